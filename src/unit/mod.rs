//! Units: rows of `reference-data/units.csv`, put together into unit expressions.

mod dimension;
mod expr;

pub use dimension::Dimension;
pub use expr::{Prefix, Term, UnitExpr, UnitId};
