//! A change in per cent beside the values it lies between: rose 12% to $56m from $50m.

use crate::mention::{Kind, TieWord};
use crate::text::WordClasses;

use super::carried::carried;
use super::change::Change;
use super::look::{are_of_one, in_phrase};
use super::sentence::{AMOUNTS, Sentence};
use super::way::{Find, Judge, Law, LawSlip, Part, Sense, Ties, Way};
use super::{Confidence, MentionIndex, Term};

/// A percentage, and the values from which it follows.
pub static WAY: Way = Way {
    name: "percent-change",
    kinds: AMOUNTS,
    find: Find::Sentence(2, MOVES, find),
    judge: Judge::Arithmetic,
    laws: &[&RISE, &FALL, &STEP_UP, &STEP_DOWN],
};

/// What of a sentence says that it may tell of a change.
const MOVES: WordClasses = TieWord::UP
    .and(TieWord::DOWN)
    .and(TieWord::THAN)
    .and(TieWord::LATER);

/// From one value up to another.
static RISE: Law = Law {
    sense: Sense::Equal,
    slack: 0.0,
    value: |given| (given[1] - given[0]) / given[0] * 100.0,
    inverse: |given, percent, place| match place {
        0 => given[1] / (1.0 + percent / 100.0),
        _ => given[0] * (1.0 + percent / 100.0),
    },
    working: "({1} − {0}) ÷ {0} = {right}; printed {stated}",
    says: "from {0} to {1} is a rise of {right}, not {stated}",
    repairs: &[],
    slips: &[
        LawSlip {
            id: "share-of-new-value",
            value: |given| (given[1] - given[0]) / given[1] * 100.0,
            note: "the difference was divided by the new value; a change is told in parts of the old one",
        },
        LawSlip {
            id: "ratio-as-change",
            value: |given| given[1] / given[0] * 100.0,
            note: "this is the new value in parts of the old one, from which 100% must be taken",
        },
        LawSlip {
            id: "points-as-percent",
            value: |given| given[1] - given[0],
            note: "this is the difference itself, not its share of the old value",
        },
    ],
};

/// From one value down to another.
static FALL: Law = Law {
    sense: Sense::Equal,
    slack: 0.0,
    value: |given| (given[0] - given[1]) / given[0] * 100.0,
    inverse: |given, percent, place| match place {
        0 => given[1] / (1.0 - percent / 100.0),
        _ => given[0] * (1.0 - percent / 100.0),
    },
    working: "({0} − {1}) ÷ {0} = {right}; printed {stated}",
    says: "from {0} to {1} is a fall of {right}, not {stated}",
    repairs: &[],
    slips: &[
        LawSlip {
            id: "share-of-new-value",
            value: |given| (given[0] - given[1]) / given[1] * 100.0,
            note: "the difference was divided by the new value; a change is told in parts of the old one",
        },
        LawSlip {
            id: "ratio-as-change",
            value: |given| given[1] / given[0] * 100.0,
            note: "this is the new value in parts of the old one: it is what is left, not what was lost",
        },
        LawSlip {
            id: "points-as-percent",
            value: |given| given[0] - given[1],
            note: "this is the difference itself, not its share of the old value",
        },
    ],
};

/// A step up to a value: the old one is the value less the step.
static STEP_UP: Law = Law {
    sense: Sense::Equal,
    slack: 0.0,
    value: |given| given[0] / (given[1] - given[0]) * 100.0,
    inverse: |given, percent, place| match place {
        0 => given[1] * percent / (100.0 + percent),
        _ => given[0] * (1.0 + 100.0 / percent),
    },
    working: "{0} ÷ ({1} − {0}) = {right}; printed {stated}",
    says: "a rise of {0} to {1} is {right}, not {stated}",
    repairs: &[],
    slips: SWAPPED,
};

/// A step down to a value: the old one is the value and the step.
static STEP_DOWN: Law = Law {
    sense: Sense::Equal,
    slack: 0.0,
    value: |given| given[0] / (given[1] + given[0]) * 100.0,
    inverse: |given, percent, place| match place {
        0 => given[1] * percent / (100.0 - percent),
        _ => given[0] * (100.0 / percent - 1.0),
    },
    working: "{0} ÷ ({1} + {0}) = {right}; printed {stated}",
    says: "a fall of {0} to {1} is {right}, not {stated}",
    repairs: &[],
    slips: SWAPPED,
};

const SWAPPED: &[LawSlip] = &[LawSlip {
    id: "share-of-new-value",
    value: |given| given[0] / given[1] * 100.0,
    note: "the step was divided by the new value; a change is told in parts of the old one",
}];

