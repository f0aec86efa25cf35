//! Which forms are tried at a place, by the digits or the word that stand there.

use jiff::civil;
use nom::Parser;
use nom::branch::alt;
use nom::combinator::{map, opt, verify};
use nom::sequence::{preceded, terminated};

use crate::text::digits;

use super::alone::cued_short;
use super::around::last_word;
use super::clock;
use super::context::Context;
use super::date::{Date, Flags, Grain};
use super::leaf::{Parsed, blank, ends_here, fail, join, the_word};
use super::nth::in_this_year;
use super::range::clocks;
use super::when::When;
use super::words::{self, TimeClass};

use super::{named, numeric, part, relative, spelt, year};

impl<'t> Context<'t> {
    /// What starts with a digit. Its shape decides quickly which forms are possible at all.
    pub(super) fn figure(self, text: &'t str) -> Parsed<'t, When> {
        let digits = digits::count(text.as_bytes(), 9);
        let next = text.as_bytes().get(digits).copied();
        match (digits, next) {
            (8, _) => map(numeric::eight, When::Date).parse(text),
            (1 | 2, Some(b':' | b'.' | b'a' | b'p' | b'A' | b'P')) => alt((
                map(clock::clocks(join(self.between), self.before), clocks),
                map(clock::clock, When::Clock),
                map(numeric::numeric, When::Date),
                |text| self.cued_numeric(text),
                map(named::glued, When::Date),
                year::years_of_era(self.between),
            ))
            .parse(text),
            (2, Some(b's' | b'\'' | 0xE2)) if self.names_decade(text) => {
                map(year::decade, When::Date).parse(text)
            }
            (1 | 2, Some(b's' | b'n' | b'r' | b't')) => {
                alt((|text| self.day(text), map(named::glued, When::Date))).parse(text)
            }
            (1 | 2, Some(_)) => self.short_figure(text),
            (5.., _) | (_, None) | (3 | 4, Some(b',' | b'%' | b')')) => fail(text),
            (_, Some(_)) => self.long_figure(text),
        }
    }

    /// "'90s", "the 90s", "early 80's"; not "in her 80s" or "the low 70s".
    fn names_decade(self, text: &str) -> bool {
        let ending = text[2..].trim_start_matches(['\'', '’']);
        let decade = ending
            .strip_prefix('s')
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
        decade
            && (self.before.ends_with(['\'', '’'])
                || last_word(self.before.trim_end()).eq_ignore_ascii_case("the"))
    }

    /// An ordinal, in digits or words.
    pub(super) fn day(self, text: &'t str) -> Parsed<'t, When> {
        let days = map(named::days_of_month(join(self.between)), |(first, last)| {
            When::Dates(first, last)
        });
        alt((
            map(named::day_month, When::Date),
            days,
            year::century,
            map(part::ranked, When::Date),
            map(|text| self.nth(text), When::Date),
            map(|text| self.day_of_this(text), When::Date),
            map(|text| self.quarter(text), When::Date),
            map(|text| self.day_alone(text), When::Date),
        ))
        .parse(text)
    }

    /// "third quarter", "Q3" without a year: of this one.
    fn quarter(self, text: &'t str) -> Parsed<'t, Date> {
        let part = alt((part::quarter_alone, part::code_alone));
        let other = (blank, the_word("of"));
        let (rest, date) = terminated(part, nom::combinator::not(other)).parse(text)?;
        Ok((rest, in_this_year(date, self.today)))
    }

    /// One or two digits before a blank or a mark.
    fn short_figure(self, text: &'t str) -> Parsed<'t, When> {
        alt((
            map(named::day_month, When::Date),
            map(named::days_of_month(join(self.between)), |(first, last)| {
                When::Dates(first, last)
            }),
            |text| self.days_of_this(text),
            map(numeric::numeric, When::Date),
            |text| self.cued_numeric(text),
            map(clock::clocks(join(self.between), self.before), clocks),
            map(clock::clock, When::Clock),
            map(|text| self.shifted(text), When::Date),
            map(|text| self.weekdays_on(text), When::Date),
            map(relative::counted_first(self.today), When::Date),
            map(|text| self.day_of_this(text), When::Date),
            map(named::glued, When::Date),
            year::years_of_era(self.between),
        ))
        .parse(text)
    }

    /// "4/22", "4-22", "5.12": only after "on", or where nothing else stands in the line.
    fn cued_numeric(self, text: &'t str) -> Parsed<'t, When> {
        let (rest, date) = numeric::month_and_day(text)?;
        let cue = last_word(self.before.trim_end());
        let written = &text[..text.len() - rest.len()];
        let cues: &[&str] = if written.contains('.') {
            &["on"]
        } else {
            &["on", "dated", "by", "until"]
        };
        let said = cues.iter().any(|word| word.eq_ignore_ascii_case(cue));
        // "3/4" alone is a fraction, and "2.15" a decimal.
        let only_date = date.day > Some(12) && !written.contains('.');
        if said && ends_here(rest) || only_date && self.alone(rest) {
            return Ok((rest, When::Date(date)));
        }
        fail(text)
    }

    /// "4 to 22 this month", "4 till 23 of this month".
    fn days_of_this(self, text: &'t str) -> Parsed<'t, When> {
        let (rest, ((first, _), ())) = (super::leaf::day, join(self.between)).parse(text)?;
        let (rest, (last, _)) = super::leaf::day(rest)?;
        let gap = (blank, opt(terminated(the_word("of"), blank)));
        let (rest, month) = preceded(gap, |text| self.relative_unit(text)).parse(rest)?;
        if month.grain != Grain::Month {
            return fail(text);
        }
        let day = |n: u8| {
            let days = month.days.and_then(|days| {
                let day = super::span::moved(days.0, i32::from(n) - 1, 1)?;
                Some((day, day))
            });
            Date {
                days,
                grain: Grain::Day,
                ..Date::of(None, None, None)
            }
            .flagged(Flags::RELATIVE)
        };
        Ok((rest, When::Dates(day(first), day(last))))
    }

    /// Three or four digits.
    fn long_figure(self, text: &'t str) -> Parsed<'t, When> {
        alt((
            map(year::decade, When::Date),
            map(numeric::numeric, When::Date),
            map(named::year_month, When::Date),
            map(part::coded_after, When::Date),
            year::years_of_era(self.between),
            map(clock::clock, When::Clock),
            map(|text| self.shifted(text), When::Date),
        ))
        .parse(text)
    }

    /// What starts with a word: its class says which forms are possible.
    pub(super) fn word(self, text: &'t str) -> Parsed<'t, When> {
        let letters = text.bytes().take(17).take_while(u8::is_ascii_alphanumeric);
        let word = &text[..letters.count()];
        if words::is_part_code(word) {
            return alt((map(part::coded, When::Date), |text| {
                map(|text| self.quarter(text), When::Date).parse(text)
            }))
            .parse(text);
        }
        let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
        match words::opening(letters) {
            Some((class, _)) => self.opened(class, text),
            // "A.D." is no word of letters; "a" begins "a week ago".
            None => alt((
                year::years_of_era(self.between),
                map(|text| self.shifted(text), When::Date),
            ))
            .parse(text),
        }
    }

    fn opened(self, class: TimeClass, text: &'t str) -> Parsed<'t, When> {
        match class {
            TimeClass::Month
            | TimeClass::MonthWord
            | TimeClass::MonthName
            | TimeClass::MonthShort => {
                let alone = map(named::month_first(self.cued), When::Date);
                let short = map(|text| self.short_month(text), When::Date);
                let feast = map(|text| self.holiday(text), When::Date);
                alt((|text| super::range::months(self, text), alone, short, feast)).parse(text)
            }
            TimeClass::Weekday | TimeClass::WeekdayShort => {
                map(|text| self.weekday(text), When::Date).parse(text)
            }
            TimeClass::Clock => map(clock::named, When::Clock).parse(text),
            TimeClass::About => year::about(text),
            TimeClass::OpensEra => year::years_of_era(self.between).parse(text),
            TimeClass::Rank | TimeClass::Tens => {
                alt((|text| self.day(text), |text| self.number(text))).parse(text)
            }
            TimeClass::Count => self.number(text),
            _ => map(|text| self.period(class, text), When::Date).parse(text),
        }
    }

    fn period(self, class: TimeClass, text: &'t str) -> Parsed<'t, Date> {
        match class {
            TimeClass::Season => alt((part::season, |text| self.season(text))).parse(text),
            TimeClass::Direction => alt((
                part::ranked,
                |text| self.nth(text),
                |text| self.directed(text),
            ))
            .parse(text),
            TimeClass::Day => self.near_day(text),
            TimeClass::Part => part::vague(text),
            TimeClass::Holiday => self.holiday(text),
            TimeClass::Edge => self.edge(text),
            TimeClass::EdgeCode => self.edge_code(text),
            TimeClass::Head => self.headed(text),
            TimeClass::DecadeName => self.decade(text),
            _ => fail(text),
        }
    }

    /// "now" is a date only as the end of a span.
    fn near_day(self, text: &'t str) -> Parsed<'t, Date> {
        let now = the_word("now").parse(text).is_ok();
        if now && !self.between {
            return fail(text);
        }
        relative::relative(self.today).parse(text)
    }

    /// What a number word begins: a length that is counted on, a day and month, a year.
    fn number(self, text: &'t str) -> Parsed<'t, When> {
        let alone = map(spelt::year_alone(self.year_cued()), |year| {
            named::date(Some(year), None, None)
        });
        let decade = verify(spelt::decade, |_| self.cued || self.after_the());
        let date = alt((
            |text| self.shifted(text),
            |text| self.weekdays_on(text),
            relative::counted_first(self.today),
            named::spelt_day_month,
            decade,
            alone,
        ));
        map(date, When::Date).parse(text)
    }

    fn year_cued(self) -> bool {
        words::value_of(last_word(self.before.trim_end()), TimeClass::YearCue).is_some()
    }

    fn after_the(self) -> bool {
        last_word(self.before.trim_end()).eq_ignore_ascii_case("the")
    }

    /// "the nineties"; not "in her nineties", "the low seventies".
    fn decade(self, text: &'t str) -> Parsed<'t, Date> {
        let word = last_word(self.before.trim_end());
        let cues = ["the", "in", "early", "late", "mid", "and", "or", ""];
        verify(spelt::decade, |_| {
            cues.iter().any(|cue| cue.eq_ignore_ascii_case(word))
        })
        .parse(text)
    }

    fn weekday(self, text: &'t str) -> Parsed<'t, Date> {
        let whole = named::weekday_first(text);
        if let Ok((_, date)) = &whole
            && date.day.is_some()
        {
            return whole;
        }
        let short = |text| {
            let (rest, number) = super::leaf::weekday(text)?;
            // "sat", "sun" and "wed" are words.
            let word = matches!(number, 1 | 3 | 6 | 7) && !self.capital;
            if word || !cued_short(self, rest) {
                return fail(text);
            }
            let weekday = civil::Weekday::from_monday_one_offset(number).ok();
            Ok((rest, named::weekday_alone(weekday)))
        };
        self.weekday_placed(text)
            .or(whole)
            .or_else(|_: nom::Err<_>| short(text))
    }

    /// "last week", and "this Friday, June 23" for which the day and month count.
    fn directed(self, text: &'t str) -> Parsed<'t, Date> {
        let (rest, date) = relative::relative(self.today).parse(text)?;
        if date.weekday.is_none() {
            return Ok((rest, date));
        }
        let gap = (opt(nom::character::complete::char(',')), blank);
        let dated = alt((named::day_month, named::month_day, numeric::month_and_day));
        match preceded(gap, dated).parse(rest) {
            Ok((rest, dated)) => Ok((rest, dated)),
            Err(_) => Ok((rest, date)),
        }
    }
}
