//! What a page says of a document, as data that a template prints: `docs/report.md` has its fields.

use std::collections::BTreeSet;
use std::io::{self, Write};

use serde::Serialize;

use crate::finding::{Checked, Coverage, Finding, Severity};
use crate::text::{Block, BlockKind, Span, floor_char, sentence_ends};

use super::factors::factors;
use super::marks::{Mark, marks, numbers};
use super::picture::Picture;
use super::{Sheet, Style};

/// A document, gathered part by part.
#[derive(Debug, Default, Serialize)]
pub(super) struct Page {
    /// What it is called.
    name: String,
    /// The day it is of, or nothing.
    date: Option<String>,
    /// How many figures have each status.
    counts: Counts,
    /// Its text, block by block.
    blocks: Vec<BlockEntry>,
    /// What must be mended, in order of place.
    findings: Vec<FindingEntry>,
    /// What was checked and holds, in order of place.
    holds: Vec<Holds>,
    /// Figures that nothing in the text or the tables says anything of, the most prominent first.
    open: Vec<OpenFigure>,
    /// The factors that conversions were checked by, in words.
    factors: BTreeSet<String>,
    /// The coverage, in words.
    coverage: String,
    #[serde(skip)]
    parts: usize,
}

#[derive(Debug, Default, Serialize)]
struct Counts {
    found: usize,
    flagged: usize,
    supported: usize,
    consistent: usize,
    unchecked: usize,
    skipped: usize,
    hidden: usize,
}

/// A paragraph, heading, item, cell or quotation.
#[derive(Debug, Serialize)]
struct BlockEntry {
    kind: &'static str,
    pieces: Vec<Piece>,
}

/// Text without a figure, or a figure.
#[derive(Debug, Default, Serialize)]
struct Piece {
    text: String,
    /// Of a figure: flagged, supported, consistent, unchecked or skipped.
    status: Option<&'static str>,
    /// The number of a figure, from 1; what is skipped has none.
    number: Option<usize>,
    /// How it was read.
    reading: String,
    /// What it was checked against, with the arithmetic.
    notes: Vec<String>,
}

#[derive(Debug, Serialize)]
struct FindingEntry {
    rule: &'static str,
    severity: Severity,
    message: String,
    working: String,
    note: Option<String>,
    repairs: Vec<String>,
    /// The words around it.
    text: String,
    /// The sentence it stands in.
    sentence: String,
    /// The numbers of the figures it is about.
    figures: Vec<usize>,
    line: usize,
    column: usize,
    /// Where the printed figure and what was expected lie, if they are two ranges of one unit.
    picture: Option<Picture>,
}

#[derive(Debug, Serialize)]
struct Holds {
    rule: &'static str,
    working: String,
    text: String,
    sentence: String,
    figures: Vec<usize>,
}

#[derive(Debug, Serialize)]
struct OpenFigure {
    number: usize,
    text: String,
    reading: String,
    /// headline, lead or text.
    place: &'static str,
    /// The words around it.
    around: String,
}

/// So many bytes to either side of a figure are shown where it is listed.
const AROUND: usize = 60;

impl Page {
    /// Takes the next part of the document.
    pub(super) fn part(&mut self, sheet: &Sheet<'_>, style: &Style<'_>) {
        let document = &sheet.report.document;
        self.name = sheet.name();
        if self.date.is_none() {
            self.date = document.date().map(|date| date.to_string());
        }
        let marks = marks(sheet, style, self.counts.found);
        for mark in marks.iter().filter(|mark| mark.number.is_some()) {
            *self.counts.of(mark.status) += 1;
            self.counts.found += 1;
        }
        self.counts.skipped += sheet.report.mentions.skips.len();
        let numbers = |spans: &[Span]| numbers(&marks, spans);
        for finding in &sheet.report.findings {
            self.findings
                .push(FindingEntry::of(finding, sheet, numbers(&finding.spans())));
        }
        for held in &sheet.report.checked {
            self.holds
                .push(Holds::of(held, sheet, numbers(&held.spans)));
        }
        factors(sheet, style, &mut self.factors);
        let first = self.parts == 0;
        self.blocks.extend(
            document
                .blocks()
                .iter()
                .map(|block| block_entry(*block, sheet, &marks)),
        );
        self.open(sheet, &marks, first);
        self.parts += 1;
    }

    /// Lists what is open, with how prominent it is.
    fn open(&mut self, sheet: &Sheet<'_>, marks: &[Mark], first: bool) {
        let blocks = sheet.report.document.blocks();
        let lead = blocks
            .iter()
            .position(|block| block.kind == BlockKind::Paragraph);
        for mark in marks.iter().filter(|mark| mark.status == "unchecked") {
            let at = blocks.partition_point(|block| block.span.end() <= mark.span.start());
            let heading = blocks
                .get(at)
                .is_some_and(|block| block.kind == BlockKind::Heading);
            self.open.push(OpenFigure {
                number: mark.number.unwrap_or(0),
                text: sheet.report.document.slice(mark.span).to_owned(),
                reading: mark.reading.clone(),
                place: match () {
                    () if heading => "headline",
                    () if first && Some(at) == lead => "lead",
                    () => "text",
                },
                around: around(sheet, mark.span),
            });
        }
    }

