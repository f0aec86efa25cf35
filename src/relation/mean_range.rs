//! A mean lies between the least and the most: between 20 and 30, on average 25.

use crate::mention::TieWord;

use super::mean::{is_mean, range};
use super::sentence::{AMOUNTS, Sentence};
use super::way::{Find, Judge, Law, Sense, Ties, Way};
use super::{Confidence, Term};

/// A mean and the range of what it is of.
pub static WAY: Way = Way {
    name: "mean-range",
    kinds: AMOUNTS,
    find: Find::Sentence(3, TieWord::MEAN, find),
    judge: Judge::Arithmetic,
    laws: &[&MORE, &LESS],
};

const fn law(sense: Sense, says: &'static str) -> Law {
    Law::compared(sense, says, &["correct the mean", "or correct the range"])
}

static MORE: Law = law(
    Sense::More,
    "a mean of {stated} is less than {0}, the least there is",
);
static LESS: Law = law(
    Sense::Less,
    "a mean of {stated} is more than {0}, the most there is",
);

fn find(sentence: &Sentence<'_>, ties: &mut Ties) {
    let Some((of, [low, high])) = range(sentence) else {
        return;
    };
    let median = |at: usize| (at.saturating_sub(4)..at).any(|at| sentence.is_word(at, &["median"]));
    let mut means = (0..sentence.items.len()).filter_map(|at| {
        let index = sentence.figure_at(at)?;
        let mean = is_mean(sentence, at) || median(at);
        (mean && index != of && sentence.figure(index).number().is_some()).then_some((at, index))
    });
    let (Some((at, mean)), None) = (means.next(), means.next()) else {
        return;
    };
    let changes = (0..sentence.items.len()).any(|at| super::moves::moves(sentence, at));
    if changes
        || sentence.factor(mean, of).is_none()
        || sentence.figure(mean).unit.is_none() != sentence.figure(of).unit.is_none()
    {
        return;
    }
    let words = (sentence.items[at].span, Confidence::High);
    let stated = Term::whole(mean);
    ties.push(&WAY, (stated, &[low]), words).law = Some(&MORE);
    ties.push(&WAY, (stated, &[high]), words).law = Some(&LESS);
}
