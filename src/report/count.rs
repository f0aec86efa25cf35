//! Numbers as JSON prints them.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};
use serde::{Serialize, Serializer};

use crate::number::{Form, Number};

/// A number without the noise of floating point: 3000 rather than 3000.0, and 0.1 for what was
/// printed as 0.10. Integers of up to 38 digits are exact, but for those that were written with a power
/// of ten; other values are the nearest `f64`.
///
/// ```
/// use checkfigure::{number::{Form, Number}, report::Exact};
/// let json = |number| serde_json::to_string(&Exact::of(number)).unwrap();
/// assert_eq!(json(Number::decimal(3_000, 0, Form::Grouped)), "3000");
/// assert_eq!(json(Number::decimal(12, 5, Form::Words)), "1200000");
/// assert_eq!(json(Number::decimal(240, -2, Form::Decimal)), "2.4");
/// assert_eq!(json(Number::decimal(20, -1, Form::Decimal)), "2");
/// assert_eq!(json(Number::fraction(1, 4)), "0.25");
/// assert_eq!(json(Number::decimal(1_989, 27, Form::Scientific)), "1.989e+30");
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Exact {
    /// A whole number.
    Integer(i128),
    /// The nearest `f64`.
    Float(f64),
}

/// Every whole `f64` below this is exact.
const WHOLE: f64 = 9_007_199_254_740_992.0;

impl Exact {
    /// A number as printed in a text.
    pub fn of(number: Number) -> Self {
        let raised = matches!(number.form(), Form::Scientific | Form::Lost);
        let far = raised && number.value().abs() >= WHOLE;
        if number.denominator() == 1 && far {
            let digits = format!("{}e{}", number.coefficient(), number.exponent());
            return Self::Float(digits.parse().unwrap_or(f64::NAN));
        }
        if number.denominator() == 1 && number.exponent() >= 0 {
            let power = 10i128.checked_pow(number.exponent().unsigned_abs().into());
            let product = power.and_then(|p| i128::from(number.coefficient()).checked_mul(p));
            if let Some(integer) = product {
                return Self::Integer(integer);
            }
        }
        Self::near(number.value())
    }

    /// An exact value.
    pub fn of_ratio(ratio: &BigRational) -> Self {
        match ratio
            .is_integer()
            .then(|| ratio.to_integer().to_i128())
            .flatten()
        {
            Some(integer) => Self::Integer(integer),
            None => Self::near(ratio.to_f64().unwrap_or(f64::NAN)),
        }
    }

    /// Whether it can be printed as a number.
    pub fn is_finite(self) -> bool {
        match self {
            Self::Integer(_) => true,
            Self::Float(value) => value.is_finite(),
        }
    }

    /// To ten significant figures, where it is not whole.
    pub(super) fn rounded(self) -> Self {
        match self {
            Self::Float(value) if value.is_finite() && value != 0.0 => {
                let unit = 10f64.powf(9.0 - value.abs().log10().floor());
                let rounded = (value * unit).round() / unit;
                Self::near(if rounded.is_finite() { rounded } else { value })
            }
            _ => self,
        }
    }

    fn near(value: f64) -> Self {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "it is whole and below 2^53"
        )]
        if value.fract() == 0.0 && value.abs() < WHOLE {
            return Self::Integer(value as i128);
        }
        Self::Float(value)
    }
}

/// A middle less (or with `sign` 1, plus) its half-width, exactly.
pub(super) fn shifted(middle: Number, half: Number, sign: i32) -> Exact {
    if !(in_reach(middle) && in_reach(half)) {
        return Exact::near(f64::from(sign).mul_add(half.value(), middle.value()));
    }
    let sign = BigRational::from(BigInt::from(sign));
    let half = half.exact() * sign;
    Exact::of_ratio(&if half.is_zero() {
        middle.exact()
    } else {
        middle.exact() + half
    })
}

/// Beyond, exact arithmetic on hostile exponents would cost more than its answer is worth.
const MOST_PLACES: u16 = 100;

/// Whether a number may be reckoned with exactly.
pub(super) fn in_reach(number: Number) -> bool {
    number.exponent().unsigned_abs() <= MOST_PLACES
}

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            Self::Integer(value) => match i64::try_from(value) {
                Ok(small) => serializer.serialize_i64(small),
                Err(_) => serializer.serialize_i128(value),
            },
            Self::Float(value) => serializer.serialize_f64(value),
        }
    }
}

impl std::fmt::Display for Exact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Integer(value) => value.fmt(f),
            Self::Float(value) if is_far(*value) => write!(f, "{value:e}"),
            Self::Float(value) => value.fmt(f),
        }
    }
}

/// Whether zeros would fill the line: such a value is written with a power of ten.
fn is_far(value: f64) -> bool {
    !(1e-7..1e21).contains(&value.abs()) && value != 0.0 && value.is_finite()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_widths_are_added_exactly() {
        let (middle, half) = (
            Number::decimal(5, 0, Form::Digits),
            Number::decimal(2, -1, Form::Decimal),
        );
        assert_eq!(shifted(middle, half, -1), Exact::Float(4.8));
        assert_eq!(shifted(middle, half, 1), Exact::Float(5.2));
    }

    #[test]
    fn what_never_ends_is_rounded_for_people() {
        let rounded = |value| Exact::Float(value).rounded().to_string();
        assert_eq!(rounded(130.0 / 3.6), "36.11111111");
        assert_eq!(rounded(836_566_159.638_528), "836566159.6");
        assert_eq!(rounded(-1e-9 / 3.0), "-3.333333333e-10");
        assert_eq!(Exact::Float(6.02e23).to_string(), "6.02e23");
    }

    #[test]
    fn numbers_out_of_reach_do_no_harm() {
        let far = Number::decimal(1, i16::MAX, Form::Scientific);
        assert_eq!(
            serde_json::to_string(&Exact::of(far)).expect("a number"),
            "null"
        );
    }
}
