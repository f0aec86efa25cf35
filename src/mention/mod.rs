//! Mentions: every figure of a text, found in one pass, with what is not a figure set apart.

mod kind;
mod qualifier;
mod types;

pub use kind::{Kind, SkipKind};
pub use qualifier::Qualifier;
pub use types::{Amount, Flags, Mention, Mentions, Role, Skip, Value};
