//! A length of time beside the two dates, or times of day, that it lies between.

use crate::mention::Flags;
use crate::relation::{Confidence, MentionIndex, Ties};
use crate::time::{Cue, Date, Length, says};

use super::scene::{Ends, Scene, last_word, words};
use super::{Dated, ELAPSED, TimeRelation};

/// Words that may stand between a length and "from": "ten years as mayor, from".
const WORDS: usize = 4;
/// How many earlier figures may save a length said to run from the last date before it.
const MEMORY: usize = 12;

/// Finds what the length at `index` is said to lie between.
pub(super) fn find(scene: Scene<'_>, index: MentionIndex, found: &mut Ties) {
    let Some(length) = scene.length(index) else {
        return;
    };
    if says(last_word(scene.before(index)), Cue::LooseLength) {
        return;
    }
    let finders = [span_after, span_before, later, after_date];
    let way = finders
        .into_iter()
        .find_map(|finder| finder(scene, index, length));
    if let Some(relation) = way {
        relation.push(found);
    }
}

type Found = Option<TimeRelation>;

/// How plainly a length belongs to the span beside it, and whether it may lie inside.
struct Tie {
    confidence: Confidence,
    within: bool,
}

const fn tie(confidence: Confidence, within: bool) -> Tie {
    Tie { confidence, within }
}

fn relate(
    ends: Ends,
    length: Length,
    tie: &Tie,
    stated: MentionIndex,
    span: MentionIndex,
) -> TimeRelation {
    let dated = match ends {
        Ends::Dates(start, end) => Dated::lasting(start, end, length, tie.within),
        Ends::Clocks(start, end) => Dated {
            clocks: Some((start, end)),
            length: Some(length),
            ..Dated::default()
        },
    };
    TimeRelation {
        way: &ELAPSED,
        stated,
        given: [Some(span), None, None],
        dated,
        confidence: tie.confidence,
    }
}

/// "17 years between 1999 and 2014", "ten years (1990–2000)", "a three-day fair from 5 to 8 May".
fn span_after(scene: Scene<'_>, index: MentionIndex, length: Length) -> Found {
    let ends = scene.ends(index + 1)?;
    let gap = scene.gap(index, index + 1)?;
    let hyphened = scene.figure(index)?.flags.has(Flags::HYPHENATED);
    let (middle, joint) = split(gap)?;
    let closed = closes(scene.after(index + 1));
    let noun = last_word(middle);
    let lasting = says(noun, Cue::Lasting);
    let bare = middle.trim().is_empty();
    if words(middle).count() > WORDS || middle.contains(['.', ';', ':', '(', ')']) {
        return None;
    }
    let tied = match joint {
        "between" => tie(
            if bare || lasting {
                Confidence::High
            } else {
                Confidence::Medium
            },
            !lasting,
        ),
        "from" if bare || lasting || (middle.ends_with(", ") && !hyphened) => {
            tie(Confidence::High, false)
        }
        "(" if (bare || lasting) && closed => tie(Confidence::High, false),
        // A ten-year contract may have been broken off.
        "from" | "(" if !hyphened => tie(Confidence::Medium, false),
        _ => return None,
    };
    Some(relate(ends, length, &tied, index, index + 1))
}

/// The words before "from", "between" or an opening bracket, and which of them it is.
fn split(gap: &str) -> Option<(&str, &'static str)> {
    let gap = gap.trim_end();
    ["between", "from", "("].into_iter().find_map(|joint| {
        let middle = gap.strip_suffix(joint)?;
        (joint == "(" || middle.ends_with([' ', '\n'])).then_some((middle, joint))
    })
}

/// Whether a clause ends here.
fn closes(rest: &str) -> bool {
    rest.is_empty()
        || rest
            .trim_start_matches('”')
            .starts_with([',', '.', ';', ':', ')', '–', '—', '!', '?'])
        || rest.starts_with(" –")
        || rest.starts_with(" —")
}

