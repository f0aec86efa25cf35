//! Dates with the name of a month or a day of the week: 12 March 1950, Monday, March 12.

use jiff::civil;
use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{char, one_of};
use nom::combinator::{map, map_opt, opt, value, verify};
use nom::sequence::{delimited, preceded, terminated};

use super::date::{Date, Flags, Grain};
use super::leaf::{
    Month, Parsed, Year, blank, dash, day, fail, month, of, plain_year, rank_word, the_word,
    weekday, year,
};
use super::words::TimeClass;
use super::{gate, spelt};

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
    let short = preceded(
        (blank, the_word("of"), blank),
        verify(spelt::two_digits, |year| year.number < 2000),
    );
    alt((
        preceded(gap, year),
        preceded(delimited(opt(blank), one_of("-/"), opt(blank)), plain_year),
        short,
    ))
    .parse(text)
}

/// Too great for a day of the month: '32 to '99.
fn past_days(year: Year) -> bool {
    (1932..2000).contains(&year.number)
}

/// " 74" or "-74" where only a year is left: after a month, or a day and its month.
fn two_digits_after(text: &str) -> Parsed<'_, Year> {
    let blank_year = verify(preceded(blank, spelt::two_digits), |year| past_days(*year));
    alt((preceded(one_of("-/"), spelt::two_digits), blank_year)).parse(text)
}

/// "of", a blank, or a hyphen between the day and its month.
fn day_gap(text: &str) -> Parsed<'_, ()> {
    let of = value((), delimited(blank, the_word("of"), blank));
    let mark = value((), delimited(opt(blank), one_of("-/"), opt(blank)));
    alt((of, mark, blank)).parse(text)
}

/// 12 March 1950, 12th of March, fifth of January, 05-Aug-2016.
pub(super) fn day_month(text: &str) -> Parsed<'_, Date> {
    let figure = terminated(day, day_gap);
    let of = (blank, the_word("of"), blank);
    let words = map(terminated(rank_word, of), |day| (day, true));
    let (rest, (day, ranked)) = alt((figure, words)).parse(text)?;
    let (rest, month) = month(rest)?;
    let (rest, year) = opt(alt((year_after, two_digits_after))).parse(rest)?;
    if month.doubtful && year.is_none() && !ranked {
        return fail(text);
    }
    Ok((rest, date(year, Some(month.number), Some(day))))
}

/// 22april, 14April 2015.
pub(super) fn glued(text: &str) -> Parsed<'_, Date> {
    let (rest, day) = digits_of_day(text)?;
    let (rest, month) = month(rest)?;
    let (rest, year) = opt(year_after).parse(rest)?;
    Ok((rest, date(year, Some(month.number), Some(day))))
}

/// One or two digits of a day with anything after them.
fn digits_of_day(text: &str) -> Parsed<'_, u8> {
    let range = verify(super::leaf::digits(1, 2), |n| (1..=31).contains(n));
    map_opt(range, |n| u8::try_from(n).ok()).parse(text)
}

/// October2, Dec31, jan/1, Oct-2, October. 2: a month and its day without a blank.
fn month_glued(text: &str) -> Parsed<'_, Date> {
    let letters = text.bytes().take(12).take_while(u8::is_ascii_alphabetic);
    let (name, after) = text.split_at(letters.count());
    let (_, month) = month(name)?;
    let (rest, _) = opt(one_of("/-")).parse(after)?;
    let (rest, day) = terminated(digits_of_day, super::leaf::boundary).parse(rest)?;
    let gap = (opt(blank), opt(char(',')), blank);
    let year = alt((
        preceded(gap, plain_year),
        preceded(one_of("-/"), plain_year),
    ));
    let (rest, year) = opt(year).parse(rest)?;
    let open = rest.starts_with(['-', '/']) || super::leaf::goes_on(rest);
    if month.doubtful || open {
        return fail(text);
    }
    Ok((rest, date(year, Some(month.number), Some(day))))
}

/// 2014 Oct. 19, 2019/aug/01, 2020/23/Sep, 2015 June.
pub(super) fn year_month(text: &str) -> Parsed<'_, Date> {
    let gap = |text| alt((value((), one_of("-/")), blank)).parse(text);
    let (after, year) = terminated(four_digits, gap).parse(text)?;
    let month_day = (terminated(month, gap), digits_of_day);
    let day_month = (terminated(digits_of_day, one_of("-/")), month);
    let both = alt((month_day, map(day_month, |(day, month)| (month, day))));
    if let Ok((rest, (month, day))) = terminated(both, super::leaf::boundary).parse(after)
        && !super::leaf::goes_on(rest)
    {
        return Ok((rest, date(Some(year), Some(month.number), Some(day))));
    }
    let (rest, month) = verify(month, |month| !month.doubtful).parse(after)?;
    Ok((rest, date(Some(year), Some(month.number), None)))
}

