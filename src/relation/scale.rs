//! Two amounts of one thing are seldom a thousandfold apart: A$1.33bn, up from A$246bn.

use std::sync::LazyLock;

use crate::mention::{Amount, Kind, TieWord};
use crate::number::Number;
use crate::unit::{UnitExpr, Units};

use super::sentence::Sentence;
use super::way::{Find, Judge, Law, LawSlip, Sense, Ties, Way};
use super::{Confidence, MentionIndex, Term};

/// Two values of money that are compared.
pub static WAY: Way = Way {
    name: "scale",
    kinds: &[Kind::Money],
    find: Find::Sentence(2, TieWord::NONE, find),
    judge: Judge::Arithmetic,
    laws: &[&NEAR, &RATE_MORE, &RATE_LESS],
};

static NEAR: Law = Law {
    sense: Sense::Less,
    slack: 0.0,
    value: |given| given[0] * 250.0,
    inverse: |_, _, _| f64::NAN,
    working: "{stated} {order} 250 × {0} = {right}",
    says: "{stated} is hundreds of times {0}: one of the scale words may be wrong",
    repairs: &["correct the scale word of {stated}", "or that of {0}"],
    slips: SCALES,
};

const SCALES: &[LawSlip] = &[LawSlip {
    id: "scale-word-up",
    value: |given| given[0] * 1000.0,
    note: "the two are about a thousandfold apart",
}];

const fn rate(more: bool) -> Law {
    Law {
        sense: if more { Sense::More } else { Sense::Less },
        slack: 0.0,
        value: if more {
            |given| given[0] / 20.0
        } else {
            |given| given[0] * 20.0
        },
        inverse: |_, _, _| f64::NAN,
        working: if more {
            "{stated} {order} {right}, a twentieth of what {0} has lately been worth"
        } else {
            "{stated} {order} {right}, twenty times what {0} has lately been worth"
        },
        says: if more {
            "{stated} for {0} is far too little at any rate of late"
        } else {
            "{stated} for {0} is far too much at any rate of late"
        },
        repairs: &["correct the scale word of {stated}", "or that of {0}"],
        slips: if more { DOWN } else { UP },
    }
}

static RATE_MORE: Law = rate(true);
static RATE_LESS: Law = rate(false);

const DOWN: &[LawSlip] = &[LawSlip {
    id: "scale-word-down",
    value: |given| given[0] / 1000.0,
    note: "about a thousandfold off: the scale word may be wrong",
}];
const UP: &[LawSlip] = &[LawSlip {
    id: "scale-word-up",
    value: |given| given[0] * 1000.0,
    note: "about a thousandfold off: the scale word may be wrong",
}];

/// What currencies were worth in dollars, roughly, between 2000 and 2025 (Federal Reserve H.10). A
/// factor of twenty to either side covers every year of it.
const WORTH: [(&str, f64); 9] = [
    ("USD", 1.0),
    ("EUR", 1.15),
    ("GBP", 1.5),
    ("CHF", 0.95),
    ("CAD", 0.8),
    ("AUD", 0.75),
    ("NZD", 0.65),
    ("JPY", 0.009),
    ("CNY", 0.14),
];

/// The same by unit. A user's table comes behind ours, so currencies are the same in each.
static WORTHS: LazyLock<Vec<(UnitExpr, f64)>> = LazyLock::new(|| {
    let known = |(id, worth)| Some((Units::embedded().by_id(id)?, worth));
    WORTH.into_iter().filter_map(known).collect()
});

fn find(sentence: &Sentence<'_>, ties: &mut Ties) {
    compared(sentence, ties);
    let mut last: Option<(usize, MentionIndex)> = None;
    for (at, index) in sentence.figures() {
        if let Some((before, own)) = last
            && before + 2 == at
            && sentence.is_mark(at - 1, &['(', '['])
        {
            exchanged(sentence, own, index, ties);
        }
        last = Some((at, index));
    }
}

/// "$1.2bn, up from $1.1m": which way it went the text says, and not that it went so far.
fn compared(sentence: &Sentence<'_>, ties: &mut Ties) {
    for change in sentence.changes().iter().filter(|change| !change.borrowed) {
        let (Some(to), Some(from)) = (change.to, change.from) else {
            continue;
        };
        let value = |term: Term| match sentence.amount(term.mention) {
            Some(Amount::One(number)) => Some(number)
                .filter(|number| is_scaled(*number))
                .map(Number::value),
            _ => None,
        };
        let (Some(a), Some(b)) = (value(to), value(from)) else {
            continue;
        };
        let money = [to, from]
            .iter()
            .all(|term| sentence.figure(term.mention).kind == Kind::Money);
        let told = (a > b) == change.up;
        if !money || !told || sentence.factor(to.mention, from.mention).is_none() {
            continue;
        }
        let (large, small) = if a > b { (to, from) } else { (from, to) };
        ties.push(&WAY, (large, &[small]), (change.word, change.confidence))
            .law = Some(&NEAR);
    }
}

/// Whether a number has a scale word, or is as large.
fn is_scaled(number: Number) -> bool {
    number.value().abs() >= 1e5
}

/// "$1.2bn (£780,000)": no rate of late leads from the one to the other.
fn exchanged(sentence: &Sentence<'_>, own: MentionIndex, other: MentionIndex, ties: &mut Ties) {
    let worth = |index: MentionIndex| {
        let unit = sentence.figure(index).unit;
        let found = WORTHS.iter().find(|(of, _)| *of == unit);
        found.map(|(_, worth)| *worth)
    };
    let one = |index: MentionIndex| sentence.figure(index).number().is_some();
    let kinds = [own, other]
        .iter()
        .all(|&index| sentence.figure(index).kind == Kind::Money && one(index));
    let (Some(a), Some(b)) = (worth(own).filter(|_| kinds), worth(other)) else {
        return;
    };
    if sentence.figure(own).unit == sentence.figure(other).unit {
        return;
    }
    let (given, stated) = ([Term::whole(own).times(a)], Term::whole(other).times(b));
    let words = (sentence.figure(other).span, Confidence::High);
    ties.push(&WAY, (stated, &given), words).law = Some(&RATE_MORE);
    ties.push(&WAY, (stated, &given), words).law = Some(&RATE_LESS);
}
