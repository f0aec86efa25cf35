//! Periods named by a noun before them: the end of April, the rest of the week, week 31, the week
//! of the 18th, the day after tomorrow.

use jiff::{ToSpan, civil};
use nom::Parser;
use nom::branch::alt;
use nom::character::complete::char;
use nom::combinator::{map, map_opt, opt, value, verify};
use nom::sequence::{delimited, preceded, terminated};

use super::context::Context;
use super::date::{Date, Flags, Grain};
use super::leaf::{Parsed, Year, blank, digits, ends_here, fail, of, the_word, weekday};
use super::nth::month_named;
use super::relative::{second_next, this_unit};
use super::span::{grain_of, moved, unit_of};
use super::spelt;
use super::words::TimeClass;

impl<'t> Context<'t> {
    /// "end of next week", "beginning of 2017", "rest of my week".
    pub(super) fn edge(self, text: &'t str) -> Parsed<'t, Date> {
        let of_word = value((), delimited(blank, the_word("of"), blank));
        let around = opt(terminated(the_word("around"), blank));
        let gap = terminated(alt((of_word, blank)), around);
        let (rest, edge) = terminated(of(TimeClass::Edge), gap).parse(text)?;
        let bare = text.len() - rest.len() < 10 && !text.contains(" of ");
        let own = alt((
            the_word("the"),
            the_word("my"),
            the_word("our"),
            the_word("your"),
        ));
        let unit = preceded(opt(terminated(own, blank)), this_unit(self.today));
        let (rest, whole) = alt((unit, |text| self.anchor(text))).parse(rest)?;
        if bare && !whole.flags.has(Flags::RELATIVE) || whole.grain == Grain::Day && edge != 2 {
            return fail(text);
        }
        Ok((rest, self.part_of(whole, edge)))
    }

    fn part_of(self, whole: Date, edge: i32) -> Date {
        let flag = match edge {
            0 => Flags::FIRST_PART,
            1 => Flags::MIDDLE_PART,
            2 => Flags::LAST_PART,
            _ => return self.rest_of(whole),
        };
        whole.flagged(flag.and(Flags::ABOUT))
    }

    /// From today to the last day.
    fn rest_of(self, whole: Date) -> Date {
        let today = self.today.zip(whole.days);
        let left = today.filter(|(today, days)| (days.0..=days.1).contains(today));
        match left {
            Some((today, days)) => Date {
                days: Some((today, days.1)),
                grain: Grain::Period,
                ..whole
            },
            None => whole,
        }
        .flagged(Flags::ABOUT.and(Flags::RELATIVE))
    }

    /// EOM, BOY: the end or beginning of this month or year.
    pub(super) fn edge_code(self, text: &'t str) -> Parsed<'t, Date> {
        let (rest, code) = of(TimeClass::EdgeCode)(text)?;
        // "boy" and "bow" are words.
        if !text.as_bytes()[..3].iter().all(u8::is_ascii_uppercase) {
            return fail(text);
        }
        let unit = code.abs();
        let days = self.today.and_then(|today| unit_of(today, unit));
        let date = Date {
            days,
            grain: grain_of(unit),
            ..Date::of(None, None, None)
        };
        let edge = if code < 0 { 0 } else { 2 };
        Ok((rest, self.part_of(date.flagged(Flags::RELATIVE), edge)))
    }

    /// What starts with "day", "week", "weekend", "month" or "year".
    pub(super) fn headed(self, text: &'t str) -> Parsed<'t, Date> {
        let (rest, unit) = of(TimeClass::Head)(text)?;
        if let Ok((rest, step)) = second_next(rest) {
            let days = self
                .today
                .and_then(|today| unit_of(moved(today, step, unit)?, unit));
            let date = Date {
                days,
                grain: grain_of(unit),
                ..Date::of(None, None, None)
            };
            return Ok((rest, date.flagged(Flags::RELATIVE)));
        }
        match unit {
            1 => self.day_beside(rest),
            7 => self.week(rest),
            2 => self.weekend(rest),
            30 => preceded((blank, the_word("of"), blank), month_named).parse(rest),
            _ => self.year_named(rest),
        }
    }

    /// " after tomorrow", " before Christmas": the day beside another.
    fn day_beside(self, text: &'t str) -> Parsed<'t, Date> {
        let after = value(1, the_word("after"));
        let before = value(-1, the_word("before"));
        let (rest, way) = delimited(blank, alt((after, before)), blank).parse(text)?;
        let (rest, date) = self.anchor(rest)?;
        if date.grain != Grain::Day {
            return fail(text);
        }
        let days = date.days.and_then(|days| {
            let day = moved(days.0, way, 1)?;
            Some((day, day))
        });
        let day = Date {
            days,
            grain: Grain::Day,
            ..Date::of(None, None, None)
        };
        Ok((rest, day.flagged(Flags::RELATIVE)))
    }

    /// "week 31", "week of April 10th", "week commencing 4 February", "w/c Feb 4".
    fn week(self, text: &'t str) -> Parsed<'t, Date> {
        let starting = alt((
            the_word("commencing"),
            the_word("starting"),
            the_word("beginning"),
            the_word("of"),
        ));
        let on = opt(terminated(the_word("on"), blank));
        let words = value((), (blank, starting, blank, on));
        let code = value((), (char('/'), the_word("c"), blank));
        let of_day = preceded(alt((words, code)), |text| self.anchor(text));
        let day = verify(of_day, |date: &Date| date.grain == Grain::Day);
        let containing = map(day, |date| Date {
            days: date.days.and_then(|days| unit_of(days.0, 7)),
            grain: Grain::Week,
            weekday: None,
            ..date
        });
        alt((containing, |text| self.numbered_week(text))).parse(text)
    }

    /// "week 31", of the year of today; "week 3 of the trial" is none.
    pub(super) fn numbered_week(self, text: &'t str) -> Parsed<'t, Date> {
        let number = verify(digits(1, 2), |n| (1..=53).contains(n));
        let (rest, number) = preceded(blank, number).parse(text)?;
        let year = preceded(
            (blank, opt((the_word("of"), blank))),
            super::leaf::plain_year,
        );
        let (rest, year) = opt(year).parse(rest)?;
        let other = preceded(blank, the_word("of")).parse(rest).is_ok();
        if other || super::leaf::goes_on(rest) {
            return fail(text);
        }
        let in_year = year.map(|year| year.number);
        let year = in_year.or(self.today.map(civil::Date::year));
        let first = year
            .zip(i8::try_from(number).ok())
            .and_then(|(year, week)| {
                let week = civil::ISOWeekDate::new(year, week, civil::Weekday::Monday);
                Some(week.ok()?.date())
            });
        let date = Date {
            days: first.and_then(|day| unit_of(day, 7)),
            grain: Grain::Week,
            ..Date::of(None, None, None)
        };
        Ok((rest, date.flagged(Flags::RELATIVE)))
    }

    /// "weekend of Thanksgiving"; alone only after a word like "over".
    fn weekend(self, text: &'t str) -> Parsed<'t, Date> {
        let of_day = preceded((blank, the_word("of"), blank), |text| self.anchor(text));
        let mut day = verify(of_day, |date: &Date| date.grain == Grain::Day);
        let (rest, from) = match day.parse(text) {
            Ok((rest, date)) => (rest, date.days.map(|days| days.0)),
            Err(_) if self.weekend_cued() && ends_here(text) => {
                // Of today it is the one of this week.
                let week = self.today.and_then(|today| unit_of(today, 7));
                let past = self.tells_of_past();
                let day = week.and_then(|days| {
                    if past {
                        moved(days.0, -1, 1)
                    } else {
                        Some(days.1)
                    }
                });
                (text, day)
            }
            Err(error) => return Err(error),
        };
        let date = Date {
            days: from.and_then(super::feast::weekend_beside),
            grain: Grain::Week,
            ..Date::of(None, None, None)
        };
        Ok((rest, date.flagged(Flags::RELATIVE)))
    }

    /// "gains over the weekend": told of as done, unless the sentence says "will".
    fn tells_of_past(self) -> bool {
        let before = self.before.trim_end();
        let over = ["over the", "Over the"]
            .iter()
            .any(|over| before.ends_with(over));
        over && ![" will ", " to ", " may ", " next "]
            .iter()
            .any(|word| before.contains(word))
    }

    fn weekend_cued(self) -> bool {
        let word = super::around::last_word(self.before.trim_end());
        let cues = [
            "the", "over", "on", "at", "for", "during", "whole", "all", "",
        ];
        cues.iter().any(|cue| cue.eq_ignore_ascii_case(word))
    }

    /// "year 71", "Year two hundred and sixty seven", "year end".
    fn year_named(self, text: &'t str) -> Parsed<'t, Date> {
        let mut end = (alt((blank, value((), char('-')))), the_word("end"));
        if let Ok((rest, _)) = end.parse(text)
            && ends_here(rest)
        {
            let days = self.today.and_then(|today| unit_of(today, 365));
            let date = Date {
                days: days.map(|days| (days.1, days.1)),
                grain: Grain::Day,
                ..Date::of(None, None, None)
            };
            return Ok((rest, date.flagged(Flags::RELATIVE)));
        }
        let figure = map_opt(verify(digits(1, 3), |n| *n > 12), |n| i16::try_from(n).ok());
        let (rest, number) = preceded(blank, alt((figure, spelt::small_year))).parse(text)?;
        if super::leaf::goes_on(rest)
            || !ends_here(rest)
            || !self.before.ends_with("the ") && !self.capital
        {
            return fail(text);
        }
        let year = Year {
            number,
            before_christ: false,
            era: false,
        };
        Ok((rest, super::named::date(Some(year), None, None)))
    }

    /// A weekday and its day of the month or its week: "Friday the 15th", "Wed 13th", "Tuesday next
    /// week", "Sunday of last week", "Monday two weeks ago".
    pub(super) fn weekday_placed(self, text: &'t str) -> Parsed<'t, Date> {
        let (rest, number) = weekday(text)?;
        let date = super::named::weekday_alone(civil::Weekday::from_monday_one_offset(number).ok());
        if let Ok((rest, day)) = day_after_weekday(rest) {
            let day = Some(day);
            return Ok((rest, Date { day, ..date }));
        }
        let (rest, week) = self.week_after_weekday(rest)?;
        let days = week.days.and_then(|days| {
            let monday = unit_of(days.0, 7)?.0;
            let day = monday.checked_add((i64::from(number) - 1).days()).ok()?;
            Some((day, day))
        });
        Ok((rest, Date { days, ..date }))
    }

    fn week_after_weekday(self, text: &'t str) -> Parsed<'t, Date> {
        let link = alt((the_word("of"), the_word("in"), the_word("from")));
        let gap = (opt(char(',')), blank, opt(terminated(link, blank)));
        let relative = super::relative::relative(self.today);
        let week = verify(relative, |date: &Date| date.grain == Grain::Week);
        preceded(gap, alt((week, |text| self.shifted(text)))).parse(text)
    }
}

/// " the 15th", " 13th", ", the fifteenth" after a weekday.
fn day_after_weekday(text: &str) -> Parsed<'_, u8> {
    let gap = (
        opt(char(',')),
        blank,
        opt(terminated(the_word("the"), blank)),
    );
    let ranked = verify(super::leaf::day, |(_, ranked)| *ranked);
    let ranked = map(ranked, |(day, _)| day);
    let day = alt((ranked, super::leaf::rank_word, spelt::day));
    let (rest, day) = preceded(gap, day).parse(text)?;
    if ends_here(rest) {
        Ok((rest, day))
    } else {
        fail(text)
    }
}
