//! One amount in several units: 6 ft 2 in, 5'11", 1 year 2 months 3 days, 3 dollars and 20 cents.

use crate::number::{self, Form, Number};
use crate::unit::{Parts, UnitExpr};

use super::cursor::{skip_blank, starts_with};
use super::part::{Part, bare};
use super::place::Place;

/// The most units of one amount: years, months, weeks, days, hours, minutes and seconds.
const MOST_PARTS: usize = 7;
/// A length may hold more of the smaller unit than make one of the larger ("2 yards 7 ft"), but
/// not many times as much, or it is another length.
const LOOSE: u32 = 3;
/// Shares of a unit that follow it: "a mile and a half", "an hour and half".
const SHARES: [(&str, u16, u16); 8] = [
    ("and a half", 1, 2),
    ("and half", 1, 2),
    ("and a quarter", 1, 4),
    ("and quarter", 1, 4),
    ("and three quarters", 3, 4),
    ("and three-quarters", 3, 4),
    ("and a third", 1, 3),
    ("and two thirds", 2, 3),
];

/// What stands between two parts of one amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// A blank, a hyphen or nothing.
    Close,
    /// A comma.
    Comma,
    /// "and", with a comma or without.
    And,
}

/// An amount that grows by smaller units.
#[derive(Debug, Clone, Copy)]
struct Sum {
    /// In the smallest unit so far, times the denominator.
    total: i64,
    denominator: u16,
    /// Decimals of the last number.
    decimals: u32,
    /// How many of the smallest unit make the first.
    count: u32,
    by_convention: bool,
    /// The whole numbers before the last, with their units.
    earlier: [(i64, UnitExpr); MOST_PARTS],
    length: usize,
    /// The last part read.
    last: Part,
}

