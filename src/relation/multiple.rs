//! A multiple that is named and the values that make it: doubled from 300 to 600.

use crate::mention::{Qualifier, TieWord};

use super::change::Change;
use super::look::{are_of_one, in_phrase, led};
use super::sentence::{AMOUNTS, Sentence};
use super::way::{Find, Judge, Law, Sense, Ties, Way};
use super::{Confidence, MentionIndex, Term};

/// How many times the old value the new one is.
pub static WAY: Way = Way {
    name: "multiple",
    kinds: AMOUNTS,
    find: Find::Sentence(2, TieWord::MULTIPLE, find),
    judge: Judge::Arithmetic,
    laws: LISTED,
};

/// Values behind "doubled" and the like are round.
const ROUND: f64 = 0.1;

const fn law(
    sense: Sense,
    value: fn(&[f64]) -> f64,
    says: &'static str,
    working: &'static str,
) -> Law {
    Law {
        sense,
        slack: if matches!(sense, Sense::Equal) {
            ROUND
        } else {
            0.01
        },
        value,
        inverse: |_, _, _| f64::NAN,
        working,
        says,
        repairs: &[
            "correct one of the two",
            "or call it by another multiple than “{words}”",
        ],
        slips: &[],
    }
}

macro_rules! multiple {
    ($factor:literal, $shown:literal) => {
        [
            law(
                Sense::Equal,
                |given| given[0] * $factor,
                concat!(
                    $shown,
                    " × {0} is {right}, not {stated}, though the text says “{words}”"
                ),
                concat!($shown, " × {0} = {right}; printed {stated}"),
            ),
            law(
                Sense::More,
                |given| given[0] * $factor,
                concat!(
                    "{stated} is no more than ",
                    $shown,
                    " × {0} = {right}, though the text says so (“{words}”)"
                ),
                concat!("{stated} {order} ", $shown, " × {0} = {right}"),
            ),
            law(
                Sense::Less,
                |given| given[0] * $factor,
                concat!(
                    "{stated} is no less than ",
                    $shown,
                    " × {0} = {right}, though the text says so (“{words}”)"
                ),
                concat!("{stated} {order} ", $shown, " × {0} = {right}"),
            ),
        ]
    };
}

static HALF: [Law; 3] = multiple!(0.5, "½");
static TWICE: [Law; 3] = multiple!(2.0, "2");
static THRICE: [Law; 3] = multiple!(3.0, "3");
static FOURFOLD: [Law; 3] = multiple!(4.0, "4");
static FIVEFOLD: [Law; 3] = multiple!(5.0, "5");
static SIXFOLD: [Law; 3] = multiple!(6.0, "6");
static TENFOLD: [Law; 3] = multiple!(10.0, "10");

static LISTED: &[&Law] = &[
    &HALF[0],
    &HALF[1],
    &HALF[2],
    &TWICE[0],
    &TWICE[1],
    &TWICE[2],
    &THRICE[0],
    &THRICE[1],
    &THRICE[2],
    &FOURFOLD[0],
    &FOURFOLD[1],
    &FOURFOLD[2],
    &FIVEFOLD[0],
    &FIVEFOLD[1],
    &FIVEFOLD[2],
    &SIXFOLD[0],
    &SIXFOLD[1],
    &SIXFOLD[2],
    &TENFOLD[0],
    &TENFOLD[1],
    &TENFOLD[2],
    &TIMES,
];

/// The multiple that a word names.
fn named(word: &str) -> Option<&'static [Law; 3]> {
    let stem = word.to_lowercase();
    Some(match stem.as_str() {
        "halved" | "halving" | "halve" => &HALF,
        "doubled" | "doubling" | "double" | "twofold" => &TWICE,
        "tripled" | "trebled" | "tripling" | "trebling" | "triple" | "treble" | "threefold" => {
            &THRICE
        }
        "quadrupled" | "quadrupling" | "quadruple" | "fourfold" => &FOURFOLD,
        "quintupled" | "fivefold" => &FIVEFOLD,
        "sixfold" => &SIXFOLD,
        "tenfold" => &TENFOLD,
        _ => return None,
    })
}

fn find(sentence: &Sentence<'_>, ties: &mut Ties) {
    for change in sentence.changes() {
        let word = sentence.passage.document.slice(change.word);
        let (Some(laws), Some(to), Some(from)) = (named(word), change.to, change.from) else {
            continue;
        };
        let at = sentence.item_at(change.word.start());
        // "doubled its lead", "double the rate of growth": what was doubled may be another thing.
        let confidence = if change.other_base {
            Confidence::Medium
        } else {
            change.confidence
        };
        let law = &laws[hedge(sentence, at)];
        ties.push(&WAY, (to, &[from]), (change.word, confidence))
            .law = Some(law);
    }
    for (at, index) in sentence.figures() {
        times(sentence, at, index, ties);
    }
    let named_at = |at: &usize| sentence.says(*at).has(TieWord::MULTIPLE);
    for at in (0..sentence.items.len()).filter(named_at) {
        carried(sentence, at, ties);
        if let Some((stated, given, law)) = twice(sentence, at) {
            let words = (sentence.items[at].span, Confidence::High);
            ties.push(&WAY, (stated, &[given]), words).law = Some(law);
        }
    }
}

