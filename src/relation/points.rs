//! A change of a rate, in points or in per cent of itself: up two points to 12% from 10%.

use crate::mention::{Kind, TieWord};

use super::sentence::Sentence;
use super::way::{Find, Judge, Law, LawSlip, Sense, Ties, Way};

/// A percentage that changed, and by how much.
pub static WAY: Way = Way {
    name: "points",
    kinds: &[Kind::Percent, Kind::Range],
    find: Find::Sentence(2, TieWord::UP.and(TieWord::DOWN), find),
    judge: Judge::Arithmetic,
    laws: &[&UP, &DOWN, &POINTS_UP, &POINTS_DOWN],
};

const fn relative(up: bool) -> Law {
    Law {
        sense: Sense::Equal,
        slack: 0.0,
        value: if up {
            |given| (given[1] - given[0]) / given[0] * 100.0
        } else {
            |given| (given[0] - given[1]) / given[0] * 100.0
        },
        inverse: |_, _, _| f64::NAN,
        working: if up {
            "({1} − {0}) ÷ {0} = {right}; printed {stated}"
        } else {
            "({0} − {1}) ÷ {0} = {right}; printed {stated}"
        },
        says: if up {
            "from {0} to {1} is a rise of {right}, not {stated}"
        } else {
            "from {0} to {1} is a fall of {right}, not {stated}"
        },
        repairs: &["or tell the difference in percentage points"],
        slips: if up { RISEN } else { FALLEN },
    }
}

static UP: Law = relative(true);
static DOWN: Law = relative(false);

const NOTE: &str =
    "the difference of two percentages is told in percentage points, not in per cent";

const RISEN: &[LawSlip] = &[
    LawSlip {
        id: "points-as-percent",
        value: |given| given[1] - given[0],
        note: NOTE,
    },
    LawSlip {
        id: "ratio-as-change",
        value: |given| given[1] / given[0] * 100.0,
        note: "this is the new rate in parts of the old one, from which 100% must be taken",
    },
];
const FALLEN: &[LawSlip] = &[LawSlip {
    id: "points-as-percent",
    value: |given| given[0] - given[1],
    note: NOTE,
}];

static POINTS_UP: Law = Law {
    sense: Sense::Equal,
    slack: 0.0,
    value: |given| given[1] - given[0],
    inverse: |given, points, place| match place {
        0 => given[1] - points,
        _ => given[0] + points,
    },
    working: "{1} − {0} = {right}; printed {stated}",
    says: "from {0} to {1} is a rise of {right}, not {stated}",
    repairs: &[],
    slips: UP_AS_POINTS,
};
static POINTS_DOWN: Law = Law {
    sense: Sense::Equal,
    slack: 0.0,
    value: |given| given[0] - given[1],
    inverse: |given, points, place| match place {
        0 => given[1] + points,
        _ => given[0] - points,
    },
    working: "{0} − {1} = {right}; printed {stated}",
    says: "from {0} to {1} is a fall of {right}, not {stated}",
    repairs: &[],
    slips: DOWN_AS_POINTS,
};

const UP_AS_POINTS: &[LawSlip] = &[LawSlip {
    id: "percent-as-points",
    value: |given| (given[1] - given[0]) / given[0] * 100.0,
    note: "this is the change in per cent of the old rate, not in points",
}];
const DOWN_AS_POINTS: &[LawSlip] = &[LawSlip {
    id: "percent-as-points",
    value: |given| (given[0] - given[1]) / given[0] * 100.0,
    note: "this is the change in per cent of the old rate, not in points",
}];

fn find(sentence: &Sentence<'_>, ties: &mut Ties) {
    for change in sentence.changes() {
        let (Some(step), Some(to), Some(from)) = (change.percent, change.to, change.from) else {
            continue;
        };
        let kind = |index: usize| sentence.figure(index).kind;
        if kind(to.mention) != Kind::Percent && sentence.figure(to.mention).unit.is_none() {
            continue;
        }
        let unit = sentence.figure(to.mention).unit;
        if kind(from.mention) != Kind::Percent && from.mention != to.mention
            || !sentence.passage.units.is_percent(unit)
        {
            continue;
        }
        let words = sentence
            .passage
            .document
            .slice(sentence.figure(step.mention).unit_span);
        let law = match (words.contains("point") || words.contains("pp"), change.up) {
            (false, true) => &UP,
            (false, false) => &DOWN,
            (true, true) => &POINTS_UP,
            (true, false) => &POINTS_DOWN,
        };
        let words = (change.word, change.confidence);
        ties.push(&WAY, (step, &[from, to]), words).law = Some(law);
    }
}
