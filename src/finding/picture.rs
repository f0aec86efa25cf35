//! What a finding shows better than it says: where its figures lie, as numbers for whoever draws them.

use crate::number::Interval;

/// A picture of a finding: two rows of bars on one axis.
#[derive(Debug, Clone, PartialEq)]
pub enum Picture {
    /// Two ranges that do not meet.
    Ranges(Gap),
    /// Shares that do not fill their whole.
    Shares(Shares),
    /// Dates that are not as far apart, or not in the order, that is printed.
    Times(Times),
}

/// Two ranges on one axis, in the unit of the printed figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gap {
    /// What the printed figure may stand for: least and most.
    pub printed: (f64, f64),
    /// What the rest of the text, or the table, makes of it: least and most.
    pub expected: (f64, f64),
}

/// Shares laid end to end beside what they are shares of.
#[derive(Debug, Clone, PartialEq)]
pub struct Shares {
    /// Each share as printed, in percent.
    pub parts: Vec<f64>,
    /// What they should come to, in percent.
    pub whole: f64,
}

/// Two dates on a line, and the length that is printed between them.
#[derive(Debug, Clone, PartialEq)]
pub struct Times {
    /// The date from which is counted.
    pub first: At,
    /// The date up to which is counted.
    pub last: At,
    /// The printed length from the first date: in days, and in words.
    pub printed: Option<(f64, String)>,
}

/// A date on a line.
#[derive(Debug, Clone, PartialEq)]
pub struct At {
    /// Days since the beginning of 1970.
    pub day: f64,
    /// The date in words.
    pub label: String,
}

impl Gap {
    /// Two ranges, where both have ends and do not meet.
    pub(crate) fn of(printed: Interval, expected: Interval) -> Option<Self> {
        let ends = |range: Interval| (range.low().at, range.high().at);
        let (printed, expected) = (ends(printed), ends(expected));
        let known = [printed.0, printed.1, expected.0, expected.1]
            .iter()
            .all(|end| end.is_finite() && end.abs() < FAR);
        let apart = printed.1 < expected.0 || expected.1 < printed.0;
        (known && apart).then_some(Self { printed, expected })
    }
}

/// No figure of a text is larger.
const FAR: f64 = 1e90;
