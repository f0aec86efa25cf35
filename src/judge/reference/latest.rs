//! Rows that are one thing at several times, or as several sources have it: which of them a figure is compared with.

use crate::claim::{ClaimWord, Pair};
use crate::facts::{Holds, Table};
use crate::mention::{Kind, Mention};
use crate::number::Interval;

use super::Case;
use super::rows::{cell, printed};
use super::value::Told;

/// The rows that a figure is compared with, and an older one that it would be right of.
pub(super) fn settled(
    case: &Case<'_>,
    pair: &Pair,
    mut told: Vec<Told>,
) -> (Vec<Told>, Option<u32>) {
    let table = case.table();
    if told.len() < 2 || pair.when.is_some() || !is_one(table, &told) {
        return (told, None);
    }
    let mut older = None;
    if !says_time(case)
        && let Some(last) = told
            .iter()
            .filter_map(|(row, _)| table.year(*row as usize))
            .max()
    {
        let is_last = |told: &Told| table.year(told.0 as usize).is_none_or(|year| year == last);
        let now = told.iter().any(|told| told.1 && is_last(told));
        let then = told.iter().find(|told| told.1).map(|told| told.0);
        match then.filter(|_| !now) {
            // "had 5 million" may be said of any year.
            Some(row) if !is_present(case) || is_of_then(case, table, row) => return (told, None),
            then => older = then,
        }
        told.retain(is_last);
    }
    if table.is_of_facts() && within(case, pair, &told) {
        told[0].1 = true;
    }
    (told, older)
}

/// Whether rows have one name.
fn is_one(table: &Table, told: &[Told]) -> bool {
    let name = |told: &Told| table.cell(told.0 as usize, table.key());
    let timed = table.is_of_facts() || table.columns()[table.key()].holds() == Holds::Text;
    timed && told.iter().all(|one| name(one) == name(&told[0]))
}

/// Whether a sentence says of when it speaks.
fn says_time(case: &Case<'_>) -> bool {
    let line = case.line();
    let dated = |figure: &Mention| matches!(figure.kind, Kind::Date | Kind::DateRange);
    line.figures
        .iter()
        .any(|placed| dated(line.figure(*placed)))
}

/// Whether a sentence speaks of what is so now.
fn is_present(case: &Case<'_>) -> bool {
    case.says(ClaimWord::NOW)
}

/// Whether the document is of the year of a row.
fn is_of_then(case: &Case<'_>, table: &Table, row: u32) -> bool {
    let written = case
        .context
        .document
        .date()
        .map(|date| i32::from(date.year()));
    written
        .zip(table.year(row as usize))
        .is_some_and(|(written, year)| written <= year + 1)
}

/// Whether a figure lies within what several sources say.
fn within(case: &Case<'_>, pair: &Pair, told: &[Told]) -> bool {
    let figure = case.line().figure(pair.placed);
    let cells = told.iter().filter_map(|told| {
        cell(
            case.claim,
            pair.column,
            (told.0 as usize, case.context.units),
            figure,
        )
    });
    let range = cells.reduce(Interval::hull);
    range
        .zip(printed(figure))
        .is_some_and(|(range, printed)| range.meets(printed))
}
