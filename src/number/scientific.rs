//! Powers of ten in figures: `3×10^8`, `3 x 10⁸`, `3·10^8`, `3e8`, `10⁶`.

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while_m_n};
use nom::character::complete::{anychar, char, one_of};
use nom::combinator::{map_opt, map_res, not, opt, verify};
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
        let (rest, (digits, power)) = alt((|input| times(number, input), bare)).parse(input)?;
        let scaled = digits.scaled(power).written_as(Form::Scientific);
        return Ok((rest, scaled));
    }
    Err(NO)
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
        assert_eq!(parts("2^10"), (2, 0, 1));
        assert_eq!(parts("1e999"), (1, 0, 1));
        assert_eq!(parts("5 x 10^1234"), (5, 0, 1));
    }
}
