//! Findings: what is reported, where, how grave and how sure.

mod bound;
mod picture;
mod report;

pub use bound::{Bound, Status};
pub use picture::{At, Gap, Picture, Shares, Times};
pub use report::{Checked, Coverage, DocumentReport, Report, skipped};

pub use crate::relation::Confidence;

use serde::Serialize;

use crate::text::Span;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Loose, over-precise, ambiguous, house style.
    Note,
    /// Wrong, but small or arguable.
    Warning,
    /// No fair reading of the figures saves it.
    Error,
}

/// A place with a word on what was read there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Where, in the document's text.
    pub span: Span,
    /// What it was read as: "3,000 square kilometres".
    pub text: String,
}

/// One fault in a text. It cannot be built without a place.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The rule's id.
    pub rule: &'static str,
    /// How grave.
    pub severity: Severity,
    /// How sure.
    pub confidence: Confidence,
    /// The figure to underline.
    pub primary: Label,
    /// The other figures it depends on, in order of place.
    pub others: Vec<Label>,
    /// One sentence.
    pub message: String,
    /// The arithmetic in one line.
    pub working: String,
    /// The known slip that reproduces the printed figure, as an id ("linear-factor-for-area").
    pub slip: Option<&'static str>,
    /// A sentence on the slip, where one fits.
    pub slip_note: Option<String>,
    /// Either repair; nobody but the writer knows which.
    pub repairs: Vec<String>,
    /// Where the figures lie, where a picture says more than the sentence.
    pub picture: Option<Picture>,
}

impl Finding {
    /// All spans, in order of place.
    pub fn spans(&self) -> Vec<Span> {
        let mut spans: Vec<_> = std::iter::once(self.primary.span)
            .chain(self.others.iter().map(|label| label.span))
            .collect();
        spans.sort_unstable();
        spans
    }
}
