//! The only arithmetic on uncertain values, and the only tolerance.

use std::cmp::Ordering;

use approx::relative_eq;

/// All values from `low` to `high`; either end may be open or infinite.
///
/// ```
/// use checkfigure::number::Interval;
/// let printed = Interval::around(1100.0, 50.0);
/// assert!(printed.meets(Interval::point(1150.0)));
/// assert!(!printed.meets(Interval::point(1158.3)));
/// assert!(Interval::above(1100.0).meets(Interval::point(1158.3)));
/// assert!(!Interval::above(1100.0).meets(Interval::point(1100.0)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    low: Bound,
    high: Bound,
}

/// One end of an [`Interval`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bound {
    /// The value at the end; infinite where there is none.
    pub at: f64,
    /// Whether the value itself is left out.
    pub open: bool,
}

/// Two values that differ by less than this share are the same value, written by way of `f64`.
const SAME: f64 = 1e-9;

impl Interval {
    /// Both ends closed.
    pub fn closed(low: f64, high: f64) -> Self {
        let end = |at| Bound { at, open: false };
        Self {
            low: end(low.min(high)),
            high: end(low.max(high)),
        }
    }

    /// One value.
    pub fn point(at: f64) -> Self {
        Self::closed(at, at)
    }

    /// `half` to either side of a value, closed: a tie may have been rounded either way.
    pub fn around(at: f64, half: f64) -> Self {
        Self::closed(at - half, at + half)
    }

    /// Everything above a value, itself left out.
    pub fn above(at: f64) -> Self {
        Self {
            low: Bound { at, open: true },
            high: Bound {
                at: f64::INFINITY,
                open: true,
            },
        }
    }

    /// Everything from a value upwards.
    pub fn at_least(at: f64) -> Self {
        Self {
            low: Bound { at, open: false },
            high: Bound {
                at: f64::INFINITY,
                open: true,
            },
        }
    }

    /// Everything below a value, itself left out.
    pub fn below(at: f64) -> Self {
        Self {
            low: Bound {
                at: f64::NEG_INFINITY,
                open: true,
            },
            high: Bound { at, open: true },
        }
    }

    /// Everything up to a value.
    pub fn at_most(at: f64) -> Self {
        Self {
            low: Bound {
                at: f64::NEG_INFINITY,
                open: true,
            },
            high: Bound { at, open: false },
        }
    }

    /// The lower end.
    pub fn low(self) -> Bound {
        self.low
    }

    /// The upper end.
    pub fn high(self) -> Bound {
        self.high
    }

    /// The smallest interval that holds both.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self {
            low: self.low.lower(other.low),
            high: self.high.negated().lower(other.high.negated()).negated(),
        }
    }

    /// The values that lie in both, if any do.
    pub fn intersect(self, other: Self) -> Option<Self> {
        let met = Self {
            low: self.low.higher(other.low),
            high: self.high.negated().higher(other.high.negated()).negated(),
        };
        (!met.is_empty()).then_some(met)
    }

    /// Whether some value lies in both.
    pub fn meets(self, other: Self) -> bool {
        self.intersect(other).is_some()
    }

    /// Each value times a factor, plus an offset; both finite.
    ///
    /// A negative factor swaps the ends, and a factor of zero leaves the offset alone.
    #[must_use]
    pub fn affine(self, factor: f64, offset: f64) -> Self {
        if factor == 0.0 {
            return Self::point(offset);
        }
        let map = |end: Bound| Bound {
            at: end.at * factor + offset,
            ..end
        };
        if factor < 0.0 {
            Self {
                low: map(self.high),
                high: map(self.low),
            }
        } else {
            Self {
                low: map(self.low),
                high: map(self.high),
            }
        }
    }

    /// A factor over each value, for reciprocal units; the interval must lie above zero.
    #[must_use]
    pub fn reciprocal(self, factor: f64) -> Self {
        let map = |end: Bound| Bound {
            at: factor / end.at,
            ..end
        };
        Self {
            low: map(self.high),
            high: map(self.low),
        }
    }

    /// A value of one interval less a value of the other.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        let join = |a: Bound, b: Bound| Bound {
            at: a.at - b.at,
            open: a.open || b.open,
        };
        Self {
            low: join(self.low, other.high),
            high: join(self.high, other.low),
        }
    }

    fn is_empty(self) -> bool {
        let same = same(self.low.at, self.high.at);
        if self.low.open || self.high.open {
            same || self.low.at > self.high.at
        } else {
            !same && self.low.at > self.high.at
        }
    }
}

