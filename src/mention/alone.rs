//! Numbers that stand alone: one look at what follows tells that nothing there belongs to them.

use crate::text::digits;

use super::opens::OPENS;
use super::place::Place;
use super::window::Near;

/// More digits than this are left to the grammar of numbers.
const MOST_DIGITS: usize = 18;

impl Place<'_> {
    /// Whether the digits at `at` are whole and nothing after them belongs to them: no decimals,
    /// scale, unit or date, and no second figure.
    ///
    /// This is so of most digits in prose, and saves them all grammars.
    pub(super) fn is_alone(&self, at: usize) -> bool {
        let digits = digits::count(&self.bytes()[at..], MOST_DIGITS + 1);
        (1..=MOST_DIGITS).contains(&digits) && self.ends_figure(at + digits)
    }

    /// Whether a number that ends here has no scale, unit or second number behind it: a mark follows, or a word that begins none
    /// of these.
    pub(super) fn ends_figure(&self, end: usize) -> bool {
        match &self.bytes()[end..] {
            [] | [b'.'] | [b',' | b'.' | b')' | b';', b' ' | b'\n', ..] => true,
            [b' ', ..] => {
                let next = self.at(end + 1);
                self.is_idle(&next) && !OPENS.get(next.word).joins
            }
            _ => false,
        }
    }

    /// Whether no number, time or unit begins with a word.
    pub(super) fn is_idle(&self, word: &Near<'_>) -> bool {
        let listed = word.is_empty() || word.counts_or_dates();
        !listed && !self.units.may_start(self.rest(), word.start)
    }
}
