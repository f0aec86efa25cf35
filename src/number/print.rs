//! Numbers printed in the form they were written in, so that they read back as themselves.

use std::fmt::{Display, Formatter, Result};

use super::ordinal::letters;
use super::{Form, Number};

/// The scale words that a power of ten is printed with, longest first.
const SCALES: [(i16, &str); 4] = [
    (12, "trillion"),
    (9, "billion"),
    (6, "million"),
    (3, "thousand"),
];

const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const TENS: [&str; 10] = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

/// Prints the number in its form: `1,234`, `2.50 million`, `two hundred and five`, `10 1/2`,
/// `3.0×10^8`, `21st`, `XIV`, `two dozen`, `tens of thousands`.
///
/// What a reader of this module can have read, it reads back as the same number. A number that
/// its form cannot show (a Roman 5,000, a power of ten without a word) is printed in plain
/// digits of the same value.
impl Display for Number {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        if self.coefficient() < 0 {
            f.write_str(if self.form() == Form::Words {
                "minus "
            } else {
                "-"
            })?;
        }
        let size = self.coefficient().unsigned_abs();
        match self.form() {
            Form::Digits => self.print_scaled(f, &size.to_string()),
            Form::Grouped => self.print_scaled(f, &grouped(size)),
            Form::Decimal => self.print_decimal(f, size),
            Form::Words => self.print_words(f, size),
            Form::Fraction | Form::Share => self.print_fraction(f, size),
            Form::Scientific | Form::Lost => scientific(f, size, self.exponent()),
            Form::Ordinal => write!(f, "{size}{}", letters(size)),
            Form::Roman => roman(f, size),
            Form::Collective => self.print_collective(f, size),
            Form::Vague => self.print_vague(f, size),
        }
    }
}

impl Number {
    /// Digits, and the scale word of the power of ten, or its zeros.
    fn print_scaled(self, f: &mut Formatter<'_>, digits: &str) -> Result {
        match self.exponent() {
            0 => f.write_str(digits),
            power if power < 0 => f.write_str(&pointed(&digits.replace(',', ""), power)),
            power => match word_of(power) {
                Some(word) => write!(f, "{digits} {word}"),
                None => write!(f, "{digits}{}", "0".repeat(power.unsigned_abs().into())),
            },
        }
    }

    /// Digits with a point; above the last whole place, with a scale word that gives it decimals.
    fn print_decimal(self, f: &mut Formatter<'_>, size: u64) -> Result {
        if self.exponent() < 0 {
            return f.write_str(&pointed(&size.to_string(), self.exponent()));
        }
        let top = self.exponent() + digits_of(size) - 1;
        let fits = |&&(power, _): &&(i16, &str)| power > self.exponent();
        let best = SCALES.iter().filter(fits).find(|(power, _)| *power <= top);
        match best.or_else(|| SCALES.iter().rev().find(fits)) {
            Some((power, word)) => {
                write!(
                    f,
                    "{} {word}",
                    pointed(&size.to_string(), self.exponent() - power)
                )
            }
            None => self.print_scaled(f, &size.to_string()),
        }
    }

    fn print_fraction(self, f: &mut Formatter<'_>, size: u64) -> Result {
        let under = u64::from(self.denominator());
        if under == 1 {
            return f.write_str(&pointed(&size.to_string(), self.exponent()));
        }
        match (size / under, size % under) {
            (0, over) => write!(f, "{over}/{under}")?,
            (whole, over) => write!(f, "{whole} {over}/{under}")?,
        }
        match word_of(self.exponent()) {
            Some(word) => write!(f, " {word}"),
            None if self.exponent() == 0 => Ok(()),
            None => write!(f, "×10^{}", self.exponent()),
        }
    }

    fn print_words(self, f: &mut Formatter<'_>, size: u64) -> Result {
        match self.exponent() {
            power if power < 0 => spoken_decimal(f, size, power),
            5 => write!(f, "{} lakh", spoken(size)),
            7 => write!(f, "{} crore", spoken(size)),
            power => {
                let factor = 10u64.checked_pow(power.unsigned_abs().into());
                match factor.and_then(|factor| size.checked_mul(factor)) {
                    Some(whole) if power % 3 == 0 => f.write_str(&spoken(whole)),
                    _ => self.print_scaled(f, &size.to_string()),
                }
            }
        }
    }

    fn print_collective(self, f: &mut Formatter<'_>, size: u64) -> Result {
        match (size, self.exponent()) {
            (2, 0) => f.write_str("a couple of"),
            (2, power) if word_of(power).is_some() => {
                write!(f, "a couple {}", word_of(power).unwrap_or_default())
            }
            (2, 2) => f.write_str("a couple hundred"),
            (6, 0) => f.write_str("half a dozen"),
            (12, 0) => f.write_str("a dozen"),
            (size, 0) if size % 12 == 0 => write!(f, "{} dozen", spoken(size / 12)),
            (size, 0) if size % 20 == 0 => write!(f, "{} score", spoken(size / 20)),
            _ => self.print_scaled(f, &size.to_string()),
        }
    }

