//! Numbers as they are said digit by digit: two point one four, nought point eleven, one twenty-two.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::verify;
use nom::multi::fold_many_m_n;
use nom::sequence::preceded;

use super::lexicon::{NumberClass, dash, gap, word};
use super::words::{Before, Cardinal, scaled, small, tens};
use super::{Form, NO, Number, Out};

/// The rest of "one twenty-two", where nothing but a mark follows: "two thirty-one year olds".
pub(super) fn hundred(before: Before, whole: Cardinal, input: &str) -> Out<'_, Number> {
    let fits = whole.power == 0 && (1..10).contains(&whole.coefficient) && !before.moment();
    let (rest, _) = verify(gap, |&hyphen| fits && !hyphen).parse(input)?;
    let (rest, tens) = verify(tens, |&tens| tens % 10 != 0).parse(rest)?;
    let goes_on = gap(rest).is_ok_and(|(next, _)| next.starts_with(char::is_alphanumeric));
    if goes_on || dash(rest).is_some() {
        return Err(NO);
    }
    let value = whole.coefficient * 100 + tens;
    Ok((rest, Number::decimal(value, 0, Form::Words)))
}

/// The digits of "two point five", and a scale after them.
pub(super) fn decimals(before: Before, whole: Cardinal, input: &str) -> Out<'_, Number> {
    if whole.power != 0 || before.moment() {
        return Err(NO);
    }
    let (rest, _) = (gap, word(NumberClass::Point)).parse(input)?;
    let (rest, (coefficient, power)) = alt((
        |rest| digit_by_digit(whole.coefficient, rest),
        |rest| two_at_once(whole.coefficient, rest),
    ))
    .parse(rest)?;
    let number = Number::decimal(coefficient, power, Form::Words);
    Ok(scaled(number, rest))
}

/// "one four one five"
fn digit_by_digit(whole: i64, input: &str) -> Out<'_, (i64, i16)> {
    let digit = preceded(gap, word(NumberClass::Unit));
    let longer = |(sum, places), digit| (sum * 10 + digit, places - 1);
    fold_many_m_n(1, 6, digit, || (whole, 0), longer).parse(input)
}

/// "eleven", "twenty-five"
fn two_at_once(whole: i64, input: &str) -> Out<'_, (i64, i16)> {
    let (rest, two) = preceded(gap, verify(small, |&two| two >= 10)).parse(input)?;
    Ok((rest, (whole * 100 + two, -2)))
}
