//! Verdicts on dates, ages and lengths of time.

mod spell;
mod words;

pub(super) use spell::reading;
pub(super) use words::words;

use jiff::civil;

use crate::finding::Severity;
use crate::relation::{Outcome, TimeClaim};
use crate::time::{Clock, Date, Flags, Grain, Length, Measure, age, backwards};

use super::Context;

/// Dates and lengths judged.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Verdict {
    pub(super) outcome: Outcome,
    pub(super) severity: Severity,
    pub(super) claim: TimeClaim,
    pub(super) slip: Option<Slip>,
}

/// A known slip with dates that reproduces what is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slip {
    /// A year zero was counted between 1 BC and AD 1.
    YearZero,
    /// Ten or a hundred years too many or too few.
    Carried(i32),
    /// The years were subtracted, though the birthday had not come.
    Birthday,
    /// The weekday is that of the date in a neighbouring year.
    OtherYear(i16),
    /// The two ends stand in the wrong order.
    Ends,
}

impl Slip {
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::YearZero => "year-zero",
            Self::Carried(_) => "decade-carried",
            Self::Birthday => "birthday-not-reached",
            Self::OtherYear(_) => "weekday-of-other-year",
            Self::Ends => "ends-swapped",
        }
    }
}

/// An hour printed unhedged may stand for so many minutes more or less.
const HOUR_SLACK: f64 = 15.0;
/// Half a year: how far from the document's date a date without a year may lie.
const HALF_YEAR: i32 = 183;
const DAY: u16 = 1440;

/// Judges a claim; `None` where its dates cannot be counted with.
pub(super) fn judge(context: &Context<'_>, claim: TimeClaim) -> Option<Verdict> {
    let of = |wrong: bool, severity, slip: Option<Slip>| {
        Some(Verdict {
            outcome: outcome(wrong),
            severity,
            claim,
            slip: slip.filter(|_| wrong),
        })
    };
    match claim {
        TimeClaim::Elapsed {
            start,
            end,
            length,
            within,
        } => {
            let (wrong, severity, slip) = elapsed(&start, &end, length, within)?;
            of(wrong, severity, slip)
        }
        TimeClaim::ClockTime { start, end, length } => {
            let wrong = !clocks(start, end, length)?;
            of(wrong, Severity::Error, None)
        }
        TimeClaim::Age { born, at, age } => {
            let (wrong, severity, slip) = years_old(&born, &at, age)?;
            of(wrong, severity, slip)
        }
        TimeClaim::Weekday(date) => weekday(context, claim, &date),
        TimeClaim::RealDay(_) | TimeClaim::RealClock => of(true, Severity::Error, None),
        TimeClaim::Order(first, last) | TimeClaim::Lifespan(first, last) => {
            of(backwards(&first, &last), Severity::Error, Some(Slip::Ends))
        }
    }
}

fn outcome(wrong: bool) -> Outcome {
    if wrong { Outcome::Off } else { Outcome::Holds }
}

/// Whether a length is wrong, how gravely, and by which slip.
fn elapsed(
    start: &Date,
    end: &Date,
    length: Length,
    within: bool,
) -> Option<(bool, Severity, Option<Slip>)> {
    let (least, most) = length.measure.between(start, end)?;
    if start.days?.0 > end.days?.1 {
        return None;
    }
    if is_year_zero(start, end, length) {
        return Some((true, Severity::Warning, Some(Slip::YearZero)));
    }
    let long = length.least > most.ceil();
    let short = !within && length.most < least.floor();
    let slip = carried(start, end, length).filter(|_| length.measure == Measure::Year);
    Some((long || short, Severity::Error, slip))
}

/// 44 BC to AD 14 printed as 58 years: possible, but the sum of the two numbers.
fn is_year_zero(start: &Date, end: &Date, length: Length) -> bool {
    let years = start.grain == Grain::Year && end.grain == Grain::Year;
    let exact = length.least.total_cmp(&length.most).is_eq() && length.measure == Measure::Year;
    let across = start.flags.has(Flags::BEFORE_CHRIST) && !end.flags.has(Flags::BEFORE_CHRIST);
    let sum = start
        .year
        .zip(end.year)
        .map(|(a, b)| f64::from(i32::from(b) - i32::from(a) + 1));
    years && exact && across && sum.is_some_and(|sum| sum.total_cmp(&length.count).is_eq())
}

/// Exactly ten or a hundred years off.
fn carried(start: &Date, end: &Date, length: Length) -> Option<Slip> {
    let years = f64::from(i32::from(end.year?) - i32::from(start.year?));
    let off = length.count - years;
    let exactly = |n: i32| (off.abs() - f64::from(n)).abs() < 1e-9;
    [10, 100]
        .into_iter()
        .find(|&n| exactly(n))
        .map(Slip::Carried)
}

/// Whether a length is that from one time of day to another; `None` where it is in days.
fn clocks(start: Clock, end: Clock, length: Length) -> Option<bool> {
    let (factor, slack) = match length.measure {
        Measure::Minute => (1.0, 0.0),
        Measure::Hour => (60.0, HOUR_SLACK),
        _ => return None,
    };
    let open = !(start.half_known && end.half_known);
    let fits = |minutes: u16| {
        let minutes = f64::from(minutes);
        length.least * factor - slack <= minutes && minutes <= length.most * factor + slack
    };
    let first = (end.minute + DAY - start.minute % DAY) % DAY;
    Some(fits(first) || (open && fits((first + DAY / 2) % DAY)) || (first == 0 && fits(DAY)))
}

/// Whether an age is wrong, how gravely, and by which slip.
fn years_old(born: &Date, at: &Date, stated: i32) -> Option<(bool, Severity, Option<Slip>)> {
    let (least, most) = age(born, at)?;
    let wrong = stated < least || stated > most;
    let near = stated == least - 1 || stated == most + 1;
    let coarse = born.grain == Grain::Year || at.grain == Grain::Year;
    let difference = i32::from(at.year?) - i32::from(born.year?);
    let birthday = (stated == difference && most < difference).then_some(Slip::Birthday);
    let severity = if near && coarse {
        Severity::Warning
    } else {
        Severity::Error
    };
    Some((wrong, severity, birthday))
}

/// The day on which a date with a weekday falls, and the neighbouring years in which it would be
/// the weekday that was printed.
fn weekday(context: &Context<'_>, claim: TimeClaim, date: &Date) -> Option<Verdict> {
    let (day, _) = date.days?;
    let stated = date.weekday?;
    let in_year = |year: i16| civil::Date::new(year, day.month(), day.day()).ok();
    let falls = |year: i16| in_year(year).is_some_and(|day| day.weekday() == stated);
    let near = |year: i16| {
        let today = context.document.date();
        let gap = in_year(year)
            .zip(today)
            .map(|(day, today)| (day - today).get_days().abs());
        date.year.is_none() && falls(year) && gap.is_some_and(|gap| gap <= HALF_YEAR)
    };
    let year = day.year();
    let wrong = day.weekday() != stated && !near(year - 1) && !near(year + 1);
    let other = [year - 1, year + 1].into_iter().find(|&year| falls(year));
    Some(Verdict {
        outcome: outcome(wrong),
        severity: if date.year.is_some() {
            Severity::Error
        } else {
            Severity::Warning
        },
        claim,
        slip: other.map(Slip::OtherYear).filter(|_| wrong),
    })
}
