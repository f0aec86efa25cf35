//! A density, and the number and the area that make it: 5 million on 1,000 km², 5,000 per km².

use crate::mention::{Kind, TieWord};
use crate::number::Number;

use super::look::in_base;
use super::sentence::{AMOUNTS, Sentence};
use super::way::{Find, Judge, Law, LawSlip, Sense, Ties, Way};
use super::{Confidence, MentionIndex, Term};

/// So many on so much land.
pub static WAY: Way = Way {
    name: "density",
    kinds: AMOUNTS,
    find: Find::Sentence(3, TieWord::NONE, find),
    judge: Judge::Arithmetic,
    laws: &[&DENSITY],
};

static DENSITY: Law = Law {
    sense: Sense::Equal,
    slack: 0.05,
    value: |given| given[0] / given[1],
    inverse: |given, density, place| match place {
        0 => density * given[1],
        _ => given[0] / density,
    },
    working: "{0} ÷ {1} = {right}; printed {stated}",
    says: "{0} on {1} is {right}, not {stated}",
    repairs: &[],
    slips: &[LawSlip {
        id: "decimal-slip",
        value: |given| given[0] / given[1] / 10.0,
        note: "the decimal point is one place off",
    }],
};

fn find(sentence: &Sentence<'_>, ties: &mut Ties) {
    let per = |index: MentionIndex| {
        let unit = sentence.passage.document.slice(sentence.figure(index).span);
        unit.contains("per ") || unit.contains('/')
    };
    if sentence.count(Kind::Quantity) < 2 || !sentence.figures().any(|(_, index)| per(index)) {
        return;
    }
    let (Some(density), Some(area)) = (
        of(sentence, "per_square_metre"),
        of(sentence, "square_metre"),
    ) else {
        return;
    };
    let Some((at, count)) = sentence.only(|_, index| is_people(sentence, index)) else {
        return;
    };
    let land = sentence.place(area.mention);
    if !lives_on(sentence, at.min(land), at.max(land)) {
        return;
    }
    let words = (sentence.items[at].span, Confidence::High);
    let given = [Term::whole(count), area];
    ties.push(&WAY, (density, &given), words).law = Some(&DENSITY);
}

/// The only figure outside brackets that can be told in this unit, in it.
fn of(sentence: &Sentence<'_>, base: &str) -> Option<Term> {
    let factor = |index: MentionIndex| {
        let figure = sentence.figure(index);
        figure.number()?;
        in_base(sentence.passage.units, figure.unit, base)
    };
    let outside = |at: usize| at == 0 || !sentence.is_mark(at - 1, &['(', '[']);
    let (_, index) = sentence.only(|at, index| outside(at) && factor(index).is_some())?;
    Some(Term::whole(index).times(factor(index)?))
}

/// A number of people, or a large one of nothing that is named.
fn is_people(sentence: &Sentence<'_>, index: MentionIndex) -> bool {
    let figure = sentence.figure(index);
    let counts = matches!(figure.kind, Kind::Count | Kind::Number) && figure.unit.is_none();
    let whole = figure.number().and_then(Number::integer);
    let people = ["people", "inhabitants", "residents", "citizens"];
    let noun = sentence
        .noun(index)
        .is_none_or(|noun| people.contains(&noun));
    counts && noun && whole.is_some_and(|number| number >= 500 && figure.span.len() != 4)
}

/// Whether the words between two items put the people on the land.
fn lives_on(sentence: &Sentence<'_>, first: usize, last: usize) -> bool {
    let on = ["on", "over", "across", "in", "within", "covering", "of"];
    let says = |words: &[&str]| (first..last).any(|at| sentence.is_word(at, words));
    says(&on) && !says(&["and", "while", "but"])
}
