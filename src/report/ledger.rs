//! The ledger of claims: CSV, one figure a row, with what became of it and what it was compared with.

use std::io::{self, Write};

use crate::finding::{Bound, Status};
use crate::mention::Kind;

use super::csv::{COLUMNS, cell, optional, place, says};
use super::marks::Told;
use super::unit_names::UnitNames;
use super::{Exact, Sheet, Style};

/// The columns that follow those of the figures up to `counted`; `docs/report.md` says what they hold.
pub const LEDGER_COLUMNS: [&str; 11] = [
    "status",
    "rules",
    "notes",
    "entity",
    "property",
    "as_of",
    "table",
    "row",
    "table_column",
    "table_value",
    "source",
];

/// The line with the names of the columns.
pub(super) fn begin(out: &mut dyn Write) -> io::Result<()> {
    let figure = COLUMNS.iter().filter(|column| **column != "role");
    let all: Vec<_> = figure.chain(&LEDGER_COLUMNS).copied().collect();
    write!(out, "{}\r\n", all.join(","))
}

/// The figures of one document.
pub(super) fn document(
    sheet: &Sheet<'_>,
    style: &Style<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut names = UnitNames::new(style.units, false);
    let report = sheet.report;
    let told = Told::of(report);
    for (index, mention) in report.mentions.figures.iter().enumerate() {
        if mention.kind == Kind::Clock && report.status.get(index) != Some(&true) {
            continue;
        }
        place(sheet, mention, out)?;
        says(mention, names.of(mention.unit), out)?;
        cell(out, mention.counted.map_or("", |span| sheet.words(span)))?;
        let (status, notes) = told.status(index);
        cell(out, status)?;
        cell(out, &told.rules(index).join(" "))?;
        cell(out, &notes.join("; "))?;
        let at = report
            .bound
            .binary_search_by_key(&index, |(index, _)| *index);
        let bound = at.ok().map(|at| &report.bound[at].1);
        compared(bound.filter(|bound| bound.status != Status::Ambiguous), out)?;
        out.write_all(b"\r\n")?;
    }
    Ok(())
}

/// From `entity` to `source`.
fn compared(bound: Option<&Bound>, out: &mut dyn Write) -> io::Result<()> {
    let Some(bound) = bound else {
        return out.write_all(b",,,,,,,,");
    };
    let row = bound.row.map(|row| row.to_string());
    for text in [
        bound.entity.as_str(),
        &bound.property,
        bound.as_of.as_deref().unwrap_or_default(),
        &bound.table,
        row.as_deref().unwrap_or_default(),
        &bound.column,
    ] {
        cell(out, text)?;
    }
    optional(out, bound.value.map(Exact::of))?;
    cell(out, bound.source.as_deref().unwrap_or_default())
}
