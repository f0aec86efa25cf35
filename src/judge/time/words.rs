//! The words of findings on dates: message, working, slip and repairs.

use jiff::{ToSpan, civil};

use crate::relation::{Outcome, TimeClaim};
use crate::time::{Clock, Date, Grain, Length, Measure, age};

use super::super::wording::Words;
use super::super::{Context, Tied};
use super::spell::{count, date, day, month, weekday};
use super::{Slip, Verdict};

/// The words for a verdict.
pub(in crate::judge) fn words(context: &Context<'_>, tied: Tied<'_>, found: &Verdict) -> Words {
    let printed = context
        .document
        .slice(context.mentions.figures[tied.relation.stated.mention].span)
        .replace('\n', " ");
    let (message, working, repairs) = match found.claim {
        TimeClaim::Elapsed {
            start, end, length, ..
        } => elapsed(&start, &end, length, &printed),
        TimeClaim::ClockTime { start, end, length } => clocks(start, end, length, &printed),
        TimeClaim::Age { born, at, age } => years_old(&born, &at, age, &printed),
        TimeClaim::Weekday(date) => on_weekday(&date),
        TimeClaim::RealDay(date) => no_day(&date, &printed),
        TimeClaim::RealClock => no_clock(&printed),
        TimeClaim::Order(first, last) => backwards(&first, &last, found.outcome),
        TimeClaim::Lifespan(born, died) => death_first(&born, &died, found.outcome),
    };
    Words {
        message,
        working,
        slip: found
            .slip
            .map(|slip| (slip.id(), slip_note(slip, &found.claim))),
        repairs: if found.outcome == Outcome::Off {
            repairs
        } else {
            Vec::new()
        },
    }
}

type Said = (String, String, Vec<String>);

/// The time from one date to another: one count where both are years or days, else two.
fn between(start: &Date, end: &Date, measure: Measure) -> Option<String> {
    let (least, most) = measure.between(start, end)?;
    let years = start
        .year
        .zip(end.year)
        .filter(|_| measure == Measure::Year);
    if let (Grain::Year, Grain::Year, Some((a, b))) = (start.grain, end.grain, years) {
        return Some(count(f64::from(i32::from(b) - i32::from(a)), measure));
    }
    let (low, high) = (least.floor(), most.floor().max(least.floor()));
    Some(if high - low < 0.5 {
        count(low, measure)
    } else if measure == Measure::Day && high - low < 1.5 {
        format!("{} ({} with both ends)", count(low, measure), high)
    } else {
        format!("{low} to {}", count(high, measure))
    })
}

fn elapsed(start: &Date, end: &Date, length: Length, printed: &str) -> Said {
    let right = between(start, end, length.measure).unwrap_or_default();
    let (from, to) = (date(start), date(end));
    let message = format!("from {from} to {to} is {right}, not {printed}");
    let working = format!("{to} − {from} = {right}; printed {printed}");
    let mut repairs = vec![format!("write {right}")];
    let whole = years(length);
    if let (Some(years), Some(first), Some(last)) = (whole, start.year, end.year) {
        let (later, earlier) = (first.checked_add(years), last.checked_sub(years));
        if let (Some(later), Some(earlier)) = (later, earlier) {
            let year = super::spell::year;
            repairs.push(format!(
                "or, if {printed} is right, end in {} or begin in {}",
                year(later),
                year(earlier)
            ));
        }
    } else {
        repairs.push(format!(
            "or, if {printed} is right, change one of the dates"
        ));
    }
    (message, working, repairs)
}

/// A length in whole years, where it is one.
fn years(length: Length) -> Option<i16> {
    let whole =
        length.measure == Measure::Year && length.count.fract() == 0.0 && length.count < 10_000.0;
    #[expect(clippy::cast_possible_truncation, reason = "below 10,000")]
    whole.then_some(length.count as i16)
}

