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
use crate::time::{Clock, Date, Length};

use super::{Confidence, MentionIndex, Passage, Relation};
use scene::Scene;

/// Dates and lengths that a text ties together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TimeRelation {
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

/// Finds the relations of time of a passage.
pub(super) fn find(passage: &Passage<'_>, found: &mut Vec<Relation>) {
    let scene = Scene::new(passage);
    for index in passage.first..passage.last {
        let figure = &passage.mentions.figures[index];
        match figure.kind {
            Kind::Date | Kind::DateRange => {
                calendar::day(scene, index, found);
                weekday::find(scene, index, found);
                order::find(scene, index, found);
            }
            Kind::Clock => calendar::clock(scene, index, found),
            Kind::Duration => elapsed::find(scene, index, found),
            Kind::Age | Kind::Number => age::find(scene, index, found),
            _ => {}
        }
    }
}

impl TimeRelation {
    fn push(self, found: &mut Vec<Relation>) {
        found.push(Relation::Time(self));
    }
}
