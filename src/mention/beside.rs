//! The unit right behind a number.

use crate::text::Span;
use crate::unit::UnitRead;

use super::cursor::skip_blank;
use super::part::Part;
use super::place::Place;

impl Place<'_> {
    /// The unit after a number, gated or not.
    pub(super) fn any_unit_after(&self, part: Part) -> Option<(Part, UnitRead)> {
        let text = self.rest();
        let hyphen = self.bytes().get(part.number_end) == Some(&b'-');
        let at = if hyphen {
            part.number_end + 1
        } else {
            skip_blank(text, part.number_end)
        };
        let text = self.up_to_prime(at);
        let read = (at < text.len())
            .then(|| self.units.read(text, at))
            .flatten()?;
        // "two $25,000 prizes": the sign is the next number's.
        let next = self.bytes().get(read.end);
        if !read.spelled && next.is_some_and(u8::is_ascii_digit) && self.units.is_money(read.unit) {
            return None;
        }
        let unit_span = Span::new(at, read.end);
        Some((
            Part {
                end: read.end,
                unit: read.unit,
                unit_span,
                hyphen,
                sole: read.readings.iter().count() == 1,
                ..part
            },
            read,
        ))
    }

    /// The text; only up to a prime that stands here, for the digits after it are inches: 5'11".
    fn up_to_prime(&self, at: usize) -> &str {
        let text = self.rest();
        let first = text[at..].chars().next();
        match first.filter(|c| matches!(c, '\'' | '′' | '’')) {
            Some(prime) if !self.goes_on_after(prime, at) => &text[..at + prime.len_utf8()],
            _ => text,
        }
    }

    /// Two primes are inches (5''), and a prime with a letter is a degree that lost its ring (23'C).
    fn goes_on_after(&self, prime: char, at: usize) -> bool {
        let mut after = self.rest()[at..].chars().skip(1);
        match after.next() {
            Some(next) if next == prime => true,
            Some('C' | 'F') => !after.next().is_some_and(char::is_alphanumeric),
            _ => false,
        }
    }
}
