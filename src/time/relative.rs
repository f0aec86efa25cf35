//! Dates counted from the day of writing: yesterday, last week, next Monday, last three months.

use jiff::civil;
use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::combinator::{map, map_opt, opt, value, verify};
use nom::sequence::{preceded, terminated};

use super::date::{Date, Flags, Grain, months};
use super::holiday;
use super::leaf::{Month, Parsed, blank, count, fail, month, of, the_word, weekday, word};
use super::named::weekday_alone;
use super::part::season_alone;
use super::span::{self, grain_of, moved, unit_of};
use super::words::{self, TimeClass};

/// A step from the day of writing.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step {
    /// Whole days.
    Days(i32),
    /// Whole units of so many nominal days, counted from the one that holds today.
    Units(i32, i32),
    /// The last (−) or next (+) so many units, counted from today or in whole units.
    Run(i32, i32, bool),
    /// A weekday: by weeks from this one, or the nearest before (−) or after (+) today.
    Weekday(i32, civil::Weekday, bool),
    /// A month (1–12) or season of last, this or next year.
    Month(i32, u8, Grain),
    /// A holiday, likewise.
    Holiday(i32, holiday::Holiday),
}

/// Any of these; days are known only with `today`.
pub(super) fn relative<'t>(today: Option<civil::Date>) -> impl FnMut(&'t str) -> Parsed<'t, Date> {
    move |text| {
        let (rest, step) = alt((near_day, directed)).parse(text)?;
        if let (Step::Units(way, unit), Some(first)) = (step, rest.as_bytes().first())
            && matches!(first, b' ' | b'\'' | b'\n' | 0xE2)
            && let Ok((rest, step)) = within(way, unit, rest)
        {
            return Ok((rest, step.date(today)));
        }
        Ok((rest, step.date(today)))
    }
}

/// today, yesterday morning, tomorrow.
fn near_day(text: &str) -> Parsed<'_, Step> {
    let part = opt(preceded(blank, of(TimeClass::DayPart)));
    map(terminated(of(TimeClass::Day), part), Step::Days).parse(text)
}

/// What of last, this or next week or year is meant: "last week Sunday", "next week on Tuesday",
/// "last week's Friday", "last year's Halloween".
fn within(way: i32, unit: i32, text: &str) -> Parsed<'_, Step> {
    let owned = opt(alt((tag("'s"), tag("’s"))));
    let gap = (owned, blank, opt(terminated(the_word("on"), blank)));
    let day = map_opt(weekday, move |n| by_week(way, n));
    let feast = map(holiday::named, move |feast| Step::Holiday(way * 2, feast));
    match unit {
        7 => preceded(gap, day).parse(text),
        365 => preceded(gap, feast).parse(text),
        _ => fail(text),
    }
}

fn by_week(weeks: i32, number: i8) -> Option<Step> {
    let weekday = civil::Weekday::from_monday_one_offset(number).ok()?;
    Some(Step::Weekday(weeks, weekday, true))
}

/// Which way a word points, and how it counts days of the week.
#[derive(Clone, Copy)]
struct Way<'t> {
    steps: i32,
    word: &'t str,
}

impl Way<'_> {
    fn is(self, words: &[&str]) -> bool {
        words
            .iter()
            .any(|word| word.eq_ignore_ascii_case(self.word))
    }

    /// "next Friday" is next week's, "last" and "coming" the nearest.
    fn weekday(self, number: i8) -> Option<Step> {
        let by_weeks = self.steps == 0 || self.is(&["next", "previous", "preceding", "prior"]);
        let weekday = civil::Weekday::from_monday_one_offset(number).ok()?;
        Some(Step::Weekday(self.steps, weekday, by_weeks))
    }
}

/// "this", "this coming", "last": the last of two words counts.
fn way(text: &str) -> Parsed<'_, Way<'_>> {
    let one = |text| {
        let (rest, word) = terminated(word, blank).parse(text)?;
        match words::value_of(word, TimeClass::Direction) {
            Some(steps) => Ok((rest, Way { steps, word })),
            None => fail(text),
        }
    };
    let (rest, first) = one(text)?;
    Ok(one(rest).unwrap_or((rest, first)))
}

/// last week, next Monday, this summer, last three months, this morning, last March.
fn directed(text: &str) -> Parsed<'_, Step> {
    let (rest, way) = way(text)?;
    let steps = way.steps;
    let counted = map(
        (terminated(count, blank), of(TimeClass::Unit)),
        |(n, unit)| Step::Run(steps * n, unit, !way.is(&["past"]) && unit > 1),
    );
    let counted = verify(counted, |_| steps != 0);
    let named = alt((
        map_opt(weekday, |n| way.weekday(n)),
        map(holiday::named, |feast| Step::Holiday(steps, feast)),
        map(season_alone, |month| {
            Step::Month(steps, month, Grain::Season)
        }),
    ));
    if way.is(&["past"]) {
        // "the past month" ends today; "past March" is a way to walk.
        let one = map(verify(of(TimeClass::Unit), |unit| *unit > 1), |unit| {
            Step::Run(-1, unit, unit == 14)
        });
        let day = verify(named, |_| text.len() - rest.len() > way.word.len() + 2);
        return alt((counted, one, day)).parse(rest);
    }
    alt((counted, named, |text| whole(steps, text))).parse(rest)
}