/// Four digits with anything after them.
fn four_digits(text: &str) -> Parsed<'_, Year> {
    let four = verify(super::leaf::digits(4, 4), |n| (1000..=2100).contains(n));
    map_opt(four, |n| {
        Some(Year {
            number: i16::try_from(n).ok()?,
            before_christ: false,
            era: false,
        })
    })
    .parse(text)
}

/// twenty five January nineteen eighty six.
pub(super) fn spelt_day_month(text: &str) -> Parsed<'_, Date> {
    let (rest, day) = terminated(spelt::day, day_gap).parse(text)?;
    let (rest, month) = verify(month, |month| !month.doubtful).parse(rest)?;
    let (rest, year) = opt(year_after).parse(rest)?;
    Ok((rest, date(year, Some(month.number), Some(day))))
}

/// March 12, 1950; March the 12th; May twenty one; January first 2000.
pub(super) fn month_day(text: &str) -> Parsed<'_, Date> {
    match month(text) {
        Ok((rest, month)) => day_of(text, month, rest),
        Err(_) => month_glued(text),
    }
}

/// The day, and perhaps the year, behind a month that `text` begins with.
fn day_of<'t>(text: &'t str, month: Month, rest: &'t str) -> Parsed<'t, Date> {
    let gap = (blank, opt(terminated(the_word("the"), blank)));
    let named = map(alt((rank_word, spelt::day)), |day| (day, true));
    let wordy = verify(preceded(gap, named), |_| !month.doubtful);
    let gap = (blank, opt(terminated(the_word("the"), blank)));
    let glued = |_: &str| month_glued(text).map(|(rest, date)| (rest, Err(date)));
    let spelt = map(alt((preceded(gap, day), wordy)), Ok);
    let (rest, read) = alt((spelt, glued)).parse(rest)?;
    let (day, ranked) = match read {
        Ok(day) => day,
        Err(date) => return Ok((rest, date)),
    };
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
    let joined = chars.next() == Some('-') && chars.next().is_some_and(char::is_alphabetic);
    joined && month(&rest[1..]).is_err()
}

/// The year behind a month: March 1950, March of 1950, March '99; even lower-case "may 2014".
fn year_of(month: Month, rest: &str) -> Parsed<'_, Date> {
    let past = verify(preceded(blank, spelt::two_digits), |year| past_days(*year));
    let (rest, year) = alt((year_after, past)).parse(rest)?;
    // September-2020-23: the day last.
    let day = preceded(char('-'), digits_of_day);
    let (rest, day) = opt(terminated(day, super::leaf::boundary)).parse(rest)?;
    Ok((rest, date(Some(year), Some(month.number), day)))
}

/// Anything that starts with a month's name; by itself it is one if it is no other word, or a word like "in" stands before
/// it, as `cued` says.
pub(super) fn month_first<'t>(cued: bool) -> impl FnMut(&'t str) -> Parsed<'t, Date> {
    move |text| {
        let Ok((rest, month)) = month(text) else {
            return month_glued(text);
        };
        let found = year_of(month, rest).or_else(|_| day_of(text, month, rest));
        let certain = month.plain || cued && month.cued;
        found.or_else(|error| {
            let alone = || Ok((rest, date(None, Some(month.number), None)));
            certain.then(alone).unwrap_or(Err(error))
        })
    }
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
    let (rest, _) = opt(preceded(blank, of(TimeClass::DayPart))).parse(after)?;
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

/// The days of "5–8 May 1990", "5 to the 8 of May", "4 to January 22, 1995" and "ninth and seventeenth
/// of April": the first day and the whole second date.
pub(super) fn days_of_month<'t>(
    join: impl FnMut(&'t str) -> Parsed<'t, ()>,
) -> impl FnMut(&'t str) -> Parsed<'t, (Date, Date)> {
    let the = |text| opt(terminated(the_word("the"), blank)).parse(text);
    let figure = map(day, |(day, _)| day);
    let first = alt((figure, rank_word));
    let dated = verify(month_day, |date| date.year.is_some());
    let mut pair = (
        terminated(first, alt((join, value((), char('/'))))),
        preceded(the, alt((day_month, dated))),
    );
    move |text| {
        let (rest, (day, last)) = pair.parse(text)?;
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
