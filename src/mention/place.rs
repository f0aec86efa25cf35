//! A place in a text, for all who read there and change nothing.

use std::cell::Cell;

use crate::text::Document;
use crate::unit::Units;

use super::{DecimalUse, Mention};

/// A block of a text with what was found in it so far, as it is for everything that only reads.
///
/// Numbers, units, ranges, qualifiers and what they count are read by functions over this; none of
/// them can put a figure on the list. That is for the [`Scanner`](super::list::Scanner).
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    /// The block being read: there is no looking outside it, and all places count from its start.
    pub(super) text: &'a str,
    pub(super) units: &'a Units,
    /// Where reading may begin and must end within the block.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) document: &'a Document<'a>,
    /// Which mark stands before decimals, once a number has asked for it.
    pub(super) decimal: &'a Cell<Option<DecimalUse>>,
    /// The figures found so far.
    pub(super) figures: &'a [Mention],
}

impl<'a> Place<'a> {
    /// The bytes up to the end of the block.
    pub(super) fn bytes(&self) -> &'a [u8] {
        &self.text.as_bytes()[..self.end]
    }

    /// The text up to the end of the block.
    pub(super) fn rest(&self) -> &'a str {
        &self.text[..self.end]
    }
}
