//! JSON: one object a document, or one object with all of them.

use std::io::{self, Write};

use super::contract::{CoverageEntry, Document, Part, VERSION};
use super::{Sheet, Style, Tally};

/// One document on one line.
pub(super) fn line(
    sheet: &Sheet<'_>,
    style: &Style<'_>,
    part: Part,
    out: &mut dyn Write,
) -> io::Result<()> {
    serde_json::to_writer(&mut *out, &Document::new(sheet, style, part))?;
    out.write_all(b"\n")
}

/// One document of the object with all of them.
pub(super) fn pretty(
    sheet: &Sheet<'_>,
    style: &Style<'_>,
    part: Part,
    out: &mut dyn Write,
) -> io::Result<()> {
    Ok(serde_json::to_writer_pretty(
        out,
        &Document::new(sheet, style, part),
    )?)
}

pub(super) fn begin(out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{{\"version\":{VERSION},\"documents\":[")
}

pub(super) fn between(out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b",\n")
}

pub(super) fn end(tally: &Tally, out: &mut dyn Write) -> io::Result<()> {
    let part = if tally.extract {
        Part::Extract
    } else {
        Part::Check
    };
    out.write_all(b"\n],\"coverage\":")?;
    serde_json::to_writer(&mut *out, &CoverageEntry::of(&tally.coverage, part))?;
    out.write_all(b"}\n")
}
