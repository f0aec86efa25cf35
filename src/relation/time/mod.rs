//! Relations of time: which dates, lengths and ages a text ties together.
//!
//! | way | example |
//! | --- | --- |
//! | elapsed | 15 years between 1999 and 2014; opened in 1932 and closed 12 years later, in 1944 |
//! | age | born 12 March 1950, died 3 February 2020, aged 69; (born 1952) joined at 17 in 1969 |
//! | weekday | Tuesday, 27 June 2017; 27 June 2017 (a Tuesday) |
//! | calendar | 31 June |
//! | order | from 2025 to 2030; (1878–1887) |
//!
//! Only what the words plainly assert is taken: two dates that merely stand side by side are tied
//! by nothing.

mod age;
mod calendar;
mod elapsed;
mod order;
mod scene;
mod weekday;

use crate::mention::Kind;
use crate::text::Span;
use crate::time::{Clock, Date, Length, Measure};

use super::{Confidence, Find, Judge, MentionIndex, Passage, Term, Ties, Way};
use scene::Scene;

/// A figure as a length of time, with what it may stand for.
pub(crate) fn length_of(passage: &Passage<'_>, index: MentionIndex) -> Option<Length> {
    Scene::new(passage).length(index)
}

/// Dates and lengths that a text ties together.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TimeRelation {
    /// How they hang together.
    pub way: &'static Way,
    /// The figure to be underlined if they do not fit.
    pub stated: MentionIndex,
    /// The figures it depends on.
    pub given: [Option<MentionIndex>; 3],
    /// What is asserted of them.
    pub dated: Dated,
    /// How plainly.
    pub confidence: Confidence,
}

/// The dates, times of day and lengths that a way of the calendar speaks of, as the finder read
/// them; which of them there are, and what they assert, is the way's own.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Dated {
    /// The date, or that from which is counted.
    pub first: Option<Date>,
    /// The date up to which is counted.
    pub last: Option<Date>,
    /// The time of day from which and up to which is counted.
    pub clocks: Option<(Clock, Clock)>,
    /// The length or the age printed.
    pub length: Option<Length>,
    /// "five years between 1990 and 2000": the length may lie inside the span.
    pub within: bool,
}

impl Dated {
    /// One date.
    pub const fn on(date: Date) -> Self {
        Self {
            first: Some(date),
            last: None,
            clocks: None,
            length: None,
            within: false,
        }
    }

    /// From one date to another.
    pub const fn span(first: Date, last: Date) -> Self {
        Self {
            last: Some(last),
            ..Self::on(first)
        }
    }

    /// So long from one date to another.
    pub const fn lasting(first: Date, last: Date, length: Length, within: bool) -> Self {
        Self {
            length: Some(length),
            within,
            ..Self::span(first, last)
        }
    }

    /// So many years old at a date.
    pub fn aged(born: Date, at: Date, age: i32) -> Self {
        let count = f64::from(age);
        let length = Length {
            count,
            least: count,
            most: count,
            measure: Measure::Year,
        };
        Self::lasting(born, at, length, false)
    }

    /// Both dates, where there are two.
    pub fn ends(&self) -> Option<(&Date, &Date)> {
        self.first.as_ref().zip(self.last.as_ref())
    }
}

/// A way of the calendar.
const fn way(
    name: &'static str,
    kinds: &'static [Kind],
    find: fn(&Passage<'_>, MentionIndex, &mut Ties),
) -> Way {
    Way {
        name,
        kinds,
        find: Find::Figure(find),
        judge: Judge::Calendar,
        laws: &[],
    }
}

/// Days and times of day that are named must be.
pub static CALENDAR: Way = way(
    "calendar",
    &[Kind::Date, Kind::DateRange, Kind::Clock],
    |passage, index, ties| {
        let scene = Scene::new(passage);
        calendar::day(scene, index, ties);
        calendar::clock(scene, index, ties);
    },
);
/// A date with its weekday.
pub static WEEKDAY: Way = way(
    "weekday",
    &[Kind::Date, Kind::DateRange],
    |passage, index, ties| weekday::find(Scene::new(passage), index, ties),
);
/// From one date to another.
pub static ORDER: Way = way(
    "order",
    &[Kind::Date, Kind::DateRange],
    |passage, index, ties| {
        let scene = Scene::new(passage);
        order::span(scene, index, ties);
        order::apart(scene, index, ties);
    },
);
/// From a birth to a death.
pub static LIFESPAN: Way = way(
    "lifespan",
    &[Kind::Date, Kind::DateRange],
    |passage, index, ties| order::life(Scene::new(passage), index, ties),
);
/// A length of time and what it lies between.
pub static ELAPSED: Way = way("elapsed", &[Kind::Duration], |passage, index, ties| {
    elapsed::find(Scene::new(passage), index, ties);
});
/// An age, a birth and an event.
pub static AGE: Way = way("age", &[Kind::Age, Kind::Number], |passage, index, ties| {
    age::find(Scene::new(passage), index, ties);
});

impl TimeRelation {
    fn push(self, ties: &mut Ties) {
        let given: Vec<_> = self.given.into_iter().flatten().map(Term::whole).collect();
        let terms = (Term::whole(self.stated), given.as_slice());
        let relation = ties.push(self.way, terms, (Span::default(), self.confidence));
        relation.dated = Some(self.dated);
    }
}
