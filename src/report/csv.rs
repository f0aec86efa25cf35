//! Figures for spreadsheets and databases: CSV as in RFC 4180, one figure a row.

use std::io::{self, Write};

use crate::input::Id;
use crate::mention::Mention;

use super::figure::{Days, Numbers};
use super::unit_names::{UnitName, UnitNames};
use super::{Exact, Kinds, Sheet, Style, bound, role};

/// The columns, in order.
pub const COLUMNS: [&str; 20] = [
    "id",
    "path",
    "line",
    "column",
    "start",
    "end",
    "text",
    "kind",
    "value",
    "low",
    "high",
    "sides",
    "bound",
    "unit",
    "dimension",
    "iso",
    "iso_low",
    "iso_high",
    "counted",
    "role",
];
/// The columns that follow where values in SI units are asked for.
pub const SI_COLUMNS: [&str; 5] = ["si_value", "si_low", "si_high", "si_sides", "si_unit"];

/// The line with the names of the columns.
pub(super) fn begin(style: &Style<'_>, out: &mut dyn Write) -> io::Result<()> {
    let si: &[&str] = if style.normalise { &SI_COLUMNS } else { &[] };
    for (i, column) in COLUMNS.iter().chain(si).enumerate() {
        let comma = if i == 0 { "" } else { "," };
        write!(out, "{comma}{column}")?;
    }
    out.write_all(b"\r\n")
}

/// The figures of one document.
pub(super) fn document(
    sheet: &Sheet<'_>,
    style: &Style<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut names = UnitNames::new(style.units, style.normalise);
    for mention in sheet.figures(style.kinds) {
        let unit = names.of(mention.unit);
        place(sheet, mention, out)?;
        says(mention, unit, out)?;
        cell(out, mention.counted.map_or("", |span| sheet.words(span)))?;
        cell(out, role(mention.role))?;
        if style.normalise {
            si(mention, unit, out)?;
        }
        out.write_all(b"\r\n")?;
    }
    Ok(())
}

/// From `id` to `kind`.
pub(super) fn place(sheet: &Sheet<'_>, mention: &Mention, out: &mut dyn Write) -> io::Result<()> {
    if let Some(Id::Text(id) | Id::Number(id)) = sheet.name.id {
        quoted(out, id)?;
    }
    cell(out, sheet.name.path.unwrap_or_default())?;
    let at = sheet.position(mention.span);
    let (start, end) = sheet.offsets(mention.span);
    write!(out, ",{},{},{start},{end}", at.line, at.column)?;
    cell(out, sheet.words(mention.span))?;
    cell(out, Kinds::name(mention.kind))
}

/// From `value` to `iso_high`.
pub(super) fn says(mention: &Mention, unit: &UnitName, out: &mut dyn Write) -> io::Result<()> {
    let amount = mention.amount().map(Numbers::of).unwrap_or_default();
    numbers(&amount, out)?;
    write!(out, ",{}", bound(mention.qualifier))?;
    cell(out, &unit.id)?;
    cell(out, &unit.dimension)?;
    let days = Days::of(mention).unwrap_or_default();
    cell(out, &days.iso)?;
    cell(out, days.low.as_deref().unwrap_or_default())?;
    cell(out, days.high.as_deref().unwrap_or_default())
}

fn si(mention: &Mention, unit: &UnitName, out: &mut dyn Write) -> io::Result<()> {
    let (amount, id) = unit.in_si(mention).unwrap_or_default();
    numbers(&amount, out)?;
    cell(out, id)
}

/// Value, both ends and sides.
fn numbers(numbers: &Numbers, out: &mut dyn Write) -> io::Result<()> {
    for one in [numbers.value, numbers.low, numbers.high] {
        optional(out, one)?;
    }
    out.write_all(b",")?;
    for (i, side) in numbers.sides.iter().flatten().enumerate() {
        let joint = if i == 0 { "" } else { "x" };
        write!(out, "{joint}{side}")?;
    }
    Ok(())
}

pub(super) fn optional(out: &mut dyn Write, value: Option<Exact>) -> io::Result<()> {
    match value.filter(|value| value.is_finite()) {
        Some(value) => write!(out, ",{value}"),
        None => out.write_all(b","),
    }
}

/// A comma, and what follows it.
pub(super) fn cell(out: &mut dyn Write, words: &str) -> io::Result<()> {
    out.write_all(b",")?;
    quoted(out, words)
}

/// Words in quotation marks where a reader would otherwise end them too early.
fn quoted(out: &mut dyn Write, words: &str) -> io::Result<()> {
    if memchr::memchr3(b'"', b',', b'\n', words.as_bytes()).is_none() && !words.contains('\r') {
        return out.write_all(words.as_bytes());
    }
    for (i, part) in words.split('"').enumerate() {
        out.write_all(if i == 0 { b"\"" } else { b"\"\"" })?;
        out.write_all(part.as_bytes())?;
    }
    out.write_all(b"\"")
}
