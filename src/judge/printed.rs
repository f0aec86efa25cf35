//! A printed figure as the judge sees it: its value and the two widths it may be read with.

use crate::mention::{Amount, Mention, Qualifier};
use crate::number::{Interval, Number};

/// The share of a figure that rounding may take to either side: plain, and hedged.
const CAP: f64 = 0.05;
const HEDGED_CAP: f64 = 0.10;

/// One number of a mention, with what its words say of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Printed {
    /// The number as written.
    pub(super) number: Number,
    /// Its value.
    pub(super) value: f64,
    /// How it is hedged or bounded.
    pub(super) qualifier: Qualifier,
    /// Whether it, or the figure it is one amount with, is hedged.
    pub(super) hedged: bool,
}

impl Printed {
    pub(super) fn new(number: Number, qualifier: Qualifier, hedged: bool) -> Self {
        Self {
            number,
            value: number.value(),
            qualifier,
            hedged,
        }
    }

    /// The finest reading: half a unit of the last written digit to either side.
    pub(super) fn fine(&self) -> Interval {
        Interval::around(self.value, self.number.fine_step() / 2.0)
    }

    /// The coarsest reading: closing zeros as rounding, within the cap.
    pub(super) fn rounded(&self, cap: f64) -> Interval {
        let half = self.coarse_step() / 2.0;
        Interval::around(self.value, half.min(cap))
    }

    /// The widest half-width that rounding explains.
    pub(super) fn cap(&self) -> f64 {
        self.value.abs() * if self.hedged { HEDGED_CAP } else { CAP }
    }

    /// The round step, or a "nice" one (5, 25, 50 …) where the figure is hedged.
    pub(super) fn coarse_step(&self) -> f64 {
        let round = self.number.round_step();
        if !self.hedged || self.number.denominator() != 1 {
            return round;
        }
        let units = (self.value.abs() / round).round();
        match units % 100.0 {
            x if x % 50.0 == 0.0 => round * 50.0,
            x if x % 25.0 == 0.0 => round * 25.0,
            x if x % 5.0 == 0.0 => round * 5.0,
            _ => round,
        }
    }

    /// Significant digits as printed.
    pub(super) fn digits(&self) -> u32 {
        self.number.significant_digits()
    }
}

/// The numbers of two amounts, side by side: both ends of ranges, each side of a list.
///
/// `None` where the two do not have the same shape, such as a range beside a single number.
pub(super) fn pairs(first: &Mention, second: &Mention) -> Option<Vec<(Printed, Printed)>> {
    let (a, b) = (numbers(first.amount()?), numbers(second.amount()?));
    let hedged = first.qualifier.is_hedge() || second.qualifier.is_hedge();
    let count = a.iter().flatten().count();
    if count != b.iter().flatten().count() || shape(first.amount()?) != shape(second.amount()?) {
        return None;
    }
    let side = |number, mention: &Mention| Printed::new(number, mention.qualifier, hedged);
    let both = a.into_iter().flatten().zip(b.into_iter().flatten());
    Some(
        both.map(|(a, b)| (side(a, first), side(b, second)))
            .collect(),
    )
}

/// The lowest and highest number of an amount.
pub(super) fn hull(mention: &Mention) -> Option<(Number, Number)> {
    match mention.amount()? {
        Amount::One(one) => Some((one, one)),
        Amount::Range(low, high) => Some((low, high)),
        Amount::PlusMinus(..) | Amount::Sides(..) => None,
    }
}

fn numbers(amount: Amount) -> [Option<Number>; 3] {
    match amount {
        Amount::One(one) => [Some(one), None, None],
        Amount::Range(a, b) | Amount::PlusMinus(a, b) => [Some(a), Some(b), None],
        Amount::Sides(a, b, c) => [Some(a), Some(b), c],
    }
}

/// A middle with a half-width is not two ends.
fn shape(amount: Amount) -> bool {
    matches!(amount, Amount::PlusMinus(..))
}
