//! What is known of a place before anything is read there.

use jiff::civil;

use super::around::{last_word, lead};
use super::settle::Now;
use super::words::{self, TimeClass, TimeClasses};

/// What is known of the place before anything is read there.
#[derive(Clone, Copy)]
pub(super) struct Context<'t> {
    /// The text before the place.
    pub(super) before: &'t str,
    pub(super) today: Option<civil::Date>,
    /// "between" stands before, so "and" joins.
    pub(super) between: bool,
    /// "in", "since", "last" stands before, so "May" is the month.
    pub(super) cued: bool,
    /// The place begins with a capital letter.
    pub(super) capital: bool,
}

impl<'t> Context<'t> {
    pub(super) fn new(text: &'t str, at: usize, today: Option<civil::Date>) -> Self {
        let lead = words::classes_of(lead(text, at));
        Self {
            before: &text[..at],
            today,
            between: lead.meets(TimeClasses::of(&[TimeClass::Between])),
            cued: lead.meets(TimeClasses::of(&[TimeClass::MonthCue])),
            capital: text.as_bytes()[at].is_ascii_uppercase(),
        }
    }

    /// Which way undated days are looked for, by the words around the place.
    pub(super) fn now(self, rest: &str) -> Now {
        Now::of(self.today, self.before, rest)
    }

    /// Whether nothing else stands in the line, as in a diary.
    pub(super) fn alone(self, rest: &str) -> bool {
        super::settle::alone(self.before, rest)
    }

    /// The word before the place.
    pub(super) fn word_before(self) -> &'t str {
        last_word(self.before.trim_end())
    }
}
