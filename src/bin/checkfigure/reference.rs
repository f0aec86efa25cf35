//! Reference tables: read from files and folders, and told how they were understood.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use checkfigure::error::shown;
use checkfigure::facts::{Table, Tables};
use checkfigure::unit::Units;

use crate::args::{ReferenceArgs, ReferenceCommand};
use crate::{CLEAN, files};

/// Files of a folder that are tables.
const ENDINGS: [&str; 3] = ["csv", "tsv", "tab"];

/// All tables of these files and folders, kept until the program ends; `None` where none is given.
pub(crate) fn tables(
    paths: &[PathBuf],
    units: &'static Units,
) -> anyhow::Result<Option<&'static Tables>> {
    if paths.is_empty() {
        return Ok(None);
    }
    let mut tables = Tables::default();
    for path in paths {
        for file in listed(path)? {
            let name = files::name_of(&file);
            let bytes = fs::read(&file).with_context(|| format!("cannot read {name}"))?;
            tables.add(&name, &bytes, units)?;
        }
    }
    Ok(Some(Box::leak(Box::new(tables))))
}

/// The tables of a folder in order of name, or the file itself.
fn listed(path: &Path) -> anyhow::Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let name = files::name_of(path);
    let entries = fs::read_dir(path).with_context(|| format!("cannot read {name}"))?;
    let paths: Result<Vec<_>, _> = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect();
    let mut found = paths.with_context(|| format!("cannot read {name}"))?;
    found.retain(|path| {
        let ending = path
            .extension()
            .map(|ending| ending.to_string_lossy().to_lowercase());
        ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
    });
    found.sort();
    if found.is_empty() {
        bail!("{name} holds no table: expected files that end in .csv or .tsv");
    }
    Ok(found)
}

/// `checkfigure reference`.
pub(crate) fn run(args: &ReferenceArgs) -> anyhow::Result<u8> {
    let ReferenceCommand::Check { tables: paths } = &args.command;
    let units = Units::embedded();
    let mut out = io::stdout().lock();
    if let Some(tables) = tables(paths, units)? {
        for table in tables.all() {
            understood(table, units, &mut out)?;
        }
    }
    out.flush()?;
    Ok(CLEAN)
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
