//! Dates at a distance: three weeks ago, in two days, two days before yesterday, 3 Fridays from now.

use jiff::civil;
use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::char;
use nom::combinator::{map_opt, opt, value, verify};
use nom::sequence::{preceded, terminated};

use super::context::Context;
use super::date::{Date, Flags, Grain};
use super::leaf::{Parsed, blank, count, ends_here, fail, join, of, the_word, word};
use super::named::weekday_alone;
use super::span::{grain_of, moved, unit_of};
use super::words::{self, TimeClass};

/// A length in up to three units: "1 year 1 month and 21 days".
#[derive(Clone, Copy)]
struct Length {
    parts: [(i32, i32); 3],
}

impl Length {
    /// The finest unit in it, in nominal days.
    fn finest(self) -> i32 {
        let units = self.parts.into_iter().filter(|part| part.0 != 0);
        units.map(|part| part.1).min().unwrap_or(1)
    }

    /// The day at this length from another, `way` −1 or 1; longest units first, as a clerk does.
    fn from(self, day: civil::Date, way: i32) -> Option<civil::Date> {
        let mut parts = self.parts;
        parts.sort_by_key(|part| -part.1);
        let mut parts = parts.into_iter().filter(|part| part.0 != 0);
        parts.try_fold(day, |day, (count, unit)| moved(day, way * count, unit))
    }
}

/// "3 weeks", "a month", "two business days".
fn part(text: &str) -> Parsed<'_, (i32, i32)> {
    let article = value(1, alt((the_word("an"), the_word("a"))));
    let work = opt(terminated(
        alt((the_word("business"), the_word("working"))),
        blank,
    ));
    let gap = alt((blank, value((), char('-'))));
    let (rest, (count, ())) = (alt((count, article)), gap).parse(text)?;
    let (rest, unit) = preceded(work, of(TimeClass::Unit)).parse(rest)?;
    Ok((rest, (count, unit)))
}

fn length(text: &str) -> Parsed<'_, Length> {
    let mut parts = [(0, 0); 3];
    let (mut rest, first) = part(text)?;
    parts[0] = first;
    for slot in &mut parts[1..] {
        let and = (
            opt(char(',')),
            blank,
            opt(terminated(the_word("and"), blank)),
        );
        let Ok((after, next)) = preceded(and, part).parse(rest) else {
            break;
        };
        (rest, *slot) = (after, next);
    }
    Ok((rest, Length { parts }))
}

/// Where a length is counted from: the document's date or another.
enum From {
    Today(i32),
    Date(i32, Date),
}

