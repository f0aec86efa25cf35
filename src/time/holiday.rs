//! Holidays, each with its day in a year.

use super::date::{Date, Flags, Grain};
use super::feasts::{Row, TABLE};
use super::leaf::{Parsed, fail};
use jiff::{ToSpan, civil};

/// The days that a holiday has: which one in a year.
#[derive(Debug, Clone, Copy)]
pub(super) struct Holiday(&'static Row);

/// The longest name that stands here, in any case, with or without its apostrophe.
pub(super) fn named(text: &str) -> Parsed<'_, Holiday> {
    let first = text.as_bytes().first().map_or(0, u8::to_ascii_lowercase);
    let from = TABLE.partition_point(|row| row.name.as_bytes()[0] < first);
    let rows = TABLE[from..]
        .iter()
        .take_while(|row| row.name.as_bytes()[0] == first);
    let found = rows.filter_map(|row| Some((rest_after(text, row.name)?, row)));
    match found.min_by_key(|(rest, _)| rest.len()) {
        Some((rest, row)) => Ok((rest, Holiday(row))),
        None => fail(text),
    }
}

/// What follows a name; an apostrophe of the text counts for nothing, a hyphen for a blank.
fn rest_after<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    let mut rest = text;
    for wanted in name.chars() {
        rest = rest.strip_prefix(['\'', '’']).unwrap_or(rest);
        let mut chars = rest.chars();
        let here = chars.next()?;
        let blank = wanted == ' ' && matches!(here, '-' | '\n' | '\u{a0}');
        if !blank && !here.eq_ignore_ascii_case(&wanted) {
            return None;
        }
        rest = chars.as_str();
    }
    (!rest.starts_with(char::is_alphanumeric)).then_some(rest)
}

impl Holiday {
    /// The day in a year, if a rule gives it.
    pub(super) fn in_year(self, year: i16) -> Option<civil::Date> {
        let row = self.0;
        let day = match row.month {
            0 => easter(year)?,
            month if row.weekday > 0 => civil::Date::new(year, month, 1)
                .ok()?
                .nth_weekday_of_month(
                    row.nth,
                    civil::Weekday::from_monday_one_offset(row.weekday).ok()?,
                )
                .ok()?,
            month => civil::Date::new(year, month, row.day).ok()?,
        };
        day.checked_add(row.offset.days()).ok()
    }

    /// The holiday of a year, or of none: then of the document's.
    pub(super) fn date(self, year: Option<i16>) -> Date {
        let day = year.and_then(|year| self.in_year(year));
        let date = Date {
            grain: Grain::Day,
            days: day.map(|day| (day, day)),
            month: self.fixed().map(|fixed| fixed.0),
            day: self.fixed().map(|fixed| fixed.1),
            ..Date::of(year, None, None)
        };
        // A day that a rule gives was not written, so nothing is to be checked against it.
        date.flagged(Flags::RELATIVE)
    }

    /// Month and day, where they are the same every year.
    fn fixed(self) -> Option<(u8, u8)> {
        let row = self.0;
        let fixed = row.month > 0 && row.weekday == 0 && row.offset == 0;
        fixed.then(|| Some((u8::try_from(row.month).ok()?, u8::try_from(row.day).ok()?)))?
    }
}

/// Easter Sunday of the Gregorian calendar, by the anonymous rule of 1876.
fn easter(year: i16) -> Option<civil::Date> {
    let y = i32::from(year);
    let (century, in_century) = (y.div_euclid(100), y.rem_euclid(100));
    let golden = y.rem_euclid(19);
    let lunar = (century + 8) / 25;
    let solar = (century - lunar + 1) / 3;
    let moon = (19 * golden + century - century / 4 - solar + 15).rem_euclid(30);
    let sunday =
        (32 + 2 * (century % 4) + 2 * (in_century / 4) - moon - in_century % 4).rem_euclid(7);
    let late = (golden + 11 * moon + 22 * sunday) / 451;
    let sum = moon + sunday - 7 * late + 114;
    let (month, day) = (sum / 31, sum % 31 + 1);
    civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_the_almanacs_say() {
        let known = [
            "1961-04-02",
            "2000-04-23",
            "2019-04-21",
            "2024-03-31",
            "2038-04-25",
        ];
        for day in known {
            let year = day[..4].parse().expect("a year");
            assert_eq!(
                easter(year).map(|found| found.to_string()).as_deref(),
                Some(day)
            );
        }
    }

    #[test]
    fn every_rule_gives_a_day() {
        for row in TABLE.iter().filter(|row| row.month >= 0) {
            assert!(Holiday(row).in_year(2024).is_some(), "{}", row.name);
        }
    }
}
