//! Turns away at a glance most of what begins no date, before any parser runs.
//!
//! Nearly every number and every "second", "may" or "this" of a text is no part of a date, and one
//! look at the word after it tells. What is let through may still be refused.

use crate::text::{Letters, digits};

use super::words::{self, TimeClass, TimeClasses};

const MONTHS: TimeClasses = TimeClasses::of(&[
    TimeClass::Month,
    TimeClass::MonthWord,
    TimeClass::MonthName,
    TimeClass::MonthShort,
]);
const JOINS: TimeClasses = TimeClasses::of(&[TimeClass::Join, TimeClass::And]);
const FIGURE: TimeClasses = MONTHS.and(TimeClasses::of(&[TimeClass::AfterFigure, TimeClass::Zone]));
const WEEKDAYS: TimeClasses = MONTHS.and(PARTS);
const SECOND: TimeClasses = FIGURE.and(TimeClasses::of(&[TimeClass::Rank, TimeClass::Tens]));
/// What lies between a count and its unit, or is counted itself: "2 upcoming", "3 Fridays".
const COUNTABLE: TimeClasses = TimeClasses::of(&[
    TimeClass::Direction,
    TimeClass::Weekday,
    TimeClass::WeekdayPlural,
]);
const SHIFTS: TimeClasses = TimeClasses::of(&[TimeClass::Shift]);
const UNITS: TimeClasses = TimeClasses::of(&[TimeClass::Unit]);
const RANKS: TimeClasses = JOINS.and(MONTHS).and(TimeClasses::of(&[
    TimeClass::AfterFigure,
    TimeClass::Unit,
    TimeClass::Count,
    TimeClass::Rank,
    TimeClass::Weekday,
    TimeClass::WeekdayShort,
    TimeClass::Direction,
    TimeClass::DecadeName,
    TimeClass::YearWord,
]));
/// What a lower-case month is followed by, besides a figure.
const BESIDE_MONTH: TimeClasses = JOINS.and(TimeClasses::of(&[
    TimeClass::BeforeYear,
    TimeClass::Rank,
    TimeClass::Tens,
    TimeClass::Count,
    TimeClass::GoesOn,
]));
/// What a count in words is followed by: it must be looked at again.
const NUMBERED: TimeClasses = MONTHS.and(TimeClasses::of(&[
    TimeClass::Direction,
    TimeClass::Weekday,
    TimeClass::WeekdayPlural,
    TimeClass::Count,
    TimeClass::DecadeName,
    TimeClass::YearWord,
]));
const PARTS: TimeClasses =
    TimeClasses::of(&[TimeClass::Rank, TimeClass::Tens, TimeClass::BeforeYear]);
const DIRECTIONS: TimeClasses = MONTHS.and(TimeClasses::of(&[
    TimeClass::Unit,
    TimeClass::Count,
    TimeClass::DayPart,
    TimeClass::Weekday,
    TimeClass::WeekdayShort,
    TimeClass::Season,
    TimeClass::Direction,
    TimeClass::Holiday,
    TimeClass::YearKind,
]));

/// What is no date by itself.
const GOES_ON: TimeClasses = TimeClasses::of(&[
    TimeClass::Count,
    TimeClass::Direction,
    TimeClass::Rank,
    TimeClass::Tens,
    TimeClass::Part,
]);

/// Whether what follows the digits that `text` starts with could make a date of them: cheap, and
/// often wrong.
pub(crate) fn may_be_date(text: &[u8]) -> bool {
    let (digits, after) = past_digits(text);
    match after {
        [
            b'-' | b'/',
            b'-' | b'/' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z',
            ..,
        ]
        | [b'.' | b':', b'0'..=b'9', ..]
        | [0xE2, ..] => true,
        // "5th", "9am", "44 BC", "22april", "2016H2".
        [first, ..] if first.is_ascii_alphabetic() => !matches!(first, b'k' | b'g' | b'x' | b'l'),
        [b' ' | b'\n', first, ..] | [0xC2, 0xA0, first, ..] => {
            first.is_ascii_alphabetic() || matches!(first, b'/' | b'-') || *first >= 0x80
        }
        [b'\'', ..] => true,
        // "20161016"
        [b'0'..=b'9', ..] => digits == 5 && matches!(text[0], b'1' | b'2'),
        _ => false,
    }
}

/// Whether a date or time of day may start with the digits that `text` starts with.
pub(super) fn figure(text: &[u8], before: &str) -> bool {
    let (digits, after) = past_digits(text);
    match after {
        [0xE2, 0x80, 0x93 | 0x94, rest @ ..] => second(rest),
        [b'-' | b'.' | b'/', rest @ ..] if digits < 3 => second(rest) || cued(before),
        [b'a'..=b'z' | b'A'..=b'Z', ..] => glued(after),
        _ => past_blank(after).is_none_or(|rest| apart(rest, before)),
    }
}

/// "on", "by" and the like before "4/22", or nothing at all.
fn cued(before: &str) -> bool {
    let word = [" on ", "dated ", " by ", "until "];
    before.len() < 12 || word.iter().any(|word| before.ends_with(word)) || before.ends_with('\n')
}

