//! Figures without verdicts, in every format that they are printed in.

use std::io::{self, Write};

use super::contract::Part;
use super::json::Waiting;
use super::open::How;
use super::{Name, Open, Sheet, Style, Tally, csv, json, table};

/// How figures are printed where nothing is checked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum FigureFormat {
    /// For people: a table.
    #[default]
    Text,
    /// One JSON object with all documents.
    Json,
    /// One JSON object a document: the contract of the published schema.
    Jsonl,
    /// One row a figure, as in RFC 4180, with a line of column names: [`COLUMNS`](super::COLUMNS).
    Csv,
}

impl FigureFormat {
    /// What stands before the first document.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn begin(self, style: &Style<'_>, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Text => table::begin(style, out),
            Self::Json => json::begin(out),
            Self::Jsonl => Ok(()),
            Self::Csv => csv::begin(style, out),
        }
    }

    /// What stands between two documents.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn between(self, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Json => json::between(out),
            Self::Text | Self::Jsonl | Self::Csv => Ok(()),
        }
    }

    /// Begins a document, whose parts are then printed one after the other.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn open(self, name: Name<'_>, style: &Style<'_>, out: &mut dyn Write) -> io::Result<Open> {
        let object = |line, out| Waiting::open(name, style, (Part::Extract, line), out);
        Ok(Open(match self {
            Self::Text => How::Lines(table::document),
            Self::Csv => How::Lines(csv::document),
            Self::Json => How::Object(object(false, out)?),
            Self::Jsonl => How::Object(object(true, out)?),
        }))
    }

    /// The figures of a document of one part.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn document(
        self,
        sheet: &Sheet<'_>,
        style: &Style<'_>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let mut open = self.open(sheet.name, style, out)?;
        open.part(sheet, style, out)?;
        open.close(&sheet.report.coverage, out)
    }

    /// What stands after the last document; for people this is the coverage.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn end(self, tally: &Tally, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Text => writeln!(out, "{tally}"),
            Self::Json => json::end(tally, out),
            Self::Jsonl | Self::Csv => Ok(()),
        }
    }
}
