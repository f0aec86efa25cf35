//! Numbers of dates in words: the twenty-third, nineteen eighty-four, two thousand and eight.

use jiff::civil;
use nom::Parser;
use nom::branch::alt;
use nom::character::complete::{char, one_of};
use nom::combinator::{map, map_opt, opt, value, verify};
use nom::sequence::{preceded, terminated};

use super::date::{Date, Grain};
use super::leaf::{Parsed, Year, blank, boundary, fail, of, the_word};
use super::words::TimeClass;

/// A blank or hyphen between two words of one number.
fn gap(text: &str) -> Parsed<'_, ()> {
    alt((blank, value((), char('-')))).parse(text)
}

/// One to ninety-nine in words.
pub(super) fn cardinal(text: &str) -> Parsed<'_, i32> {
    let (rest, first) = of(TimeClass::Count)(text)?;
    if first < 20 {
        return Ok((rest, first));
    }
    let one = preceded(gap, verify(of(TimeClass::Count), |n| *n < 10));
    let (rest, second) = opt(one).parse(rest)?;
    Ok((rest, first + second.unwrap_or(0)))
}

/// A day of the month as a cardinal in words: twenty three, fifteen.
pub(super) fn day(text: &str) -> Parsed<'_, u8> {
    map_opt(cardinal, |n| u8::try_from(n).ok().filter(|n| *n < 32)).parse(text)
}

/// A year in words that stands where only a year can: nineteen eighty-four, nineteen oh five,
/// seventeen hundred and six, two thousand and eight, twenty sixteen.
pub(super) fn year(text: &str) -> Parsed<'_, Year> {
    map_opt(alt((by_hundreds, by_thousands)), |n| {
        Some(Year {
            number: i16::try_from(n).ok()?,
            before_christ: false,
            era: false,
        })
    })
    .parse(text)
}

/// nineteen eighty-four, nineteen oh five, nineteen hundred, seventeen hundred thirty three.
fn by_hundreds(text: &str) -> Parsed<'_, i32> {
    let century = verify(of(TimeClass::Count), |n| (10..=20).contains(n));
    let (rest, century) = terminated(century, gap).parse(text)?;
    let two = verify(cardinal, |n| *n > 9);
    let zero = verify(of(TimeClass::YearWord), |n| *n == 0);
    let single = verify(of(TimeClass::Count), |n| *n < 10);
    let early = preceded((zero, gap), single);
    let hundred = verify(of(TimeClass::YearWord), |n| *n == 100);
    let more = opt(preceded((blank, opt((the_word("and"), blank))), cardinal));
    let round = map(preceded(hundred, more), |more| more.unwrap_or(0));
    map(alt((two, early, round)), |years| century * 100 + years).parse(rest)
}

/// two thousand, two thousand and eight.
fn by_thousands(text: &str) -> Parsed<'_, i32> {
    let thousand = verify(of(TimeClass::YearWord), |n| *n == 1000);
    let (rest, _) = (the_word("two"), blank, thousand).parse(text)?;
    let more = preceded((blank, opt((the_word("and"), blank))), cardinal);
    map(opt(more), |years| 2000 + years.unwrap_or(0)).parse(rest)
}

/// A year in words by itself: "nineteen eighty-four" always, others only after a word like "in",
/// because "twenty sixteen-inch guns" and "two thousand men" are counts.
pub(super) fn year_alone<'t>(cued: bool) -> impl FnMut(&'t str) -> Parsed<'t, Year> {
    move |text| {
        let (rest, year) = year(text)?;
        let plain = year.number < 2000 && year.number % 100 > 19;
        let likely = year.number < 2100 && year.number % 1000 > 0;
        if plain || cued && likely && super::leaf::ends_here(rest) {
            return Ok((rest, year));
        }
        fail(text)
    }
}

/// A year of any size after "year": two hundred and sixty seven.
pub(super) fn small_year(text: &str) -> Parsed<'_, i16> {
    let hundred = verify(of(TimeClass::YearWord), |n| *n == 100);
    let head = terminated(verify(of(TimeClass::Count), |n| *n < 10), (blank, hundred));
    let more = opt(preceded((blank, opt((the_word("and"), blank))), cardinal));
    let both = map((head, more), |(head, more)| head * 100 + more.unwrap_or(0));
    map_opt(alt((both, cardinal)), |n| i16::try_from(n).ok()).parse(text)
}

/// nineties, nineteen seventies, twenty-tens, two thousands.
pub(super) fn decade(text: &str) -> Parsed<'_, Date> {
    let century = verify(of(TimeClass::Count), |n| (15..=20).contains(n));
    let named = alt((of(TimeClass::DecadeName), value(10, the_word("tens"))));
    let full = map((terminated(century, gap), named), |(century, ten)| {
        century * 100 + ten
    });
    let thousands = value(2000, (the_word("two"), gap, the_word("thousands")));
    let short = map(of(TimeClass::DecadeName), |ten| 1900 + ten);
    map_opt(alt((full, thousands, short)), |first| {
        let first = i16::try_from(first).ok()?;
        let days = (
            civil::Date::new(first, 1, 1).ok()?,
            civil::Date::new(first + 9, 12, 31).ok()?,
        );
        Some(Date::run(Grain::Decade, first, days.0, days.1))
    })
    .parse(text)
}

/// The two digits of a year after its month: "August 99", "April of 87"; 30 is 1930.
pub(super) fn two_digits(text: &str) -> Parsed<'_, Year> {
    let (rest, digits) = super::leaf::digits(2, 2)(text)?;
    let (rest, ()) = boundary(rest)?;
    let goes_on =
        super::leaf::goes_on(rest) || one_of::<_, _, nom::error::Error<&str>>(":/-")(rest).is_ok();
    let number = i16::try_from(digits).unwrap_or(0) + if digits < 30 { 2000 } else { 1900 };
    if goes_on {
        return fail(text);
    }
    Ok((
        rest,
        Year {
            number,
            before_christ: false,
            era: false,
        },
    ))
}