fn same(a: f64, b: f64) -> bool {
    relative_eq!(a, b, epsilon = SAME * SAME, max_relative = SAME)
}

impl Bound {
    /// As lower ends: the one that takes in more; of two at one place, the closed one.
    fn lower(self, other: Self) -> Self {
        if other.is_lower(self) { other } else { self }
    }

    /// As lower ends: the one that takes in less; of two that are the same, open if either is.
    fn higher(self, other: Self) -> Self {
        let higher = if other.is_lower(self) { self } else { other };
        Self {
            open: higher.open || same(self.at, other.at) && (self.open || other.open),
            ..higher
        }
    }

    /// Whether it takes in more than the other does, both being lower ends; the zeros are one.
    fn is_lower(self, other: Self) -> bool {
        match (self.at + 0.0).total_cmp(&(other.at + 0.0)) {
            Ordering::Less => true,
            Ordering::Equal => !self.open && other.open,
            Ordering::Greater => false,
        }
    }

    /// The same end of the mirrored interval; adding zero keeps one zero, not two.
    fn negated(self) -> Self {
        Self {
            at: 0.0 - self.at,
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closed_ends_meet_at_a_tie_and_open_ends_do_not() {
        let up_to_five = Interval::at_most(5.0);
        assert!(up_to_five.meets(Interval::at_least(5.0)));
        assert!(!up_to_five.meets(Interval::above(5.0)));
        assert!(!Interval::below(5.0).meets(Interval::at_least(5.0)));
        assert!(!Interval::below(5.0).meets(Interval::above(5.0)));
        assert!(Interval::closed(1.0, 2.0).meets(Interval::closed(2.0, 3.0)));
    }

    #[test]
    fn a_tie_survives_the_rounding_of_a_float() {
        let tie = Interval::point(0.1 + 0.2);
        assert!(Interval::at_most(0.3).meets(tie));
        assert!(Interval::at_least(0.3).meets(tie));
        assert!(!Interval::above(0.3).meets(tie));
        assert!(!Interval::point(1.0).meets(Interval::point(1.0 + 1e-6)));
    }

    #[test]
    fn at_one_place_the_open_end_wins_a_cut_and_the_closed_end_a_cover() {
        let (open, closed) = (Interval::above(1.0), Interval::at_least(1.0));
        assert_eq!(open.intersect(closed), Some(open));
        assert_eq!(closed.intersect(open), Some(open));
        assert_eq!(open.hull(closed), closed);
        assert_eq!(closed.hull(open), closed);
        let (open, closed) = (Interval::below(-0.0), Interval::at_most(0.0));
        assert_eq!(open.intersect(closed), closed.intersect(open));
        assert!(open.intersect(closed).is_some_and(|met| met.high().open));
    }

    #[test]
    fn infinite_ends_stay_infinite() {
        let all = Interval::at_least(0.0).hull(Interval::below(0.0));
        assert!(all.meets(Interval::point(1e300)) && all.meets(Interval::point(-1e300)));
        let less = Interval::above(3.0).minus(Interval::closed(1.0, 2.0));
        assert_eq!((less.low().at, less.low().open), (1.0, true));
        assert!(less.high().at.is_infinite() && less.high().open);
        let flipped = Interval::at_least(2.0).affine(-1.0, 0.0);
        assert_eq!(
            flipped.high(),
            Bound {
                at: -2.0,
                open: false
            }
        );
        assert!(flipped.low().at.is_infinite() && flipped.low().at < 0.0);
        assert_eq!(Interval::above(1.0).affine(0.0, 4.0), Interval::point(4.0));
    }

    #[test]
    fn ends_given_in_either_order_are_put_right() {
        assert_eq!(Interval::closed(3.0, 1.0), Interval::closed(1.0, 3.0));
        assert_eq!(Interval::around(10.0, 0.5), Interval::closed(9.5, 10.5));
        assert_eq!(
            Interval::closed(2.0, 4.0).reciprocal(8.0),
            Interval::closed(2.0, 4.0)
        );
    }
}
