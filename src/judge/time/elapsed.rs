//! Lengths of time against the dates or the times of day between which they lie.

use crate::finding::Severity;
use crate::relation::{Dated, Outcome, ways};
use crate::time::{Clock, Date, Flags, Grain, Length, Measure};

use super::super::Context;
use super::spell::{count, date, year};
use super::{Found, Law, Said, Slip};

/// An hour printed unhedged may stand for so many minutes more or less.
const HOUR_SLACK: f64 = 15.0;
const DAY: u16 = 1440;

pub(super) const LAW: Law = Law {
    way: &ways::ELAPSED,
    judge,
    words,
};

/// A year zero was counted between 1 BC and AD 1.
const YEAR_ZERO: &Slip = &Slip {
    id: "year-zero",
    says: |_| {
        "the two year numbers were added; there is no year zero between 1 BC and AD 1, so it is one fewer".to_owned()
    },
};
/// Ten or a hundred years too many or too few.
const CARRIED: &Slip = &Slip {
    id: "decade-carried",
    says: |dated| {
        let years = carried(dated).unwrap_or_default();
        format!("exactly {years} years off: a digit was carried wrongly")
    },
};

fn judge(_: &Context<'_>, dated: &Dated) -> Option<Found> {
    let length = dated.length?;
    if let Some((start, end)) = dated.clocks {
        return Some((!clocks(start, end, length)?, Severity::Error, None));
    }
    let (start, end) = dated.ends()?;
    let (least, most) = length.measure.between(start, end)?;
    if start.days?.0 > end.days?.1 {
        return None;
    }
    if is_year_zero(start, end, length) {
        return Some((true, Severity::Warning, Some(YEAR_ZERO)));
    }
    let long = length.least > most.ceil();
    let short = !dated.within && length.most < least.floor();
    let slip = carried(dated).filter(|_| length.measure == Measure::Year);
    Some((long || short, Severity::Error, slip.map(|_| CARRIED)))
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

/// The years by which it is off, where those are exactly ten or a hundred.
fn carried(dated: &Dated) -> Option<i32> {
    let (start, end) = dated.ends()?;
    let years = f64::from(i32::from(end.year?) - i32::from(start.year?));
    let off = dated.length?.count - years;
    let exactly = |n: i32| (off.abs() - f64::from(n)).abs() < 1e-9;
    [10, 100].into_iter().find(|&n| exactly(n))
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

fn words(dated: &Dated, printed: &str, _: Outcome) -> Said {
    let Some(length) = dated.length else {
        return Said::default();
    };
    match (dated.clocks, dated.ends()) {
        (Some((start, end)), _) => clock_words(start, end, length, printed),
        (None, Some((start, end))) => date_words(start, end, length, printed),
        (None, None) => Said::default(),
    }
}

/// The time from one date to another: one count where both are years or days, else two.
pub(in crate::judge) fn between(start: &Date, end: &Date, measure: Measure) -> Option<String> {
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

/// The same; between two days rounded to either side, as a text may say it.
pub(in crate::judge) fn about(start: &Date, end: &Date, measure: Measure) -> Option<String> {
    let (least, most) = measure.between(start, end)?;
    let (low, high) = (least.floor(), most.ceil());
    let days = start.grain == Grain::Day && end.grain == Grain::Day;
    if !days || measure < Measure::Month || high - low < 0.5 {
        return between(start, end, measure);
    }
    Some(format!("{low} to {}", count(high, measure)))
}

fn date_words(start: &Date, end: &Date, length: Length, printed: &str) -> Said {
    let right = between(start, end, length.measure).unwrap_or_default();
    let (from, to) = (date(start), date(end));
    let message = format!("from {from} to {to} is {right}, not {printed}");
    let working = format!("{to} − {from} = {right}; printed {printed}");
    let mut repairs = vec![format!("write {right}")];
    let whole = years(length);
    if let (Some(years), Some(first), Some(last)) = (whole, start.year, end.year) {
        let (later, earlier) = (first.checked_add(years), last.checked_sub(years));
        if let (Some(later), Some(earlier)) = (later, earlier) {
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

fn clock_words(start: Clock, end: Clock, length: Length, printed: &str) -> Said {
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
