//! Numbers in digits, and the choice among all forms that begin with a digit or a sign.

use crate::text::digits;

use super::fraction;
use super::grouping::{Grouping, grouping, is_digit};
use super::run::Run;
use super::scientific;
use super::{Form, Number, Read};

/// Powers of ten stay within this of zero: a longer run of digits is no figure, and its value and
/// every product of it shall stay finite.
pub(super) const MOST_POWER: i16 = 200;

/// Reads the number in digits that starts exactly at byte `at`; a sign is taken only there.
///
/// Taken:
/// ```
/// use checkfigure::number::{Form, read};
/// let value = |text: &str| read(text, 0).map(|read| (read.value.value(), read.end));
/// assert_eq!(value("1,234.5 km"), Some((1234.5, 7)));
/// assert_eq!(value("12,34,567"), Some((1_234_567.0, 9)));
/// assert_eq!(value("1 234 people"), Some((1234.0, 5)));
/// assert_eq!(value("1'234'567"), Some((1_234_567.0, 9)));
/// assert_eq!(value("−.5"), Some((-0.5, 5)));
/// assert_eq!(value("3 x 10⁸ m/s"), Some((3e8, 9)));
/// assert_eq!(value("3e8"), Some((3e8, 3)));
/// assert_eq!(value("10 1/2 in"), Some((10.5, 6)));
/// assert_eq!(value("1½"), Some((1.5, 3)));
/// assert_eq!(read("1.50", 0).unwrap().value.fine_step(), 0.01);
/// ```
/// Left or refused:
/// ```
/// # use checkfigure::number::read;
/// # let value = |text: &str| read(text, 0).map(|read| (read.value.value(), read.end));
/// assert_eq!(value("1,234, and"), Some((1234.0, 5)));
/// assert_eq!(value("1,2 and 3"), Some((1.0, 1)));
/// assert_eq!(value("2019 300"), Some((2019.0, 4)));
/// assert_eq!(value("9/11"), Some((9.0, 1)));
/// assert_eq!(value("6,5000,0000"), None); // see `read_malformed`
/// assert_eq!(value("two"), None);
/// ```
///
/// An en dash is taken as a minus as well, since newspapers print it so; whether it is the dash of
/// a range is for the caller to know. Where the digits fit no `i64`, closing zeros go to the
/// exponent; where that does not suffice, the leading digits that fit (18 at least) are kept and
/// the rest of the run is read over. What is beyond 10^±200 is no number: see [`read_malformed`].
pub fn read(text: &str, at: usize) -> Option<Read<Number>> {
    let bytes = text.as_bytes().get(at..)?;
    if let Some(plain) = plain(bytes, at) {
        return Some(plain);
    }
    if bytes
        .first()
        .is_none_or(|byte| byte.is_ascii() && !b"0123456789.+-".contains(byte))
    {
        return None;
    }
    let (negative, sign) = sign(bytes);
    let number = unsigned(text, at + sign)?;
    let value = if negative {
        number.value.negated()
    } else {
        number.value
    };
    Some(Read { value, ..number })
}

/// The end of a run of digits and separators at `at` that is no number at all: broken groups, two
/// decimal points, a decimal comma, or a number beyond 10^±200. A caller that gets no number from [`read`] skips to here.
///
/// ```
/// use checkfigure::number::read_malformed;
/// assert_eq!(read_malformed("6,5000,0000 people", 0), Some(11));
/// assert_eq!(read_malformed("1.234.56", 0), Some(8));
/// assert_eq!(read_malformed("10,00,0.", 0), Some(7));
/// assert_eq!(read_malformed("1 x 10^250 kg", 0), Some(10));
/// assert_eq!(read_malformed("1,234.5", 0), None);
/// assert_eq!(read_malformed("22,24,26", 0), None); // a list
/// assert_eq!(read_malformed("01 000^011", 1), None); // 1, and no first group of 1 000
/// ```
pub fn read_malformed(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes().get(at..)?;
    if plain(bytes, at).is_some() {
        return None;
    }
    let sign = sign(bytes).1;
    let rest = text.get(at + sign..)?;
    match body(rest.as_bytes(), stands_alone(text, at + sign)) {
        Body::Malformed => Some(at + sign + run_end(rest.as_bytes())),
        Body::Number(number, length) => {
            let far = scientific::far(number, &rest[length..])?;
            Some(at + sign + length + far)
        }
        Body::None => None,
    }
}

