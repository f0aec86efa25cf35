//! Numbers that are not written as in English: a comma before the decimals, digits of full width.

use super::digits::{self, Body, body, suffixed};
use super::grouping::is_digit;
use super::{Number, Read};

/// The longest number that is read, in bytes or characters.
const LONGEST: usize = 40;

/// Reads the number whose digits start exactly at byte `at`, with a comma before its decimals and
/// points between its thousands. What has no sense so is read as in English.
///
/// ```
/// use checkfigure::number::read_comma;
/// let value = |text: &str| read_comma(text, 0).map(|read| (read.value.value(), read.end));
/// assert_eq!(value("3,14 m"), Some((3.14, 4)));
/// assert_eq!(value("1.234,5"), Some((1234.5, 7)));
/// assert_eq!(value("1.234.567"), Some((1_234_567.0, 9)));
/// assert_eq!(value("1 234,50"), Some((1234.5, 8)));
/// assert_eq!(value("1,234"), Some((1.234, 5)));
/// assert_eq!(value("2,5×10^3"), Some((2500.0, 9)));
/// assert_eq!(value("3.5"), Some((3.5, 3)));
/// assert_eq!(value("1,234,567"), Some((1_234_567.0, 9)));
/// assert_eq!(value("12.5.2020"), None);
/// assert_eq!(value(",5"), None);
/// ```
pub fn read_comma(text: &str, at: usize) -> Option<Read<Number>> {
    let rest = super::start(text, at)?;
    let bytes = rest.as_bytes();
    if !is_digit(bytes.first()) {
        return None;
    }
    let mut swapped = [b' '; LONGEST];
    for (to, from) in swapped.iter_mut().zip(bytes) {
        *to = match from {
            b',' => b'.',
            b'.' => b',',
            byte => *byte,
        };
    }
    let window = &swapped[..LONGEST.min(bytes.len())];
    let comma = taken(body(window, true)).filter(|(_, length)| *length < LONGEST);
    let (number, length) = match (comma, taken(body(bytes, true))) {
        (Some(comma), Some(point)) if point.1 > comma.1 => point,
        (Some(comma), _) => comma,
        (None, Some(point)) => point,
        (None, None) => return None,
    };
    if is_broken(&bytes[length..]) {
        return None;
    }
    let (value, tail) = suffixed(number, &rest[length..], false);
    let end = text.len() - tail.len();
    Some(Read { value, end })
}

fn taken(body: Body) -> Option<(Number, usize)> {
    match body {
        Body::Number(number, length) => Some((number, length)),
        Body::None | Body::Malformed => None,
    }
}

/// Whether a mark and a digit go on where the number should have ended.
fn is_broken(rest: &[u8]) -> bool {
    matches!(rest.first(), Some(b',' | b'.')) && is_digit(rest.get(1))
}

/// Whether the digits at `at` have one comma that parts no thousands and no list, whatever the
/// language: 0,025 or 5,00.
///
/// ```
/// use checkfigure::number::lone_comma;
/// assert!(["0,5", "0,025 g", "5,00", "12,05 m"].iter().all(|text| lone_comma(text, 0)));
/// assert!(!["1,234", "1,2", "0,1,2", "3,14", "5,000", "00,5"].iter().any(|text| lone_comma(text, 0)));
/// ```
pub fn lone_comma(text: &str, at: usize) -> bool {
    let Some(bytes) = text.as_bytes().get(at..) else {
        return false;
    };
    let count = |from: usize| {
        let digits = bytes[from..].iter().take(LONGEST);
        digits.take_while(|byte| byte.is_ascii_digit()).count()
    };
    let first = count(0);
    if bytes.get(first) != Some(&b',') || first == 0 || bytes[0] == b'0' && first > 1 {
        return false;
    }
    let decimals = count(first + 1);
    let zero = bytes[0] == b'0' && decimals > 0 && decimals < LONGEST;
    let cents = decimals == 2 && bytes[first + 1] == b'0' && first < 4;
    (zero || cents) && !is_broken(&bytes[first + 1 + decimals..])
}

/// Reads the digits of full width that start exactly at byte `at`, with their marks.
///
/// ```
/// use checkfigure::number::read_wide;
/// let value = |text: &str| read_wide(text, 0).map(|read| (read.value.value(), read.end));
/// assert_eq!(value("１２３ people"), Some((123.0, 9)));
/// assert_eq!(value("１．５"), Some((1.5, 9)));
/// assert_eq!(value("１，２３４"), Some((1234.0, 15)));
/// assert_eq!(value("123"), None);
/// ```
pub fn read_wide(text: &str, at: usize) -> Option<Read<Number>> {
    let rest = text
        .get(at..)
        .filter(|rest| rest.as_bytes().first() == Some(&0xef))?;
    let mut narrow = [0; LONGEST];
    let mut length = 0;
    for (to, wide) in narrow.iter_mut().zip(rest.chars()) {
        *to = match wide {
            '０'..='９' => u8::try_from(u32::from(wide) - u32::from('０')).ok()? + b'0',
            '．' => b'.',
            '，' => b',',
            _ => break,
        };
        length += 1;
    }
    let narrow = std::str::from_utf8(&narrow[..length]).ok()?;
    let read = digits::read(narrow, 0)?;
    Some(Read {
        value: read.value,
        end: at + read.end * '０'.len_utf8(),
    })
}
