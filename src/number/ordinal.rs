//! Ranks: 1st, 23rd, third, twenty-first, hundredth.

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::tag_no_case;
use nom::combinator::{opt, verify};

use super::lexicon::{Entry, NumberClass, before, dash, gap, leading, next as next_word, word};
use super::words::{Cardinal, cardinal};
use super::{Form, NO, Number, Out, Read, digits, share};

/// Reads the ordinal that starts exactly at byte `at`; a rank is never a fraction.
///
/// ```
/// use checkfigure::number::{Form, read_ordinal};
/// let rank = |text: &str| read_ordinal(text, 0).map(|read| (read.value.coefficient(), read.end));
/// assert_eq!(rank("1st"), Some((1, 3)));
/// assert_eq!(rank("23rd day"), Some((23, 4)));
/// assert_eq!(rank("third term"), Some((3, 5)));
/// assert_eq!(rank("twenty-first century"), Some((21, 12)));
/// assert_eq!(rank("one hundred and first"), Some((101, 21)));
/// assert_eq!(rank("two hundredth"), Some((200, 13)));
/// assert_eq!(rank("second"), Some((2, 6))); // a unit of time is for the caller to see
/// assert_eq!(rank("2th"), None);
/// assert_eq!(rank("thirds"), None);
/// assert_eq!(rank("two"), None);
/// assert_eq!(rank("a thirty-second clip"), None);
/// ```
pub fn read_ordinal(text: &str, at: usize) -> Option<Read<Number>> {
    let input = super::start(text, at)?;
    if input.starts_with(|c: char| c.is_ascii_digit()) {
        return in_digits(text, at);
    }
    let (first, after) = leading(input)?;
    let (rest, rank) = if first.is(NumberClass::Ordinal) {
        (after, first.value)
    } else if first.begins_rank()
        && (next_word(after).is_some_and(Entry::goes_on) || dash(after).is_some())
    {
        compound(input).ok()?
    } else {
        return None;
    };
    let taken = &input[..input.len() - rest.len()];
    if taken.len() > "second".len()
        && is_seconds(taken)
        && before(text, at).is(NumberClass::Article)
    {
        return None;
    }
    Some(ranked(rank, text.len() - rest.len()))
}

fn ranked(rank: i64, end: usize) -> Read<Number> {
    Read {
        value: Number::decimal(rank, 0, Form::Ordinal),
        end,
    }
}

/// "a thirty-second clip" lasts half a minute.
fn is_seconds(taken: &str) -> bool {
    let tail = taken.len().checked_sub("-second".len());
    tail.and_then(|tail| taken.get(tail..))
        .is_some_and(|tail| tail.eq_ignore_ascii_case("-second"))
}

fn in_digits(text: &str, at: usize) -> Option<Read<Number>> {
    if !may_be_ranked(&text.as_bytes()[at..]) {
        return None;
    }
    let (number, end) = digits::whole(text, at)?;
    let rank = number.coefficient();
    let (rest, _) = suffix(rank.unsigned_abs(), text.get(end..)?).ok()?;
    super::word_ends(rest).then(|| ranked(rank, text.len() - rest.len()))
}

/// Whether letters of a rank follow the digits, or separators that more digits may follow.
fn may_be_ranked(text: &[u8]) -> bool {
    let digits = crate::text::digits::count(text, text.len());
    match text[digits..] {
        [
            b's' | b'n' | b'r' | b't' | b'S' | b'N' | b'R' | b'T' | 0xC2 | 0xE2,
            ..,
        ] => true,
        [b',' | b' ' | b'\'', next, ..] => next.is_ascii_digit(),
        _ => false,
    }
}

/// The letters that go with the last digits of a rank.
pub(super) const fn letters(rank: u64) -> &'static str {
    match (rank % 100, rank % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    }
}

fn suffix(rank: u64, input: &str) -> Out<'_, &str> {
    tag_no_case(letters(rank)).parse(input)
}

/// A number whose last word is a rank.
fn compound(input: &str) -> Out<'_, i64> {
    let (rest, number) = cardinal(true, input)?;
    completed(number, rest)
}

/// Whether a rank ends what began as a number: it is "twenty-first", not twenty.
pub(super) fn goes_on(number: Cardinal, rest: &str) -> bool {
    completed(number, rest).is_ok()
}

/// The rank that a number and the word after it make: 20 and "-first", 100 and " and first",
/// 2 and " hundredth".
fn completed(number: Cardinal, input: &str) -> Out<'_, i64> {
    let (rest, hyphen) = match dash(input) {
        Some(rest) => (rest, true),
        None => gap(input)?,
    };
    let (rest, and) = opt((word(NumberClass::And), gap)).parse(rest)?;
    let (after, rank) = alt((word(NumberClass::Ordinal), tens)).parse(rest)?;
    let value = number.value().ok_or(NO)?;
    let apart = hyphen || !gap(after).is_ok_and(|(_, hyphen)| hyphen);
    let tens = value % 10 == 0 && value % 100 >= 20 && rank < 10 && and.is_none() && apart;
    let joined = and.is_some() || hyphen || rank > 20;
    let hundreds = value >= 100 && value % 100 == 0 && rank < 100 && joined;
    let share = value == 1 && share::is_share(after);
    let times = rank >= 100 && and.is_none() && value > 0 && !share;
    let whole = match (tens || hundreds, times) {
        (true, _) => value.checked_add(rank),
        (_, true) => value.checked_mul(rank),
        _ => None,
    };
    whole.map_or(Err(NO), |whole| Ok((after, whole)))
}

/// The last two words of "one hundred twenty-fifth".
fn tens(input: &str) -> Out<'_, i64> {
    let (rest, ten) = word(NumberClass::Ten).parse(input)?;
    let rest = dash(rest).map_or_else(|| gap(rest).map(|(rest, _)| rest), Ok)?;
    let (rest, unit) = verify(word(NumberClass::Ordinal), |&unit| unit < 10).parse(rest)?;
    Ok((rest, ten + unit))
}
