//! The words around a place, as far as they say what stands there.

use super::words::{self, TimeClass};

/// How far back [`year_cue`] looks, in bytes.
const CUE: usize = 24;

/// The run of letters at the end of `text`, or nothing when it is too long to be a cue.
pub(super) fn last_word(text: &str) -> &str {
    let bytes = text.as_bytes();
    let letters = bytes
        .iter()
        .rev()
        .take(CUE)
        .take_while(|b| b.is_ascii_alphabetic())
        .count();
    &text[text.len() - letters..]
}

/// Whether "between" is the word before `at`.
pub(super) fn after_between(text: &str, at: usize) -> bool {
    word_before(text, at).eq_ignore_ascii_case("between")
}

pub(super) fn month_cue(text: &str, at: usize) -> bool {
    words::value(word_before(text, at), TimeClass::MonthCue).is_some()
}

/// The word before `at`, one blank away.
fn word_before(text: &str, at: usize) -> &str {
    let before = &text[..at];
    before
        .strip_suffix([' ', '\n', '\u{a0}'])
        .map_or("", last_word)
}
