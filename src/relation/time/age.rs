//! An age beside a date of birth and the date of an event.

use crate::mention::{Kind, Qualifier, Value};
use crate::relation::{Confidence, MentionIndex, Ties};
use crate::time::{Cue, Date, says};

use super::scene::{Scene, last_word, whole, words};
use super::{AGE, Dated, TimeRelation};

/// How many figures to either side may hold the date of birth.
const MEMORY: usize = 10;
/// Ages that people reach.
const AGES: std::ops::RangeInclusive<i32> = 1..=120;

/// Finds the birth and the event that go with the age at `index`.
pub(super) fn find(scene: Scene<'_>, index: MentionIndex, found: &mut Ties) {
    let relation = at_event(scene, index).or_else(|| lifespan(scene, index));
    if let Some(relation) = relation {
        relation.push(found);
    }
}

/// The age as whole years, where the figure is exact.
fn age(scene: Scene<'_>, index: MentionIndex) -> Option<i32> {
    let figure = scene.figure(index)?;
    let exact = matches!(figure.qualifier, Qualifier::None | Qualifier::Exactly);
    whole(figure)
        .filter(|age| exact && AGES.contains(age))
        .filter(|_| !scene.sentence_says(index, Cue::OtherAge))
}

/// "(born 1952) … at 17 in 1969", "born 12 March 1950, died 3 February 2020, aged 69".
fn at_event(scene: Scene<'_>, index: MentionIndex) -> Option<TimeRelation> {
    let event = event_after(scene, index).or_else(|| event_before(scene, index))?;
    let age = age(scene, index)?;
    let at = scene.date(event)?;
    let (birth, born, confidence) = birth(scene, index, event)?;
    Some(TimeRelation {
        way: &AGE,
        stated: index,
        given: [Some(birth), Some(event), None],
        dated: Dated::aged(born, at, age),
        confidence,
    })
}

/// "at 19 in 1969", "at the age of 19 in 1969", "aged 69 on 3 February 2020".
fn event_after(scene: Scene<'_>, index: MentionIndex) -> Option<MentionIndex> {
    let gap = scene.gap(index, index + 1)?.trim_start_matches(',').trim();
    let joint = matches!(gap, "in" | "on");
    let aged = scene.figure(index)?.kind == Kind::Age || last_word(scene.before(index)) == "at";
    (joint && aged && scene.date(index + 1).is_some()).then_some(index + 1)
}

/// "died 3 February 2020, aged 69"; "in 1969, at 17,".
fn event_before(scene: Scene<'_>, index: MentionIndex) -> Option<MentionIndex> {
    let event = index.checked_sub(1)?;
    let gap = scene
        .gap(event, index)?
        .trim_start_matches([',', ' ', '('])
        .trim();
    let joint = match scene.figure(index)?.kind {
        Kind::Age => matches!(
            gap,
            "" | "aged" | "at the age of" | "at age" | "at the age" | "age" | "at"
        ),
        _ => gap == "at" && closes(scene.after(index)),
    };
    // Of a span the end is meant, and that is a lifespan's matter.
    (joint && !is_birth(scene, event) && scene.date(event).is_some()).then_some(event)
}

fn closes(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with([',', '.', ';', ')'])
}

/// The one date of birth near an age, and how surely it is the same person's.
fn birth(
    scene: Scene<'_>,
    index: MentionIndex,
    event: MentionIndex,
) -> Option<(MentionIndex, Date, Confidence)> {
    let near = scene.range().start.max(index.saturating_sub(MEMORY))
        ..scene.range().end.min(index + MEMORY);
    let mut births = near.filter(|&at| at != event && is_birth(scene, at));
    let birth = births.next()?;
    if births.next().is_some() {
        return None;
    }
    let born = scene.date(birth)?;
    let sentence = scene.sentence(index);
    let place = scene.figure(birth)?.span.start();
    let inside = sentence.contains(&place);
    // A son or a wife in the sentence may be the one born then.
    if words(scene.sentence_text(index)).any(is_kin) {
        return None;
    }
    let confidence = if inside {
        Confidence::High
    } else {
        Confidence::Medium
    };
    Some((birth, born, confidence))
}

/// A word for another person, who may be the one born then.
pub(super) fn is_kin(word: &str) -> bool {
    const KIN: [&str; 18] = [
        "son",
        "daughter",
        "sons",
        "daughters",
        "wife",
        "husband",
        "brother",
        "sister",
        "father",
        "mother",
        "child",
        "children",
        "twin",
        "grandson",
        "granddaughter",
        "nephew",
        "niece",
        "who",
    ];
    KIN.contains(&word)
}

/// "born 1952", "b. 1952", "born in Lyon on 12 March 1950".
pub(super) fn is_birth(scene: Scene<'_>, index: MentionIndex) -> bool {
    said_before(scene, index, Cue::Born)
}

/// Whether a cue stands before a date, with at most three words between that make no clause.
pub(super) fn said_before(scene: Scene<'_>, index: MentionIndex, cue: Cue) -> bool {
    if !matches!(
        scene.figure(index).map(|figure| figure.value),
        Some(Value::Date(_) | Value::Dates(..))
    ) {
        return false;
    }
    let before = scene.before(index).trim_end();
    let clause = before
        .rfind([',', ';', '(', ')', '.'])
        .map_or(0, |at| at + 1);
    let (clause, dotted) = if clause == before.len() {
        // The point of "b." belongs to the word.
        let inner = &before[..before.len() - usize::from(before.ends_with('.'))];
        (
            inner
                .rfind([',', ';', '(', ')', '.', ' '])
                .map_or(0, |at| at + 1),
            true,
        )
    } else {
        (clause, false)
    };
    let tail = &before[clause..];
    let joint = matches!(last_word(tail), "on" | "in" | "circa") || says(last_word(tail), cue);
    let near = words(tail).rev().take(5);
    joint
        && near
            .into_iter()
            .any(|word| says(word, cue) && (word.len() > 1 || dotted))
}

/// "Ada Moss (12 March 1950 – 3 February 2020) died aged 69".
fn lifespan(scene: Scene<'_>, index: MentionIndex) -> Option<TimeRelation> {
    if scene.figure(index)?.kind != Kind::Age
        || !words(scene.before(index)).any(|word| says(word, Cue::Died) && word.len() > 2)
    {
        return None;
    }
    let age = age(scene, index)?;
    let sentence = scene.sentence(index);
    let span = (scene.range().start..index).rev().take(3).find(|&at| {
        matches!(
            scene.figure(at).map(|figure| figure.value),
            Some(Value::Dates(..))
        )
    })?;
    let figure = scene.figure(span)?;
    let bracketed = scene.before(span).ends_with('(') && scene.after(span).starts_with(')');
    let Value::Dates(born, at) = figure.value else {
        return None;
    };
    let kin = words(scene.sentence_text(index)).any(is_kin);
    let sound = bracketed
        && !kin
        && born.is_countable()
        && at.is_countable()
        && sentence.contains(&figure.span.start());
    sound.then_some(TimeRelation {
        way: &AGE,
        stated: index,
        given: [Some(span), None, None],
        dated: Dated::aged(born, at, age),
        confidence: Confidence::High,
    })
}
