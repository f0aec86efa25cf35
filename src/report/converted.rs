//! One amount in another unit: its exact value, and the ways to print it.

use std::fmt;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};

use crate::judge::number_text::{fixed, scientific};
use crate::number::{Form, Number};
use crate::unit::{Conversion, UnitExpr, Units};

/// An amount converted.
///
/// ```
/// use checkfigure::{number::{Form, Number}, report::Converted, unit::Units};
/// let units = Units::embedded();
/// let unit = |name| units.parse(name).expect("a unit");
/// let number = Number::decimal(3_000, 0, Form::Grouped);
/// let converted = Converted::new(number, unit("sq km"), unit("sq mi"), units).expect("both are areas");
/// assert_eq!(converted.exact(), "1,158.306475…");
/// assert_eq!(converted.printed(), "1,158; about 1,200; more than 1,100");
/// assert!(Converted::new(number, unit("sq km"), unit("miles"), units).is_none());
/// ```
#[derive(Debug, Clone)]
pub struct Converted {
    number: Number,
    exact: BigRational,
    value: f64,
    units: [String; 2],
    /// Of temperatures, the same amount as a difference.
    difference: Option<BigRational>,
}

/// Significant digits of a value that does not end.
const DIGITS: i32 = 10;
/// Powers of ten from which on, and below which, a value is written with one.
const LARGE: i32 = 18;
const SMALL: i32 = -9;
/// Beyond, an exact value would fill the screen.
const MOST_PLACES: u16 = 60;

impl Converted {
    /// `number` of `from` in `to`; `None` where no factor leads from one to the other, where
    /// the reciprocal of nothing is asked for, or where the number is beyond 10^±60.
    pub fn new(number: Number, from: UnitExpr, to: UnitExpr, units: &Units) -> Option<Self> {
        if number.exponent().unsigned_abs() > MOST_PLACES {
            return None;
        }
        let amount = number.exact();
        let (exact, difference) = match units.exact_conversion(from, to)? {
            Conversion::Factor(factor) => (amount * factor, None),
            Conversion::Affine { factor, offset } => {
                let difference = amount * factor;
                (difference.clone() + offset, Some(difference))
            }
            Conversion::Reciprocal(_) if amount.is_zero() => return None,
            Conversion::Reciprocal(factor) => (factor / amount, None),
        };
        let one = |value: &BigRational| value.abs() == BigRational::from(BigInt::from(1));
        let names = [
            units.display(from, !one(&number.exact()), false),
            units.display(to, !one(&exact), false),
        ];
        Some(Self {
            number,
            value: exact.to_f64()?,
            exact,
            units: names,
            difference,
        })
    }

    /// The exact value; with … where its decimals do not end.
    pub fn exact(&self) -> String {
        decimal(&self.exact)
    }

    /// How to print it: as finely as the amount was, as a round figure, and as a bound.
    pub fn printed(&self) -> String {
        let raised = matches!(self.number.form(), Form::Scientific | Form::Lost);
        let own = i32::from(-self.number.exponent());
        let fine = self.places(if raised { own } else { own.max(0) });
        let coarse = self.places(-self.closing_zeros());
        let fine = fine.max(coarse);
        let fine = fixed(self.value, fine);
        let round = fixed(self.value, coarse);
        let step = 10f64.powi(-coarse);
        let below = fixed((self.value / step).floor() * step, coarse);
        format!("{fine}; about {round}; more than {below}")
    }

    /// Decimals that keep the precision of `own` decimals (below 0: of tens, hundreds …), and
    /// never fewer than two significant figures. A factor of up to five keeps the number of digits.
    fn places(&self, own: i32) -> i32 {
        if self.difference.is_some() {
            return own.max(0);
        }
        let given = self.number.value().abs();
        if self.value == 0.0 || given == 0.0 {
            return own.max(0);
        }
        let two_digits = 1 - floor(self.value.abs().log10());
        let kept = floor(f64::from(own) + (given / self.value.abs()).log10() + 2f64.log10());
        kept.max(two_digits)
    }

    /// Closing zeros of an integer, which may be rounding; below 0 the decimals.
    fn closing_zeros(&self) -> i32 {
        if self.number.exponent() < 0 {
            return i32::from(self.number.exponent());
        }
        floor(self.number.round_step().log10() + 1e-9)
    }
}

impl fmt::Display for Converted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [from, to] = &self.units;
        let given = decimal(&self.number.exact());
        writeln!(f, "{given} {from} = {} {to}", self.exact())?;
        if let Some(difference) = &self.difference {
            writeln!(f, "as a difference: {} {to}", decimal(difference))?;
        }
        write!(f, "print: {}", self.printed())
    }
}

fn floor(value: f64) -> i32 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "logarithms of f64 are at most 308"
    )]
    let floor = value.floor() as i32;
    floor
}

/// A ratio as a decimal, its thousands grouped; with a power of ten where zeros would fill the line.
fn decimal(ratio: &BigRational) -> String {
    let value = ratio.to_f64().unwrap_or_default();
    let size = floor(value.abs().max(1e-99).log10());
    if size >= LARGE || size < SMALL && !ratio.is_zero() {
        return scientific(value, DIGITS.unsigned_abs());
    }
    let cut = u32::try_from((DIGITS - 1 - size).max(0)).unwrap_or(0);
    let ends = (0..=MOST_PLACES).find(|&places| (ratio * ten(places.into())).is_integer());
    let places = ends.map_or(cut, u32::from);
    let scaled = (ratio.abs() * ten(places)).to_integer().to_string();
    let width = places as usize + 1;
    let digits = format!("{scaled:0>width$}");
    let (whole, decimals) = digits.split_at(digits.len() - places as usize);
    let mut text = String::from(if ratio.is_negative() { "−" } else { "" });
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if !decimals.is_empty() {
        text.push('.');
        text.push_str(decimals);
    }
    text.push_str(if ends.is_none() { "…" } else { "" });
    text
}

fn ten(power: u32) -> BigRational {
    BigRational::from(BigInt::from(10).pow(power))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number;

    fn converted(amount: &str, from: &str, to: &str) -> String {
        let units = Units::embedded();
        let unit = |name| units.parse(name).expect("a unit");
        let number = number::read(amount, 0).expect("a number").value;
        let converted = Converted::new(number, unit(from), unit(to), units).expect("they agree");
        format!("{} | {}", converted.exact(), converted.printed())
    }

    #[test]
    fn values_are_exact_and_rounded_like_the_source() {
        let cases = [
            (
                "100",
                "miles",
                "km",
                "160.9344 | 161; about 160; more than 160",
            ),
            ("36", "ft", "m", "10.9728 | 11; about 11; more than 10"),
            (
                "1.5",
                "kg",
                "lb",
                "3.306933932… | 3.3; about 3.3; more than 3.3",
            ),
            (
                "20",
                "mpg",
                "L/100 km",
                "11.76072916… | 12; about 12; more than 11",
            ),
        ];
        for (amount, from, to, expected) in cases {
            assert_eq!(converted(amount, from, to), expected);
        }
    }

    #[test]
    fn temperatures_are_given_as_readings_and_as_differences() {
        let units = Units::embedded();
        let unit = |name| units.parse(name).expect("a unit");
        let two = number::read("2", 0).expect("a number").value;
        let text = Converted::new(two, unit("celsius"), unit("fahrenheit"), units)
            .expect("both are temperatures")
            .to_string();
        assert!(text.contains("= 35.6 "), "{text}");
        assert!(text.contains("as a difference: 3.6 "), "{text}");
    }
}
