//! Mentions: every figure of a text, found in one pass, with what is not a figure set apart.

mod alone;
mod amount;
mod change;
mod clause;
mod composite;
mod count;
mod cues;
mod cursor;
mod figure;
mod gate;
mod kind;
mod phrase;
mod qualifier;
mod range;
mod role;
mod scan;
mod skips;
mod subject;
mod types;

pub use change::{Base, Change, Direction, Step, change};
pub use kind::{Kind, SkipKind};
pub use qualifier::Qualifier;
pub use scan::scan;
pub use subject::{Certainty, Subject, subject};
pub use types::{Amount, Flags, Mention, Mentions, Role, Skip, Value};
