//! A step beside the two values it lies between: fell £1.3m to £7.1m, from £8.4m.

use crate::number::Number;

use crate::mention::TieWord;

use super::look::{are_of_one, in_phrase, is_whole, led};
use super::sentence::{AMOUNTS, Sentence};
use super::way::{Find, Judge, Law, LawSlip, Part, Sense, Ties, Way};
use super::{Confidence, MentionIndex, Term};

/// How much something moved by, where it began and where it ended.
pub static WAY: Way = Way {
    name: "difference",
    kinds: AMOUNTS,
    find: Find::Sentence(2, TieWord::NONE, find),
    judge: Judge::Arithmetic,
    laws: &[&UP, &DOWN, &MARGIN],
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

/// By how much one value is more than the other.
static MARGIN: Law = Law {
    sense: Sense::Equal,
    slack: 0.0,
    value: |given| (given[0] - given[1]).abs(),
    inverse: |_, _, _| f64::NAN,
    working: "{0} − {1} = {right}; printed {stated}",
    says: "{0} and {1} lie {right} apart, not {stated}",
    repairs: &["or correct one of the two"],
    slips: SLIPS,
};

/// "52,130 votes to 48,920, a majority of 3,210"; "210 against 198, a lead of 12".
fn margin(sentence: &Sentence<'_>, at: usize, index: MentionIndex, ties: &mut Ties) {
    let names = ["majority", "margin", "lead", "difference", "gap"];
    let Some(name) = at
        .checked_sub(2)
        .filter(|&name| sentence.is_word(name, &names) && sentence.is_word(at - 1, &["of"]))
    else {
        return;
    };
    let Some(comma) = (name.saturating_sub(3)..name)
        .rev()
        .find(|&at| sentence.is_mark(at, &[',', '–', '—', '(']))
    else {
        return;
    };
    let near = comma.saturating_sub(MARGIN_REACH)..comma;
    let found: Vec<_> = near
        .filter_map(|at| Some((at, sentence.figure_at(at)?)))
        .collect();
    let &[.., (first, a), (last, b)] = found.as_slice() else {
        return;
    };
    let joined =
        (first + 1..last).any(|at| sentence.is_word(at, &["to", "against", "versus", "and"]));
    let alike = sentence.factor(a, b).is_some() && sentence.factor(index, a).is_some();
    let whole = [a, b, index]
        .iter()
        .all(|&index| sentence.figure(index).number().is_some());
    if joined && alike && whole && sentence.figure(a).unit == sentence.figure(b).unit {
        let given = [Term::whole(a), Term::whole(b)];
        let words = (sentence.items[name].span, Confidence::High);
        ties.push(&WAY, (Term::whole(index), &given), words).law = Some(&MARGIN);
    }
}

/// "sold for £300,000, £50,000 less than the asking price of £350,000".
fn more_than(sentence: &Sentence<'_>, at: usize, index: MentionIndex, ties: &mut Ties) {
    let above = sentence.is_word(at + 1, &["above", "below", "over", "under"]);
    let more = sentence.is_word(at + 1, &["more", "less", "fewer", "higher", "lower"])
        && sentence.is_word(at + 2, &["than"]);
    let start = at + 2 + usize::from(more);
    if !(above || more) || !is_whole(sentence, index) {
        return;
    }
    let Some(base) = in_phrase(sentence, start).or_else(|| named(sentence, start)) else {
        return;
    };
    let Some(base) = sentence.figure_at(base) else {
        return;
    };
    let alike = |&at: &usize| {
        let other = sentence.figure_at(at);
        other.is_some_and(|other| {
            is_alike(sentence, other, index) && is_alike(sentence, base, index)
        })
    };
    let near = at.saturating_sub(MARGIN_REACH)..at;
    let Some(first) = near.rev().find(alike) else {
        return;
    };
    let parted = (first + 1..at).any(|at| {
        sentence.is_mark(at, &[',', '–', '—']) || sentence.is_word(at, &["which", "is", "was"])
    });
    if let Some(own) = sentence.figure_at(first).filter(|_| parted) {
        let given = [Term::whole(own), Term::end(base, Part::Bare)];
        let words = (sentence.items[at + 1].span, Confidence::High);
        ties.push(&WAY, (Term::whole(index), &given), words).law = Some(&MARGIN);
    }
}

/// "the asking price of £350,000", "the old model at $22,000": the figure behind a noun of its own.
fn named(sentence: &Sentence<'_>, start: usize) -> Option<usize> {
    let joint = (start..start + 5).find(|&at| sentence.is_word(at, &["of", "at"]))?;
    led(sentence, joint + 1)
}

/// Whether two amounts are of one thing, in one unit.
fn is_alike(sentence: &Sentence<'_>, a: MentionIndex, b: MentionIndex) -> bool {
    sentence.figure(a).unit == sentence.figure(b).unit
        && are_of_one(sentence, a, b)
        && !sentence.count_apart(a, b)
}

/// How far before a margin its two values may stand.
const MARGIN_REACH: usize = 10;

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
    for (at, index) in sentence.figures() {
        margin(sentence, at, index, ties);
        more_than(sentence, at, index, ties);
    }
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
