//! A holiday with its year: "Easter 2020", "Christmas", "independence day of this year".

use jiff::civil;
use nom::Parser;
use nom::branch::alt;
use nom::character::complete::char;
use nom::combinator::{map, opt};
use nom::sequence::{preceded, terminated};

use super::context::Context;
use super::date::{Date, Grain};
use super::holiday;
use super::leaf::{Parsed, blank, ends_here, fail, the_word};
use super::span::{moved, unit_of};

impl<'t> Context<'t> {
    /// A holiday with its year or without: "Easter 2020", "Christmas of 2019", "independence day of
    /// this year"; not the first word of "Christmas tree".
    pub(super) fn holiday(self, text: &'t str) -> Parsed<'t, Date> {
        let (rest, feast) = holiday::named(text)?;
        let of_year = alt((the_word("of"), the_word("in")));
        let gap = (opt(char(',')), blank, opt(terminated(of_year, blank)));
        let year = map(super::leaf::year, |year| Some(year.number));
        let relative = map(super::relative::relative(self.today), |date| {
            date.days.map(|days| days.0.year())
        });
        if let Ok((rest, Some(year))) = preceded(gap, alt((year, relative))).parse(rest) {
            return Ok((rest, feast.date(Some(year))));
        }
        let (after, weekend) = opt(preceded(blank, the_word("weekend"))).parse(rest)?;
        if weekend.is_none() && !ends_here(rest) {
            return fail(text);
        }
        let date = self.nearest_feast(feast, rest);
        if weekend.is_none() {
            return Ok((rest, date));
        }
        let days = date.days.and_then(|days| weekend_beside(days.0));
        Ok((
            after,
            Date {
                days,
                grain: Grain::Week,
                ..date
            },
        ))
    }

    fn nearest_feast(self, feast: holiday::Holiday, rest: &str) -> Date {
        let Some(today) = self.today else {
            return feast.date(None);
        };
        let years = [today.year(), today.year() - 1, today.year() + 1];
        let days = years.into_iter().filter_map(|year| feast.in_year(year));
        let day = if self.now(rest).ahead {
            days.filter(|day| *day >= today).min()
        } else {
            days.min_by_key(|day| super::settle::away((*day, *day), today))
        };
        Date {
            days: day.map(|day| (day, day)),
            ..feast.date(None)
        }
    }
}

/// The weekend nearest to a day: on a Monday or Tuesday the one just past.
pub(super) fn weekend_beside(day: civil::Date) -> Option<super::span::Days> {
    let early = day.weekday().to_monday_zero_offset() < 2;
    unit_of(moved(day, if early { -2 } else { 0 }, 1)?, 2)
}
