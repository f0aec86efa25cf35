//! The smallest pieces of a written date: blanks, days, months, years, joins.

use nom::branch::alt;
use nom::bytes::complete::{tag, tag_no_case, take_while_m_n};
use nom::character::complete::one_of;
use nom::combinator::{map, map_opt, not, opt, value, verify};
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

use crate::text::{Letters, Word, digits, look};

use super::gate;
use super::words::{self, TimeClass};

/// What a piece of a date leaves of the text, and what it read.
pub(super) type Parsed<'t, T> = IResult<&'t str, T>;

/// A month's name and whether it could be another word here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says how far another form may trust the name"
)]
pub(super) struct Month {
    pub(super) number: u8,
    /// "may", "march", "mar": a month only beside more of a date.
    pub(super) doubtful: bool,
    /// Written in full and no other word: enough by itself.
    pub(super) plain: bool,
    /// "May", "April": a month by itself only after a word like "in".
    pub(super) cued: bool,
    /// An abbreviation.
    pub(super) short: bool,
}

/// A year as read: 1 BC is 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Year {
    pub(super) number: i16,
    /// BC or BCE was written.
    pub(super) before_christ: bool,
    /// Any era was written.
    pub(super) era: bool,
}

/// Between one and three blanks, at most one of them the end of a line.
pub(super) fn blank(text: &str) -> Parsed<'_, ()> {
    look(1);
    match text.as_bytes() {
        // Nearly every one is a space before a word.
        [b' ', b'!'..=b'~', ..] => Ok((&text[1..], ())),
        [b' ' | b'\t' | b'\r' | b'\n' | 0x80.., ..] => blanks(text),
        _ => fail(text),
    }
}

fn blanks(text: &str) -> Parsed<'_, ()> {
    let space = |c| {
        matches!(
            c,
            ' ' | '\t' | '\r' | '\n' | '\u{a0}' | '\u{202f}' | '\u{2009}'
        )
    };
    let run = take_while_m_n(1, 3, space);
    value((), verify(run, |s: &str| s.matches('\n').count() < 2)).parse(text)
}

/// No letter or digit follows.
pub(super) fn boundary(text: &str) -> Parsed<'_, ()> {
    if ends_word(text) {
        Ok((text, ()))
    } else {
        fail(text)
    }
}

/// Whether no letter or digit follows.
#[inline]
fn ends_word(text: &str) -> bool {
    match text.as_bytes().first() {
        None => true,
        Some(byte) if byte.is_ascii() => !byte.is_ascii_alphanumeric(),
        Some(_) => !text.starts_with(char::is_alphanumeric),
    }
}

/// `low` to `high` digits and no digit after them.
pub(super) fn digits<'t>(low: usize, high: usize) -> impl FnMut(&'t str) -> Parsed<'t, u16> {
    move |text| {
        if !text.as_bytes().first().is_some_and(u8::is_ascii_digit) {
            return fail(text);
        }
        let (length, value) = digits::leading(text.as_bytes());
        match u16::try_from(value) {
            Ok(value) if (low..=high).contains(&length) => Ok((&text[length..], value)),
            _ => fail(text),
        }
    }
}

/// The number just read goes on as a larger figure: "1,200", "5.5", "12%", "30°".
pub(super) fn goes_on(text: &str) -> bool {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    match bytes.first() {
        Some(b',') => digit(1) && digit(2) && digit(3),
        Some(b'.') => digit(1),
        Some(b'%') => true,
        _ => text.starts_with('°') || text.starts_with('\u{2032}'),
    }
}

/// What was read is all of the figure.
fn whole<'t, P>(inner: P) -> impl Parser<&'t str, Output = P::Output, Error = P::Error>
where
    P: Parser<&'t str, Error = nom::error::Error<&'t str>>,
{
    terminated(inner, not(peek_goes_on))
}

fn peek_goes_on(text: &str) -> Parsed<'_, ()> {
    if goes_on(text) {
        Ok((text, ()))
    } else {
        fail(text)
    }
}

/// A refusal.
pub(super) fn fail<T>(text: &str) -> Parsed<'_, T> {
    Err(nom::Err::Error(nom::error::Error::new(
        text,
        nom::error::ErrorKind::Verify,
    )))
}

/// A run of ASCII letters with no letter or digit after it.
pub(super) fn word(text: &str) -> Parsed<'_, &str> {
    let (rest, _) = known(text)?;
    Ok((rest, &text[..text.len() - rest.len()]))
}

/// The same, as a word of the lexicon.
fn known(text: &str) -> Parsed<'_, Word> {
    let letters = Letters::at(text.as_bytes());
    let rest = &text[letters.length..];
    if (1..=LONGEST).contains(&letters.length) && ends_word(rest) {
        Ok((rest, Word::of(letters)))
    } else {
        fail(text)
    }
}

/// No word of a date has more letters.
const LONGEST: usize = 12;

