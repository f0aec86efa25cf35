//! How many times as large as something that readers know: "twice the size of Wales".

use crate::mention::Kind;
use crate::relation::MentionIndex;

use super::data::of_entity;
use super::names::{Found, NAMES, Thing};
use super::words::Window;
use super::{Known, Named};

/// Finds what a size is compared with, in the sentence of an area.
pub(super) fn find(window: &Window<'_>, index: MentionIndex) -> Option<Known> {
    let figure = &window.passage.mentions.figures[index];
    let units = window.passage.units;
    let area = figure.kind == Kind::Quantity && units.dimension_name(figure.unit) == "area";
    let at = (0..window.words.len()).find(|at| window.is(*at, "size"))?;
    if !area || !window.is(at + 1, "of") || window.is_apart(at + 1) {
        return None;
    }
    let found =
        (at + 2..window.words.len().min(at + 4)).find_map(|at| NAMES.at(&window.words, at))?;
    let fact = area_of(&found)?;
    let (start, (low, high)) = times(window, at)?;
    if !is_beside(window, start, found.last) {
        return None;
    }
    Some(Known::Size {
        figure: index,
        fact,
        low,
        high,
        name: Named::of(&found, found.first).span(window),
    })
}

/// The area of what is named, if only one thing of the name has one.
fn area_of(found: &Found<'_>) -> Option<usize> {
    let mut areas = found.things.iter().filter_map(|thing| {
        let Thing::Entity(first) = thing else {
            return None;
        };
        let area = of_entity(*first).find(|(_, row)| row.property == "area")?;
        Some(area.0)
    });
    let one = areas.next()?;
    areas.next().is_none().then_some(one)
}

/// Whether a comparison stands beside the figure, with a word or two between at most.
fn is_beside(window: &Window<'_>, first: usize, last: usize) -> bool {
    let behind =
        first >= window.last && first - window.last <= BETWEEN && window.is_apart(window.last);
    let before = last <= window.first && window.first - last <= BETWEEN;
    behind || before
}

/// So many words may stand between a figure and what it is compared with.
const BETWEEN: usize = 2;

/// How many times the size is told, and where: "twice the", "three times the", "half the", "the".
fn times(window: &Window<'_>, size: usize) -> Option<(usize, (f64, f64))> {
    let the = size.checked_sub(1).filter(|at| window.is(*at, "the"))?;
    let Some(before) = the.checked_sub(1).filter(|_| !window.is_apart(the)) else {
        return Some((the, about(1.0)));
    };
    let mut first = before;
    let count = match window.word(before).to_ascii_lowercase().as_str() {
        "half" => Some(0.5),
        "twice" | "double" => Some(2.0),
        "thrice" | "triple" => Some(3.0),
        "times" => {
            first = before.checked_sub(1)?;
            number(window, first)
        }
        // "an area roughly the size of", "an area of 50 sq km, the size of"
        "about" | "roughly" | "approximately" | "area" | "nearly" | "almost" | "is" | "was" => {
            Some(1.0)
        }
        _ => None,
    };
    Some((first, about(count?)))
}

/// A number told before "times".
fn number(window: &Window<'_>, at: usize) -> Option<f64> {
    let (_, figure) = window.figure_at(at)?;
    Some(figure.number()?.value())
}

/// A comparison is a picture and no measurement: it holds within a third.
fn about(times: f64) -> (f64, f64) {
    (times * ROUGH, times / ROUGH)
}

/// So much of what is told may be missing.
const ROUGH: f64 = 0.67;
