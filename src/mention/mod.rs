//! Mentions: every figure of a text, found in one pass, with what is not a figure set apart.

mod alone;
mod amount;
mod apart;
mod both;
mod composite;
mod count;
mod cues;
mod cursor;
mod decimal;
mod evidence;
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
mod sort;
mod types;
mod unit_words;
mod vague;
mod years;

pub use kind::{Kind, SkipKind};
pub use qualifier::Qualifier;
pub use scan::scan;
pub use types::{Amount, DecimalUse, DecimalWhy, Flags, Mention, Mentions, Role, Skip, Value};
