//! What builds the table of units, of `src/unit/`.

#[path = "../src/unit/compile.rs"]
mod compile;
#[path = "../src/unit/define.rs"]
mod define;
#[path = "../src/unit/dimension.rs"]
mod dimension;
#[path = "../src/unit/expr.rs"]
mod expr;
#[path = "../src/unit/filter.rs"]
mod filter;
#[path = "../src/unit/fold.rs"]
mod fold;
#[path = "../src/unit/index.rs"]
mod index;
#[path = "../src/unit/load.rs"]
mod load;
#[path = "../src/unit/names.rs"]
mod names;
#[path = "../src/unit/packed.rs"]
mod packed;
#[path = "../src/unit/reading.rs"]
mod reading;
#[path = "../src/unit/rows.rs"]
mod rows;
#[path = "../src/unit/spell.rs"]
mod spell;
#[path = "../src/unit/spelling.rs"]
mod spelling;
#[path = "../src/unit/table.rs"]
mod table;
#[path = "../src/unit/trie.rs"]
mod trie;

pub use dimension::Dimension;
pub use expr::{Prefix, Term, UnitExpr, UnitId};
pub use reading::{Readings, UnitRead};
pub use table::Units;