/// A word of a class, as its value.
pub(super) fn of<'t>(class: TimeClass) -> impl FnMut(&'t str) -> Parsed<'t, i32> {
    move |text| map_opt(known, |word| words::value(word, class)).parse(text)
}

/// One given word, in any case.
pub(super) fn the_word<'t>(wanted: &'static str) -> impl FnMut(&'t str) -> Parsed<'t, ()> {
    move |text| {
        look(wanted.len());
        let word = text.as_bytes().get(..wanted.len());
        let same = word.is_some_and(|word| word.eq_ignore_ascii_case(wanted.as_bytes()));
        if same && ends_word(&text[wanted.len()..]) {
            Ok((&text[wanted.len()..], ()))
        } else {
            fail(text)
        }
    }
}

/// A day of the month in digits, 1–31, and whether it ended in "st", "nd", "rd" or "th".
pub(super) fn day(text: &str) -> Parsed<'_, (u8, bool)> {
    let range = verify(digits(1, 2), |n| (1..=31).contains(n));
    let number = map_opt(range, |n| u8::try_from(n).ok());
    let ranked = map(opt(rank_ending), |ending| ending.is_some());
    whole((number, terminated(ranked, boundary))).parse(text)
}

/// "st", "nd", "rd", "th" with a boundary after it.
pub(super) fn rank_ending(text: &str) -> Parsed<'_, ()> {
    match text.as_bytes() {
        [b's' | b'S', b't' | b'T', ..]
        | [b'n' | b'N' | b'r' | b'R', b'd' | b'D', ..]
        | [b't' | b'T', b'h' | b'H', ..] => boundary(&text[2..]),
        _ => fail(text),
    }
}

/// A rank in words, first to thirty-ninth.
pub(super) fn rank_word(text: &str) -> Parsed<'_, u8> {
    let (rest, first) = known(text)?;
    if let Some(rank) = words::value(first, TimeClass::Rank) {
        return in_byte(text, rest, rank);
    }
    let Some(tens) = words::value(first, TimeClass::Tens) else {
        return fail(text);
    };
    let (rest, one) = preceded(one_of("- "), of(TimeClass::Rank)).parse(rest)?;
    in_byte(text, rest, tens + one)
}

/// A small number that was read from `text`, with the `rest` behind it.
fn in_byte<'t>(text: &'t str, rest: &'t str, number: i32) -> Parsed<'t, u8> {
    u8::try_from(number).map_or_else(|_| fail(text), |number| Ok((rest, number)))
}

/// A rank in digits or words: 19th, nineteenth.
pub(super) fn rank(text: &str) -> Parsed<'_, u8> {
    let figure = map_opt(terminated(digits(1, 2), rank_ending), |n| {
        u8::try_from(n).ok()
    });
    alt((figure, rank_word)).parse(text)
}

/// A small count: 1–9999 in digits, or one to twelve in words.
pub(super) fn count(text: &str) -> Parsed<'_, i32> {
    let figure = map(digits(1, 4), i32::from);
    alt((figure, of(TimeClass::Count))).parse(text)
}

/// A month's name or abbreviation, with the point of the latter.
pub(super) fn month(text: &str) -> Parsed<'_, Month> {
    let (rest, word) = known(text)?;
    let Some((class, number)) = words::month(word) else {
        return fail(text);
    };
    let small = text.as_bytes()[0].is_ascii_lowercase();
    let short = class == TimeClass::MonthShort;
    let month = Month {
        number: u8::try_from(number).expect("the table holds 1 to 12"),
        doubtful: small && class == TimeClass::MonthWord,
        plain: class == TimeClass::Month,
        cued: !small && matches!(class, TimeClass::MonthWord | TimeClass::MonthName),
        short,
    };
    let rest = match rest.strip_prefix('.') {
        Some(after) if after.starts_with([' ', '\u{a0}', '\n', '-', ',']) && short => after,
        Some(after) if digit_after_blank(after) => after,
        _ => rest,
    };
    Ok((rest, month))
}

