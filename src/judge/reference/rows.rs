//! Which rows of a table a sentence is about: those in which all that it says of others holds.

use std::ops::Range;

use crate::claim::{Claim, Named, Pair, When};
use crate::facts::Table;
use crate::mention::{Flags, Mention, Qualifier, TieWord};
use crate::number::Interval;
use crate::unit::Units;

use super::super::law::interval;
use super::order::firsts;

/// Something that a sentence says of its rows.
#[derive(Debug)]
pub(super) struct Constraint {
    pub(super) from: From,
    /// The rows of which it is true, in order.
    pub(super) rows: Vec<u32>,
    pub(super) words: Range<usize>,
}

/// What says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum From {
    /// A name in a cell: which of the names.
    Name(usize),
    /// A number that names a row: which of the labels.
    Label(usize),
    /// A figure that is said of a column: which of the pairs.
    Pair(usize),
    /// The first of an order, by a column.
    First(usize),
}

/// All that a sentence says of its rows.
pub(super) fn constraints(claim: &Claim<'_>, units: &Units) -> Vec<Constraint> {
    let names = claim.fit.names.iter().enumerate();
    let name = |(at, name): (usize, &Named)| Constraint {
        from: From::Name(at),
        rows: name.rows.clone(),
        words: name.words.clone(),
    };
    let mut found: Vec<Constraint> = names.map(name).collect();
    found.extend(of_pairs(claim, units, &found));
    found.extend(of_labels(claim));
    found.extend(firsts(claim));
    found
}

/// The rows of which each figure may be the value, among those that are named.
fn of_pairs(claim: &Claim<'_>, units: &Units, names: &[Constraint]) -> Vec<Constraint> {
    // Of a million rows only those that are named are looked at.
    let apart = |other: &&Constraint| !claim.pairs.iter().any(|pair| is_within(claim, other, pair));
    let rows = all_of(names.iter().filter(apart)).filter(|rows| !rows.is_empty());
    let plain = claim
        .pairs
        .iter()
        .enumerate()
        .filter(|(_, pair)| pair.strength > 1);
    let of = |(at, pair): (usize, &Pair)| {
        let figure = claim.fit.line.figure(pair.placed);
        Constraint {
            from: From::Pair(at),
            rows: rows_of(claim, (pair, figure), units, rows.as_deref()),
            words: pair.placed.first..pair.placed.last,
        }
    };
    plain.map(of).collect()
}

/// The rows that numbers name.
fn of_labels<'c>(claim: &'c Claim<'_>) -> impl Iterator<Item = Constraint> + 'c {
    claim.fit.labels.iter().enumerate().map(|(at, label)| {
        let values = claim.fit.table.values(label.column);
        let same = |row: &usize| values[*row].total_cmp(&label.value).is_eq();
        Constraint {
            from: From::Label(at),
            rows: (0..values.len()).filter(same).map(narrow).collect(),
            words: label.words.clone(),
        }
    })
}

/// Of some rows, or of all, those of which a figure may be the value.
fn rows_of(
    claim: &Claim<'_>,
    (pair, figure): (&Pair, &Mention),
    units: &Units,
    among: Option<&[u32]>,
) -> Vec<u32> {
    let fits = |row: &u32| match meets(claim, pair, figure, (*row as usize, units)) {
        Some(meets) => meets,
        // What is of no time is so at any.
        None => claim.fit.table.is_of_facts() && pair.when.is_some(),
    };
    match among {
        Some(rows) => rows.iter().copied().filter(fits).collect(),
        None => (0..narrow(claim.fit.table.height())).filter(fits).collect(),
    }
}

/// "Labour won 4,321 votes": a name that is part of a property tells no row.
pub(super) fn is_within(claim: &Claim<'_>, other: &Constraint, pair: &Pair) -> bool {
    let Some(property) = &pair.words else {
        return false;
    };
    let inside = property.start <= other.words.start && other.words.end <= property.end;
    // "Electricity in Berovia costs": what the head does not have names a row all the same.
    let (line, head) = (
        claim.fit.line,
        claim.fit.table.columns()[pair.column].head(),
    );
    let own = |at: usize| head.stems.contains(&line.words[at].stem);
    let named = matches!(other.from, From::Name(_)) && !other.words.is_empty();
    inside && named && other.words.clone().all(own)
}

