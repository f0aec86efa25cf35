//! Dates in figures alone: 2019-03-12, 12/03/2019, 3/12/2019, 12.03.2019.

use nom::Parser;
use nom::branch::alt;
use nom::character::complete::{char, one_of};
use nom::combinator::{map, map_opt, opt, verify};
use nom::sequence::{delimited, preceded, terminated};

use super::date::{Date, Flags};
use super::leaf::{Parsed, blank, boundary, digits, fail, goes_on, month};

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
    let (rest, date) = alt((year_first, day_first, day_year_month, month_year)).parse(text)?;
    let range = rest.starts_with(['-', '/']) && numeric_again(&rest[1..]);
    if goes_on(rest) || rest.starts_with(['-', '/']) && !range {
        return fail(text);
    }
    Ok((rest, date))
}

/// "10/1/2018-10/7/2018": the same again after the hyphen.
fn numeric_again(text: &str) -> bool {
    alt((year_first, day_first, month_year)).parse(text).is_ok()
}

/// 11/2016, 3/2015, 11 - 2016.
fn month_year(text: &str) -> Parsed<'_, Date> {
    let month = verify(digits(1, 2), |n| (1..=12).contains(n));
    let mark = delimited(opt(blank), one_of("/-"), opt(blank));
    let year = verify(digits(4, 4), |n| (1900..=2100).contains(n));
    let pair = (terminated(month, mark), terminated(year, boundary));
    map_opt(pair, |(month, year)| {
        Some(Date::of(
            Some(i16::try_from(year).ok()?),
            Some(u8::try_from(month).ok()?),
            None,
        ))
    })
    .parse(text)
}

/// 23-2020-September: rare, and nothing else.
fn day_year_month(text: &str) -> Parsed<'_, Date> {
    let day = verify(digits(1, 2), |n| (1..=31).contains(n));
    let year = verify(digits(4, 4), |n| (1000..=2100).contains(n));
    let (rest, (day, mark)) = (day, one_of("/-")).parse(text)?;
    let (rest, year) = terminated(year, char(mark)).parse(rest)?;
    let (rest, month) = month(rest)?;
    let day = u8::try_from(day).ok();
    Ok((
        rest,
        Date::of(i16::try_from(year).ok(), Some(month.number), day),
    ))
}

/// 4/22, 22/04, 4-22, 5.12: a month and a day in the order that the calendar allows, the month first
/// where it allows both. Only the caller knows that it is no fraction, range or decimal.
pub(super) fn month_and_day(text: &str) -> Parsed<'_, Date> {
    let (rest, one) = terminated(digits(1, 2), opt(blank)).parse(text)?;
    let (rest, _) = terminated(one_of("/-."), opt(blank)).parse(rest)?;
    let (rest, two) = terminated(digits(1, 2), boundary).parse(rest)?;
    if goes_on(rest) || rest.starts_with(['-', '/']) {
        return fail(text);
    }
    let (month, day) = if one > 12 { (two, one) } else { (one, two) };
    let idiom = text.starts_with("24/7");
    let fits = !idiom && (1..=12).contains(&month) && (1..=31).contains(&day);
    let narrow = |n: u16| u8::try_from(n).ok();
    if fits {
        Ok((rest, Date::of(None, narrow(month), narrow(day))))
    } else {
        fail(text)
    }
}

/// 20161016: eight digits that are a day of 1900 to 2100.
pub(super) fn eight(text: &str) -> Parsed<'_, Date> {
    let (Some(digits), Some(rest)) = (text.get(..8), text.get(8..)) else {
        return fail(text);
    };
    let parts = || {
        let year = digits.get(..4)?.parse().ok()?;
        let month = digits.get(4..6)?.parse().ok()?;
        Some((year, month, digits.get(6..)?.parse().ok()?))
    };
    let parts = parts().filter(|(year, ..)| (1900..=2100).contains(year));
    let date = parts.map(|(year, month, day)| Date::of(Some(year), Some(month), Some(day)));
    match date.filter(|date| !date.is_impossible()) {
        Some(date) if !goes_on(rest) && boundary(rest).is_ok() => Ok((rest, date)),
        _ => fail(text),
    }
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
    if day.is_none() && (mark == '.' || month > 12 || may_be_years(text, year, month, mark)) {
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

/// "2010-11" and "2015/16" are two years; "2019-03" and "2014/10" can only be a month.
fn may_be_years(text: &str, year: u16, month: u16, mark: char) -> bool {
    let end = year % 100;
    match mark {
        '/' => (end + 1) % 100 == month,
        _ => month > end || text.as_bytes()[5] != b'0' && month == end,
    }
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
        let two = verify(digits(2, 2), |_| mark != '.');
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
