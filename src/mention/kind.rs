//! What a mention is, and what a thing that looks like a figure is instead.

use serde::Serialize;

/// The kinds of figure of the output contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Kind {
    /// A measured amount: 3,000 square kilometres.
    Quantity,
    /// A temperature, reading or difference.
    Temperature,
    /// An amount of money.
    Money,
    /// A percentage, percentage points, per mille.
    Percent,
    /// A bare number.
    Number,
    /// A number of things that are named: two countries.
    Count,
    /// A rank: third.
    Ordinal,
    /// How old someone or something is.
    Age,
    /// A length of time.
    Duration,
    /// A day, month, year or longer, as a place in time.
    Date,
    /// From one date to another.
    DateRange,
    /// A range of bare numbers.
    Range,
    /// A time of day. Read for the checks; in the output it is counted as skipped.
    Clock,
}

impl Kind {
    /// A bit of its own, for sets of kinds.
    pub(crate) const fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// What something with digits is when it is not a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum SkipKind {
    /// Flight 447, Room 101, i5-14600, ISO 9001, A320, COVID-19.
    Identifier,
    /// §5.3, Article 5, `[12]`, page 7, chapter 3, Genesis 1:2.
    Reference,
    /// 2.1.0, v3.
    Version,
    /// A telephone number.
    Phone,
    /// A web address or e-mail address.
    Address,
    /// 34°09′22″N.
    Coordinates,
    /// 3–2, 52–48 as a result of a game or vote.
    Score,
    /// A time of day.
    Clock,
    /// 24/7, the four-minute mile, Fortune 500.
    Idiom,
    /// Digits that fit no written form of a number: 1.234.56, 6,5000,000.
    Malformed,
    /// A block that is no prose and was not read: code, mathematics, a script.
    Block,
}