    /// An order of magnitude; powers between two words are tens and hundreds of the lower.
    fn print_vague(self, f: &mut Formatter<'_>, size: u64) -> Result {
        let count =
            ["", "tens of ", "hundreds of "][usize::from(self.exponent().unsigned_abs() % 3)];
        let word = word_of(self.exponent() - self.exponent().rem_euclid(3));
        match (size, self.exponent(), word) {
            (24, 0, _) => f.write_str("dozens"),
            (4, 1, _) => f.write_str("scores of"),
            (2, 1, _) => f.write_str("tens of"),
            (2, 2, _) => f.write_str("hundreds"),
            (2, _, Some(word)) => write!(f, "{count}{word}s"),
            _ => self.print_scaled(f, &size.to_string()),
        }
    }
}

fn word_of(power: i16) -> Option<&'static str> {
    SCALES
        .iter()
        .find(|scale| scale.0 == power)
        .map(|scale| scale.1)
}

fn digits_of(size: u64) -> i16 {
    size.checked_ilog10().map_or(1, |log| {
        i16::try_from(log).unwrap_or(i16::MAX).saturating_add(1)
    })
}

fn grouped(size: u64) -> String {
    let digits = size.to_string();
    let first = digits.len() % 3;
    let mut text = digits[..first].to_owned();
    for group in digits.as_bytes()[first..].chunks(3) {
        if !text.is_empty() {
            text.push(',');
        }
        text.extend(group.iter().map(|&digit| char::from(digit)));
    }
    text
}

/// Digits with the point `-power` places from the end.
fn pointed(digits: &str, power: i16) -> String {
    if power >= 0 {
        return format!("{digits}{}", "0".repeat(power.unsigned_abs().into()));
    }
    let places = usize::from(power.unsigned_abs());
    let padded = format!("{digits:0>width$}", width = places + 1);
    let (whole, decimals) = padded.split_at(padded.len() - places);
    format!("{whole}.{decimals}")
}

/// One digit before the point, and as many after it as were written.
fn scientific(f: &mut Formatter<'_>, size: u64, exponent: i16) -> Result {
    let places = digits_of(size) - 1;
    let mantissa = pointed(&size.to_string(), -places);
    write!(f, "{mantissa}×10^{}", exponent.saturating_add(places))
}

fn roman(f: &mut Formatter<'_>, size: u64) -> Result {
    const LETTERS: [(u64, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if !(1..4000).contains(&size) {
        return write!(f, "{size}");
    }
    let mut rest = size;
    for (value, letters) in LETTERS {
        while rest >= value {
            f.write_str(letters)?;
            rest -= value;
        }
    }
    Ok(())
}

/// A whole number in words, with the British "and".
fn spoken(size: u64) -> String {
    let scales = [("quintillion", 18), ("quadrillion", 15)].map(|(word, power)| (power, word));
    let mut rest = size;
    let mut parts = Vec::new();
    for (power, word) in scales.into_iter().chain(SCALES) {
        let unit = 10u64.pow(power.unsigned_abs().into());
        if rest >= unit {
            parts.push(format!("{} {word}", below_thousand(rest / unit)));
            rest %= unit;
        }
    }
    match (rest, parts.is_empty()) {
        (0, false) => {}
        (1..100, false) => parts.push(format!("and {}", below_thousand(rest))),
        _ => parts.push(below_thousand(rest)),
    }
    parts.join(" ")
}

fn below_thousand(size: u64) -> String {
    match (size / 100, size % 100) {
        (0, tail) => below_hundred(tail),
        (head, 0) => format!("{} hundred", below_hundred(head)),
        (head, tail) => format!(
            "{} hundred and {}",
            below_hundred(head),
            below_hundred(tail)
        ),
    }
}

fn below_hundred(size: u64) -> String {
    let at = |digit: u64| usize::try_from(digit).unwrap_or_default();
    match (size / 10, size % 10) {
        (..2, _) => SMALL[at(size)].to_owned(),
        (ten, 0) => TENS[at(ten)].to_owned(),
        (ten, unit) => format!("{}-{}", TENS[at(ten)], SMALL[at(unit)]),
    }
}

/// "two point five": the decimals digit by digit.
fn spoken_decimal(f: &mut Formatter<'_>, size: u64, power: i16) -> Result {
    let digits = pointed(&size.to_string(), power);
    let (whole, decimals) = digits.split_once('.').unwrap_or((&digits, ""));
    write!(f, "{} point", spoken(whole.parse().unwrap_or_default()))?;
    decimals
        .bytes()
        .try_for_each(|digit| write!(f, " {}", SMALL[usize::from(digit - b'0')]))
}
