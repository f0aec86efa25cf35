//! A step beside the two values it lies between: fell £1.3m to £7.1m, from £8.4m.

use crate::number::Number;

use crate::mention::TieWord;

use super::MentionIndex;
use super::sentence::{AMOUNTS, Sentence};
use super::way::{Find, Judge, Law, LawSlip, Sense, Ties, Way};

/// How much something moved by, where it began and where it ended.
pub static WAY: Way = Way {
    name: "difference",
    kinds: AMOUNTS,
    find: Find::Sentence(2, TieWord::UP.and(TieWord::DOWN), find),
    judge: Judge::Arithmetic,
    laws: &[&UP, &DOWN],
};

static UP: Law = Law {
    sense: Sense::Equal,
    slack: 0.0,
    value: |given| given[1] - given[0],
    inverse: |given, step, place| match place {
        0 => given[1] - step,
        _ => given[0] + step,
    },
    working: "{1} − {0} = {right}; printed {stated}",
    says: "from {0} to {1} is a rise of {right}, not {stated}",
    repairs: &[],
    slips: SLIPS,
};

static DOWN: Law = Law {
    sense: Sense::Equal,
    slack: 0.0,
    value: |given| given[0] - given[1],
    inverse: |given, step, place| match place {
        0 => given[1] + step,
        _ => given[0] - step,
    },
    working: "{0} − {1} = {right}; printed {stated}",
    says: "from {0} to {1} is a fall of {right}, not {stated}",
    repairs: &[],
    slips: SLIPS,
};

const SLIPS: &[LawSlip] = &[LawSlip {
    id: "sum-for-difference",
    value: |given| given[0] + given[1],
    note: "the two values were added, not subtracted",
}];

/// Whether a step can be one between values like this: of the same thing, and told as finely.
fn belongs(sentence: &Sentence<'_>, step: MentionIndex, to: MentionIndex) -> bool {
    let decimals = |index: MentionIndex| sentence.figure(index).number().map(Number::decimals);
    let units = [step, to].map(|index| sentence.figure(index).unit.is_none());
    sentence.factor(step, to).is_some()
        && !sentence.count_apart(step, to)
        && units[0] == units[1]
        && decimals(step) >= decimals(to)
}

fn find(sentence: &Sentence<'_>, ties: &mut Ties) {
    for change in sentence.changes() {
        let (Some(step), Some(to), Some(from)) = (change.step, change.to, change.from) else {
            continue;
        };
        if !belongs(sentence, step.mention, to.mention) {
            continue;
        }
        let terms = (step, [from, to]);
        let words = (change.word, change.confidence);
        let relation = ties.push(&WAY, (terms.0, &terms.1), words);
        relation.law = Some(if change.up { &UP } else { &DOWN });
    }
}
