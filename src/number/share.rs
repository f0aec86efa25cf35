//! Common fractions in words: two-thirds, half a million, a quarter, two and a half.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{not, opt, peek, verify};
use nom::sequence::{preceded, terminated};

use super::lexicon::{NumberClass, dash, gap, leading, word};
use super::words::{self, Before, Cardinal, scale_word};
use super::{Form, NO, Number, Out};

/// "half", "half a million", "half a dozen", "half a" (mile); also "quarter of a million".
pub(super) fn half(before: Before, input: &str) -> Out<'_, Number> {
    let (rest, under) = word(NumberClass::Fraction).parse(input)?;
    if under != 2 {
        return Err(NO);
    }
    let article = preceded(gap, word(NumberClass::Article));
    let (noun, _) = opt(article).parse(rest)?;
    if let Ok(found) = alt((half_group, after_half)).parse(noun) {
        return Ok(found);
    }
    if before.period()
        || preceded(gap, word(NumberClass::NotHalf))
            .parse(rest)
            .is_ok()
    {
        return Err(NO);
    }
    Ok(multiplied(of(1, 2), noun, false))
}

/// The dozen of "half a dozen".
fn half_group(input: &str) -> Out<'_, Number> {
    let (rest, of) = preceded(gap, word(NumberClass::Collective)).parse(input)?;
    Ok((rest, Number::decimal(of / 2, 0, Form::Collective)))
}

/// The million of "half a million".
fn after_half(input: &str) -> Out<'_, Number> {
    let (rest, power) = words::scales(input)?;
    Ok((rest, of(1, 2).scaled(power)))
}

/// "a half", "a quarter", "a third of".
pub(super) fn with_article(before: Before, input: &str) -> Out<'_, Number> {
    let (rest, _) = (word(NumberClass::Article), gap).parse(input)?;
    let (after, under) = word(NumberClass::Fraction).parse(rest)?;
    if under == 2 {
        return half_with_article(before, rest);
    }
    if is_rank(rest) && !is_share(after) || is_clock(after) {
        return Err(NO);
    }
    Ok(multiplied(of(1, under), after, !is_rank(rest)))
}

/// "a half million", "a half": no second article.
fn half_with_article(before: Before, input: &str) -> Out<'_, Number> {
    let (rest, _) = word(NumberClass::Fraction).parse(input)?;
    let (_, ()) = not(peek(preceded(gap, word(NumberClass::Article)))).parse(rest)?;
    half(before, input)
}

/// "a quarter past", "a quarter to five".
fn is_clock(after: &str) -> bool {
    let Ok((rest, _)) = gap(after) else {
        return false;
    };
    let hour = |rest: &str| match gap(rest) {
        Ok((hour, _)) => {
            hour.starts_with(|c: char| c.is_ascii_digit())
                || alt((word(NumberClass::Unit), word(NumberClass::Teen)))
                    .parse(hour)
                    .is_ok()
        }
        Err(_) => false,
    };
    rest.starts_with("past ") || rest.strip_prefix("to").is_some_and(hour)
}

/// "two-thirds", "one-third", "one quarter", "three-quarters", "three twenty-fifths".
pub(super) fn several(before: Before, input: &str) -> Out<'_, Number> {
    let (rest, over) = words::hundreds(false, input)?;
    let (rest, hyphen) = match dash(rest) {
        Some(rest) => (rest, true),
        None => gap(rest)?,
    };
    if let Ok((after, under)) = compound(over, rest) {
        return Ok((after, of(over, under)));
    }
    let singular = verify(word(NumberClass::Fraction), |_| over == 1);
    let (after, under) = alt((singular, word(NumberClass::Fractions))).parse(rest)?;
    let halves = matches!(under, 2 | 4) && over > 1;
    let doubtful = is_rank(rest) || halves;
    let settled = hyphen && (!is_rank(rest) || !starts_compound(after)) || is_share(after);
    let period = halves && (over % under == 0 || over % 2 == 0 || !hyphen && before.period());
    let plural_rank = over != 1 && !halves;
    if over == 0 || period || doubtful && !plural_rank && !settled {
        return Err(NO);
    }
    Ok(multiplied(of(over, under), after, !is_rank(rest)))
}

/// What a share is over, in two words: "twenty-fifths", "thirty-seconds", "one-hundredth".
fn compound(over: i64, input: &str) -> Out<'_, i64> {
    let (first, after) = leading(input).ok_or(NO)?;
    let (rest, hyphen) = match dash(after) {
        Some(rest) => (rest, true),
        None => gap(after)?,
    };
    if first.is(NumberClass::Unit) && over > 0 {
        let class = if over == 1 {
            NumberClass::Fraction
        } else {
            NumberClass::Fractions
        };
        let (rest, under) = verify(word(class), |&under| under >= 100).parse(rest)?;
        return Ok((rest, first.value.max(1) * under));
    }
    if !first.is(NumberClass::Ten) || over < 2 {
        return Err(NO);
    }
    // "twenty thirty seconds" are none of a share; nor are quarters over a ten.
    let rank = verify(word(NumberClass::RankPlural), |&rank| hyphen || rank == 1);
    let share = verify(word(NumberClass::Fractions), |&under| {
        (3..10).contains(&under)
    });
    let (after, unit) = alt((rank, share)).parse(rest)?;
    if rest.starts_with(['q', 'Q']) {
        return Err(NO);
    }
    Ok((after, first.value + unit))
}

