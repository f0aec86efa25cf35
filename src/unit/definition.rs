//! Definitions: "12 inch", "1/100 metre", "pound * standard_gravity", "kilogram metre / second^2".

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::One;

/// A number and the units it multiplies, each with its power.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Definition {
    pub(super) number: BigRational,
    pub(super) units: Vec<(String, i8)>,
}

/// Reads a definition; what is wrong with it otherwise.
///
/// Takes integers, decimals, fractions and powers of ten; ids with `^` and an integer; a blank or
/// `*` multiplies, and `/` before an id or number divides by that one alone.
pub(super) fn parse(text: &str) -> std::result::Result<Definition, String> {
    let spaced = text.replace('*', " ").replace(" / ", " /");
    let mut definition = Definition { number: BigRational::one(), units: Vec::new() };
    for token in spaced.split_whitespace() {
        let (token, sign) = token.strip_prefix('/').map_or((token, 1), |rest| (rest, -1));
        if token.starts_with(|c: char| c.is_ascii_digit()) {
            let number = number(token).ok_or_else(|| format!("'{token}' is not a number"))?;
            definition.number = if sign == 1 { definition.number * number } else { definition.number / number };
        } else {
            let (id, power) = token.split_once('^').unwrap_or((token, "1"));
            let power: i8 = power.parse().map_err(|_| format!("'{power}' is not a power"))?;
            definition.units.push((id.to_owned(), sign * power));
        }
    }
    Ok(definition)
}

/// `12`, `0.3048`, `1/100`, `1.98847e30`, `10^-15`.
pub(super) fn number(text: &str) -> Option<BigRational> {
    if let Some((over, under)) = text.split_once('/') {
        let under = decimal(under)?;
        return (under != BigRational::from(BigInt::from(0))).then_some(decimal(over)? / under);
    }
    match text.split_once('^') {
        Some((base, power)) => Some(num_traits::pow::Pow::pow(decimal(base)?, power.parse::<i32>().ok()?)),
        None => decimal(text),
    }
}

fn decimal(text: &str) -> Option<BigRational> {
    let (digits, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let (negative, digits) = digits.strip_prefix('-').map_or((false, digits), |rest| (true, rest));
    let (whole, places) = digits.split_once('.').unwrap_or((digits, ""));
    let coefficient: BigInt = format!("{whole}{places}").parse().ok()?;
    let exponent: i32 = exponent.parse::<i32>().ok()? - i32::try_from(places.len()).ok()?;
    let ten = BigRational::from(BigInt::from(10));
    let value = BigRational::from(coefficient) * num_traits::pow::Pow::pow(ten, exponent);
    Some(if negative { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn definitions_are_exact() {
        let ratio = |a: i64, b: i64| BigRational::new(a.into(), b.into());
        assert_eq!(number("0.3048"), Some(ratio(3048, 10_000)));
        assert_eq!(number("1/100"), Some(ratio(1, 100)));
        assert_eq!(number("2e3"), Some(ratio(2000, 1)));
        assert_eq!(number("2^10"), Some(ratio(1024, 1)));
        assert_eq!(number("1/0"), None);
        let force = parse("0.45359237 kilogram * standard_gravity").expect("a definition");
        assert_eq!(force.units.len(), 2);
        let speed = parse("5280 foot / hour").expect("a definition");
        assert_eq!(speed.units, [("foot".to_owned(), 1), ("hour".to_owned(), -1)]);
    }
}