impl Place<'_> {
    /// The whole amount, if smaller units follow; whether any did.
    pub(super) fn composite(&self, first: Part) -> (Part, bool) {
        if first.unit.is_none() || !self.may_go_on(first.end) {
            return (first, false);
        }
        let (joint, at) = self.next_place(&first);
        if joint != Joint::And && !self.number_starts(at) {
            return (first, false);
        }
        let first = self.minutes(first);
        match self.summed(&first).or_else(|| self.and_a_share(&first)) {
            None => (first, false),
            Some(joined) => (self.summed(&joined).unwrap_or(joined), true),
        }
    }

    /// The "5m" of "5m 30s" are minutes.
    fn minutes(&self, first: Part) -> Part {
        if &self.bytes()[first.unit_span.range()] != b"m" {
            return first;
        }
        let (_, at) = self.next_place(&first);
        let second = self.next_number(at).and_then(|n| self.any_unit_after(n));
        let minute = self.units.by_id("minute");
        match (second, minute) {
            (Some((second, _)), Some(unit)) if self.units.by_id("second") == Some(second.unit) => {
                Part { unit, ..first }
            }
            _ => first,
        }
    }

    /// One look at what follows turns most figures away.
    fn may_go_on(&self, end: usize) -> bool {
        let next = self.bytes().get(end).copied().unwrap_or(b'.');
        next == b',' || next == b'-' || next >= 0x80 || next.is_ascii_whitespace() || {
            next.is_ascii_digit()
        }
    }

    /// "a mile and a half", "two hours and a quarter".
    fn and_a_share(&self, first: &Part) -> Option<Part> {
        let at = skip_blank(self.rest(), first.end);
        if at == first.end || !starts_with(self.rest(), at, "and") || first.unit_first {
            return None;
        }
        let (words, over, under) = SHARES
            .into_iter()
            .find(|(words, ..)| starts_with(self.rest(), at, words))?;
        let end = at + words.len();
        let article = words.starts_with("and a");
        let whole = first
            .number
            .integer()?
            .checked_mul(i64::from(under))?
            .checked_add(i64::from(over))?;
        (article || self.clause_ends(end)).then(|| Part {
            end,
            number: Number::fraction(whole, under),
            ..*first
        })
    }

    fn summed(&self, first: &Part) -> Option<Part> {
        let mut sum = Sum::new(first)?;
        for part in 0..MOST_PARTS {
            match self.next_sum(&sum, first) {
                Some(next) => sum = next,
                None if part == 0 => return None,
                None => break,
            }
        }
        self.total(&sum, first)
    }

    /// The sum with the next smaller unit.
    fn next_sum(&self, sum: &Sum, first: &Part) -> Option<Sum> {
        if sum.decimals != 0 {
            return None;
        }
        let (joint, at) = self.next_place(&sum.last);
        let number = self.next_number(at)?;
        let added = self
            .smaller(sum, first, joint, number)
            .or_else(|| self.unsaid(sum, first, joint, number))?;
        // What cannot be printed is no amount.
        self.total(&added, first).map(|_| added)
    }

    /// A number with a smaller unit of the same kind.
    fn smaller(&self, sum: &Sum, first: &Part, joint: Joint, number: Part) -> Option<Sum> {
        // "$5 and 20 cents", not "$5, 20p".
        if first.unit_first && joint != Joint::And {
            return None;
        }
        let (second, read) = self.any_unit_after(number)?;
        let spoken = read.spelled || spelled(&sum.last) || self.units.is_time(first.unit);
        if joint == Joint::And && !spoken {
            return None;
        }
        let fits = |unit| Some((unit, self.units.parts(sum.last.unit, unit)?));
        let (unit, parts) = read.readings.iter().find_map(fits)?;
        let dimension = self.units.dimension_name(unit);
        let lengths = dimension == "length";
        // "A year, 22m of" goes on with something else.
        if joint == Joint::Comma && !read.spelled && first.number.form() == Form::Words {
            return None;
        }
        // "2 tbsp, 1 tsp" are two things of a list.
        let metric = dimension == "mass" && parts.count.is_multiple_of(10);
        if joint == Joint::Comma && (dimension == "volume" || metric) {
            return None;
        }
        let most = parts.count * if lengths { LOOSE } else { 1 };
        let small = second.number.value() < f64::from(most);
        small.then(|| sum.add(Part { unit, ..second }, parts))?
    }

    /// A number whose unit goes without saying: "2 hours ten", "6 foot 2", "15 dollars and 50".
    fn unsaid(&self, sum: &Sum, first: &Part, joint: Joint, number: Part) -> Option<Sum> {
        let count = self.units.unsaid(sum.last.unit)?;
        let money = count == 100;
        let amount = number.number.integer()?;
        let said = number.number.form() != Form::Digits;
        let listed = joint == Joint::Comma
            || joint == Joint::And && (!money && !self.units.is_time(first.unit));
        let digits = money && !said && number.number_end - number.start != 2;
        if listed
            || digits
            || self.before(first.start).is("between")
            || !(1..i64::from(count)).contains(&amount)
            || !self.clause_ends(number.end)
        {
            return None;
        }
        let parts = Parts {
            count,
            by_convention: false,
        };
        sum.add(number, parts)
    }

    /// The amount in the first unit, or in the last where the first holds no certain or too large
    /// a number of it: days by the calendar, seconds in a day.
    fn total(&self, sum: &Sum, first: &Part) -> Option<Part> {
        if let Some(part) = sum.part(first) {
            return Some(part);
        }
        let last = &sum.last;
        if last.unit.is_none() || sum.denominator != 1 {
            return None;
        }
        let shift = 10i64.checked_pow(sum.decimals)?;
        let each = |(number, unit): &(i64, UnitExpr)| {
            let parts = self.units.parts(*unit, last.unit)?;
            number
                .checked_mul(i64::from(parts.count))?
                .checked_mul(shift)
        };
        let earlier = sum.earlier[..sum.length].iter();
        let total = earlier
            .map(each)
            .try_fold(0, |sum: i64, part| sum.checked_add(part?))?;
        let sign = if sum.total < 0 { -1 } else { 1 };
        let total = total.checked_add(sign * last.number.coefficient())?;
        let shift = -i16::try_from(sum.decimals).ok()?;
        Some(Part {
            end: last.end,
            number_end: last.number_end,
            number: Number::decimal(total, shift, Form::Digits),
            unit: last.unit,
            unit_span: last.unit_span,
            ..*first
        })
    }

    /// What joins the next number, and where it would start.
    fn next_place(&self, last: &Part) -> (Joint, usize) {
        let text = self.rest();
        let comma = text[last.end..].starts_with(',');
        let blank = skip_blank(text, last.end + usize::from(comma));
        if starts_with(text, blank, "and") {
            return (Joint::And, skip_blank(text, blank + 3));
        }
        let hyphen = last.hyphen && text[blank..].starts_with('-');
        let joint = if comma { Joint::Comma } else { Joint::Close };
        (joint, blank + usize::from(hyphen))
    }

    /// Whether a number may start here.
    fn number_starts(&self, at: usize) -> bool {
        match self.bytes().get(at) {
            Some(byte) if byte.is_ascii_alphabetic() => number::begins(self.at(at).word),
            byte => byte.is_some_and(u8::is_ascii_digit),
        }
    }

    /// The number, in digits or words, that starts exactly here.
    pub(super) fn next_number(&self, at: usize) -> Option<Part> {
        let first = *self.bytes().get(at)?;
        if !self.number_starts(at) {
            return None;
        }
        let read = if first.is_ascii_digit() {
            number::read(self.rest(), at)?
        } else {
            number::read_words(self.rest(), at)?
        };
        Some(bare(at, read.end, read.value))
    }

    /// Whether no word goes on with what ends here.
    pub(super) fn clause_ends(&self, end: usize) -> bool {
        let at = skip_blank(self.rest(), end);
        let stop = |b: u8| matches!(b, b'.' | b',' | b';' | b':' | b'!' | b'?' | b')' | b'"');
        let goes_on = ["tall", "long", "high"];
        match self.bytes().get(at) {
            None => true,
            Some(b) if stop(*b) => {
                at == end
                    && !self
                        .bytes()
                        .get(end + 1)
                        .is_some_and(u8::is_ascii_alphanumeric)
            }
            Some(b) => at > end && b.is_ascii_alphabetic() && goes_on.contains(&self.at(at).text()),
        }
    }
}

