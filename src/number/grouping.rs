//! How the digits of a whole number are grouped: `1,234`, `12,34,567`, `1 234`, `1'234`.

/// What follows the first digits of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Grouping {
    /// Nothing that belongs to it.
    Bare,
    /// Groups, up to this byte.
    Groups(usize),
    /// Separators that fit no grouping and no list of numbers: `6,5000,0000`.
    Malformed,
}

/// More groups than this are no number that anyone writes with blanks or apostrophes; the cap
/// keeps a megabyte of `123 456 789 …` linear.
const MOST_GROUPS: usize = 8;

/// How far commas are looked at to tell a list from a broken grouping.
const LIST_WINDOW: usize = 64;

/// The grouping after `first` digits at the start of `bytes`; `alone` says that no digits stand
/// before them, so that blanks may be separators ("10 20 300" is a list).
pub(super) fn grouping(bytes: &[u8], first: usize, alone: bool) -> Grouping {
    let Some(separator) = separator(&bytes[first..]) else {
        return Grouping::Bare;
    };
    match separator {
        b"," => commas(bytes, first),
        b" " if !alone => Grouping::Bare,
        _ => threes(bytes, first, separator),
    }
}

/// The separator before a digit, if `bytes` begins with one.
fn separator(bytes: &[u8]) -> Option<&'static [u8]> {
    let known: &[&[u8]] = match bytes.first()? {
        b',' => &[b","],
        b' ' => &[b" "],
        b'\'' => &[b"'"],
        0xc2 => &["\u{a0}".as_bytes()],
        0xe2 => &[
            "\u{2009}".as_bytes(),
            "\u{202f}".as_bytes(),
            "\u{2007}".as_bytes(),
            "\u{2019}".as_bytes(),
        ],
        _ => return None,
    };
    let fits = |s: &&&[u8]| bytes.starts_with(s) && is_digit(bytes.get(s.len()));
    known.iter().find(fits).copied()
}

/// Groups of exactly three after the first, which has one to three digits and no leading zero.
fn threes(bytes: &[u8], first: usize, separator: &[u8]) -> Grouping {
    if first > 3 || bytes[0] == b'0' {
        return Grouping::Bare;
    }
    let mut end = first;
    for _ in 0..MOST_GROUPS {
        match group(bytes, end, separator) {
            Some(next) => end = next,
            None => break,
        }
    }
    if end == first || goes_on(&bytes[end..]) {
        return Grouping::Bare;
    }
    Grouping::Groups(end)
}

/// One separator and three digits, no fourth.
fn group(bytes: &[u8], at: usize, separator: &[u8]) -> Option<usize> {
    let digits = bytes[at..].strip_prefix(separator)?;
    (count(digits, 4) == 3).then_some(at + separator.len() + 3)
}

/// Whether what follows the last group shows that these were several numbers after all: one more
/// group of another size, a telephone number, a fraction, a clock time.
fn goes_on(rest: &[u8]) -> bool {
    let joins = matches!(rest.first(), Some(b',' | b'-' | b'/' | b':')) && is_digit(rest.get(1));
    joins || separator(rest).is_some()
}

fn commas(bytes: &[u8], first: usize) -> Grouping {
    let leading_zero = bytes[0] == b'0';
    if first <= 3 && !leading_zero {
        let western = western(bytes, first);
        if western > first && !comma_digit(bytes, western) {
            return Grouping::Groups(western);
        }
        if let Some(end) = indian(bytes, first) {
            return Grouping::Groups(end);
        }
    }
    if is_list(bytes, first) {
        Grouping::Bare
    } else {
        Grouping::Malformed
    }
}

fn western(bytes: &[u8], first: usize) -> usize {
    let mut end = first;
    while let Some(next) = group(bytes, end, b",") {
        end = next;
    }
    end
}

/// `12,34,567`: pairs, and three digits last.
fn indian(bytes: &[u8], first: usize) -> Option<usize> {
    let mut end = first;
    for _ in 0..MOST_GROUPS {
        if first > 2 || !comma_digit(bytes, end) {
            return None;
        }
        match count(&bytes[end + 1..], 4) {
            2 => end += 3,
            3 if end > first && !comma_digit(bytes, end + 4) => return Some(end + 4),
            _ => return None,
        }
    }
    None
}

/// Whether commas part numbers that could each stand alone: `22,24,26`. Not where one begins
/// with a zero (`10,00,0`; a decimal comma, `1,05`), nor where the first looks like the head of
/// a grouped number (`1,5000`; `1,234,56`).
fn is_list(bytes: &[u8], first: usize) -> bool {
    let window = &bytes[..bytes.len().min(first + LIST_WINDOW)];
    let mut end = first;
    let mut groups = 0;
    while comma_digit(window, end) {
        let digits = &window[end + 1..];
        let length = count(digits, LIST_WINDOW);
        if digits[0] == b'0' && length > 1 || groups == 0 && first <= 3 && length >= 3 {
            return false;
        }
        groups += 1;
        end += 1 + length;
    }
    !(groups == 1 && first == 1 && bytes[0] == b'0')
}

fn comma_digit(bytes: &[u8], at: usize) -> bool {
    bytes.get(at) == Some(&b',') && is_digit(bytes.get(at + 1))
}

/// How many digits stand at the start, counting no further than `most`.
fn count(bytes: &[u8], most: usize) -> usize {
    bytes
        .iter()
        .take(most)
        .take_while(|byte| byte.is_ascii_digit())
        .count()
}

pub(super) fn is_digit(byte: Option<&u8>) -> bool {
    byte.is_some_and(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::Grouping::{Bare, Groups, Malformed};
    use super::{Grouping, grouping};

    fn of(text: &str) -> Grouping {
        let first = text.bytes().take_while(u8::is_ascii_digit).count();
        grouping(text.as_bytes(), first, true)
    }

    #[test]
    fn groups_that_people_write() {
        for text in [
            "1,234",
            "12,345,678",
            "12,34,567",
            "1,23,45,678",
            "1 234",
            "12 345 678",
            "1\u{202f}234",
            "1\u{2009}234\u{2009}567",
            "1'234'567",
            "1\u{2019}234",
        ] {
            assert_eq!(of(text), Groups(text.len()), "{text}");
        }
    }

    #[test]
    fn lists_and_neighbours_stay_apart() {
        for text in [
            "1,2",
            "22,24,26,31",
            "2019,2020",
            "2019 300",
            "10 20",
            "0 500",
            "1 234 5",
            "555 123-4567",
            "5 100,000",
            "1,",
            "1, 234",
            "1'23",
            "7",
            "1,23",
        ] {
            assert_eq!(of(text), Bare, "{text}");
        }
    }

    #[test]
    fn broken_groups_are_known() {
        for text in [
            "6,5000,0000",
            "10,00,0",
            "1,234,56",
            "1,05",
            "0,5",
            "1,5000",
            "1,2345",
        ] {
            assert_eq!(of(text), Malformed, "{text}");
        }
    }
}
