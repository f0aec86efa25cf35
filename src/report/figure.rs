//! What a figure says, in the terms of the output contract.

use crate::mention::{Amount, Mention, Value};
use crate::time::{Date, timex_span};

use super::Exact;
use super::count::shifted;

/// The numbers of an amount: one, two ends, or sides.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Numbers {
    pub(super) value: Option<Exact>,
    pub(super) low: Option<Exact>,
    pub(super) high: Option<Exact>,
    pub(super) sides: [Option<Exact>; 3],
}

impl Numbers {
    pub(super) fn of(amount: Amount) -> Self {
        let exact = |number| Some(Exact::of(number));
        match amount {
            Amount::One(number) => Self {
                value: exact(number),
                ..Self::default()
            },
            // "fell from 12 to 9"
            Amount::Range(high, low) if high.value() > low.value() => Self {
                low: exact(low),
                high: exact(high),
                ..Self::default()
            },
            Amount::Range(low, high) => Self {
                low: exact(low),
                high: exact(high),
                ..Self::default()
            },
            Amount::PlusMinus(middle, half) => Self {
                value: exact(middle),
                low: Some(shifted(middle, half, -1)),
                high: Some(shifted(middle, half, 1)),
                ..Self::default()
            },
            Amount::Sides(a, b, c) => Self {
                sides: [exact(a), exact(b), c.and_then(exact)],
                ..Self::default()
            },
        }
    }
}

/// The days of a date or a span of dates.
#[derive(Debug, Clone, Default)]
pub(super) struct Days {
    pub(super) iso: String,
    /// As TIMEX3 has it, where that says something else.
    pub(super) timex: Option<String>,
    pub(super) low: Option<String>,
    pub(super) high: Option<String>,
}

impl Days {
    /// The days that a mention names; `None` where it is no date.
    pub(super) fn of(mention: &Mention) -> Option<Self> {
        match mention.value {
            Value::Date(date) => {
                let (low, high) = date.period().unzip();
                let iso = date.iso();
                Some(Self {
                    timex: Some(date.timex()).filter(|timex| *timex != iso),
                    iso,
                    low,
                    high,
                })
            }
            Value::Dates(first, last) => Some(Self {
                iso: format!("{}/{}", first.iso(), last.iso()),
                timex: timex_span(&first, &last),
                low: first_day(&first),
                high: day_after(&last),
            }),
            Value::Amount(_) | Value::Clock(_) => None,
        }
    }
}

fn first_day(date: &Date) -> Option<String> {
    match date.period() {
        Some((low, _)) => Some(low),
        None => date.days.map(|_| date.iso()),
    }
}

/// The day after the last, which is where a period ends in ISO 8601.
fn day_after(date: &Date) -> Option<String> {
    let next = || date.days?.1.tomorrow().ok();
    let period = date.period().map(|(_, high)| high);
    period.or_else(|| next().map(|day| day.to_string()))
}
