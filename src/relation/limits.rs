//! Values that there are none of: a probability of 1.4, a turnout of 130%, 300 degrees below zero.

use crate::mention::{Flags, Kind, Mention, Role};
use crate::text::Span;

use super::way::{Find, Judge, Law, Sense, Ties, Way};
use super::{Confidence, MentionIndex, Passage, Term};

/// A value and what it can be at most or at least.
pub static WAY: Way = Way {
    name: "limits",
    kinds: &[
        Kind::Number,
        Kind::Count,
        Kind::Percent,
        Kind::Age,
        Kind::Temperature,
        Kind::Quantity,
    ],
    find: Find::Figure(find),
    judge: Judge::Arithmetic,
    laws: &[
        &PROBABILITY,
        &ALL,
        &OLDEST,
        &COUNT,
        &CELSIUS,
        &FAHRENHEIT,
        &POLE,
        &ACID,
    ],
};

const fn law(
    sense: Sense,
    value: fn(&[f64]) -> f64,
    says: &'static str,
    working: &'static str,
) -> Law {
    Law {
        sense,
        slack: 0.0,
        value,
        inverse: |_, _, _| f64::NAN,
        working,
        says,
        repairs: &["correct {stated}"],
        slips: &[],
    }
}

static PROBABILITY: Law = law(
    Sense::Less,
    |_| 1.0,
    "no probability is more than 1, and this is {stated}",
    "{stated} {order} 1",
);
static ALL: Law = law(
    Sense::Less,
    |_| 100.0,
    "{words} cannot be more than 100%, and this is {stated}",
    "{stated} {order} 100%",
);
static OLDEST: Law = law(
    Sense::Less,
    |_| 123.0,
    "{stated} is too old: the oldest human was 122",
    "{stated} {order} 122",
);
static COUNT: Law = law(
    Sense::More,
    |_| 0.0,
    "there are no fewer than 0, and this is {stated}",
    "{stated} {order} 0",
);
static CELSIUS: Law = law(
    Sense::More,
    |_| -273.15,
    "{stated} is colder than absolute zero",
    "{stated} {order} −273.15 °C",
);
static FAHRENHEIT: Law = law(
    Sense::More,
    |_| -459.67,
    "{stated} is colder than absolute zero",
    "{stated} {order} −459.67 °F",
);
static POLE: Law = law(
    Sense::Less,
    |_| 90.0,
    "no latitude is more than 90°, and this is {stated}",
    "{stated} {order} 90°",
);
static ACID: Law = law(
    Sense::Less,
    |_| 15.0,
    "no {stated} is known: the scale goes to about 14",
    "{stated} {order} 15",
);

/// What cannot be more than all of it.
const WHOLES: [&str; 8] = [
    "turnout",
    "occupancy",
    "humidity",
    "attendance",
    "literacy",
    "purity",
    "transparency",
    "accuracy",
];
/// How far to either side of a figure its name may stand, in bytes.
const NAME: usize = 48;

fn find(passage: &Passage<'_>, index: MentionIndex, ties: &mut Ties) {
    let figure = &passage.mentions.figures[index];
    let Some((law, words)) = limit(passage, figure) else {
        return;
    };
    let term = Term::whole(index);
    let relation = ties.push(&WAY, (term, &[term]), (words, Confidence::High));
    relation.law = Some(law);
}

/// The limit of a figure, and the words that set it.
fn limit(passage: &Passage<'_>, figure: &Mention) -> Option<(&'static Law, Span)> {
    let number = figure.number()?;
    let own = figure.span;
    match figure.kind {
        Kind::Percent => {
            let words = named(passage, figure, &WHOLES).or_else(|| names_next(passage, figure))?;
            Some((&ALL, words))
        }
        Kind::Number if number.decimals() > 0 => Some((
            &PROBABILITY,
            named(passage, figure, &["probability", "probabilities"])?,
        )),
        Kind::Count => (number.coefficient() < 0).then_some((&COUNT, own)),
        // Only the oldest are asked about: of most ages nothing is asserted.
        Kind::Age => ((110.0..1000.0).contains(&number.value())
            && !figure.flags.has(Flags::COMPOSITE)
            && is_person(passage, figure))
        .then_some((&OLDEST, own)),
        Kind::Temperature => coldest(passage, figure).map(|law| (law, own)),
        Kind::Quantity => quantity(passage, figure).map(|law| (law, own)),
        _ => None,
    }
}

