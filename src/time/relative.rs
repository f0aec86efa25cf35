//! Dates counted from the day of writing: yesterday, last week, three weeks ago.

use jiff::{Span, ToSpan, civil};
use nom::Parser;
use nom::branch::alt;
use nom::combinator::{map, map_opt, opt, verify};
use nom::sequence::{preceded, terminated};

use super::date::{Date, Flags, Grain, months};
use super::leaf::{Parsed, blank, count, month, of, the_word, weekday};
use super::named::weekday_alone;
use super::part::season_alone;
use super::words::Class;

/// A step from the day of writing.
#[derive(Debug, Clone, Copy)]
enum Step {
    /// Whole days.
    Days(i32),
    /// Whole units of so many nominal days, counted from the one that holds today.
    Units(i32, i32),
    /// The last (−) or next (+) so many units, today between.
    Run(i32, i32),
    /// So many units before today, to the day for days and weeks.
    Ago(i32, i32),
    /// A weekday of last, this or next week.
    Weekday(i32, civil::Weekday),
    /// A month (1–12) or season of last, this or next year.
    Month(i32, u8, Grain),
}

/// Any of these; days are known only with `today`.
pub(super) fn relative<'t>(today: Option<civil::Date>) -> impl FnMut(&'t str) -> Parsed<'t, Date> {
    move |text| map_opt(alt((near_day, directed)), |step| Some(step.date(today))).parse(text)
}

/// Three weeks ago, 2 years ago.
pub(super) fn ago<'t>(today: Option<civil::Date>) -> impl FnMut(&'t str) -> Parsed<'t, Date> {
    move |text| {
        let length = (terminated(count, blank), of(Class::Unit));
        let (rest, (count, unit)) = terminated(length, (blank, the_word("ago"))).parse(text)?;
        Ok((rest, Step::Ago(count, unit).date(today)))
    }
}

/// today, yesterday morning, tomorrow.
fn near_day(text: &str) -> Parsed<'_, Step> {
    let part = opt(preceded(blank, of(Class::DayPart)));
    map(terminated(of(Class::Day), part), Step::Days).parse(text)
}

/// last week, next Monday, this summer, last three months, this morning, last March.
fn directed(text: &str) -> Parsed<'_, Step> {
    let ends_today = the_word("past").parse(text).is_ok();
    let (rest, way) = terminated(of(Class::Direction), blank).parse(text)?;
    let counted = map((terminated(count, blank), of(Class::Unit)), |(n, unit)| {
        Step::Run(way * n, unit)
    });
    if ends_today {
        // "the past month" ends today; "past Monday" is a way to walk.
        let one = map(verify(of(Class::Unit), |unit| *unit > 1), |unit| {
            Step::Run(-1, unit)
        });
        return alt((counted, one)).parse(rest);
    }
    let part = map(of(Class::DayPart), |_| Step::Days(way));
    alt((
        verify(counted, |_| way != 0),
        map(
            verify(of(Class::Unit), |unit| *unit > 1 && *unit != 182),
            |unit| Step::Units(way, unit),
        ),
        map_opt(weekday, |n| {
            Some(Step::Weekday(
                way,
                civil::Weekday::from_monday_one_offset(n).ok()?,
            ))
        }),
        map(verify(month, |month| month.plain || month.cued), |month| {
            Step::Month(way, month.number, Grain::Month)
        }),
        map(season_alone, |month| Step::Month(way, month, Grain::Season)),
        part,
    ))
    .parse(rest)
}

fn grain(unit: i32) -> Grain {
    match unit {
        1 => Grain::Day,
        7 | 2 => Grain::Week,
        30 => Grain::Month,
        91 => Grain::Quarter,
        365 => Grain::Year,
        _ => Grain::Period,
    }
}

/// `count` units as a span of the calendar.
fn length(count: i32, unit: i32) -> Option<Span> {
    let count = i64::from(count);
    match unit {
        1 => Some(count.days()),
        2 | 7 => Some(count.weeks()),
        14 => Some((2 * count).weeks()),
        30 => Some(count.months()),
        91 => Some((3 * count).months()),
        182 => Some((6 * count).months()),
        365 => Some(count.years()),
        3652 => Some((10 * count).years()),
        // No text of the press counts centuries from its own day.
        _ => None,
    }
}

