//! A date as written, and the days it covers.

use jiff::civil;

use super::span;

/// A date as written: its parts, and the days they cover when the parts suffice.
///
/// "1920" covers 366 days, "12 March" none until the document's date supplies the year. Parts
/// that no calendar holds ("31 June") are kept as written and cover nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    /// First and last day covered.
    pub days: Option<(civil::Date, civil::Date)>,
    /// Year as written, 1 BC as 0, 44 BC as −43. Of a decade or century its first.
    pub year: Option<i16>,
    /// Month 1–12 as written (may be 13 or more in "2023-13-01"). Of a season, quarter or half
    /// its first.
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
    /// Any other run of days: "the first nine months of 2022", "last three weeks".
    Period,
}

/// What else a date says of itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Flags(u16);

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
    /// The years of a season or business year that straddles two: 1999/2000.
    pub const STRADDLES: Self = Self(64);
    /// "last three months": so many units from the document's date; the grain is the unit.
    pub const RUN: Self = Self(128);
    /// "two years ago": the days are the very day, the grain how finely it was counted.
    pub const COUNTED: Self = Self(256);
    /// Of what was counted: after the document's date.
    pub const AHEAD: Self = Self(512);
    /// "early March", "beginning of next week": of the days only the first part is meant.
    pub const FIRST_PART: Self = Self(1024);
    /// "mid-March", "the middle of 2007".
    pub const MIDDLE_PART: Self = Self(2048);
    /// "late March", "the end of 2012".
    pub const LAST_PART: Self = Self(4096);

    /// Both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether some flag of `other` is set.
    pub const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether every flag of `other` is set.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

impl Date {
    /// A date of the parts that were written; the finest of them is its grain.
    pub(super) fn of(year: Option<i16>, month: Option<u8>, day: Option<u8>) -> Self {
        let grain = match (month, day) {
            (_, Some(_)) => Grain::Day,
            (Some(_), None) => Grain::Month,
            (None, None) => Grain::Year,
        };
        Self {
            days: None,
            year,
            month,
            day,
            weekday: None,
            grain,
            flags: Flags::default(),
        }
        .dated()
    }

    /// A run of days that is more than one day, month or year.
    pub(super) fn run(grain: Grain, year: i16, first: civil::Date, last: civil::Date) -> Self {
        Self {
            days: Some((first, last)),
            grain,
            ..Self::of(Some(year), None, None)
        }
    }

    /// `count` months of a year from `month` on.
    pub(super) fn months(grain: Grain, year: Option<i16>, month: u8, count: u8) -> Self {
        let days = year.and_then(|year| months(year, month, count));
        Self {
            days,
            grain,
            ..Self::of(year, Some(month), None)
        }
    }

    /// The same with days worked out again from its parts, for a day, month or year.
    #[must_use]
    pub(super) fn dated(mut self) -> Self {
        // 29 February without a year may be any leap year's.
        let year = self.year.unwrap_or(2000);
        let month = self.month.map_or(Some(1), |m| i8::try_from(m).ok());
        let day = self.day.map_or(Some(1), |d| i8::try_from(d).ok());
        let first = month
            .zip(day)
            .and_then(|(month, day)| civil::Date::new(year, month, day).ok());
        match first {
            None => self.flags = self.flags.and(Flags::IMPOSSIBLE),
            Some(first) => self.days = self.year.map(|_| (first, self.last(first))),
        }
        self
    }

    fn last(&self, first: civil::Date) -> civil::Date {
        match self.grain {
            Grain::Month => first.last_of_month(),
            Grain::Year => first.last_of_year(),
            _ => first,
        }
    }

    /// The same, with a flag.
    #[must_use]
    pub(super) fn flagged(mut self, flags: Flags) -> Self {
        self.flags = self.flags.and(flags);
        self
    }

    /// Whether the written parts name a day that no calendar holds.
    pub fn is_impossible(&self) -> bool {
        self.flags.has(Flags::IMPOSSIBLE)
    }

    /// A date as written in ISO 8601, with `X` for what was not: 2019-03-12, 2019-03, XXXX-03-12,
    /// 2022-Q3, 2022-H1, 1968-SU, 199X, 18XX, 2018-W33, XXXX-WXX-2; a run of days as first/last.
    /// Years before 1 are astronomical: 44 BC is -0043.
    pub fn iso(&self) -> String {
        if self.flags.has(Flags::RUN) {
            return self.iso_run();
        }
        let month = |letter: char, of: u8| {
            let part = self.known_month().saturating_sub(1) / of + 1;
            format!("{}-{letter}{part}", self.iso_year())
        };
        match self.grain {
            Grain::Day | Grain::Month | Grain::Year => self.iso_parts(),
            Grain::Week => self.iso_week(),
            Grain::Quarter => month('Q', 3),
            Grain::Half => month('H', 6),
            Grain::Season => format!("{}-{}", self.iso_year(), self.season()),
            Grain::Decade => self.iso_years(10, "X"),
            Grain::Century => self.iso_years(100, "XX"),
            Grain::Period => self.iso_run(),
        }
    }