impl Sum {
    fn new(first: &Part) -> Option<Self> {
        let whole = first.number.exponent() == 0;
        let total = if whole {
            first.number.coefficient()
        } else {
            first.number.integer()?
        };
        Some(Self {
            total,
            denominator: if whole { first.number.denominator() } else { 1 },
            decimals: 0,
            count: 1,
            by_convention: false,
            earlier: [(0, UnitExpr::NONE); MOST_PARTS],
            length: 0,
            last: *first,
        })
    }

    /// This and so many of a smaller unit.
    fn add(&self, last: Part, parts: Parts) -> Option<Self> {
        let decimals = last.number.decimals();
        let shift = 10i64.checked_pow(decimals)?;
        if last.number.denominator() != 1 || last.number.exponent() > 0 {
            return None;
        }
        let whole = self
            .total
            .checked_mul(i64::from(parts.count))?
            .checked_mul(shift)?;
        let rest = last
            .number
            .coefficient()
            .checked_mul(i64::from(self.denominator))?;
        let sign = if self.total < 0 { -1 } else { 1 };
        let mut earlier = self.earlier;
        *earlier.get_mut(self.length)? = (self.last.number.integer().unwrap_or(0), self.last.unit);
        Some(Self {
            earlier,
            length: self.length + 1,
            total: whole.checked_add(sign * rest)?,
            count: self.count.checked_mul(parts.count)?,
            by_convention: self.by_convention || parts.by_convention,
            decimals,
            last,
            ..*self
        })
    }

    /// The amount in the first unit, where that holds a certain number of the last.
    fn part(&self, first: &Part) -> Option<Part> {
        let last = &self.last;
        let whole = Part {
            end: last.end,
            number_end: last.number_end,
            ..*first
        };
        let shift = -i16::try_from(self.decimals).ok()?;
        let under = u32::from(self.denominator).checked_mul(self.count)?;
        let under = u16::try_from(under).ok().filter(|_| !self.by_convention)?;
        let number = match under {
            100 => Number::decimal(self.total, -2, Form::Decimal),
            _ => Number::fraction(self.total, under),
        };
        Some(Part {
            number: number.scaled(shift),
            ..whole
        })
    }
}

/// Whether the unit is written as a word.
fn spelled(part: &Part) -> bool {
    part.unit_span.len() > 3
}