/// What leads to the figure: up to so many bytes of its sentence.
fn lead<'t>(passage: &Passage<'t>, figure: &Mention) -> &'t str {
    let near = passage.lead(figure.span.start(), NAME);
    near.rsplit(['.', ';', ',', '(']).next().unwrap_or(near)
}

/// The name that leads to a figure by "of", "was" or nothing: "a turnout of 130%".
fn named(passage: &Passage<'_>, figure: &Mention, names: &[&str]) -> Option<Span> {
    let near = lead(passage, figure);
    let start = figure.span.start() - near.len();
    let small = [
        "of", "was", "is", "at", "about", "nearly", "over", "just", "than", "more", "a", "some",
        "were", "reached", "hit",
    ];
    for word in near
        .rsplit(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        let at = start + near.rfind(word)?;
        if names.iter().any(|name| name.eq_ignore_ascii_case(word)) {
            return Some(Span::new(at, at + word.len()));
        }
        if !small.contains(&word.to_lowercase().as_str()) {
            return None;
        }
    }
    None
}

/// "130% humidity": the name right behind a share.
fn names_next(passage: &Passage<'_>, figure: &Mention) -> Option<Span> {
    let rest = passage.behind(figure.span.end(), NAME);
    let word = rest.strip_prefix(' ')?;
    let name = WHOLES.iter().find(|name| word.starts_with(*name))?;
    let start = figure.span.end() + 1;
    Some(Span::new(start, start + name.len()))
}

/// "a 150-year-old woman", "died aged 150": no tree, bank or wine.
fn is_person(passage: &Passage<'_>, figure: &Mention) -> bool {
    let rest = passage.behind(figure.span.end(), NAME);
    let mut words = rest
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !["", "old", "year"].contains(word));
    let next = words.next().unwrap_or_default();
    let people = [
        "man",
        "woman",
        "boy",
        "girl",
        "widow",
        "pensioner",
        "mother",
        "father",
        "grandmother",
        "grandfather",
        "driver",
        "victim",
    ];
    people.contains(&next) || named(passage, figure, &["aged"]).is_some()
}

/// Absolute zero in the unit of a reading that comes near it.
fn coldest(passage: &Passage<'_>, figure: &Mention) -> Option<&'static Law> {
    let offset = passage.units.offset(figure.unit);
    let value = figure.number()?.value();
    let near = figure.role != Role::Difference && value + offset < 10.0;
    match offset {
        273.0..274.0 if near => Some(&CELSIUS),
        459.0..460.0 if near => Some(&FAHRENHEIT),
        _ => None,
    }
}

/// The limit of a quantity that has one: an acidity, a latitude.
fn quantity(passage: &Passage<'_>, figure: &Mention) -> Option<&'static Law> {
    // Nearly all quantities are turned away by a look at their unit's words.
    if !matches!(
        passage.document.slice(figure.unit_span),
        "pH" | "°" | "degrees"
    ) {
        return None;
    }
    let value = figure.number()?.value();
    let unit = |id| passage.units.by_id(id) == Some(figure.unit);
    if value > 12.0 && unit("ph") {
        return Some(&ACID);
    }
    let after = passage.behind(figure.span.end(), NAME).trim_start();
    let pole = [
        "N ",
        "N,",
        "N.",
        "S ",
        "S,",
        "S.",
        "north latitude",
        "south latitude",
        "latitude",
    ];
    let named = || {
        pole.iter().any(|pole| after.starts_with(pole))
            || named(passage, figure, &["latitude"]).is_some()
    };
    (value > 60.0 && unit("degree") && named()).then_some(&POLE)
}
