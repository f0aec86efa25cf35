//! Dates in the notation of TIMEX3, as they were written: what the text leaves open stays open.

use jiff::{Unit, civil};

use super::date::{Date, Flags, Grain, iso_day, iso_year};

impl Date {
    /// The value of a TIMEX3 tag. It differs from [`Date::iso`] where that has resolved or widened
    /// something: a year that was not written stays `XXXX`, a year before Christ is the negative of
    /// what stood there (`-0044` for 44 BC), "two years ago" is counted to the day, and a run of
    /// days is `(first,last,length)`.
    ///
    /// ```
    /// use checkfigure::time::{read, When};
    /// let timex = |text| match read(text, 0, "2016-11-07".parse().ok())?.value {
    ///     When::Date(date) => Some((date.iso(), date.timex())),
    ///     _ => None,
    /// };
    /// let both = |iso: &str, timex: &str| Some((iso.to_owned(), timex.to_owned()));
    /// assert_eq!(timex("12 October"), both("2017-10-12", "XXXX-10-12"));
    /// assert_eq!(timex("44 BC"), both("-0043", "-0044"));
    /// assert_eq!(timex("two years ago"), both("2014", "2014-11-07"));
    /// ```
    pub fn timex(&self) -> String {
        if self.flags.has(Flags::COUNTED) {
            return self.days.map_or_else(|| self.iso(), |days| iso_day(days.0));
        }
        if self.flags.has(Flags::RUN) || self.grain == Grain::Period {
            return self.timex_run().unwrap_or_else(|| self.iso());
        }
        if self.flags.has(Flags::BEFORE_CHRIST) && self.grain == Grain::Year {
            return iso_year(self.year.unwrap_or(0) - 1);
        }
        if self.grain == Grain::Season && self.known_year().is_none() {
            return self.season().to_owned();
        }
        if self.year.is_none() && self.written() {
            return self.open();
        }
        self.iso()
    }

    /// Whether a month or day of the month was written.
    fn written(&self) -> bool {
        matches!(self.grain, Grain::Day | Grain::Month)
            && (self.month.is_some() || self.day.is_some())
    }

    /// The written parts alone.
    fn open(&self) -> String {
        let month = self
            .month
            .map_or_else(|| "XX".to_owned(), |n| format!("{n:02}"));
        match self.day {
            Some(day) => format!("XXXX-{month}-{day:02}"),
            None => format!("XXXX-{month}"),
        }
    }

    fn timex_run(&self) -> Option<String> {
        let (first, last) = self.days?;
        if !self.flags.has(Flags::RUN) {
            let length = days_between(first, last)?;
            return Some(format!("({},{},P{length}D)", iso_day(first), iso_day(last)));
        }
        let end = last.tomorrow().ok()?;
        let length = length(first, end, self.grain)?;
        Some(format!("({},{},{length})", iso_day(first), iso_day(end)))
    }

    /// The first day that it covers, with the year open when it was not written.
    fn first_open(&self) -> Option<String> {
        let (first, _) = self.days?;
        let dated = self.year.is_some() || self.month.is_none() && self.day.is_none();
        Some(if dated {
            iso_day(first)
        } else {
            format!("XXXX-{:02}-{:02}", first.month(), first.day())
        })
    }
}

/// A span of dates as TIMEX3 has it: from the first day of the one to the first day of the other,
/// with the length between in the coarser unit that both allow.
pub fn timex_span(from: &Date, to: &Date) -> Option<String> {
    let (first, last) = (from.days?.0, to.days?.0);
    let grain = match from.grain.min(to.grain) {
        Grain::Quarter | Grain::Season | Grain::Half => Grain::Month,
        Grain::Decade | Grain::Century => Grain::Year,
        grain => grain,
    };
    let length = length(first, last, grain)?;
    Some(format!(
        "({},{},{length})",
        from.first_open()?,
        to.first_open()?
    ))
}

fn length(first: civil::Date, end: civil::Date, grain: Grain) -> Option<String> {
    let months = || {
        let span = first.until((Unit::Month, end)).ok()?;
        Some(span.get_months())
    };
    Some(match grain {
        Grain::Week => format!("P{}W", days_between(first, end)? / 7),
        Grain::Month | Grain::Quarter => format!("P{}M", months()?),
        Grain::Year | Grain::Decade => format!("P{}Y", months()? / 12),
        _ => format!("P{}D", days_between(first, end)?),
    })
}

fn days_between(first: civil::Date, last: civil::Date) -> Option<i32> {
    let days = first.until((Unit::Day, last)).ok()?.get_days();
    (days >= 0).then_some(days)
}