pub(super) fn narrow(row: usize) -> u32 {
    u32::try_from(row).unwrap_or(u32::MAX)
}

/// Whether a figure can be the value of a row; `None` where the row has none.
pub(super) fn meets(
    claim: &Claim<'_>,
    pair: &Pair,
    figure: &Mention,
    (row, units): (usize, &Units),
) -> Option<bool> {
    match pair.when {
        Some(When::Year(year)) => return claim.fit.table.is_of_year(row, pair.column, year),
        Some(When::Day(day)) => {
            return claim.fit.table.days(pair.column, units)[row].map(|other| other.meets(day));
        }
        None => {}
    }
    let printed = printed(figure)?;
    let cell = cell(claim, pair.column, (row, units), figure)?;
    let cell = if fell(claim, pair) {
        cell.affine(-1.0, 0.0)
    } else {
        cell
    };
    Some(printed.meets(cell))
}

/// "fell 3.3%": a change that the table has as −3.3.
fn fell(claim: &Claim<'_>, pair: &Pair) -> bool {
    let (line, first) = (claim.fit.line, pair.placed.first);
    let positive = || {
        line.figure(pair.placed)
            .number()
            .is_some_and(|number| number.value() > 0.0)
    };
    let down = |at: usize| {
        let says = line.classes(at);
        let to = || line.has(at + 1, TieWord::TO);
        says.has(TieWord::DOWN) && !says.has(TieWord::UP) && !to()
    };
    has_losses(claim.fit.table, pair.column)
        && positive()
        && (first.saturating_sub(NEAR)..first).any(down)
}

/// Whether a column has values below zero.
fn has_losses(table: &Table, column: usize) -> bool {
    let least = table.order(column).first();
    least.is_some_and(|row| table.values(column)[*row as usize] < 0.0)
}

/// The word of a change stands so many words before its amount at most.
const NEAR: usize = 3;

/// What a figure of a text may stand for.
pub(super) fn printed(figure: &Mention) -> Option<Interval> {
    let number = figure.number()?;
    if figure.flags.has(Flags::COMPOSITE) && number.denominator() != 1 {
        return Some(Interval::around(number.value(), number.fine_step() / 2.0));
    }
    Some(interval(figure, figure.qualifier, number, true))
}

/// What a cell says, in the unit of a figure; half of its last place to either side.
pub(super) fn cell(
    claim: &Claim<'_>,
    column: usize,
    (row, units): (usize, &Units),
    figure: &Mention,
) -> Option<Interval> {
    let table = claim.fit.table;
    let number = table.number(row, column)?;
    // What bounds a value is compared with the value itself: 3.79 is not more than 3.79.
    let bounds = !matches!(
        figure.qualifier,
        Qualifier::None | Qualifier::Exactly | Qualifier::About
    );
    let half = match table.slack(row, column) {
        Some(slack) => slack,
        None if bounds || number.exponent() == 0 => 0.0,
        None => number.fine_step() / 2.0,
    };
    let own = Interval::around(number.value(), half);
    let unit = table.columns()[column].unit();
    if unit.is_none() || figure.unit.is_none() || unit == figure.unit {
        return Some(own);
    }
    let way = units.conversion(unit, figure.unit)?;
    Some(Interval::closed(
        way.apply(own.low().at),
        way.apply(own.high().at),
    ))
}

/// The rows that are in all of these.
pub(super) fn all_of<'c>(constraints: impl Iterator<Item = &'c Constraint>) -> Option<Vec<u32>> {
    let mut common: Option<Vec<u32>> = None;
    for constraint in constraints {
        common = Some(match common {
            None => constraint.rows.clone(),
            Some(mut rows) => {
                rows.retain(|row| constraint.rows.binary_search(row).is_ok());
                rows
            }
        });
    }
    common
}
