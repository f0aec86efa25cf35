//! What a unit measures, as a vector of exponents.

use serde::{Deserialize, Serialize};

/// Exponents of the base dimensions, in the order of [`Dimension::BASES`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Dimension([i8; Dimension::BASES.len()]);

impl Dimension {
    /// The base dimensions. The seven of the SI, and those that text keeps apart though the SI
    /// calls them all 1: angle, data, money, and tags that keep torque from energy and fuel
    /// economy (distance over volume) from a density of people.
    pub const BASES: [&'static str; 12] = [
        "length",
        "mass",
        "time",
        "current",
        "temperature",
        "amount",
        "luminosity",
        "angle",
        "data",
        "money",
        "torque",
        "fuel",
    ];

    /// A plain number: no exponent at all.
    pub const NONE: Self = Self([0; Self::BASES.len()]);

    /// The dimension with these exponents.
    pub const fn new(exponents: [i8; Self::BASES.len()]) -> Self {
        Self(exponents)
    }

    /// The base dimension at an index of [`Dimension::BASES`].
    pub fn base(index: usize) -> Self {
        let mut exponents = [0; Self::BASES.len()];
        exponents[index] = 1;
        Self(exponents)
    }

    /// The exponents.
    pub const fn exponents(self) -> [i8; Self::BASES.len()] {
        self.0
    }

    /// This times the other to a power, exponents added; they never leave `i8` in practice and
    /// saturate where hostile input tries.
    #[must_use]
    pub fn times(self, other: Self, power: i8) -> Self {
        let mut sum = self.0;
        for (own, theirs) in sum.iter_mut().zip(other.0) {
            *own = own.saturating_add(theirs.saturating_mul(power));
        }
        Self(sum)
    }

    /// Every exponent with its sign turned: the dimension of one over the unit.
    #[must_use]
    pub fn inverse(self) -> Self {
        Self::NONE.times(self, -1)
    }

    /// The same without the tags, which no definition can yield.
    #[must_use]
    pub(crate) fn untagged(mut self) -> Self {
        self.0[Self::TORQUE] = 0;
        self.0[Self::FUEL] = 0;
        self
    }

    /// With a tag set, or a base exponent put in its place.
    #[must_use]
    pub(crate) fn set(mut self, index: usize, exponent: i8) -> Self {
        self.0[index] = exponent;
        self
    }

    /// Reads "mass length 2 time -2": names of bases, each with its exponent unless it is 1.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut sum = Self::NONE;
        let mut words = text.split_ascii_whitespace().peekable();
        while let Some(word) = words.next() {
            let index = Self::BASES.iter().position(|base| *base == word)?;
            let exponent = words.peek().and_then(|next| next.parse().ok());
            if exponent.is_some() {
                words.next();
            }
            sum = sum.times(Self::base(index), exponent.unwrap_or(1));
        }
        Some(sum)
    }

    pub(crate) const LENGTH: usize = 0;
    pub(crate) const TIME: usize = 2;
    pub(crate) const MONEY: usize = 9;
    pub(crate) const TORQUE: usize = 10;
    pub(crate) const FUEL: usize = 11;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exponents_read_as_written() {
        let force = Dimension::parse("mass length time -2").expect("bases are known");
        assert_eq!(force.exponents()[..4], [1, 1, -2, 0]);
        assert_eq!(force.inverse().times(force, 1), Dimension::NONE);
        assert_eq!(Dimension::parse("weight"), None);
        assert_eq!(Dimension::BASES[Dimension::MONEY], "money");
        assert_eq!(Dimension::BASES[Dimension::FUEL], "fuel");
    }
}
