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

    /// The round step, or five of it where a hedged figure is a multiple of that: "about 350".
    pub(super) fn coarse_step(&self) -> f64 {
        let round = self.number.round_step();
        if !self.hedged || self.number.denominator() != 1 {
            return round;
        }
        let fives = (self.value.abs() / round).round() % 5.0 == 0.0;
        if fives { round * 5.0 } else { round }
    }

    /// Rounded to fives, as speeds of storms and prices are: 165, 240.
    pub(super) fn is_in_fives(&self) -> bool {
        self.number.exponent() == 0
            && self.number.denominator() == 1
            && self.value.abs() >= 20.0
            && self.value % 5.0 == 0.0
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
    if shape(first.amount()?) != shape(second.amount()?) {
        return None;
    }
    // "from zero to 60 mph (97 km/h)": a single figure converts the end that it stands beside.
    let a = if matches!((a, b), ([_, Some(_), None], [_, None, None])) {
        [a[1], None, None]
    } else {
        a
    };
    if a.iter().flatten().count() != b.iter().flatten().count() {
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
