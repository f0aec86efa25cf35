//! Figures against the cells that say what they are.

use crate::claim::{ClaimWord, Pair, VALUE};
use crate::facts::{Holds, Table};
use crate::finding::{Bound, Confidence, Gap, Status};
use crate::number::Number;

use super::faults::{self, Found};
use super::rows::{Constraint, From, all_of, cell, is_within, meets, printed};
use super::sure::{is_likely, is_misprint, is_sure};
use super::{Case, Ruling, latest, words};

/// So many digits are no other row's value by chance.
const TELLING: u32 = 3;

/// A row, and whether a figure may be its value.
pub(super) type Told = (u32, bool);

/// One figure judged.
#[derive(Debug)]
pub(super) struct Judged<'a> {
    pub(super) pair: &'a Pair,
    /// The rows by which it was judged.
    pub(super) rows: Vec<u32>,
    /// The first of them whose value it is.
    pub(super) hit: Option<u32>,
    /// The row that it would be right of, were it not older.
    pub(super) older: Option<u32>,
    /// Whether all else did not fit together.
    torn: bool,
    /// Whether the rows were told by a name, a label or a time.
    pub(super) named: bool,
}

impl Judged<'_> {
    /// Whether several rows could be meant; what several sources say of one thing is one.
    pub(super) fn is_torn_between(&self, table: &Table) -> bool {
        self.rows.len() > 1 && !table.is_of_facts()
    }
}

pub(super) fn judge(case: &Case<'_>) -> Vec<Ruling> {
    let pairs = case.claim.pairs.iter().enumerate();
    let pairs = pairs.filter(|(_, pair)| !is_time_of_facts(case.table(), pair));
    let judged: Vec<_> = pairs.filter_map(|(at, pair)| one(case, at, pair)).collect();
    let wrong = last_wrong(case, &judged);
    let denied = case.says(ClaimWord::DENIES);
    let mut found = Vec::new();
    for (at, this) in judged.iter().enumerate() {
        match this.hit {
            Some(row) if !this.torn && !denied => {
                found.push(ruling(case, this, (Found::HOLDS, row)));
            }
            Some(_) => {}
            None => {
                let fault = fault(case, this, Some(at) == wrong);
                found.push(ruling(case, this, (fault, this.rows[0])));
            }
        }
    }
    found
}

/// How a figure and its cell differ, and how sure that is.
fn fault(case: &Case<'_>, judged: &Judged<'_>, last: bool) -> Found {
    let several = judged.is_torn_between(case.table());
    let found = faults::fault(case, judged);
    // What is another row's value to the digit is said of the column, however it is said.
    let digits = case
        .line()
        .figure(judged.pair.placed)
        .number()
        .map_or(0, Number::significant_digits);
    let telling = found.other.is_some() && digits >= TELLING || is_misprint(case, judged);
    let sure = last && is_sure(case, judged, if telling { 2 } else { 3 });
    let sure = sure && (found.slip.is_some() || is_likely(case, judged.pair));
    Found {
        confidence: if sure {
            Confidence::High
        } else {
            Confidence::Medium
        },
        status: if several {
            Status::Ambiguous
        } else {
            Status::Contradicted
        },
        ..found
    }
}

/// Judges one figure by the rows in which all else holds.
fn one<'a>(case: &Case<'_>, at: usize, pair: &'a Pair) -> Option<Judged<'a>> {
    let apart = |other: &&Constraint| match other.from {
        From::Pair(other) => other != at && pair.is_with(&case.claim.pairs[other]),
        _ => !is_within(case.claim, other, pair),
    };
    let others = || case.all.iter().filter(apart);
    let mut rows = all_of(others())?;
    // Where all else does not fit together, a name alone tells the row.
    let torn = rows.is_empty();
    if torn {
        rows = all_of(others().filter(|other| matches!(other.from, From::Name(_))))?;
    }
    let figure = case.line().figure(pair.placed);
    let meets = |row: u32| meets(case.claim, pair, figure, (row as usize, case.context.units));
    let told: Vec<Told> = rows
        .into_iter()
        .filter_map(|row| Some((row, meets(row)?)))
        .collect();
    if told.is_empty() {
        return None;
    }
    let told = called(case, told);
    let (told, older) = latest::settled(case, pair, told);
    Some(Judged {
        pair,
        older,
        hit: told.iter().find(|(_, meets)| *meets).map(|(row, _)| *row),
        torn,
        rows: told.into_iter().map(|(row, _)| row).collect(),
        named: others().any(|other| tells_rows(case, other)),
    })
}

