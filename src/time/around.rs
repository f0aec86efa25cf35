//! The words around a place, as far as they say what stands there.

use crate::text::ending;

/// How far back [`year_cue`] looks, in bytes.
const CUE: usize = 24;

/// The run of letters at the end of `text`, or nothing when it is too long to be a cue.
pub(super) fn last_word(text: &str) -> &str {
    &text[text.len() - ending(text.as_bytes(), CUE)..]
}

/// The word before `at`, one blank away.
pub(super) fn word_before(text: &str, at: usize) -> &str {
    let before = &text[..at];
    before
        .strip_suffix([' ', '\n', '\u{a0}'])
        .map_or("", last_word)
}
