//! The second end of a span of dates, and what each end takes from the other.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{map, opt, verify};
use nom::sequence::{preceded, terminated};

use super::clock::{self, Clock};
use super::context::Context;
use super::date::{Date, Flags, Grain};
use super::leaf::{Parsed, Year, blank, ends_here, fail, join, plain_year, the_word};
use super::settle::{is_open, settle, settle_after};
use super::when::When;
use super::words::{self, TimeClass};
use super::{gate, named, numeric, part, relative, year};

pub(super) fn clocks((first, last): (Clock, Clock)) -> When {
    When::Clocks(first, last)
}

/// "March–May 2020", "Nov-Feb 2017", "from Sep to Nov": at the head of a range a doubtful month is
/// certain.
pub(super) fn months<'t>(context: Context<'t>, text: &'t str) -> Parsed<'t, When> {
    let (rest, month) = super::leaf::month(text)?;
    if !gate::join(rest.as_bytes()) || month.doubtful {
        return fail(text);
    }
    let first = Date::of(None, Some(month.number), None);
    let (rest, ()) = join(context.between)(rest)?;
    let (rest, last) = end_date(context, rest, first)?;
    let bare = last.year.is_none() && !(context.cued && last.grain == Grain::Month);
    if bare && (month.short || !month.plain && !month.cued || last.grain != Grain::Month) {
        return fail(text);
    }
    Ok((rest, pair(first, last)))
}

impl<'t> Context<'t> {
    /// The second end of a range, if one follows.
    pub(super) fn joined(self, rest: &'t str, value: When) -> (&'t str, When) {
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

    fn second_date(self, rest: &'t str, first: Date) -> Option<(&'t str, When)> {
        if !gate::join(rest.as_bytes()) {
            return None;
        }
        let (after, ()) = join(self.between)(rest).ok()?;
        if let Ok((rest, last)) = end_date(self, after, first) {
            return Some((rest, pair(first, last)));
        }
        let open = first.day.is_some() && first.year.is_none() && first.month.is_some();
        if !open {
            return None;
        }
        let worded = || -> Parsed<'t, (u8, Option<Year>)> {
            let the = opt(terminated(the_word("the"), blank));
            let ranked = map(super::leaf::day, |(day, _)| day);
            let day = alt((ranked, super::leaf::rank_word));
            let (rest, day) = preceded(the, day).parse(after)?;
            if ends_here(rest) {
                Ok((rest, (day, None)))
            } else {
                fail(rest)
            }
        };
        let (rest, (day, year)) = named::bare_day(rest).or_else(|_| worded()).ok()?;
        let last = named::date(year, first.month, Some(day));
        Some((rest, pair(first, last)))
    }

    /// With the year that today supplies, and the calendar that a note after it names.
    pub(super) fn settled(self, value: When, rest: &str) -> When {
        let style = |date: Date| {
            if named::old_style(rest) {
                date.flagged(Flags::JULIAN)
            } else {
                date
            }
        };
        match value {
            When::Date(date) if is_open(&date) => When::Date(style(settle(date, self.now(rest)))),
            When::Date(date) => When::Date(style(date)),
            When::Dates(first, last) => {
                let (first, last) = self.both(first, last, rest);
                When::Dates(style(first), style(last))
            }
            other => other,
        }
    }

    fn both(self, first: Date, last: Date, rest: &str) -> (Date, Date) {
        if !is_open(&first) && !is_open(&last) {
            return (first, last);
        }
        let first = if is_open(&first) && self.today.is_some() {
            settle(first, self.now(rest))
        } else {
            first
        };
        match first.days {
            Some(days) if self.today.is_some() => (first, settle_after(last, days.0)),
            _ => (first, last),
        }
    }
}

/// A date that can end a range begun by `first`.
fn end_date<'t>(context: Context<'t>, text: &'t str, first: Date) -> Parsed<'t, Date> {
    let (text, _) = opt(terminated(the_word("the"), blank)).parse(text)?;
    let (rest, last) = match text.as_bytes().first() {
        Some(b'0'..=b'9') => figure_end(text)?,
        Some(_) => word_end(context, text, first)?,
        None => return fail(text),
    };
    if fits(first, last) {
        Ok((rest, last))
    } else {
        fail(text)
    }
}

fn figure_end(text: &str) -> Parsed<'_, Date> {
    let year = |text| map(plain_year, |year| named::date(Some(year), None, None)).parse(text);
    alt((
        named::day_month,
        numeric::numeric,
        year::decade,
        named::year_month,
        part::coded_after,
        year,
    ))
    .parse(text)
}

fn word_end<'t>(context: Context<'t>, text: &'t str, first: Date) -> Parsed<'t, Date> {
    let letters = text.bytes().take(17).take_while(u8::is_ascii_alphabetic);
    let word = &text[..letters.count()];
    match words::opening(word).map(|found| found.0) {
        Some(TimeClass::Weekday | TimeClass::WeekdayShort) => {
            let short = map(super::leaf::weekday, |n| {
                named::weekday_alone(jiff::civil::Weekday::from_monday_one_offset(n).ok())
            });
            let short = verify(short, |_| first.weekday.is_some());
            alt((
                |text| context.weekday_placed(text),
                named::weekday_first,
                short,
            ))
            .parse(text)
        }
        Some(TimeClass::Day | TimeClass::Direction) => {
            relative::relative(context.today).parse(text)
        }
        Some(TimeClass::Head) if first.grain == Grain::Week => {
            preceded(the_word("week"), |text| context.numbered_week(text)).parse(text)
        }
        _ => alt((
            named::month_first(true),
            map(verify(super::leaf::month, |month| month.short), |month| {
                Date::of(None, Some(month.number), None)
            }),
            named::weekday_first,
            part::season,
            part::coded,
            part::vague,
        ))
        .parse(text),
    }
}

/// Whether two dates can be the ends of one range.
fn fits(first: Date, last: Date) -> bool {
    let bare = last.month.is_none() && last.day.is_none();
    let relative = first.flags.any(Flags::RELATIVE) || last.flags.any(Flags::RELATIVE);
    match (first.grain, last.grain) {
        (_, Grain::Day) if last.day.is_none() && !relative => false,
        (Grain::Day | Grain::Month, Grain::Day | Grain::Month) => {
            // "Monday to 5 May" is one; "May to Monday" is none.
            last.weekday.is_none() || last.day.is_some() || first.grain == Grain::Day
        }
        // "March 1990 – 1995" is a range; "12 March – 1995" is not.
        (Grain::Month, Grain::Year) => bare && first.year.is_some(),
        (one, two) => one == two && one != Grain::Day,
    }
}

/// A range whose first end takes from the second the year that it does not say itself.
pub(super) fn pair(first: Date, last: Date) -> When {
    let open = first.year.is_none() && first.days.is_none() && first.month.is_some();
    let Some(year) = last.year.filter(|_| open) else {
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
            flags: dated.flags.and(first.flags),
            ..dated
        },
        last,
    )
}
