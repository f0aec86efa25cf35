//! The dates of a verdict on a line.

use jiff::civil;

use crate::finding::{At, Times};
use crate::time::{Date, Measure};

use super::Verdict;
use super::spell::{count, date};

impl Verdict {
    /// Both dates, and the printed length from the first, where all of them are known.
    pub(in crate::judge) fn picture(&self) -> Option<Times> {
        let (first, last) = self.dated.ends()?;
        let printed = match self.dated.length {
            Some(length) => Some((
                length.count * days(length.measure)?,
                count(length.count, length.measure),
            )),
            None => None,
        };
        Some(Times {
            first: at(first)?,
            last: at(last)?,
            printed: printed.filter(|(days, _)| days.is_finite()),
        })
    }
}

/// A date at the middle of the days that it covers.
fn at(when: &Date) -> Option<At> {
    let (first, last) = when.days?;
    let day = |of: civil::Date| {
        of.since(civil::date(1970, 1, 1))
            .ok()
            .map(|span| f64::from(span.get_days()))
    };
    Some(At {
        day: f64::midpoint(day(first)?, day(last)?),
        label: date(when),
    })
}

/// The days of a measure, on average.
const fn days(measure: Measure) -> Option<f64> {
    match measure {
        Measure::Minute | Measure::Hour => None,
        Measure::Day => Some(1.0),
        Measure::Week => Some(7.0),
        Measure::Month => Some(YEAR / 12.0),
        Measure::Year => Some(YEAR),
    }
}

/// The days of a Gregorian year, on average.
const YEAR: f64 = 365.2425;
