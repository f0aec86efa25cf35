//! Ages against a birth and an event.

use jiff::ToSpan;

use crate::finding::Severity;
use crate::relation::{Dated, Outcome, ways};
use crate::time::{Date, Grain, age};

use super::super::Context;
use super::spell::{date, day, said};
use super::{Found, Law, Said, Slip};

pub(super) const LAW: Law = Law {
    way: &ways::AGE,
    judge,
    words,
};

/// The years were subtracted, though the birthday had not come.
const BIRTHDAY: &Slip = &Slip {
    id: "birthday-not-reached",
    says: |dated| {
        let at = dated.last.as_ref().map(date).unwrap_or_default();
        format!("the years were subtracted, but the birthday had not come by {at}")
    },
};

/// The age printed, in whole years.
fn printed_age(dated: &Dated) -> Option<i32> {
    let count = dated.length?.count;
    #[expect(clippy::cast_possible_truncation, reason = "an age was read as an i32")]
    (count.abs() < 1e6).then_some(count as i32)
}

fn judge(_: &Context<'_>, dated: &Dated) -> Option<Found> {
    let (born, at) = dated.ends()?;
    let stated = printed_age(dated)?;
    let (least, most) = age(born, at)?;
    let wrong = stated < least || stated > most;
    let near = stated == least - 1 || stated == most + 1;
    let coarse = born.grain == Grain::Year || at.grain == Grain::Year;
    let difference = i32::from(at.year?) - i32::from(born.year?);
    let birthday = (stated == difference && most < difference).then_some(BIRTHDAY);
    let severity = if near && coarse {
        Severity::Warning
    } else {
        Severity::Error
    };
    Some((wrong, severity, birthday))
}

fn words(dated: &Dated, printed: &str, _: Outcome) -> Said {
    let (Some((born, at)), Some(stated)) = (dated.ends(), printed_age(dated)) else {
        return Said::default();
    };
    let (least, most) = age(born, at).unwrap_or((0, 0));
    let right = if least == most {
        most.to_string()
    } else {
        format!("{least} or {most}")
    };
    let message = format!(
        "someone born {} is {right} {}, not {stated}",
        said(born),
        said(at)
    );
    let working = format!("{} − {} = {right}; printed {printed}", date(at), date(born));
    let mut repairs = vec![format!("write {right}")];
    if let Some(births) = births(at, stated) {
        repairs.push(format!("or, if {stated} is right, the birth was {births}"));
    }
    (message, working, repairs)
}

/// When someone of an age at a date was born.
fn births(at: &Date, age: i32) -> Option<String> {
    let (first, last) = at.days?;
    let earliest = first
        .checked_sub(i64::from(age + 1).years())
        .ok()?
        .tomorrow()
        .ok()?;
    let latest = last.checked_sub(i64::from(age).years()).ok()?;
    Some(if at.grain == Grain::Day {
        format!("between {} and {}", day(earliest), day(latest))
    } else {
        format!("in {} or {}", earliest.year(), latest.year())
    })
}