/// The commonest case alone: up to 18 digits that nothing follows which could belong to them.
fn plain(bytes: &[u8], at: usize) -> Option<Read<Number>> {
    let (length, first) = digits::leading(bytes);
    let end = match length {
        8 => digits::count(bytes, 19),
        length => length,
    };
    if !(1..=18).contains(&end) || may_go_on(&bytes[end..]) {
        return None;
    }
    let more = bytes[length..end]
        .iter()
        .map(|digit| i64::from(digit - b'0'));
    let coefficient = more.fold(i64::from(first), |all, digit| all * 10 + digit);
    Some(Read {
        value: Number::decimal(coefficient, 0, Form::Digits),
        end: at + end,
    })
}

/// Whether the bytes after some digits may belong to the number.
fn may_go_on(rest: &[u8]) -> bool {
    match (rest.first(), rest.get(1)) {
        (Some(b'.' | b',' | b'\'' | b'-' | b'/'), next) => is_digit(next),
        (Some(b' '), Some(next)) => {
            next.is_ascii_digit() || !next.is_ascii() || b"xX*- ".contains(next)
        }
        (Some(first), _) => !first.is_ascii() || b"eExX*^".contains(first),
        (None, _) => false,
    }
}

/// Whether a sign below zero begins the text, and the length of any sign.
fn sign(bytes: &[u8]) -> (bool, usize) {
    match bytes {
        [b'+', ..] => (false, 1),
        [b'-', ..] => (true, 1),
        [0xe2, 0x88, 0x92, ..] | [0xe2, 0x80, 0x93, ..] => (true, 3),
        _ => (false, 0),
    }
}

/// A number without a sign, in whichever form it goes on.
pub(super) fn unsigned(text: &str, at: usize) -> Option<Read<Number>> {
    let before = text.as_bytes()[..at].last();
    let rest = text.get(at..)?;
    let (number, length) = match body(rest.as_bytes(), stands_alone(text, at)) {
        Body::Number(number, length) => (number, length),
        Body::Malformed => return None,
        Body::None => {
            let (tail, number) = fraction::vulgar(rest).ok()?;
            return Some(Read {
                value: number,
                end: text.len() - tail.len(),
            });
        }
    };
    let leading_point = rest.starts_with('.');
    if leading_point && before.is_some_and(|&byte| byte == b'.' || byte.is_ascii_alphanumeric()) {
        return None;
    }
    if !may_go_on(&rest.as_bytes()[length..]) {
        let end = at + length;
        return Some(Read { value: number, end });
    }
    if scientific::far(number, &rest[length..]).is_some() {
        return None;
    }
    let divided = before == Some(&b'/');
    let (value, tail) = suffixed(number, &rest[length..], divided);
    Some(Read {
        value,
        end: text.len() - tail.len(),
    })
}

/// A whole number alone, for the letters of a rank to follow, and its end.
pub(super) fn whole(text: &str, at: usize) -> Option<(Number, usize)> {
    match body(text.get(at..)?.as_bytes(), true) {
        Body::Number(number, length) if number.form() != Form::Decimal => {
            Some((number, at + length))
        }
        _ => None,
    }
}

/// A few digits that nothing follows which could belong to them.
pub(super) fn short(input: &str) -> super::Out<'_, i64> {
    let bytes = input.as_bytes();
    let length = bytes
        .iter()
        .take(4)
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let rest = input.get(length..).ok_or(super::NO)?;
    let goes_on =
        matches!(rest.as_bytes(), [b'.' | b',' | b'/' | b'%', next, ..] if next.is_ascii_digit());
    let value = input[..length].parse().map_err(|_| super::NO)?;
    if goes_on || !super::word_ends(rest) {
        return Err(super::NO);
    }
    Ok((rest, value))
}

/// The number with the fraction or the power of ten that follows it, and what is left.
pub(super) fn suffixed(number: Number, tail: &str, divided: bool) -> (Number, &str) {
    let whole = number.exponent() == 0 && number.form() != Form::Decimal;
    if whole
        && !divided
        && let Ok((tail, mixed)) = fraction::after(number, tail)
    {
        return (mixed, tail);
    }
    match scientific::after(number, tail) {
        Ok((tail, scientific)) => (scientific, tail),
        Err(_) => (number, tail),
    }
}

