//! Which mark stands before the decimals of a document's numbers.

use std::sync::{Arc, OnceLock};

/// Which mark stands before decimals: 3.14 or 3,14.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Decimal {
    /// The document's own numbers decide; where none does, it is the point.
    #[default]
    Auto,
    /// The comma; points part thousands.
    Comma,
    /// The point; commas part thousands.
    Point,
}

/// A text of which documents are parts, and what its numbers decided for all of them.
#[derive(Debug, Clone)]
pub(super) struct Whole<'t> {
    text: &'t str,
    decided: Arc<OnceLock<Option<Decimal>>>,
}

impl<'t> Whole<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let decided = Arc::default();
        Self { text, decided }
    }

    /// A text that is not at hand, of which it is known what its numbers decide.
    pub(super) fn known(decided: Option<Decimal>) -> Self {
        let decided = Arc::new(OnceLock::from(decided));
        Self { text: "", decided }
    }

    /// What the text decided, looked for once.
    pub(super) fn decided(&self, look: impl FnOnce(&str) -> Option<Decimal>) -> Option<Decimal> {
        *self.decided.get_or_init(|| look(self.text))
    }
}
