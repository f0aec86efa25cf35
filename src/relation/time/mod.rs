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
use crate::time::{Clock, Date, Length};

use super::{Confidence, Find, Judge, MentionIndex, Passage, Term, Ties, Way};
use scene::Scene;

/// Dates and lengths that a text ties together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct TimeRelation {
    /// The figure to be underlined if they do not fit.
    pub stated: MentionIndex,
    /// The figures it depends on.
    pub given: [Option<MentionIndex>; 3],
    /// What is asserted.
    pub claim: TimeClaim,
    /// How plainly.
    pub confidence: Confidence,
}

/// What a text asserts of dates and lengths.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum TimeClaim {
    /// So long from one date to another; with `within` only no longer than that.
    Elapsed {
        /// The earlier date.
        start: Date,
        /// The later date.
        end: Date,
        /// The length printed.
        length: Length,
        /// "five years between 1990 and 2000": the length may lie inside the span.
        within: bool,
    },
    /// So long from one time of day to another, perhaps past midnight.
    ClockTime {
        /// Where it begins.
        start: Clock,
        /// Where it ends.
        end: Clock,
        /// The length printed.
        length: Length,
    },
    /// So old at a date.
    Age {
        /// The date of birth.
        born: Date,
        /// The date of the event.
        at: Date,
        /// Age in whole years.
        age: i32,
    },
    /// The date falls on the weekday that is named with it.
    Weekday(Date),
    /// There is such a day.
    RealDay(Date),
    /// There is such a time of day.
    RealClock,
    /// The first is not after the last.
    Order(Date, Date),
    /// A birth is not after the death.
    Lifespan(Date, Date),
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
pub static ORDER: Way = way("order", &[Kind::DateRange], |passage, index, ties| {
    order::span(Scene::new(passage), index, ties);
});
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
        let way = match self.claim {
            TimeClaim::Elapsed { .. } | TimeClaim::ClockTime { .. } => &ELAPSED,
            TimeClaim::Age { .. } => &AGE,
            TimeClaim::Weekday(_) => &WEEKDAY,
            TimeClaim::RealDay(_) | TimeClaim::RealClock => &CALENDAR,
            TimeClaim::Order(..) => &ORDER,
            TimeClaim::Lifespan(..) => &LIFESPAN,
        };
        let given: Vec<_> = self.given.into_iter().flatten().map(Term::whole).collect();
        let terms = (Term::whole(self.stated), given.as_slice());
        let relation = ties.push(way, terms, (Span::default(), self.confidence));
        relation.dated = Some(self.claim);
    }
}
