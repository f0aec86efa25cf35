//! One checked document with what a format needs to print it.

use std::borrow::Cow;

use crate::error::Shown;
use crate::finding::{Checked, DocumentReport, Finding};
use crate::input::{Id, Source};
use crate::mention::Mention;
use crate::text::{LineIndex, Offsets, Position, Span};
use crate::unit::Units;

use super::Kinds;

/// A checked document, what it is called and the source it was read from.
#[derive(Debug)]
pub struct Sheet<'a> {
    /// What was found.
    pub report: &'a DocumentReport<'a>,
    /// What it is called.
    pub name: Name<'a>,
    source: &'a Source,
    lines: &'a LineIndex<'a>,
}

/// What a document is called.
#[derive(Debug, Clone, Copy, Default)]
pub struct Name<'a> {
    /// The id its record gave.
    pub id: Option<&'a Id>,
    /// The file it came from.
    pub path: Option<&'a str>,
}

/// Something to print of a document for people.
pub(super) enum Entry<'a> {
    Finding(&'a Finding),
    Holds(&'a Checked),
}

impl Entry<'_> {
    fn place(&self) -> Span {
        match self {
            Self::Finding(finding) => finding.primary.span,
            Self::Holds(checked) => checked.spans.first().copied().unwrap_or_default(),
        }
    }
}

/// How everything is printed.
#[derive(Debug, Clone, Copy)]
pub struct Style<'a> {
    /// The units the documents were read with, for their names.
    pub units: &'a Units,
    /// Whether to print what was checked and holds.
    pub show_checked: bool,
    /// Whether to print with colours.
    pub colour: bool,
    /// The kinds of figure to print, where figures are printed without verdicts.
    pub kinds: Kinds,
    /// Whether figures have their value in SI units, too.
    pub normalise: bool,
}

impl<'a> Style<'a> {
    /// Every kind of figure, plainly, and nothing on request.
    pub fn new(units: &'a Units) -> Self {
        Self {
            units,
            show_checked: false,
            colour: false,
            kinds: Kinds::ALL,
            normalise: false,
        }
    }
}

impl<'a> Sheet<'a> {
    /// A report on a document that was read from `source`, the text of which `lines` is of.
    ///
    /// Offsets are printed as `lines` prints them: bytes are those of the source as it lies in the
    /// file, characters and UTF-16 units those of its text.
    pub fn new(
        report: &'a DocumentReport<'a>,
        source: &'a Source,
        lines: &'a LineIndex<'a>,
    ) -> Self {
        Self {
            report,
            name: Name::default(),
            source,
            lines,
        }
    }

    /// The same sheet, its document named.
    #[must_use]
    pub fn named(mut self, name: Name<'a>) -> Self {
        self.name = name;
        self
    }

    /// Its findings, and what holds where that is asked for, in order of place.
    pub(super) fn entries(&self, checked: bool) -> Vec<Entry<'a>> {
        let holds: &[Checked] = if checked { &self.report.checked } else { &[] };
        let findings = self.report.findings.iter().map(Entry::Finding);
        let mut entries: Vec<_> = findings.chain(holds.iter().map(Entry::Holds)).collect();
        entries.sort_by_key(Entry::place);
        entries
    }

    /// Its figures of some kinds, in order of place.
    pub(super) fn figures(&self, kinds: Kinds) -> impl Iterator<Item = &'a Mention> {
        let figures = &self.report.mentions.figures;
        figures
            .iter()
            .filter(move |mention| kinds.has(mention.kind))
    }

    /// The name of the document for people: its path, its id after it where both are known.
    pub(super) fn name(&self) -> String {
        let path = self.name.path.unwrap_or("-");
        let name = match self.name.id {
            Some(Id::Text(id) | Id::Number(id)) => format!("{path}:{id}"),
            None => path.to_owned(),
        };
        one_line(&name).into_owned()
    }

    /// The words of the document at a place in it.
    pub(super) fn words(&self, span: Span) -> &'a str {
        self.report.document.slice(span)
    }

    /// A place in the document, as a place in the source's text.
    pub(super) fn in_source(&self, span: Span) -> Span {
        self.report.document.to_source(span)
    }

    /// Line and column of a place in the document.
    pub(super) fn position(&self, span: Span) -> Position {
        self.lines.position(self.in_source(span).start())
    }

    /// The source's text by lines.
    #[cfg(feature = "cli")]
    pub(super) fn lines(&self) -> &LineIndex<'a> {
        self.lines
    }

    /// Both ends of a place in the document, in the unit that offsets are printed in.
    pub(super) fn offsets(&self, span: Span) -> (usize, usize) {
        let span = self.in_source(span);
        if self.lines.offsets() == Offsets::Bytes {
            let bytes = self.source.to_bytes(span);
            let start = self.lines.start();
            return (start + bytes.start(), start + bytes.end());
        }
        (
            self.lines.offset(span.start()),
            self.lines.offset(span.end()),
        )
    }
}

/// Words on one line: a figure may run over the end of one in its source. What could move the
/// cursor of a terminal, or turn the direction of its text, is escaped.
pub(super) fn one_line(words: &str) -> Cow<'_, str> {
    if !words.contains(Shown::is_hidden) {
        return Cow::Borrowed(words);
    }
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    Cow::Owned(line.chars().map(|c| Shown(c).to_string()).collect())
}