/// "thousandths" after a number too long for [`several`].
pub(super) fn parts(whole: Cardinal, input: &str) -> Out<'_, Number> {
    let small = |&under: &i64| under >= 5;
    let (rest, under) = preceded(gap, verify(word(NumberClass::Fractions), small)).parse(input)?;
    let over = whole.value().ok_or(NO)?;
    Ok((rest, of(over, under)))
}

/// "and a half", "and three-quarters" after a whole number, and the scale that may follow.
pub(super) fn mixed(whole: Cardinal, input: &str) -> Out<'_, Number> {
    let (rest, _) = (gap, word(NumberClass::And), gap).parse(input)?;
    let counted = terminated(|rest| words::hundreds(false, rest), gap);
    let (rest, over) = alt((terminated(word(NumberClass::Article), gap), counted)).parse(rest)?;
    let class = if over == 1 {
        NumberClass::Fraction
    } else {
        NumberClass::Fractions
    };
    let (after, under) = word(class).parse(rest)?;
    if over == 1 && is_rank(rest) && !is_share(after) && !before_plural(after) {
        return Err(NO);
    }
    if whole.power != 0 {
        return of_scale(whole, (over, under), after);
    }
    // "one hundred and thirty fifths" are 130 of them: what is added to a whole is less than one.
    let hundreds = over >= under && over < 100 && whole.coefficient % 100 == 0;
    let step = if hundreds { 1 } else { under };
    let top = whole
        .coefficient
        .checked_mul(step)
        .and_then(|top| top.checked_add(over));
    let number = of(top.ok_or(NO)?, under);
    Ok(words::scaled(number, after))
}

/// The part of a scale: "one million and a half", "a billion and three quarters million".
fn of_scale(whole: Cardinal, (over, under): (i64, i64), after: &str) -> Out<'_, Number> {
    let plain = matches!(under, 2 | 4) && over < under;
    let of = (gap, word(NumberClass::Of), gap, word(NumberClass::Article)).parse(after);
    if !plain || of.is_ok() || starts_compound(after) {
        return Err(NO);
    }
    let (rest, power) = match words::scales(after) {
        Ok((rest, power)) if power < whole.power => (rest, power),
        _ => (after, whole.power),
    };
    let step = u32::try_from(whole.power - power).map_err(|_| NO)?;
    let top = 10i64
        .checked_pow(step)
        .and_then(|step| whole.coefficient.checked_mul(step)?.checked_mul(under))
        .and_then(|top| top.checked_add(over));
    let under = u16::try_from(under).map_err(|_| NO)?;
    Ok((rest, Number::fraction(top.ok_or(NO)?, under).scaled(power)))
}

/// "and a half" after a number that ended with a scale of this power of ten.
pub(super) fn after_scale(coefficient: i64, power: i16, input: &str) -> Out<'_, Number> {
    mixed(Cardinal { coefficient, power }, input)
}

/// A fraction, exact: over a power of ten where what it is over fits no denominator.
fn of(over: i64, under: i64) -> Number {
    if let Ok(under) = u16::try_from(under) {
        return Number::fraction(over, under);
    }
    let power = i16::try_from(under.ilog10()).expect("an i64 has 19 digits at most");
    Number::decimal(over, -power, Form::Fraction)
}

/// The share times the scale after it: "of a million"; where `direct`, "million" as well.
fn multiplied(share: Number, rest: &str, direct: bool) -> (&str, Number) {
    if direct && let Ok((rest, power)) = words::scales(rest) {
        return (rest, share.scaled(power));
    }
    let of_a = (
        gap,
        word(NumberClass::Of),
        gap,
        word(NumberClass::Article),
        gap,
    );
    match preceded(of_a, scale_word).parse(rest) {
        Ok((rest, power)) => {
            let power = i16::try_from(power).expect("a power of the table, at most 18");
            (rest, share.scaled(power))
        }
        Err(_) => (rest, share),
    }
}

/// Whether the word is a rank as well as a share: third, but not half or quarter.
fn is_rank(input: &str) -> bool {
    leading(input).is_some_and(|(entry, _)| entry.is(NumberClass::Ordinal))
}

/// Whether what follows a third shows that it is a share of something.
pub(super) fn is_share(after: &str) -> bool {
    match gap(after) {
        Ok((rest, false)) => {
            let known = leading(rest).is_some_and(|(entry, _)| entry.is(NumberClass::AfterShare));
            known || !rest.starts_with(char::is_alphanumeric)
        }
        Ok((_, true)) => false,
        Err(_) => !after.starts_with(['\'', '\u{2019}']),
    }
}

fn starts_compound(after: &str) -> bool {
    gap(after).is_ok_and(|(_, hyphen)| hyphen)
}

/// "two and a third miles".
fn before_plural(after: &str) -> bool {
    gap(after).is_ok_and(|(noun, hyphen)| {
        let letters = noun.bytes().take(24).take_while(u8::is_ascii_alphabetic);
        hyphen || letters.last() == Some(b's')
    })
}
