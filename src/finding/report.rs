//! What a run found, as plain data: all that a format ever sees.

use std::collections::BTreeMap;

use crate::mention::{Mentions, SkipKind};
use crate::text::{Document, Span};

use super::{Bound, Finding};
use crate::relation::MentionIndex;

/// Everything about one run.
#[derive(Debug, Default)]
pub struct Report<'t> {
    /// One for each document read, in the order they were given.
    pub documents: Vec<DocumentReport<'t>>,
}

/// Everything about one document.
#[derive(Debug)]
pub struct DocumentReport<'t> {
    /// The id given with the document (JSONL), if any.
    pub id: Option<String>,
    /// The file it came from, if any.
    pub path: Option<String>,
    /// The source as read (invalid bytes replaced), for printing lines.
    pub source: &'t str,
    /// The prose that was read.
    pub document: Document<'t>,
    /// Every figure.
    pub mentions: Mentions,
    /// Whether each figure took part in a relation that was checked.
    pub status: Vec<bool>,
    /// What was found, in order of place, filtered to what is shown.
    pub findings: Vec<Finding>,
    /// Relations that were checked, each with its working.
    pub checked: Vec<Checked>,
    /// Figures that were compared with a reference table, in order of place, each once.
    pub bound: Vec<(MentionIndex, Bound)>,
    /// The counts of the last lines.
    pub coverage: Coverage,
}

/// A relation that was checked and holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The rule that looked at it.
    pub rule: &'static str,
    /// The figures, in order of place.
    pub spans: Vec<Span>,
    /// The arithmetic in one line, and why it holds.
    pub working: String,
}

/// What was skipped of a text, by what it is.
pub fn skipped(mentions: &Mentions) -> BTreeMap<SkipKind, usize> {
    let mut skipped = BTreeMap::new();
    for skip in &mentions.skips {
        *skipped.entry(skip.kind).or_default() += 1;
    }
    if mentions.unread > 0 {
        skipped.insert(SkipKind::Block, mentions.unread);
    }
    skipped
}

/// How much was read, checked and left: said in every report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Figures found.
    pub found: usize,
    /// What looked like a figure and is none, by what it is.
    pub skipped: BTreeMap<SkipKind, usize>,
    /// Figures that stand in a relation that was checked.
    pub checked: usize,
    /// Figures that stand in none.
    pub uncheckable: usize,
    /// Of these, figures that a reference table may have in several rows.
    pub ambiguous: usize,
    /// Of these, figures of another definition or currency than the reference tables have.
    pub unlike: usize,
    /// Findings shown.
    pub shown: usize,
    /// Findings hidden by severity or confidence.
    pub hidden: usize,
}
