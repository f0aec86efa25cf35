//! Spans that run backwards, and deaths before births.

use crate::mention::Value;
use crate::relation::{Confidence, MentionIndex, Relation};
use crate::time::{Cue, Date, Flags, Grain};

use super::age::{is_kin, said_before};
use super::scene::{Scene, last_word, words};
use super::{TimeClaim, TimeRelation};

/// Spans of years longer than this backwards are two numbers that are no years.
const LONGEST: i16 = 500;

/// Finds the span or the pair of birth and death that begins at a figure, if it runs backwards.
pub(super) fn find(scene: Scene<'_>, index: MentionIndex, found: &mut Vec<Relation>) {
    let relation = match scene.figure(index).map(|figure| figure.value) {
        Some(Value::Dates(first, last)) => span(scene, index, first, last),
        Some(Value::Date(date)) => birth_and_death(scene, index, date),
        _ => None,
    };
    if let Some(relation) = relation {
        relation.push(found);
    }
}

/// Whether the first date lies wholly after the last.
fn backwards(first: &Date, last: &Date) -> bool {
    let unsure = Flags::AMBIGUOUS.and(Flags::IMPOSSIBLE);
    if first.flags.any(unsure) || last.flags.any(unsure) {
        return false;
    }
    let written = first.year.is_some() && last.year.is_some();
    match (first.days, last.days) {
        (Some(one), Some(two)) if written => one.0 > two.1,
        _ => {
            first.month == last.month
                && first.month.is_some()
                && first.day.is_some()
                && last.day.is_some()
                && first.day > last.day
        }
    }
}

fn span(scene: Scene<'_>, index: MentionIndex, first: Date, last: Date) -> Option<TimeRelation> {
    if !backwards(&first, &last) {
        return None;
    }
    let life = is_life(scene, index, first, last);
    let claim = if life {
        TimeClaim::Lifespan(first, last)
    } else {
        TimeClaim::Order(first, last)
    };
    let confidence = if life {
        Confidence::High
    } else {
        sure(scene, index, first, last)?
    };
    Some(TimeRelation {
        stated: index,
        given: [None; 3],
        claim,
        confidence,
    })
}

/// "Ada Moss (1887–1878)": years in brackets after a name.
fn is_life(scene: Scene<'_>, index: MentionIndex, first: Date, last: Date) -> bool {
    let before = scene.before(index);
    let Some(name) = before.trim_end_matches("c. ").strip_suffix('(') else {
        return false;
    };
    let named = last_word(name).starts_with(char::is_uppercase);
    let full = matches!(
        (first.grain, last.grain),
        (Grain::Day | Grain::Year, Grain::Day | Grain::Year)
    );
    named && full && scene.after(index).starts_with(')')
}

/// How surely two dates that run backwards were meant as a span, if they were at all.
fn sure(scene: Scene<'_>, index: MentionIndex, first: Date, last: Date) -> Option<Confidence> {
    let own = scene.words(index);
    let spoken = [" to ", " until ", " till ", " through ", " thru ", " and "]
        .iter()
        .any(|joint| own.contains(joint));
    let elided =
        own.bytes().rev().take_while(u8::is_ascii_digit).count() == 2 && last.grain == Grain::Year;
    let far = first
        .year
        .zip(last.year)
        .is_some_and(|(one, two)| one.abs_diff(two) > LONGEST.unsigned_abs());
    if far || elided {
        return Some(Confidence::Low);
    }
    let lead = last_word(scene.before(index));
    if spoken && !lead.eq_ignore_ascii_case("from") && !lead.eq_ignore_ascii_case("between") {
        return None;
    }
    // "moved from 2030 to 2025", "fell from 2010 to 2005 levels": a change, not a span.
    if spoken && scene.sentence_says(index, Cue::TurnsSpan) {
        return None;
    }
    Some(Confidence::High)
}

/// "born 1952, died 1948": adjacent dates of one life.
fn birth_and_death(scene: Scene<'_>, index: MentionIndex, born: Date) -> Option<TimeRelation> {
    let died = scene.date(index + 1)?;
    // Few pairs of dates run backwards, and the words before them are dearer to read.
    if !born.is_countable() || !backwards(&born, &died) {
        return None;
    }
    if !said_before(scene, index, Cue::Born) || !said_before(scene, index + 1, Cue::Died) {
        return None;
    }
    let gap = scene.gap(index, index + 1)?;
    let inside = scene
        .sentence(index)
        .contains(&scene.figure(index + 1)?.span.start());
    let other = words(gap).any(is_kin);
    (inside && !other).then_some(TimeRelation {
        stated: index + 1,
        given: [Some(index), None, None],
        claim: TimeClaim::Lifespan(born, died),
        confidence: Confidence::High,
    })
}
