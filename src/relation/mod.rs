//! Relations: which figures the text ties together, and by which words.

use crate::text::Span;

/// An index into [`crate::mention::Mentions::figures`].
pub type MentionIndex = usize;

/// What the text asserts of some of its figures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Relation {
    /// One amount in two units: 3,000 km² (1,158 sq mi).
    Conversion(Conversion),
}

/// Two mentions said to be one amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Conversion {
    /// The earlier mention.
    pub first: MentionIndex,
    /// The later mention.
    pub second: MentionIndex,
    /// The words or marks between them that made the relation.
    pub words: Span,
}
