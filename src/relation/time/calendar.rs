//! Days and times of day that no calendar and no clock holds.

use crate::mention::Value;
use crate::relation::{Confidence, MentionIndex, Ties};
use crate::time::{Cue, Date, value_of};

use super::scene::Scene;
use super::{CALENDAR, Dated, TimeRelation};

/// A date whose parts name no day.
pub(super) fn day(scene: Scene<'_>, index: MentionIndex, found: &mut Ties) {
    let date = match scene.figure(index).map(|figure| figure.value) {
        Some(Value::Date(date)) => Some(date),
        Some(Value::Dates(first, last)) => [first, last].into_iter().find(Date::is_impossible),
        _ => None,
    };
    if let Some(date) = date.filter(Date::is_impossible) {
        push(
            scene,
            index,
            Dated::on(date),
            sure(scene, index, date),
            found,
        );
    }
}

/// A time of day with more than 59 minutes or 24 hours.
pub(super) fn clock(scene: Scene<'_>, index: MentionIndex, found: &mut Ties) {
    if let Some(Value::Clock(clock, other)) = scene.figure(index).map(|figure| figure.value)
        && (clock.impossible || other.is_some_and(|other| other.impossible))
    {
        let dated = Dated::default();
        push(scene, index, dated, Confidence::High, found);
    }
}

fn push(
    scene: Scene<'_>,
    stated: MentionIndex,
    dated: Dated,
    confidence: Confidence,
    found: &mut Ties,
) {
    // "There is no 31 June", "a Feb 30 bug": the writer knows, where the word stands by the day.
    let february = dated.first.is_some_and(|date| date.month == Some(2));
    let unreal = scene.any_near(stated, |word, away| match value_of(word, Cue::Unreal) {
        Some(reach @ 1..) => usize::try_from(reach).is_ok_and(|reach| away < reach),
        Some(0) => true,
        Some(_) => february,
        None => false,
    });
    let confidence = if unreal { Confidence::Low } else { confidence };
    TimeRelation {
        way: &CALENDAR,
        stated,
        given: [None; 3],
        dated,
        confidence,
    }
    .push(found);
}

/// A month's name makes a date of it; mere figures may be a code. In the old calendar 1700 and
/// 1900 had a 29 February.
fn sure(scene: Scene<'_>, index: MentionIndex, date: Date) -> Confidence {
    let named = scene.words(index).contains(char::is_alphabetic);
    let julian = date.month == Some(2)
        && date.day == Some(29)
        && date.year.is_some_and(|year| year % 100 == 0);
    if named && !julian {
        Confidence::High
    } else {
        Confidence::Medium
    }
}