/// "October. 2" of a careless hand.
fn digit_after_blank(after: &str) -> bool {
    let day = after.strip_prefix(' ');
    day.is_some_and(|day| day.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a date may end before this: nothing, a mark, or a word that no date describes follows, so
/// that "the 27th floor" and "Christmas tree" are none.
pub(super) fn ends_here(text: &str) -> bool {
    let mut chars = text.chars();
    match chars.next() {
        None => true,
        Some(c) if c.is_whitespace() => {
            let next = chars.as_str();
            let word = Word::of(Letters::at(next.as_bytes()));
            !next.starts_with(char::is_alphabetic)
                || words::value(word, TimeClass::GoesOn).is_some()
                || next.starts_with(char::is_uppercase) && text.starts_with('\n')
        }
        Some(c) => !c.is_alphanumeric() && !matches!(c, '-' | '%' | '°' | '/' | '$' | '_'),
    }
}

/// A day of the week, in full or abbreviated (then with its point), 1 for Monday.
pub(super) fn weekday(text: &str) -> Parsed<'_, i8> {
    let (rest, word) = known(text)?;
    let long = words::value(word, TimeClass::Weekday).map(|day| (day, rest));
    let short = || {
        let day = words::value(word, TimeClass::WeekdayShort)?;
        Some((day, rest.strip_prefix('.').unwrap_or(rest)))
    };
    match long
        .or_else(short)
        .map(|(day, rest)| (i8::try_from(day), rest))
    {
        Some((Ok(day), rest)) => Ok((rest, day)),
        _ => fail(text),
    }
}

/// A year that can be nothing else here: 1950, AD 14, 44 BC, '99.
pub(super) fn year(text: &str) -> Parsed<'_, Year> {
    match text.as_bytes() {
        [b'0'..=b'9', ..] => alt((year_with_era, plain_year)).parse(text),
        [b'\'' | 0xE2, ..] => short_year(text),
        [b'A' | b'C', ..] => alt((year_with_era, super::spelt::year)).parse(text),
        _ => super::spelt::year(text),
    }
}

/// Four digits, 1000–2100.
pub(super) fn plain_year(text: &str) -> Parsed<'_, Year> {
    let four = verify(digits(4, 4), |n| (1000..=2100).contains(n));
    let year = map_opt(terminated(four, boundary), |n| common(i32::from(n), false));
    whole(year).parse(text)
}

/// '99 is 1999, '05 is 2005: the turn is at 30.
fn short_year(text: &str) -> Parsed<'_, Year> {
    let two = terminated(preceded(one_of("'’"), digits(2, 2)), boundary);
    map_opt(two, |n| {
        let century = if n < 30 { 2000 } else { 1900 };
        common(i32::from(n) + century, false)
    })
    .parse(text)
}

/// AD 14, 44 BC, 1066 CE.
pub(super) fn year_with_era(text: &str) -> Parsed<'_, Year> {
    match text.as_bytes() {
        [b'0'..=b'9', ..] => {
            map_opt((digits(1, 4), era), |(n, before)| of_era(n, before)).parse(text)
        }
        [b'A' | b'C', ..] => {
            let number = terminated(digits(1, 4), boundary);
            map_opt(preceded((ad, opt(blank)), number), |n| of_era(n, false)).parse(text)
        }
        _ => fail(text),
    }
}

/// The year `n` of an era, none for a year 0.
pub(super) fn of_era(n: u16, before_christ: bool) -> Option<Year> {
    if !before_christ {
        return common(i32::from(n), true);
    }
    Some(Year {
        number: i16::try_from(1 - i32::from(n)).ok().filter(|_| n > 0)?,
        before_christ,
        era: true,
    })
}

fn common(number: i32, era: bool) -> Option<Year> {
    Some(Year {
        number: i16::try_from(number).ok().filter(|n| *n > 0)?,
        before_christ: false,
        era,
    })
}

/// BC, BCE, AD or CE after a number, with or without points; true before Christ.
pub(super) fn era(text: &str) -> Parsed<'_, bool> {
    // Most numbers have none, and one look tells.
    let first = text
        .bytes()
        .take(4)
        .position(|byte| byte.is_ascii_alphabetic());
    let first = first.map_or(&[][..], |first| &text.as_bytes()[first..]);
    if !matches!(first, [b'A'..=b'C', b'C'..=b'E', ..] | [b'A'..=b'C' | b'a'..=b'c', b'.', ..]) {
        return fail(text);
    }
    let before = alt((
        tag_no_case("B.C.E."),
        tag_no_case("B.C."),
        tag("BCE"),
        tag("BC"),
    ));
    let after = alt((
        tag_no_case("A.D."),
        tag_no_case("C.E."),
        tag("AD"),
        tag("CE"),
    ));
    let mark = alt((value(true, before), value(false, after)));
    delimited(opt(blank), mark, boundary).parse(text)
}

fn ad(text: &str) -> Parsed<'_, ()> {
    value((), alt((tag("A.D."), tag("AD"), tag("CE")))).parse(text)
}

/// A dash, or a hyphen, with or without blanks around it.
pub(super) fn dash(text: &str) -> Parsed<'_, ()> {
    let mark = one_of("-‐‑‒–—−~");
    value((), delimited(opt(blank), mark, opt(blank))).parse(text)
}

/// What joins the ends of a range: a dash, "to", "until"; "and" after "between".
pub(super) fn join<'t>(between: bool) -> impl FnMut(&'t str) -> Parsed<'t, ()> {
    move |text| {
        if !gate::join(text.as_bytes()) {
            return fail(text);
        }
        let words = value((), delimited(blank, of(TimeClass::Join), blank));
        let and = value((), delimited(blank, the_word("and"), blank));
        alt((dash, words, verify(and, |()| between))).parse(text)
    }
}
