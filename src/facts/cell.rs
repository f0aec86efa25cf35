//! What a cell of a table says: a number with what stands around it, or nothing.

use crate::number::{Form, Number};
use crate::text::Decimal;

/// A number of a cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Figure<'t> {
    /// The number as printed.
    pub(crate) number: Number,
    /// What stands before it: a sign of money.
    pub(crate) before: &'t str,
    /// What stands after it: a unit, a sign of per cent.
    pub(crate) after: &'t str,
}

impl Figure<'_> {
    /// The power of ten that stands behind the number: 2.4M, 182K.
    pub(super) fn own_scale(&self) -> i16 {
        match self.after {
            "K" | "k" | "thousand" => 3,
            "M" | "m" | "mn" | "million" => 6,
            "B" | "b" | "bn" | "billion" => 9,
            _ => 0,
        }
    }
}

/// What stands for no value.
const MISSING: [&str; 22] = [
    "free", "tba", "tbd", "dnf", "dns", "dnq", "", "-", "–", "—", "−", "n/a", "n / a", "na", "nan",
    "nil", "null", "none", "..", "...", "…", "?",
];

/// Whether a cell says that there is no value.
pub(crate) fn is_missing(cell: &str) -> bool {
    cell.len() <= 6 && MISSING.iter().any(|word| cell.eq_ignore_ascii_case(word))
}

/// The number that a cell is, with what stands before and after it.
///
/// Takes `543,940`, `-1.5`, `6.6e-34`, `(12)` as −12, `$5.2m`, `76.1%`, `74 kg`, `1 234,5` where the comma is the decimal
/// mark, `5,895*`, `12[3]`; refuses what has more than one number, and words with a number in them.
pub(crate) fn figure(cell: &str, decimal: Decimal) -> Option<Figure<'_>> {
    let cell = without_notes(cell);
    let (cell, below) = match cell
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
    {
        Some(inner) => (inner.trim(), true),
        None => (cell, false),
    };
    let first = cell.find(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','))?;
    let before = cell[..first].trim();
    if is_code(&cell[..first], &cell[first..]) {
        return None;
    }
    let (before, minus) = signed(before);
    let (number, length) = digits(&cell[first..], decimal)?;
    let after = cell[first + length..].trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let plain = |text: &str| !text.contains(|c: char| c.is_ascii_digit());
    let short = before.chars().count() <= 4 && !before.ends_with(|c: char| c.is_lowercase());
    (plain(after) && short).then_some(Figure {
        number: if minus ^ below {
            number.negated()
        } else {
            number
        },
        before,
        after,
    })
}

/// What stands before a number without its sign, and whether that is a minus: "-", "−$", "$-", "+".
fn signed(before: &str) -> (&str, bool) {
    let signs = ['-', '−', '–'];
    if let Some(rest) = before
        .strip_suffix(signs)
        .or_else(|| before.strip_prefix(signs))
    {
        return (rest.trim(), true);
    }
    (before.strip_suffix('+').unwrap_or(before).trim(), false)
}

/// "A-110", "B220": letters that stand close before a number name something; "USD5" and "RM5" are money.
fn is_code(before: &str, number: &str) -> bool {
    let letters = before.trim_end_matches(['-', '−', '–']);
    let plain = !letters.is_empty() && letters.chars().all(char::is_alphabetic);
    let money = letters.len() == before.len() && (letters.len() == 3 || MONEY.contains(&letters));
    // "R1" is a sample, "R1,200" are rand.
    let bare = letters == "R" && !number.contains([',', '.', ' ']);
    plain && (!money || bare)
}

/// Letters that stand for money close before a number.
const MONEY: [&str; 8] = ["R", "RM", "Rs", "Kr", "kr", "Fr", "kn", "zł"];

/// A cell without the marks of footnotes: 5,895* and 12[3] and 8†.
fn without_notes(cell: &str) -> &str {
    let mut cell = cell.trim();
    while let Some(rest) = note_before(cell) {
        cell = rest.trim_end();
    }
    cell
}

fn note_before(cell: &str) -> Option<&str> {
    let rest = cell.strip_suffix(['*', '†', '‡', '§', '¹', '²', '³', '#']);
    // "km²" is a unit, whatever stands before it.
    let rest = rest.filter(|rest| {
        rest.trim_end()
            .ends_with(|c: char| c.is_ascii_digit() || matches!(c, '%' | '*' | '†'))
    });
    if rest.is_some() {
        return rest;
    }
    let inner = cell.strip_suffix(']')?;
    let open = inner.rfind('[')?;
    (open > 0 && inner.len() - open <= 8).then(|| &cell[..open])
}

