//! Powers in figures: `3×10^8`, `3 x 10⁸`, `3·10^8`, `3e8`, `10⁶`, `2.5^-1`; and powers of ten
//! whose superscript was lost where a page became text: `3 x 10 -7`, `10 −7`.

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while_m_n, take_while1};
use nom::character::complete::{anychar, char, one_of};
use nom::combinator::{map, map_opt, map_res, not, opt, value, verify};
use nom::multi::fold_many_m_n;
use nom::sequence::{delimited, preceded, terminated};

use super::digits::MOST_POWER;
use super::grouping::is_digit;
use super::{Form, NO, Number, Out};

/// What makes a power of ten of the number before it.
pub(super) fn after(number: Number, input: &str) -> Out<'_, Number> {
    let Some(first) = input.bytes().next() else {
        return Err(NO);
    };
    if !first.is_ascii() || b" eExX*^".contains(&first) {
        let bare = |input| bare(number, input);
        let found = alt((|input| times(number, input), bare)).parse(input);
        if let Ok((rest, (digits, power))) = found {
            let scaled = digits.scaled(power).written_as(Form::Scientific);
            return Ok((rest, scaled));
        }
        return alt((
            |input| lost(number, input),
            |input| raised_to(number, input),
        ))
        .parse(input);
    }
    Err(NO)
}

/// The length of a power of ten after `number` that is beyond all that is reckoned with:
/// `×10^250`, `e999`.
pub(super) fn far(number: Number, input: &str) -> Option<usize> {
    if !input.starts_with(|c: char| !c.is_ascii() || "eExX*^ ".contains(c)) {
        return None;
    }
    let ten = (number.coefficient(), number.form()) == (10, Form::Digits);
    let caret = |input| {
        let caret = alt((tag("^"), tag("**")));
        preceded((caret, opt(one_of("{("))), long).parse(input)
    };
    let found = match by_ten(input) {
        Ok((rest, ())) => alt((caret, raised_long)).parse(rest),
        Err(_) if ten => alt((caret, raised_long)).parse(input),
        Err(_) => preceded(one_of("eE"), long).parse(input),
    };
    let Ok((rest, power)) = found else {
        let (rest, _) = caret(input).ok()?;
        let beyond = super::word_ends(rest) && raised_to(number, input).is_err();
        return beyond.then_some(input.len() - rest.len());
    };
    let rest = rest.strip_prefix(['}', ')']).unwrap_or(rest);
    let beyond = power > MOST_POWER && super::word_ends(rest);
    beyond.then_some(input.len() - rest.len())
}

/// The size of a power of ten of any length; of those too long for their type, the largest.
fn long(input: &str) -> Out<'_, i16> {
    let digits = take_while1(|c: char| c.is_ascii_digit());
    let size = |digits: &str| digits.parse().unwrap_or(i16::MAX);
    map(preceded(opt(one_of("+-\u{2212}")), digits), size).parse(input)
}

fn raised_long(input: &str) -> Out<'_, i16> {
    let digits = take_while1(|c| raised(c).is_some());
    let size = |digits: &str| {
        let push = |size: i16, c| {
            size.saturating_mul(10)
                .saturating_add(raised(c).unwrap_or(0))
        };
        digits.chars().fold(0, push)
    };
    map(preceded(opt(one_of("⁺⁻")), digits), size).parse(input)
}

/// ` x 10 -7`, `x10-7`, ` × 10 27`, and ` -7` after a ten: the superscript was lost.
fn lost(number: Number, input: &str) -> Out<'_, Number> {
    let bare_ten = (number.coefficient(), number.form()) == (10, Form::Digits);
    let (rest, digits) = match by_ten(input) {
        Ok((rest, ())) => (rest, number),
        Err(_) if bare_ten => (input, Number::decimal(1, 0, Form::Lost)),
        Err(error) => return Err(error),
    };
    let ten_alone = rest.len() == input.len();
    let (after, blank) = opt(one_of(" \u{a0}\u{2009}\u{202f}")).parse(rest)?;
    let (after, sign) = opt(one_of("-\u{2212}")).parse(after)?;
    let (after, power) = map_res(
        take_while_m_n(1, 2, |c: char| c.is_ascii_digit()),
        str::parse::<i16>,
    )
    .parse(after)?;
    // "sets of 3 x 10-12", "10 -12 days": a hyphen may be that of a range that rises.
    let range = sign == Some('-') && power > 10 && (ten_alone || number.exponent() == 0);
    let unsigned = sign.is_none() && (ten_alone || blank.is_none());
    let ascii_alone = ten_alone && sign == Some('-') && blank.is_none();
    if range || unsigned || ascii_alone || power == 0 || !stops(after) {
        return Err(NO);
    }
    let power = if sign.is_some() { -power } else { power };
    Ok((after, digits.scaled(power).written_as(Form::Lost)))
}

/// ` x 10`
fn by_ten(input: &str) -> Out<'_, ()> {
    let blank = || opt(one_of(" \u{a0}\u{2009}\u{202f}"));
    let by = (blank(), one_of("×xX*·⋅"), blank(), tag("10"));
    value((), by).parse(input)
}

/// Whether what follows an exponent belongs to no longer number; a unit may touch it.
fn stops(rest: &str) -> bool {
    match rest.as_bytes() {
        [b'0'..=b'9', ..] => false,
        [b'.' | b',' | b'/' | b'-' | b':', next, ..] => !next.is_ascii_digit(),
        _ => true,
    }
}

