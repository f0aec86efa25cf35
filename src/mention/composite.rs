//! One amount in several units: 6 ft 2 in, 5'11", 2 st 10 lb, 1 h 20 min.

use crate::number::Number;
use crate::unit::UnitExpr;

use super::amount::Part;
use super::cursor::{skip_blank, starts_with};
use super::scan::Scanner;

/// The most smaller units a larger one may hold: 3,600 seconds an hour, 5,280 feet a mile.
const MOST: f64 = 5280.0;

impl Scanner<'_> {
    /// The whole amount, if smaller units follow; whether any did.
    pub(super) fn composite(&self, first: Part) -> (Part, bool) {
        match self.smaller(&first).or_else(|| self.and_a_half(&first)) {
            None => (first, false),
            Some(joined) => (self.smaller(&joined).unwrap_or(joined), true),
        }
    }

    /// "a mile and a half", "two hours and a quarter".
    fn and_a_half(&self, first: &Part) -> Option<Part> {
        let at = skip_blank(self.rest(), first.end);
        let (words, parts) = [("and a half", 2), ("and a quarter", 4)]
            .into_iter()
            .find(|(words, _)| starts_with(self.rest(), at, words))?;
        let whole = first
            .number
            .integer()?
            .checked_mul(i64::from(parts))?
            .checked_add(1)?;
        let fits = !first.unit.is_none() && at > first.end;
        fits.then(|| Part {
            end: at + words.len(),
            number: Number::fraction(whole, parts),
            ..*first
        })
    }

    fn smaller(&self, first: &Part) -> Option<Part> {
        if first.unit.is_none()
            || first.unit_first
            || first.number.exponent() != 0 && first.number.denominator() == 1
        {
            return None;
        }
        let at = self.next_number(first)?;
        let second = self.part(at).filter(|part| part.start == at)?;
        // Beside a larger unit of its kind "in" needs no more to show for itself.
        let second = if second.unit.is_none() {
            self.any_unit_after(second)?.0
        } else {
            second
        };
        let ratio = self.ratio(first.unit, second.unit)?;
        if second.number.value() >= f64::from(ratio) {
            return None;
        }
        let number = join(first.number, second.number, ratio)?;
        Some(Part {
            end: second.end,
            number_end: second.number_end,
            number,
            ..*first
        })
    }

    /// Where the digits of a smaller unit would start.
    fn next_number(&self, first: &Part) -> Option<usize> {
        let text = self.rest();
        let blank = skip_blank(text, first.end);
        let comma = if text[first.end..].starts_with(',') {
            skip_blank(text, first.end + 1)
        } else {
            blank
        };
        let at = if starts_with(text, comma, "and") {
            skip_blank(text, comma + 3)
        } else {
            comma
        };
        let joined_by_and = at > comma;
        let spoken = joined_by_and && !(self.units.is_time(first.unit) || spelled(first));
        let dash = if first.hyphen && text[at..].starts_with('-') {
            at + 1
        } else {
            at
        };
        (!spoken && self.bytes().get(dash)?.is_ascii_digit()).then_some(dash)
    }

    /// How many of the smaller unit the larger holds, when that is a whole number.
    fn ratio(&self, larger: UnitExpr, smaller: UnitExpr) -> Option<u16> {
        if smaller.is_none()
            || self.units.is_temperature(larger)
            || self.units.dimension(larger) != self.units.dimension(smaller)
        {
            return None;
        }
        let ratio = self.units.factor(larger)? / self.units.factor(smaller)?;
        let whole = ratio.round();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 2 and MOST"
        )]
        let count = whole as u16;
        ((ratio - whole).abs() < 1e-6 && (2.0..=MOST).contains(&whole)).then_some(count)
    }
}

/// Whether the unit is written as a word.
fn spelled(part: &Part) -> bool {
    part.unit_span.len() > 3
}

/// `larger + smaller / ratio`, exactly, to the precision of the smaller.
fn join(larger: Number, smaller: Number, ratio: u16) -> Option<Number> {
    let decimals = smaller.decimals();
    let shift = 10i64.checked_pow(decimals)?;
    let denominator = u16::try_from(u32::from(larger.denominator()) * u32::from(ratio)).ok()?;
    if smaller.denominator() != 1 || smaller.exponent() > 0 || larger.exponent() != 0 {
        return None;
    }
    let sign = if larger.coefficient() < 0 { -1 } else { 1 };
    let whole = larger
        .coefficient()
        .checked_mul(i64::from(ratio))?
        .checked_mul(shift)?;
    let rest = smaller
        .coefficient()
        .checked_mul(i64::from(larger.denominator()))?;
    let total = whole.checked_add(sign * rest)?;
    Some(Number::fraction(total, denominator).scaled(-i16::try_from(decimals).ok()?))
}
