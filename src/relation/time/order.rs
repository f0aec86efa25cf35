//! Spans that run backwards, and deaths before births.

use crate::mention::Value;
use crate::relation::{Confidence, MentionIndex, Ties, Way};
use crate::time::{Cue, Date, Grain, backwards, says};

use super::age::{is_kin, said_before};
use super::scene::{Scene, last_word, words};
use super::{Dated, LIFESPAN, ORDER, TimeRelation};

/// How many words away a word may stand that makes a change of a span.
const TURN: usize = 5;
/// Spans of years longer than this backwards are two numbers that are no years.
const LONGEST: i16 = 500;

/// Finds the span of dates that a figure is.
pub(super) fn span(scene: Scene<'_>, index: MentionIndex, found: &mut Ties) {
    let Some(Value::Dates(first, last)) = scene.figure(index).map(|figure| figure.value) else {
        return;
    };
    if is_life(scene, index, first, last) {
        return;
    }
    let confidence = if backwards(&first, &last) {
        sure(scene, index, first, last)
    } else {
        (first.is_countable() && last.is_countable()).then_some(Confidence::High)
    };
    if let Some(confidence) = confidence {
        alone((&ORDER, Dated::span(first, last)), index, None, confidence).push(found);
    }
}

/// Finds the two dates that are told apart: "from 12 October 2009, to 30 March 2013", "opened in
/// May 1914, and closed in 1918".
pub(super) fn apart(scene: Scene<'_>, index: MentionIndex, found: &mut Ties) {
    let (Some(first), Some(last)) = (scene.date(index), scene.date(index + 1)) else {
        return;
    };
    let known = first.is_countable() && last.is_countable() || backwards(&first, &last);
    let verbs = begins_and_ends(scene, index);
    if !known || !(verbs || is_spanned(scene, index)) {
        return;
    }
    let turned = scene.any_near(index, |word, away| {
        away < TURN && says(word, Cue::TurnsSpan)
    });
    let confidence = if turned && !verbs {
        Confidence::Low
    } else {
        Confidence::High
    };
    let claim = (&ORDER, Dated::span(first, last));
    alone(claim, index + 1, Some(index), confidence).push(found);
}

/// "from … to", "between … and", with nothing else between the dates.
fn is_spanned(scene: Scene<'_>, index: MentionIndex) -> bool {
    let word = last_word(scene.before(index));
    let gap = scene.gap(index, index + 1).unwrap_or_default();
    let joint = gap.trim_start_matches([',', ' ', ')']).trim_end();
    match joint {
        "to" | "until" | "till" | "through" | "up to" | "to the" => {
            word.eq_ignore_ascii_case("from")
        }
        "and" | "and the" => word.eq_ignore_ascii_case("between"),
        _ => false,
    }
}

/// "opened in May 1914, and closed in": within one sentence.
fn begins_and_ends(scene: Scene<'_>, index: MentionIndex) -> bool {
    let gap = scene.gap(index, index + 1).unwrap_or_default();
    let inside = !gap.bytes().any(|byte| matches!(byte, b'.' | b';' | b':'));
    let clause = || {
        let mut clauses = scene.before(index).rsplit([',', '.', ';']);
        clauses.next().unwrap_or_default()
    };
    inside && says_near(gap, Cue::Ends) && says_near(clause(), Cue::Begins)
}

/// Whether one of the last few words says something.
fn says_near(text: &str, cue: Cue) -> bool {
    let near = text
        .rsplit(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    near.take(7).any(|word| says(word, cue))
}

/// Finds the birth and the death that a figure is or begins.
pub(super) fn life(scene: Scene<'_>, index: MentionIndex, found: &mut Ties) {
    let relation = match scene.figure(index).map(|figure| figure.value) {
        Some(Value::Dates(born, died)) if is_life(scene, index, born, died) => {
            let claim = (&LIFESPAN, Dated::span(born, died));
            let sure = born.is_countable() && died.is_countable() || backwards(&born, &died);
            sure.then(|| alone(claim, index, None, Confidence::High))
        }
        Some(Value::Date(date)) => birth_and_death(scene, index, date),
        _ => None,
    };
    if let Some(relation) = relation {
        relation.push(found);
    }
}

fn alone(
    (way, dated): (&'static Way, Dated),
    stated: MentionIndex,
    given: Option<MentionIndex>,
    confidence: Confidence,
) -> TimeRelation {
    TimeRelation {
        way,
        stated,
        given: [given, None, None],
        dated,
        confidence,
    }
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
    // "1998–02" goes over into the next century; "1990–88" would go on for most of one.
    let short = first
        .year
        .zip(last.year)
        .is_some_and(|(one, two)| one.abs_diff(two) < 20);
    if far || elided && !short {
        return Some(Confidence::Low);
    }
    let lead = last_word(scene.before(index));
    if spoken && !lead.eq_ignore_ascii_case("from") && !lead.eq_ignore_ascii_case("between") {
        return None;
    }
    // "moved from 2030 to 2025", "fell from 2010 to 2005 levels": a change, not a span.
    if spoken
        && scene.any_near(index, |word, away| {
            away < TURN && says(word, Cue::TurnsSpan)
        })
    {
        return Some(Confidence::Low);
    }
    Some(Confidence::High)
}

/// "born 1952, died 1948": adjacent dates of one life.
fn birth_and_death(scene: Scene<'_>, index: MentionIndex, born: Date) -> Option<TimeRelation> {
    let died = scene.date(index + 1)?;
    if !born.is_countable() {
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
    let claim = (&LIFESPAN, Dated::span(born, died));
    (inside && !other).then(|| alone(claim, index + 1, Some(index), Confidence::High))
}
