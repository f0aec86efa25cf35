//! A share of people or things that are told one by one is no more than all of them.

use crate::mention::{Kind, TieWord};

use super::sentence::Sentence;
use super::way::{Find, Judge, Law, Sense, Ties, Way};
use super::{Confidence, MentionIndex, Term};

/// A share of a number of people.
pub static WAY: Way = Way {
    name: "share-limit",
    kinds: &[Kind::Percent],
    find: Find::Sentence(1, TieWord::OF, find),
    judge: Judge::Arithmetic,
    laws: &[&ALL],
};

static ALL: Law = Law {
    sense: Sense::Less,
    slack: 0.0,
    value: |_| 100.0,
    inverse: |_, _, _| f64::NAN,
    working: "{stated} {order} 100%",
    says: "{stated} of {words} cannot be: 100% are all of them",
    repairs: &["correct {stated}", "or say of what it is a percentage"],
    slips: &[],
};

/// How many words may stand between "of" and its noun.
const NEAR: usize = 4;

fn find(sentence: &Sentence<'_>, ties: &mut Ties) {
    for (at, _) in sentence.figures() {
        let Some(index) = share(sentence, at) else {
            continue;
        };
        let Some(noun) = people(sentence, at) else {
            continue;
        };
        let term = Term::whole(index);
        let words = (sentence.items[noun].span, Confidence::High);
        ties.push(&WAY, (term, &[term]), words).law = Some(&ALL);
    }
}

/// A percentage that is no change and no level of an index.
fn share(sentence: &Sentence<'_>, at: usize) -> Option<MentionIndex> {
    let index = sentence.figure_at(at)?;
    let moved = (at.saturating_sub(3)..at).any(|at| {
        sentence
            .says(at)
            .has(TieWord::UP.and(TieWord::DOWN).and(TieWord::FROM))
    });
    (sentence.figure(index).kind == Kind::Percent && !moved).then_some(index)
}

/// The people behind "of": "of all respondents", "of the adult voters".
fn people(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    if !sentence.is_word(at + 1, &["of"]) {
        return None;
    }
    let mut near = at + 2..at + 2 + NEAR;
    let noun = near.find(|&at| {
        let word = sentence.word(at);
        word.is_empty() || sentence.says(at).has(TieWord::PERSON)
    })?;
    // "of workers' pay", "of the number of men".
    let owned =
        sentence.is_mark(noun + 1, &['\'', '’']) || sentence.word(noun).contains(['\'', '’']);
    let other = (at + 2..noun).any(|at| {
        sentence.says(at).has(TieWord::OF)
            || sentence.is_word(at, &["number", "level", "what", "last", "average"])
    });
    (sentence.says(noun).has(TieWord::PERSON) && !owned && !other).then_some(noun)
}
