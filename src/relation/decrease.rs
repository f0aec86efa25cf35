//! What falls cannot lose more than all it is: a cut of 120%.

use crate::mention::{Kind, TieWord};

use super::sentence::Sentence;
use super::way::{Find, Judge, Law, Sense, Ties, Way};
use super::{Confidence, MentionIndex, Term};

/// A fall in per cent.
pub static WAY: Way = Way {
    name: "decrease",
    kinds: &[Kind::Percent],
    find: Find::Sentence(1, TieWord::NONE, find),
    judge: Judge::Arithmetic,
    laws: &[&FALL],
};

static FALL: Law = Law {
    sense: Sense::Less,
    slack: 0.0,
    value: |_| 100.0,
    inverse: |_, _, _| f64::NAN,
    working: "{stated} {order} 100%",
    says: "nothing can fall by {stated}: after 100% there is nothing left",
    repairs: &[
        "tell the fall in per cent of the old value",
        "or say how many times larger the old value was",
    ],
    slips: &[],
};

/// How many words may stand between the verb and its figure.
const NEAR: usize = 5;

fn find(sentence: &Sentence<'_>, ties: &mut Ties) {
    for (at, percent) in sentence.figures() {
        if sentence.figure(percent).kind != Kind::Percent || !is_large(sentence, percent) {
            continue;
        }
        if !falls_before(sentence, at) && !falls_after(sentence, at) {
            continue;
        }
        // What may go below nothing can fall by more than all of it.
        let signed = sentence.around(at).any(|at| {
            sentence.says(at).has(TieWord::NET)
                || sentence.is_word(
                    at,
                    &[
                        "temperature",
                        "cash",
                        "flow",
                        "growth",
                        "position",
                        "margin",
                        "margins",
                    ],
                )
        });
        let confidence = if signed {
            Confidence::Medium
        } else {
            Confidence::High
        };
        let term = Term::whole(percent);
        let words = (sentence.items[at].span, confidence);
        ties.push(&WAY, (term, &[term]), words).law = Some(&FALL);
    }
}

/// Only what comes near the whole is asked about.
fn is_large(sentence: &Sentence<'_>, index: MentionIndex) -> bool {
    sentence
        .figure(index)
        .number()
        .is_some_and(|number| number.value() > 50.0)
}

/// "fell by 120%", "cut costs by 150%": a verb of falling leads to it.
fn falls_before(sentence: &Sentence<'_>, at: usize) -> bool {
    let lead = (at.saturating_sub(NEAR)..at).rev().find(|&at| {
        sentence.says(at).has(TieWord::UP.and(TieWord::DOWN))
            && !sentence
                .says(at)
                .has(TieWord::PARTICLE.and(TieWord::COMPARES))
    });
    let Some(lead) = lead.filter(|&at| sentence.says(at).has(TieWord::DOWN)) else {
        return false;
    };
    let by = at > 0
        && (sentence.is_word(at - 1, &["by"])
            || lead + 1 == at
            || sentence.is_word(at - 1, &["of"]) && lead + 2 == at);
    let other = (lead + 1..at).any(|at| {
        sentence.figure_at(at).is_some()
            || sentence.is_mark(at, &[',', ';', '('])
            || sentence.says(at).has(TieWord::TO.and(TieWord::FROM))
    });
    by && !other
}

/// "a 120% decrease", "150% cheaper".
fn falls_after(sentence: &Sentence<'_>, at: usize) -> bool {
    let noun = sentence.says(at + 1).has(TieWord::NOUN) && sentence.says(at + 1).has(TieWord::DOWN);
    noun || sentence.is_word(
        at + 1,
        &[
            "reduction",
            "decrease",
            "less",
            "fewer",
            "cheaper",
            "lower",
            "smaller",
            "lighter",
            "slower",
            "discount",
        ],
    )
}
