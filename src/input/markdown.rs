//! Markdown: its prose, with a way back to each byte of it.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::text::{Block, BlockKind, Document, Map, Span};

use super::front_matter;
use super::html::{self, State};
use super::sheets::Sheets;

/// Stands where something was that is not prose, so that no figure and no relation reaches across
/// it. It is neither a blank nor a letter: "5 `x` km" must not be read as 5 km.
const BREAK: char = '\u{FFFC}';

/// Parts two blocks in the text.
const BETWEEN: &str = "\n\n";

/// The prose of a Markdown source, and the date its front matter gives.
///
/// Not prose: front matter, code, mathematics, comments, scripts and styles of HTML, the targets of
/// links and images, and what is struck out. Code and mathematics within a line leave U+FFFC behind;
/// other markup leaves nothing. Blocks of code, of mathematics and of HTML that is no prose are counted.
/// Headings, list items, table cells and quotations are blocks of their own kind.
///
/// ```
/// use checkfigure::input::markdown;
/// let document = markdown("Some **3,000** km&sup2;, see [the map](km-17.png).\n\n    17 km\n");
/// assert_eq!(document.text(), "Some 3,000 km², see the map.");
/// let at = document.text().find("3,000 km²").unwrap();
/// let span = checkfigure::text::Span::new(at, at + "3,000 km²".len());
/// assert_eq!(document.to_source(span), checkfigure::text::Span::new(7, 23));
/// ```
pub fn markdown(source: &str) -> Document<'static> {
    let front = front_matter::read(source);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_MATH;
    let mut reader = Reader::new(source, front.end);
    let mut sheets = Sheets::default();
    for (event, range) in Parser::new_ext(&source[front.end..], options).into_offset_iter() {
        sheets.event(&event, source, range.start + front.end);
        reader.event(&event, range.start + front.end..range.end + front.end);
    }
    reader.close();
    Document::from_parts(reader.text, reader.blocks, reader.map)
        .dated(front.date)
        .with_unread(reader.unread)
        .with_tables(sheets.all())
}

/// The prose gathered so far.
pub(super) struct Reader<'t> {
    source: &'t str,
    text: String,
    blocks: Vec<Block>,
    map: Map,
    /// Containers that decide what a block is, innermost last.
    around: Vec<BlockKind>,
    /// Where the block begins that is being read.
    open: Option<usize>,
    /// How many elements around this place hold no prose.
    hidden: usize,
    /// Whether a superscript began just before.
    pub(super) raised: bool,
    /// How many tags within the line are open that hold no prose.
    pub(super) tags: usize,
    /// Where in a block of HTML the reading stands, and what kind of block it began.
    pub(super) html: State,
    pub(super) html_kind: Option<BlockKind>,
    /// How many blocks were passed over as no prose.
    pub(super) unread: usize,
}

impl<'t> Reader<'t> {
    fn new(source: &'t str, start: usize) -> Self {
        Self {
            source,
            text: String::with_capacity(source.len() - start),
            blocks: Vec::new(),
            map: Map::default(),
            around: Vec::new(),
            open: None,
            hidden: 0,
            raised: false,
            tags: 0,
            html: State::Text,
            html_kind: None,
            unread: 0,
        }
    }

