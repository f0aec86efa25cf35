//! What hedges or bounds a figure: the words before it and behind it.

use crate::number::Form;
use crate::text::Span;

use super::cues::cues;
use super::cursor::ends_with;
use super::part::Part;
use super::place::Place;
use super::{Kind, Qualifier};

/// After these "over" bounds a length of time; after other verbs it says when.
const LASTS: [&str; 14] = [
    "lasted", "lasts", "last", "lasting", "took", "take", "takes", "taking", "for", "spent", "of",
    "waited", "with", "in",
];
/// What denies a bound, and how many words before it.
const DENIES: [&str; 9] = [
    "not",
    "never",
    "cannot",
    "can't",
    "don't",
    "mustn't",
    "won't",
    "shouldn't",
    "no",
];
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
        let lasting = over && LASTS.contains(&self.before(cue.start()).text());
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
            if word.is_any(&DENIES) {
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
