//! A mean, the number of things and their total; and a mean and the range it must lie in.

use crate::mention::{Amount, Kind, TieWord};
use crate::number::Number;

use super::look::are_of_one;
use super::sentence::{AMOUNTS, Sentence};
use super::way::{Find, Judge, Law, LawSlip, Part, Sense, Ties, Way};
use super::{Confidence, MentionIndex, Term};

/// So many things, of so much each on average, and what they come to.
pub static WAY: Way = Way {
    name: "mean",
    kinds: AMOUNTS,
    find: Find::Sentence(3, TieWord::MEAN, find),
    judge: Judge::Arithmetic,
    laws: &[&TOTAL],
};

static TOTAL: Law = Law {
    sense: Sense::Equal,
    slack: 0.01,
    value: |given| given[0] * given[1],
    inverse: |given, total, place| match place {
        0 => total / given[1],
        _ => total / given[0],
    },
    working: "{0} × {1} = {right}; printed {stated}",
    says: "{0} at {1} on average are {right}, not {stated}",
    repairs: &[],
    slips: &[LawSlip {
        id: "decimal-slip",
        value: |given| given[0] * given[1] * 10.0,
        note: "the decimal point is one place off",
    }],
};

/// Whether the figure at an item is called a mean: "an average of $400", "on average 12".
pub(super) fn is_mean(sentence: &Sentence<'_>, at: usize) -> bool {
    let near = (at.saturating_sub(4)..at).rev().take_while(|&at| {
        sentence.figure_at(at).is_none() && !sentence.is_mark(at, &[',', ';', '('])
    });
    let before = near
        .into_iter()
        .any(|at| sentence.is_word(at, &["average", "averaging", "averaged", "mean"]));
    // "the average of the 5 shops" is none of five, and "above the average of 12" another's.
    let other = (at.saturating_sub(7)..at)
        .any(|at| sentence.is_word(at, &["above", "below", "than", "against", "national"]));
    let after = (at + 1..at + 5).take_while(|&at| !sentence.word(at).is_empty());
    let behind = after.into_iter().any(|at| {
        sentence.is_word(at, &["on"])
            && sentence.is_word(at + 1, &["average"])
            && sentence.figure_at(at + 2).is_none()
    });
    let counted = at > 0 && sentence.is_word(at - 1, &["the", "its", "their"]);
    (before && !counted || behind) && !other
}

fn find(sentence: &Sentence<'_>, ties: &mut Ties) {
    let figure = |index: MentionIndex| sentence.figure(index);
    let is_amount = |at: usize, index: MentionIndex| {
        let amount = figure(index).number().is_some() && figure(index).kind != Kind::Percent;
        amount && is_mean(sentence, at)
    };
    let Some((at, mean)) = sentence.only(is_amount) else {
        return;
    };
    let same = |place: usize, index: MentionIndex| {
        let units = figure(index).unit.is_none() == figure(mean).unit.is_none();
        place > at && units && are_of_one(sentence, mean, index) && is_total(sentence, place)
    };
    let Some((_, total)) = sentence.only(same) else {
        return;
    };
    let counts = |_: usize, index: MentionIndex| {
        let count = figure(index).number().and_then(Number::integer);
        let other = index != mean && index != total;
        other && figure(index).kind == Kind::Count && count.is_some_and(|count| count > 1)
    };
    let Some((_, number)) = sentence.only(counts) else {
        return;
    };
    let given = [Term::whole(number), Term::whole(mean)];
    let words = (sentence.items[at].span, Confidence::High);
    ties.push(&WAY, (Term::whole(total), &given), words).law = Some(&TOTAL);
}

/// "$5,200 in all", "a total of $5,200", "together $5,200".
fn is_total(sentence: &Sentence<'_>, at: usize) -> bool {
    let before = (at.saturating_sub(3)..at).any(|at| {
        sentence.says(at).has(TieWord::IN_ALL)
            || sentence.is_word(
                at,
                &[
                    "total",
                    "totalling",
                    "totaling",
                    "together",
                    "or",
                    "totalled",
                    "totaled",
                ],
            )
    });
    let after = sentence.is_word(at + 1, &["in"]) && sentence.says(at + 2).has(TieWord::WHOLE)
        || sentence.says(at + 1).has(TieWord::IN_ALL);
    before || after
}

/// The range of a sentence, with both its ends.
pub(super) fn range(sentence: &Sentence<'_>) -> Option<(MentionIndex, [Term; 2])> {
    let ranges = (0..sentence.items.len()).filter_map(|at| sentence.figure_at(at));
    let mut ranges =
        ranges.filter(|&index| matches!(sentence.amount(index), Some(Amount::Range(..))));
    let (index, None) = (ranges.next()?, ranges.next()) else {
        return None;
    };
    Some((
        index,
        [Term::end(index, Part::First), Term::end(index, Part::Last)],
    ))
}
