//! Common fractions in figures: `½`, `1½`, `10 1/2`, `10-1/2`, `1⁄4`, `3/4`.

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while_m_n};
use nom::character::complete::{anychar, char, one_of};
use nom::combinator::{map_opt, map_res, not, opt, peek};
use nom::sequence::{preceded, terminated};

use super::{NO, Number, Out};

/// A share of one: what is over what.
type Parts = (u16, u16);

/// A fraction that is one character.
pub(super) fn vulgar(input: &str) -> Out<'_, Number> {
    let (rest, (over, under)) = sign(input)?;
    Ok((rest, Number::fraction(over.into(), under)))
}

/// What makes a fraction of the whole number before it: `½`, ` 1/2`, `-1/2`, or `/2`.
pub(super) fn after(whole: Number, input: &str) -> Out<'_, Number> {
    let joint = opt(one_of(" \u{a0}\u{2009}\u{202f}"));
    let with_sign = preceded(joint, sign);
    let twice = map_opt(tag("  "), |_| Some(' '));
    let with_slash = preceded(alt((twice, one_of(" \u{a0}\u{2009}\u{202f}-"))), slashed);
    let mixed = map_opt(alt((with_sign, with_slash)), |parts| {
        mix(whole.coefficient(), parts)
    });
    alt((mixed, |input| over(whole, input))).parse(input)
}

fn mix(whole: i64, (over, under): Parts) -> Option<Number> {
    let top = whole.checked_mul(under.into())?.checked_add(over.into())?;
    Some(Number::fraction(top, under))
}

/// `/4` after a bare numerator.
fn over(whole: Number, input: &str) -> Out<'_, Number> {
    let numerator = u16::try_from(whole.coefficient()).map_err(|_| NO)?;
    let (rest, (over, under)) = denominator(numerator, input)?;
    if over > under && over > 9 {
        // "61⁄2" was set as 6 and ½: nobody prints a top of two digits over a smaller bottom.
        let tail = (1..under)
            .contains(&(over % 10))
            .then(|| mix((over / 10).into(), (over % 10, under)));
        return tail.flatten().map_or(Err(NO), |mixed| Ok((rest, mixed)));
    }
    Ok((rest, Number::fraction(over.into(), under)))
}

fn slashed(input: &str) -> Out<'_, Parts> {
    let (rest, over) = short(input)?;
    denominator(over, rest)
}

/// The slash and what stands below it, where the whole is a fraction that people write.
fn denominator(over: u16, input: &str) -> Out<'_, Parts> {
    let (rest, slash) = one_of("/\u{2044}").parse(input)?;
    let (rest, under) = short(rest)?;
    let fits = if slash == '/' {
        is_common(over, under)
    } else {
        over > 0 && under > 1
    };
    if !fits {
        return Err(NO);
    }
    let rest = without_letters(over, rest)?;
    let (rest, ()) = not(peek(alt((char('/'), char('\u{2044}'))))).parse(rest)?;
    Ok((rest, (over, under)))
}

/// The text after "rds" in "2/3rds" or "th" in "1/4th"; "2/4th" is a regiment.
fn without_letters(over: u16, input: &str) -> Result<&str, nom::Err<()>> {
    let (rest, letters) = opt(alt((tag("rds"), tag("ths"), tag("rd"), tag("th")))).parse(input)?;
    match letters {
        Some(letters) if (over == 1) == letters.ends_with('s') => Err(NO),
        _ => Ok(rest),
    }
}

/// Proper, and over something that things are divided into: `9/11` and `24/7` are names.
fn is_common(over: u16, under: u16) -> bool {
    let usual = matches!(
        under,
        2..=10 | 12 | 15 | 16 | 20 | 25 | 32 | 50 | 64 | 100 | 1000
    );
    let one = over == 1 && !matches!(under, 0 | 1 | 11);
    // No month over a day, no season of two years, no academic year.
    let counted = (over > 12 || under > 31) && over + 1 != under && under < 1500;
    0 < over && over < under && (usual || one || counted)
}

/// Up to four digits, and no decimals.
fn short(input: &str) -> Out<'_, u16> {
    let digits = take_while_m_n(1, 4, |c: char| c.is_ascii_digit());
    let decimals = preceded(char('.'), one_of("0123456789"));
    let ends = not(alt((one_of("0123456789"), decimals)));
    map_res(terminated(digits, ends), str::parse).parse(input)
}

fn sign(input: &str) -> Out<'_, Parts> {
    map_opt(anychar, parts).parse(input)
}

const fn parts(sign: char) -> Option<Parts> {
    Some(match sign {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅐' => (1, 7),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        '⅑' => (1, 9),
        '⅒' => (1, 10),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::read;

    fn value(text: &str) -> (i64, u16, usize) {
        let read = read(text, 0).expect("a number");
        (read.value.coefficient(), read.value.denominator(), read.end)
    }

    #[test]
    fn mixed_numbers_are_exact() {
        assert_eq!(value("10 1/2"), (21, 2, 6));
        assert_eq!(value("10-1/2"), (21, 2, 6));
        assert_eq!(value("1½"), (3, 2, 3));
        assert_eq!(value("1 ⅔"), (5, 3, 5));
        assert_eq!(value("1⁄4"), (1, 4, 5));
        assert_eq!(value("2/3rds"), (2, 3, 6));
        assert_eq!(value("-1½"), (-3, 2, 4));
    }

    #[test]
    fn dates_and_names_are_no_fractions() {
        assert_eq!(value("3/4/2020"), (3, 1, 1));
        assert_eq!(value("24/7"), (24, 1, 2));
        assert_eq!(value("9/11"), (9, 1, 1));
        assert_eq!(value("120/80"), (120, 1, 3));
        assert_eq!(value("10 3/4.5"), (10, 1, 2));
    }
}