/// "from £1.2m to £3.6m, tripling": the values of the change before it.
fn carried(sentence: &Sentence<'_>, at: usize, ties: &mut Ties) {
    let span = sentence.items[at].span;
    let changes = sentence.changes();
    let next = changes.partition_point(|change| change.word.start() < span.start());
    let own = changes.get(next).is_some_and(|change| change.word == span);
    if let (Some(laws), Some(last)) = (carried_on(sentence, at), last_change(sentence, at))
        && let (Some(to), Some(from), false) = (last.to, last.from, own)
    {
        let law = &laws[hedge(sentence, at)];
        ties.push(&WAY, (to, &[from]), (span, last.confidence)).law = Some(law);
    }
}

/// So many times another value.
static TIMES: Law = Law {
    sense: Sense::Equal,
    slack: ROUND,
    value: |given| given[0] * given[1],
    inverse: |_, _, _| f64::NAN,
    working: "{0} × {1} = {right}; printed {stated}",
    says: "{0} times {1} is {right}, not {stated}",
    repairs: &["or correct {0} or {1}"],
    slips: &[],
};

/// "sold for $12m, ten times its estimate of $1.2m".
fn times(sentence: &Sentence<'_>, at: usize, index: MentionIndex, ties: &mut Ties) {
    let known = ["the", "its", "their", "his", "her", "last"];
    if !sentence.is_word(at + 1, &["times"]) || !sentence.is_word(at + 2, &known) {
        return;
    }
    let behind = in_phrase(sentence, at + 3).or_else(|| {
        let of = (at + 3..at + 7).find(|&at| sentence.is_word(at, &["of"]))?;
        led(sentence, of + 1)
    });
    let Some(base) = behind.and_then(|at| sentence.figure_at(at)) else {
        return;
    };
    let fits = |&at: &usize| {
        sentence
            .figure_at(at)
            .is_some_and(|own| are_of_one(sentence, own, base))
    };
    let near = at.saturating_sub(REACH)..at;
    let Some(place) = near.rev().find(fits) else {
        return;
    };
    let parted = (place + 1..at).any(|at| {
        sentence.is_mark(at, &[',', '–', '—'])
            || sentence.is_word(at, &["is", "was", "were", "are"])
    });
    if let Some(own) = sentence.figure_at(place).filter(|_| parted) {
        let given = [Term::whole(index), Term::whole(base)];
        let words = (sentence.items[at + 1].span, Confidence::High);
        ties.push(&WAY, (Term::whole(own), &given), words).law = Some(&TIMES);
    }
}

/// How far before "times" its value may stand.
const REACH: usize = 12;

/// The multiple of ", more than tripling": a word that carries on what was told.
fn carried_on(sentence: &Sentence<'_>, at: usize) -> Option<&'static [Law; 3]> {
    let comma = (at.saturating_sub(3)..at).any(|at| sentence.is_mark(at, &[',', '–', '—']));
    named(sentence.word(at)).filter(|_| comma && sentence.word(at).ends_with("ing"))
}

/// The last change told before an item, with both its ends.
fn last_change<'s>(sentence: &'s Sentence<'_>, at: usize) -> Option<&'s Change> {
    let start = sentence.items[at].span.start();
    let changes = sentence.changes();
    let next = changes.partition_point(|change| change.word.start() < start);
    changes[..next]
        .last()
        .filter(|change| change.to.is_some() && change.from.is_some())
}

/// What stands before the multiple: 0 plain, 1 "more than", 2 "nearly".
fn hedge(sentence: &Sentence<'_>, at: usize) -> usize {
    let before = |back: usize, words: &[&str]| at >= back && sentence.is_word(at - back, words);
    if before(1, &["than"]) && before(2, &["more"]) || before(1, &["over"]) {
        1
    } else if before(1, &["nearly", "almost"]) || before(1, &["than"]) && before(2, &["less"]) {
        2
    } else {
        0
    }
}

/// "337,000 new jobs, twice the 169,000 that were forecast": two amounts, and "twice the" between.
fn twice(sentence: &Sentence<'_>, at: usize) -> Option<(Term, Term, &'static Law)> {
    let laws = match sentence.word(at).to_lowercase().as_str() {
        "twice" | "double" => &TWICE,
        "half" => &HALF,
        "triple" => &THRICE,
        _ => return None,
    };
    let small = |at: usize| {
        sentence.says(at).has(TieWord::SMALL)
            || sentence.is_word(at, &["the", "its", "last", "year's"])
    };
    let next = (at + 1..at + 5).find(|&at| sentence.figure_at(at).is_some())?;
    let given = sentence
        .figure_at(next)
        .filter(|_| (at + 1..next).all(small))?;
    let verb = (at.saturating_sub(4)..at).any(|at| {
        sentence.is_word(at, &["was", "is", "were", "are", "totalled", "reached"])
            || sentence.is_mark(at, &[',', '–', '—'])
    });
    let alike = |at: usize| {
        let own = sentence.figure_at(at)?;
        are_of_one(sentence, own, given).then_some((at, own))
    };
    let near = at.saturating_sub(REACH)..at;
    let (before, stated) = near.rev().find_map(alike).filter(|_| verb)?;
    let hedged = sentence.figure(stated).qualifier != Qualifier::None;
    let terms = (Term::whole(stated), Term::whole(given));
    let law = &laws[hedge(sentence, at)];
    (!hedged && !sentence.is_rate(before)).then_some((terms.0, terms.1, law))
}
