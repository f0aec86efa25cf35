//! Two bare numbers that are a share: one in five, four out of ten, one over three.

use crate::number::{Form, Number};

use super::Amount;
use super::joints::{Following, Joint};
use super::part::Part;
use super::place::Place;

/// Bare numbers of four digits from here on are years, not what a share is of.
const FIRST_YEAR: i64 = 1500;
const LAST_YEAR: i64 = 2100;

impl Place<'_> {
    /// The share that two numbers make.
    ///
    /// Takes "1 in 5 adults", "two in three", "21 out of 226", "one over twenty". Leaves "two in
    /// 2019", "eight in five", "three in four days", "won five in seven games", "120 over 80".
    pub(super) fn share(&self, joint: Joint, a: Part, b: Part) -> Option<(Part, Amount)> {
        let (over, under) = (whole_number(&a)?, whole_number(&b)?);
        let fits = match joint {
            Joint::Over => self.divides(&b, over, under),
            Joint::OutOf => over.abs() <= under,
            _ => self.one_in_many(&b, over, under),
        };
        if !fits || is_year(&b, under) {
            return None;
        }
        let number = if joint == Joint::Over {
            Number::share(over, under)?.written_as(Form::Fraction)
        } else {
            Number::share(over, under)?
        };
        let whole = Part {
            number,
            end: b.end,
            number_end: b.number_end,
            unit_span: b.unit_span,
            ..a
        };
        Some((whole, Amount::One(number)))
    }

    /// "one over three", said as a number: nothing that is counted follows. Nor is it blood
    /// pressure: 120 over 80.
    fn divides(&self, second: &Part, over: i64, under: i64) -> bool {
        let pressure = (60..=300).contains(&over) && (30..=200).contains(&under);
        under > 0 && !pressure && self.behind(second.end).is_empty()
    }

    /// One in any number; more than one only in a number that shares are given of.
    fn one_in_many(&self, second: &Part, over: i64, under: i64) -> bool {
        let round = under <= 10 || matches!(under, 20 | 100 | 1000 | 10_000 | 100_000 | 1_000_000);
        if !(over == 1 && under > 1 || 1 < over && over < under && round) {
            return false;
        }
        !self.behind(second.end).has(Following::BOUT)
    }
}

/// A bare whole number.
pub(super) fn whole_number(part: &Part) -> Option<i64> {
    let plain = part.unit.is_none() && part.number.denominator() == 1;
    part.number.integer().filter(|_| plain)
}

fn is_year(part: &Part, value: i64) -> bool {
    let digits = part.number.form() == Form::Digits && part.scale == 0;
    digits && (FIRST_YEAR..=LAST_YEAR).contains(&value)
}
