//! Which year, month or week is meant where a text does not say: told by the document's date and by
//! whether the sentence looks ahead.

use jiff::{ToSpan, civil};

use super::around::last_word;
use super::date::{Date, Flags, Grain, months};
use super::span::moved;
use super::words::{self, TimeClass};

/// How far a sentence is read back and on for words that look ahead, in bytes.
const REACH: usize = 96;
const REACH_ON: usize = 48;
/// How many months around today may hold a Friday the 13th.
const MONTHS: i32 = 14;

/// The day of writing, and whether the sentence looks ahead from it.
#[derive(Clone, Copy)]
pub(super) struct Now {
    pub(super) today: Option<civil::Date>,
    pub(super) ahead: bool,
}

impl Now {
    pub(super) fn of(today: Option<civil::Date>, before: &str, rest: &str) -> Self {
        let ahead = today.is_some() && (alone(before, rest) || looks_ahead(before, rest));
        Self { today, ahead }
    }
}

/// Whether nothing else stands in the line but a word like "on", as in a diary or a form.
pub(super) fn alone(before: &str, rest: &str) -> bool {
    let after = rest.trim_start_matches(|c: char| c.is_ascii_punctuation());
    if !after.is_empty() && !after.starts_with('\n') {
        return false;
    }
    let from = floor(before, before.len().saturating_sub(24));
    let line = before[from..].rsplit('\n').next().unwrap_or_default();
    let whole = from == 0 || line.len() < before.len() - from;
    let mut words = line.split_ascii_whitespace();
    whole
        && words.all(|word| words::value_of(word, TimeClass::MonthCue).is_some() || is_small(word))
}

fn is_small(word: &str) -> bool {
    ["on", "the", "at", "all"]
        .iter()
        .any(|w| w.eq_ignore_ascii_case(word))
}

/// "will", "'ll", "going to" in the sentence; "by", "until" right before.
pub(super) fn looks_ahead(before: &str, rest: &str) -> bool {
    let from = floor(before, before.len().saturating_sub(REACH));
    let sentence = before[from..]
        .rsplit(['.', '?', '!', '\n'])
        .next()
        .unwrap_or_default();
    let end = ceiling(rest, REACH_ON.min(rest.len()));
    let after = rest[..end]
        .split(['.', '?', '!', '\n'])
        .next()
        .unwrap_or_default();
    let ahead = |text: &str| {
        text.split(|c: char| !c.is_ascii_alphabetic())
            .any(|word| words::value_of(word, TimeClass::Ahead).is_some())
    };
    let cue = last_word(before.trim_end());
    let due = ["by", "until", "till"]
        .iter()
        .any(|w| w.eq_ignore_ascii_case(cue));
    due || ahead(sentence) || ahead(after)
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

fn ceiling(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Whether a date still needs the document's date.
pub(super) fn is_open(date: &Date) -> bool {
    // "in summer" is said of every year.
    date.grain != Grain::Season
        && date.year.is_none()
        && date.days.is_none()
        && !date.is_impossible()
}

/// A date without a year: of what lies ahead the next; else the one nearest to today, a weekday the
/// last up to today, a day of the month likewise.
pub(super) fn settle(date: Date, now: Now) -> Date {
    let Some(today) = now.today.filter(|_| is_open(&date)) else {
        return date;
    };
    let days = match (date.month, date.day, date.weekday) {
        (None, Some(day), weekday) => day_of_month(day, weekday, today, now.ahead),
        (None, None, Some(weekday)) => weekday_of(weekday, today, now.ahead),
        (None, None, None) => return date,
        (Some(_), ..) => in_some_year(date, today, now.ahead),
    };
    Date { days, ..date }.flagged(Flags::RELATIVE)
}

type Days = (civil::Date, civil::Date);

fn weekday_of(weekday: civil::Weekday, today: civil::Date, ahead: bool) -> Option<Days> {
    let day = if ahead {
        today.nth_weekday(1, weekday).ok()?
    } else {
        let tomorrow = today.checked_add(1.days()).ok()?;
        tomorrow.nth_weekday(-1, weekday).ok()?
    };
    Some((day, day))
}

/// The nearest such day of a month before or after today; with its weekday, in the months where
/// both agree, this one first.
fn day_of_month(
    day: u8,
    weekday: Option<civil::Weekday>,
    today: civil::Date,
    ahead: bool,
) -> Option<Days> {
    let first = today.first_of_month();
    let of_month = |step: i32| {
        let month = moved(first, step, 30)?;
        let day = civil::Date::new(month.year(), month.month(), i8::try_from(day).ok()?).ok()?;
        let agrees = weekday.is_none_or(|weekday| day.weekday() == weekday);
        agrees.then_some((day, day))
    };
    if weekday.is_some()
        && let Some(day) = of_month(0)
    {
        return Some(day);
    }
    let way = if ahead { 1 } else { -1 };
    let fits = |days: &Days| {
        if ahead {
            days.0 >= today
        } else {
            days.0 <= today
        }
    };
    (0..MONTHS)
        .filter_map(|step| of_month(way * step))
        .find(fits)
}

fn in_some_year(date: Date, today: civil::Date, ahead: bool) -> Option<Days> {
    let years = [today.year(), today.year() - 1, today.year() + 1];
    let days = years.into_iter().filter_map(|year| date.in_year(year).days);
    if ahead {
        days.filter(|days| days.1 >= today).min()
    } else {
        days.min_by_key(|days| away(*days, today))
    }
}

/// The first such date that does not begin before another.
pub(super) fn settle_after(date: Date, first: civil::Date) -> Date {
    if !is_open(&date) {
        return date;
    }
    let days = match (date.month, date.day, date.weekday) {
        (None, Some(day), _) => day_of_month(day, None, first, true),
        (None, None, Some(weekday)) => weekday_of(weekday, first, true),
        (None, None, None) => return date,
        _ => {
            let years = [first.year(), first.year() + 1];
            let days = years.into_iter().filter_map(|year| date.in_year(year).days);
            days.filter(|days| days.0 >= first).min()
        }
    };
    Date { days, ..date }.flagged(Flags::RELATIVE)
}

/// How far a run of days is from today, 0 inside it. What lies ahead counts half as far again:
/// a text speaks more often of what has been.
pub(super) fn away(days: Days, today: civil::Date) -> i32 {
    let gap = |from: civil::Date, to: civil::Date| (to - from).get_days();
    let ahead = gap(today, days.0);
    (ahead + ahead / 2).max(gap(days.1, today)).max(0)
}

impl Date {
    /// The same month, day or season in a given year.
    fn in_year(self, year: i16) -> Self {
        let length = match self.grain {
            Grain::Quarter | Grain::Season => 3,
            Grain::Half => 6,
            _ => {
                return Self {
                    year: Some(year),
                    days: None,
                    flags: Flags::default(),
                    ..self
                }
                .dated();
            }
        };
        let days = self.month.and_then(|month| months(year, month, length));
        Self { days, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::super::leaf::ends_here;
    use super::*;

    #[test]
    fn a_line_of_its_own_is_alone() {
        assert!(alone("", "") && alone("on ", ".") && alone("x y z\non ", "\nmore"));
        assert!(!alone("He came on ", "") && !alone("on ", " he came"));
        assert!(ends_here(" in town") && !ends_here(" floor"));
    }
}