/// Digits with their marks, and how many bytes they take.
fn digits(text: &str, decimal: Decimal) -> Option<(Number, usize)> {
    let comma = decimal == Decimal::Comma;
    let (point, group) = if comma { (b',', b'.') } else { (b'.', b',') };
    let bytes = text.as_bytes();
    let (mut value, mut decimals, mut grouped, mut at) = (0i64, None::<i16>, false, 0);
    while at < bytes.len() {
        let byte = bytes[at];
        if byte.is_ascii_digit() {
            value = value.checked_mul(10)?.checked_add(i64::from(byte - b'0'))?;
            decimals = decimals.map(|count| count.saturating_add(1));
        } else if byte == point && decimals.is_none() && next_digit(bytes, at + 1) {
            decimals = Some(0);
        } else if let Some(length) =
            gap(&text[at..], group).filter(|length| decimals.is_none() && three(bytes, at + length))
        {
            grouped = true;
            at += length;
            continue;
        } else {
            break;
        }
        at += 1;
    }
    bytes[..at].iter().find(|byte| byte.is_ascii_digit())?;
    let (power, length) = power(&text[at..]);
    let form = match () {
        () if length > 0 => Form::Scientific,
        () if decimals.is_some() => Form::Decimal,
        () if grouped => Form::Grouped,
        () => Form::Digits,
    };
    let exponent = power.saturating_sub(decimals.unwrap_or(0));
    Some((Number::decimal(value, exponent, form), at + length))
}

/// The power of ten behind digits, and how many bytes it takes: e-34, E+6.
fn power(text: &str) -> (i16, usize) {
    let Some(rest) = text.strip_prefix(['e', 'E']) else {
        return (0, 0);
    };
    let digits = rest.strip_prefix(['-', '+']).unwrap_or(rest);
    let end = digits.bytes().take_while(u8::is_ascii_digit).count();
    let ends = (1..=3).contains(&end) && !digits[end..].starts_with(char::is_alphanumeric);
    let signed = rest.strip_prefix('+').unwrap_or(rest);
    let power = signed[..signed.len() - digits.len() + end].parse().ok();
    power
        .filter(|_| ends)
        .map_or((0, 0), |power| (power, text.len() - digits.len() + end))
}

/// How long the mark between groups of digits is that stands here.
fn gap(text: &str, group: u8) -> Option<usize> {
    let first = text.chars().next()?;
    let mark =
        first == char::from(group) || matches!(first, '\u{a0}' | '\u{202f}' | '\'' | '’' | ' ');
    mark.then(|| {
        let rest = &text[first.len_utf8()..];
        // "77 , 012" is 77,012 with its marks set apart.
        let set_apart = first == ' '
            && rest.as_bytes().first() == Some(&group)
            && rest.as_bytes().get(1) == Some(&b' ');
        first.len_utf8() + if set_apart { 2 } else { 0 }
    })
}

fn next_digit(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_some_and(u8::is_ascii_digit)
}

/// Whether three digits and no fourth stand here.
fn three(bytes: &[u8], at: usize) -> bool {
    (at..at + 3).all(|at| next_digit(bytes, at)) && !next_digit(bytes, at + 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(cell: &str) -> Option<f64> {
        figure(cell, Decimal::Point).map(|figure| figure.number.value())
    }

    #[test]
    fn what_is_no_number_of_one_thing_is_refused() {
        for cell in [
            "3 - 2",
            "2:45",
            "c 57",
            "10 - 3",
            "world 2010",
            "w 24 - 3",
            "A-110",
            "B220",
            "T-64",
        ] {
            assert_eq!(value(cell), None, "{cell}");
        }
    }

    #[test]
    fn cells_are_read_as_people_write_them() {
        for (cell, expected) in [
            ("543,940", 543_940.0),
            ("-1.5", -1.5),
            ("(12)", -12.0),
            ("$5.2m", 5.2),
            ("76.1%", 76.1),
            ("5,895*", 5_895.0),
            ("12[3]", 12.0),
            ("1 234 567", 1_234_567.0),
            ("77 , 012", 77_012.0),
            ("−0.5", -0.5),
            ("+8", 8.0),
            ("74kg", 74.0),
            ("6.626e-34", 6.626e-34),
            ("1.5E+6 t", 1.5e6),
        ] {
            assert_eq!(value(cell), Some(expected), "{cell}");
        }
        // No cell of zeros is too long.
        assert_eq!(value(&format!("0.{}", "0".repeat(60_000))), Some(0.0));
        let comma = figure("1.234,5", Decimal::Comma).map(|figure| figure.number.value());
        assert_eq!(comma, Some(1234.5));
    }
}
