//! A date that another is counted from or lies in: "two days before yesterday", "the end of April".

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{map, opt};
use nom::sequence::terminated;

use super::context::Context;
use super::date::Date;
use super::leaf::{Parsed, blank, fail, the_word};
use super::settle::settle;
use super::words::{self, TimeClass};
use super::{named, numeric, part, relative, year};

impl<'t> Context<'t> {
    /// A date that another is counted from or lies in.
    pub(super) fn anchor(self, text: &'t str) -> Parsed<'t, Date> {
        let mut the = opt(terminated(the_word("the"), blank));
        let (start, _) = the.parse(text)?;
        let inner = Self {
            before: &text[..text.len() - start.len()],
            cued: true,
            capital: start.starts_with(|c: char| c.is_ascii_uppercase()),
            ..self
        };
        let year = map(super::leaf::year, |year| {
            named::date(Some(year), None, None)
        });
        let same = |text| self.relative_unit(text);
        let (rest, date) = alt((year, |text| inner.date(text)))
            .parse(start)
            .or_else(|_: nom::Err<nom::error::Error<&str>>| same(text))?;
        Ok((rest, settle(date, self.now(rest))))
    }

    /// Any date that is not itself counted from one.
    fn date(self, text: &'t str) -> Parsed<'t, Date> {
        let when = match text.as_bytes().first() {
            Some(b'0'..=b'9') => alt((
                named::day_month,
                numeric::numeric,
                year::decade,
                part::coded_after,
                |text| self.day_alone(text),
                |text| self.day_of_this(text),
            ))
            .parse(text)?,
            Some(_) => self.word_date(text)?,
            None => return fail(text),
        };
        Ok(when)
    }

    fn word_date(self, text: &'t str) -> Parsed<'t, Date> {
        let letters = text.bytes().take(17).take_while(u8::is_ascii_alphabetic);
        let word = &text[..letters.count()];
        if words::is_part_code(word) {
            return part::coded(text);
        }
        match words::opening(word).map(|found| found.0) {
            Some(
                TimeClass::Month
                | TimeClass::MonthWord
                | TimeClass::MonthName
                | TimeClass::MonthShort,
            ) => alt((named::month_first(true), |text| self.short_month(text))).parse(text),
            Some(TimeClass::Weekday) => named::weekday_first(text),
            Some(TimeClass::Season) => alt((part::season, |text| self.season(text))).parse(text),
            Some(TimeClass::Direction | TimeClass::Day) => {
                relative::relative(self.today).parse(text)
            }
            Some(TimeClass::Holiday) => self.holiday(text),
            Some(TimeClass::Rank | TimeClass::Tens) => {
                alt((named::day_month, part::ranked)).parse(text)
            }
            Some(TimeClass::Part) => part::vague(text),
            _ => fail(text),
        }
    }
}
