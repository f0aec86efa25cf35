//! Anything that says when, read at one place of a text.

use jiff::{ToSpan, civil};
use nom::Parser;
use nom::branch::alt;
use nom::combinator::{map, verify};
use nom::sequence::preceded;

use crate::number::Read;

use super::clock::{self, Clock};
use super::date::{Date, Flags, Grain};
use super::leaf::{Parsed, Year, fail, join, plain_year};
use super::words::{self, Class};
use super::year::last_word;
use super::{gate, named, numeric, part, relative, year};

/// A date, both ends of a span of dates, a time of day, or both ends of a span of those.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// A day, month, year or other period.
    Date(Date),
    /// From one to another, in the order written.
    Dates(Date, Date),
    /// A time of day.
    Clock(Clock),
    /// From one to another, in the order written.
    Clocks(Clock, Clock),
}

/// A date, date range, period or clock time that starts exactly at byte `at` (a digit, or a word
/// for which [`super::is_time_word`] holds; "the" is not part of it).
///
/// `today` is the document's date if it has one: relative dates ("last week") and dates without a
/// year ("12 March") have days only then. Bare years are not read here: see
/// [`super::read_year`].
///
/// ```
/// use checkfigure::time::{read, When};
/// let dates = |text: &str| match read(text, 0, None).map(|read| read.value) {
///     Some(When::Date(date)) => date.iso(),
///     Some(When::Dates(first, last)) => format!("{} to {}", first.iso(), last.iso()),
///     Some(_) => "clock".to_owned(),
///     None => "none".to_owned(),
/// };
/// assert_eq!(dates("12 March 1950"), "1950-03-12");
/// assert_eq!(dates("March–May 2020"), "2020-03 to 2020-05");
/// assert_eq!(dates("first six months of 2022"), "2022-H1");
/// assert_eq!(dates("9.50 a.m."), "clock");
/// assert_eq!(dates("31 June"), "XXXX-06-31");
/// assert_eq!(dates("may 5"), "none");
/// assert_eq!(dates("12 men"), "none");
/// assert_eq!(dates("second man"), "none");
/// ```
pub fn read(text: &str, at: usize, today: Option<civil::Date>) -> Option<Read<When>> {
    let tail = text.get(at..)?;
    let may_start = match tail.as_bytes().first()? {
        b'0'..=b'9' => gate::figure(tail.as_bytes()),
        _ => gate::word(tail.as_bytes()),
    };
    if !may_start {
        return None;
    }
    let context = Context {
        today,
        before: &text[..at],
        between: after_between(text, at),
        cued: month_cue(text, at),
        apostrophe: text[..at].ends_with(['\'', '’']),
    };
    let (rest, value) = match tail.as_bytes().first()? {
        b'0'..=b'9' => context.figure(tail),
        b'\'' | 0xE2 => map(year::decade, When::Date).parse(tail),
        _ => context.word(tail),
    }
    .ok()?;
    let (rest, value) = context.joined(rest, value);
    Some(Read {
        value: context.settled(value, rest),
        end: text.len() - rest.len(),
    })
}

/// What is known of the place before anything is read there.
#[derive(Clone, Copy)]
struct Context<'t> {
    /// The text before the place.
    before: &'t str,
    today: Option<civil::Date>,
    /// "between" stands before, so "and" joins.
    between: bool,
    /// "in", "since", "last" stands before, so "May" is the month.
    cued: bool,
    /// An apostrophe stands before: '90s.
    apostrophe: bool,
}

