//! Shares that exclude each other are no more than the whole, and with the rest they are all of it.

use crate::mention::{Kind, TieWord};

use super::sentence::Sentence;
use super::way::{Find, Judge, Law, LawSlip, Sense, Ties, Way};
use super::{Confidence, MentionIndex, Term};

/// Percentages of one whole.
pub static WAY: Way = Way {
    name: "shares-total",
    kinds: &[Kind::Percent],
    find: Find::Sentence(2, TieWord::NONE, find),
    judge: Judge::Arithmetic,
    laws: &[&UNDER, &ALL],
};

/// The answers that are told: no more than all.
static UNDER: Law = Law {
    sense: Sense::Less,
    slack: 0.0,
    value: |given| 100.0 - given.iter().sum::<f64>(),
    inverse: |_, _, _| f64::NAN,
    working: "{stated} {order} {right} = 100% − ({sum})",
    says: "{sum} and {stated} are more than 100%",
    repairs: &[
        "correct one of the shares",
        "or say that several answers were possible",
    ],
    slips: &[],
};

/// The rest that is told is all that is left.
static ALL: Law = Law {
    sense: Sense::Equal,
    slack: 0.0,
    value: |given| 100.0 - given.iter().sum::<f64>(),
    inverse: |given, stated, place| 100.0 - stated - (given.iter().sum::<f64>() - given[place]),
    working: "100% − ({sum}) = {right}; printed {stated}",
    says: "{sum} leave {right}, not {stated}",
    repairs: &[],
    slips: &[LawSlip {
        id: "part-left-out",
        value: |given| 100.0 - given[..given.len() - 1].iter().sum::<f64>(),
        note: "the last share before it was left out",
    }],
};

/// The most shares of one whole.
const MOST: usize = 12;
/// How far from a share the word may stand that says what it is of.
const NEAR: usize = 9;

fn find(sentence: &Sentence<'_>, ties: &mut Ties) {
    let mut run: Vec<usize> = Vec::new();
    for at in 0..sentence.items.len() {
        // What follows these is of another whole, or no share at all.
        if sentence.is_mark(at, &[';'])
            || sentence
                .says(at)
                .has(TieWord::UP.and(TieWord::DOWN).and(TieWord::COMPARED))
        {
            settle(sentence, &run, ties);
            run.clear();
        }
        if share(sentence, at).is_some() && run.len() < MOST {
            run.push(at);
        }
    }
    settle(sentence, &run, ties);
}

/// The share of a whole at an item: no change, no bound of one.
fn share(sentence: &Sentence<'_>, at: usize) -> Option<MentionIndex> {
    let index = sentence.figure_at(at)?;
    let figure = sentence.figure(index);
    let led = at > 0
        && sentence.says(at - 1).has(
            TieWord::FROM
                .and(TieWord::BY)
                .and(TieWord::UP)
                .and(TieWord::DOWN)
                .and(TieWord::THAN),
        );
    let bracketed = at > 0 && sentence.is_mark(at - 1, &['(', '[']);
    let small = figure
        .number()
        .is_some_and(|number| (0.0..=100.0).contains(&number.value()));
    let points = sentence
        .passage
        .document
        .slice(figure.unit_span)
        .contains("point");
    (figure.kind == Kind::Percent && !led && !bracketed && small && !points).then_some(index)
}

fn settle(sentence: &Sentence<'_>, run: &[usize], ties: &mut Ties) {
    let Some((&last, rest)) = run.split_last().filter(|(_, rest)| !rest.is_empty()) else {
        return;
    };
    let shares: Vec<_> = run
        .iter()
        .filter_map(|&at| sentence.figure_at(at))
        .map(Term::whole)
        .collect();
    let (Some(&stated), given) = (shares.last(), &shares[..rest.len()]) else {
        return;
    };
    let law = if is_rest(sentence, last) || splits(sentence, run) || mixed(sentence, run) {
        &ALL
    } else if opposed(sentence, run) || denied(sentence, run) || charted(sentence, run) {
        &UNDER
    } else {
        return;
    };
    let several = sentence
        .around(last)
        .any(|at| sentence.is_word(at, &["multiple", "several", "also", "both", "each"]));
    let confidence = if several {
        Confidence::Low
    } else {
        Confidence::High
    };
    let words = (sentence.items[last].span, confidence);
    ties.push(&WAY, (stated, given), words).law = Some(law);
}

/// "the remaining 62.5%", "the rest (40%)", "the other 40%".
fn is_rest(sentence: &Sentence<'_>, at: usize) -> bool {
    (at.saturating_sub(3)..at).any(|at| {
        sentence.is_word(at, &["remaining", "rest", "remainder"])
            || sentence.is_word(at, &["other"]) && at > 0 && sentence.is_word(at - 1, &["the"])
    })
}

