//! Dates with the name of a month or a day of the week: 12 March 1950, Monday, March 12.

use jiff::civil;
use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{char, one_of};
use nom::combinator::{map, opt, value, verify};
use nom::sequence::{delimited, preceded, terminated};

use super::date::{Date, Flags, Grain};
use super::gate;
use super::leaf::{
    Month, Parsed, Year, blank, dash, day, fail, month, of, plain_year, rank_word, the_word,
    weekday, year,
};
use super::words::Class;

/// A date of these parts; an unknown part is `None`.
pub(super) fn date(year: Option<Year>, month: Option<u8>, day: Option<u8>) -> Date {
    let date = Date::of(year.map(|year| year.number), month, day);
    if year.is_some_and(|year| year.before_christ) {
        date.flagged(Flags::BEFORE_CHRIST)
    } else {
        date
    }
}

/// The year after a day or month: ", 1950", " 1950", " of 1950", "-1950".
fn year_after(text: &str) -> Parsed<'_, Year> {
    let of = alt((the_word("of"), the_word("in")));
    let gap = (opt(char(',')), blank, opt(terminated(of, blank)));
    alt((preceded(gap, year), preceded(one_of("-/"), plain_year))).parse(text)
}

/// "of", a blank, or a hyphen between the day and its month.
fn day_gap(text: &str) -> Parsed<'_, ()> {
    let of = value((), delimited(blank, the_word("of"), blank));
    alt((of, blank, value((), one_of("-/")))).parse(text)
}

/// 12 March 1950, 12th of March, fifth of January, 05-Aug-2016.
pub(super) fn day_month(text: &str) -> Parsed<'_, Date> {
    let figure = terminated(day, day_gap);
    let of = (blank, the_word("of"), blank);
    let words = map(terminated(rank_word, of), |day| (day, true));
    let (rest, (day, ranked)) = alt((figure, words)).parse(text)?;
    let (rest, month) = month(rest)?;
    let (rest, year) = opt(year_after).parse(rest)?;
    if month.doubtful && year.is_none() && !ranked {
        return fail(text);
    }
    Ok((rest, date(year, Some(month.number), Some(day))))
}

/// March 12, 1950; March the 12th.
fn month_day(text: &str) -> Parsed<'_, Date> {
    let gap = (blank, opt(terminated(the_word("the"), blank)));
    let named = preceded(
        (blank, the_word("the"), blank),
        map(rank_word, |day| (day, true)),
    );
    let (rest, month) = month(text)?;
    let (rest, (day, ranked)) = alt((preceded(gap, day), named)).parse(rest)?;
    let (rest, year) = opt(year_after).parse(rest)?;
    let unsure = month.doubtful && year.is_none() && !ranked;
    // "May 10-year bonds" has no tenth of May in it.
    if unsure || joined_to_letter(rest) {
        return fail(text);
    }
    Ok((rest, date(year, Some(month.number), Some(day))))
}

fn joined_to_letter(rest: &str) -> bool {
    let mut chars = rest.chars();
    chars.next() == Some('-') && chars.next().is_some_and(char::is_alphabetic)
}

/// March 1950, March of 1950, March '99.
fn month_year(text: &str) -> Parsed<'_, Date> {
    // Even lower-case "may 2014" is taken, because a year follows.
    map((month, year_after), |(month, year)| {
        date(Some(year), Some(month.number), None)
    })
    .parse(text)
}

/// A month by itself; `cued` says that a word like "in" stands before it.
pub(super) fn month_alone<'t>(cued: bool) -> impl FnMut(&'t str) -> Parsed<'t, Date> {
    move |text| {
        let certain = |month: &Month| month.plain || (cued && month.cued);
        map(verify(month, certain), |month| {
            date(None, Some(month.number), None)
        })
        .parse(text)
    }
}

/// Anything that starts with a month's name.
pub(super) fn month_first<'t>(cued: bool) -> impl FnMut(&'t str) -> Parsed<'t, Date> {
    move |text| alt((month_year, month_day, month_alone(cued))).parse(text)
}

/// Monday, 12 March 2018; Thursday 27 June; Tuesday; Thursday morning.
pub(super) fn weekday_first(text: &str) -> Parsed<'_, Date> {
    let (after, number) = weekday(text)?;
    let gap = (
        opt(char(',')),
        blank,
        opt(terminated(the_word("the"), blank)),
    );
    let weekday = civil::Weekday::from_monday_one_offset(number).ok();
    if let Ok((rest, date)) = preceded(gap, alt((day_month, month_day))).parse(after) {
        return Ok((rest, Date { weekday, ..date }));
    }
    let read = &text[..text.len() - after.len()];
    // "Sun" and "sat" are words; no day of the week is shorter than six letters in full.
    if read.len() < 6 {
        return fail(text);
    }
    let (rest, _) = opt(preceded(blank, of(Class::DayPart))).parse(after)?;
    Ok((rest, weekday_alone(weekday)))
}

/// A day of the week with nothing else: which one only the document's date can say.
pub(super) fn weekday_alone(weekday: Option<civil::Weekday>) -> Date {
    Date {
        weekday,
        ..Date::of(None, None, None)
    }
    .as_day()
    .flagged(Flags::RELATIVE)
}

impl Date {
    fn as_day(self) -> Self {
        Self {
            grain: Grain::Day,
            ..self
        }
    }
}

/// The days of "5–8 May 1990" and "5 to 8 of May": the first day and the whole second date.
pub(super) fn days_of_month<'t>(
    join: impl FnMut(&'t str) -> Parsed<'t, ()>,
) -> impl FnMut(&'t str) -> Parsed<'t, (Date, Date)> {
    let mut pair = (
        terminated(day, alt((join, value((), char('/'))))),
        day_month,
    );
    move |text| {
        let (rest, ((day, _), last)) = pair.parse(text)?;
        let first = Date {
            day: Some(day),
            weekday: None,
            days: None,
            flags: Flags::default(),
            ..last
        };
        Ok((rest, (first.dated(), last)))
    }
}

/// The bare second day of "May 5–8, 1990", with the year that may follow it.
pub(super) fn bare_day(text: &str) -> Parsed<'_, (u8, Option<Year>)> {
    let (rest, (day, _)) = preceded(dash, day).parse(text)?;
    let (rest, year) = opt(year_after).parse(rest)?;
    if joined_to_letter(rest) {
        return fail(text);
    }
    Ok((rest, (day, year)))
}

/// " (O.S.)", " O.S.", " (Julian": the date before it is of the old calendar.
pub(super) fn old_style(text: &str) -> bool {
    if !gate::old_style(text.as_bytes()) {
        return false;
    }
    let open = one_of("([");
    let mark = alt((tag("O.S."), tag("OS"), tag("Old Style"), tag("Julian")));
    (opt(blank), opt(open), mark).parse(text).is_ok()
}
