//! Letters that scale a plain number: 100k, 2.5M users, 1.2B views, 300K people, 8m homes.

use crate::number::Form;

use super::cursor::skip_blank;
use super::joints::Following;
use super::part::Part;
use super::phrase::PhraseWord;
use super::place::Place;
use super::unit_words::UnitWord;
use super::window::Near;
use super::{Kind, Mention};

/// How many adjectives may stand before what is counted.
const ADJECTIVES: usize = 3;
/// How far behind an amount of money the next may leave its unit out, in bytes.
const BESIDE: usize = 100;

impl Place<'_> {
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
            b'm' if self.is_counted(at + 1) || self.is_of_money(part, at + 1) => 6,
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
        let before = self.before(part.start).text();
        let cold = part.number.coefficient() < 0;
        cold || self.precedes_plural(end) && !matches!(before, "at" | "below" | "above" | "near")
    }

    /// "1.2M", "30M users", "2M in cash", but "0.5M" and "8M urea" of a solution.
    fn is_million(&self, part: &Part, end: usize) -> bool {
        let word = self.behind(end);
        let function = word.has(Following::FUNCTION);
        part.number.value() >= 1.0 && (word.is_empty() || function || self.precedes_plural(end))
    }

    /// Whether the next word is a plural in small letters.
    fn precedes_plural(&self, end: usize) -> bool {
        let next = skip_blank(self.rest(), end);
        let small = self.bytes().get(next).is_some_and(u8::is_ascii_lowercase);
        next > end && small && self.counted(end).is_some_and(|noun| noun.start() == next)
    }

    /// Whether what follows is what there are millions of: "8m homes", "1.6m paid and free copies",
    /// "8.4m tonnes", "22m of its phones". Leaves "5m wide homes" and "5m of cable".
    fn is_counted(&self, end: usize) -> bool {
        let mut word = self.behind(end);
        if word.start == end {
            return false;
        }
        if word.text() == "of" {
            let known = self.behind(word.end).has(PhraseWord::KNOWN);
            return known && self.counted(end).is_some();
        }
        let unit = |word: &Near<'_>| self.units.read(self.rest(), word.start);
        if word.text().len() > 2 && unit(&word).is_some_and(|read| read.end == word.end) {
            return true;
        }
        for _ in 0..=ADJECTIVES {
            if word.has(Following::MILLIONS) {
                return true;
            }
            let function = word.has(Following::FUNCTION) && word.text() != "and";
            let next = self.behind(word.end);
            let none = function || word.has(UnitWord::SIDE) || next.start == word.end;
            if word.is_empty() || none {
                return false;
            }
            word = next;
        }
        false
    }

    /// "77m euros, up from 38m": the amount before it was of money, and so many millions of it.
    fn is_of_money(&self, part: &Part, end: usize) -> bool {
        let near =
            |last: &&Mention| last.kind == Kind::Money && part.start < last.span.end() + BESIDE;
        let Some(last) = self.figures.last().filter(near) else {
            return false;
        };
        let millions = last.number().is_some_and(|number| {
            number.exponent() + i16::try_from(number.decimals()).unwrap_or(0) >= 6
        });
        let lead = self.before(part.start).text();
        let next = self.behind(end);
        let function = next.has(Following::FUNCTION) && !next.has(UnitWord::SIDE);
        let ends = next.is_empty() || function;
        millions && ends && matches!(lead, "from" | "to" | "than" | "against" | "with" | "and")
    }
}
