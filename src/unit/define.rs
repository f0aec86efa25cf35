//! Definitions: `12 inch`, `pound * standard_gravity`, `13595.1 kilogram / metre^3`.

use num_bigint::BigInt;
use num_rational::BigRational;

/// One factor of a definition: a number or a unit, to a power.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Factor<'a> {
    /// A number, already turned over where it stands after a slash.
    Number(BigRational),
    /// A unit's id and its power.
    Unit(&'a str, i8),
}

/// Splits a definition into its factors; `/` turns over only the one that follows it.
///
/// `Err` holds the part that is neither a number nor an id.
pub(crate) fn factors(definition: &str) -> Result<Vec<Factor<'_>>, &str> {
    let mut all = Vec::new();
    let mut sign = 1;
    for piece in pieces(definition) {
        match piece {
            "*" => sign = 1,
            "/" => sign = -1,
            _ => {
                all.push(factor(piece, sign).ok_or(piece)?);
                sign = 1;
            }
        }
    }
    if all.is_empty() {
        return Err(definition);
    }
    Ok(all)
}

/// Words, and the signs between them.
fn pieces(definition: &str) -> impl Iterator<Item = &str> {
    let signs = ['*', '/'];
    definition
        .split_ascii_whitespace()
        .flat_map(move |word| word.split_inclusive(signs))
        .flat_map(move |part| {
            let word = part.trim_end_matches(signs);
            [word, &part[word.len()..]]
        })
        .filter(|piece| !piece.is_empty())
}

fn factor(piece: &str, sign: i8) -> Option<Factor<'_>> {
    if piece.starts_with(|c: char| c.is_ascii_digit()) {
        let value = number(piece)?;
        let turned = if sign < 0 { value.recip() } else { value };
        return Some(Factor::Number(turned));
    }
    if piece == "pi" {
        let turned = if sign < 0 { pi().recip() } else { pi() };
        return Some(Factor::Number(turned));
    }
    let (id, power) = match piece.split_once('^') {
        Some((id, power)) => (id, power.parse::<i8>().ok()?),
        None => (piece, 1),
    };
    let word = |c: char| c.is_alphanumeric() || c == '_';
    (id.chars().all(word) && power != 0).then_some(Factor::Unit(id, power.checked_mul(sign)?))
}

/// An exact positive decimal: "2.54", "1e-10". Exponents stay within 99.
pub(crate) fn number(text: &str) -> Option<BigRational> {
    let (mantissa, exponent) = match text.split_once('e') {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i16>().ok()?),
        None => (text, 0),
    };
    let (whole, decimals) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{decimals}");
    if digits.is_empty() || digits.len() > 60 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let places = i16::try_from(decimals.len()).ok()?;
    let power = exponent.checked_sub(places)?;
    let value = BigRational::from(digits.parse::<BigInt>().ok()?);
    (power.abs() <= 99 && value > BigRational::from(BigInt::from(0))).then(|| value * ten_to(power))
}

/// A power of a number; negative powers turn it over.
pub(crate) fn power(base: &BigRational, exponent: i16) -> BigRational {
    let times = u32::from(exponent.unsigned_abs());
    // A reduced fraction stays reduced, so there is no common divisor to look for.
    let product = BigRational::new_raw(base.numer().pow(times), base.denom().pow(times));
    if exponent < 0 {
        product.recip()
    } else {
        product
    }
}

fn ten_to(exponent: i16) -> BigRational {
    let whole = BigRational::from(BigInt::from(10).pow(u32::from(exponent.unsigned_abs())));
    if exponent < 0 { whole.recip() } else { whole }
}

/// π to 35 digits: what is defined by it has no exact rational value.
fn pi() -> BigRational {
    number("3.14159265358979323846264338327950288").expect("digits are a number")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slash_turns_over_what_follows_it_and_no_more() {
        let parts = factors("1000 / 4 kilogram / metre^3 * inch").expect("a definition");
        let quarter = BigRational::new(1.into(), 4.into());
        assert_eq!(parts[1], Factor::Number(quarter));
        assert_eq!(parts[2], Factor::Unit("kilogram", 1));
        assert_eq!(parts[3], Factor::Unit("metre", -3));
        assert_eq!(parts[4], Factor::Unit("inch", 1));
        assert_eq!(factors("5/9 kelvin").map(|parts| parts.len()), Ok(3));
    }

    #[test]
    fn numbers_are_exact() {
        let ratio = |n: i64, d: i64| Some(BigRational::new(n.into(), d.into()));
        assert_eq!(number("2.54"), ratio(127, 50));
        assert_eq!(number("1e-3"), ratio(1, 1000));
        for wrong in ["", ".", "0", "1e999", "12x", "1.2.3"] {
            assert_eq!(number(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_is_no_factor_is_said() {
        assert_eq!(factors("12 in?h"), Err("in?h"));
        assert_eq!(factors(""), Err(""));
        assert_eq!(factors("metre^0"), Err("metre^0"));
    }
}
