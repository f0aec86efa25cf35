//! One checked document with what a format needs to print it.

use std::borrow::Cow;

use crate::finding::DocumentReport;
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
    /// The id its record gave.
    pub id: Option<&'a Id>,
    /// The file it came from.
    pub path: Option<&'a str>,
    source: &'a Source,
    lines: &'a LineIndex<'a>,
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
            id: None,
            path: None,
            source,
            lines,
        }
    }

    /// The same sheet, its document named.
    #[must_use]
    pub fn named(mut self, id: Option<&'a Id>, path: Option<&'a str>) -> Self {
        self.id = id;
        self.path = path;
        self
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
        let path = self.path.unwrap_or("-");
        match self.id {
            Some(Id::Text(id)) => format!("{path}:{id}"),
            Some(Id::Number(id)) => format!("{path}:{id}"),
            None => path.to_owned(),
        }
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
/// cursor of a terminal is replaced.
pub(super) fn one_line(words: &str) -> Cow<'_, str> {
    if !words.contains(char::is_control) {
        return Cow::Borrowed(words);
    }
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    Cow::Owned(line.replace(char::is_control, "\u{FFFD}"))
}
