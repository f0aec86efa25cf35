//! Parts of longer periods: quarters, halves, seasons, early and late, the first six months.

use nom::Parser;
use nom::branch::alt;
use nom::character::complete::{anychar, char, one_of};
use nom::combinator::{map, map_opt, opt, value, verify};
use nom::sequence::{delimited, preceded, terminated};

use super::date::{Date, Flags, Grain, months};
use super::leaf::{
    Parsed, blank, boundary, count, dash, digits, fail, of, plain_year, rank, the_word, year,
};
use super::named::{date, month_first};
use super::when::When;
use super::words::TimeClass;
use super::year::{century, decade};

/// "of", "in" or a comma, or only a blank, and then a year.
fn of_year(text: &str) -> Parsed<'_, i16> {
    let of = terminated(alt((the_word("of"), the_word("in"))), blank);
    let year = map(year, |year| year.number);
    preceded((opt(char(',')), blank, opt(of)), year).parse(text)
}

/// Summer of 1968, winter 1947, winter 1776–77, spring '22.
pub(super) fn season(text: &str) -> Parsed<'_, Date> {
    let (rest, month) = of(TimeClass::Season)(text)?;
    let (rest, year) = of_year(rest)?;
    let second = preceded(one_of("-–/"), terminated(digits(2, 4), boundary));
    let (rest, _) = opt(second).parse(rest)?;
    let month = u8::try_from(month).expect("the table holds 1 to 12");
    // The southern half of the world has its summer at the other end of the year.
    Ok((
        rest,
        Date::months(Grain::Season, Some(year), month, 3).flagged(Flags::ABOUT),
    ))
}

/// Q3 2021, Q3 of 2021, H1 2022, 3Q 2021 is not one of these.
pub(super) fn coded(text: &str) -> Parsed<'_, Date> {
    let (rest, (letter, part)) = code(text)?;
    let mut year = alt((
        of_year,
        preceded(one_of("-/"), map(plain_year, |y| y.number)),
    ));
    let (rest, year) = year.parse(rest)?;
    Ok((rest, of_code(letter, part, year)))
}

/// 2016 Q3, 2019-Q1, 2016H2.
pub(super) fn coded_after(text: &str) -> Parsed<'_, Date> {
    let four = verify(digits(4, 4), |n| (1900..=2100).contains(n));
    let year = terminated(four, opt(alt((blank, value((), char('-'))))));
    let year = map_opt(year, |n| i16::try_from(n).ok());
    map((year, code), |(year, (letter, part))| {
        of_code(letter, part, year)
    })
    .parse(text)
}

fn code(text: &str) -> Parsed<'_, (char, u8)> {
    let pair = (
        map(one_of("QqHh"), |c| c.to_ascii_uppercase()),
        one_of("1234"),
    );
    let sane = verify(terminated(pair, boundary), |&(letter, part)| {
        letter == 'Q' || part < '3'
    });
    map_opt(sane, |(letter, part)| {
        Some((letter, u8::try_from(part.to_digit(10)?).ok()?))
    })
    .parse(text)
}

fn of_code(letter: char, part: u8, year: i16) -> Date {
    if letter == 'Q' {
        quarter(part, year)
    } else {
        half(part, year)
    }
}

fn quarter(part: u8, year: i16) -> Date {
    Date::months(Grain::Quarter, Some(year), part * 3 - 2, 3)
}

fn half(part: u8, year: i16) -> Date {
    Date::months(Grain::Half, Some(year), part * 6 - 5, 6)
}

/// First quarter of 2022, third-quarter 2020, first half of 2022, first six months of 2022, last
/// three months of 2019, first half of the 1990s or of the 19th century.
pub(super) fn ranked(text: &str) -> Parsed<'_, Date> {
    let last = map(the_word("last"), |()| None);
    let (rest, rank) = alt((last, map(rank, Some))).parse(text)?;
    let (rest, ()) = alt((blank, dash)).parse(rest)?;
    let (rest, count) = opt(terminated(count, alt((blank, dash)))).parse(rest)?;
    let (rest, unit) = of(TimeClass::Unit)(rest)?;
    if let (182, Ok((rest, date))) = (unit, half_of_longer(rest)) {
        return Ok((rest, date));
    }
    let (rest, year) = of_year(rest)?;
    match part_of_year(rank, count, unit, year) {
        Some(date) => Ok((rest, date)),
        None => fail(text),
    }
}

