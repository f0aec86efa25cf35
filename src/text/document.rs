//! A document: its prose, the blocks the prose falls into, and the way back to the source.

use std::borrow::Cow;

use jiff::civil::Date;

use super::blocks::{self, part_end};
use super::decimal::Whole;
use super::{Decimal, Map, Span};

/// The prose of one source, ready to be scanned.
///
/// `text` is what is read; for plain text it is the source itself, for Markdown it is what is left
/// without code, link targets, comments and front matter. [`Document::to_source`] leads back.
#[derive(Debug, Clone)]
pub struct Document<'t> {
    text: Cow<'t, str>,
    blocks: Vec<Block>,
    map: Map,
    date: Option<Date>,
    unread: usize,
    decimal: Decimal,
    tables: Vec<Sheet>,
    /// The text it is a part of, if it is one.
    whole: Option<Whole<'t>>,
}

/// A table that stands in a document: its cells by row, the first being its heads.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The cells of each row, with the line of the source on which it stands, from 1.
    pub rows: Vec<(Vec<String>, u32)>,
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
#[non_exhaustive]
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

impl<'t> Document<'t> {
    /// Plain text: the text is the source, and blank lines part its paragraphs. One of more than
    /// 64 KiB is several blocks, parted between sentences.
    pub fn plain(text: impl Into<Cow<'t, str>>) -> Self {
        let text = text.into();
        let blocks = blocks::paragraphs(&text);
        Self {
            text,
            blocks,
            map: Map::default(),
            date: None,
            unread: 0,
            decimal: Decimal::Auto,
            tables: Vec::new(),
            whole: None,
        }
    }

    /// Plain text in parts of `size` bytes and what remains of the block there, in order.
    ///
    /// No figure and no relation crosses the end of a block, so the parts have the findings of the
    /// whole, and what was found in one can be let go before the next is read.
    pub fn plain_parts(text: &'t str, size: usize) -> impl Iterator<Item = Self> {
        let mut start = 0;
        let whole = Whole::new(text);
        std::iter::from_fn(move || {
            let rest = text
                .get(start..)
                .filter(|rest| !rest.is_empty() || start == 0)?;
            let part = &rest[..part_end(rest.as_bytes(), size)];
            let mut document = Self::plain(part);
            document.map.copied(0, start);
            document.whole = Some(whole.clone());
            // An empty text is one part, too.
            start += part.len().max(1);
            Some(document)
        })
    }

    /// Prose taken out of a source: its blocks in order, and the way back. Blanks at either end of
    /// a block are no part of it, and one of more than 64 KiB is several, parted between sentences.
    pub fn from_parts(text: impl Into<Cow<'t, str>>, blocks: Vec<Block>, map: Map) -> Self {
        let text = text.into();
        let cut_up = |block| blocks::cut_up(&text, block);
        let blocks = blocks.into_iter().flat_map(cut_up).collect();
        Self {
            text,
            blocks,
            map,
            date: None,
            unread: 0,
            decimal: Decimal::Auto,
            tables: Vec::new(),
            whole: None,
        }
    }

    /// The same document, said to be of this date.
    #[must_use]
    pub fn dated(mut self, date: Option<Date>) -> Self {
        self.date = date;
        self
    }

    /// The same document, said to leave out so many blocks of its source that are no prose.
    #[must_use]
    pub fn with_unread(mut self, blocks: usize) -> Self {
        self.unread = blocks;
        self
    }

    /// The same document, said to hold these tables.
    #[must_use]
    pub fn with_tables(mut self, tables: Vec<Sheet>) -> Self {
        self.tables = tables;
        self
    }

    /// The tables that stand in it; their cells are blocks, too.
    pub fn tables(&self) -> &[Sheet] {
        &self.tables
    }

    /// How many blocks of its source were left out as no prose: code, mathematics.
    pub fn unread(&self) -> usize {
        self.unread
    }

    /// The same document, its decimals written with this mark.
    ///
    /// ```
    /// use checkfigure::{mention::scan, text::{Decimal, Document}, unit::Units};
    /// let low = |text: Document<'_>| scan(&text, Units::embedded()).figures[0].number().unwrap().value();
    /// assert_eq!(low(Document::plain("1.250 km")), 1.25);
    /// assert_eq!(low(Document::plain("1.250 km").with_decimal(Decimal::Comma)), 1250.0);
    /// assert_eq!(low(Document::plain("1.250 km, 3,5 km")), 1250.0);
    /// assert_eq!(low(Document::plain("1,250 km, 3.5 km")), 1250.0);
    /// ```
    #[must_use]
    pub fn with_decimal(mut self, decimal: Decimal) -> Self {
        self.decimal = decimal;
        self
    }

    /// The same document as a part of a text whose numbers decide for this mark, or for none.
    #[must_use]
    pub fn with_decided(mut self, decided: Option<Decimal>) -> Self {
        self.whole = Some(Whole::known(decided));
        self
    }

    /// The mark that was asked for.
    pub fn decimal(&self) -> Decimal {
        self.decimal
    }

    /// What the numbers of the document decide, or of the text it is a part of: for that, `look`
    /// is asked once for all parts.
    pub fn decide_decimal(&self, look: impl FnOnce(&str) -> Option<Decimal>) -> Option<Decimal> {
        match &self.whole {
            Some(whole) => whole.decided(look),
            None => look(&self.text),
        }
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

    /// The block that the byte `at` stands in, or the last one before it; all of the text where
    /// there is none.
    pub fn block_at(&self, at: usize) -> Span {
        let next = self
            .blocks
            .partition_point(|block| block.span.start() <= at);
        let found = next.checked_sub(1).map(|before| self.blocks[before].span);
        found.unwrap_or(Span::new(0, self.text.len()))
    }

    /// The day the document says it is of; relative dates count from it.
    pub fn date(&self) -> Option<Date> {
        self.date
    }

    /// Where a place in the text stands in the source.
    pub fn to_source(&self, span: Span) -> Span {
        self.map.to_source(span)
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
        assert_eq!(words, ["one\ntwo", "three", "four"]);
    }

    #[test]
    fn parts_are_the_whole() {
        for text in [
            "",
            "one",
            "one\ntwo\n\nthree\r\n\r\nfour\n\n\n\nfive €\n",
            "\n\n\n",
        ] {
            let whole = Document::plain(text);
            let blocks = whole.blocks().iter().map(|block| block.span);
            for size in 0..text.len() + 2 {
                let parts: Vec<_> = Document::plain_parts(text, size).collect();
                let joined: String = parts.iter().map(Document::text).collect();
                assert_eq!(joined, text);
                let of_part = |part: &Document<'_>| {
                    let spans = part.blocks().iter().map(|block| part.to_source(block.span));
                    spans.collect::<Vec<_>>()
                };
                let found: Vec<_> = parts.iter().flat_map(of_part).collect();
                assert_eq!(
                    found,
                    blocks.clone().collect::<Vec<_>>(),
                    "{text:?} by {size}"
                );
            }
        }
    }
}
