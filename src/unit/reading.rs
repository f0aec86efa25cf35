//! What reading a unit in a text gives: the unit, its other readings, and where it ends.

use super::expr::UnitExpr;
use super::packed::Packed;

/// What a spelling may mean: one unit to four, the likeliest first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Readings {
    units: [UnitExpr; 4],
    count: u8,
}

impl Packed for Readings {
    const WIDTH: usize = 4 * UnitExpr::WIDTH + 1;

    fn pack(&self, to: &mut Vec<u8>) {
        to.push(self.count);
        self.units.iter().for_each(|unit| unit.pack(to));
    }

    fn unpack(from: &[u8]) -> Self {
        let mut readings = Self {
            count: from[0],
            ..Self::default()
        };
        let packed = from[1..].chunks_exact(UnitExpr::WIDTH);
        let known = readings.units.iter_mut().take(usize::from(from[0]));
        known
            .zip(packed)
            .for_each(|(unit, packed)| *unit = UnitExpr::unpack(packed));
        readings
    }
}

impl Readings {
    /// One reading.
    pub fn one(unit: UnitExpr) -> Self {
        let mut readings = Self::default();
        readings.push(unit);
        readings
    }

    /// The likeliest.
    pub fn first(&self) -> UnitExpr {
        self.units[0]
    }

    /// All of them, the likeliest first.
    pub fn iter(&self) -> impl Iterator<Item = UnitExpr> + '_ {
        self.units.iter().copied().take(usize::from(self.count))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        usize::from(self.count)
    }

    /// Whether there is none, as before anything is read.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Adds one that is not there yet; `false` when there is no room for it.
    pub(crate) fn push(&mut self, unit: UnitExpr) -> bool {
        if self.iter().any(|known| known == unit) {
            return true;
        }
        let Some(slot) = self.units.get_mut(usize::from(self.count)) else {
            return false;
        };
        *slot = unit;
        self.count += 1;
        true
    }

    /// Each reading changed; those that cannot be are left out.
    pub(crate) fn map(&self, change: impl Fn(UnitExpr) -> Option<UnitExpr>) -> Self {
        let mut changed = Self::default();
        for unit in self.iter().filter_map(change) {
            changed.push(unit);
        }
        changed
    }

    /// Each of these times the first of the others, then the first of these times each other.
    pub(crate) fn times(&self, others: &Self, power: i8) -> Self {
        let mut all = self.map(|unit| unit.times(others.first(), power));
        for other in others.iter().skip(1) {
            if let Some(unit) = self.first().times(other, power) {
                all.push(unit);
            }
        }
        all
    }
}

/// A unit read from a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct UnitRead {
    /// One past its last byte.
    pub end: usize,
    /// The likeliest reading.
    pub unit: UnitExpr,
    /// Whether these letters are more often a word or something else ("in", "C"): a caller asks
    /// for more evidence, such as a bracket with another unit beside it.
    pub gated: bool,
    /// Whether it is spelled out ("kilometres"), not a symbol ("km").
    pub spelled: bool,
    /// All that it may mean, `unit` first.
    pub readings: Readings,
}