/// "from 1999 to 2014, a period of 17 years"; "(1990–2005, 15 years)".
fn span_before(scene: Scene<'_>, index: MentionIndex, length: Length) -> Found {
    let span = index.checked_sub(1)?;
    let ends = scene.ends(span)?;
    let gap = scene.gap(span, index)?;
    let lead = gap
        .trim_start_matches([',', ' ', '(', '–', '—', ')'])
        .trim();
    let opens = gap.trim_start().starts_with([',', '(', '–', '—']) || gap.starts_with(") ");
    let named = matches!(
        lead,
        "a period of" | "a span of" | "a total of" | "a stretch of" | "an interval of" | "a gap of"
    );
    if !opens || !(named || matches!(lead, "" | "a" | "or" | "or a" | "some" | "a full" | "all")) {
        return None;
    }
    let rest = scene.after(index);
    let noun = words(rest).next().unwrap_or("");
    let hyphened = scene.figure(index)?.flags.has(Flags::HYPHENATED);
    let confidence = if named || closes(rest) || (hyphened && says(noun, Cue::Lasting)) {
        Confidence::High
    } else {
        return None;
    };
    let tied = tie(confidence, false);
    Some(relate(ends, length, &tied, index, span))
}

/// "opened in 1932 and closed 12 years later, in 1944": from the last date before it.
fn later(scene: Scene<'_>, index: MentionIndex, length: Length) -> Found {
    let end = scene.date(index + 1)?;
    let rest = scene
        .gap(index, index + 1)?
        .trim_start()
        .strip_prefix("later")?;
    let joint = rest.trim_start_matches([',', ' ', '(']).trim();
    if !matches!(joint, "" | "in" | "on" | "by") {
        return None;
    }
    let (first, start, confidence) = anchor(scene, index, &end, length)?;
    Some(TimeRelation {
        way: &ELAPSED,
        stated: index,
        given: [Some(first), Some(index + 1), None],
        dated: Dated::lasting(start, end, length, false),
        confidence,
    })
}

/// The last date before a length and before `end`. It is surely the one that is meant when it is
/// the only one of the sentence, and surely not when an earlier one fits and it does not.
fn anchor(
    scene: Scene<'_>,
    index: MentionIndex,
    end: &Date,
    length: Length,
) -> Option<(MentionIndex, Date, Confidence)> {
    let earlier = scene.range().start.max(index.saturating_sub(MEMORY))..index;
    let dates = earlier
        .rev()
        .filter_map(|at| Some((at, starting(scene, at)?)))
        .filter(|(_, start)| start.days < end.days);
    let (first, start) = dates.clone().next()?;
    let mut others = dates.clone().map(|(_, other)| other);
    if !fits(&start, end, length) && others.any(|other| fits(&other, end, length)) {
        return None;
    }
    let sentence = scene.sentence(index).start;
    let inside = |at| {
        scene
            .figure(at)
            .is_some_and(|figure| figure.span.start() >= sentence)
    };
    let alone = dates.filter(|(at, _)| inside(*at)).count() == 1;
    let confidence = if alone {
        Confidence::High
    } else {
        Confidence::Low
    };
    Some((first, start, confidence))
}

/// The date that a figure is, or the first of its two.
fn starting(scene: Scene<'_>, index: MentionIndex) -> Option<Date> {
    scene.date(index).or_else(|| match scene.ends(index)? {
        Ends::Dates(_, last) => Some(last),
        Ends::Clocks(..) => None,
    })
}

fn fits(start: &Date, end: &Date, length: Length) -> bool {
    length
        .measure
        .between(start, end)
        .is_some_and(|(least, most)| least.floor() <= length.most && most.ceil() >= length.least)
}

/// "in 2005, 12 years after its founding in 1993".
fn after_date(scene: Scene<'_>, index: MentionIndex, length: Length) -> Found {
    let start = scene.date(index + 1)?;
    let before = index.checked_sub(1)?;
    let end = scene.date(before)?;
    let gap = scene.gap(index, index + 1)?;
    let middle = gap.trim_start().strip_prefix("after ")?;
    let lead = scene.gap(before, index)?.trim();
    let plain = words(middle).count() <= WORDS + 1 && !middle.contains(['.', ';', ':', ',', '(']);
    if !plain || !matches!(lead, "," | "(" | "–" | "—" | ", some" | ", just" | "") {
        return None;
    }
    let direct = middle.trim().is_empty() || matches!(last_word(middle), "in" | "of" | "on");
    Some(TimeRelation {
        way: &ELAPSED,
        stated: index,
        given: [Some(before), Some(index + 1), None],
        dated: Dated::lasting(start, end, length, false),
        confidence: if direct && !lead.is_empty() {
            Confidence::High
        } else {
            Confidence::Low
        },
    })
}