impl<'t> Context<'t> {
    /// "three weeks ago", "a week hence", "two weeks from now", "in two days" of what lies ahead,
    /// "3 days after January 12th".
    pub(super) fn shifted(self, text: &'t str) -> Parsed<'t, Date> {
        let (rest, length) = length(text)?;
        let (rest, from) = self.from(rest)?;
        let unit = length.finest();
        Ok((
            rest,
            self.counted_from(&from, unit, |day, way| length.from(day, way)),
        ))
    }

    /// "3 Fridays from now", "two Sundays ago".
    pub(super) fn weekdays_on(self, text: &'t str) -> Parsed<'t, Date> {
        let (rest, count) = terminated(count, blank).parse(text)?;
        let plural = map_opt(of(TimeClass::WeekdayPlural), |n| i8::try_from(n).ok());
        let (rest, weekday) = alt((plural, super::leaf::weekday)).parse(rest)?;
        let weekday = civil::Weekday::from_monday_one_offset(weekday).ok();
        let (rest, from) = self.from(rest)?;
        let date = self.counted_from(&from, 1, |day, way| {
            day.nth_weekday(way * count, weekday?).ok()
        });
        let weekday = weekday_alone(weekday);
        let days = date.days;
        Ok((rest, Date { days, ..weekday }))
    }

    /// Which way, and from where.
    fn from(self, text: &'t str) -> Parsed<'t, From> {
        if let Ok((rest, ())) = in_time(text).filter_in(self) {
            return Ok((rest, From::Today(1)));
        }
        let (rest, word) = match preceded(blank, word).parse(text) {
            Ok(found) => found,
            Err(_) if self.counts_on(text) => return Ok((text, From::Today(1))),
            Err(error) => return Err(error),
        };
        let Some(way) = words::value_of(word, TimeClass::Shift) else {
            return if self.counts_on(text) {
                Ok((text, From::Today(1)))
            } else {
                fail(text)
            };
        };
        let is = |words: &[&str]| words.iter().any(|w| w.eq_ignore_ascii_case(word));
        if is(&["ago", "hence"]) || is(&["back"]) && ends_here(rest) {
            return Ok((rest, From::Today(way)));
        }
        if is(&["later"]) && self.today.is_some() && super::settle::looks_ahead(self.before, rest) {
            return Ok((rest, From::Today(1)));
        }
        if is(&["from", "after", "before"]) {
            return self.another_day(rest, way, is(&["from"]));
        }
        fail(text)
    }

    /// "now", "today" or a day after "from", "after" or "before".
    fn another_day(self, text: &'t str, way: i32, from: bool) -> Parsed<'t, From> {
        let now = alt((the_word("now"), the_word("today")));
        if let Ok((rest, ())) = preceded(blank, now).parse(text) {
            return Ok((rest, From::Today(way)));
        }
        let fine = |date: &Date| date.grain == Grain::Day;
        let anchor = verify(|text| self.anchor(text), fine);
        let (rest, date) = preceded(blank, anchor).parse(text)?;
        // "40 days from 1 March to 9 April" lasts so long; nothing is counted on from there.
        if from && join(false).parse(rest).is_ok() {
            return fail(text);
        }
        // "12 years after the September 11 attacks": the day is part of a name.
        let named = text.trim_start().starts_with("the ") && rest.starts_with(' ');
        if named && !ends_here(rest) {
            return fail(text);
        }
        Ok((rest, From::Date(way, date)))
    }

    /// "in two weeks" of a sentence that looks ahead.
    fn counts_on(self, rest: &str) -> bool {
        let inside = super::around::last_word(self.before.trim_end());
        inside.eq_ignore_ascii_case("in") && self.now(rest).ahead && ends_here(rest)
    }

    fn counted_from(
        self,
        from: &From,
        unit: i32,
        count: impl Fn(civil::Date, i32) -> Option<civil::Date>,
    ) -> Date {
        let (day, way, counted) = match *from {
            From::Today(way) => (self.today.and_then(|day| count(day, way)), way, true),
            From::Date(way, date) => {
                let day = date.days.map(|days| days.0);
                (day.and_then(|day| count(day, way)), way, false)
            }
        };
        let grain = match grain_of(unit) {
            Grain::Month if counted => Grain::Month,
            Grain::Day | Grain::Week | Grain::Month => Grain::Day,
            Grain::Period if unit == 14 => Grain::Day,
            _ if counted => Grain::Year,
            _ => Grain::Day,
        };
        let set = |is: bool, flag| if is { flag } else { Flags::default() };
        let coarse = set(grain > Grain::Day, Flags::COUNTED);
        let ahead = set(way > 0, Flags::AHEAD);
        Date {
            days: day.and_then(|day| unit_of(day, 1)),
            grain,
            ..Date::of(None, None, None)
        }
        .flagged(Flags::RELATIVE.and(Flags::ABOUT).and(coarse).and(ahead))
    }
}

/// "'s time", "’ time" after "in a fortnight".
fn in_time(text: &str) -> Time<'_> {
    let owned = alt((tag("'s"), tag("’s"), tag("'"), tag("’")));
    let time = (owned, blank, the_word("time")).parse(text);
    Time(time.ok().map(|(rest, _)| rest), text)
}

struct Time<'t>(Option<&'t str>, &'t str);

impl<'t> Time<'t> {
    /// Only after "in".
    fn filter_in(self, context: Context<'_>) -> Parsed<'t, ()> {
        let inside = super::around::last_word(context.before.trim_end());
        match self.0 {
            Some(rest) if inside.eq_ignore_ascii_case("in") => Ok((rest, ())),
            _ => fail(self.1),
        }
    }
}
