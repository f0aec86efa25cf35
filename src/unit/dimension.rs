//! What a unit measures, as a vector of exponents.

/// Exponents of the base dimensions, in the order of [`Dimension::BASES`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Dimension([i8; Dimension::BASES.len()]);

impl Dimension {
    /// The base dimensions. The seven of the SI, and those that text keeps apart though the SI
    /// calls them all 1: angle, data, money, and a tag that keeps torque from energy.
    pub const BASES: [&'static str; 11] = [
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
}
