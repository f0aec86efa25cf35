//! Reference tables: read from files and folders, and told how they were understood.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use checkfigure::error::shown;
use checkfigure::facts::{Beside, Column, Schema, Table, Tables};
use checkfigure::unit::Units;

use crate::args::{ReferenceArgs, ReferenceCommand, TableArgs};
use crate::{CLEAN, files, known, names};

/// Files of a folder that are tables.
const ENDINGS: [&str; 3] = ["csv", "tsv", "tab"];

/// All tables of these files and folders, kept until the program ends; `None` where none is given.
pub(crate) fn tables(
    args: &TableArgs,
    units: &'static Units,
) -> anyhow::Result<Option<&'static Tables>> {
    if args.reference.is_empty() {
        if let Some(column) = args.column.first() {
            bail!("--column '{column}' is said of no table: expected --reference beside it");
        }
        return Ok(None);
    }
    let mut tables = Tables::default();
    let mut told = Schema::default();
    for column in &args.column {
        told.column(column, units)?;
    }
    for path in &args.reference {
        for file in listed(path)? {
            let name = files::name_of(&file);
            let bytes = read(&file)?;
            let schema = beside(&file, told.clone(), units)?;
            tables.add_with(&name, &bytes, &schema, units)?;
        }
    }
    if let Some(name) = told.strangers(&tables).first() {
        let heads = tables.all().iter().flat_map(Table::columns);
        let hint = names::hint(name, heads.map(Column::text));
        bail!("--column: no table has a column '{name}'{hint}");
    }
    Ok(Some(Box::leak(Box::new(tables))))
}

fn read(path: &Path) -> anyhow::Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", files::name_of(path)))
}

/// What the files beside a table tell of it: `datapackage.json`, `properties.csv`, `sources.csv`. What options
/// tell comes last, so that it overrules.
fn beside(table: &Path, told: Schema, units: &Units) -> anyhow::Result<Schema> {
    let mut schema = Schema::default();
    let file = table
        .file_name()
        .map(|name| name.to_string_lossy())
        .unwrap_or_default();
    let package = table.with_file_name("datapackage.json");
    if package.is_file() {
        schema.package(&files::name_of(&package), &read(&package)?, &file, units)?;
    }
    for kind in [Beside::Properties, Beside::Sources] {
        let path = table.with_file_name(kind.file());
        if path.is_file() && path != table {
            let (name, bytes) = (files::name_of(&path), read(&path)?);
            match kind {
                kind if !kind.is_meant(&bytes) => {}
                Beside::Properties => schema.properties(&name, &bytes, units)?,
                Beside::Sources => schema.sources(&name, &bytes)?,
            }
        }
    }
    schema.extend(told);
    Ok(schema)
}

/// The tables of a folder in order of name, or the file itself.
pub(crate) fn listed(path: &Path) -> anyhow::Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let name = files::name_of(path);
    let entries = fs::read_dir(path).with_context(|| format!("cannot read {name}"))?;
    let paths: Result<Vec<_>, _> = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect();
    let mut found = paths.with_context(|| format!("cannot read {name}"))?;
    found.retain(|path| is_table(path));
    found.sort();
    if found.is_empty() {
        bail!("{name} holds no table: expected files that end in .csv or .tsv");
    }
    Ok(found)
}

/// Whether a file of a folder is a table, and not one that tells of tables.
fn is_table(path: &Path) -> bool {
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    let tells = [Beside::Properties, Beside::Sources]
        .into_iter()
        .any(|kind| {
            path.file_name().is_some_and(|name| name == kind.file())
                && fs::read(path).is_ok_and(|bytes| kind.is_meant(&bytes))
        });
    !tells && ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

/// `checkfigure reference`.
pub(crate) fn run(args: &ReferenceArgs) -> anyhow::Result<u8> {
    let mut out = io::stdout().lock();
    match &args.command {
        ReferenceCommand::Check { tables, column } => check(tables, column, &mut out)?,
        ReferenceCommand::List { kind } => known::list(kind.as_deref(), &mut out)?,
        ReferenceCommand::Show { entity } => known::show(&entity.join(" "), &mut out)?,
    }
    out.flush()?;
    Ok(CLEAN)
}

/// Says how each table was understood.
fn check(paths: &[PathBuf], column: &[String], out: &mut dyn Write) -> anyhow::Result<()> {
    let units = Units::embedded();
    let given = TableArgs {
        reference: paths.to_vec(),
        column: column.to_vec(),
        ..TableArgs::default()
    };
    if let Some(tables) = tables(&given, units)? {
        for table in tables.all() {
            understood(table, units, out)?;
        }
        for rates in tables.rates() {
            if let Some((currencies, first, last)) = rates.extent() {
                let name = rates.name();
                writeln!(
                    out,
                    "{name}: exchange rates of {currencies} currencies from {first} to {last}"
                )?;
            }
        }
    }
    Ok(())
}

/// How a table was understood.
fn understood(table: &Table, units: &Units, out: &mut dyn Write) -> io::Result<()> {
    let columns = table.columns();
    writeln!(
        out,
        "{}: {} rows, {} columns",
        table.name(),
        table.height(),
        columns.len()
    )?;
    let heads: Vec<_> = columns.iter().map(|column| shown(column.text())).collect();
    let width = heads
        .iter()
        .map(|head| head.chars().count())
        .max()
        .unwrap_or(0);
    for (head, text) in heads.iter().zip(table.explained(units)) {
        let blanks = width - head.chars().count();
        writeln!(out, "  {head}{:blanks$}  {text}", "")?;
    }
    match table.example(units) {
        Some(example) => writeln!(out, "  would be checked: {example}"),
        None => writeln!(
            out,
            "  no figure can be compared with it: it has no column of values with a property"
        ),
    }
}
