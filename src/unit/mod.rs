//! Units: rows of `reference-data/units.csv`, put together into unit expressions.

mod compile;
mod convert;
mod define;
mod dimension;
mod embedded;
mod expr;
mod filter;
mod fold;
mod index;
mod load;
mod lost;
mod names;
mod packed;
mod part;
mod parts;
mod read;
mod reading;
mod rows;
mod si;
mod spell;
mod spelling;
mod table;
mod trie;

pub use convert::Conversion;
pub use dimension::Dimension;
pub use expr::{Prefix, Term, UnitExpr, UnitId};
pub use parts::Parts;
pub use reading::{Readings, UnitRead};
pub use table::Units;
