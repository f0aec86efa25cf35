//! Relations: which figures the text ties together, and by which words.

mod confidence;
mod conversion;
mod time;

pub use confidence::Confidence;
pub use time::{TimeClaim, TimeRelation};

use crate::mention::Mentions;
use crate::text::{Block, Document, Span};
use crate::unit::Units;

/// An index into [`crate::mention::Mentions::figures`].
pub type MentionIndex = usize;

/// What the text asserts of some of its figures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Relation {
    /// One amount in two units: 3,000 km² (1,158 sq mi).
    Conversion(Conversion),
    /// Dates and lengths of time: 15 years between 1999 and 2014.
    Time(TimeRelation),
}

/// Two mentions said to be one amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Conversion {
    /// The earlier mention.
    pub first: MentionIndex,
    /// The later mention.
    pub second: MentionIndex,
    /// Whether the two units measure the same thing.
    pub commensurable: bool,
    /// The words or marks between them that made the relation.
    pub words: Span,
    /// How plainly they made it.
    pub confidence: Confidence,
}

/// One block of a document with its figures: all that a relation may be found in.
#[derive(Debug, Clone, Copy)]
pub struct Passage<'a> {
    /// The whole document.
    pub document: &'a Document<'a>,
    /// The block.
    pub block: Block,
    /// Every figure of the document.
    pub mentions: &'a Mentions,
    /// The figures of the block are `first..last` of [`Mentions::figures`].
    pub first: MentionIndex,
    /// One past the block's last figure.
    pub last: MentionIndex,
    /// The units they were read with.
    pub units: &'a Units,
}

/// Finds all relations of one passage, in order of place.
pub fn relate(passage: &Passage<'_>, found: &mut Vec<Relation>) {
    conversion::find(passage, found);
    time::find(passage, found);
}
