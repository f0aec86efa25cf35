//! Reports: one file a format, each of which sees a checked document and nothing else.

mod claim;
mod concise;
mod context;
mod contract;
mod converted;
mod count;
mod csv;
#[cfg(feature = "cli")]
mod factors;
mod figure;
mod figures;
#[cfg(feature = "cli")]
mod full;
mod json;
mod kinds;
#[cfg(feature = "cli")]
mod ledger;
#[cfg(feature = "cli")]
mod marks;
mod open;
#[cfg(feature = "cli")]
mod page;
#[cfg(feature = "cli")]
mod picture;
#[cfg(feature = "cli")]
mod render;
#[cfg(feature = "cli")]
mod review;
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
#[cfg(feature = "cli")]
pub use ledger::LEDGER_COLUMNS;
pub use open::Open;
#[cfg(feature = "cli")]
pub use render::{Frame, TableUsed, render};
#[cfg(feature = "cli")]
pub use review::{Review, reviews};
pub use sheet::{Name, Sheet, Style};
pub use tally::Tally;

use std::io::{self, Write};

use contract::Part;
use json::Waiting;
use kinds::{bound, role};
use open::How;

/// How findings are printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
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
    /// The ledger of claims: one row a figure.
    #[cfg(feature = "cli")]
    Csv,
    /// A fact-check report as a page of HTML: what is printed is the data of the page, for [`render`].
    #[cfg(feature = "cli")]
    Html,
    /// The same as Markdown.
    #[cfg(feature = "cli")]
    Markdown,
    /// JSON-LD for search engines: what is printed is the data, for [`reviews`].
    #[cfg(feature = "cli")]
    ClaimReview,
}

impl Format {
    /// What stands before the first document.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn begin(self, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Json => json::begin(out),
            #[cfg(feature = "cli")]
            Self::Csv => ledger::begin(out),
            _ => Ok(()),
        }
    }

    /// What stands between two documents.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn between(self, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Json => json::between(out),
            _ => Ok(()),
        }
    }

    /// Begins a checked document, whose parts are then printed one after the other.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn open(self, name: Name<'_>, style: &Style<'_>, out: &mut dyn Write) -> io::Result<Open> {
        let object = |line, out| Waiting::open(name, style, (Part::Check, line), out);
        Ok(Open(match self {
            #[cfg(feature = "cli")]
            Self::Full => How::Lines(full::document),
            #[cfg(not(feature = "cli"))]
            Self::Full => How::Lines(concise::document),
            Self::Concise => How::Lines(concise::document),
            Self::Json => How::Object(object(false, out)?),
            Self::Jsonl => How::Object(object(true, out)?),
            #[cfg(feature = "cli")]
            Self::Csv => How::Lines(ledger::document),
            #[cfg(feature = "cli")]
            Self::Html | Self::Markdown | Self::ClaimReview => How::Page(Box::default()),
        }))
    }

    /// One checked document of one part: its findings, and its figures where the format has them.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn checked(
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
            Self::Json => json::end(tally, out),
            Self::Full => writeln!(out, "{tally}"),
            _ => Ok(()),
        }
    }
}
