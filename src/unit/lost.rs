//! Powers that lost their place in a text: `m s -1`, `1600 cm-1`, `W m −2`, `g/cm 3`.

use super::dimension::Dimension;
use super::fold::{rest, skip_blank};
use super::part::{Bare, Reader, UnitPart};

impl Reader<'_> {
    /// The power on the line after a part that starts at `from`, and where it ends.
    ///
    /// A range or a subtraction looks nearly the same, so nothing that may be a number of its own
    /// is taken: one digit from 1 to 4 that nothing goes on with, and for the first factor no unit
    /// after it.
    pub(crate) fn lost_power(
        &self,
        from: usize,
        part: UnitPart,
        bare: Bare,
    ) -> Option<(i8, usize)> {
        let bytes = self.text.as_bytes();
        let at = skip_blank(self.text, part.end);
        let first = *bytes.get(at)?;
        if at > part.end && matches!(first, b'2' | b'3') {
            let dimension = self.units.dimension(part.readings.first());
            let length = dimension == Dimension::base(Dimension::LENGTH);
            let fits = length && !part.spelled && !part.gated;
            let lost = self.digit_alone(at).filter(|_| fits)?;
            let sure = bare == Bare::Below || self.ends_area(lost.1);
            return sure.then_some(lost);
        }
        let digit = match first {
            b'-' => at + 1,
            0xE2 if rest(self.text, at).starts_with('−') => at + '−'.len_utf8(),
            _ => return None,
        };
        let (power, end) = self.digit_alone(digit)?;
        let fits = match bare {
            Bare::Below => false,
            Bare::Any => true,
            Bare::Positive => self.stands_alone(from, part, end, at > part.end),
        };
        fits.then_some((-power, end))
    }

    /// "12 mm 2.", "40 cm 3 of water", "8 m 3 /s": nothing follows that the digit could count.
    fn ends_area(&self, end: usize) -> bool {
        let after = rest(self.text, end);
        let word = after.strip_prefix(' ').unwrap_or(after);
        let words = ["of ", "per ", "area", "volume", "/", "(", "for "];
        after.is_empty()
            || after.starts_with(['.', ',', ';', ')', '/'])
            || words.iter().any(|start| word.starts_with(start))
    }

    /// A digit that begins no longer number.
    fn digit_alone(&self, at: usize) -> Option<(i8, usize)> {
        let bytes = self.text.as_bytes();
        let power = match bytes.get(at)? {
            digit @ b'1'..=b'4' => i8::try_from(digit - b'0').ok()?,
            _ => return None,
        };
        let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
        let goes_on = match bytes.get(at + 1) {
            Some(b'.' | b',' | b'-' | b'/') => digit(at + 2),
            Some(b'%') => true,
            Some(byte) => byte.is_ascii_alphanumeric(),
            None => false,
        };
        (!goes_on).then_some((power, at + 1))
    }

    /// "cm −3 s −1": the next factor has lost its power too.
    fn goes_on_negative(&self, at: usize) -> bool {
        let after = rest(self.text, at).trim_start_matches(|c: char| c.is_ascii_alphabetic());
        let after = after.strip_prefix(' ').unwrap_or(after);
        let power = after.strip_prefix(['-', '−']);
        power.is_some_and(|power| power.starts_with(|c: char| c.is_ascii_digit()))
    }

    /// Whether the first factor of a unit is a symbol that takes such a power, and what follows
    /// makes no amount of the digit.
    fn stands_alone(&self, from: usize, part: UnitPart, end: usize, blank: bool) -> bool {
        let dimension = self.units.dimension(part.readings.first());
        // "3-in-1" is no reciprocal inch, "6e14 s-1" is one of a second.
        let word = part.gated && part.end > from + 1;
        let kinds = [Dimension::LENGTH, Dimension::TIME].map(Dimension::base);
        let next = skip_blank(self.text, end);
        let same = rest(self.text, next).starts_with(rest(&self.text[..part.end], from));
        let letter = rest(self.text, next).starts_with(char::is_alphabetic);
        let unit = blank && letter && self.units.may_start(self.text, next);
        let unit = unit && !self.goes_on_negative(next);
        !part.spelled && !word && kinds.contains(&dimension) && !same && !unit
    }
}
