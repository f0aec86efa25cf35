//! A date beside the day of the week it is said to fall on.

use jiff::civil;

use crate::mention::Value;
use crate::relation::{Confidence, MentionIndex, Ties};
use crate::time::{Cue, Date, Flags, Grain};

use super::scene::Scene;
use super::{Dated, TimeRelation, WEEKDAY};

/// The first day of the Gregorian calendar, and the day after its last adoption in the West for
/// which texts in English may still count in the old one.
const GREGORIAN: civil::Date = civil::date(1582, 10, 15);
const ADOPTED: civil::Date = civil::date(1752, 9, 14);

/// Finds the weekday of each date of a figure, within it or right after it.
pub(super) fn find(scene: Scene<'_>, index: MentionIndex, found: &mut Ties) {
    let Some(figure) = scene.figure(index) else {
        return;
    };
    let dates = match figure.value {
        Value::Date(date) => [Some(date), None],
        Value::Dates(first, last) => [Some(first), Some(last)],
        _ => [None, None],
    };
    for date in dates
        .into_iter()
        .flatten()
        .filter(|date| date.weekday.is_some())
    {
        push(scene, index, None, date, found);
    }
    if let Some(date) = beside(scene, index) {
        push(scene, index + 1, Some(index), date, found);
    }
}

/// "27 June 2017 (a Tuesday)", "27 June 2017, a Tuesday,": the date with the weekday after it.
fn beside(scene: Scene<'_>, index: MentionIndex) -> Option<Date> {
    let date = scene
        .figure(index)?
        .date()
        .filter(|date| date.weekday.is_none())?;
    let next = scene.figure(index + 1)?.date()?;
    let bare = next.weekday.is_some() && next.month.is_none();
    let gap = scene.gap(index, index + 1)?;
    let joint = matches!(
        gap,
        " (" | " (a " | ", a " | ", which was a " | " was a " | " is a "
    );
    let closed = scene.after(index + 1).starts_with([',', ')', '.', ';']);
    (bare && joint && closed).then_some(Date {
        weekday: next.weekday,
        ..date
    })
}

fn push(
    scene: Scene<'_>,
    stated: MentionIndex,
    given: Option<MentionIndex>,
    date: Date,
    found: &mut Ties,
) {
    let Some(confidence) = confidence(scene, stated, date) else {
        return;
    };
    TimeRelation {
        way: &WEEKDAY,
        stated,
        given: [given, None, None],
        dated: Dated::on(date),
        confidence,
    }
    .push(found);
}

fn confidence(scene: Scene<'_>, index: MentionIndex, date: Date) -> Option<Confidence> {
    let unsure = Flags::JULIAN
        .and(Flags::AMBIGUOUS)
        .and(Flags::IMPOSSIBLE)
        .and(Flags::ABOUT);
    let (first, _) = date
        .days
        .filter(|_| date.grain == Grain::Day && date.day.is_some())?;
    if date.flags.any(unsure) || first < GREGORIAN || scene.sentence_says(index, Cue::OtherCalendar)
    {
        return None;
    }
    Some(match date.year {
        Some(_) if first >= ADOPTED => Confidence::High,
        Some(_) => Confidence::Low,
        // The document's date supplied the year, and an old date may be quoted.
        None => Confidence::Medium,
    })
}