    /// Writes the page as one line of JSON.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub(super) fn close(mut self, coverage: &Coverage, out: &mut dyn Write) -> io::Result<()> {
        self.counts.hidden = coverage.hidden;
        let prominence = |open: &OpenFigure| match open.place {
            "headline" => 0,
            "lead" => 1,
            _ => 2,
        };
        self.open.sort_by_key(prominence);
        let mut tally = super::Tally::default();
        tally.add(coverage);
        self.coverage = tally.to_string();
        serde_json::to_writer(&mut *out, &self)?;
        out.write_all(b"\n")
    }
}

impl Counts {
    fn of(&mut self, status: &str) -> &mut usize {
        match status {
            "flagged" => &mut self.flagged,
            "supported" => &mut self.supported,
            "consistent" => &mut self.consistent,
            _ => &mut self.unchecked,
        }
    }
}

/// A block as its pieces, in order: text without a figure, and what is marked.
fn block_entry(block: Block, sheet: &Sheet<'_>, marks: &[Mark]) -> BlockEntry {
    let first = marks.partition_point(|mark| mark.span.start() < block.span.start());
    let inside = marks[first..]
        .iter()
        .take_while(|mark| mark.span.end() <= block.span.end());
    let words = |start: usize, end: usize| sheet.words(Span::new(start, end));
    let (mut pieces, mut at) = (Vec::new(), block.span.start());
    for mark in inside {
        pieces.extend(Piece::plain(words(at, mark.span.start())));
        pieces.push(Piece::of(mark, sheet.words(mark.span)));
        at = mark.span.end();
    }
    pieces.extend(Piece::plain(words(at, block.span.end())));
    BlockEntry {
        kind: match block.kind {
            BlockKind::Paragraph => "paragraph",
            BlockKind::Heading => "heading",
            BlockKind::ListItem => "item",
            BlockKind::TableCell => "cell",
            BlockKind::Quotation => "quotation",
        },
        pieces,
    }
}

impl Piece {
    /// Text without a figure, if there is any.
    fn plain(text: &str) -> Option<Self> {
        (!text.is_empty()).then(|| Self {
            text: text.to_owned(),
            ..Self::default()
        })
    }

    fn of(mark: &Mark, text: &str) -> Self {
        Self {
            text: text.to_owned(),
            status: Some(mark.status),
            number: mark.number,
            reading: mark.reading.clone(),
            notes: mark.notes.clone(),
        }
    }
}

/// The sentence that a place stands in, in one line.
fn sentence(sheet: &Sheet<'_>, span: Span) -> String {
    let document = &sheet.report.document;
    let block = document.block_at(span.start());
    let text = document.slice(block);
    let (mut start, mut end) = (0, text.len());
    for at in sentence_ends(text) {
        if block.start() + at <= span.start() {
            start = at;
        } else if block.start() + at >= span.end() {
            end = at;
            break;
        }
    }
    let words: Vec<_> = text[start..end].split_whitespace().collect();
    words.join(" ")
}

/// The words around a place, in one line.
fn around(sheet: &Sheet<'_>, span: Span) -> String {
    let document = &sheet.report.document;
    let block = document.block_at(span.start());
    let text = document.text();
    let (from, to) = (
        block.start().max(span.start().saturating_sub(AROUND)),
        block.end().min(span.end() + AROUND),
    );
    // Whole words: what is cut off ends at a blank.
    let before = &text[floor_char(text, from)..span.start()];
    let after = &text[span.end()..floor_char(text, to).max(span.end())];
    let skip = if from > block.start() {
        before.find(' ').map_or(0, |at| at + 1)
    } else {
        0
    };
    let keep = if to < block.end() {
        after.rfind(' ').unwrap_or(after.len())
    } else {
        after.len()
    };
    let (start, end) = (span.start() - before.len() + skip, span.end() + keep);
    let cut = |cut: bool| if cut { "…" } else { "" };
    let inner = text[start..end].replace('\n', " ");
    format!(
        "{}{inner}{}",
        cut(start > block.start()),
        cut(end < block.end())
    )
}

impl FindingEntry {
    fn of(finding: &Finding, sheet: &Sheet<'_>, figures: Vec<usize>) -> Self {
        let at = sheet.position(finding.primary.span);
        Self {
            rule: finding.rule,
            severity: finding.severity,
            message: finding.message.clone(),
            working: finding.working.clone(),
            note: finding.slip_note.clone(),
            repairs: finding.repairs.clone(),
            text: around(sheet, finding.primary.span),
            sentence: sentence(sheet, finding.primary.span),
            figures,
            line: at.line,
            column: at.column,
            picture: finding.picture.as_ref().map(Picture::of),
        }
    }
}

impl Holds {
    fn of(held: &Checked, sheet: &Sheet<'_>, figures: Vec<usize>) -> Self {
        Self {
            rule: held.rule,
            working: held.working.clone(),
            text: around(sheet, held.spans.first().copied().unwrap_or_default()),
            sentence: sentence(sheet, held.spans.first().copied().unwrap_or_default()),
            figures,
        }
    }
}