/// `^23`, `^-1` after any number: its value to fifteen digits.
fn raised_to(number: Number, input: &str) -> Out<'_, Number> {
    let (rest, power) = preceded(char('^'), signed).parse(input)?;
    let value = number.value().powi(i32::from(power));
    let size = value.abs().log10().floor();
    if !super::word_ends(rest) || !stops(rest) || !(-30.0..=30.0).contains(&size) {
        return Err(NO);
    }
    #[expect(clippy::cast_possible_truncation, reason = "within 30 of zero")]
    let mut exponent = size as i32 - 14;
    #[expect(clippy::cast_possible_truncation, reason = "fifteen digits")]
    let mut digits = (value / 10f64.powi(exponent)).round() as i64;
    while exponent < 0 && digits % 10 == 0 {
        (digits, exponent) = (digits / 10, exponent + 1);
    }
    let exponent = i16::try_from(exponent).map_err(|_| NO)?;
    Ok((rest, Number::decimal(digits, exponent, Form::Scientific)))
}

/// `×10^8` or `e8` after the digits.
fn times(number: Number, input: &str) -> Out<'_, (Number, i16)> {
    let blank = || opt(one_of(" \u{a0}\u{2009}\u{202f}"));
    let by = (blank(), one_of("×xX*·⋅"), blank(), tag("10"));
    let (rest, power) = alt((preceded(by, exponent), e_notation)).parse(input)?;
    Ok((rest, (number, power)))
}

/// `10^6` by itself is one times a million.
fn bare(number: Number, input: &str) -> Out<'_, (Number, i16)> {
    if (number.coefficient(), number.form()) != (10, Form::Digits) {
        return Err(NO);
    }
    let (rest, power) = exponent(input)?;
    Ok((rest, (Number::decimal(1, 0, Form::Scientific), power)))
}

fn exponent(input: &str) -> Out<'_, i16> {
    let braced = delimited(char('{'), signed, char('}'));
    let bracketed = delimited(char('('), signed, char(')'));
    let caret = alt((tag("^"), tag("**")));
    let raised = preceded(caret, alt((braced, bracketed, signed)));
    alt((raised, superscript)).parse(input)
}

/// A part number is no power: nothing may follow that makes a longer word of it.
fn e_notation(input: &str) -> Out<'_, i16> {
    let (rest, power) = preceded(one_of("eE"), signed).parse(input)?;
    let decimal = rest.starts_with('.') && is_digit(rest.as_bytes().get(1));
    if super::word_ends(rest) && !decimal {
        Ok((rest, power))
    } else {
        Err(NO)
    }
}

fn signed(input: &str) -> Out<'_, i16> {
    let digits = take_while_m_n(1, 3, |c: char| c.is_ascii_digit());
    let digits = terminated(digits, not(one_of("0123456789")));
    let power = map_res(digits, str::parse::<i16>);
    let (rest, (sign, power)) = (opt(one_of("+-\u{2212}")), power).parse(input)?;
    in_range(rest, sign.is_some_and(|sign| sign != '+'), power)
}

fn superscript(input: &str) -> Out<'_, i16> {
    let digit = map_opt(anychar, raised);
    let power = fold_many_m_n(1, 3, digit, || 0, |power, digit| power * 10 + digit);
    let power = terminated(power, not(verify(anychar, |&c| raised(c).is_some())));
    let (rest, (sign, power)) = (opt(one_of("⁺⁻")), power).parse(input)?;
    in_range(rest, sign == Some('⁻'), power)
}

fn in_range(rest: &str, negative: bool, power: i16) -> Out<'_, i16> {
    if power > MOST_POWER {
        return Err(NO);
    }
    Ok((rest, if negative { -power } else { power }))
}

fn raised(c: char) -> Option<i16> {
    let at = "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|digit| digit == c)?;
    i16::try_from(at).ok()
}

#[cfg(test)]
mod tests {
    use super::super::read;

    fn parts(text: &str) -> (i64, i16, usize) {
        let read = read(text, 0).expect("a number");
        (read.value.coefficient(), read.value.exponent(), read.end)
    }

    #[test]
    fn every_spelling_of_a_power() {
        for text in [
            "3×10^8",
            "3 x 10⁸",
            "3·10^8",
            "3e8",
            "3E+8",
            "3 × 10^{8}",
            "3*10**8",
        ] {
            assert_eq!(parts(text), (3, 8, text.len()), "{text}");
        }
        assert_eq!(parts("3.0×10^8"), (30, 7, 9));
        assert_eq!(parts("6.02 × 10⁻²³"), (602, -25, 17));
        assert_eq!(parts("10^6 cells"), (1, 6, 4));
        assert_eq!(parts("10³"), (1, 3, 4));
    }

    #[test]
    fn dimensions_and_part_numbers_are_no_powers() {
        assert_eq!(parts("3 x 10 m"), (3, 0, 1));
        assert_eq!(parts("3e8a"), (3, 0, 1));
        assert_eq!(parts("3e"), (3, 0, 1));
        assert_eq!(parts("2^10"), (1024, 0, 4));
        assert_eq!(parts("2^x"), (2, 0, 1));
        assert_eq!(parts("1e999x"), (1, 0, 1));
    }
}
