//! A density, and the number and the area that make it: 5 million on 1,000 km², 5,000 per km².

use crate::mention::{Kind, TieWord};

use super::look::in_base;
use super::sentence::{AMOUNTS, Sentence};
use super::way::{Find, Judge, Law, LawSlip, Sense, Ties, Way};
use super::{Confidence, Term};

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
    if sentence.count(Kind::Quantity) < 2 {
        return;
    }
    let units = sentence.passage.units;
    let figures = || sentence.figures();
    let of = |base: &str, place: &str| {
        let mut found = figures().filter_map(|(at, index)| {
            let bracketed = at > 0 && sentence.is_mark(at - 1, &['(', '[']) && place == "outside";
            let figure = sentence.figure(index);
            let factor = in_base(units, figure.unit, base).filter(|_| !bracketed)?;
            figure.number().map(|_| Term::whole(index).times(factor))
        });
        let one = found.next();
        one.filter(|_| found.next().is_none())
    };
    let Some(density) = of("per_square_metre", "outside") else {
        return;
    };
    let Some(area) = of("square_metre", "outside") else {
        return;
    };
    let mut people = figures().filter(|(_, index)| {
        let figure = sentence.figure(*index);
        let counts = matches!(figure.kind, Kind::Count | Kind::Number) && figure.unit.is_none();
        let whole = figure.number().and_then(crate::number::Number::integer);
        let noun = sentence
            .noun(*index)
            .is_none_or(|noun| ["people", "inhabitants", "residents", "citizens"].contains(&noun));
        counts && noun && whole.is_some_and(|number| number >= 500 && figure.span.len() != 4)
    });
    let (Some((at, count)), None) = (people.next(), people.next()) else {
        return;
    };
    let start = sentence.figure(area.mention).span.start();
    let land = sentence
        .items
        .partition_point(|item| item.span.start() < start);
    let between = at.min(land)..at.max(land);
    let on = between.clone().any(|at| {
        sentence.is_word(
            at,
            &["on", "over", "across", "in", "within", "covering", "of"],
        )
    });
    let and = between
        .clone()
        .any(|at| sentence.is_word(at, &["and", "while", "but"]));
    if !on || and {
        return;
    }
    let words = (sentence.items[at].span, Confidence::High);
    let given = [Term::whole(count), area];
    ties.push(&WAY, (density, &given), words).law = Some(&DENSITY);
}
