//! Reports: one file a format, each of which sees a checked document and nothing else.

mod concise;
mod contract;
mod converted;
mod count;
mod csv;
mod figure;
mod figures;
#[cfg(feature = "cli")]
mod full;
mod json;
mod kinds;
mod sheet;
mod table;
mod tally;
mod unit_names;
#[cfg(feature = "cli")]
mod window;

pub use converted::Converted;
pub use count::Exact;
pub use csv::{COLUMNS, SI_COLUMNS};
pub use figures::FigureFormat;
pub use kinds::Kinds;
pub use sheet::{Sheet, Style};
pub use tally::Tally;

use std::io::{self, Write};

use kinds::{bound, role};

/// How findings are printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Format {
    /// For people: the text with its figures underlined, the working, the repairs.
    #[default]
    Full,
    /// One line a finding.
    Concise,
    /// One JSON object with all documents.
    Json,
    /// One JSON object a document: the contract of the published schema.
    Jsonl,
}

impl Format {
    /// What stands before the first document.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn begin(self, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Json => json::begin(out),
            Self::Full | Self::Concise | Self::Jsonl => Ok(()),
        }
    }

    /// What stands between two documents.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn between(self, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Json => json::between(out),
            Self::Full | Self::Concise | Self::Jsonl => Ok(()),
        }
    }

    /// One checked document: its findings, and its figures where the format has them.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn checked(
        self,
        sheet: &Sheet<'_>,
        style: &Style<'_>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        match self {
            #[cfg(feature = "cli")]
            Self::Full => full::document(sheet, style, out),
            #[cfg(not(feature = "cli"))]
            Self::Full => concise::document(sheet, style, out),
            Self::Concise => concise::document(sheet, style, out),
            Self::Json => json::pretty(sheet, style, contract::Part::Check, out),
            Self::Jsonl => json::line(sheet, style, contract::Part::Check, out),
        }
    }

    /// What stands after the last document; for people this is the coverage.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn end(self, tally: &Tally, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Json => json::end(tally, out),
            Self::Full => writeln!(out, "{tally}"),
            Self::Concise | Self::Jsonl => Ok(()),
        }
    }
}