impl Step {
    fn date(self, today: Option<civil::Date>) -> Date {
        let days = today.and_then(|today| self.days(today));
        let date = match self {
            Self::Weekday(_, weekday) => weekday_alone(Some(weekday)),
            Self::Month(_, month, _) => Date::of(None, Some(month), None),
            _ => Date::of(None, None, None),
        };
        Date {
            days,
            grain: self.grain(),
            ..date
        }
        .flagged(self.flags())
    }

    fn grain(self) -> Grain {
        match self {
            Self::Days(_) | Self::Weekday(..) => Grain::Day,
            Self::Units(_, unit) => grain(unit),
            Self::Run(..) => Grain::Period,
            Self::Ago(_, unit) if unit < 30 => Grain::Day,
            Self::Ago(_, 30) => Grain::Month,
            Self::Ago(..) => Grain::Year,
            Self::Month(_, _, grain) => grain,
        }
    }

    fn flags(self) -> Flags {
        match self {
            Self::Ago(..) | Self::Run(..) => Flags::RELATIVE.and(Flags::ABOUT),
            _ => Flags::RELATIVE,
        }
    }

    fn days(self, today: civil::Date) -> Option<(civil::Date, civil::Date)> {
        match self {
            Self::Days(n) => {
                let day = today.checked_add(i64::from(n).days()).ok()?;
                Some((day, day))
            }
            Self::Units(n, unit) => unit_of(n, unit, today),
            Self::Run(n, unit) => run(n, unit, today),
            Self::Ago(n, unit) => {
                let day = today.checked_sub(length(n, unit)?).ok()?;
                unit_of(0, grain_days(self.grain()), day)
            }
            Self::Weekday(way, weekday) => {
                let day = nearest_weekday(way, weekday, today)?;
                Some((day, day))
            }
            Self::Month(way, month, grain) => {
                let length = if grain == Grain::Month { 1 } else { 3 };
                months(year_of(way, month, today), month, length)
            }
        }
    }
}

fn grain_days(grain: Grain) -> i32 {
    match grain {
        Grain::Day => 1,
        Grain::Month => 30,
        _ => 365,
    }
}

/// The last, this or next unit of the calendar.
fn unit_of(n: i32, unit: i32, today: civil::Date) -> Option<(civil::Date, civil::Date)> {
    let then = today.checked_add(length(n, unit)?).ok()?;
    let (year, month) = (then.year(), u8::try_from(then.month()).ok()?);
    let monday = || {
        then.checked_sub(i64::from(then.weekday().to_monday_zero_offset()).days())
            .ok()
    };
    match unit {
        1 => Some((then, then)),
        2 => Some((
            monday()?.checked_add(5.days()).ok()?,
            monday()?.checked_add(6.days()).ok()?,
        )),
        7 => Some((monday()?, monday()?.checked_add(6.days()).ok()?)),
        30 => months(year, month, 1),
        91 => months(year, (month - 1) / 3 * 3 + 1, 3),
        365 => months(year, 1, 12),
        _ => None,
    }
}

/// The `n` units before today (n < 0) or after it.
fn run(n: i32, unit: i32, today: civil::Date) -> Option<(civil::Date, civil::Date)> {
    let other = today.checked_add(length(n, unit)?).ok()?;
    Some((today.min(other), today.max(other)))
}

/// Before today for "last", after it for "next"; for "this" the one of the week that holds today.
fn nearest_weekday(way: i32, weekday: civil::Weekday, today: civil::Date) -> Option<civil::Date> {
    match way {
        0 => {
            let monday = unit_of(0, 7, today)?.0;
            monday
                .checked_add(i64::from(weekday.to_monday_zero_offset()).days())
                .ok()
        }
        _ => today.nth_weekday(way.signum(), weekday).ok(),
    }
}

/// The year of "last March": this year's when it is over.
fn year_of(way: i32, month: u8, today: civil::Date) -> i16 {
    let now = i16::from(today.month());
    let month = i16::from(month);
    match way {
        -1 if month >= now => today.year() - 1,
        1 if month <= now => today.year() + 1,
        _ => today.year(),
    }
}
