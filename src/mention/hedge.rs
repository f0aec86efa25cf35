//! What hedges or bounds a figure: the words before it and behind it.

use crate::number::Form;
use crate::text::Span;

use super::cues::cues;
use super::cursor::ends_with;
use super::part::Part;
use super::phrase::PhraseWord;
use super::place::Place;
use super::{Kind, Qualifier};

/// How many words before a bound it may be denied.
const DENIED: usize = 3;

impl Place<'_> {
    /// The words that hedge or bound an amount; "over" before a length of time is no bound.
    pub(super) fn qualifier(&self, part: &Part, start: usize, kind: Kind) -> (Qualifier, Span) {
        let before = cues().qualifier_before(self.text, self.start, start);
        let (qualifier, cue) = match before.0 {
            // "about five hundred or less" is a bound first.
            Qualifier::None | Qualifier::About | Qualifier::Exactly => cues()
                .qualifier_after(self.rest(), part.end)
                .unwrap_or(before),
            _ => before,
        };
        let over = qualifier == Qualifier::MoreThan && ends_with(self.text, cue.end(), "over");
        let lasting = over && self.before(cue.start()).has(PhraseWord::LASTS);
        let temporal =
            over && !lasting && (kind == Kind::Duration || self.follows_number(cue.start()));
        let qualifier = match qualifier {
            Qualifier::MoreThan if self.is_denied(cue.start()) => Qualifier::AtMost,
            Qualifier::LessThan if self.is_denied(cue.start()) => Qualifier::AtLeast,
            _ => qualifier,
        };
        match qualifier {
            Qualifier::None if part.number.form() == Form::Vague => (Qualifier::AtLeast, cue),
            // "5+ years".
            Qualifier::None if self.plus_before_unit(part) => (Qualifier::AtLeast, cue),
            Qualifier::MoreThan if temporal => (Qualifier::None, cue),
            _ => (qualifier, cue),
        }
    }

    /// Whether a bound is denied: "must not exceed", "do not drive faster than", "cannot be less
    /// than".
    fn is_denied(&self, mut at: usize) -> bool {
        for _ in 0..DENIED {
            let word = self.before(at);
            if word.is_empty() {
                return false;
            }
            // "can't", "don't".
            let lead = &self.text[..word.start];
            let short = word.is("t") && (lead.ends_with("n'") || lead.ends_with("n’"));
            if short || word.has(PhraseWord::DENIES) {
                return true;
            }
            at = word.start;
        }
        false
    }

    /// What the word before a date makes of it: "before 1908", "later than 1 January".
    pub(super) fn date_bound(&self, at: usize) -> Qualifier {
        let word = self.before(at);
        match word.text() {
            "before" => Qualifier::LessThan,
            "after" => Qualifier::MoreThan,
            "since" => Qualifier::AtLeast,
            "until" | "till" => Qualifier::AtMost,
            "than" => match self.before(word.start).text() {
                "later" => Qualifier::MoreThan,
                "earlier" => Qualifier::LessThan,
                _ => Qualifier::None,
            },
            _ => Qualifier::None,
        }
    }

    /// "120 over 80": the word right after a bare number joins two of them.
    fn follows_number(&self, at: usize) -> bool {
        let last = self.figures.last();
        last.is_some_and(|last| last.kind == Kind::Number && last.span.end() + 1 == at)
    }

    /// Whether four digits are bounded as no year is: "below 1500", "more than 2000".
    pub(super) fn is_bounded(&self, at: usize) -> bool {
        let bound = cues().qualifier_before(self.text, self.start, at).0;
        matches!(bound, Qualifier::MoreThan | Qualifier::LessThan)
    }
}
