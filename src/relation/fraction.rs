//! A fraction in words and the same in figures: nearly a third (32%); half of them (55 of 120).

use crate::mention::{Kind, TieWord};
use crate::number::Form;

use super::look::{NEAR, are_of_one, in_phrase, led_by_of};
use super::sentence::{AMOUNTS, Sentence};
use super::way::{Find, Judge, Law, Sense, Ties, Way};
use super::{Confidence, MentionIndex, Term};

/// A fraction told twice.
pub static WAY: Way = Way {
    name: "fraction",
    kinds: AMOUNTS,
    find: Find::Sentence(2, TieWord::NONE, find),
    judge: Judge::Arithmetic,
    laws: &[&PERCENT, &SHARE],
};

/// Fractions in words are round: up to so large a part of themselves off.
const ROUND: f64 = 0.07;

static PERCENT: Law = Law {
    sense: Sense::Equal,
    slack: ROUND,
    value: |given| given[0] * 100.0,
    inverse: |_, _, _| f64::NAN,
    working: "{0} × 100% = {right}; printed {stated}",
    says: "{0} is {right}, not {stated}",
    repairs: &["or write another fraction than {0}"],
    slips: &[],
};

static SHARE: Law = Law {
    sense: Sense::Equal,
    slack: ROUND,
    value: |given| given[0] * given[1],
    inverse: |_, _, _| f64::NAN,
    working: "{0} × {1} = {right}; printed {stated}",
    says: "{0} of {1} is {right}, not {stated}",
    repairs: &["or write another fraction than {0}"],
    slips: &[],
};

fn find(sentence: &Sentence<'_>, ties: &mut Ties) {
    for (at, index) in sentence.figures() {
        if is_fraction(sentence, index) {
            let again = told_again(sentence, at).or_else(|| of_whole(sentence, at));
            let Some((stated, whole)) = again else {
                continue;
            };
            let given = [Some(Term::whole(index)), whole.map(Term::whole)];
            let given: Vec<_> = given.into_iter().flatten().collect();
            let words = (sentence.items[at].span, Confidence::High);
            let law = if whole.is_some() { &SHARE } else { &PERCENT };
            ties.push(&WAY, (Term::whole(stated), &given), words).law = Some(law);
        }
    }
}

/// A third, one in five, three-quarters.
fn is_fraction(sentence: &Sentence<'_>, index: MentionIndex) -> bool {
    let figure = sentence.figure(index);
    let part = |number: crate::number::Number| {
        matches!(number.form(), Form::Share | Form::Fraction) && number.value() < 1.0
    };
    let kinds = [Kind::Number, Kind::Count];
    kinds.contains(&figure.kind) && figure.unit.is_none() && figure.number().is_some_and(part)
}

/// The share behind a fraction: "(32%)", ", or 32%,", "of respondents (73%)", "(55 of 120)".
fn told_again(sentence: &Sentence<'_>, at: usize) -> Option<(MentionIndex, Option<MentionIndex>)> {
    let next = (at + 1..at + 1 + NEAR).find(|&at| sentence.figure_at(at).is_some())?;
    let stated = sentence.figure_at(next)?;
    let between = at + 1..next;
    let bracketed = sentence.is_mark(next - 1, &['(', '[']);
    let or = sentence.says(next - 1).has(TieWord::OR);
    let comma = next == at + 2
        && sentence.is_mark(next - 1, &[',', '–', '—'])
        && sentence.is_mark(next + 1, &[',', '–', '—']);
    let moved = between.clone().any(|at| {
        sentence.says(at).has(
            TieWord::UP
                .and(TieWord::DOWN)
                .and(TieWord::FROM)
                .and(TieWord::COMPARED),
        ) || sentence.is_mark(at, &[';', ')'])
            || sentence.is_word(at, &["and", "but", "while"])
    });
    if moved || !(bracketed || or || comma) {
        return None;
    }
    if sentence.figure(stated).kind == Kind::Percent {
        return Some((stated, None));
    }
    let whole = (next + 1..next + 1 + NEAR).find(|&at| sentence.figure_at(at).is_some())?;
    let index = sentence.figure_at(whole)?;
    let fits = bracketed && led_by_of(sentence, next, whole) && are_of_one(sentence, stated, index);
    fits.then_some((stated, Some(index)))
}

/// "Three-quarters of the 200 shops, or 150,"; "half of the 60 members (30)".
fn of_whole(sentence: &Sentence<'_>, at: usize) -> Option<(MentionIndex, Option<MentionIndex>)> {
    let whole = in_phrase(sentence, at + 2).filter(|_| sentence.is_word(at + 1, &["of"]))?;
    let mark = (whole + 1..whole + 5).find(|&at| sentence.is_mark(at, &['(', ',', '–', '—']))?;
    let or = mark + usize::from(sentence.says(mark + 1).has(TieWord::OR));
    let stated = sentence.figure_at(or + 1)?;
    let told = or > mark
        || sentence.is_mark(mark, &['('])
        || sentence.is_word(or + 2, &["of"]) && sentence.is_word(or + 3, &["them"]);
    let index = sentence.figure_at(whole)?;
    (told && are_of_one(sentence, stated, index)).then_some((stated, Some(index)))
}
