//! Two values and a word that says which is larger: rose to 56 from 50.

use crate::mention::TieWord;

use super::Confidence;
use super::sentence::{AMOUNTS, Sentence};
use super::way::{Find, Judge, Law, LawSlip, Sense, Ties, Way};

/// Where something began and where it ended, and a word for its direction.
pub static WAY: Way = Way {
    name: "direction",
    kinds: AMOUNTS,
    find: Find::Sentence(2, TieWord::UP.and(TieWord::DOWN), find),
    judge: Judge::Arithmetic,
    laws: &[&UP, &DOWN],
};

/// Where it went up, the end is more than the beginning.
static UP: Law = Law {
    sense: Sense::More,
    slack: 0.0,
    value: |given| given[0],
    inverse: |_, _, _| f64::NAN,
    working: "{stated} {order} {0}",
    says: "{stated} is less than {0}, though the text says “{words}”",
    repairs: &["write that it went down", "or exchange {0} and {stated}"],
    slips: SCALES,
};

/// Where it went down, less.
static DOWN: Law = Law {
    sense: Sense::Less,
    slack: 0.0,
    value: |given| given[0],
    inverse: |_, _, _| f64::NAN,
    working: "{stated} {order} {0}",
    says: "{stated} is more than {0}, though the text says “{words}”",
    repairs: &["write that it went up", "or exchange {0} and {stated}"],
    slips: SCALES,
};

/// A scale word too large or too small shows as a thousandfold.
const SCALES: &[LawSlip] = &[
    LawSlip {
        id: "scale-word-down",
        value: |given| given[0] / 1000.0,
        note: "the two are about a thousandfold apart: one of the scale words may be wrong",
    },
    LawSlip {
        id: "scale-word-up",
        value: |given| given[0] * 1000.0,
        note: "the two are about a thousandfold apart: one of the scale words may be wrong",
    },
];

fn find(sentence: &Sentence<'_>, ties: &mut Ties) {
    for change in sentence.changes() {
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
