//! Dates and lengths as a report prints them.

use jiff::civil;

use crate::mention::{Mention, Value};
use crate::time::{Clock, Date, Grain, Measure};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The English name of a month 1–12; another number as itself.
pub(super) fn month(number: u8) -> String {
    let name = usize::from(number)
        .checked_sub(1)
        .and_then(|at| MONTHS.get(at));
    name.map_or_else(|| format!("month {number}"), |name| (*name).to_owned())
}

/// A year with its era where it needs one.
pub(super) fn year(number: i16) -> String {
    match number {
        ..=0 => format!("{} BC", 1 - i32::from(number)),
        1..1000 => format!("AD {number}"),
        _ => number.to_string(),
    }
}

/// A day: 12 March 1950.
pub(super) fn day(day: civil::Date) -> String {
    let month = u8::try_from(day.month()).map(month).unwrap_or_default();
    format!("{} {month} {}", day.day(), year(day.year()))
}

/// The name of a weekday.
pub(super) const fn weekday(day: civil::Weekday) -> &'static str {
    match day {
        civil::Weekday::Monday => "Monday",
        civil::Weekday::Tuesday => "Tuesday",
        civil::Weekday::Wednesday => "Wednesday",
        civil::Weekday::Thursday => "Thursday",
        civil::Weekday::Friday => "Friday",
        civil::Weekday::Saturday => "Saturday",
        civil::Weekday::Sunday => "Sunday",
    }
}

/// A date to its own fineness: 1950, March 1950, 12 March 1950, 12 March.
pub(in crate::judge) fn date(date: &Date) -> String {
    let year = date
        .year
        .map(|number| format!(" {}", year(number)))
        .unwrap_or_default();
    match (date.grain, date.month, date.day) {
        (Grain::Day, Some(number), Some(day)) => format!("{day} {}{year}", month(number)),
        (Grain::Month, Some(number), _) => format!("{}{year}", month(number)),
        (Grain::Year, ..) if date.year.is_some() => year.trim_start().to_owned(),
        _ => date.iso(),
    }
}

/// "in 1950", "on 12 March 1950".
pub(in crate::judge) fn day_of(when: &Date) -> String {
    said(when)
}

/// The same of a birth.
pub(super) fn said(born: &Date) -> String {
    if born.grain == Grain::Day {
        format!("on {}", date(born))
    } else {
        format!("in {}", date(born))
    }
}

/// A count with its measure: 15 years, 1 day.
pub(super) fn count(number: f64, measure: Measure) -> String {
    let number = super::super::number_text::significant(number, 6);
    let plural = if number == "1" { "" } else { "s" };
    format!("{number} {}{plural}", measure.name())
}

/// A time of day on a 24-hour clock.
fn clock(clock: Clock) -> String {
    if clock.impossible {
        return "no time of day".to_owned();
    }
    format!("{:02}:{:02}", clock.minute / 60, clock.minute % 60)
}

/// What a date or time was read as, for the label under it.
pub(in crate::judge) fn reading(mention: &Mention) -> String {
    match mention.value {
        Value::Date(date) => with_weekday(&date),
        Value::Dates(first, last) => format!("{} to {}", with_weekday(&first), with_weekday(&last)),
        Value::Clock(first, last) => {
            let ends = std::iter::once(first).chain(last).map(clock);
            ends.collect::<Vec<_>>().join(" to ")
        }
        Value::Amount(_) => String::new(),
    }
}

fn with_weekday(value: &Date) -> String {
    match value.weekday {
        Some(day) if value.month.is_some() => format!("{}, {}", weekday(day), date(value)),
        Some(day) => weekday(day).to_owned(),
        None => date(value),
    }
}
