//! Units of the calendar: the week of a day, so many months from it, whole runs of them.

use jiff::{Span, ToSpan, civil};

use super::date::{Grain, months};

/// First and last day.
pub(super) type Days = (civil::Date, civil::Date);

/// The grain of a unit of so many nominal days.
pub(super) fn grain_of(unit: i32) -> Grain {
    match unit {
        1 => Grain::Day,
        7 | 2 => Grain::Week,
        30 => Grain::Month,
        91 => Grain::Quarter,
        365 => Grain::Year,
        3652 => Grain::Decade,
        36524 => Grain::Century,
        _ => Grain::Period,
    }
}

/// `count` units as a span of the calendar.
fn length(count: i32, unit: i32) -> Option<Span> {
    let count = i64::from(count);
    match unit {
        1 => Some(count.days()),
        2 | 7 => Some(count.weeks()),
        14 => Some((2 * count).weeks()),
        30 => Some(count.months()),
        91 => Some((3 * count).months()),
        182 => Some((6 * count).months()),
        365 => Some(count.years()),
        3652 => Some((10 * count).years()),
        // No text of the press counts centuries from its own day.
        _ => None,
    }
}

/// A day so many units later, or earlier below zero.
pub(super) fn moved(day: civil::Date, count: i32, unit: i32) -> Option<civil::Date> {
    day.checked_add(length(count, unit)?).ok()
}

/// The unit of the calendar that holds a day.
pub(super) fn unit_of(day: civil::Date, unit: i32) -> Option<Days> {
    let (year, month) = (day.year(), u8::try_from(day.month()).ok()?);
    let monday = || moved(day, -i32::from(day.weekday().to_monday_zero_offset()), 1);
    let years = |count: i16| {
        let first = year - year.rem_euclid(count);
        let last = civil::Date::new(first + count - 1, 12, 31).ok()?;
        Some((civil::Date::new(first, 1, 1).ok()?, last))
    };
    match unit {
        1 => Some((day, day)),
        2 => Some((moved(monday()?, 5, 1)?, moved(monday()?, 6, 1)?)),
        7 => Some((monday()?, moved(monday()?, 6, 1)?)),
        14 => Some((monday()?, moved(monday()?, 13, 1)?)),
        30 => months(year, month, 1),
        91 => months(year, (month - 1) / 3 * 3 + 1, 3),
        365 => years(1),
        3652 => years(10),
        36524 => years(100),
        _ => None,
    }
}

/// The `count` units up to yesterday (below zero) or from tomorrow on.
pub(super) fn run(count: i32, unit: i32, today: civil::Date) -> Option<Days> {
    if count < 0 {
        return Some((moved(today, count, unit)?, moved(today, -1, 1)?));
    }
    let first = moved(today, 1, 1)?;
    Some((first, moved(moved(first, count, unit)?, -1, 1)?))
}

/// A run as whole units of the calendar: those before the one that holds its end, or after the
/// one before its start.
pub(super) fn whole_units(days: Days, grain: Grain, ahead: bool) -> Option<Days> {
    let unit = match grain {
        Grain::Week | Grain::Period => 7,
        Grain::Month => 30,
        Grain::Quarter => 91,
        Grain::Year => 365,
        Grain::Decade => 3652,
        _ => return Some(days),
    };
    let end = moved(days.1, 1, 1)?;
    let floor = |day| Some(unit_of(day, unit)?.0);
    let ceiling = |day| {
        let (first, last) = unit_of(day, unit)?;
        if first == day {
            Some(day)
        } else {
            moved(last, 1, 1)
        }
    };
    let (first, end) = if ahead {
        (ceiling(days.0)?, ceiling(end)?)
    } else {
        (floor(days.0)?, floor(end)?)
    };
    Some((first, moved(end, -1, 1)?))
}

/// The beginning (0), middle (1) or end (2) of a week, month, quarter or year, as people mean it: days
/// of a week by threes, ten days of a month, a month of a quarter, the first three and the last
/// four months of a year.
pub(super) fn part(days: Days, grain: Grain, which: u8) -> Option<Days> {
    let (first, last) = days;
    let from = |count, unit| moved(first, count, unit);
    let before = |count, unit| moved(first, count, unit).and_then(|day| moved(day, -1, 1));
    let (unit, one, two) = match grain {
        Grain::Week => (1, 3, 4),
        Grain::Month => (1, 10, 20),
        Grain::Quarter => (30, 1, 2),
        Grain::Half => (30, 2, 4),
        Grain::Year => (30, 3, 8),
        _ => return Some(days),
    };
    match which {
        0 => Some((first, before(one, unit)?)),
        1 => Some((from(one, unit)?, before(two, unit)?)),
        _ => Some((from(two, unit)?, last)),
    }
}
