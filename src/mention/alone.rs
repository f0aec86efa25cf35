//! Digits that stand alone: one look at what follows tells that nothing there belongs to them.

use crate::number;
use crate::text::{Letters, Word};
use crate::time;

use super::opens::STARTS;
use super::place::Place;

/// More digits than this are left to the grammar of numbers.
const MOST_DIGITS: usize = 18;

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
                word.is_some_and(|word| !STARTS.get(word).joins)
            }
            _ => false,
        }
    }

    /// The word at a place, if no number, time or unit begins with it.
    pub(super) fn idle_word(&self, at: usize) -> Option<Word> {
        let letters = Letters::at(&self.bytes()[at..]);
        let word = Word::of(letters);
        let listed = number::is_listed(word) || time::is_listed(word);
        let idle = letters.length > 0 && !listed && !self.units.may_start(self.rest(), at);
        idle.then_some(word)
    }
}
