//! A date as written, and the days it covers.

use jiff::civil;

/// A date as written: its parts, and the days they cover when the parts suffice.
///
/// "1920" covers 366 days, "12 March" none until the document's date supplies the year. Parts
/// that no calendar holds ("31 June") are kept as written and cover nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    /// First and last day covered.
    pub days: Option<(civil::Date, civil::Date)>,
    /// Year as written, 1 BC as 0, 44 BC as −43.
    pub year: Option<i16>,
    /// Month 1–12 as written (may be 13 or more in "2023-13-01").
    pub month: Option<u8>,
    /// Day of the month as written (may be 31 in June).
    pub day: Option<u8>,
    /// Day of the week as written.
    pub weekday: Option<civil::Weekday>,
    /// How fine it is.
    pub grain: Grain,
    /// What else was said.
    pub flags: Flags,
}

/// How fine a [`Date`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grain {
    /// A day.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
    /// Three months of the calendar year.
    Quarter,
    /// Winter, spring, summer, autumn.
    Season,
    /// Six months of the calendar year.
    Half,
    /// A year.
    Year,
    /// Ten years: the 1990s.
    Decade,
    /// A hundred years.
    Century,
    /// Any other run of days: "the first six months of 2022", "last three weeks".
    Period,
}

/// What else a date says of itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Flags(u8);

impl Flags {
    /// "circa 1500", "about 1920", "early 1990s".
    pub const ABOUT: Self = Self(1);
    /// "yesterday", "last week", "in March": counted from the document's date.
    pub const RELATIVE: Self = Self(2);
    /// The parts name a day that no calendar holds.
    pub const IMPOSSIBLE: Self = Self(4);
    /// Day and month could be either way round: 03/04/2024.
    pub const AMBIGUOUS: Self = Self(8);
    /// Said to be of the Julian calendar ("O.S.", "Julian").
    pub const JULIAN: Self = Self(16);
    /// BC or BCE was written.
    pub const BEFORE_CHRIST: Self = Self(32);

    /// Both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether every flag of `other` is set.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}
