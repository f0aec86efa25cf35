//! One number as printed: digits, the place of the last one, and how it was written.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::ToPrimitive;
use serde::Serialize;

/// An exact number with its written precision: `coefficient / denominator × 10^exponent`.
///
/// The exponent is the place of the last written digit, so "1.50" (150 × 10⁻²) is not "1.5", and
/// "3 million" (3 × 10⁶) is printed to the million where "3,000,000" is printed to the unit.
/// The denominator is 1 for decimals and keeps a fraction exact ("⅔", "10 1/2").
///
/// ```
/// use checkfigure::number::{Form, Number};
/// let n = Number::decimal(150, -2, Form::Decimal);
/// assert_eq!((n.value(), n.fine_step()), (1.5, 0.01));
/// assert_eq!(Number::decimal(3, 6, Form::Words).round_step(), 1e6);
/// assert_eq!(Number::decimal(3_000, 0, Form::Grouped).round_step(), 1000.0);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number {
    coefficient: i64,
    denominator: u16,
    exponent: i16,
    form: Form,
}

/// How a number was written; decides how precise it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Form {
    /// Bare digits: 3000.
    Digits,
    /// Digits in groups: 3,000 or 12,34,567.
    Grouped,
    /// With a decimal point: 2.40.
    Decimal,
    /// Spelled out: twenty-one hundred.
    Words,
    /// A common fraction: ½, 10 1/2, two-thirds, half.
    Fraction,
    /// One number in or out of another: one in five, 21 out of 226.
    Share,
    /// With a power of ten: 3×10^8, 3e8.
    Scientific,
    /// With a power of ten whose superscript was lost, so that the reading is a guess: 3 x 10 -7.
    Lost,
    /// A rank: 3rd, third. Never a third of anything.
    Ordinal,
    /// Roman: XIV, only where a noun asks for one.
    Roman,
    /// A collective that is exact: a dozen, a score, a pair.
    Collective,
    /// An order of magnitude, a soft lower bound: dozens, hundreds of, millions of.
    Vague,
}

impl Number {
    /// `coefficient × 10^exponent`, the last written digit at `10^exponent`.
    pub const fn decimal(coefficient: i64, exponent: i16, form: Form) -> Self {
        Self {
            coefficient,
            denominator: 1,
            exponent,
            form,
        }
    }

    /// `coefficient / denominator`.
    ///
    /// # Panics
    /// When the denominator is 0.
    pub const fn fraction(coefficient: i64, denominator: u16) -> Self {
        assert!(denominator != 0, "a fraction over nothing");
        Self {
            coefficient,
            denominator,
            exponent: 0,
            form: Form::Fraction,
        }
    }

    /// One number out of another, exactly; `None` where no denominator holds the second.
    pub fn share(over: i64, under: i64) -> Option<Self> {
        let mut rest = under;
        let mut zeros = 0;
        while rest > i64::from(u16::MAX) && rest % 10 == 0 {
            rest /= 10;
            zeros += 1;
        }
        let under = u16::try_from(rest).ok().filter(|&under| under > 0)?;
        let share = Self::fraction(over, under).scaled(-zeros);
        Some(share.written_as(Form::Share))
    }

    /// The same number in another form.
    #[must_use]
    pub const fn written_as(self, form: Form) -> Self {
        Self { form, ..self }
    }

    /// The same digits a power of ten up or down, as a scale word moves them ("2.5 million").
    #[must_use]
    pub const fn scaled(self, power: i16) -> Self {
        Self {
            exponent: self.exponent.saturating_add(power),
            ..self
        }
    }

    /// The same number below zero.
    #[must_use]
    pub const fn negated(self) -> Self {
        Self {
            coefficient: self.coefficient.saturating_neg(),
            ..self
        }
    }

    /// The written digits as an integer (the numerator of a fraction).
    pub const fn coefficient(self) -> i64 {
        self.coefficient
    }

    /// 1, or what a common fraction is over.
    pub const fn denominator(self) -> u16 {
        self.denominator
    }