    /// The first day and the day after the last, as ISO 8601 days, of anything longer than a day
    /// whose days are known.
    ///
    /// ```
    /// use checkfigure::time::read_year;
    /// let year = read_year("1950", 0).expect("a year").value;
    /// let period = ("1950-01-01".to_owned(), "1951-01-01".to_owned());
    /// assert_eq!(year.period(), Some(period));
    /// ```
    pub fn period(&self) -> Option<(String, String)> {
        let (first, last) = self.covered().filter(|_| self.grain != Grain::Day)?;
        Some((iso_day(first), iso_day(last.tomorrow().ok()?)))
    }

    /// The days that are meant: of "early March" its first ten, of "last two months" two whole
    /// months, of "two years ago" that year.
    fn covered(&self) -> Option<(civil::Date, civil::Date)> {
        let days = self.days?;
        let flags = self.flags;
        if flags.has(Flags::RUN) {
            return span::whole_units(days, self.grain, flags.has(Flags::AHEAD));
        }
        if flags.has(Flags::COUNTED) {
            let unit = if self.grain == Grain::Month { 30 } else { 365 };
            return span::unit_of(days.0, unit);
        }
        let parts = [Flags::FIRST_PART, Flags::MIDDLE_PART, Flags::LAST_PART];
        match parts
            .into_iter()
            .zip(0..)
            .find(|(part, _)| flags.has(*part))
        {
            Some((_, which)) => span::part(days, self.grain, which),
            None => Some(days),
        }
    }

    pub(super) fn known_month(&self) -> u8 {
        let first = self.days.map_or(1, |days| days.0.month());
        self.month.unwrap_or(u8::try_from(first).unwrap_or(1))
    }

    pub(super) fn season(&self) -> &'static str {
        match self.known_month() {
            3 => "SP",
            6 => "SU",
            9 => "FA",
            _ => "WI",
        }
    }

    /// The year as written, or as the document's date supplied it.
    pub(super) fn known_year(&self) -> Option<i16> {
        self.year.or(self.days.map(|days| days.0.year()))
    }

    fn iso_year(&self) -> String {
        self.known_year()
            .map_or_else(|| "XXXX".to_owned(), iso_year)
    }

    fn iso_parts(&self) -> String {
        if let (Some((first, _)), false) = (self.days, self.grain > Grain::Month) {
            let day = iso_day(first);
            let short = if self.grain == Grain::Month { 3 } else { 0 };
            return day[..day.len() - short].to_owned();
        }
        let year = self.iso_year();
        match (self.month, self.day, self.weekday) {
            (Some(month), Some(day), _) => format!("{year}-{month:02}-{day:02}"),
            (Some(month), None, _) => format!("{year}-{month:02}"),
            (None, Some(day), _) => format!("{year}-XX-{day:02}"),
            (None, None, Some(weekday)) => {
                format!("XXXX-WXX-{}", weekday.to_monday_one_offset())
            }
            (None, None, None) => match self.grain {
                Grain::Day => "XXXX-XX-XX".to_owned(),
                Grain::Month => "XXXX-XX".to_owned(),
                _ => year,
            },
        }
    }

    fn iso_week(&self) -> String {
        self.days.map_or_else(
            || "XXXX-WXX".to_owned(),
            |(first, _)| {
                let week = first.iso_week_date();
                format!("{}-W{:02}", iso_year(week.year()), week.week())
            },
        )
    }

    /// The year with its last digits left open; before Christ there is no such form.
    fn iso_years(&self, span: i16, open: &str) -> String {
        match self.year {
            Some(year) if year > 0 => {
                let width = 4 - open.len();
                format!("{:0width$}{open}", year / span)
            }
            _ => self.iso_run(),
        }
    }

    fn iso_run(&self) -> String {
        self.covered().map_or_else(
            || "XXXX-XX-XX".to_owned(),
            |(first, last)| format!("{}/{}", iso_day(first), iso_day(last)),
        )
    }
}

/// `count` months from the first of `month`, as first and last day.
pub(super) fn months(year: i16, month: u8, count: u8) -> Option<(civil::Date, civil::Date)> {
    let first = civil::Date::new(year, i8::try_from(month).ok()?, 1).ok()?;
    let end = first
        .checked_add(jiff::Span::new().months(i64::from(count)))
        .ok()?;
    Some((first, end.yesterday().ok()?))
}

pub(super) fn iso_year(year: i16) -> String {
    let sign = if year < 0 { "-" } else { "" };
    format!("{sign}{:04}", year.unsigned_abs())
}

pub(super) fn iso_day(day: civil::Date) -> String {
    format!(
        "{}-{:02}-{:02}",
        iso_year(day.year()),
        day.month(),
        day.day()
    )
}
