//! The how-manieth of a series: "the seventh Eastern Economic Forum".

use crate::mention::Mention;
use crate::relation::MentionIndex;

use super::names::Thing;
use super::words::Window;
use super::{Known, Places};

/// Finds the series that a rank is of, and the year that is told of it.
pub(super) fn find(window: &Window<'_>, index: MentionIndex, places: &Places<'_>) -> Option<Known> {
    let ordinal = window.passage.mentions.figures[index].number()?.integer()?;
    if !is_of_all(window) {
        return None;
    }
    let mut at = window.last;
    while window.is_any(at, &["annual", "edition", "of", "the", "meeting"]) {
        at += 1;
    }
    let found = window.name_at(at).filter(|_| !window.is_apart(at))?;
    let mut series = found.things.iter().filter_map(|thing| match thing {
        Thing::Series(first) => Some(*first),
        _ => None,
    });
    let first = series.next()?;
    if series.next().is_some() || !window.is_name(found.first) || !is_whole(window, found.last) {
        return None;
    }
    Some(Known::Edition {
        figure: index,
        series: first,
        ordinal: u16::try_from(ordinal).ok()?,
        told: year(window, found.last),
        now: places.date.and_then(|date| date.year),
        name: window.span(&found),
    })
}

/// Whether it is "the fifth": "Brazil won its fifth World Cup" counts those of Brazil.
fn is_of_all(window: &Window<'_>) -> bool {
    let before = window.first.checked_sub(1);
    before.is_none_or(|at| window.is(at, "the"))
}

/// Whether it is the how-manieth of all of the series, and not of those that were held in a place or won by a team.
fn is_whole(window: &Window<'_>, at: usize) -> bool {
    if at >= window.words.len() || window.is_apart(at) {
        return true;
    }
    let dated = |at: usize| {
        window
            .figure_at(at)
            .is_some_and(|(_, figure)| figure.date().is_some())
    };
    let held = window.is(at, "held") && window.is(at + 1, "in");
    let told = [
        "in", "of", "on", "and", "was", "were", "is", "will", "met", "takes", "took", "starts",
        "begins", "ceremony", "opened", "began",
    ];
    !window.is_name(at) && (dated(at) || held && dated(at + 2) || window.is_any(at, &told))
}

/// So many words may stand between a name and the year that is told behind it.
const NEAR: usize = 7;

/// Before a year that something is counted from or to.
const SINCE: [&str; 6] = ["since", "from", "after", "before", "until", "by"];

/// The year that is told at the head of the sentence, or soon behind the name.
fn year(window: &Window<'_>, name: usize) -> Option<i16> {
    let has_date = |figure: &&Mention| figure.date().is_some();
    let mut dates = window.figures().iter().filter(has_date);
    let one = dates.next()?;
    let at = window
        .words
        .partition_point(|word| word.span.end() <= one.span.start());
    let head = window.begins && at <= 1 || window.is(at + 1, "edition");
    let behind = (name..name + NEAR).contains(&at);
    let since = window.led_by(at, &SINCE).is_some();
    (dates.next().is_none() && !since && (head || behind)).then(|| one.date()?.year)?
}
