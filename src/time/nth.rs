//! One of several in a longer period: the first Monday of May, the third last week of 2018, the
//! 20th of next month.

use jiff::civil;
use nom::Parser;
use nom::branch::alt;
use nom::combinator::{map, map_opt, opt, value, verify};
use nom::sequence::{delimited, preceded, terminated};

use super::context::Context;
use super::date::{Date, Flags, Grain, months};
use super::leaf::{Parsed, blank, count, dash, day, fail, month, of, rank, the_word, weekday};
use super::named::weekday_alone;
use super::relative::this_unit;
use super::span::{Days, moved, unit_of};
use super::words::TimeClass;

/// What is counted.
#[derive(Clone, Copy)]
enum Counted {
    Weekday(civil::Weekday),
    /// So many nominal days, and how many of them together.
    Units(i32, i32),
}

impl<'t> Context<'t> {
    /// "first Monday of May", "last day in October 2015", "third week of Jan", "last 3 weeks of this
    /// year"; a weekday alone is of the month of today.
    pub(super) fn nth(self, text: &'t str) -> Parsed<'t, Date> {
        let (rest, (rank, several)) = place(text)?;
        let (rest, counted) = counted(several)(rest)?;
        let within = preceded(inside, |text| self.anchor(text)).parse(rest);
        let (rest, whole) = match (within, counted) {
            (Ok(found), _) => found,
            (Err(_), Counted::Weekday(_)) if rank > 0 => (rest, self.this(30)),
            (Err(error), _) => return Err(error),
        };
        let date = nth_date(rank, counted, whole);
        if whole.grain <= Grain::Day || whole.days.is_some() && date.days.is_none() {
            return fail(text);
        }
        Ok((rest, date))
    }

    /// "20th of next month", "20 of this month", "the 3rd of the month".
    pub(super) fn day_of_this(self, text: &'t str) -> Parsed<'t, Date> {
        let (rest, (day, _)) = terminated(day, (blank, the_word("of"), blank)).parse(text)?;
        let (rest, whole) = self.relative_unit(rest)?;
        if whole.grain != Grain::Month {
            return fail(text);
        }
        Ok((rest, nth_date(i32::from(day), Counted::Units(1, 1), whole)))
    }

    /// "next month", "the month", "this year".
    pub(super) fn relative_unit(self, text: &'t str) -> Parsed<'t, Date> {
        let the = terminated(the_word("the"), blank);
        alt((
            preceded(opt(the), super::relative::relative(self.today)),
            preceded(terminated(the_word("the"), blank), this_unit(self.today)),
        ))
        .parse(text)
    }

    fn this(self, unit: i32) -> Date {
        let days = self.today.and_then(|today| unit_of(today, unit));
        Date {
            days,
            grain: Grain::Month,
            ..Date::of(None, None, None)
        }
    }
}

/// "first", "3rd", "last", "third last", and whether several may follow: "last 3".
fn place(text: &str) -> Parsed<'_, (i32, bool)> {
    let gap = |text| alt((blank, dash)).parse(text);
    let last = |text| the_word("last").parse(text);
    let from_end = map(
        terminated(rank, (gap, opt((the_word("to"), gap)), last)),
        |n| (-i32::from(n), false),
    );
    let from_start = map(rank, |n| (i32::from(n), n == 1));
    let end = value((-1, true), last);
    terminated(alt((from_end, from_start, end)), gap).parse(text)
}

fn counted<'t>(several: bool) -> impl FnMut(&'t str) -> Parsed<'t, Counted> {
    move |text| {
        let named = map_opt(weekday, |n| civil::Weekday::from_monday_one_offset(n).ok());
        let many = verify(terminated(count, blank), |_| several);
        let units = map((opt(many), of(TimeClass::Unit)), |(count, unit)| {
            Counted::Units(unit, count.unwrap_or(1))
        });
        alt((map(named, Counted::Weekday), units)).parse(text)
    }
}

/// " of ", " in ", " from ", or only a blank before "this" and "next".
fn inside(text: &str) -> Parsed<'_, ()> {
    let word = alt((the_word("of"), the_word("in"), the_word("from")));
    let direct = terminated(blank, nom::combinator::peek(of(TimeClass::Direction)));
    alt((value((), delimited(blank, word, blank)), direct)).parse(text)
}

/// The nth of a period, as a date; without days where those of the period are not known.
fn nth_date(rank: i32, counted: Counted, whole: Date) -> Date {
    let days = whole.days.and_then(|days| nth(rank, counted, days));
    let year = whole.year.filter(|_| !whole.flags.has(Flags::RELATIVE));
    match counted {
        Counted::Weekday(weekday) => Date {
            days,
            year,
            ..weekday_alone(Some(weekday))
        },
        Counted::Units(unit, count) => Date {
            days,
            grain: if count > 1 {
                Grain::Period
            } else {
                super::span::grain_of(unit)
            },
            ..Date::of(None, None, None)
        }
        .flagged(Flags::RELATIVE),
    }
}

fn nth(rank: i32, counted: Counted, whole: Days) -> Option<Days> {
    match counted {
        Counted::Weekday(weekday) => {
            let day = nth_weekday(rank, weekday, whole)?;
            Some((day, day))
        }
        Counted::Units(unit, count) => {
            let (first, last) = if rank > 0 {
                (rank, rank + count - 1)
            } else {
                (rank - count + 1, rank)
            };
            Some((one(first, unit, whole)?.0, one(last, unit, whole)?.1))
        }
    }
}

/// The nth day of the week within, from the end below zero.
fn nth_weekday(rank: i32, weekday: civil::Weekday, whole: Days) -> Option<civil::Date> {
    let outside = if rank > 0 {
        moved(whole.0, -1, 1)?
    } else {
        moved(whole.1, 1, 1)?
    };
    let day = outside.nth_weekday(rank, weekday).ok()?;
    (whole.0..=whole.1).contains(&day).then_some(day)
}

/// The nth unit within. A week belongs to where its Thursday is, as in ISO 8601.
fn one(rank: i32, unit: i32, whole: Days) -> Option<Days> {
    let days = match unit {
        7 => unit_of(nth_weekday(rank, civil::Weekday::Thursday, whole)?, 7)?,
        2 => unit_of(nth_weekday(rank, civil::Weekday::Saturday, whole)?, 2)?,
        _ if rank > 0 => unit_of(moved(whole.0, rank - 1, unit)?, unit)?,
        _ => unit_of(moved(whole.1, rank + 1, unit)?, unit)?,
    };
    let overlaps = days.0 <= whole.1 && days.1 >= whole.0;
    overlaps.then_some(days)
}

/// "Sept": a month's name, for the caller that has seen "month of".
pub(super) fn month_named(text: &str) -> Parsed<'_, Date> {
    map(month, |month| Date::of(None, Some(month.number), None)).parse(text)
}

/// The days of a part of a year that today's year supplies.
pub(super) fn in_this_year(date: Date, today: Option<civil::Date>) -> Date {
    let length = match date.grain {
        Grain::Quarter => 3,
        Grain::Half => 6,
        _ => return date,
    };
    let days = today
        .zip(date.month)
        .and_then(|(today, month)| months(today.year(), month, length));
    Date { days, ..date }.flagged(Flags::RELATIVE)
}
