//! What may end a number in digits besides a scale: dozens, and a half, and twenty-one.

use nom::Parser;
use nom::combinator::{map_opt, verify};

use super::lexicon::{NumberClass, gap, word};
use super::{Form, NO, Number, Out, Read, collective, digits, share};

/// Reads on from `at` what belongs to the number in digits before it, which a scale of this power
/// of ten ended (0 without one). The number is given with its scale, and comes back as a whole.
///
/// ```
/// use checkfigure::number::{read, scale, tail};
/// fn whole(text: &str) -> Option<(f64, &str)> {
///     let number = read(text, 0)?;
///     let (power, end) = scale(text, number.end, false)
///         .map_or((0, number.end), |scale| (scale.value, scale.end));
///     let whole = tail(text, end, number.value.scaled(power), power)?;
///     Some((whole.value.value(), &text[whole.end..]))
/// }
/// assert_eq!(whole("4 dozen eggs"), Some((48.0, " eggs")));
/// assert_eq!(whole("6 dozens"), Some((72.0, "")));
/// assert_eq!(whole("2 million and a half"), Some((2.5e6, "")));
/// assert_eq!(whole("7 hundred and 15 men"), Some((715.0, " men")));
/// assert_eq!(whole("7 score"), None);
/// assert_eq!(whole("2 and a half"), None); // the half of a unit: see the caller
/// assert_eq!(whole("2 million and a half-brother"), None);
/// assert_eq!(whole("7 hundred and 15.5"), None);
/// ```
pub fn tail(text: &str, at: usize, number: Number, power: i16) -> Option<Read<Number>> {
    let input = text.get(at..)?;
    let [b' ' | b'-' | b'\n' | 0xc2, first, ..] = input.as_bytes() else {
        return None;
    };
    let (rest, value) = match (power, first) {
        (0, b'd' | b'D' | 0xa0) => dozens(number, input).ok()?,
        (2, b'a' | b'A') if number.exponent() == 2 => units(number, input).ok()?,
        (3.., b'a' | b'A') if number.exponent() == power => {
            share::after_scale(number.coefficient(), power, input).ok()?
        }
        _ => return None,
    };
    let end = text.len() - rest.len();
    Some(Read { value, end })
}

/// "dozen", "dozens".
fn dozens(number: Number, input: &str) -> Out<'_, Number> {
    let (rest, each) = collective::each(input)?;
    let total = number.coefficient().checked_mul(each).ok_or(NO)?;
    if number.denominator() != 1 {
        return Err(NO);
    }
    let total = Number::decimal(total, number.exponent(), Form::Collective);
    Ok((rest, total))
}

/// "and 21" after hundreds.
fn units(number: Number, input: &str) -> Out<'_, Number> {
    let (rest, _) = (gap, word(NumberClass::And), gap).parse(input)?;
    let small = verify(digits::short, |&units| (1..100).contains(&units));
    let total = |units| {
        let hundreds = number.coefficient().checked_mul(100)?;
        Some(Number::decimal(
            hundreds.checked_add(units)?,
            0,
            Form::Digits,
        ))
    };
    map_opt(small, total).parse(rest)
}
