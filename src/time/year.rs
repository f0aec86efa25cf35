//! Years, spans of years, decades and centuries.

use jiff::civil;
use nom::Parser;
use nom::branch::alt;
use nom::character::complete::{char, one_of};
use nom::combinator::{map, map_opt, opt, value, verify};
use nom::sequence::{delimited, preceded, terminated};

use crate::number::Read;
use crate::text::Letters;

use super::around::lead;
use super::date::{Date, Flags, Grain};
use super::gate;
use super::leaf::{
    Parsed, Year, blank, boundary, dash, digits, era, fail, goes_on, join, of_era, plain_year,
    rank, the_word, year_with_era,
};
use super::named::{date, day_month, month_first};
use super::when::When;
use super::words::{self, TimeClass, TimeClasses};

/// A bare year or span of years at byte `at`, as one date: "1950", "44 BC", "AD 14", "c. 1500";
/// "1960–68" and "1999/2000" are one period. The caller must know from the words around it that
/// the number is a year ([`year_cue`]); a span that runs backwards gives its first year alone.
///
/// ```
/// use checkfigure::time::read_year;
/// let iso = |text| read_year(text, 0).map(|year| (year.value.iso(), year.end));
/// assert_eq!(iso("1950,"), Some(("1950".into(), 4)));
/// assert_eq!(iso("44 BC"), Some(("-0043".into(), 5)));
/// assert_eq!(iso("1960–68 "), Some(("1960-01-01/1968-12-31".into(), 9)));
/// assert_eq!(iso("1,950"), None);
/// assert_eq!(iso("1950.5"), None);
/// assert_eq!(iso("950"), None);
/// ```
pub fn read_year(text: &str, at: usize) -> Option<Read<Date>> {
    let years = read_years(text, at)?;
    let value = match years.value {
        When::Date(date) => date,
        When::Dates(first, last) => match (first.days, last.days) {
            (Some((from, _)), Some((_, to))) if from < to => {
                Date::run(Grain::Period, from.year(), from, to)
            }
            _ => return first_year(text, at),
        },
        When::Clock(_) | When::Clocks(..) => return None,
    };
    Some(Read {
        value,
        end: years.end,
    })
}

fn first_year(text: &str, at: usize) -> Option<Read<Date>> {
    let (rest, year) = one_year(text.get(at..)?).ok()?;
    Some(Read {
        value: year,
        end: text.len() - rest.len(),
    })
}

/// The same as [`read_year`] with both ends of a span kept apart: "1914–1918", "1887–1878",
/// "1990 to 1995", "1999 and 2014" after "between", "27 BC – AD 14".
pub fn read_years(text: &str, at: usize) -> Option<Read<When>> {
    let tail = text.get(at..)?;
    if let Some(alone) = year_alone(tail) {
        let end = at + 4;
        return Some(Read {
            value: When::Date(alone),
            end,
        });
    }
    let pair = |(first, last)| When::Dates(first, last);
    let span = alt((
        map(year_to_day, pair),
        map(years(after_between(text, at)), pair),
    ));
    let one = |text| map(one_year, When::Date).parse(text);
    // "2015/16" is one season before it is two years.
    let season = map(straddling, When::Date);
    let (rest, value) = alt((season, span, one)).parse(tail).ok()?;
    Some(Read {
        value,
        end: text.len() - rest.len(),
    })
}

/// A number from 1000 to 2100 that stands alone, as the year that it is.
pub(crate) fn lone_year(number: i64) -> Option<Date> {
    let year = i16::try_from(number).ok()?;
    let days = (year_day(year, 1, 1)?, year_day(year, 12, 31)?);
    let date = Date::run(Grain::Year, year, days.0, days.1);
    (1000..=2100).contains(&year).then_some(date)
}

/// The commonest case alone: four digits that nothing follows which could belong to them.
fn year_alone(text: &str) -> Option<Date> {
    let digits = text.as_bytes().first_chunk::<4>()?;
    if !digits.iter().all(u8::is_ascii_digit) || gate::year_goes_on(&text.as_bytes()[4..]) {
        return None;
    }
    let (_, year) = plain_year(&text[..4]).ok()?;
    Some(of_year(year))
}

/// 1950, AD 14, 44 BC, c. 1500, 1999/2000, 2015/16.
fn one_year(text: &str) -> Parsed<'_, Date> {
    let (text, about) = opt(circa).parse(text)?;
    let (rest, date) =
        alt((straddling, map(alt((year_with_era, plain_year)), of_year))).parse(text)?;
    let date = if about.is_some() {
        date.flagged(Flags::ABOUT)
    } else {
        date
    };
    Ok((rest, date))
}

fn circa(text: &str) -> Parsed<'_, ()> {
    let mark = (
        super::leaf::of(TimeClass::About),
        opt(char('.')),
        opt(blank),
    );
    value((), mark).parse(text)
}

