//! A unit as used: rows with prefixes and powers, multiplied together.

use serde::{Deserialize, Serialize};

use super::packed::Packed;

/// A row of the unit table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct UnitId(pub(crate) u16);

/// A row of the prefix table; [`Prefix::NONE`] where there is none.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Prefix(pub(crate) u8);

impl Prefix {
    /// No prefix.
    pub const NONE: Self = Self(0);
}

/// A unit with its prefix, to a power.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Term {
    /// The row.
    pub unit: UnitId,
    /// Its prefix.
    pub prefix: Prefix,
    /// Its power: 2 for square, −1 for per. Never 0.
    pub power: i8,
}

impl Term {
    const EMPTY: Self = Self {
        unit: UnitId(0),
        prefix: Prefix::NONE,
        power: 0,
    };

    /// The same to a power on top of its own; `None` when that leaves 1 to 9.
    fn to_power(self, power: i8) -> Option<Self> {
        let power = self.power.checked_mul(power)?;
        (1..10)
            .contains(&power.unsigned_abs())
            .then_some(Self { power, ..self })
    }
}

/// Up to four terms: "square kilometre" is one, "kg·m/s²" three. None at all is a bare number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitExpr {
    /// The unused ones are [`Term::EMPTY`], whose power is the 0 that no term has.
    terms: [Term; 4],
}

impl Default for UnitExpr {
    fn default() -> Self {
        Self::NONE
    }
}

impl Packed for UnitExpr {
    const WIDTH: usize = 16;

    fn pack(&self, to: &mut Vec<u8>) {
        for Term {
            unit,
            prefix,
            power,
        } in self.terms
        {
            unit.0.pack(to);
            prefix.0.pack(to);
            power.to_le_bytes()[0].pack(to);
        }
    }

    fn unpack(from: &[u8]) -> Self {
        let term = |at: usize| Term {
            unit: UnitId(u16::unpack(&from[at..])),
            prefix: Prefix(from[at + 2]),
            power: i8::from_le_bytes([from[at + 3]]),
        };
        Self {
            terms: [term(0), term(4), term(8), term(12)],
        }
    }
}

impl UnitExpr {
    /// A bare number.
    pub const NONE: Self = Self {
        terms: [Term::EMPTY; 4],
    };

    /// One unit, without prefix, to the first power.
    pub fn of(unit: UnitId) -> Self {
        let mut terms = [Term::EMPTY; 4];
        terms[0] = Term {
            unit,
            prefix: Prefix::NONE,
            power: 1,
        };
        Self { terms }
    }

    /// This times one more term; `None` when it would be the fifth.
    ///
    /// A unit that stands there already on the same side of "per" has the powers added: "per
    /// second per second" is per second squared.
    #[must_use]
    pub fn with(mut self, term: Term) -> Option<Self> {
        let same = |slot: &&mut Term| {
            slot.unit == term.unit
                && slot.prefix == term.prefix
                && slot.power.signum() == term.power.signum()
        };
        if let Some(slot) = self.terms.iter_mut().find(same) {
            slot.power = slot
                .power
                .checked_add(term.power)
                .filter(|p| p.abs() < 10)?;
            return Some(self);
        }
        let free = self.terms.iter_mut().find(|slot| slot.power == 0)?;
        *free = term;
        Some(self)
    }

    /// This times another to a power; `None` when the terms do not fit.
    #[must_use]
    pub fn times(self, other: Self, power: i8) -> Option<Self> {
        other
            .terms()
            .try_fold(self, |sum, term| sum.with(term.to_power(power)?))
    }

    /// The same with a prefix on its first term, which must have none yet and the power 1.
    #[must_use]
    pub(crate) fn prefixed(mut self, prefix: Prefix) -> Option<Self> {
        let first = &mut self.terms[0];
        if first.prefix != Prefix::NONE || first.power != 1 {
            return None;
        }
        first.prefix = prefix;
        Some(self)
    }

    /// The terms, in the order they were written.
    pub fn terms(&self) -> impl Iterator<Item = Term> + '_ {
        self.terms
            .iter()
            .copied()
            .take_while(|term| term.power != 0)
    }

    /// The term, where there is only one.
    pub fn single(&self) -> Option<Term> {
        (self.terms[0].power != 0 && self.terms[1].power == 0).then_some(self.terms[0])
    }

    /// Whether it is a bare number.
    pub fn is_none(&self) -> bool {
        self.terms[0].power == 0
    }
}
