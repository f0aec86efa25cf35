//! Verdicts on dates, ages and lengths of time: a file for each way of the calendar, with its
//! arithmetic, its slips and its words.

mod age;
mod calendar;
mod elapsed;
mod line;
mod order;
mod spell;
mod weekday;

pub(super) use elapsed::about;
pub(super) use spell::{date, day_of, reading};

/// Whether the days of a date are within a month of a new year.
pub(super) fn is_near_new_year(date: Option<civil::Date>) -> bool {
    date.is_some_and(|date| matches!(date.month(), 1 | 12))
}

use jiff::civil;

use crate::finding::Severity;
use crate::relation::{Dated, Outcome, Way};

use super::wording::Words;
use super::{Context, Tied};

/// The arithmetic of a way of the calendar.
struct Law {
    way: &'static Way,
    /// Whether it fails; `None` where its dates cannot be counted with.
    judge: fn(&Context<'_>, &Dated) -> Option<Found>,
    /// The words for it, given the figure as printed.
    words: fn(&Dated, printed: &str, Outcome) -> Said,
}

const LAWS: [&Law; 6] = [
    &age::LAW,
    &calendar::LAW,
    &elapsed::LAW,
    &order::LAW,
    &order::LIFE,
    &weekday::LAW,
];

/// What the arithmetic says: whether the claim is wrong, how gravely, and by which slip.
type Found = (bool, Severity, Option<&'static Slip>);
/// Message, working and repairs.
type Said = (String, String, Vec<String>);

/// A known slip with dates that reproduces what is printed.
#[derive(Debug)]
struct Slip {
    id: &'static str,
    says: fn(&Dated) -> String,
}

/// The two ends stand in the wrong order.
const ENDS: &Slip = &Slip {
    id: "ends-swapped",
    says: |_| "the two ends may have changed places".to_owned(),
};

/// Dates and lengths judged.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Verdict {
    pub(super) outcome: Outcome,
    pub(super) severity: Severity,
    dated: Dated,
    slip: Option<&'static Slip>,
}

fn law(way: &Way) -> Option<&'static Law> {
    LAWS.into_iter().find(|law| std::ptr::eq(law.way, way))
}

/// Judges what is said of dates; `None` where they cannot be counted with.
pub(super) fn judge(context: &Context<'_>, tied: Tied<'_>) -> Option<Verdict> {
    let dated = tied.relation.dated?;
    let (wrong, severity, slip) = (law(tied.relation.way)?.judge)(context, &dated)?;
    Some(Verdict {
        outcome: if wrong { Outcome::Off } else { Outcome::Holds },
        severity,
        dated,
        slip: slip.filter(|_| wrong),
    })
}

/// The words for a verdict.
pub(super) fn words(context: &Context<'_>, tied: Tied<'_>, found: &Verdict) -> Option<Words> {
    let printed = context
        .document
        .slice(context.mentions.figures[tied.relation.stated.mention].span)
        .replace('\n', " ");
    let words = law(tied.relation.way)?.words;
    let (message, working, repairs) = words(&found.dated, &printed, found.outcome);
    Some(Words {
        message,
        working,
        slip: found.slip.map(|slip| (slip.id, (slip.says)(&found.dated))),
        repairs: if found.outcome == Outcome::Off {
            repairs
        } else {
            Vec::new()
        },
    })
}
