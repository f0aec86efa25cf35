//! The words around a place, as far as they say what stands there.

use crate::text::{Letters, Word, ending};

/// How far back [`year_cue`] looks, in bytes.
const CUE: usize = 24;

/// The run of letters at the end of `text`, or nothing when it is too long to be a cue.
pub(super) fn last_word(text: &str) -> &str {
    &text[text.len() - ending(text.as_bytes(), CUE)..]
}

/// The word before `at`, one blank away, as the lexicon has it.
pub(super) fn lead(text: &str, at: usize) -> Word {
    let before = text[..at].strip_suffix([' ', '\n', '\u{a0}']);
    before.map_or(Word::NONE, |before| {
        Word::of(Letters::ending(before.as_bytes()))
    })
}