/// "40% men and 60% women": each share is of another part, and the parts are all there are.
fn splits(sentence: &Sentence<'_>, run: &[usize]) -> bool {
    let part = |&at: &usize| {
        let were =
            usize::from(sentence.is_word(at + 1, &["of"]) && sentence.is_word(at + 2, &["them"]));
        let be = usize::from(sentence.is_word(at + 1 + were, &["are", "were", "is", "was"]));
        sentence.word(at + 1 + were + be)
    };
    let names: Vec<_> = run.iter().map(part).collect();
    super::look::splits(&names)
}

/// "an alloy of 70% copper and 30% zinc": all that it is made of, joined by "and".
fn mixed(sentence: &Sentence<'_>, run: &[usize]) -> bool {
    let of = run[0].checked_sub(2).is_some_and(|at| {
        sentence.is_word(at + 1, &["of"])
            && sentence.is_word(
                at,
                &[
                    "mixture", "mix", "blend", "alloy", "compound", "consists", "composed",
                ],
            )
    });
    let last = run[run.len() - 1];
    let and = sentence.is_word(last - 1, &["and"]);
    let near = run.windows(2).all(|pair| pair[1] - pair[0] <= 5);
    of && and && near
}

/// "The pie shows 45% rent, 30% food and 25% other": parts of one picture, told in one list.
fn charted(sentence: &Sentence<'_>, run: &[usize]) -> bool {
    let charts = [
        "pie",
        "chart",
        "breakdown",
        "split",
        "composition",
        "consists",
        "comprises",
        "respectively",
    ];
    let named = (sentence.around(run[0]).start..run[0]).any(|at| sentence.is_word(at, &charts));
    let last = run[run.len() - 1];
    let and = (run[run.len() - 2]..last).any(|at| sentence.is_word(at, &["and"]));
    let near = run.windows(2).all(|pair| pair[1] - pair[0] <= 6);
    named && and && near && run.len() > 2
}

/// What denies a first answer.
const DENIES: [&str; 8] = [
    "disagreed",
    "disagree",
    "disagrees",
    "disapproved",
    "disapprove",
    "opposed",
    "oppose",
    "against",
];
/// What gives a first answer.
const ANSWERS: [&str; 19] = [
    "said",
    "say",
    "says",
    "think",
    "thought",
    "believe",
    "believed",
    "agreed",
    "agree",
    "back",
    "backed",
    "wanted",
    "want",
    "approve",
    "approved",
    "support",
    "supported",
    "trust",
    "trusted",
];

/// "53% said they had, with 40% saying they did not": the second answer denies the first.
fn denied(sentence: &Sentence<'_>, run: &[usize]) -> bool {
    let &[first, last] = run else {
        return false;
    };
    let end = sentence.items.len().min(last + NEAR);
    let denies =
        (last + 1..end).any(|at| sentence.is_word(at, &DENIES) || ends_in_not(sentence, at));
    let says = |words: &[&str]| (first + 1..last).any(|at| sentence.is_word(at, words));
    denies && says(&["while", "and", "with", "but", "whereas"]) && says(&ANSWERS)
}

/// "… did not": with nothing more.
fn ends_in_not(sentence: &Sentence<'_>, at: usize) -> bool {
    let helps = ["did", "do", "does", "would", "should", "could"];
    let ends =
        at + 1 == sentence.items.len() || sentence.is_mark(at + 1, &['.', ',', '”', '"', ';']);
    sentence.is_word(at, &["not"]) && ends && at > 0 && sentence.is_word(at - 1, &helps)
}

/// "45% were against and 24% in favour": two answers that exclude each other, one after the other.
fn opposed(sentence: &Sentence<'_>, run: &[usize]) -> bool {
    let answer = |at: usize, end: usize| {
        let end = end.min(at + NEAR);
        (at + 1..end)
            .find(|&at| sentence.says(at).has(TieWord::OPPOSES))
            .map(|at| sentence.word(at).to_lowercase())
    };
    let ends = run
        .iter()
        .skip(1)
        .copied()
        .chain(std::iter::once(sentence.items.len()));
    let answers: Vec<_> = run
        .iter()
        .zip(ends)
        .map(|(&at, end)| answer(at, end))
        .collect();
    let different = answers.iter().flatten().enumerate().all(|(i, one)| {
        answers
            .iter()
            .flatten()
            .skip(i + 1)
            .all(|other| other != one)
    });
    let told = answers.iter().flatten().count();
    different && told >= 2 && told + 1 >= run.len()
}
