//! What stands before the word of a change: the value of "$77m, up from $70m".

use crate::mention::{Kind, TieWord};

use super::change::{Change, LEAD, PREPOSITION, REACH, Rates};
use super::sentence::Sentence;
use super::settle::rate_of;
use super::{MentionIndex, Term};

/// What stands before the word: the value of "$77m, up from $70m", the step of "2 points up at 7".
pub(super) fn before(sentence: &Sentence<'_>, word: usize, change: &mut Change, rates: &mut Rates) {
    let noun = TieWord::NOUN.and(TieWord::PARTICLE);
    if !sentence.says(word).has(noun) {
        return;
    }
    let mut each = None;
    for (at, index) in amounts_before(sentence, word) {
        if stands_before(sentence, (at, index), word, change) {
            continue;
        }
        let Some(from) = change.from.filter(|_| change.to.is_none()) else {
            return;
        };
        let fits = can_be_end(sentence, index, from);
        let rate = sentence.is_rate(at);
        if fits && rate == rate_of(sentence, from.mention) {
            change.to = Some(Term::whole(index));
            return;
        }
        if rate && rates.goes_with(sentence, index) {
            rates.other_to.get_or_insert(Term::whole(index));
        } else if fits && each.is_none() {
            each = Some(Term::whole(index));
        }
    }
    // "2,901 roubles a share, up from 2,891": of one price only, "a share" need not be said again.
    let one = change.from.is_some() && rates.other_to.is_none();
    change.to = change.to.or(each.filter(|_| one));
}

/// Takes a figure before the word that is the step or where something began; whether it is.
fn stands_before(
    sentence: &Sentence<'_>,
    (at, index): (usize, MentionIndex),
    word: usize,
    change: &mut Change,
) -> bool {
    if touches(sentence, at, word) {
        let kind = sentence.figure(index).kind;
        change.step_of(kind).get_or_insert(Term::whole(index));
        return true;
    }
    // "41, compared with 39, a rise of 5%".
    let compared = change.from.or(change.to).is_none() && is_compared(sentence, at);
    if compared {
        change.from = Some(Term::whole(index));
    }
    compared
}

/// Whether a figure can be where that ended which began at another.
fn can_be_end(sentence: &Sentence<'_>, index: MentionIndex, from: Term) -> bool {
    // "10 million shares" at 2,901 roubles: a count of things is no price.
    let counts = sentence.noun(index).is_some() && !sentence.figure(from.mention).unit.is_none();
    let same = sentence.factor(index, from.mention).is_some();
    same && !counts && sentence.figure(index).kind != Kind::Duration
}

/// The amounts before a word, the nearest first, up to a semicolon. What stands in brackets is passed
/// over: "77m euros (£53m; $100m), up from 38m".
fn amounts_before(sentence: &Sentence<'_>, word: usize) -> Vec<(usize, MentionIndex)> {
    let (mut found, mut depth) = (Vec::new(), 0);
    for at in (word.saturating_sub(REACH)..word).rev() {
        depth += i32::from(sentence.is_mark(at, &[')', ']']));
        depth -= i32::from(sentence.is_mark(at, &['(', '[']));
        if depth <= 0 && sentence.is_mark(at, &[';']) {
            break;
        }
        let figure = sentence.figure_at(at).filter(|_| depth <= 0);
        let amount = figure.filter(|&index| sentence.amount(index).is_some());
        found.extend(amount.map(|index| (at, index)));
    }
    found
}

/// Whether "compared with" or "against" leads to the figure at an item.
fn is_compared(sentence: &Sentence<'_>, at: usize) -> bool {
    let lead = (at.saturating_sub(LEAD)..at)
        .rev()
        .find(|&at| sentence.says(at).has(PREPOSITION));
    lead.is_some_and(|lead| {
        let says = sentence.says(lead);
        let with = says.has(TieWord::WITH.and(TieWord::TO));
        sentence.is_word(lead, &["against", "versus"])
            || with && lead > 0 && sentence.says(lead - 1).has(TieWord::COMPARED)
    })
}

/// "a 5% rise", "2 points or 0.1 percent up at 7": only small words and figures stand between, and
/// what is counted.
fn touches(sentence: &Sentence<'_>, at: usize, word: usize) -> bool {
    let small = TieWord::SMALL.and(TieWord::OR);
    let is_figure = |at: usize| sentence.figure_at(at).is_some();
    let other = (at + 1..word).any(is_figure);
    let or = (at + 1..word).any(|at| sentence.says(at).has(TieWord::OR));
    (or || !other)
        && (at + 1..word).all(|at| {
            let counted = is_figure(at - 1) && !sentence.word(at).is_empty();
            let plain = !sentence.says(at).has(PREPOSITION) || sentence.says(at).has(TieWord::OR);
            sentence.says(at).has(small) || is_figure(at) || counted && plain
        })
}
