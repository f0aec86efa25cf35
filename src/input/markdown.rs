//! Markdown: its prose, with a way back to each byte of it.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::text::{Block, BlockKind, Document, Map, Span};

use super::front_matter;

/// Stands where something was that is not prose, so that no figure and no relation reaches across
/// it. It is neither a blank nor a letter: "5 `x` km" must not be read as 5 km.
const BREAK: char = '\u{FFFC}';

/// Parts two blocks in the text.
const BETWEEN: &str = "\n\n";

/// Elements whose content is no prose even though it stands in a paragraph.
const NOT_PROSE: [&str; 7] = ["code", "kbd", "samp", "script", "style", "del", "var"];

/// The prose of a Markdown source, and the date its front matter gives.
///
/// Not prose: front matter, code, HTML blocks and comments, the targets of links and images, and
/// what is struck out. Code within a line leaves U+FFFC behind; other markup leaves nothing.
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
        | Options::ENABLE_GFM;
    let mut reader = Reader::new(source, front.end);
    for (event, range) in Parser::new_ext(&source[front.end..], options).into_offset_iter() {
        reader.event(&event, range.start + front.end..range.end + front.end);
    }
    reader.close();
    Document::from_parts(reader.text, reader.blocks, reader.map).dated(front.date)
}

/// The prose gathered so far.
struct Reader<'t> {
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
    raised: bool,
    /// How many tags within the line are open that hold no prose.
    tags: usize,
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
        }
    }

    fn event(&mut self, event: &Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range.start),
            Event::End(tag) => self.end(*tag, range.end),
            Event::Text(text) => self.prose(text, range),
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) => self.gap(range),
            Event::InlineHtml(html) => self.html(html, range),
            Event::SoftBreak | Event::HardBreak => self.put("\n", range),
            Event::Rule => self.close(),
            Event::Html(_) | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
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
            Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::MetadataBlock(_) => {
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
            TagEnd::Strikethrough
            | TagEnd::CodeBlock
            | TagEnd::HtmlBlock
            | TagEnd::MetadataBlock(_) => self.hidden -= 1,
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
    fn close(&mut self) {
        self.raised = false;
        self.tags = 0;
        let Some(start) = self.open.take() else {
            return;
        };
        self.blocks.push(Block {
            span: Span::new(start, self.text.len()),
            kind: self.around.last().copied().unwrap_or(BlockKind::Paragraph),
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

    fn is_hidden(&self) -> bool {
        self.hidden + self.tags > 0
    }

    /// Text as the reader of the page sees it: copied from the source where the two are equal.
    fn prose(&mut self, text: &str, range: Range<usize>) {
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
    fn put(&mut self, text: &str, range: Range<usize>) {
        if !self.is_hidden() {
            self.reach(range.start);
            self.map
                .replaced(self.text.len(), Span::new(range.start, range.end));
            self.text.push_str(text);
        }
    }

    fn gap(&mut self, range: Range<usize>) {
        self.put(BREAK.encode_utf8(&mut [0; 4]), range);
    }

    /// A tag within a line: only those that change what is prose, or how a number reads, matter.
    fn html(&mut self, html: &str, range: Range<usize>) {
        let name = html
            .trim_start_matches(['<', '/'])
            .split(|c: char| !c.is_ascii_alphanumeric())
            .next()
            .unwrap_or_default();
        let is = |other: &str| name.eq_ignore_ascii_case(other);
        let opens = !html.starts_with("</");
        if is("br") {
            self.put("\n", range);
        } else if is("sup") {
            self.raised = opens;
        } else if NOT_PROSE.iter().any(|other| is(other)) {
            if opens {
                self.gap(range);
                self.tags += 1;
            } else {
                self.tags = self.tags.saturating_sub(1);
            }
        }
    }
}