    fn event(&mut self, event: &Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range.start),
            Event::End(tag) => self.end(*tag, range.end),
            Event::Text(text) => self.prose(text, range),
            Event::Code(_) => self.gap(range),
            Event::InlineMath(math) => self.math(math, range),
            Event::DisplayMath(_) => {
                self.unread += 1;
                self.gap(range);
            }
            Event::Html(html) => self.html_block(html, range.start),
            Event::InlineHtml(html) => self.html(html, range),
            Event::SoftBreak | Event::HardBreak => self.put("\n", range),
            Event::Rule => self.close(),
            Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, at: usize) {
        match tag {
            Tag::Strikethrough => {
                self.gap(at..at);
                self.hidden += 1;
            }
            Tag::Image { .. } => self.gap(at..at),
            Tag::Emphasis | Tag::Strong | Tag::Link { .. } => {}
            Tag::CodeBlock(_) => {
                self.close();
                self.hidden += 1;
                self.unread += 1;
            }
            Tag::MetadataBlock(_) => {
                self.close();
                self.hidden += 1;
            }
            Tag::Heading { .. } => self.enter(BlockKind::Heading),
            Tag::Item => self.enter(BlockKind::ListItem),
            Tag::TableCell => self.enter(BlockKind::TableCell),
            Tag::BlockQuote(_) => self.enter(BlockKind::Quotation),
            _ => self.close(),
        }
    }

    fn end(&mut self, tag: TagEnd, at: usize) {
        match tag {
            TagEnd::Image => self.gap(at..at),
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link => {}
            TagEnd::Strikethrough | TagEnd::CodeBlock | TagEnd::MetadataBlock(_) => {
                self.hidden -= 1;
            }
            TagEnd::HtmlBlock => {
                self.close();
                (self.html, self.html_kind) = (State::Text, None);
            }
            TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell | TagEnd::BlockQuote(_) => {
                self.close();
                self.around.pop();
            }
            _ => self.close(),
        }
    }

    fn enter(&mut self, kind: BlockKind) {
        self.close();
        self.around.push(kind);
    }

    /// Ends the block being read, if there is one; an element left open within it ends with it.
    pub(super) fn close(&mut self) {
        self.raised = false;
        self.tags = 0;
        let Some(start) = self.open.take() else {
            return;
        };
        self.blocks.push(Block {
            span: Span::new(start, self.text.len()),
            kind: self
                .html_kind
                .or(self.around.last().copied())
                .unwrap_or(BlockKind::Paragraph),
        });
    }

    /// Makes sure that a block is open, parted from the one before.
    fn reach(&mut self, at: usize) {
        if self.open.is_none() {
            if !self.text.is_empty() {
                self.map.replaced(self.text.len(), Span::new(at, at));
                self.text.push_str(BETWEEN);
            }
            self.open = Some(self.text.len());
        }
    }

    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    fn is_hidden(&self) -> bool {
        self.hidden + self.tags > 0
    }

    /// Text as the reader of the page sees it: copied from the source where the two are equal.
    pub(super) fn prose(&mut self, text: &str, range: Range<usize>) {
        let raised = std::mem::take(&mut self.raised);
        if self.is_hidden() || text.is_empty() {
            return;
        }
        if raised && self.is_power(text) {
            self.put("^", range.start..range.start);
        }
        self.reach(range.start);
        if self.source.get(range.clone()) == Some(text) {
            self.map.copied(self.text.len(), range.start);
        } else {
            self.map
                .replaced(self.text.len(), Span::new(range.start, range.end));
        }
        self.text.push_str(text);
    }

    /// Whether a superscript makes a power: the "6" of "10<sup>6</sup>" must not make 106.
    fn is_power(&self, text: &str) -> bool {
        let signs = ['-', '+', '−', '⁻'];
        text.trim_start_matches(signs)
            .starts_with(|c: char| c.is_ascii_digit())
            && self.text.ends_with(|c: char| c.is_ascii_digit())
            && self.open.is_some()
    }

    /// Something that the source does not spell that way.
    pub(super) fn put(&mut self, text: &str, range: Range<usize>) {
        if !self.is_hidden() {
            self.reach(range.start);
            self.map
                .replaced(self.text.len(), Span::new(range.start, range.end));
            self.text.push_str(text);
        }
    }

    pub(super) fn gap(&mut self, range: Range<usize>) {
        self.put(BREAK.encode_utf8(&mut [0; 4]), range);
    }

    /// A tag within a line.
    fn html(&mut self, html: &str, range: Range<usize>) {
        let tag = html.trim_start_matches('<');
        self.tag(html::name_of(tag), !tag.starts_with('/'), range);
    }

    /// Mathematics is no prose; money may be taken for it: "from $5 to A$6".
    fn math(&mut self, math: &str, range: Range<usize>) {
        let digit = |at: usize| {
            self.source
                .as_bytes()
                .get(at)
                .is_some_and(u8::is_ascii_digit)
        };
        let words = math.split(|c: char| !c.is_alphabetic());
        let words = words.filter(|word| word.len() > 2).count();
        if digit(range.end) || words > 1 && !math.contains('\\') {
            let money = &self.source[range.clone()];
            self.prose(money, range);
        } else {
            self.gap(range);
        }
    }
}