/// "22april", "5th", "9am".
fn glued(after: &[u8]) -> bool {
    let word = Letters::at(after);
    let classes = words::classes(word);
    classes.meets(FIGURE.and(TimeClasses::of(&[TimeClass::Glued])))
        || matches!(after, [b'T' | b'H' | b'Q' | b'h' | b'q', ..])
}

/// Whether what follows a figure and a blank may make a date or time of it.
fn apart(text: &[u8], before: &str) -> bool {
    let word = Letters::at(text);
    let after = &text[word.length..];
    if word.length == 0 {
        return !is_degree(text);
    }
    let classes = words::classes(word);
    classes.meets(FIGURE)
        || classes.meets(JOINS)
            && past_blank(after).is_none_or(|rest| joined(rest, FIGURE.and(UNITS)))
        || classes.meets(UNITS) && (ago(after) || before.ends_with("in "))
        || classes.meets(COUNTABLE)
            && past_blank(after).is_some_and(|rest| may_follow(rest, UNITS.and(SHIFTS)))
}

/// Whether what follows the mark after a first figure may make a date or time of both.
fn second(text: &[u8]) -> bool {
    joined(text, FIGURE.and(UNITS).and(JOINS))
}

/// The same, where a word of these classes may follow the second figure.
fn joined(text: &[u8], after_it: TimeClasses) -> bool {
    let word = Letters::at(text);
    if word.length > 0 {
        return words::classes(word).meets(SECOND);
    }
    let (digits, after) = past_digits(text);
    if digits == 0 {
        return true;
    }
    if let Some(rest) = past_blank(after) {
        return may_follow(rest, after_it);
    }
    match after {
        [b'/' | b'.' | b':', next, ..] => next.is_ascii_digit(),
        [first, ..] => {
            first.is_ascii_alphanumeric() || is_blank(*first) || *first == b'-' || *first >= 0x80
        }
        [] => false,
    }
}

/// Whether a word of these classes, a second blank, a dash or a sign follows.
fn may_follow(text: &[u8], classes: TimeClasses) -> bool {
    let word = Letters::at(text);
    match text {
        _ if word.length > 0 => words::classes(word).meets(classes),
        [b'-', ..] => true,
        [first, ..] => is_blank(*first) || *first >= 0x80 && !is_degree(text),
        [] => false,
    }
}

/// Whether "ago" may follow a unit, or another unit that goes on the length.
fn ago(after: &[u8]) -> bool {
    let after = after.strip_prefix(b",").unwrap_or(after);
    match past_blank(after) {
        Some(rest) => {
            may_follow(rest, SHIFTS.and(TimeClasses::of(&[TimeClass::And])))
                || rest.first().is_some_and(u8::is_ascii_digit)
        }
        None => after
            .first()
            .is_some_and(|b| is_blank(*b) || *b >= 0x80 || *b == b'\''),
    }
}

/// Whether a date may start with the word that `text` starts with.
pub(super) fn word(text: &[u8], before: &str) -> bool {
    let first = Letters::at(text);
    let after = &text[first.length..];
    let Some(class) = words::opening_class(first) else {
        // "a week ago", or "A.D.", which is no word of letters.
        let next = next_word(after).filter(|next| words::classes(*next).meets(UNITS));
        return first.length > 2 || next.is_none_or(|next| counted(next, after, before));
    };
    if let Some(answer) = by_itself(class, first, text) {
        return answer;
    }
    if GOES_ON.meets(TimeClasses::of(&[class])) && ends_clause(after) {
        return false;
    }
    let Some(next) = next_word(after) else {
        return class != TimeClass::Count || after.first() != Some(&b'-') || tens(&after[1..]);
    };
    let small = |at: &[u8]| at.first().is_some_and(u8::is_ascii_lowercase);
    let wanted = match class {
        TimeClass::Count => return counted(next, after, before),
        TimeClass::Direction => DIRECTIONS,
        TimeClass::Rank | TimeClass::Tens => RANKS,
        TimeClass::WeekdayShort => WEEKDAYS,
        TimeClass::MonthWord | TimeClass::MonthName if small(text) => BESIDE_MONTH,
        TimeClass::Part if past_blank(after).is_some_and(small) => PARTS,
        _ => return true,
    };
    words::classes(next).meets(wanted)
}

/// The classes that each have a question of their own.
fn by_itself(class: TimeClass, first: Letters, text: &[u8]) -> Option<bool> {
    let after = &text[first.length..];
    Some(match class {
        TimeClass::About => about(after),
        TimeClass::Holiday => feast(first, after),
        TimeClass::Head => head(first, after),
        TimeClass::Edge => edge(after),
        TimeClass::EdgeCode => text[0].is_ascii_uppercase(),
        TimeClass::Day | TimeClass::DecadeName => true,
        _ => return None,
    })
}

