//! Digits that stand alone: one look at what follows tells that nothing there belongs to them.

use std::sync::LazyLock;

use crate::number;
use crate::text::{Filter, Letters};
use crate::time;

use super::joints::joints;
use super::place::Place;
use super::unit_words::between;

/// More digits than this are left to the grammar of numbers.
const MOST_DIGITS: usize = 18;

/// Words that join two figures, or a figure and its unit.
static JOINTS: LazyLock<Filter> = LazyLock::new(|| {
    // Signs have no letters, and no word is looked up that has none.
    Filter::of(joints().chain(["a", "an", "per"]).chain(between()))
});

impl Place<'_> {
    /// Whether the digits at `at` are whole and nothing after them belongs to them: no decimals,
    /// scale, unit or date, and no second figure.
    ///
    /// This is so of most digits in prose, and saves them all grammars.
    pub(super) fn is_alone(&self, at: usize) -> bool {
        let bytes = &self.bytes()[at..];
        let digits = bytes.iter().take(MOST_DIGITS + 1);
        let digits = digits.take_while(|byte| byte.is_ascii_digit()).count();
        if digits > MOST_DIGITS || digits == 0 {
            return false;
        }
        match &bytes[digits..] {
            [] | [b'.'] | [b',' | b'.' | b')' | b';', b' ' | b'\n', ..] => true,
            [b' ', ..] => {
                let word = self.idle_word(at + digits + 1);
                word.is_some_and(|word| !JOINTS.may_hold(word))
            }
            _ => false,
        }
    }

    /// The word at a place, if no number, time or unit begins with it.
    pub(super) fn idle_word(&self, at: usize) -> Option<Letters> {
        let word = Letters::at(&self.bytes()[at..]);
        let listed = number::may_be_listed(word) || time::may_be_listed(word);
        let idle = word.length > 0 && !listed && !self.units.may_start(self.rest(), at);
        idle.then_some(word)
    }
}
