//! Lengths of calendar time, and how long it is from one date to another.

use jiff::{Unit, civil};

use super::date::{Date, Flags, Grain};

/// What a length of time is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Minutes.
    Minute,
    /// Hours.
    Hour,
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Calendar months.
    Month,
    /// Calendar years.
    Year,
}

/// A length as printed: the count, and the least and most it can stand for with its rounding, its
/// hedge and its bound.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Length {
    /// As printed, in the measure.
    pub count: f64,
    /// The least it can stand for.
    pub least: f64,
    /// The most it can stand for; infinite for "more than".
    pub most: f64,
    /// What is counted.
    pub measure: Measure,
}

impl Measure {
    /// The singular noun.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
        }
    }

    /// The shortest and the longest time from `start` to `end`, each taken at any of the days it
    /// covers; `None` where they have no days, or the answer would be in hours of unknown days.
    ///
    /// Days are counted both with and without the last one; longer measures in full calendar
    /// units with the rest as a fraction. There is no year zero to count: 1 BC is the year
    /// before AD 1.
    ///
    /// ```
    /// use checkfigure::time::{Measure, read_year};
    /// let year = |text| read_year(text, 0).expect("a year").value;
    /// let (least, most) = Measure::Year.between(&year("1999"), &year("2014")).expect("days");
    /// assert!(least > 14.0 && most < 16.0);
    /// let (least, most) = Measure::Year.between(&year("44 BC"), &year("AD 14")).expect("days");
    /// assert!(least > 55.9 && most < 58.0);
    /// ```
    pub fn between(self, start: &Date, end: &Date) -> Option<(f64, f64)> {
        let (start, end) = (start.days?, end.days?);
        let least = self.count(start.1, end.0)?;
        let most = self.count(start.0, end.1)?;
        let both = if self <= Self::Week {
            self.of_days(1.0)?
        } else {
            0.0
        };
        Some((least.max(0.0), most + both))
    }

    fn count(self, from: civil::Date, to: civil::Date) -> Option<f64> {
        if self <= Self::Week {
            return self.of_days(f64::from((to - from).get_days()));
        }
        let largest = if self == Self::Year {
            Unit::Year
        } else {
            Unit::Month
        };
        let span = from.until((largest, to)).ok()?;
        let months = f64::from(span.get_months()) + f64::from(span.get_days()) / 31.0;
        Some(match self {
            Self::Year => f64::from(span.get_years()) + months / 12.0,
            _ => months,
        })
    }

    fn of_days(self, days: f64) -> Option<f64> {
        match self {
            Self::Hour => Some(days * 24.0),
            Self::Day => Some(days),
            Self::Week => Some(days / 7.0),
            _ => None,
        }
    }
}

/// Whole years lived at a date by someone born at another: the least and the most, `None` where
/// days are not known or the birth comes after.
pub fn age(born: &Date, at: &Date) -> Option<(i32, i32)> {
    let (born, at) = (born.days?, at.days?);
    let years = |from: civil::Date, to: civil::Date| {
        let span = from.until((Unit::Year, to)).ok()?;
        Some(i32::from(span.get_years()))
    };
    let most = years(born.0, at.1)?;
    (born.0 <= at.1).then(|| (years(born.1, at.0).unwrap_or(0).max(0), most))
}

impl Date {
    /// Whether it is fine enough to count by: a year or less, and not a season or a vague part.
    pub fn is_countable(&self) -> bool {
        matches!(self.grain, Grain::Day | Grain::Month | Grain::Year)
            && self.days.is_some()
            && self.year.is_some()
            && !self
                .flags
                .any(Flags::ABOUT.and(Flags::AMBIGUOUS).and(Flags::IMPOSSIBLE))
            && !self.flags.any(Flags::RELATIVE.and(Flags::JULIAN))
    }
}
