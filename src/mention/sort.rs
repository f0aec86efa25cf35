//! Which kind a figure is: by its unit, and for ages by the words around it.

use crate::number::Form;
use crate::text::Span;
use crate::unit::{Term, UnitExpr};

use super::cursor::{blank_before, ends_with, skip_blank, starts_with};
use super::part::Part;
use super::phrase::PhraseWord;
use super::place::Place;
use super::window::Near;
use super::{Amount, Kind};

impl Place<'_> {
    /// The kind of an amount.
    pub(super) fn kind(&self, part: &Part, amount: Amount, counted: Option<Span>) -> Kind {
        let unit = part.unit;
        match amount {
            _ if unit.is_none() && counted.is_some() => Kind::Count,
            Amount::One(number) if unit.is_none() && number.form() == Form::Share => Kind::Number,
            Amount::Range(..) if unit.is_none() && self.aged(part.start) => Kind::Age,
            Amount::Range(..) | Amount::PlusMinus(..) if unit.is_none() => Kind::Range,
            _ if unit.is_none() => {
                if self.aged(part.start) || self.apposed(part) {
                    Kind::Age
                } else {
                    Kind::Number
                }
            }
            _ if self.units.is_time(unit) => {
                if self.is_age(part) {
                    Kind::Age
                } else {
                    Kind::Duration
                }
            }
            _ if self.units.is_temperature(unit) => Kind::Temperature,
            _ if self.units.is_money(unit) => Kind::Money,
            _ if self.units.is_percent(unit) || self.is_percent_rate(unit) => Kind::Percent,
            _ => Kind::Quantity,
        }
    }

    /// "3% a year".
    fn is_percent_rate(&self, unit: UnitExpr) -> bool {
        let mut terms = unit.terms();
        let (first, second) = (terms.next(), terms.next());
        let of = |term: Option<Term>| term.map(|term| UnitExpr::of(term.unit));
        terms.next().is_none()
            && of(first).is_some_and(|unit| self.units.is_percent(unit))
            && of(second).is_some_and(|unit| self.units.is_time(unit))
    }

    /// "69 years old", "69-year-old".
    fn is_age(&self, part: &Part) -> bool {
        let text = self.rest();
        let after = if text[part.end..].starts_with('-') {
            part.end + 1
        } else if text[part.end..].starts_with(" - ") {
            part.end + " - ".len()
        } else {
            skip_blank(text, part.end)
        };
        let said = ["old", "olds", "of age"]
            .iter()
            .any(|words| starts_with(text, after, words));
        // "an 87 yo man", "y/o".
        let unit = text[part.unit_span.range()].trim_end_matches('.');
        let short = matches!(unit.as_bytes(), [b'y', .., b'o']);
        said || short || self.aged(part.start)
    }

    /// "The singer, 81, died": an age as newspapers print it.
    fn apposed(&self, part: &Part) -> bool {
        let bytes = self.bytes();
        let before = match bytes[self.start..part.start] {
            [.., letter, b',', b' '] => letter.is_ascii_alphabetic(),
            _ => false,
        };
        if !before || !bytes[part.end..].starts_with(b", ") {
            return false;
        }
        let dated = self.figures.last().map_or(0, |m| m.span.end());
        let noun = self.up_to(part.start - ", ".len());
        let after = self.at(part.end + ", ".len());
        let listed = |word: &Near<'_>| word.is_empty() || word.has(PhraseWord::NO_APPOSITION);
        let years = part
            .number
            .integer()
            .is_some_and(|n| (10..=110).contains(&n));
        years && dated + ", ".len() != part.start && !listed(&noun) && !listed(&after)
    }

    /// "aged 69", "age of 69".
    fn aged(&self, start: usize) -> bool {
        let end = blank_before(self.text, start).max(self.start);
        [
            "aged",
            "age",
            "age of",
            "ages",
            "aged about",
            "aged just",
            "aged only",
        ]
        .iter()
        .any(|phrase| ends_with(self.text, end, phrase) && end - self.start >= phrase.len())
    }
}
