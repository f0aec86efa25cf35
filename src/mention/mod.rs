//! Mentions: every figure of a text, found in one pass, with what is not a figure set apart.

mod alone;
mod amount;
mod both;
mod composite;
mod count;
mod cues;
mod cursor;
mod decimal;
mod figure;
mod gate;
mod joints;
mod kind;
mod letter;
mod qualifier;
mod range;
mod role;
mod scan;
mod share;
mod skips;
mod types;

pub use kind::{Kind, SkipKind};
pub use qualifier::Qualifier;
pub use scan::scan;
pub use types::{Amount, DecimalUse, DecimalWhy, Flags, Mention, Mentions, Role, Skip, Value};
