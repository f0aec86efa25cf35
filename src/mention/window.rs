//! The window of a place: the words beside it, each looked up once.
//!
//! A word is found in the lexicon when it is looked at first; all that is asked of it after that, whether it goes on a
//! number, names a time, hedges or counts, is asked of its number there.

use crate::number;
use crate::text::{Letters, Word, WordClasses, beginning, ending};
use crate::time;

use super::cursor::{REACH, blank_before, skip_blank};
use super::place::Place;

/// A word beside a place; no letters where none stands there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Near<'t> {
    block: &'t str,
    /// Where it begins.
    pub(super) start: usize,
    /// One past its last letter.
    pub(super) end: usize,
    /// What the lexicon has of it.
    pub(super) word: Word,
}

impl<'t> Near<'t> {
    #[inline]
    pub(super) fn text(&self) -> &'t str {
        &self.block[self.start..self.end]
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.start == self.end
    }

    /// Whether it is of one of some classes.
    #[inline]
    pub(super) fn has(&self, classes: WordClasses) -> bool {
        self.word.classes().has(classes)
    }

    /// Whether it is a word, in any case.
    pub(super) fn is(&self, word: &str) -> bool {
        self.text().eq_ignore_ascii_case(word)
    }

    /// Whether it is one of some words, in any case.
    pub(super) fn is_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(word))
    }

    /// Whether it may be of a number or a time.
    #[inline]
    pub(super) fn counts_or_dates(&self) -> bool {
        number::is_listed(self.word) || time::is_listed(self.word)
    }
}

impl<'a> Place<'a> {
    /// The word that starts exactly at a place.
    #[inline]
    pub(super) fn at(&self, at: usize) -> Near<'a> {
        let letters = Letters::at(&self.bytes()[at..]);
        let length = match letters.length {
            Letters::MOST => beginning(&self.bytes()[at..], REACH),
            length => length,
        };
        self.near(letters, at, at + length)
    }

    /// The word behind a place, past one blank.
    pub(super) fn behind(&self, end: usize) -> Near<'a> {
        self.at(skip_blank(self.rest(), end))
    }

    /// The word that ends exactly at a place.
    pub(super) fn up_to(&self, end: usize) -> Near<'a> {
        let bytes = &self.text.as_bytes()[self.start.min(end)..end];
        let letters = Letters::ending(bytes);
        let length = match letters.length {
            Letters::MOST => ending(bytes, REACH),
            length => length,
        };
        self.near(letters, end - length, end)
    }

    #[inline]
    fn near(&self, letters: Letters, start: usize, end: usize) -> Near<'a> {
        Near {
            block: self.text,
            start,
            end,
            word: Word::of(letters),
        }
    }

    /// The word before a place, back over one blank.
    pub(super) fn before(&self, start: usize) -> Near<'a> {
        self.up_to(blank_before(self.text, start).max(self.start))
    }
}
