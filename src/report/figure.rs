//! What a figure says, in the terms of the output contract.

use crate::mention::{Amount, Mention, Value};
use crate::time::{Clock, Date, timex_span};

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
            Value::Dates(first, last) => {
                let (low, high) = ends(&first, &last).unzip();
                Some(Self {
                    iso: format!("{}/{}", first.iso(), last.iso()),
                    timex: timex_span(&first, &last),
                    low,
                    high,
                })
            }
            Value::Amount(_) | Value::Clock(..) => None,
        }
    }
}

/// The first day of a span and the day after its last, where both are known and the first comes
/// first.
fn ends(first: &Date, last: &Date) -> Option<(String, String)> {
    let rises = first.days?.0 <= last.days?.1;
    rises
        .then(|| first_day(first).zip(day_after(last)))
        .flatten()
}

/// A time of day or the span of two in ISO 8601; `None` where no clock shows one of them.
pub(super) fn clock_iso(first: Clock, last: Option<Clock>) -> Option<String> {
    let one = |clock: Clock| {
        let (hour, minute) = (clock.minute / 60, clock.minute % 60);
        (!clock.impossible).then(|| format!("T{hour:02}:{minute:02}"))
    };
    let ends: Option<Vec<_>> = std::iter::once(first).chain(last).map(one).collect();
    Some(ends?.join("/"))
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