impl<'t> Context<'t> {
    /// What starts with a digit. Its shape decides quickly which forms are possible at all.
    fn figure(self, text: &'t str) -> Parsed<'t, When> {
        let digits = text.bytes().take(5).take_while(u8::is_ascii_digit).count();
        let next = text.as_bytes().get(digits).copied();
        match (digits, next) {
            (5, _) | (_, None) | (3 | 4, Some(b',' | b'%' | b')')) => fail(text),
            (1 | 2, Some(b':' | b'.' | b'a' | b'p' | b'A' | b'P')) => alt((
                map(clock::clocks(join(self.between), self.before), clocks),
                map(clock::clock, When::Clock),
                map(numeric::numeric, When::Date),
            ))
            .parse(text),
            (2, Some(b's')) if self.apostrophe => map(year::decade, When::Date).parse(text),
            (1 | 2, Some(b's' | b'n' | b'r' | b't')) => self.day(text),
            (1 | 2, Some(_)) => self.short_figure(text),
            (_, Some(_)) => self.long_figure(text),
        }
    }

    fn day(self, text: &'t str) -> Parsed<'t, When> {
        let days = map(named::days_of_month(join(self.between)), |(first, last)| {
            When::Dates(first, last)
        });
        alt((
            map(named::day_month, When::Date),
            days,
            year::century,
            map(part::ranked, When::Date),
        ))
        .parse(text)
    }

    /// One or two digits before a blank or a mark.
    fn short_figure(self, text: &'t str) -> Parsed<'t, When> {
        alt((
            map(named::day_month, When::Date),
            map(named::days_of_month(join(self.between)), |(first, last)| {
                When::Dates(first, last)
            }),
            map(numeric::numeric, When::Date),
            map(clock::clocks(join(self.between), self.before), clocks),
            map(clock::clock, When::Clock),
            map(relative::ago(self.today), When::Date),
            year::years_of_era(self.between),
        ))
        .parse(text)
    }

    /// Three or four digits.
    fn long_figure(self, text: &'t str) -> Parsed<'t, When> {
        alt((
            map(year::decade, When::Date),
            map(numeric::numeric, When::Date),
            map(part::coded_after, When::Date),
            year::years_of_era(self.between),
            map(clock::clock, When::Clock),
            map(relative::ago(self.today), When::Date),
        ))
        .parse(text)
    }

    /// What starts with a word: its class says which forms are possible.
    fn word(self, text: &'t str) -> Parsed<'t, When> {
        let letters = text.bytes().take(13).take_while(u8::is_ascii_alphanumeric);
        let word = &text[..letters.count()];
        if words::is_part_code(word) {
            return map(part::coded, When::Date).parse(text);
        }
        let Some((class, _)) = words::opening(word) else {
            // "A.D." is no word of letters.
            return year::years_of_era(self.between).parse(text);
        };
        match class {
            Class::Month | Class::MonthWord | Class::MonthName | Class::MonthShort => {
                let alone = map(named::month_first(self.cued), When::Date);
                alt((alone, |text| self.months(text))).parse(text)
            }
            Class::Weekday | Class::WeekdayShort => {
                map(named::weekday_first, When::Date).parse(text)
            }
            Class::Season => map(part::season, When::Date).parse(text),
            Class::Direction => alt((
                map(part::ranked, When::Date),
                map(relative::relative(self.today), When::Date),
            ))
            .parse(text),
            Class::Day => map(relative::relative(self.today), When::Date).parse(text),
            Class::Rank | Class::Tens => self.day(text),
            Class::Part => map(part::vague, When::Date).parse(text),
            Class::Count => map(relative::ago(self.today), When::Date).parse(text),
            Class::Clock => map(clock::named, When::Clock).parse(text),
            Class::About => year::about(text),
            Class::OpensEra => year::years_of_era(self.between).parse(text),
            _ => fail(text),
        }
    }

    /// "March–May 2020": a doubtful month is certain at the head of a range.
    fn months(self, text: &str) -> Parsed<'_, When> {
        let (rest, first) = named::month_alone(true).parse(text)?;
        let last = preceded(join(self.between), |text| Self::end_date(text, first));
        map(verify(last, |last| last.year.is_some()), |last| {
            pair(first, last)
        })
        .parse(rest)
    }

    /// The second end of a range, if one follows.
    fn joined(self, rest: &str, value: When) -> (&str, When) {
        match value {
            When::Date(first) => self
                .second_date(rest, first)
                .unwrap_or((rest, When::Date(first))),
            When::Clock(first) => {
                let second = alt((clock::clock, clock::named));
                let both = preceded(join(self.between), second).parse(rest);
                both.map_or((rest, value), |(rest, second)| {
                    (rest, When::Clocks(first, second))
                })
            }
            other => (rest, other),
        }
    }

    fn second_date(self, rest: &str, first: Date) -> Option<(&str, When)> {
        if first.flags.has(Flags::RELATIVE) {
            return None;
        }
        let mut end = preceded(join(self.between), |text| Self::end_date(text, first));
        if let Ok((rest, last)) = end.parse(rest) {
            return Some((rest, pair(first, last)));
        }
        let open = first.day.is_some() && first.year.is_none() && first.month.is_some();
        let (rest, (day, year)) = named::bare_day(rest).ok().filter(|_| open)?;
        let last = named::date(year, first.month, Some(day));
        Some((rest, pair(first, last)))
    }

    /// A date that can end a range begun by `first`.
    fn end_date(text: &str, first: Date) -> Parsed<'_, Date> {
        let year = |text| map(plain_year, |year| named::date(Some(year), None, None)).parse(text);
        let (rest, last) = match text.as_bytes().first() {
            Some(b'0'..=b'9') => alt((
                named::day_month,
                numeric::numeric,
                year::decade,
                year,
                part::coded_after,
            ))
            .parse(text)?,
            Some(_) => alt((
                named::month_first(true),
                named::weekday_first,
                part::season,
                part::coded,
                part::vague,
            ))
            .parse(text)?,
            None => return fail(text),
        };
        if fits(first, last) {
            Ok((rest, last))
        } else {
            fail(text)
        }
    }

    /// With the year that today supplies, and the calendar that a note after it names.
    fn settled(self, value: When, rest: &str) -> When {
        let settle = |date: Date| {
            let date = nearest(date, self.today);
            if named::old_style(rest) {
                date.flagged(Flags::JULIAN)
            } else {
                date
            }
        };
        match value {
            When::Date(date) => When::Date(settle(date)),
            When::Dates(first, last) => When::Dates(settle(first), settle(last)),
            other => other,
        }
    }
}

fn clocks((first, last): (Clock, Clock)) -> When {
    When::Clocks(first, last)
}

/// Whether two dates can be the ends of one range.
fn fits(first: Date, last: Date) -> bool {
    let bare = last.month.is_none() && last.day.is_none();
    match (first.grain, last.grain) {
        (_, Grain::Day) if last.day.is_none() => false,
        (Grain::Day | Grain::Month, Grain::Day | Grain::Month) => true,
        // "March 1990 – 1995" is a range; "12 March – 1995" is not.
        (Grain::Month, Grain::Year) => bare && first.year.is_some(),
        (one, two) => one == two && one != Grain::Day,
    }
}

/// A range whose first end takes from the second the year that it does not say itself.
fn pair(first: Date, last: Date) -> When {
    let Some(year) = last.year.filter(|_| first.year.is_none()) else {
        return When::Dates(first, last);
    };
    let over = (first.month, first.day) > (last.month, last.day) && first.month != last.month;
    let year = year - i16::from(over && last.month.is_some());
    let named = Year {
        number: year,
        before_christ: last.flags.has(Flags::BEFORE_CHRIST),
        era: false,
    };
    let dated = named::date(Some(named), first.month, first.day);
    When::Dates(
        Date {
            weekday: first.weekday,
            ..dated
        },
        last,
    )
}

/// A date without a year, as the one nearest to today; a weekday as the last one up to today.
fn nearest(date: Date, today: Option<civil::Date>) -> Date {
    let Some(today) =
        today.filter(|_| date.year.is_none() && date.days.is_none() && !date.is_impossible())
    else {
        return date;
    };
    if date.month.is_none() {
        let Some(weekday) = date.weekday else {
            return date;
        };
        let tomorrow = today.checked_add(1.days()).ok();
        let day = tomorrow.and_then(|day| day.nth_weekday(-1, weekday).ok());
        return Date {
            days: day.map(|day| (day, day)),
            ..date
        };
    }
    let years = [today.year(), today.year() - 1, today.year() + 1];
    let days = years
        .into_iter()
        .filter_map(|year| date.in_year(year).days)
        .min_by_key(|days| away(*days, today));
    Date { days, ..date }.flagged(Flags::RELATIVE)
}

/// How far a run of days is from today, 0 inside it. What lies ahead counts half as far again:
/// a text speaks more often of what has been.
fn away(days: (civil::Date, civil::Date), today: civil::Date) -> i32 {
    let gap = |from: civil::Date, to: civil::Date| (to - from).get_days();
    let ahead = gap(today, days.0);
    (ahead + ahead / 2).max(gap(days.1, today)).max(0)
}

impl Date {
    /// The same month or day in a given year.
    fn in_year(self, year: i16) -> Self {
        Self {
            year: Some(year),
            days: None,
            flags: Flags::default(),
            ..self
        }
        .dated()
    }
}

/// Whether "between" is the word before `at`.
pub(super) fn after_between(text: &str, at: usize) -> bool {
    word_before(text, at).eq_ignore_ascii_case("between")
}

fn month_cue(text: &str, at: usize) -> bool {
    words::value(word_before(text, at), Class::MonthCue).is_some()
}

/// The word before `at`, one blank away.
fn word_before(text: &str, at: usize) -> &str {
    let before = &text[..at];
    before
        .strip_suffix([' ', '\n', '\u{a0}'])
        .map_or("", last_word)
}