/// "two weeks ago", "in two weeks", "nineteen eighty", "two upcoming weeks".
fn counted(next: Letters, after: &[u8], before: &str) -> bool {
    let classes = words::classes(next);
    let past = past_blank(after).map_or(&after[..0], |rest| &rest[next.length..]);
    classes.meets(NUMBERED) || classes.meets(UNITS) && (ago(past) || before.ends_with("in "))
}

/// "nineteen-eighty", "twenty-tens".
fn tens(after: &[u8]) -> bool {
    let classes = words::classes(Letters::at(after));
    classes.meets(NUMBERED) || after.starts_with(b"tens")
}

/// "Easter", "New Year's Day".
fn feast(first: Letters, after: &[u8]) -> bool {
    let owned = matches!(after, [b'\'', b's', ..] | [0xE2, 0x80, 0x99, b's', ..]);
    let alone = words::classes(first).meets(TimeClasses::FEAST);
    let after = after.strip_prefix(b".").unwrap_or(after);
    let next = next_word(after).or_else(|| Some(Letters::at(after.strip_prefix(b"-")?)));
    owned || alone || next.is_some_and(|next| words::classes(next).meets(TimeClasses::FEAST_SECOND))
}

/// "day after", "week 31", "month of", "w/c", and any "weekend".
fn head(first: Letters, after: &[u8]) -> bool {
    let next = next_word(after).map(words::classes);
    match (after, next) {
        ([b'/', b'c' | b'C', b' ', ..], _) => first.length == 1,
        (_, _) if first.length == 1 => false,
        (_, Some(next))
            if next.meets(TimeClasses::of(&[TimeClass::AfterHead, TimeClass::Count])) =>
        {
            true
        }
        ([b'-', b'e', b'n', b'd', ..] | [b' ', b'0'..=b'9', ..], _) => true,
        _ => first.length == 7,
    }
}

/// "end of", "rest this".
fn edge(after: &[u8]) -> bool {
    let next = next_word(after).map(words::classes);
    let of = TimeClasses::of(&[TimeClass::Direction, TimeClass::BeforeYear]);
    next.is_some_and(|next| next.meets(of))
}

/// Whether neither a blank nor a hyphen follows a word, so that no date goes on after it.
fn ends_clause(after: &[u8]) -> bool {
    let goes_on = |b: &u8| *b == b'-' || *b >= 0x80 || is_blank(*b);
    !after.first().is_some_and(goes_on)
}

fn past_digits(text: &[u8]) -> (usize, &[u8]) {
    let digits = digits::count(text, 5);
    (digits, &text[digits..])
}

/// What follows one blank of the usual kinds.
fn past_blank(text: &[u8]) -> Option<&[u8]> {
    match text {
        [b' ' | b'\n', rest @ ..] | [0xC2, 0xA0, rest @ ..] => Some(rest),
        _ => None,
    }
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

fn is_degree(text: &[u8]) -> bool {
    text.starts_with("°".as_bytes())
}

/// Whether a second end of a range may follow: a dash, "to" and the like.
pub(super) fn join(text: &[u8]) -> bool {
    match text {
        [b'-' | b'~' | 0x80.., ..] => true,
        [blank, first, ..] if is_blank(*blank) => match next_word(text) {
            Some(next) => words::classes(next).meets(JOINS),
            None => !first.is_ascii_punctuation() && !first.is_ascii_digit() || *first == b'-',
        },
        _ => false,
    }
}

/// Whether "(O.S.)" may follow: its first letter, after blanks and a bracket.
pub(super) fn old_style(text: &[u8]) -> bool {
    let mut marks = text.iter().take(5);
    let first = marks.find(|b| !b.is_ascii_whitespace() && !matches!(b, b'(' | b'['));
    matches!(first, Some(b'O' | b'J' | 0x80..))
}

/// Whether four digits may be more than a year that stands alone: a range, a year of an era, a
/// decimal.
pub(super) fn year_goes_on(after: &[u8]) -> bool {
    match after {
        [b'.' | b',', next, ..] => next.is_ascii_digit(),
        []
        | [b' ' | b'\n', b'(' | b'[', ..]
        | [b'.' | b',' | b')' | b']' | b';' | b':' | b'"', ..] => false,
        [b' ' | b'\n', ..] => {
            next_word(after).is_none_or(|next| words::classes(next).meets(FIGURE.and(JOINS)))
        }
        _ => true,
    }
}

/// "c. 1500", "ca AD 50": a year, perhaps of an era, after a point and a blank.
fn about(after: &[u8]) -> bool {
    let after = after.strip_prefix(b".").unwrap_or(after);
    let after = match after {
        [b' ' | b'\n', after @ ..] => after,
        _ => after,
    };
    matches!(
        after,
        [b'0'..=b'9' | b'a' | b'A' | b'c' | b'C' | 0x80.., ..]
    ) || after.first().is_some_and(|b| is_blank(*b))
}

/// The word after one blank; `None` where anything else follows.
fn next_word(after: &[u8]) -> Option<Letters> {
    past_blank(after)
        .map(Letters::at)
        .filter(|word| word.length > 0)
}