fn of_year(year: Year) -> Date {
    date(Some(year), None, None)
}

/// 1999/2000, 2015/16: one season or business year over two calendar years.
fn straddling(text: &str) -> Parsed<'_, Date> {
    let end = terminated(alt((digits(4, 4), digits(2, 2))), boundary);
    let pair = (plain_year_open, preceded(char('/'), end));
    map_opt(pair, |(first, last)| {
        let last = elided(first, last);
        let follows = last == first + 1;
        let days = (year_day(first, 1, 1)?, year_day(last, 12, 31)?);
        follows.then(|| Date::run(Grain::Period, first, days.0, days.1).flagged(Flags::STRADDLES))
    })
    .parse(text)
}

fn year_day(year: i16, month: i8, day: i8) -> Option<civil::Date> {
    civil::Date::new(year, month, day).ok()
}

fn plain_year_open(text: &str) -> Parsed<'_, i16> {
    let four = verify(digits(4, 4), |n| (1000..=2100).contains(n));
    map_opt(four, |n| i16::try_from(n).ok()).parse(text)
}

/// The year that "68" stands for after 1960: the first one not before it, if the span is then
/// under fifty years; a longer one was meant to stand in the same century.
fn elided(first: i16, last: u16) -> i16 {
    let last = i16::try_from(last).unwrap_or(i16::MAX);
    if last >= 100 {
        return last;
    }
    let same = first - first % 100 + last;
    if same <= first && same + 100 - first < 50 {
        same + 100
    } else {
        same
    }
}

/// Both ends of a span of years. An era after the second is that of the first as well, unless the
/// first has its own.
pub(super) fn years<'t>(between: bool) -> impl FnMut(&'t str) -> Parsed<'t, (Date, Date)> {
    move |text| {
        let (text, about) = opt(circa).parse(text)?;
        let (rest, pair) = alt((
            eras(between),
            era_after_second(between),
            elided_years,
            plain_years(between),
        ))
        .parse(text)?;
        let (first, last) = (of_year(pair.0), of_year(pair.1));
        if about.is_some() {
            return Ok((rest, (first.flagged(Flags::ABOUT), last)));
        }
        Ok((rest, (first, last)))
    }
}

type Years = (Year, Year);

/// 27 BC – AD 14: each with its own era.
fn eras<'t>(between: bool) -> impl FnMut(&'t str) -> Parsed<'t, Years> {
    move |text| {
        let second = preceded(opt(circa), alt((year_with_era, plain_year)));
        (terminated(year_with_era, join(between)), second).parse(text)
    }
}

/// 264–241 BC, 100 to 44 BC.
pub(super) fn era_after_second<'t>(between: bool) -> impl FnMut(&'t str) -> Parsed<'t, Years> {
    move |text| {
        let first = terminated(digits(1, 4), join(between));
        map_opt((first, digits(1, 4), era), |(first, last, before)| {
            Some((of_era(first, before)?, of_era(last, before)?))
        })
        .parse(text)
    }
}

/// 1960–68, 1998–02: only after a dash without blanks.
fn elided_years(text: &str) -> Parsed<'_, Years> {
    let dash = one_of("-‐‑‒–—−/");
    let second = terminated(digits(2, 2), boundary);
    let (rest, (first, last)) = (terminated(plain_year_open, dash), second).parse(text)?;
    if goes_on(rest) || rest.starts_with(['-', '/', '–']) {
        return fail(text);
    }
    let year = |number| Year {
        number,
        before_christ: false,
        era: false,
    };
    Ok((rest, (year(first), year(elided(first, last)))))
}

/// 1754 – 31 December 1810: a life of which only the end is known to the day.
fn year_to_day(text: &str) -> Parsed<'_, (Date, Date)> {
    let day = verify(alt((day_month, month_first(false))), |date| {
        date.year.is_some()
    });
    let first = map(terminated(alt((year_with_era, plain_year)), dash), of_year);
    (first, day).parse(text)
}

/// 1914–1918, 1990 to 1995, 1999 and 2014.
fn plain_years<'t>(between: bool) -> impl FnMut(&'t str) -> Parsed<'t, Years> {
    move |text| {
        let late = preceded((opt(circa), opt((the_word("the"), blank))), plain_year);
        (terminated(plain_year, join(between)), late).parse(text)
    }
}

/// 264–241 BC, 44 BC, AD 14, 27 BC – AD 14: the era alone says that these are years.
pub(super) fn years_of_era<'t>(between: bool) -> impl FnMut(&'t str) -> Parsed<'t, When> {
    move |text| {
        let both = |pair: Years| When::Dates(of_year(pair.0), of_year(pair.1));
        alt((
            map(eras(between), both),
            map(era_after_second(between), both),
            map(year_with_era, |year| When::Date(of_year(year))),
        ))
        .parse(text)
    }
}

