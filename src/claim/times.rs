//! The times in a sentence, and which figure is of which.

use crate::facts::{Column, Day, Holds};
use crate::mention::{TieWord, Value};
use crate::text::classes_of;

use super::fit::{Fit, Said};
use super::heads::closeness;
use super::line::{Line, Placed};
use super::pairs::{Pair, When};

/// So many words may stand between a figure and the time behind it: "5 million people in fiscal 2023".
const BEHIND: usize = 4;

/// The years that a figure is of: that of its own time, or all that the sentence names.
pub(super) fn years_of(fit: &Fit<'_>, placed: Placed) -> Vec<i32> {
    let all = all(fit);
    let own = own_time(fit, placed);
    let of = all
        .iter()
        .filter(|time| own.is_none_or(|own| own == time.first));
    of.filter_map(|time| year_at(fit, *time)).collect()
}

/// The first word of the time that a figure is of, where a sentence names several: the one right behind it, or
/// the last before it.
pub(super) fn own_time(fit: &Fit<'_>, placed: Placed) -> Option<usize> {
    let all = all(fit);
    if let [only] = all.as_slice() {
        return is_of_before(fit, placed, *only).then_some(usize::MAX);
    }
    if all.is_empty() {
        return None;
    }
    if all.iter().any(|time| time.first == placed.first) {
        return Some(placed.first);
    }
    time_behind(fit, placed).or_else(|| {
        let mut before = all.iter().rev().filter(|time| time.last <= placed.first);
        let last = before.next()?;
        // "In 2022 and 2023 it was 5 and 6": which is of which only their order tells.
        let parted = |other: &Placed| {
            let amounts = fit.line.figures.iter();
            { amounts }.any(|placed| other.last <= placed.first && placed.last <= last.first)
        };
        before.next().is_none_or(parted).then_some(last.first)
    })
}

/// "slipped to 91,200 last year from 98,700 in 2022": the only time is that of what it was before.
fn is_of_before(fit: &Fit<'_>, placed: Placed, time: Placed) -> bool {
    let line = fit.line;
    let mut between = line
        .figures
        .iter()
        .filter(|other| placed.last <= other.first && other.last <= time.first);
    let Some(before) = between.next_back() else {
        return false;
    };
    let led = before.first.checked_sub(1).map_or("", |at| line.word(at));
    classes_of(led).has(TieWord::FROM) && time.first - before.last <= BEHIND && is_to(line, placed)
}

/// Whether a figure is where something went to.
fn is_to(line: &Line<'_>, placed: Placed) -> bool {
    placed
        .first
        .checked_sub(1)
        .is_some_and(|at| line.has(at, TieWord::TO))
}

/// The time that stands right behind a figure, and before the next one.
pub(super) fn time_behind(fit: &Fit<'_>, placed: Placed) -> Option<usize> {
    let mut after = fit
        .line
        .figures
        .iter()
        .filter(|other| other.first >= placed.last);
    let next = after
        .next()
        .filter(|next| next.first - placed.last <= BEHIND)?;
    is_time(fit, *next).then_some(next.first)
}

/// The times of a sentence, in order.
fn all(fit: &Fit<'_>) -> Vec<Placed> {
    let figures = fit.line.figures.iter().copied();
    figures.filter(|placed| is_time(fit, *placed)).collect()
}

fn is_time(fit: &Fit<'_>, placed: Placed) -> bool {
    year_at(fit, placed).is_some()
}

fn year_at(fit: &Fit<'_>, placed: Placed) -> Option<i32> {
    match fit.line.figure(placed).value {
        Value::Date(date) => date.iso().get(..4)?.parse().ok(),
        Value::Dates(first, _) => first.iso().get(..4)?.parse().ok(),
        _ => None,
    }
}

/// Whether a column is of the year that a sentence names, or of the last where it names none.
pub(super) fn is_of_year(fit: &Fit<'_>, column: usize, years: &[i32]) -> bool {
    let columns = fit.table.columns();
    let Some(year) = columns[column].year() else {
        return true;
    };
    if !years.is_empty() {
        return years.contains(&year);
    }
    let same = columns
        .iter()
        .filter(|other| other.head().words == columns[column].head().words);
    same.filter_map(crate::facts::Column::year).max() == Some(year)
}

/// The times that a sentence names, with the columns they may be in.
pub(super) fn times(fit: &Fit<'_>) -> Vec<Pair> {
    let mut found = Vec::new();
    for &placed in &fit.line.figures {
        let Value::Date(date) = fit.line.figure(placed).value else {
            continue;
        };
        let turned = placed.first > 0
            && ["before", "after", "since", "until", "by"]
                .iter()
                .any(|word| word.eq_ignore_ascii_case(fit.line.word(placed.first - 1)));
        if fit.name_at(placed.first).is_some() || turned {
            continue;
        }
        let iso = date.iso();
        let when = Day::of(&iso)
            .map(When::Day)
            .or_else(|| year(&iso).map(When::Year));
        let column = when.and_then(|when| column_of(fit, (when, placed)));
        found.extend(column.map(|column| Pair {
            when,
            time: Some(placed.first),
            ..Pair::of_column(placed, column, 3)
        }));
    }
    found
}

fn year(iso: &str) -> Option<i32> {
    let digits = iso.get(..4).filter(|_| iso.len() == 4)?;
    digits.parse().ok()
}

/// The only column that a time may be in: that of the times of rows, or one whose head is said beside it.
fn column_of(fit: &Fit<'_>, (when, placed): (When, Placed)) -> Option<usize> {
    let wanted = match when {
        When::Year(_) => Holds::Years,
        When::Day(_) => Holds::Days,
    };
    // "opened in 1908": of several, the one that is said beside it.
    let held = |said: &&Said| fit.table.columns()[said.column].holds() == wanted;
    let near = |said: &&Said| closeness(fit, said, placed) > 1;
    let mut said = fit.heads.iter().filter(held).filter(near);
    if let Some(one) = said.next() {
        return said.next().is_none().then_some(one.column);
    }
    let columns = fit.table.columns().iter().enumerate();
    let time =
        |column: &Column| column.holds() == wanted && (wanted == Holds::Days || column.is_time());
    let mut same = columns.filter(|(_, column)| time(column)).map(|(at, _)| at);
    let only = same.next()?;
    same.next().is_none().then_some(only)
}