fn clocks(start: Clock, end: Clock, length: Length, printed: &str) -> Said {
    let minutes = (end.minute + 1440 - start.minute % 1440) % 1440;
    let show = |clock: Clock| format!("{}:{:02}", clock.minute / 60, clock.minute % 60);
    let right = match (minutes / 60, minutes % 60) {
        (hours, 0) => count(f64::from(hours), Measure::Hour),
        (0, minutes) => count(f64::from(minutes), Measure::Minute),
        (hours, minutes) => format!(
            "{} {}",
            count(f64::from(hours), Measure::Hour),
            count(f64::from(minutes), Measure::Minute)
        ),
    };
    let message = format!(
        "from {} to {} is {right}, not {printed}",
        show(start),
        show(end)
    );
    let working = format!(
        "{} − {} = {right}; printed {}",
        show(end),
        show(start),
        count(length.count, length.measure)
    );
    (
        message,
        working,
        vec![
            format!("write {right}"),
            format!("or, if {printed} is right, change one of the times"),
        ],
    )
}

fn years_old(born: &Date, at: &Date, stated: i32, printed: &str) -> Said {
    let (least, most) = age(born, at).unwrap_or((0, 0));
    let right = if least == most {
        most.to_string()
    } else {
        format!("{least} or {most}")
    };
    let message = format!(
        "someone born {} is {right} {}, not {stated}",
        said(born),
        said(at)
    );
    let working = format!("{} − {} = {right}; printed {printed}", date(at), date(born));
    let mut repairs = vec![format!("write {right}")];
    if let Some(births) = births(at, stated) {
        repairs.push(format!("or, if {stated} is right, the birth was {births}"));
    }
    (message, working, repairs)
}

fn said(born: &Date) -> String {
    if born.grain == Grain::Day {
        format!("on {}", date(born))
    } else {
        format!("in {}", date(born))
    }
}

/// When someone of an age at a date was born.
fn births(at: &Date, age: i32) -> Option<String> {
    let (first, last) = at.days?;
    let earliest = first
        .checked_sub(i64::from(age + 1).years())
        .ok()?
        .tomorrow()
        .ok()?;
    let latest = last.checked_sub(i64::from(age).years()).ok()?;
    Some(if at.grain == Grain::Day {
        format!("between {} and {}", day(earliest), day(latest))
    } else {
        format!("in {} or {}", earliest.year(), latest.year())
    })
}

fn on_weekday(value: &Date) -> Said {
    let (Some((first, _)), Some(stated)) = (value.days, value.weekday) else {
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

fn backwards(first: &Date, last: &Date, outcome: Outcome) -> Said {
    let (from, to) = (date(first), date(last));
    if outcome == Outcome::Holds {
        return (
            String::new(),
            format!("{from} is not after {to}"),
            Vec::new(),
        );
    }
    (
        format!("a span from {from} to {to} runs backwards"),
        format!("{from} is after {to}"),
        vec![
            format!("write {to} to {from}"),
            "or correct one of the two dates".to_owned(),
        ],
    )
}

fn death_first(born: &Date, died: &Date, outcome: Outcome) -> Said {
    if outcome == Outcome::Holds {
        return backwards(born, died, outcome);
    }
    let (birth, death) = (date(born), date(died));
    (
        format!("a death {} comes before a birth {}", said(died), said(born)),
        format!("{death} is before {birth}"),
        vec![
            format!("write {death} for the birth and {birth} for the death"),
            "or correct one of the two dates".to_owned(),
        ],
    )
}

fn slip_note(slip: Slip, claim: &TimeClaim) -> String {
    match (slip, claim) {
        (Slip::YearZero, _) => "the two year numbers were added; there is no year zero between 1 BC and AD 1, so it is one fewer".to_owned(),
        (Slip::Carried(years), _) => format!("exactly {years} years off: a digit was carried wrongly"),
        (Slip::Birthday, TimeClaim::Age { at, .. }) => format!("the years were subtracted, but the birthday had not come by {}", date(at)),
        (Slip::OtherYear(year), TimeClaim::Weekday(date)) => {
            let name = date.weekday.map_or("", weekday);
            format!("it is a {name} in {year}")
        }
        (Slip::Ends, _) => "the two ends may have changed places".to_owned(),
        (Slip::Birthday | Slip::OtherYear(_), _) => String::new(),
    }
}
