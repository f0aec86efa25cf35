//! Reading what says when at one place of a text.

use jiff::civil;
use nom::Parser;
use nom::combinator::map;

use crate::number::Read;

use super::context::Context;
use super::when::When;
use super::{gate, year};

/// A date, date range, period or clock time that starts exactly at byte `at` (a digit, or a word
/// for which [`super::is_time_word`] holds; "the" is not part of it).
///
/// `today` is the document's date if it has one: relative dates ("last week") and dates without a
/// year ("12 March") have days only then. Bare years are not read here: see
/// [`super::read_year`].
///
/// ```
/// use checkfigure::time::{read, When};
/// let dates = |text: &str| match read(text, 0, None).map(|read| read.value) {
///     Some(When::Date(date)) => date.iso(),
///     Some(When::Dates(first, last)) => format!("{} to {}", first.iso(), last.iso()),
///     Some(_) => "clock".to_owned(),
///     None => "none".to_owned(),
/// };
/// assert_eq!(dates("12 March 1950"), "1950-03-12");
/// assert_eq!(dates("March–May 2020"), "2020-03 to 2020-05");
/// assert_eq!(dates("first six months of 2022"), "2022-H1");
/// assert_eq!(dates("9.50 a.m."), "clock");
/// assert_eq!(dates("31 June"), "XXXX-06-31");
/// assert_eq!(dates("may 5"), "none");
/// assert_eq!(dates("12 men"), "none");
/// assert_eq!(dates("second man"), "none");
/// ```
pub fn read(text: &str, at: usize, today: Option<civil::Date>) -> Option<Read<When>> {
    let tail = text.get(at..)?;
    let may_start = match tail.as_bytes().first()? {
        b'0'..=b'9' => gate::figure(tail.as_bytes(), &text[..at]),
        _ => gate::word(tail.as_bytes(), &text[..at]),
    };
    if !may_start {
        return None;
    }
    let context = Context::new(text, at, today);
    let (rest, value) = match tail.as_bytes().first()? {
        b'0'..=b'9' => context.figure(tail),
        b'\'' | 0xE2 => map(year::decade, When::Date).parse(tail),
        _ => context.word(tail),
    }
    .ok()?;
    let (rest, value) = context.joined(rest, value);
    Some(Read {
        value: context.settled(value, rest),
        end: text.len() - rest.len(),
    })
}
