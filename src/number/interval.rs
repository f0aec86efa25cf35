//! The only arithmetic on uncertain values, and the only tolerance.

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
        let low = if other.low.at < self.low.at {
            other.low
        } else {
            self.low
        };
        let high = if other.high.at > self.high.at {
            other.high
        } else {
            self.high
        };
        Self { low, high }
    }

    /// The values that lie in both, if any do.
    pub fn intersect(self, other: Self) -> Option<Self> {
        let low = if other.low.at > self.low.at {
            other.low
        } else {
            self.low
        };
        let high = if other.high.at < self.high.at {
            other.high
        } else {
            self.high
        };
        let met = Self { low, high };
        (!met.is_empty()).then_some(met)
    }

    /// Whether some value lies in both.
    pub fn meets(self, other: Self) -> bool {
        self.intersect(other).is_some()
    }

    /// Each value times a positive factor, plus an offset.
    ///
    /// A negative factor swaps the ends.
    #[must_use]
    pub fn affine(self, factor: f64, offset: f64) -> Self {
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
        let same = relative_eq!(
            self.low.at,
            self.high.at,
            epsilon = SAME * SAME,
            max_relative = SAME
        );
        if self.low.open || self.high.open {
            same || self.low.at > self.high.at
        } else {
            !same && self.low.at > self.high.at
        }
    }
}
