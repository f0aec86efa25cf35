//! Turns away at a glance most of what begins no date, before any parser runs.
//!
//! Nearly every number and every "second", "may" or "this" of a text is no part of a date, and one
//! look at the word after it tells. What is let through may still be refused.

use crate::text::Letters;

use super::words::{self, Class, Classes};

const MONTHS: Classes = Classes::of(&[
    Class::Month,
    Class::MonthWord,
    Class::MonthName,
    Class::MonthShort,
]);
const JOINS: Classes = Classes::of(&[Class::Join]).and(Classes::AFTER_FIGURE);
const FIGURE: Classes = MONTHS
    .and(JOINS)
    .and(Classes::of(&[Class::Unit, Class::Zone]));
const COUNTS: Classes = Classes::of(&[Class::Unit]);
const RANKS: Classes = JOINS.and(Classes::of(&[Class::Unit, Class::Count, Class::Rank]));
const PARTS: Classes = Classes::of(&[Class::Rank, Class::Tens]).and(Classes::BEFORE_YEAR);
const DIRECTIONS: Classes = MONTHS.and(Classes::of(&[
    Class::Unit,
    Class::Count,
    Class::DayPart,
    Class::Weekday,
    Class::WeekdayShort,
    Class::Season,
]));

/// Whether a date or time of day may start with the digits that `text` starts with.
pub(super) fn figure(text: &[u8]) -> bool {
    let digits = text.iter().take(5).take_while(|b| b.is_ascii_digit());
    let after = &text[digits.count()..];
    next_word(after).is_none_or(|next| words::classes(next).meets(FIGURE))
}

/// Whether a date may start with the word that `text` starts with.
pub(super) fn word(text: &[u8]) -> bool {
    let first = Letters::at(text);
    let after = &text[first.length..];
    let Some(class) = words::opening_class(first) else {
        return true;
    };
    if class == Class::About {
        return about(after);
    }
    let Some(next) = next_word(after) else {
        return true;
    };
    let wanted = match class {
        Class::Count => COUNTS,
        Class::Direction => DIRECTIONS,
        Class::Rank | Class::Tens => RANKS,
        Class::MonthWord | Class::MonthName if text[0].is_ascii_lowercase() => Classes::BEFORE_YEAR,
        Class::Part if after[1].is_ascii_lowercase() => PARTS,
        Class::Season => Classes::BEFORE_YEAR,
        _ => return true,
    };
    words::classes(next).meets(wanted)
}

/// Whether a second end of a range may follow: a dash, "to" and the like.
pub(super) fn join(text: &[u8]) -> bool {
    match text {
        [b'-' | 0x80.., ..] => true,
        [b' ' | b'\t' | b'\r' | b'\n', first, ..] => match next_word(text) {
            Some(next) => words::classes(next).meets(JOINS),
            None => matches!(first, b'-' | b' ' | b'\t' | b'\r' | b'\n' | 0x80..),
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
        [] => false,
        [b'.' | b',', next, ..] => next.is_ascii_digit(),
        [b' ' | b'\n', b'(' | b'[', ..] => false,
        [b'.' | b',' | b')' | b']' | b';' | b':' | b'"', ..] => false,
        [b' ' | b'\n', ..] => {
            next_word(after).is_none_or(|next| words::classes(next).meets(FIGURE))
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
        [
            b'0'..=b'9' | b'a' | b'A' | b'c' | b'C' | b' ' | b'\t' | b'\r' | b'\n' | 0x80..,
            ..,
        ]
    )
}

/// The word after one blank; `None` where anything else follows.
fn next_word(after: &[u8]) -> Option<Letters> {
    match after {
        [b' ' | b'\n', word @ ..] => Some(Letters::at(word)).filter(|word| word.length > 0),
        _ => None,
    }
}
