//! Bare numbers of four digits that are years.

use crate::number::Form;
use crate::time;

use super::list::Scanner;
use super::part::Part;
use super::{Kind, Value};

/// Bare numbers of four digits in this range are years unless they count something.
const LIKELY_YEARS: std::ops::RangeInclusive<i64> = 1500..=2050;

impl Scanner<'_> {
    /// The year that four digits are to which nothing after them belongs.
    pub(super) fn lone_year(&mut self, at: usize, part: &Part) -> Option<usize> {
        if !self.is_year(at, part) {
            return None;
        }
        let year = time::lone_year(part.number.coefficient())?;
        self.push_value(at, part.end, Kind::Date, Value::Date(year));
        Some(part.end)
    }

    /// Whether a bare number of four digits is a year by its looks and the words around it.
    fn is_year(&self, at: usize, part: &Part) -> bool {
        let plain = part.start == at && part.number.form() == Form::Digits && part.scale == 0;
        if !plain || !part.unit.is_none() || part.number_end - at != 4 {
            return false;
        }
        time::year_cue(self.rest(), at)
            || LIKELY_YEARS.contains(&part.number.coefficient())
                && !self.place().is_bounded(at)
                && self.place().counted(part.end).is_none()
    }

    /// A bare number of four digits that is a year, alone or with another: 1969, 1914–18.
    pub(super) fn year(&mut self, at: usize, part: &Part) -> Option<usize> {
        if !self.is_year(at, part) {
            return None;
        }
        let read = time::read_years(self.rest(), at)?;
        let (kind, value) = match read.value {
            time::When::Dates(from, to) => (Kind::DateRange, Value::Dates(from, to)),
            time::When::Date(date) => (Kind::Date, Value::Date(date)),
            _ => return None,
        };
        self.push_value(at, read.end, kind, value);
        Some(read.end)
    }
}
