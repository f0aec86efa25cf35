//! The words of findings against a table.

use std::fmt::Write as _;

use crate::facts::{Holds, Table};
use crate::mention::Mention;
use crate::relation::Outcome;

use super::super::Context;
use super::super::wording::Words;
use super::Case;
use super::faults::Found;
use super::rows::{Constraint, From};
use super::value::Judged;

/// Of whom or what a row is.
pub(super) fn entity(table: &Table, row: u32) -> &str {
    table.cell(row as usize, table.key())
}

/// What the sentence calls a row: by another of its cells where it says that and not the name of the row.
fn called<'a>(case: &Case<'a>, row: u32) -> &'a str {
    let table = case.table();
    let names = case.claim.fit.names.iter();
    let mut told = names.filter(|name| name.rows.binary_search(&row).is_ok());
    let other = told
        .clone()
        .all(|name| !name.columns.contains(&table.key()))
        .then(|| told.next())
        .flatten();
    let column = other.and_then(|name| name.columns.first().copied());
    table.cell(row as usize, column.unwrap_or(table.key()))
}

/// "area", "revenue in 2023", "population of Belgium in 2020": a property of a row.
fn whose(case: &Case<'_>, row: u32, column: usize) -> String {
    let table = case.table();
    let (head, of) = (&table.columns()[column], called(case, row));
    let mut text = match head.property() {
        name if name.is_empty() => "value".to_owned(),
        name if head.holds() == Holds::Years && !head.is_time() => format!("year “{name}”"),
        name => name,
    };
    let time = table.as_of(row as usize, column);
    if column != table.key() && time.as_deref() != Some(of) {
        let _ = write!(text, " of {of}");
    }
    if let Some(time) = time {
        let _ = write!(text, " in {time}");
    }
    text
}

/// A figure as the text has it; what bounds it stands in quotation marks.
pub(super) fn stated(context: &Context<'_>, figure: &Mention) -> String {
    let text = context.document.slice(figure.span);
    if figure.cue.is_empty() || figure.cue.start() >= figure.span.start() {
        return text.to_owned();
    }
    format!("“{} {text}”", context.document.slice(figure.cue))
}

/// What says which rows: a name, or a figure with what bounds it.
pub(super) fn told(case: &Case<'_>, other: &Constraint) -> String {
    let From::Pair(at) = other.from else {
        return match other.rows.first() {
            Some(row) if other.words.is_empty() => entity(case.table(), *row).to_owned(),
            _ => case
                .context
                .document
                .slice(case.line().span(&other.words))
                .to_owned(),
        };
    };
    let pair = &case.claim.pairs[at];
    let property = case.table().columns()[pair.column].property();
    format!(
        "{} {property}",
        stated(case.context, case.line().figure(pair.placed))
    )
}

/// What there is to say of a figure and its cell.
pub(super) fn value(case: &Case<'_>, judged: &Judged<'_>, (found, row): (&Found, u32)) -> Words {
    let (table, column) = (case.table(), judged.pair.column);
    let title = table.title();
    let working = working(table, (row, &judged.rows), column);
    if found.outcome == Outcome::Holds {
        return Words {
            working,
            ..Words::default()
        };
    }
    let printed = stated(case.context, case.line().figure(judged.pair.placed));
    let cell = table.said(row as usize, column, case.context.units);
    let told = found
        .other
        .map(|(row, column)| format!("; that is the {}", whose(case, row, column)));
    let told = told.unwrap_or_default();
    Words {
        message: format!(
            "the {} is {cell} in {title}, not {printed}{told}",
            whose(case, row, column)
        ),
        working,
        slip: found.slip.map(|slip| (slip.id, slip.note.to_owned())),
        repairs: vec![format!("write {cell}"), "or correct the table".to_owned()],
    }
}

/// The cell that a figure was compared with, and what other sources have; each with its source.
fn working(table: &Table, (row, rows): (u32, &[u32]), column: usize) -> String {
    let head = table.columns()[column].text();
    let place = |row: u32| {
        let place = table.place(row as usize, column);
        match table.source(row as usize, column) {
            Some(source) => format!("{place} ({source})"),
            None => place,
        }
    };
    let cell = |row: u32| table.cell(row as usize, column);
    let mut text = format!("{}, {}: {head} is {}", table.title(), place(row), cell(row));
    let others = rows
        .iter()
        .filter(|other| table.is_of_facts() && **other != row);
    for other in others {
        let _ = write!(text, "; {}: {}", place(*other), cell(*other));
    }
    text
}
