//! Two values and a word that says which is larger: rose to 56 from 50.

use crate::mention::{Mention, TieWord};

use super::sentence::{AMOUNTS, Sentence};
use super::way::{Find, Judge, Law, Part, SCALES, Sense, Ties, Way};
use super::{Confidence, MentionIndex, Term};

/// Where something began and where it ended, and a word for its direction.
pub static WAY: Way = Way {
    name: "direction",
    kinds: AMOUNTS,
    find: Find::Sentence(2, TieWord::UP.and(TieWord::DOWN).and(TieWord::THAN), find),
    judge: Judge::Arithmetic,
    laws: &[&UP, &DOWN],
};

/// Where it went up, the end is more than the beginning.
static UP: Law = Law {
    slips: SCALES,
    ..Law::compared(
        Sense::More,
        "{stated} is less than {0}, though the text says “{words}”",
        &["write that it went down", "or exchange {0} and {stated}"],
    )
};

/// Where it went down, less.
static DOWN: Law = Law {
    slips: SCALES,
    ..Law::compared(
        Sense::Less,
        "{stated} is more than {0}, though the text says “{words}”",
        &["write that it went up", "or exchange {0} and {stated}"],
    )
};

fn find(sentence: &Sentence<'_>, ties: &mut Ties) {
    for (_, index) in sentence.figures() {
        beside(sentence, index, ties);
    }
    for change in sentence.changes().iter().filter(|change| !change.borrowed) {
        let (Some(to), Some(from)) = (change.to, change.from) else {
            continue;
        };
        let negative = [to, from]
            .iter()
            .any(|term| sentence.is_negative(term.mention));
        let confidence = if negative {
            change.confidence.min(Confidence::Medium)
        } else {
            change.confidence
        };
        let relation = ties.push(&WAY, (to, &[from]), (change.word, confidence));
        relation.law = Some(if change.up { &UP } else { &DOWN });
    }
}

/// How far before a comparison the value may stand that is compared.
const REACH: usize = 16;

/// "a 3% rise in December, less than the 4.3% of a year earlier": what a bound with "the" leads to
/// is no bound but another value.
fn beside(sentence: &Sentence<'_>, index: MentionIndex, ties: &mut Ties) {
    let figure = sentence.figure(index);
    let Some(more) = figure.qualifier.lower().filter(|_| !figure.cue.is_empty()) else {
        return;
    };
    let text = sentence.passage.document.text();
    let known = text.get(figure.cue.end()..figure.span.start());
    if known.map(str::trim) != Some("the") || figure.number().is_none() {
        return;
    }
    let first = sentence.item_at(figure.cue.start());
    let degree = ["even", "far", "well", "much", "still", "just", "slightly"];
    let start = first - usize::from(first > 0 && sentence.is_word(first - 1, &degree));
    let near = start.saturating_sub(REACH)..start;
    let Some(other) = near.rev().find_map(|at| same_kind(sentence, at, figure)) else {
        return;
    };
    let confidence = if start > 0 && is_set_off(sentence, start - 1) {
        Confidence::High
    } else {
        Confidence::Medium
    };
    let given = [Term::end(index, Part::Bare)];
    let relation = ties.push(&WAY, (Term::whole(other), &given), (figure.cue, confidence));
    relation.law = Some(if more { &UP } else { &DOWN });
}

/// The figure at an item, if it is one number of the same kind and unit.
fn same_kind(sentence: &Sentence<'_>, at: usize, figure: &Mention) -> Option<MentionIndex> {
    let index = sentence.figure_at(at)?;
    let other = sentence.figure(index);
    let same = other.kind == figure.kind && other.unit == figure.unit;
    (same && other.number().is_some()).then_some(index)
}

/// Whether what compares stands behind a comma, or right behind the verb.
fn is_set_off(sentence: &Sentence<'_>, at: usize) -> bool {
    let verbs = ["was", "is", "were", "are", "remained", "stayed", "came"];
    sentence.is_mark(at, &[',', '–', '—', '-']) || sentence.is_word(at, &verbs)
}
