//! Comma or point: what the numbers of a document say of its decimals, looked for at most once.
//!
//! Nothing is looked for until a number is met that may be read both ways: 1,234 or 1.234. Most
//! texts decide within their next few numbers, and then the look stops.

use crate::number::{self, Number, Read};
use crate::text::{Decimal, Document, digits, masks, part_end};

use super::place::Place;
use super::{DecimalUse, DecimalWhy};

/// What a number that can be read in one way only counts for, and one that is hardly read in two.
const SURE: i32 = 4;
const LIKELY: i32 = 1;
/// So far ahead, one of the marks has won.
const ENOUGH: i32 = 8;
/// So many bytes are asked together whether a digit is among them.
const PIECE: usize = masks::BLOCK;
/// The longest number that is looked at.
const LONGEST: usize = 40;

impl Place<'_> {
    /// The number at `at`, where it has marks that may mean two things and a comma before its
    /// decimals; and whether that is a guess, the document being written with points.
    pub(super) fn comma_number(&self, at: usize) -> Option<(Read<Number>, bool)> {
        if !self.is_open(at) {
            return None;
        }
        let guess = match self.decimal() {
            Decimal::Comma => false,
            _ if number::lone_comma(self.rest(), at) => true,
            _ => return None,
        };
        Some((number::read_comma(self.rest(), at)?, guess))
    }

    /// Whether the digits at `at` go on with a comma, or a point and three digits.
    fn is_open(&self, at: usize) -> bool {
        let bytes = &self.bytes()[at..];
        let first = digits::count(bytes, LONGEST / 2);
        let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
        match bytes.get(first) {
            Some(b',') => digit(first + 1),
            Some(b'.') => digit(first + 1) && digit(first + 2) && digit(first + 3),
            _ => false,
        }
    }

    /// The mark of the document, decided now if it was not before.
    fn decimal(&self) -> Decimal {
        let found = self.decimal.get().unwrap_or_else(|| of(self.document));
        self.decimal.set(Some(found));
        found.mark
    }
}

/// What was asked for, or what the numbers of the whole document say.
fn of(document: &Document<'_>) -> DecimalUse {
    let found = |mark, why| DecimalUse { mark, why };
    match document.decimal() {
        Decimal::Auto => match document.decide_decimal(look) {
            Some(mark) => found(mark, DecimalWhy::Text),
            None => found(Decimal::Point, DecimalWhy::Default),
        },
        mark => found(mark, DecimalWhy::Asked),
    }
}

/// Whether a digit is among some bytes.
fn has_digit(bytes: &[u8]) -> bool {
    let mut pieces = bytes.chunks(PIECE);
    pieces.any(|piece| masks::digits(&masks::first(piece)) != 0)
}

fn look(text: &str) -> Option<Decimal> {
    let mut look = DecimalLook::default();
    look.at(text);
    look.mark()
}

/// What the numbers of a text say of the mark before its decimals, gathered piece by piece.
///
/// ```
/// use checkfigure::{mention::DecimalLook, text::Decimal};
/// let mut look = DecimalLook::default();
/// look.at("1.250 km says nothing.");
/// assert_eq!(look.mark(), None);
/// look.at("3,5 km and 2,75 km do.");
/// assert_eq!((look.mark(), look.is_sure()), (Some(Decimal::Comma), false));
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DecimalLook {
    /// Commas for, points against.
    sum: i32,
}

impl DecimalLook {
    /// Takes in the next piece of the text, which ends where a block does.
    pub fn at(&mut self, text: &str) {
        let mut rest = text.as_bytes();
        if !has_digit(rest) {
            return;
        }
        while !rest.is_empty() && !self.is_sure() {
            let (block, after) = rest.split_at(part_end(rest, 1));
            self.block(block);
            rest = after;
        }
    }

    fn block(&mut self, bytes: &[u8]) {
        // A mark between two digits has one of them beside it in any piece of two bytes or more.
        let pieces = bytes.chunks(PIECE).zip((0..).step_by(PIECE));
        let pieces = pieces.filter(|(piece, _)| has_digit(piece));
        let marks = pieces.flat_map(|(piece, start)| {
            memchr::memchr2_iter(b',', b'.', piece).map(move |at| start + at)
        });
        let mut past = 0;
        for at in marks {
            if self.is_sure() {
                return;
            }
            if at >= past && is_digit(bytes, at + 1) && at > 0 && is_digit(bytes, at - 1) {
                let (start, end) = around(bytes, at);
                self.sum += weight(bytes, start, end);
                past = end;
            }
        }
    }

    /// Whether one of the marks has won, whatever follows.
    pub fn is_sure(self) -> bool {
        self.sum.abs() >= ENOUGH
    }

    /// The mark that more numbers speak for.
    pub fn mark(self) -> Option<Decimal> {
        match self.sum {
            0 => None,
            1.. => Some(Decimal::Comma),
            _ => Some(Decimal::Point),
        }
    }
}

fn is_digit(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_some_and(u8::is_ascii_digit)
}

/// The digits and marks around a mark.
fn around(bytes: &[u8], at: usize) -> (usize, usize) {
    let before = bytes[..at].iter().rev().take(LONGEST);
    let start = at - before.take_while(|b| b.is_ascii_digit()).count();
    let mut end = at;
    while end - at < LONGEST
        && (is_digit(bytes, end)
            || matches!(bytes.get(end), Some(b',' | b'.')) && is_digit(bytes, end + 1))
    {
        end += 1;
    }
    (start, end)
}

/// What one number says.
fn weight(bytes: &[u8], start: usize, end: usize) -> i32 {
    let number = &bytes[start..end];
    let last = number
        .iter()
        .rposition(|b| !b.is_ascii_digit())
        .unwrap_or(0);
    let (mark, decimals) = (number[last], end - start - last - 1);
    let sign = if mark == b',' { 1 } else { -1 };
    let head = &number[..last];
    let Some(other) = head.iter().find(|b| !b.is_ascii_digit()) else {
        return sign * alone(bytes, start, end, decimals);
    };
    let in_threes = head.iter().rev().take(3).all(u8::is_ascii_digit);
    match (*other == mark, in_threes) {
        // 1.234.567 has three digits a group; 12.5.2020 is a date.
        (true, true) if decimals == 3 => -sign * SURE,
        (false, true) => sign * SURE,
        _ => 0,
    }
}

/// What a number with one mark says: 3,14 and 3.14 little, 1,234 and lists nothing.
fn alone(bytes: &[u8], start: usize, end: usize, decimals: usize) -> i32 {
    let first = end - start - decimals - 1;
    let zero = bytes[start] == b'0' && first == 1;
    let comma = bytes[start + first] == b',';
    let before = start.checked_sub(1).map_or(b' ', |at| bytes[at]);
    let after = bytes.get(end).copied().unwrap_or(b' ');
    let joined = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'/' | b':' | b'_' | b'#');
    let bracketed = matches!(before, b'(' | b'[') && matches!(after, b')' | b']');
    let listed = [" and ", " or ", " & ", ", "].iter().any(|joint| {
        let rest = &bytes[end..];
        rest.starts_with(joint.as_bytes()) && is_digit(rest, joint.len())
    });
    let open = decimals == 3 && first <= 3 && !zero;
    let list = !zero && (bracketed || listed || decimals > 2);
    if joined(before) || joined(after) && !after.is_ascii_alphabetic() || open || comma && list {
        0
    } else {
        LIKELY
    }
}
