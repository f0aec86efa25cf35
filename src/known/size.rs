//! How many times as large as something that readers know: "twice the size of Wales".

use crate::mention::{Kind, Mention};
use crate::relation::MentionIndex;

use super::Known;
use super::data::{fact, of_entity};
use super::names::{Found, Thing};
use super::words::Window;

/// What something is compared with, and how many times as large it is said to be.
struct Compared {
    /// The first word of the comparison.
    start: usize,
    found: Found<'static>,
    property: &'static str,
    times: f64,
}

/// What "as long as" is said of: the adjective, and the property of what follows.
const ADJECTIVES: [(&str, &str); 8] = [
    ("long", "length"),
    ("tall", "height"),
    ("high", "height"),
    ("heavy", "mass"),
    ("big", "area"),
    ("large", "area"),
    ("deep", "depth"),
    ("wide", "width"),
];

/// Finds what a size is compared with, in the sentence of an area, a length or a weight.
pub(super) fn find(window: &Window<'_>, index: MentionIndex) -> Option<Known> {
    let figure = &window.passage.mentions.figures[index];
    if figure.kind != Kind::Quantity {
        return None;
    }
    let told = size_of(window).or_else(|| as_long_as(window))?;
    let fact = fact_of(window, figure, &told)?;
    if !is_beside(window, told.start, told.found.last) {
        return None;
    }
    Some(Known::Size {
        figure: index,
        fact,
        low: told.times * ROUGH,
        high: told.times / ROUGH,
        name: window.span(&told.found),
    })
}

/// "twice the size of Wales".
fn size_of(window: &Window<'_>) -> Option<Compared> {
    let at = (0..window.words.len()).find(|at| window.is(*at, "size"))?;
    if !window.is(at + 1, "of") || window.is_apart(at + 1) {
        return None;
    }
    let (start, times) = times_the(window, at)?;
    let (found, count) = named(window, at + 2)?;
    Some(Compared {
        start,
        found,
        property: "area",
        times: times * count,
    })
}

/// "as long as two football pitches", "three times as tall as the Eiffel Tower".
fn as_long_as(window: &Window<'_>) -> Option<Compared> {
    let as_at = |at: &usize| window.is(*at, "as") && window.is(at + 2, "as");
    let at = (0..window.words.len()).find(as_at)?;
    let adjective = ADJECTIVES
        .iter()
        .find(|(word, _)| window.is(at + 1, word))?;
    if window.led_by(at, &["not", "never", "hardly"]).is_some() {
        return None;
    }
    let (start, times) = times_before(window, at).unwrap_or((at, 1.0));
    let (found, count) = named(window, at + 3)?;
    Some(Compared {
        start,
        found,
        property: adjective.1,
        times: times * count,
    })
}

/// What is named at a word, with the number before it: "two football pitches", "the Eiffel Tower", "Wales".
fn named(window: &Window<'_>, at: usize) -> Option<(Found<'static>, f64)> {
    let count = window.figure_at(at).and_then(|_| number(window, at));
    let small = window.is_any(at, &["a", "an", "the", "some"]);
    let at = at + usize::from(count.is_some() || small);
    let found = window.name_at(at)?;
    Some((found, count.unwrap_or(1.0)))
}

/// The fact that is compared with, if only one thing of the name has the property and it measures what the figure does.
fn fact_of(window: &Window<'_>, figure: &Mention, told: &Compared) -> Option<usize> {
    let units = window.passage.units;
    let mut facts = told.found.things.iter().filter_map(|thing| {
        let Thing::Entity(first) = thing else {
            return None;
        };
        let own = of_entity(*first).find(|(_, row)| row.property == told.property)?;
        let same = fact(own.1)?.dimension == units.dimension(figure.unit);
        same.then_some(own.0)
    });
    let one = facts.next()?;
    facts.next().is_none().then_some(one)
}

/// Whether a comparison stands beside the figure, with a word or two between at most.
fn is_beside(window: &Window<'_>, first: usize, last: usize) -> bool {
    let apart = (window.last..=first).any(|at| window.is_apart(at));
    let behind = first >= window.last && first - window.last <= BETWEEN && apart;
    let before = last <= window.first && window.first - last <= BETWEEN;
    behind || before
}

/// So many words may stand between a figure and what it is compared with.
const BETWEEN: usize = 2;

/// What may stand before "the size of" and says no number: "an area roughly the size of".
const PLAIN: [&str; 8] = [
    "about",
    "roughly",
    "approximately",
    "area",
    "nearly",
    "almost",
    "is",
    "was",
];

/// How many times the size is told, and where: "twice the", "three times the", "half the", "the".
fn times_the(window: &Window<'_>, size: usize) -> Option<(usize, f64)> {
    let the = window.led_by(size, &["the"])?;
    let Some(before) = the.checked_sub(1).filter(|_| !window.is_apart(the)) else {
        return Some((the, 1.0));
    };
    if window.is_any(before, &PLAIN) {
        return Some((before, 1.0));
    }
    times_before(window, the)
}

/// How many times is told before a word: "twice", "half", "three times".
fn times_before(window: &Window<'_>, at: usize) -> Option<(usize, f64)> {
    let before = at.checked_sub(1).filter(|_| !window.is_apart(at))?;
    let count = match window.word(before).to_ascii_lowercase().as_str() {
        "half" => 0.5,
        "twice" | "double" => 2.0,
        "thrice" | "triple" => 3.0,
        "times" => {
            let first = before.checked_sub(1)?;
            return Some((first, number(window, first)?));
        }
        _ => return None,
    };
    Some((before, count))
}

/// A number told before "times".
fn number(window: &Window<'_>, at: usize) -> Option<f64> {
    let (_, figure) = window.figure_at(at)?;
    Some(figure.number()?.value())
}

/// A comparison is a picture and no measurement: so much of what is told may be missing.
const ROUGH: f64 = 0.67;
