//! A document: its prose, the blocks the prose falls into, and the way back to the source.

use std::borrow::Cow;

use jiff::civil::Date;

use super::Span;

/// The prose of one source, ready to be scanned.
///
/// `text` is what is read; for plain text it is the source itself, for Markdown it is what is left
/// without code, link targets, comments and front matter. [`Document::to_source`] leads back.
#[derive(Debug, Clone)]
pub struct Document<'t> {
    text: Cow<'t, str>,
    blocks: Vec<Block>,
    pieces: Vec<Piece>,
    date: Option<Date>,
}

/// A run of text that a writer set apart: no figure and no relation crosses its edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// Where it stands in the document's text.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// What a [`Block`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// Running prose.
    Paragraph,
    /// A heading or title.
    Heading,
    /// An item of a list.
    ListItem,
    /// One cell of a table.
    TableCell,
    /// A block quotation.
    Quotation,
}

/// A run of text copied unchanged from the source: `text` begins at `source` there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// Where the run starts in the document's text.
    pub text: u32,
    /// Where the run starts in the source.
    pub source: u32,
}

impl<'t> Document<'t> {
    /// Plain text: the text is the source, and blank lines part its paragraphs.
    pub fn plain(text: impl Into<Cow<'t, str>>) -> Self {
        let text = text.into();
        let blocks = paragraphs(&text);
        Self {
            text,
            blocks,
            pieces: Vec::new(),
            date: None,
        }
    }

    /// Prose taken out of a source: its blocks in order, and the pieces it was copied from in
    /// order (none when the text is the source).
    pub fn from_parts(
        text: impl Into<Cow<'t, str>>,
        blocks: Vec<Block>,
        pieces: Vec<Piece>,
    ) -> Self {
        Self {
            text: text.into(),
            blocks,
            pieces,
            date: None,
        }
    }

    /// The same document, said to be of this date.
    #[must_use]
    pub fn dated(mut self, date: Option<Date>) -> Self {
        self.date = date;
        self
    }

    /// The prose.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The words at `span`.
    pub fn slice(&self, span: Span) -> &str {
        &self.text[span.range()]
    }

    /// The blocks, in order, not overlapping.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The day the document says it is of; relative dates count from it.
    pub fn date(&self) -> Option<Date> {
        self.date
    }

    /// Where a place in the text stands in the source.
    pub fn to_source(&self, span: Span) -> Span {
        let last = span.end().max(span.start() + 1) - 1;
        let end = self.source_offset(last) + (span.end() - last.min(span.end()));
        Span::new(
            self.source_offset(span.start()),
            end.max(self.source_offset(span.start())),
        )
    }

    fn source_offset(&self, at: usize) -> usize {
        let after = self
            .pieces
            .partition_point(|piece| piece.text as usize <= at);
        match after.checked_sub(1) {
            Some(i) => at - self.pieces[i].text as usize + self.pieces[i].source as usize,
            None => at,
        }
    }
}

/// The paragraphs of plain text: runs of lines between blank lines.
fn paragraphs(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut start = 0;
    let mut line = 0;
    for newline in memchr::memchr_iter(b'\n', text.as_bytes()) {
        if text.as_bytes()[line..newline]
            .iter()
            .all(u8::is_ascii_whitespace)
        {
            push_paragraph(&mut blocks, start, line);
            start = newline + 1;
        }
        line = newline + 1;
    }
    push_paragraph(&mut blocks, start, text.len());
    blocks
}

fn push_paragraph(blocks: &mut Vec<Block>, start: usize, end: usize) {
    if start < end {
        blocks.push(Block {
            span: Span::new(start, end),
            kind: BlockKind::Paragraph,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_part_paragraphs() {
        let document = Document::plain("one\ntwo\n \nthree\n\n\nfour");
        let words: Vec<_> = document
            .blocks()
            .iter()
            .map(|b| document.slice(b.span))
            .collect();
        assert_eq!(words, ["one\ntwo\n", "three\n", "four"]);
    }

    #[test]
    fn pieces_lead_back_to_the_source() {
        let pieces = vec![
            Piece { text: 0, source: 2 },
            Piece {
                text: 5,
                source: 20,
            },
        ];
        let document = Document::from_parts("12 mi 34 km", Vec::new(), pieces);
        assert_eq!(document.to_source(Span::new(0, 5)), Span::new(2, 7));
        assert_eq!(document.to_source(Span::new(6, 11)), Span::new(21, 26));
    }
}
