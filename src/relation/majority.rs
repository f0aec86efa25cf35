//! A majority is more than half, and a minority less.

use crate::mention::{Kind, TieWord};

use super::look::are_of_one;
use super::sentence::{AMOUNTS, Sentence};
use super::way::{Find, Judge, Law, Sense, Ties, Way};
use super::{Confidence, MentionIndex, Term};

/// A share that is called more or less than half.
pub static WAY: Way = Way {
    name: "majority",
    kinds: AMOUNTS,
    find: Find::Sentence(1, TieWord::MAJORITY, find),
    judge: Judge::Arithmetic,
    laws: &[&MORE, &LESS, &MORE_OF, &LESS_OF],
};

const fn law(sense: Sense, of: bool, says: &'static str, working: &'static str) -> Law {
    Law {
        sense,
        slack: 0.0,
        value: if of { |given| given[0] / 2.0 } else { |_| 50.0 },
        inverse: |_, _, _| f64::NAN,
        working,
        says,
        repairs: &[
            "correct the figure",
            "or call it by another name than “{words}”",
        ],
        slips: &[],
    }
}

static MORE: Law = law(
    Sense::More,
    false,
    "{stated} is no more than half, though the text says “{words}”",
    "{stated} {order} 50%",
);
static LESS: Law = law(
    Sense::Less,
    false,
    "{stated} is no less than half, though the text says “{words}”",
    "{stated} {order} 50%",
);
static MORE_OF: Law = law(
    Sense::More,
    true,
    "{stated} of {0} is no more than half, though the text says “{words}”",
    "{stated} {order} {0} ÷ 2",
);
static LESS_OF: Law = law(
    Sense::Less,
    true,
    "{stated} of {0} is no less than half, though the text says “{words}”",
    "{stated} {order} {0} ÷ 2",
);

/// How many words may stand between the name and its figure.
const NEAR: usize = 5;

fn find(sentence: &Sentence<'_>, ties: &mut Ties) {
    let named_at = |at: &usize| sentence.says(*at).has(TieWord::MAJORITY);
    for at in (0..sentence.items.len()).filter(named_at) {
        let Some(more) = named(sentence, at) else {
            continue;
        };
        let Some((share, whole)) = after(sentence, at).or_else(|| before(sentence, at)) else {
            continue;
        };
        let given = [Term::whole(whole.unwrap_or(share))];
        let terms = (Term::whole(share), given.as_slice());
        let words = (sentence.items[at].span, Confidence::High);
        let relation = ties.push(&WAY, terms, words);
        relation.beside = Some(sentence.items[at].span);
        relation.law = Some(match (more, whole) {
            (true, None) => &MORE,
            (false, None) => &LESS,
            (true, Some(_)) => &MORE_OF,
            (false, Some(_)) => &LESS_OF,
        });
    }
}

/// Whether the word at an item calls something more than half, or less.
fn named(sentence: &Sentence<'_>, at: usize) -> Option<bool> {
    // "a two-thirds majority", "a qualified majority", "an ethnic minority": other things.
    let other = at > 0
        && (sentence.word(at - 1).contains("third")
            || sentence.word(at - 1).contains("fifth")
            || sentence.is_word(
                at - 1,
                &[
                    "qualified",
                    "ethnic",
                    "relative",
                    "blocking",
                    "blocked",
                    "super",
                ],
            ));
    if sentence.is_word(at, &["majority"]) && !other {
        return Some(true);
    }
    if sentence.is_word(at, &["minority"]) && !other {
        return Some(false);
    }
    // "most voters (48%)"; "the most votes" is a superlative, and "at most" a bound.
    let superlative = at > 0 && sentence.is_word(at - 1, &["the", "at", "whose", "with"])
        || sentence.is_word(at + 1, &["votes", "seats", "support", "points", "of"]);
    let plural = sentence.word(at + 1).ends_with('s')
        || sentence.is_word(at + 1, &["people", "women", "men", "children"]);
    let bracket = sentence.is_mark(at + 2, &['(']) || sentence.is_mark(at + 1, &['(']);
    let most = sentence.is_word(at, &["most"]) && !superlative && bracket;
    (most && (plural || sentence.is_mark(at + 1, &['(']))).then_some(true)
}

/// "majority, 52%,", "majority of voters (48%)", "majority – 230 of 450 –", "a majority of 48%".
fn after(sentence: &Sentence<'_>, name: usize) -> Option<(MentionIndex, Option<MentionIndex>)> {
    let at = (name + 1..name + 2 + NEAR).find(|&at| sentence.figure_at(at).is_some())?;
    let share = sentence.figure_at(at)?;
    let opened = sentence.is_mark(at - 1, &['(', '[', ',', '–', '—', '-']);
    let whole = whole(sentence, at);
    if sentence.figure(share).kind != Kind::Percent && whole.is_none() {
        return None;
    }
    let noun = sentence.is_word(name + 1, &["stake", "share", "holding", "interest"]);
    let of = at == name + 2 + usize::from(noun) && sentence.is_word(at - 1, &["of"]);
    let plain = (name + 1..at).all(|at| {
        sentence.figure_at(at).is_none()
            && !sentence
                .says(at)
                .has(TieWord::FROM.and(TieWord::UP).and(TieWord::DOWN))
    });
    // "a majority of 52 percentage points" is a lead.
    let points = sentence
        .passage
        .document
        .slice(sentence.figure(share).unit_span)
        .contains("point");
    ((opened || of) && plain && !points).then_some((share, whole))
}

/// "52%, a majority", "52% – a majority –".
fn before(sentence: &Sentence<'_>, name: usize) -> Option<(MentionIndex, Option<MentionIndex>)> {
    let article = name
        .checked_sub(1)
        .filter(|&at| sentence.is_word(at, &["a", "the"]))?;
    let mark = article
        .checked_sub(1)
        .filter(|&at| sentence.is_mark(at, &[',', '–', '—']))?;
    let share = sentence.figure_at(mark.checked_sub(1)?)?;
    let ends = name + 1 >= sentence.items.len()
        || sentence.is_mark(name + 1, &['.', ',', ';', '–', '—', ')']);
    (ends && sentence.figure(share).kind == Kind::Percent).then_some((share, None))
}

/// The whole of "230 of 450".
fn whole(sentence: &Sentence<'_>, at: usize) -> Option<MentionIndex> {
    let of = at + 1 + usize::from(sentence.is_word(at + 1, &["out"]));
    let the = usize::from(sentence.is_word(of + 1, &["the", "its", "their"]));
    let index = sentence
        .figure_at(of + 1 + the)
        .filter(|_| sentence.is_word(of, &["of"]))?;
    are_of_one(sentence, sentence.figure_at(at)?, index).then_some(index)
}
