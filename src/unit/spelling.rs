//! A spelling: what it stands for, and where.

use super::expr::UnitExpr;
use super::packed::Packed;
use super::reading::Readings;

/// What a spelling stands for.
#[derive(Debug, Clone)]
pub(crate) struct Spelling {
    pub(crate) readings: Readings,
    /// What a prefix multiplies, and the prefixes that may; none is 0.
    pub(crate) base: UnitExpr,
    pub(crate) prefixes: u64,
    /// Whether m is likelier than M where the case was lost.
    pub(crate) small_first: bool,
    pub(crate) gated: bool,
    pub(crate) position: Position,
    pub(crate) money: bool,
}

/// Where a unit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Position {
    /// After its number.
    After,
    /// Before it: Mach 2.
    Before,
    /// Either: €5, 5 €.
    Both,
    /// A counted noun, only before "per" an area: people per square mile.
    Head,
}

impl Position {
    const ALL: [Self; 4] = [Self::After, Self::Before, Self::Both, Self::Head];
}

impl Spelling {
    /// The prefixes that a packed spelling takes, and where it stands: read for every spelling that a text may mean.
    #[inline]
    pub(crate) fn use_of(packed: &[u8]) -> (u64, Position) {
        let rest = &packed[Readings::WIDTH + UnitExpr::WIDTH..];
        (u64::unpack(rest), Position::ALL[usize::from(rest[11])])
    }
}

impl Packed for Spelling {
    const WIDTH: usize = Readings::WIDTH + UnitExpr::WIDTH + 12;

    fn pack(&self, to: &mut Vec<u8>) {
        self.readings.pack(to);
        self.base.pack(to);
        self.prefixes.pack(to);
        to.extend([self.small_first, self.gated, self.money].map(u8::from));
        to.push(self.position as u8);
    }

    #[inline]
    fn unpack(from: &[u8]) -> Self {
        let base = &from[Readings::WIDTH..];
        let rest = &base[UnitExpr::WIDTH..];
        Self {
            readings: Readings::unpack(from),
            base: UnitExpr::unpack(base),
            prefixes: u64::unpack(rest),
            small_first: rest[8] != 0,
            gated: rest[9] != 0,
            money: rest[10] != 0,
            position: Position::ALL[usize::from(rest[11])],
        }
    }
}