/// 1990s, 1990's, '90s, 1800s (then as a century).
pub(super) fn decade(text: &str) -> Parsed<'_, Date> {
    let full = verify(digits(4, 4), |n| n % 10 == 0 && (1000..=2100).contains(n));
    let short = map(verify(digits(2, 2), |n| n % 10 == 0), |n| {
        n + if n < 20 { 2000 } else { 1900 }
    });
    let bare = alt((full, preceded(opt(one_of("'’")), short)));
    let ending = (opt(one_of("'’")), char('s'), boundary);
    map_opt(terminated(bare, ending), |n| {
        ten_years(i16::try_from(n).ok()?)
    })
    .parse(text)
}

fn ten_years(first: i16) -> Option<Date> {
    // "the 1800s" is as often the century as its first ten years.
    let (grain, last) = match first % 100 {
        0 if first < 2000 => (Grain::Century, first + 99),
        _ => (Grain::Decade, first + 9),
    };
    let days = (year_day(first, 1, 1)?, year_day(last, 12, 31)?);
    Some(Date::run(grain, first, days.0, days.1))
}

/// 19th century, nineteenth-century, 1st century BC, 18th–19th centuries.
pub(super) fn century(text: &str) -> Parsed<'_, When> {
    let (rest, first) = rank(text)?;
    let (rest, second) = opt(preceded(join(false), rank)).parse(rest)?;
    let (rest, ()) = century_word(rest)?;
    let (rest, era) = opt(era).parse(rest)?;
    let of = |n| hundred_years(n, era == Some(true));
    match (of(first), second.map(of)) {
        (Some(first), None) => Ok((rest, When::Date(first))),
        (Some(first), Some(Some(second))) => Ok((rest, When::Dates(first, second))),
        _ => fail(text),
    }
}

fn century_word(text: &str) -> Parsed<'_, ()> {
    let gap = alt((dash, blank));
    let word = alt((the_word("century"), the_word("centuries")));
    delimited(gap, word, boundary).parse(text)
}

/// The nth century; counted from the round year, as people do, so the 19th ends with 1899.
fn hundred_years(n: u8, before_christ: bool) -> Option<Date> {
    let n = i16::from(n);
    if n == 0 {
        return None;
    }
    let (first, last) = if before_christ {
        (1 - 100 * n, 100 - 100 * n)
    } else {
        ((100 * (n - 1)).max(1), 100 * n - 1)
    };
    let days = (year_day(first, 1, 1)?, year_day(last, 12, 31)?);
    let century = Date::run(Grain::Century, first, days.0, days.1);
    Some(if before_christ {
        century.flagged(Flags::BEFORE_CHRIST)
    } else {
        century
    })
}

/// Whether what stands right before byte `at` makes a bare four-digit number there a year: words
/// like "in", "since", "born"; an opening bracket or a comma after a month; weaker words like
/// "the" and "of" only for 1700–2049. Looks at most 24 bytes back.
///
/// ```
/// use checkfigure::time::year_cue;
/// assert!(year_cue("since 1950", 6));
/// assert!(year_cue("(1887–1878)", 1));
/// assert!(year_cue("the 1960 election", 4));
/// assert!(!year_cue("the 1200 men", 4));
/// assert!(!year_cue("sold 1950", 5));
/// ```
pub fn year_cue(text: &str, at: usize) -> bool {
    let Some(before) = text.get(..at) else {
        return false;
    };
    let before = before.trim_end_matches([' ', '\n', '\u{a0}', '\t', '\r']);
    let dotted = before.strip_suffix('.').unwrap_or(before);
    if before.ends_with(['(', '[']) || ["b", "d", "c", "ca", "est"].iter().any(|w| ends(dotted, w))
    {
        return true;
    }
    let word = words::classes(Letters::ending(before.as_bytes()));
    let recent = || {
        text[at..]
            .get(..4)
            .and_then(|digits| digits.parse::<u16>().ok())
            .is_some_and(|n| (1700..2050).contains(&n))
    };
    word.meets(TimeClasses::of(&[TimeClass::YearCue]))
        || word.meets(TimeClasses::of(&[TimeClass::YearCueWeak])) && recent()
}

fn after_between(text: &str, at: usize) -> bool {
    words::value(lead(text, at), TimeClass::Between).is_some()
}

/// Whether `text` ends in a bracket or blank and then `word`.
fn ends(text: &str, word: &str) -> bool {
    text.strip_suffix(word)
        .is_some_and(|before| before.is_empty() || before.ends_with([' ', '(', '[', '\n']))
}

/// "circa 1500", "c. 1500–1550".
pub(super) fn about(text: &str) -> Parsed<'_, When> {
    let (_, ()) = circa(text)?;
    let span = map(years(false), |(first, last)| When::Dates(first, last));
    alt((span, map(one_year, When::Date))).parse(text)
}
