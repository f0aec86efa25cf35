//! A unit as used: rows with prefixes and powers, multiplied together.

/// A row of the unit table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitId(pub(crate) u16);

/// A row of the prefix table; [`Prefix::NONE`] where there is none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Prefix(pub(crate) u8);

impl Prefix {
    /// No prefix.
    pub const NONE: Self = Self(0);
}

/// A unit with its prefix, to a power.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Term {
    /// The row.
    pub unit: UnitId,
    /// Its prefix.
    pub prefix: Prefix,
    /// Its power: 2 for square, −1 for per. Never 0.
    pub power: i8,
}

/// Up to four terms: "square kilometre" is one, "kg·m/s²" three. None at all is a bare number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct UnitExpr {
    terms: [Option<Term>; 4],
}

impl UnitExpr {
    /// A bare number.
    pub const NONE: Self = Self { terms: [None; 4] };

    /// One unit, without prefix, to the first power.
    pub fn of(unit: UnitId) -> Self {
        Self::NONE
            .with(Term {
                unit,
                prefix: Prefix::NONE,
                power: 1,
            })
            .unwrap_or_default()
    }

    /// This times one more term; `None` when it would be the fifth.
    #[must_use]
    pub fn with(mut self, term: Term) -> Option<Self> {
        let free = self.terms.iter_mut().find(|slot| slot.is_none())?;
        *free = Some(term);
        Some(self)
    }

    /// The terms, in the order they were written.
    pub fn terms(&self) -> impl Iterator<Item = Term> + '_ {
        self.terms.iter().map_while(|term| *term)
    }

    /// Whether it is a bare number.
    pub fn is_none(&self) -> bool {
        self.terms[0].is_none()
    }
}
