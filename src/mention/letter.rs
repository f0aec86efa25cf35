//! Letters that scale a plain number: 100k, 2.5M users, 1.2B views, 300K people, 8m homes.

use crate::number::Form;

use super::amount::Part;
use super::cursor::{blank_before, skip_blank, word_at, word_before};
use super::joints::{Following, follows};
use super::scan::Scanner;

impl Scanner<'_> {
    /// The number with the letter that scales it, where it is no unit and no name.
    ///
    /// Takes "100k", "2.33 k", "1.2M", "2.5M users", "7.5B", "300K people", "-12K", "8m homes".
    /// Leaves a 401k, 5800 K and 300K of temperature, 0.5M and 8M urea of concentration, 512B of
    /// storage, 8m of length.
    pub(super) fn letter_scale(&self, part: &mut Part) {
        let bytes = self.bytes();
        let blank = usize::from(bytes.get(part.number_end) == Some(&b' '));
        let at = part.number_end + blank;
        let Some(letter @ (b'k' | b'K' | b'm' | b'M' | b'B')) = bytes.get(at) else {
            return;
        };
        let rest = &self.rest()[at + 1..];
        let dotted = rest.strip_prefix('.').unwrap_or(rest);
        let ends = !dotted.starts_with(char::is_alphanumeric);
        if !ends || blank == 1 && *letter != b'k' || part.unit_first || part.scale != 0 {
            return;
        }
        let power = match letter {
            b'k' if !self.is_plan(part) => 3,
            b'K' if self.is_thousand(part, at + 1) => 3,
            b'M' if self.is_million(part, at + 1) => 6,
            b'm' if self.is_counted(at + 1) => 6,
            b'B' if part.number.exponent() < 0 || self.precedes_plural(at + 1) => 9,
            _ => return,
        };
        if matches!(
            part.number.form(),
            Form::Digits | Form::Grouped | Form::Decimal
        ) {
            part.number = part.number.scaled(power);
            part.scale = power;
            (part.number_end, part.end) = (at + 1, at + 1);
        }
    }

    /// "401k", "403(b)": named for a paragraph of a law.
    fn is_plan(&self, part: &Part) -> bool {
        part.number_end - part.start == 3 && self.text[part.start..].starts_with("401")
    }

    /// "300K people", "-12K": no kelvins are below zero, and a temperature is one of a place.
    fn is_thousand(&self, part: &Part, end: usize) -> bool {
        let before = word_before(
            self.text,
            self.start,
            blank_before(self.text, part.start).max(self.start),
        );
        let cold = part.number.coefficient() < 0;
        cold || self.precedes_plural(end) && !matches!(before, "at" | "below" | "above" | "near")
    }

    /// "1.2M", "30M users", "2M in cash", but "0.5M" and "8M urea" of a solution.
    fn is_million(&self, part: &Part, end: usize) -> bool {
        let word = word_at(self.rest(), skip_blank(self.rest(), end));
        let function = follows(word, Following::FUNCTION);
        part.number.value() >= 1.0 && (word.is_empty() || function || self.precedes_plural(end))
    }

    /// Whether the next word is a plural in small letters.
    fn precedes_plural(&self, end: usize) -> bool {
        let next = skip_blank(self.rest(), end);
        let small = self.bytes().get(next).is_some_and(u8::is_ascii_lowercase);
        next > end && small && self.counted(end).is_some_and(|noun| noun.start() == next)
    }

    /// Whether the next word is one of what there are millions of, and no length is measured in.
    fn is_counted(&self, end: usize) -> bool {
        let next = skip_blank(self.rest(), end);
        next > end && follows(word_at(self.rest(), next), Following::MILLIONS)
    }
}
