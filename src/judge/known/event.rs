//! Dates and lengths of time against when something happened.

use crate::finding::Confidence;
use crate::known::{EVENT_DATE, EVENTS, Event, Known, SINCE_EVENT, Side, date};
use crate::time::{Date, Length};

use super::super::Context;
use super::super::reference::Ruling;
use super::super::time::{about, day_of};
use super::super::wording::Words;
use super::{Verdict, edition, printed, working};

pub(super) fn judge(context: &Context<'_>, known: &Known) -> Option<Ruling> {
    match *known {
        Known::Since {
            event,
            side,
            ref at,
            length,
            ..
        } => since(context, known, (&EVENTS[event], side), (at, length)),
        Known::Anniversary {
            event,
            side,
            year,
            count,
            ..
        } => anniversary(context, known, (&EVENTS[event], side), (year, count)),
        Known::Dated {
            event,
            side,
            ref date,
            ..
        } => dated(context, known, (&EVENTS[event], side), date),
        _ => None,
    }
}

/// The date of one side of a happening.
fn of(event: &Event, side: Side) -> Option<Date> {
    let end = if event.end.is_empty() {
        event.start
    } else {
        event.end
    };
    date(if side == Side::End { end } else { event.start })
}

/// "the invasion of Ukraine was on 24 February 2022", "World War II ended on 2 September 1945".
fn told(event: &Event, side: Side, when: &Date) -> String {
    let long = !event.end.is_empty();
    let verb = match (side, long, event.kind) {
        (_, _, "founding") => "was founded",
        (Side::End, true, _) => "ended",
        (_, true, _) => "began",
        _ if event.plural.is_empty() => "was",
        _ => "were",
    };
    format!("{} {verb} {}", called(event), day_of(when))
}

/// A happening with its article.
fn called(event: &Event) -> String {
    format!("{} {}", event.article, event.name)
        .trim_start()
        .to_owned()
}

fn verdict<'a>(
    known: &Known,
    event: &'a Event,
    (holds, is): (bool, String),
    (message, repairs): (String, Vec<String>),
) -> Option<Verdict<'a>> {
    let (figure, name, way) = match *known {
        Known::Since { figure, name, .. } | Known::Anniversary { figure, name, .. } => {
            (figure, name, &SINCE_EVENT)
        }
        Known::Dated { figure, name, .. } => (figure, name, &EVENT_DATE),
        _ => return None,
    };
    Some(Verdict {
        way,
        figure,
        name,
        holds,
        confidence: Confidence::High,
        of: (event.name, "date", None),
        at: ("events.csv", None, None),
        source: event.source,
        words: Words {
            message,
            working: working(&is, event.source),
            slip: None,
            repairs,
        },
    })
}

/// So long from a happening to a date.
fn since(
    context: &Context<'_>,
    known: &Known,
    (event, side): (&Event, Side),
    (at, length): (&Date, Length),
) -> Option<Ruling> {
    let Known::Since { figure, .. } = *known else {
        return None;
    };
    let start = of(event, side)?;
    if start.days?.0 > at.days?.1 {
        return None;
    }
    let (least, most) = length.measure.between(&start, at)?;
    let holds = length.least <= most.ceil() && length.most >= least.floor();
    let right = about(&start, at, length.measure)?;
    let printed = printed(context, figure);
    let is = told(event, side, &start);
    let message = format!(
        "{is}: that is {right} before {}, not {printed}",
        crate::judge::time::date(at)
    );
    let working = format!(
        "{is}; {} − {} = {right}",
        crate::judge::time::date(at),
        crate::judge::time::date(&start)
    );
    let repairs = vec![format!("write {right}")];
    Some(verdict(known, event, (holds, working), (message, repairs))?.ruling(context))
}

/// So many years from a happening to a year.
fn anniversary(
    context: &Context<'_>,
    known: &Known,
    (event, side): (&Event, Side),
    (year, count): (i16, i64),
) -> Option<Ruling> {
    let start = of(event, side)?;
    let years = i64::from(year) - i64::from(start.year?);
    let right = u16::try_from(years).ok().filter(|years| *years > 0)?;
    let is = told(event, side, &start);
    let nth = edition::nth(right);
    let message = format!(
        "{is}: its {nth} anniversary is in {year}, that of {count} years in {}",
        i64::from(start.year?) + count
    );
    // What is near may be told ahead.
    let holds = years == count;
    if !holds
        && (years - count).abs() == 1
        && crate::judge::time::is_near_new_year(context.document.date())
    {
        return None;
    }
    let working = format!("{is}; {year} − {} = {years}", start.year?);
    Some(
        verdict(
            known,
            event,
            (holds, working),
            (message, vec![format!("write {nth}")]),
        )?
        .ruling(context),
    )
}

/// A date that something is said to have happened at.
fn dated(
    context: &Context<'_>,
    known: &Known,
    (event, side): (&Event, Side),
    at: &Date,
) -> Option<Ruling> {
    let Known::Dated { figure, .. } = *known else {
        return None;
    };
    let (start, end) = (of(event, Side::Start)?, of(event, Side::End)?);
    let (first, last) = match side {
        Side::Start => start.days?,
        Side::End => end.days?,
        Side::Within => (start.days?.0, end.days?.1),
    };
    let days = at.days?;
    let holds = days.0 <= last && first <= days.1;
    // Another year makes another of it.
    if !holds && !event.generic.is_empty() {
        return None;
    }
    let own = if side == Side::End { &end } else { &start };
    let is = told(event, side, own);
    let message = format!("{is}, not {}", printed(context, figure));
    let right = crate::judge::time::date(own);
    Some(
        verdict(
            known,
            event,
            (holds, is.clone()),
            (message, vec![format!("write {right}")]),
        )?
        .ruling(context),
    )
}
