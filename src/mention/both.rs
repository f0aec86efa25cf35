//! Two bounds that are one figure: more than 5 and less than 10; between the tenth and the twelfth.

use super::cursor::{ends_with, skip_blank, word_at};
use super::scan::Scanner;
use super::{Amount, Kind, Mention, Qualifier, Value};

impl Scanner<'_> {
    /// Makes one figure of the last two where they bound the same thing from both sides.
    ///
    /// Takes "at most 100 and at least 20", "above a third but below a half", "more than 5 km and
    /// less than 10 km". Leaves "more than 40 and less than 10", "more than 5 men and less than 10
    /// women": there is nothing between the two that both could bound.
    pub(super) fn join_bounds(&mut self) {
        if let [.., first, second] = self.out.figures.as_slice()
            && let Some(joined) = self.joined(first, second)
        {
            self.out.figures.pop();
            if let Some(last) = self.out.figures.last_mut() {
                *last = joined;
            }
        }
    }

    fn joined(&self, first: &Mention, second: &Mention) -> Option<Mention> {
        let (a, b) = (first.number()?, second.number()?);
        let ranks = (first.kind, second.kind) == (Kind::Ordinal, Kind::Ordinal);
        let low_first = match (side(first.qualifier), side(second.qualifier)) {
            (Some(true), Some(false)) => true,
            (Some(false), Some(true)) => false,
            (None, None) if ranks && self.between_ranks(first, second) => true,
            _ => return None,
        };
        let shared = first.unit == second.unit || first.unit.is_none();
        let bare = first.unit.is_none() && first.counted.is_none();
        let same = first.kind == second.kind || bare && first.kind == Kind::Number;
        let (low, high) = if low_first { (a, b) } else { (b, a) };
        if !shared || !same || !self.linked(first, second) || low.value() >= high.value() {
            return None;
        }
        let unitless = second.unit.is_none() && second.counted.is_none();
        Some(Mention {
            span: first.span.cover(second.span),
            cue: first.cue,
            kind: if unitless { Kind::Range } else { second.kind },
            value: Value::Amount(Amount::Range(low, high)),
            qualifier: Qualifier::None,
            flags: first.flags.and(second.flags),
            ..*second
        })
    }

    /// Whether only a joining word stands between the figures, besides the bound of the second.
    fn linked(&self, first: &Mention, second: &Mention) -> bool {
        let end = first.span.end().max(first.cue.end());
        let start = second.span.start().min(second.cue.start()).max(end);
        let words = self.text[end..start].trim_start_matches(',').trim();
        let article = matches!(words, "and the" | "and a") && second.kind == Kind::Ordinal;
        // "less than 0.5%, at least 0.1% nickel" are of two things.
        let listed = words.is_empty() && first.unit.is_none() && second.counted.is_none();
        let said = matches!(
            words,
            "and" | "but" | "and also" | "yet" | "and is" | "but is"
        );
        article || listed || said
    }

    /// "between the tenth and the fifteenth", and nothing that they are ranks of.
    fn between_ranks(&self, first: &Mention, second: &Mention) -> bool {
        let start = first.span.start().saturating_sub(1).max(self.start);
        let next = skip_blank(self.rest(), second.span.end());
        let opens = ["between the", "between"];
        let opened = opens.iter().any(|words| ends_with(self.text, start, words));
        opened && word_at(self.rest(), next).is_empty()
    }
}

/// Whether a figure is bounded from below, from above, or neither for certain.
fn side(qualifier: Qualifier) -> Option<bool> {
    match qualifier {
        Qualifier::MoreThan | Qualifier::AtLeast => Some(true),
        Qualifier::LessThan | Qualifier::AtMost => Some(false),
        _ => None,
    }
}
