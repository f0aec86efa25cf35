//! What is printed of a document: its findings, or its figures alone.

use std::io::{self, Write};

use checkfigure::report::{FigureFormat, Format, Sheet, Style, Tally};

/// What is printed, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Printer {
    Findings(Format),
    Figures(FigureFormat),
}

impl Printer {
    /// Whether a text may be printed part by part: it is not one object.
    pub(crate) fn is_by_line(self) -> bool {
        match self {
            Self::Findings(format) => matches!(format, Format::Full | Format::Concise),
            Self::Figures(format) => matches!(format, FigureFormat::Text | FigureFormat::Csv),
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

    pub(crate) fn document(
        self,
        sheet: &Sheet<'_>,
        style: &Style<'_>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        match self {
            Self::Findings(format) => format.checked(sheet, style, out),
            Self::Figures(format) => format.document(sheet, style, out),
        }
    }

    pub(crate) fn end(self, tally: &Tally, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Findings(format) => format.end(tally, out),
            Self::Figures(format) => format.end(tally, out),
        }
    }
}
