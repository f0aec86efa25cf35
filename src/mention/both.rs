//! What bounds a figure, and what figures that stand together share: two bounds that are one figure
//! (more than 5 and less than 10), a unit that was said once for a list.

use super::cursor::ends_with;
use super::list::Scanner;
use super::{Amount, Flags, Kind, Mention, Qualifier, Value};

/// How many earlier numbers of a list may take the unit that was said once, at its end.
const LONGEST_LIST: usize = 6;

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

    /// Gives the unit that was said once, at the end of a list, to the bare numbers before it.
    pub(super) fn share_unit(&mut self, last: &Mention) {
        if last.unit.is_none()
            || last.flags.has(Flags::UNIT_FIRST)
            || last.flags.has(Flags::COMPOSITE)
        {
            return;
        }
        let mut next = last.span.start();
        let mut spoken = false;
        for earlier in self.out.figures.iter_mut().rev().take(LONGEST_LIST) {
            let between = &self.text[earlier.span.end()..next.max(earlier.span.end())];
            let joined = matches!(
                between,
                " and " | " or " | ", and " | ", or " | "/" | " & " | " and about " | " to "
            );
            // "12 per 1,000, or 1.2%" says it again; "5, 10, or 15%" is a list.
            let before = &self.text[..earlier.span.start()];
            let again = between == ", or " && !before.ends_with(", ") || before.ends_with("per ");
            let joined = joined && !again;
            let listed = spoken && between == ", ";
            let bare = matches!(earlier.kind, Kind::Number | Kind::Range) && earlier.unit.is_none();
            if !bare || !(joined && !spoken || listed) {
                break;
            }
            spoken = true;
            next = earlier.span.start();
            (earlier.unit, earlier.unit_span, earlier.kind) =
                (last.unit, last.unit_span, last.kind);
            (earlier.flags, earlier.role) = (earlier.flags.and(Flags::SHARED_UNIT), last.role);
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
        let opens = ["between the", "between"];
        let opened = opens.iter().any(|words| ends_with(self.text, start, words));
        opened && self.place().behind(second.span.end()).is_empty()
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