    /// The power of ten of the last written digit.
    pub const fn exponent(self) -> i16 {
        self.exponent
    }

    /// How it was written.
    pub const fn form(self) -> Form {
        self.form
    }

    /// The nearest `f64`: correctly rounded for up to 15 digits and powers of ten up to 22,
    /// otherwise within a few units of the last place; zero is zero at any power.
    pub fn value(self) -> f64 {
        if self.coefficient == 0 {
            return 0.0;
        }
        #[expect(
            clippy::cast_precision_loss,
            reason = "15 digits are exact; the rest are compared with a tolerance"
        )]
        let coefficient = self.coefficient as f64;
        let power = 10f64.powi(i32::from(self.exponent).abs());
        let decimal = if self.exponent < 0 {
            coefficient / power
        } else {
            coefficient * power
        };
        decimal / f64::from(self.denominator)
    }

    /// The exact value.
    pub fn exact(self) -> BigRational {
        let ratio = BigRational::new(self.coefficient.into(), self.denominator.into());
        let power =
            BigRational::from(BigInt::from(10).pow(u32::from(self.exponent.unsigned_abs())));
        if self.exponent < 0 {
            ratio / power
        } else {
            ratio * power
        }
    }

    /// The value as an integer, when it is one that fits.
    pub fn integer(self) -> Option<i64> {
        if self.exponent == 0 && self.denominator == 1 {
            return Some(self.coefficient);
        }
        // Both sides of the fraction fit, so there is nothing to allocate.
        if (-18..=18).contains(&self.exponent) {
            let (mut above, mut below) =
                (i128::from(self.coefficient), i128::from(self.denominator));
            let ten = 10i128.pow(self.exponent.unsigned_abs().into());
            *if self.exponent < 0 {
                &mut below
            } else {
                &mut above
            } *= ten;
            return (above % below == 0).then(|| i64::try_from(above / below).ok())?;
        }
        let exact = self.exact();
        if exact.is_integer() {
            exact.to_integer().to_i64()
        } else {
            None
        }
    }

    /// One unit in the last written place: the finest reading of what was printed.
    pub fn fine_step(self) -> f64 {
        10f64.powi(i32::from(self.exponent)) / f64::from(self.denominator)
    }

    /// One unit in the last place that is not a closing zero: the coarsest reading.
    ///
    /// A decimal point makes closing zeros significant, whatever scale word follows: 2.40 is read
    /// to 0.01 either way, "2.40 million" to ten thousand. So does a power of ten: 3.00×10^8.
    pub fn round_step(self) -> f64 {
        if self.zeros_count() || self.coefficient == 0 {
            return self.fine_step();
        }
        let mut rest = self.coefficient;
        let mut step = self.fine_step();
        while rest % 10 == 0 {
            rest /= 10;
            step *= 10.0;
        }
        step
    }

    /// Whether closing zeros were written for their own sake.
    const fn zeros_count(self) -> bool {
        let pointed = matches!(self.form, Form::Decimal | Form::Scientific | Form::Lost);
        pointed || self.exponent < 0 || self.denominator != 1
    }

    /// Significant digits as printed, closing zeros of an integer not counted: 1,158 has 4,
    /// 3,000 has 1, 2.40 has 3. A fraction has one more than its numerator: ½ has 2, 6 ft 2 in
    /// (74/12 ft) has 3.
    pub fn significant_digits(self) -> u32 {
        if self.denominator != 1 {
            return 2 + self
                .coefficient
                .unsigned_abs()
                .checked_ilog10()
                .unwrap_or(0);
        }
        let mut digits = self.coefficient.unsigned_abs();
        while !self.zeros_count() && digits != 0 && digits.is_multiple_of(10) {
            digits /= 10;
        }
        digits.checked_ilog10().map_or(1, |log| log + 1)
    }

    /// Decimals shown: 2 for 2.40, 0 for 3,000.
    pub fn decimals(self) -> u32 {
        u32::from(self.exponent.min(0).unsigned_abs())
    }
}