/// Whether no digit stands before, nor digits and one blank: else these digits are no first group.
fn stands_alone(text: &str, at: usize) -> bool {
    let head = &text.as_bytes()[..at];
    !matches!(head, [.., digit] | [.., digit, b' '] if digit.is_ascii_digit())
}

/// A number without sign, fraction or power.
#[derive(Debug, Clone, Copy)]
pub(super) enum Body {
    None,
    Malformed,
    Number(Number, usize),
}

impl Body {
    /// A number of so many bytes, or one that is too large to be any.
    fn of(number: Option<Number>, length: usize) -> Self {
        number.map_or(Self::Malformed, |number| Self::Number(number, length))
    }
}

pub(super) fn body(bytes: &[u8], alone: bool) -> Body {
    let mut run = Run::default();
    let first = run.take(bytes);
    if first == 0 && !(bytes.first() == Some(&b'.') && is_digit(bytes.get(1))) {
        return Body::None;
    }
    let (whole, form) = match if first == 0 {
        Grouping::Bare
    } else {
        grouping(bytes, first, alone)
    } {
        Grouping::Malformed => return Body::Malformed,
        Grouping::Bare => (first, Form::Digits),
        Grouping::Groups(end) => (end, Form::Grouped),
    };
    run.take_groups(&bytes[first..whole]);
    if bytes.get(whole) != Some(&b'.') || !is_digit(bytes.get(whole + 1)) {
        return Body::of(run.number(0, form), whole);
    }
    let decimals = run.take(&bytes[whole + 1..]);
    let end = whole + 1 + decimals;
    if breaks_off(bytes, first, decimals, end) {
        return Body::Malformed;
    }
    Body::of(run.number(decimals, Form::Decimal), end)
}

/// Whether what follows the decimals shows that they were none: `1.234.56`, `1.234,56`.
fn breaks_off(bytes: &[u8], first: usize, decimals: usize, end: usize) -> bool {
    if !is_digit(bytes.get(end + 1)) {
        return false;
    }
    let european = decimals == 3 && (1..=3).contains(&first) && bytes[0] != b'0';
    match bytes[end] {
        b'.' => true,
        b',' => european,
        _ => false,
    }
}

/// The end of all digits and of the single separators between them.
fn run_end(bytes: &[u8]) -> usize {
    let mut end = 0;
    loop {
        match bytes.get(end) {
            Some(byte) if byte.is_ascii_digit() => end += 1,
            Some(b',' | b'.') if is_digit(bytes.get(end + 1)) => end += 2,
            _ => return end,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> (i64, i16, usize) {
        let read = read(text, 0).expect("a number");
        (read.value.coefficient(), read.value.exponent(), read.end)
    }

    #[test]
    fn long_runs_keep_their_size() {
        assert_eq!(parts("9223372036854775807"), (i64::MAX, 0, 19));
        assert_eq!(
            parts("100000000000000000000"),
            (100_000_000_000_000_000, 3, 21)
        );
        assert_eq!(
            parts("12345678901234567890123"),
            (1_234_567_890_123_456_789, 4, 23)
        );
        assert_eq!(parts("0.00000000000000000000123"), (123, -23, 25));
        assert_eq!(parts(&"9".repeat(200)).2, 200);
    }

    #[test]
    fn what_is_beyond_reckoning_is_no_number() {
        let nines = "9".repeat(5000);
        let tiny = format!("0.{}1", "0".repeat(40_000));
        for text in [
            &nines,
            &tiny,
            "1 x 10^250",
            "1×10^-201",
            "2.5e999",
            "3 × 10^{4000}",
            "10^999",
            "7^999",
        ] {
            assert_eq!(read(text, 0), None, "{text}");
            assert_eq!(read_malformed(text, 0), Some(text.len()), "{text}");
        }
        assert_eq!(parts("1 x 10^200"), (1, 200, 10));
    }

    #[test]
    fn a_point_in_front_needs_room() {
        assert_eq!(read("...5", 2), None);
        assert_eq!(read("a.5", 1), None);
        assert_eq!(parts(".5"), (5, -1, 2));
    }

    #[test]
    fn no_boundary_no_number() {
        assert_eq!(read("½", 1), None);
        assert_eq!(read("5", 1), None);
        assert_eq!(read("5", 9), None);
        assert_eq!(read_malformed("½", 1), None);
    }
}
