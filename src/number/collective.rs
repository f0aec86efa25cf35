//! Collectives and orders of magnitude: a dozen, a couple of, a few hundred, tens of thousands.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{map_opt, opt, verify};
use nom::sequence::{pair as both, preceded};

use super::lexicon::{NumberClass, gap, leading, word};
use super::words::{Cardinal, scales};
use super::{Form, NO, Number, Out};

/// The least of these that is more than a collective: a score and up.
const THOUSANDS: i64 = 2000;

/// "a dozen", "a score of", "a couple of", "a few hundred".
pub(super) fn with_article(input: &str) -> Out<'_, Number> {
    let (rest, _) = both(word(NumberClass::Article), gap).parse(input)?;
    alt((pair, few, dozen)).parse(rest)
}

/// "couple of", "couple hundred", "pair of".
pub(super) fn pair(input: &str) -> Out<'_, Number> {
    let (rest, value) = word(NumberClass::Pair).parse(input)?;
    let (many, of) = opt(of).parse(rest)?;
    if let Ok((rest, number)) = multiple(value, Form::Collective, many) {
        return Ok((rest, number));
    }
    if of.is_none() {
        return Err(NO);
    }
    Ok((many, Number::decimal(value, 0, Form::Collective)))
}

/// "several hundred", "few dozen": at least two of them.
pub(super) fn few(input: &str) -> Out<'_, Number> {
    let (rest, value) = word(NumberClass::Few).parse(input)?;
    multiple(value, Form::Vague, rest)
}

/// So many hundreds, thousands or dozens.
fn multiple(value: i64, form: Form, input: &str) -> Out<'_, Number> {
    if let Ok((rest, power)) = scales(input) {
        return Ok((rest, Number::decimal(value, power, form)));
    }
    let (rest, each) = preceded(gap, word(NumberClass::Collective)).parse(input)?;
    Ok((rest, Number::decimal(value * each, 0, form)))
}

/// "dozen" after an article; a score only of something ("a score of 80" is a result).
fn dozen(input: &str) -> Out<'_, Number> {
    let (rest, value) = word(NumberClass::Collective).parse(input)?;
    let rest = if value == 12 { rest } else { of_many(rest)? };
    Ok((rest, Number::decimal(value, 0, Form::Collective)))
}

/// "dozen" or "dozens" after digits; a score after digits is a result.
pub(super) fn each(input: &str) -> Out<'_, i64> {
    let plural = verify(word(NumberClass::Vague), |&value| value == 24).map(|value| value / 2);
    let dozen = verify(word(NumberClass::Collective), |&value| value == 12);
    preceded(gap, alt((dozen, plural))).parse(input)
}

/// "dozen", "dozens" or "score" after a number.
pub(super) fn dozens(count: Cardinal, input: &str) -> Out<'_, Number> {
    let plural =
        verify(word(NumberClass::Vague), |value| matches!(value, 24 | 40)).map(|value| value / 2);
    let each = preceded(gap, alt((word(NumberClass::Collective), plural)));
    let total = |each| count.value()?.checked_mul(each);
    let number = |total| Number::decimal(total, 0, Form::Collective);
    map_opt(each, total).map(number).parse(input)
}

/// "dozens", "hundreds of", "tens of thousands of".
pub(super) fn vague(input: &str) -> Out<'_, Number> {
    let (rest, least) = word(NumberClass::Vague).parse(input)?;
    let many = verify(word(NumberClass::Vague), |&value| value >= THOUSANDS);
    if let Ok((rest, scale)) = preceded(both(of, gap), many).parse(rest) {
        let (rest, _) = opt(of_things).parse(rest)?;
        return Ok((rest, soft(least.saturating_mul(scale / 2))));
    }
    match of_things(rest) {
        Ok((rest, ())) => Ok((rest, soft(least))),
        // "tens" and "scores" alone are places of a digit and results of matches.
        Err(_) if matches!(least, 20 | 40) => Err(NO),
        Err(_) => Ok((rest, soft(least))),
    }
}

/// A lower bound at its own order of magnitude: 2 × 10ⁿ, or 24 for dozens.
fn soft(least: i64) -> Number {
    let mut rest = least;
    let mut power = 0;
    while rest % 10 == 0 && rest != 0 {
        rest /= 10;
        power += 1;
    }
    Number::decimal(rest, power, Form::Vague)
}

fn of(input: &str) -> Out<'_, i64> {
    preceded(gap, word(NumberClass::Of)).parse(input)
}

/// "of", before what may be a plural: "a score of at least 80" is a result.
fn of_many(input: &str) -> Result<&str, nom::Err<()>> {
    let (rest, ()) = of_things(input)?;
    let (thing, _) = gap(rest)?;
    let letters = thing.bytes().take(24);
    let length = letters.take_while(u8::is_ascii_alphabetic).count();
    let plural = ["s", "en", "people"]
        .iter()
        .any(|end| thing[..length].ends_with(end));
    if plural { Ok(rest) } else { Err(NO) }
}

/// "of", before anything but a number.
fn of_things(input: &str) -> Out<'_, ()> {
    let (rest, _) = of(input)?;
    let Ok((thing, _)) = gap(rest) else {
        return Err(NO);
    };
    let number = leading(thing).is_some_and(|(entry, _)| {
        entry.is(NumberClass::Unit) || entry.is(NumberClass::Teen) || entry.is(NumberClass::Ten)
    });
    if number || thing.starts_with(|c: char| c.is_numeric()) {
        return Err(NO);
    }
    Ok((rest, ()))
}
