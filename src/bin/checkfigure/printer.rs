//! What is printed of a document: its findings, or its figures alone.

use std::io::{self, Write};

use checkfigure::report::{FigureFormat, Format, Name, Open, Style, Tally};

/// What is printed, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Printer {
    Findings(Format),
    Figures(FigureFormat),
}

impl Printer {
    /// Whether a program may wait for each document: it has a line for it.
    pub(crate) fn is_live(self) -> bool {
        match self {
            Self::Findings(format) => matches!(format, Format::Concise | Format::Jsonl),
            Self::Figures(format) => matches!(format, FigureFormat::Jsonl),
        }
    }

    /// Whether what is printed is data for a page, which is made of all documents when they are read.
    pub(crate) fn page(self) -> Option<Format> {
        match self {
            Self::Findings(format @ (Format::Html | Format::Markdown | Format::ClaimReview)) => {
                Some(format)
            }
            _ => None,
        }
    }

    /// Whether the coverage is part of what is printed, for people to read.
    pub(crate) fn is_for_people(self) -> bool {
        matches!(
            self,
            Self::Findings(Format::Full) | Self::Figures(FigureFormat::Text)
        )
    }

    /// Whether the coverage is said beside what is printed.
    pub(crate) fn has_coverage_beside(self) -> bool {
        matches!(self, Self::Findings(Format::Concise))
    }

    pub(crate) fn begin(self, style: &Style<'_>, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Findings(format) => format.begin(out),
            Self::Figures(format) => format.begin(style, out),
        }
    }

    pub(crate) fn between(self, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Findings(format) => format.between(out),
            Self::Figures(format) => format.between(out),
        }
    }

    pub(crate) fn open(
        self,
        name: Name<'_>,
        style: &Style<'_>,
        out: &mut dyn Write,
    ) -> io::Result<Open> {
        match self {
            Self::Findings(format) => format.open(name, style, out),
            Self::Figures(format) => format.open(name, style, out),
        }
    }

    pub(crate) fn end(self, tally: &Tally, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Findings(format) => format.end(tally, out),
            Self::Figures(format) => format.end(tally, out),
        }
    }
}
