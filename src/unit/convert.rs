//! Factors and conversions, in `f64` for checking and exact for showing the work.

use num_rational::BigRational;
use num_traits::{Num, One, ToPrimitive};

use super::Units;
use super::define;
use super::dimension::Dimension;
use super::expr::{Term, UnitExpr, UnitId};

/// How an amount in one unit turns into an amount in another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conversion<T = f64> {
    /// Times a factor.
    Factor(T),
    /// Times a factor, plus an offset: a reading of a thermometer. A difference of temperatures
    /// takes the factor alone.
    Affine {
        /// What the amount is multiplied by.
        factor: T,
        /// What is added then.
        offset: T,
    },
    /// A constant over the amount: miles per gallon and litres per 100 km, speed and pace.
    Reciprocal(T),
}

impl Conversion {
    /// The amount in the other unit.
    pub fn apply(self, amount: f64) -> f64 {
        match self {
            Self::Factor(factor) => amount * factor,
            Self::Affine { factor, offset } => amount * factor + offset,
            Self::Reciprocal(constant) => constant / amount,
        }
    }
}

/// What a unit is counted in besides the SI: dollars, decibels. Sorted, so that it compares.
type Own = [(u16, i8); 4];

impl Units {
    /// The factor to the coherent SI unit; `None` where there is none: money, pH, decibels.
    pub fn factor(&self, unit: UnitExpr) -> Option<f64> {
        (self.own(unit) == Own::default()).then(|| self.scale(unit))
    }

    /// The same, exact. Units defined by π take it to 35 digits.
    pub fn exact_factor(&self, unit: UnitExpr) -> Option<BigRational> {
        (self.own(unit) == Own::default()).then(|| self.exact_scale(unit))
    }

    /// What is added to a temperature before the factor gives kelvins (SI = (v + offset) ×
    /// factor); 0 for every other unit.
    pub fn offset(&self, unit: UnitExpr) -> f64 {
        self.affine(unit).map_or(0.0, |id| self.unit(id).offset)
    }

    /// How amounts turn from one unit into another; `None` when they measure different things, or
    /// money of two countries.
    pub fn conversion(&self, from: UnitExpr, to: UnitExpr) -> Option<Conversion> {
        let offset = |unit| self.affine(unit).map(|id| self.unit(id).offset);
        self.convert(from, to, |unit| self.scale(unit), offset)
    }

    /// The same, exact.
    pub fn exact_conversion(
        &self,
        from: UnitExpr,
        to: UnitExpr,
    ) -> Option<Conversion<BigRational>> {
        let offset = |unit| {
            let id = self.affine(unit)?;
            Some(self.unit(id).exact_offset.clone())
        };
        self.convert(from, to, |unit| self.exact_scale(unit), offset)
    }

    /// The unit of which this is a hundredth or a thousandth, and the power of ten: cents are
    /// dollars × 10⁻². Only for money; `None` for a currency itself.
    pub fn major(&self, unit: UnitExpr) -> Option<(UnitExpr, i16)> {
        let term = unit.single().filter(|term| term.power == 1)?;
        let row = self.unit(term.unit);
        let own = row.own.filter(|own| *own != term.unit)?;
        let parts = row.exact.recip();
        let power = (1..10).find(|power| {
            let ten = BigRational::from(num_bigint::BigInt::from(10));
            define::power(&ten, *power) == parts
        })?;
        Some((UnitExpr::of(own), -power))
    }

    fn convert<T: Num + Clone>(
        &self,
        from: UnitExpr,
        to: UnitExpr,
        scale: impl Fn(UnitExpr) -> T,
        offset: impl Fn(UnitExpr) -> Option<T>,
    ) -> Option<Conversion<T>> {
        if from == to {
            return Some(Conversion::Factor(T::one()));
        }
        let (dimension, other) = (self.dimension(from), self.dimension(to));
        let same = dimension == other;
        let turned = !same && turns_over(dimension) && dimension.inverse() == other;
        if !same && !turned {
            return None;
        }
        let own = self.own(from);
        if same && own == self.own(to) {
            let factor = scale(from) / scale(to);
            return Some(match (offset(from), offset(to)) {
                (Some(before), Some(after)) if before != after => Conversion::Affine {
                    offset: before * factor.clone() - after,
                    factor,
                },
                _ => Conversion::Factor(factor),
            });
        }
        (turned && own == Own::default() && self.own(to) == own)
            .then(|| Conversion::Reciprocal(T::one() / (scale(from) * scale(to))))
    }

    /// The row of a lone temperature.
    fn affine(&self, unit: UnitExpr) -> Option<UnitId> {
        let term = unit.single().filter(|term| term.power == 1)?;
        self.is_temperature(unit).then_some(term.unit)
    }

    /// The factor to the SI or to what the unit is counted in.
    fn scale(&self, unit: UnitExpr) -> f64 {
        unit.terms().fold(1.0, |product, term| {
            let prefix = self.resolved.index.prefix(term.prefix).factor;
            let one = self.unit(term.unit).factor * prefix;
            // Division keeps 1/1000 exact where a negative power would not.
            let power = one.powi(i32::from(term.power.abs()));
            if term.power < 0 {
                product / power
            } else {
                product * power
            }
        })
    }

    fn exact_scale(&self, unit: UnitExpr) -> BigRational {
        unit.terms().fold(BigRational::one(), |product, term| {
            let prefix = &self.resolved.index.prefix(term.prefix).exact;
            let one = &self.unit(term.unit).exact * prefix;
            product * define::power(&one, term.power.into())
        })
    }

    fn own(&self, unit: UnitExpr) -> Own {
        let mut own = Own::default();
        for (slot, term) in own.iter_mut().zip(unit.terms()) {
            *slot = self.own_of(term);
        }
        own.sort_unstable();
        own
    }

    fn own_of(&self, term: Term) -> (u16, i8) {
        let own = self.unit(term.unit).own;
        own.map_or((0, 0), |id| (id.0, term.power))
    }
}

/// Speed and pace, economy and consumption: people give either for the other.
fn turns_over(dimension: Dimension) -> bool {
    let exponents = dimension.exponents();
    let speed = exponents[Dimension::LENGTH] == -exponents[Dimension::TIME];
    let speed = speed && exponents[Dimension::LENGTH].abs() == 1;
    exponents[Dimension::FUEL] != 0
        || speed && exponents.iter().filter(|exponent| **exponent != 0).count() == 2
}

/// The nearest `f64` of an exact conversion.
impl From<Conversion<BigRational>> for Conversion {
    fn from(exact: Conversion<BigRational>) -> Self {
        let float = |value: BigRational| value.to_f64().unwrap_or(f64::NAN);
        match exact {
            Conversion::Factor(factor) => Self::Factor(float(factor)),
            Conversion::Affine { factor, offset } => Self::Affine {
                factor: float(factor),
                offset: float(offset),
            },
            Conversion::Reciprocal(constant) => Self::Reciprocal(float(constant)),
        }
    }
}