fn find(sentence: &Sentence<'_>, ties: &mut Ties) {
    if let Some(found) = carried(sentence) {
        let words = (sentence.items[found.word].span, Confidence::High);
        let relation = ties.push(&WAY, (found.percent, &found.given), words);
        relation.law = Some(if found.up { &RISE } else { &FALL });
        return;
    }
    for (at, index) in sentence.figures() {
        more_than(sentence, at, index, ties);
    }
    for (at, change) in sentence.changes().iter().enumerate() {
        after_another(sentence, at, ties);
        let (Some(percent), Some(to)) = (change.percent, change.to) else {
            continue;
        };
        if sentence.figure(to.mention).kind == Kind::Percent {
            continue;
        }
        let Some((given, law)) = of(sentence, change, to) else {
            continue;
        };
        // Which way a step went matters little for its share.
        let step = change.from.is_none() && change.step.is_some();
        let confidence = match change.other_base {
            true => Confidence::Medium,
            false if step => Confidence::High,
            false => change.confidence,
        };
        let relation = ties.push(&WAY, (percent, &given), (change.word, confidence));
        relation.law = Some(law);
    }
}

/// How far before "25% more than" its own value may stand.
const REACH: usize = 12;

/// "there were 400 cases, 25% more than the 350 in 2018".
fn more_than(sentence: &Sentence<'_>, at: usize, percent: MentionIndex, ties: &mut Ties) {
    let more = sentence.is_word(at + 1, &["more", "higher", "larger", "above", "over"]);
    let less = sentence.is_word(
        at + 1,
        &["less", "fewer", "lower", "smaller", "below", "under"],
    );
    let than = at + 2 - usize::from(sentence.is_word(at + 1, &["above", "over", "below", "under"]));
    if sentence.figure(percent).kind != Kind::Percent || !(more || less) {
        return;
    }
    let named = than == at + 1 || sentence.is_word(than, &["than"]);
    let Some(base) = in_phrase(sentence, than + 1)
        .and_then(|at| sentence.figure_at(at))
        .filter(|_| named)
    else {
        return;
    };
    let fits = |&at: &usize| {
        sentence
            .figure_at(at)
            .is_some_and(|index| are_of_one(sentence, index, base) && !sentence.is_rate(at))
    };
    let near = at.saturating_sub(REACH)..at;
    let Some(to) = near.rev().find(fits).and_then(|at| sentence.figure_at(at)) else {
        return;
    };
    let given = [Term::end(base, Part::Bare), Term::whole(to)];
    let words = (sentence.items[at + 1].span, Confidence::High);
    let relation = ties.push(&WAY, (Term::whole(percent), &given), words);
    relation.law = Some(if more { &RISE } else { &FALL });
}

/// "rose 3.8% to 457 billion after a 0.27% rise to 440 billion": the base is where the one before
/// it ended.
fn after_another(sentence: &Sentence<'_>, at: usize, ties: &mut Ties) {
    let [first, second, ..] = &sentence.changes()[at..] else {
        return;
    };
    let (Some(percent), Some(to), Some(base)) = (first.percent, first.to, second.to) else {
        return;
    };
    let alone = first.from.is_none() && second.from.is_none() && second.percent.is_some();
    let start = sentence.item_at(first.word.start());
    let end = sentence.item_at(second.word.start());
    let after = (start..end).any(|at| sentence.is_word(at, &["after", "following"]));
    let same = sentence.factor(to.mention, base.mention).is_some()
        && sentence.figure(to.mention).kind != Kind::Percent;
    let Some(base) = sentence
        .lent(base.mention, to.mention)
        .filter(|_| alone && after && same)
    else {
        return;
    };
    let law = if first.up { &RISE } else { &FALL };
    let confidence = if first.other_base {
        Confidence::Medium
    } else {
        first.confidence
    };
    ties.push(&WAY, (percent, &[base, to]), (first.word, confidence))
        .law = Some(law);
}

/// The values that a percentage follows from.
fn of(sentence: &Sentence<'_>, change: &Change, to: Term) -> Option<([Term; 2], &'static Law)> {
    if let Some(from) = change.from {
        return Some(([from, to], if change.up { &RISE } else { &FALL }));
    }
    let step = change.step?;
    let same = sentence.factor(step.mention, to.mention).is_some();
    let law = if change.up { &STEP_UP } else { &STEP_DOWN };
    same.then_some(([step, to], law))
}
