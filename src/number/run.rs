//! The digits of one number, gathered until they end.

use super::digits::MOST_POWER;
use super::{Form, Number};

/// Digits being gathered: zeros wait until a later digit or the end shows whether they fit.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Run {
    coefficient: i64,
    waiting: usize,
    full: bool,
}

impl Run {
    /// Takes the digits that `bytes` begins with; how many.
    pub(super) fn take(&mut self, bytes: &[u8]) -> usize {
        let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit());
        let count = digits
            .map(|digit| self.push(i64::from(digit - b'0')))
            .count();
        crate::text::look(count + 1);
        count
    }

    /// Takes all digits among separators.
    pub(super) fn take_groups(&mut self, bytes: &[u8]) {
        for digit in bytes.iter().filter(|byte| byte.is_ascii_digit()) {
            self.push(i64::from(digit - b'0'));
        }
    }

    fn push(&mut self, digit: i64) {
        if self.waiting == 0 && self.coefficient < 100_000_000_000_000_000 {
            self.coefficient = self.coefficient * 10 + digit;
        } else if digit == 0 || self.full {
            self.waiting += 1;
        } else {
            self.push_slowly(digit);
        }
    }

    /// A digit after 18 others: it may just fit.
    fn push_slowly(&mut self, digit: i64) {
        let longer = shifted(self.coefficient, self.waiting + 1);
        if let Some(coefficient) = longer.and_then(|longer| longer.checked_add(digit)) {
            self.coefficient = coefficient;
            self.waiting = 0;
        } else {
            self.full = true;
            self.waiting += 1;
        }
    }

    /// The number, with so many of its digits after the point.
    /// `None` where no power of ten that is reckoned with holds it.
    pub(super) fn number(mut self, decimals: usize, form: Form) -> Option<Number> {
        if !self.full
            && let Some(coefficient) = shifted(self.coefficient, self.waiting)
        {
            self.coefficient = coefficient;
            self.waiting = 0;
        }
        let capped = |digits: usize| i16::try_from(digits).unwrap_or(i16::MAX);
        let exponent = capped(self.waiting).saturating_sub(capped(decimals));
        let far = self.coefficient != 0 && exponent.unsigned_abs() > MOST_POWER.unsigned_abs();
        let exponent = exponent.clamp(-MOST_POWER, MOST_POWER);
        (!far).then_some(Number::decimal(self.coefficient, exponent, form))
    }
}

fn shifted(coefficient: i64, zeros: usize) -> Option<i64> {
    let power = 10i64.checked_pow(u32::try_from(zeros).ok()?)?;
    coefficient.checked_mul(power)
}
