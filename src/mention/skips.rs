//! What looks like a figure and is none: identifiers, references, versions, addresses.

use super::cursor::skip_blank;
use super::list::Scanner;
use super::phrase::PhraseWord;
use super::{Kind, SkipKind, Value};
use crate::mention::Amount;
use crate::number;

/// The longest token that is passed over as one identifier.
const LONGEST_TOKEN: usize = 64;

impl Scanner<'_> {
    /// Digits that are part of a name or code: A320, COVID-19, i5-14600, #7, §5.3, `x_1`.
    pub(super) fn identifier(&mut self, at: usize) -> Option<usize> {
        if let Some(end) = self.coded_period(at) {
            return Some(end);
        }
        let bytes = self.bytes();
        let before = *bytes[self.start..at].last()?;
        let kind = match before {
            b'#' | b'@' | b'_' | b'\\' => SkipKind::Identifier,
            b'a'..=b'z' | b'A'..=b'Z' if !self.is_unit_before(at) => SkipKind::Identifier,
            b'[' if self.is_citation(at) => SkipKind::Reference,
            0xA7 if self.text[..at].ends_with('§') => SkipKind::Reference,
            b'-' if self.hyphenated_name(at) => SkipKind::Identifier,
            _ => return None,
        };
        let end = self.token_end(at);
        Some(self.skip(at, end, kind))
    }

    /// The "3" of "Q3 2021".
    fn coded_period(&mut self, at: usize) -> Option<usize> {
        let start = at.checked_sub(1).filter(|&start| start >= self.start)?;
        let letter = matches!(self.bytes()[start], b'Q' | b'q' | b'H' | b'h');
        let alone = start == self.start || !self.bytes()[start - 1].is_ascii_alphanumeric();
        if letter && alone {
            self.time(start)
        } else {
            None
        }
    }

    /// `US$5`, `Rs5`, `x10`: letters before a digit that are a unit, not a name.
    fn is_unit_before(&self, at: usize) -> bool {
        self.units
            .read_before(self.rest(), at)
            .is_some_and(|(start, _)| start >= self.start)
    }

    /// `[12]`
    fn is_citation(&self, at: usize) -> bool {
        let digits = self.bytes()[at..]
            .iter()
            .take(4)
            .take_while(|b| b.is_ascii_digit())
            .count();
        digits < 4 && self.bytes().get(at + digits) == Some(&b']')
    }

    /// "COVID-19", "F-16": a word and a hyphen before the digit, the word being no open prefix.
    fn hyphenated_name(&self, at: usize) -> bool {
        let word = self.place().up_to(at - 1);
        !word.is_empty() && !word.has(PhraseWord::OPEN_PREFIX)
    }

    /// One past a run of letters, digits and the marks that join them.
    pub(super) fn token_end(&self, at: usize) -> usize {
        let bytes = &self.bytes()[..self.end.min(at + LONGEST_TOKEN)];
        let joins = |i: usize| {
            matches!(bytes[i], b'-' | b'.' | b'/' | b'_' | b':')
                && bytes.get(i + 1).is_some_and(u8::is_ascii_alphanumeric)
        };
        let mut end = at;
        while end < bytes.len() && (bytes[end].is_ascii_alphanumeric() || joins(end)) {
            end += 1;
        }
        end.max(self.past_char(at))
    }

    /// One past the character at `at`.
    pub(super) fn past_char(&self, at: usize) -> usize {
        self.rest()[at..]
            .chars()
            .next()
            .map_or(self.end, |c| at + c.len_utf8())
    }

    /// Whether the token that starts here is a version, address or code; where it ends.
    ///
    /// Takes `2.1.0`, `192.168.0.1`, `978-3-16-148410-0`, `+44 20 7946 0018`, `3D`, `5G`, `4x4`;
    /// leaves numbers with units and dates to their readers, which run first.
    pub(super) fn code(&mut self, at: usize, number_end: usize) -> Option<usize> {
        let bytes = self.bytes();
        let next = |i: usize| bytes.get(i).copied().unwrap_or(b' ');
        if bytes[at] == b'0'
            && bytes[at + 1..number_end]
                .first()
                .is_some_and(u8::is_ascii_digit)
            && bytes[self.start..at].last() != Some(&b'.')
        {
            let end = self.phone_end(number_end);
            // Up to four digits alone are a number that was filled up: 02, 0033.
            if end > number_end || number_end - at > 4 {
                return Some(self.skip(at, end, SkipKind::Phone));
            }
        }
        let glued = next(number_end);
        let digit_after = next(number_end + 1).is_ascii_digit();
        let kind = match glued {
            b'.' if digit_after => SkipKind::Version,
            b'-' if digit_after => self.hyphens(at, number_end),
            b':' | b'/' if digit_after => SkipKind::Score,
            0xE2 => return self.score(at, number_end),
            b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'@' => SkipKind::Identifier,
            _ => return None,
        };
        let end = self.token_end(at);
        Some(self.skip(at, end.max(number_end), kind))
    }

    /// "3–2"; four digits before the dash are a year or nothing.
    fn score(&mut self, at: usize, number_end: usize) -> Option<usize> {
        let second = self.text[number_end..self.end].strip_prefix('–')?;
        let digits = second
            .bytes()
            .take(4)
            .take_while(u8::is_ascii_digit)
            .count();
        let fits = number_end - at < 4 && digits > 0;
        fits.then(|| self.skip(at, number_end + '–'.len_utf8() + digits, SkipKind::Score))
    }

    /// One past the groups of digits of a telephone number whose first group ends at `end`.
    fn phone_end(&self, end: usize) -> usize {
        let bytes = &self.bytes()[..self.end.min(end + LONGEST_TOKEN)];
        let mut past = end;
        while past + 1 < bytes.len()
            && matches!(bytes[past], b' ' | b'-')
            && bytes[past + 1].is_ascii_digit()
        {
            past += 1 + bytes[past + 1..]
                .iter()
                .take_while(|b| b.is_ascii_digit())
                .count();
        }
        past
    }

    /// Digits and hyphens: two short numbers are a score, more or longer ones a telephone number.
    fn hyphens(&self, at: usize, number_end: usize) -> SkipKind {
        let end = self.token_end(at);
        let parts = self.text[at..end].split('-').count();
        if parts == 2 && end - number_end <= 4 && number_end - at <= 3 {
            SkipKind::Score
        } else {
            SkipKind::Phone
        }
    }

    /// A noun that names its number ("Flight 447", "Chapter IV", a web address), and what follows.
    pub(super) fn labelled(
        &mut self,
        at: usize,
        end: usize,
        skip: Option<SkipKind>,
        roman: bool,
    ) -> Option<usize> {
        if skip == Some(SkipKind::Address) {
            let address = matches!(self.bytes().get(end), Some(b':' | b'.' | b's'));
            return address.then(|| self.address(at));
        }
        let dot = usize::from(self.bytes().get(end) == Some(&b'.'));
        let next = skip_blank(self.rest(), end + dot);
        if roman
            && next > end
            && let Some(read) = number::read_roman(self.rest(), next)
        {
            self.push_value(
                next,
                read.end,
                Kind::Ordinal,
                Value::Amount(Amount::One(read.value)),
            );
            return Some(read.end);
        }
        self.label = skip.map(|kind| (next, kind));
        None
    }

    fn address(&mut self, at: usize) -> usize {
        let stop =
            |b: &u8| b.is_ascii_whitespace() || matches!(b, b'<' | b'>' | b'"' | b')' | b']');
        let length = self.bytes()[at..]
            .iter()
            .position(stop)
            .unwrap_or(self.end - at);
        self.skip(at, at + length, SkipKind::Address)
    }
}
