//! Dates in figures alone: 2019-03-12, 12/03/2019, 3/12/2019, 12.03.2019.

use nom::Parser;
use nom::branch::alt;
use nom::character::complete::{char, one_of};
use nom::combinator::{map, map_opt, opt, verify};
use nom::sequence::{preceded, terminated};

use super::date::{Date, Flags};
use super::leaf::{Parsed, boundary, digits, fail, goes_on};

/// A date in figures, with the clock time of an ISO 8601 date and time left out.
///
/// ```
/// use checkfigure::time::{read, When};
/// let iso = |text| match read(text, 0, None)?.value {
///     When::Date(date) => Some(date.iso()),
///     _ => None,
/// };
/// assert_eq!(iso("2019-03-12").as_deref(), Some("2019-03-12"));
/// assert_eq!(iso("27/06/2019").as_deref(), Some("2019-06-27"));
/// assert_eq!(iso("12.03.2019").as_deref(), Some("2019-03-12"));
/// assert_eq!(iso("9/11"), None);
/// assert_eq!(iso("555-12-3456"), None);
/// ```
pub(super) fn numeric(text: &str) -> Parsed<'_, Date> {
    let (rest, date) = alt((year_first, day_first)).parse(text)?;
    if goes_on(rest) || rest.starts_with(['-', '/']) {
        return fail(text);
    }
    Ok((rest, date))
}

/// 2019-03-12, 2019/03/12, 2019-03, 2019-03-12T14:00.
fn year_first(text: &str) -> Parsed<'_, Date> {
    let year = verify(digits(4, 4), |n| (1000..=2100).contains(n));
    let (rest, (year, mark)) = (year, one_of("-/.")).parse(text)?;
    let (rest, month) = verify(digits(1, 2), |n| (1..=31).contains(n)).parse(rest)?;
    let day = verify(digits(1, 2), |n| (1..=31).contains(n));
    let (rest, day) = opt(preceded(char(mark), day)).parse(rest)?;
    let rest = clock_after(rest);
    let (rest, ()) = boundary(rest)?;
    // "2010-11" is two years; "2019-03" can only be a month.
    if day.is_none()
        && (mark != '-' || month > 12 || month > year % 100 || text.as_bytes()[5] != b'0')
    {
        return fail(text);
    }
    let narrow = |n: u16| u8::try_from(n).ok();
    let date = Date::of(
        i16::try_from(year).ok(),
        narrow(month),
        day.and_then(narrow),
    );
    Ok((rest, date))
}

/// What is left after the "T14:00:00Z" of a date and time.
fn clock_after(text: &str) -> &str {
    let second = preceded(char(':'), digits(2, 2));
    let clock = (
        char('T'),
        digits(2, 2),
        char(':'),
        digits(2, 2),
        opt(second),
    );
    let zone = opt(char('Z'));
    (clock, zone).parse(text).map_or(text, |(rest, _)| rest)
}

/// 12/03/2019, 3-12-2019, 12.03.2019, 12/03/19.
fn day_first(text: &str) -> Parsed<'_, Date> {
    let (rest, (one, mark)) = (digits(1, 2), one_of("/.-")).parse(text)?;
    let (rest, two) = terminated(digits(1, 2), char(mark)).parse(rest)?;
    let (rest, year) = terminated(full_year(mark), boundary).parse(rest)?;
    let Some(date) = order(one, two, year, mark == '.') else {
        return fail(text);
    };
    Ok((rest, date))
}

/// Four digits, or two after a slash: 19 is 2019, 85 is 1985.
fn full_year<'t>(mark: char) -> impl FnMut(&'t str) -> Parsed<'t, i16> {
    move |text| {
        let four = verify(digits(4, 4), |n| (1000..=2100).contains(n));
        let two = verify(digits(2, 2), |_| mark == '/');
        let two = map(two, |n| n + if n < 30 { 2000 } else { 1900 });
        map_opt(alt((four, two)), |n| i16::try_from(n).ok()).parse(text)
    }
}

/// Which is the day: the one that can be no month; with points always the first; else the month
/// is taken to come first and the date is marked as ambiguous.
fn order(one: u16, two: u16, year: i16, pointed: bool) -> Option<Date> {
    let possible = |n: u16| (1..=31).contains(&n);
    if !possible(one) || !possible(two) || (one > 12 && two > 12) {
        return None;
    }
    let (one, two) = (u8::try_from(one).ok()?, u8::try_from(two).ok()?);
    let (day, month) = if one > 12 || (pointed && two <= 12) {
        (one, two)
    } else {
        (two, one)
    };
    let date = Date::of(Some(year), Some(month), Some(day));
    let either = !pointed && one <= 12 && two <= 12 && one != two;
    Some(if either {
        date.flagged(Flags::AMBIGUOUS)
    } else {
        date
    })
}
