//! Short spellings that are more often words than units: "in", "a", "C", "st".

use crate::unit::UnitRead;

use super::cursor::skip_blank;
use super::part::Part;
use super::phrase::PhraseWord;
use super::place::Place;

impl Place<'_> {
    /// Whether the unit just read may be taken for one here.
    pub(super) fn passes_gate(&self, part: &Part, read: &UnitRead) -> bool {
        if !read.gated {
            return !part.hyphen || read.spelled || self.ends_word(read.end);
        }
        if let Some(shown) = self.evidence(part, read) {
            return shown;
        }
        if let Some(shown) = self.last_evidence(part) {
            return shown;
        }
        let symbol = &self.text[part.unit_span.range()];
        part.touches()
            || part.hyphen
            || self.bracketed(part)
            || self.composite(*part).1
            || symbol != "a" && self.measured(part)
    }

    fn ends_word(&self, end: usize) -> bool {
        self.bytes()
            .get(end)
            .is_none_or(|b| !b.is_ascii_alphanumeric())
    }

    /// The unit closes a bracket, a list in one, or stands before a bracket with a number in it.
    pub(super) fn bracketed(&self, part: &Part) -> bool {
        let after = skip_blank(self.rest(), part.end);
        if matches!(self.bytes().get(after), Some(b')' | b']' | b';')) {
            return true;
        }
        if !matches!(self.bytes().get(after), Some(b'(' | b'[')) {
            return false;
        }
        let inside: &str = &self.rest()[after + 1..];
        inside.starts_with(|c: char| c.is_ascii_digit() || "~−-".contains(c))
            || self.hedge_inside(after + 1)
    }

    fn hedge_inside(&self, at: usize) -> bool {
        self.at(at).has(PhraseWord::HEDGE)
    }

    /// The word after the unit is one that only a measure takes.
    fn measured(&self, part: &Part) -> bool {
        let symbol = &self.text[part.unit_span.range()];
        let upper = symbol.len() == 1 && symbol.as_bytes()[0].is_ascii_uppercase();
        if upper {
            return self.ends_word(part.end);
        }
        let word = self.behind(part.end);
        word.start > part.end && word.has(PhraseWord::MEASURE)
    }

    /// `5'11"`, `6′`: feet and inches; not a quotation mark after a number.
    pub(super) fn prime(&self, part: &Part) -> bool {
        let next = self.bytes().get(part.end).copied().unwrap_or(b' ');
        let inch =
            &self.text[part.unit_span.range()] != "'" && &self.text[part.unit_span.range()] != "′";
        if next.is_ascii_digit() {
            return !inch;
        }
        let feet_before = self.bytes()[self.start..part.start]
            .last()
            .is_some_and(|b| *b == b'\'' || *b >= 0x80);
        !next.is_ascii_alphabetic()
            && (feet_before
                || self.bracketed(part)
                || !inch && part.number.value() < 100.0 && self.no_open_quote(part))
    }

    /// No quotation was opened in the last stretch of the text.
    fn no_open_quote(&self, part: &Part) -> bool {
        let from = part.start.saturating_sub(80).max(self.start);
        !self.bytes()[from..part.start]
            .iter()
            .any(|b| matches!(b, b'\'' | b'"'))
    }
}
