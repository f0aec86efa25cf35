//! Dates against the weekday that is named with them.

use jiff::civil;

use crate::finding::Severity;
use crate::relation::{Dated, ways};

use super::super::Context;
use super::spell::{day, month, weekday};
use super::{Found, Law, Said, Slip};

/// Half a year: how far from the document's date a date without a year may lie.
const HALF_YEAR: i32 = 183;

pub(super) const LAW: Law = Law {
    way: &ways::WEEKDAY,
    judge,
    words: |dated, _, _| words(dated),
};

/// The weekday is that of the date in a neighbouring year.
const OTHER_YEAR: &Slip = &Slip {
    id: "weekday-of-other-year",
    says: |dated| {
        let name = dated
            .first
            .and_then(|date| date.weekday)
            .map_or("", weekday);
        let year = other_year(dated).unwrap_or_default();
        format!("it is a {name} in {year}")
    },
};

/// Whether a date falls on the weekday printed with it in another year.
fn falls(dated: &Dated, year: i16) -> Option<civil::Date> {
    let date = dated.first?;
    let (day, _) = date.days?;
    let there = civil::Date::new(year, day.month(), day.day()).ok()?;
    (there.weekday() == date.weekday?).then_some(there)
}

/// The neighbouring year in which the weekday would be right.
fn other_year(dated: &Dated) -> Option<i16> {
    let year = dated.first?.days?.0.year();
    let mut near = [year - 1, year + 1].into_iter();
    near.find(|&year| falls(dated, year).is_some())
}

fn judge(context: &Context<'_>, dated: &Dated) -> Option<Found> {
    let date = dated.first?;
    let (day, _) = date.days?;
    let stated = date.weekday?;
    let near = |year: i16| {
        let gap = falls(dated, year)
            .zip(context.document.date())
            .map(|(day, today)| (day - today).get_days().abs());
        date.year.is_none() && gap.is_some_and(|gap| gap <= HALF_YEAR)
    };
    let year = day.year();
    let wrong = day.weekday() != stated && !near(year - 1) && !near(year + 1);
    let severity = if date.year.is_some() {
        Severity::Error
    } else {
        Severity::Warning
    };
    Some((wrong, severity, other_year(dated).map(|_| OTHER_YEAR)))
}

fn words(dated: &Dated) -> Said {
    let date = dated.first;
    let (Some((first, _)), Some(stated)) = (
        date.and_then(|date| date.days),
        date.and_then(|date| date.weekday),
    ) else {
        return Said::default();
    };
    let (name, right) = (weekday(stated), weekday(first.weekday()));
    let message = format!("{} is a {right}, not a {name}", day(first));
    let working = format!("{} falls on a {right}; printed {name}", day(first));
    let mut repairs = vec![format!("write {right}")];
    if let Some(days) = nearest(first, stated) {
        repairs.push(format!("or, if {name} is right, write {days}"));
    }
    (message, working, repairs)
}

/// The days of that weekday next to a date in the same month.
fn nearest(from: civil::Date, wanted: civil::Weekday) -> Option<String> {
    let days = [from.nth_weekday(-1, wanted), from.nth_weekday(1, wanted)];
    let same = days
        .into_iter()
        .flatten()
        .filter(|day| day.month() == from.month());
    let same: Vec<_> = same.map(|day| day.day().to_string()).collect();
    let name = month(u8::try_from(from.month()).ok()?);
    (!same.is_empty()).then(|| format!("{} {name}", same.join(" or ")))
}
