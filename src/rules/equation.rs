//! Equations: what must hold if the text is right, and the ways it can fail.

use crate::relation::{Confidence, MentionIndex, TimeClaim};

/// What a relation asserts, ready to be judged.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Equation {
    /// The figure to be underlined if it fails.
    pub stated: MentionIndex,
    /// The figures it is checked against, in the order the claim reads them.
    pub given: [Option<MentionIndex>; 3],
    /// What must hold between them.
    pub claim: Claim,
    /// How sure it is that the text asserts it.
    pub confidence: Confidence,
}

/// What must hold between the stated figure and the given ones.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Claim {
    /// The stated and the given figure are one amount in two units.
    SameAmount,
    /// Dates and lengths of time fit together.
    Time(TimeClaim),
}

/// The way in which an equation fails; each is the fault of one rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fault {
    /// No rounding of either figure reconciles them.
    Mismatch,
    /// They agree only as rough figures.
    Loose,
    /// The converted figure claims digits that its source does not have.
    Overprecise,
    /// The units measure different things.
    Incommensurable,
    /// One figure is bounded from below and the other from above.
    OpposedBounds,
    /// A length of time is not the time between its dates.
    WrongLength,
    /// An age does not follow from the birth.
    WrongAge,
    /// The date falls on another weekday.
    WrongWeekday,
    /// There is no such day or time of day.
    NoSuchDay,
    /// A span ends before it begins.
    Backwards,
    /// A death comes before the birth.
    DeathFirst,
}
