//! Days and times of day that no calendar and no clock holds.

use jiff::civil;

use crate::finding::Severity;
use crate::relation::{Dated, Outcome, ways};
use crate::time::Date;

use super::spell::month;
use super::{Law, Said};

/// A relation is made only where there is no such day.
pub(super) const LAW: Law = Law {
    way: &ways::CALENDAR,
    judge: |_, _| Some((true, Severity::Error, None)),
    words,
};

fn words(dated: &Dated, printed: &str, _: Outcome) -> Said {
    match &dated.first {
        Some(date) => no_day(date, printed),
        None => no_clock(printed),
    }
}

fn no_day(value: &Date, printed: &str) -> Said {
    let Some(number) = value.month.filter(|month| (1..=12).contains(month)) else {
        return no_month(value, printed);
    };
    let first = civil::Date::new(
        value.year.unwrap_or(2000),
        i8::try_from(number).unwrap_or(1),
        1,
    );
    let days = first.map_or(31, civil::Date::days_in_month);
    let name = month(number);
    let year = value.year.map(super::spell::year);
    let of = year.map(|year| format!(" {year}")).unwrap_or_default();
    (
        format!("{name}{of} has {days} days; there is no {printed}"),
        format!(
            "last day of {name}{of} = {days}; printed {}",
            value.day.unwrap_or(0)
        ),
        vec![
            format!("write {days} {name}"),
            format!("or write 1 {}", month(number % 12 + 1)),
        ],
    )
}

fn no_month(value: &Date, printed: &str) -> Said {
    let month = value.month.unwrap_or(0);
    let day = value.day.unwrap_or(1);
    (
        format!("there is no month {month}"),
        format!("{printed} would be day {day} of month {month}"),
        vec![
            "write a month from 1 to 12".to_owned(),
            "or swap day and month".to_owned(),
        ],
    )
}

fn no_clock(printed: &str) -> Said {
    (
        format!("no clock shows {printed}"),
        "an hour has 60 minutes, and a half-day 12 hours".to_owned(),
        vec![
            "correct the minutes".to_owned(),
            "or correct the hour".to_owned(),
        ],
    )
}