/// " of the 1990s", " of the 19th century": too long for a half of it to be exact.
fn half_of_longer(text: &str) -> Parsed<'_, Date> {
    let the = (blank, the_word("of"), blank, the_word("the"), blank);
    preceded(the, map(longer, |date| date.flagged(Flags::ABOUT))).parse(text)
}

fn longer(text: &str) -> Parsed<'_, Date> {
    let century = map_opt(century, |when| match when {
        When::Date(date) => Some(date),
        _ => None,
    });
    alt((decade, century)).parse(text)
}

/// The months that a part covers; `rank` is none for the last.
fn part_of_year(rank: Option<u8>, count: Option<i32>, unit: i32, year: i16) -> Option<Date> {
    let length = match unit {
        30 => 1,
        91 => 3,
        182 => 6,
        _ => return None,
    };
    let parts = 12 / length;
    if let Some(count) = count {
        let whole = u8::try_from(count)
            .ok()
            .filter(|n| (1..=parts).contains(n))?
            * length;
        return match rank {
            Some(1) => run(year, 1, whole),
            None => run(year, 13 - whole, whole),
            Some(_) => None,
        };
    }
    let rank = rank.unwrap_or(parts);
    let start = (1..=parts)
        .contains(&rank)
        .then(|| rank * length - length + 1)?;
    run(year, start, length)
}

/// `count` months, as the quarter, half or year that they are.
fn run(year: i16, month: u8, count: u8) -> Option<Date> {
    let date = match (count, month % count) {
        (1, _) => Date::of(Some(year), Some(month), None),
        (3, 1) => Date::months(Grain::Quarter, Some(year), month, 3),
        (6, 1) => Date::months(Grain::Half, Some(year), month, 6),
        _ => {
            let (first, last) = months(year, month, count)?;
            Date::run(Grain::Period, year, first, last)
        }
    };
    Some(date)
}

/// "third quarter", "3rd qtr", "third-quarter" of no year.
pub(super) fn quarter_alone(text: &str) -> Parsed<'_, Date> {
    let gap = |text| terminated(alt((dash, blank)), opt(blank)).parse(text);
    let rank = verify(terminated(rank, gap), |n| (1..=4).contains(n));
    let unit = verify(of(TimeClass::Unit), |unit| *unit == 91);
    map((rank, unit), |(rank, _)| quarter_of(rank)).parse(text)
}

/// "Q3" of no year; "H1" is also a kind of heading.
pub(super) fn code_alone(text: &str) -> Parsed<'_, Date> {
    let quarter = verify(code, |(letter, _)| *letter == 'Q');
    map(quarter, |(_, part)| quarter_of(part)).parse(text)
}

/// Early 1990s, mid-2013, late March 2020, early 19th century.
pub(super) fn vague(text: &str) -> Parsed<'_, Date> {
    let (rest, which) = of(TimeClass::Part)(text)?;
    let part = [Flags::FIRST_PART, Flags::MIDDLE_PART, Flags::LAST_PART];
    let part = part[usize::try_from(which.clamp(0, 2)).unwrap_or(0)];
    let (rest, ()) = alt((blank, dash)).parse(rest)?;
    let year = map(year, |year| date(Some(year), None, None));
    // "late June" needs a capital: "early may" is no month.
    let capital = verify(rest_first, char::is_ascii_uppercase);
    let month = map(preceded(capital, month_first(true)), |date| {
        date.flagged(part)
    });
    let year = map(year, |date| date.flagged(part));
    let whole = alt((longer, super::spelt::decade, year, month));
    map(whole, |date| date.flagged(Flags::ABOUT)).parse(rest)
}

fn rest_first(text: &str) -> Parsed<'_, char> {
    anychar(text).map(|(_, first)| (text, first))
}

/// "summer", "winter" by itself, where a word like "last" stands before it.
pub(super) fn season_alone(text: &str) -> Parsed<'_, u8> {
    map_opt(
        delimited(|t| Ok((t, ())), of(TimeClass::Season), boundary),
        |m| u8::try_from(m).ok(),
    )
    .parse(text)
}

/// The same months as of today's year, for a quarter without a year.
fn quarter_of(part: u8) -> Date {
    Date::months(Grain::Quarter, None, part * 3 - 2, 3)
}