/// Of several rows those that are called as the sentence says, and not those that have the name beside: "the Osk" is
/// the river, and no river that flows into it.
fn called(case: &Case<'_>, told: Vec<Told>) -> Vec<Told> {
    if told.len() < 2 {
        return told;
    }
    let names = &case.claim.fit.names;
    let is = |row: u32| {
        names
            .iter()
            .any(|name| name.keyed.binary_search(&row).is_ok())
    };
    let kept: Vec<_> = told.iter().copied().filter(|told| is(told.0)).collect();
    if kept.is_empty() { told } else { kept }
}

/// Whether something tells rows by what they are called, and not by a value.
fn tells_rows(case: &Case<'_>, other: &Constraint) -> bool {
    match other.from {
        From::Name(_) | From::Label(_) | From::First(_) => true,
        From::Pair(other) => is_label(case, &case.claim.pairs[other]),
    }
}

/// Of figures that do not fit together the last that names no row is the one that is said.
fn last_wrong(case: &Case<'_>, judged: &[Judged<'_>]) -> Option<usize> {
    let wrong = || (0..judged.len()).filter(|&at| judged[at].hit.is_none());
    let labels = |at: &usize| is_label(case, judged[*at].pair);
    wrong()
        .rfind(|at| !labels(at))
        .or_else(|| wrong().next_back())
}

/// Whether a figure is the time that a fact is of: it tells which fact is meant, and is none. "It hosted the games in
/// 2013" is not of a population of 2025.
fn is_time_of_facts(table: &Table, pair: &Pair) -> bool {
    table.is_of_facts() && table.columns()[pair.column].is_time()
}

/// Whether a figure tells which row, rather than what is so of it.
fn is_label(case: &Case<'_>, pair: &Pair) -> bool {
    pair.when.is_some() || case.table().columns()[pair.column].holds() == Holds::Labels
}

fn ruling(case: &Case<'_>, judged: &Judged<'_>, (found, row): (Found, u32)) -> Ruling {
    let placed = judged.pair.placed;
    let bound = bound(case.table(), (row, judged.pair.column), found.status);
    let words = words::value(case, judged, (&found, row));
    Ruling {
        outcome: found.outcome,
        confidence: found.confidence,
        mention: Some(placed.index),
        gap: gap(case, judged, row),
        ..case.ruling(&VALUE, case.line().figure(placed).span, (bound, words))
    }
}

/// A figure and its cell on one axis.
fn gap(case: &Case<'_>, judged: &Judged<'_>, row: u32) -> Option<Gap> {
    let figure = case.line().figure(judged.pair.placed);
    let of_value = judged.pair.when.is_none()
        && case.table().columns()[judged.pair.column].holds() == Holds::Numbers;
    let cell = cell(
        case.claim,
        judged.pair.column,
        (row as usize, case.context.units),
        figure,
    );
    cell.filter(|_| of_value)
        .and_then(|cell| Gap::of(printed(figure)?, cell))
}

/// What a figure was compared with.
pub(super) fn bound(table: &Table, (row, column): (u32, usize), status: Status) -> Bound {
    let head = &table.columns()[column];
    Bound {
        entity: table.cell(row as usize, table.key()).to_owned(),
        property: head.property(),
        as_of: table.as_of(row as usize, column),
        status,
        table: table.name().to_owned(),
        row: Some(table.line(row as usize, column)),
        column: head.text().to_owned(),
        value: table.number(row as usize, column),
        source: table.source(row as usize, column).map(str::to_owned),
    }
}