/// What "last", "this" or "next" says of a unit, a month or a part of the day.
fn whole(steps: i32, text: &str) -> Parsed<'_, Step> {
    let unit = verify(whole_unit, |unit| *unit > 1 && *unit != 182);
    let part = map(of(TimeClass::DayPart), |_| Step::Days(steps));
    let sure = |month: &Month| month.plain || month.cued || month.short || steps != 0;
    alt((
        map(unit, |unit| Step::Units(steps, unit)),
        map(verify(month, sure), |month| {
            Step::Month(steps, month.number, Grain::Month)
        }),
        part,
    ))
    .parse(text)
}

/// week, calendar year, school year.
fn whole_unit(text: &str) -> Parsed<'_, i32> {
    let kind = terminated(of(TimeClass::YearKind), blank);
    let year = preceded(kind, verify(of(TimeClass::Unit), |unit| *unit == 365));
    alt((of(TimeClass::Unit), year)).parse(text)
}

/// "2 upcoming months", "three following days": the count before its direction.
pub(super) fn counted_first<'t>(
    today: Option<civil::Date>,
) -> impl FnMut(&'t str) -> Parsed<'t, Date> {
    move |text| {
        let (rest, n) = terminated(count, blank).parse(text)?;
        let ways = verify(of(TimeClass::Direction), |way| *way != 0);
        let (rest, (way, unit)) = (terminated(ways, blank), of(TimeClass::Unit)).parse(rest)?;
        Ok((rest, Step::Run(way * n, unit, unit > 1).date(today)))
    }
}

/// "week", "month", "year" or "weekend" alone, of today.
pub(super) fn this_unit<'t>(today: Option<civil::Date>) -> impl FnMut(&'t str) -> Parsed<'t, Date> {
    move |text| map(of(TimeClass::Unit), |unit| Step::Units(0, unit).date(today)).parse(text)
}

/// "after next" or "before last", two steps from the unit that was named.
pub(super) fn second_next(text: &str) -> Parsed<'_, i32> {
    let the = |text| opt(terminated(the_word("the"), blank)).parse(text);
    let next = value(2, (blank, the_word("after"), blank, the, the_word("next")));
    let last = value(
        -2,
        (blank, the_word("before"), blank, the, the_word("last")),
    );
    alt((next, last)).parse(text)
}

impl Step {
    pub(super) fn date(self, today: Option<civil::Date>) -> Date {
        let days = today.and_then(|today| self.days(today));
        let date = match self {
            Self::Weekday(_, weekday, _) => weekday_alone(Some(weekday)),
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
            Self::Days(_) | Self::Weekday(..) | Self::Holiday(..) => Grain::Day,
            Self::Units(_, unit) | Self::Run(_, unit, true) => grain_of(unit),
            Self::Run(..) => Grain::Period,
            Self::Month(_, _, grain) => grain,
        }
    }

    fn flags(self) -> Flags {
        match self {
            Self::Run(n, _, whole) => {
                let run = if whole { Flags::RUN } else { Flags::default() };
                let ahead = if n > 0 {
                    Flags::AHEAD
                } else {
                    Flags::default()
                };
                Flags::RELATIVE.and(Flags::ABOUT).and(run).and(ahead)
            }
            _ => Flags::RELATIVE,
        }
    }

    fn days(self, today: civil::Date) -> Option<(civil::Date, civil::Date)> {
        let one = |day: civil::Date| Some((day, day));
        match self {
            Self::Days(n) => one(moved(today, n, 1)?),
            Self::Units(n, unit) => unit_of(moved(today, n, unit)?, unit),
            Self::Run(n, unit, _) => span::run(n, unit, today),
            Self::Weekday(way, weekday, true) => {
                let monday = unit_of(moved(today, way, 7)?, 7)?.0;
                one(moved(
                    monday,
                    i32::from(weekday.to_monday_zero_offset()),
                    1,
                )?)
            }
            Self::Weekday(way, weekday, false) => {
                one(today.nth_weekday(way.signum(), weekday).ok()?)
            }
            Self::Month(way, month, grain) => {
                let length = if grain == Grain::Month { 1 } else { 3 };
                months(year_of(way, month, today), month, length)
            }
            Self::Holiday(way, feast) => one(nearest_feast(way, feast, today)?),
        }
    }
}

/// The holiday of this year for 0, the last or next before or after today for ±1, that of last or
/// next year for ±2.
fn nearest_feast(way: i32, feast: holiday::Holiday, today: civil::Date) -> Option<civil::Date> {
    let year = today.year();
    let this = feast.in_year(year)?;
    match way {
        0 => Some(this),
        -1 if this < today => Some(this),
        1 if this > today => Some(this),
        _ => feast.in_year(year + i16::try_from(way.signum()).ok()?),
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
