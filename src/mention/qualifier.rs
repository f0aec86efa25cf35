//! How a figure is hedged or bounded.

use serde::Serialize;

use crate::number::Interval;

/// What the words before or after a figure say of how it is meant.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Qualifier {
    /// Nothing was said.
    #[default]
    None,
    /// exactly, precisely, a total of
    Exactly,
    /// about, around, roughly, some, circa, ~
    About,
    /// more than, over, above, exceeding
    MoreThan,
    /// at least, no fewer than, or more
    AtLeast,
    /// less than, under, below, fewer than
    LessThan,
    /// up to, at most, no more than, as many as
    AtMost,
    /// nearly, almost, close to, just under
    Nearly,
    /// just over, slightly more than
    JustOver,
}

/// "nearly" and "just over" reach a tenth of the figure to their side.
const REACH: f64 = 0.1;

impl Qualifier {
    /// Whether the figure is said to be a rough one, so that a tenth either way may be rounding.
    pub fn is_hedge(self) -> bool {
        !matches!(self, Self::None | Self::Exactly)
    }

    /// Whether it bounds from below (`Some(true)`), from above (`Some(false)`), or not at all.
    pub fn lower(self) -> Option<bool> {
        match self {
            Self::MoreThan | Self::AtLeast | Self::JustOver => Some(true),
            Self::LessThan | Self::AtMost | Self::Nearly => Some(false),
            Self::None | Self::Exactly | Self::About => None,
        }
    }

    /// The values a bound of `value` allows; `None` where the figure is no bound.
    pub fn allows(self, value: f64) -> Option<Interval> {
        match self {
            Self::None | Self::Exactly | Self::About => None,
            Self::MoreThan => Some(Interval::above(value)),
            Self::AtLeast => Some(Interval::at_least(value)),
            Self::LessThan => Some(Interval::below(value)),
            Self::AtMost => Some(Interval::at_most(value)),
            Self::Nearly => Interval::closed(value - REACH * value.abs(), value)
                .intersect(Interval::below(value)),
            Self::JustOver => Interval::closed(value, value + REACH * value.abs())
                .intersect(Interval::above(value)),
        }
    }
}
