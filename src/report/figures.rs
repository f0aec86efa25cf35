//! Figures without verdicts, in every format that they are printed in.

use std::io::{self, Write};

use super::contract::Part;
use super::{Sheet, Style, Tally, csv, json, table};

/// How figures are printed where nothing is checked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
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

    /// The figures of one document, or of a part of one where the format has a line a figure.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn document(
        self,
        sheet: &Sheet<'_>,
        style: &Style<'_>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        match self {
            Self::Text => table::document(sheet, style, out),
            Self::Json => json::pretty(sheet, style, Part::Extract, out),
            Self::Jsonl => json::line(sheet, style, Part::Extract, out),
            Self::Csv => csv::document(sheet, style, out),
        }
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
