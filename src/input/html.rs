//! HTML within Markdown: the prose between its tags.
//!
//! A block of HTML is read tag by tag. What stands between tags is prose, elements that make a
//! block of their own part it, and what `script`, `style`, `pre` and their like hold is passed over.

use std::ops::Range;

use pulldown_cmark::{Event, Parser};

use crate::text::BlockKind;

use super::markdown::Reader;

/// Elements whose content is no prose even though it may stand in a paragraph.
const NOT_PROSE: [&str; 7] = ["code", "kbd", "samp", "script", "style", "del", "var"];

/// Elements that are passed over whole, with all that stands in them.
const PASSED_OVER: [&str; 9] = [
    "script", "style", "pre", "textarea", "svg", "math", "template", "head", "noscript",
];

/// Elements that stand in a line of prose and do not part it.
const IN_LINE: [&str; 24] = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "data", "dfn", "em", "font", "i", "ins",
    "label", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u",
];

/// Where in a block of HTML the reading stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum State {
    #[default]
    Text,
    /// In a tag that began at this place, up to its end.
    Tag(String),
    /// In a comment or declaration, up to these characters.
    Until(&'static str),
    /// In an element that is passed over, up to its closing tag.
    Within(String),
}

impl Reader<'_> {
    /// Reads a stretch of a block of HTML that stands at `at` in the source.
    pub(super) fn html_block(&mut self, html: &str, at: usize) {
        let mut rest = html;
        while !rest.is_empty() {
            let from = at + html.len() - rest.len();
            let taken = match std::mem::take(&mut self.html) {
                State::Text => self.html_text(rest, from),
                State::Tag(begun) => self.html_tag(begun, rest, from),
                State::Until(end) => self.pass(rest, end, State::Until(end)),
                State::Within(name) => self.within(name, rest),
            };
            rest = &rest[taken..];
        }
    }

    /// Reads text up to the next tag; returns how many bytes were taken.
    fn html_text(&mut self, rest: &str, at: usize) -> usize {
        if let Some(length) = rest.strip_prefix('<').map(opener) {
            self.html = length;
            return match &self.html {
                State::Until("-->") => "<!--".len(),
                State::Text => {
                    self.prose("<", at..at + 1);
                    1
                }
                _ => 1,
            };
        }
        let end = rest.find('<').unwrap_or(rest.len());
        self.html_prose(&rest[..end], at);
        end
    }

    /// Prose with its character references. Blanks alone begin no block.
    fn html_prose(&mut self, text: &str, at: usize) {
        let is_open = self.is_open();
        let text_end = text.len();
        let start = if is_open {
            0
        } else {
            text.len() - text.trim_start().len()
        };
        let mut from = start;
        for amp in memchr::memchr_iter(b'&', text.as_bytes()) {
            let Some(length) = reference(&text[amp..]) else {
                continue;
            };
            if amp < from {
                continue;
            }
            self.prose(&text[from..amp], at + from..at + amp);
            let said = decoded(&text[amp..amp + length]);
            self.prose(&said, at + amp..at + amp + length);
            from = amp + length;
        }
        self.prose(&text[from..], at + from..at + text_end);
    }

    /// Reads a tag to its end.
    fn html_tag(&mut self, mut begun: String, rest: &str, at: usize) -> usize {
        let Some(end) = rest.find('>') else {
            // What stands in quotation marks may hold the end of a tag, which hardly occurs.
            if begun.len() < LONGEST_TAG {
                begun.push_str(rest);
            }
            self.html = State::Tag(begun);
            return rest.len();
        };
        begun.push_str(&rest[..end]);
        self.html_element(&begun, at..at + end + 1);
        end + 1
    }

    fn html_element(&mut self, tag: &str, range: Range<usize>) {
        let name = name_of(tag).to_ascii_lowercase();
        let closes = tag.starts_with('/');
        if PASSED_OVER.contains(&name.as_str()) && !closes && !tag.ends_with('/') {
            self.close();
            self.unread += 1;
            self.html = State::Within(name);
        } else if name == "br"
            || NOT_PROSE.contains(&name.as_str())
            || IN_LINE.contains(&name.as_str())
        {
            self.tag(&name, !closes, range);
        } else if name == "img" {
            self.gap(range);
        } else {
            self.close();
            self.html_kind = if closes { None } else { kind_of(&name) };
        }
    }

    /// Passes over everything up to `end`; returns how many bytes were taken.
    fn pass(&mut self, rest: &str, end: &str, state: State) -> usize {
        if let Some(found) = rest.find(end) {
            return found + end.len();
        }
        self.html = state;
        rest.len()
    }

    fn within(&mut self, name: String, rest: &str) -> usize {
        for (found, _) in rest.match_indices("</") {
            let tag = &rest[found + 2..];
            if name_of(tag).eq_ignore_ascii_case(&name) {
                let end = tag.find('>').map_or(tag.len(), |end| end + 1);
                return found + 2 + end;
            }
        }
        self.html = State::Within(name);
        rest.len()
    }

    /// A tag within a line: only those that change what is prose, or how a number reads, matter.
    pub(super) fn tag(&mut self, name: &str, opens: bool, range: Range<usize>) {
        if name.eq_ignore_ascii_case("br") {
            self.put("\n", range);
        } else if name.eq_ignore_ascii_case("sup") {
            self.raised = opens;
        } else if NOT_PROSE
            .iter()
            .any(|other| name.eq_ignore_ascii_case(other))
        {
            if opens {
                self.gap(range);
                self.tags += 1;
            } else {
                self.tags = self.tags.saturating_sub(1);
            }
        }
    }
}

/// How much of a tag is kept over the end of a line.
const LONGEST_TAG: usize = 1 << 10;

/// What a `<` before `rest` begins.
fn opener(rest: &str) -> State {
    match rest.as_bytes() {
        [b'!', b'-', b'-', ..] => State::Until("-->"),
        [b'!' | b'?', ..] => State::Until(">"),
        [b'/' | b'a'..=b'z' | b'A'..=b'Z', ..] => State::Tag(String::new()),
        _ => State::Text,
    }
}

/// The name in a tag without its `<`.
pub(super) fn name_of(tag: &str) -> &str {
    let tag = tag.strip_prefix('/').unwrap_or(tag);
    let end = tag.find(|c: char| !c.is_ascii_alphanumeric());
    &tag[..end.unwrap_or(tag.len())]
}

fn kind_of(name: &str) -> Option<BlockKind> {
    Some(match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "summary" | "caption" => BlockKind::Heading,
        "li" | "dt" | "dd" => BlockKind::ListItem,
        "td" | "th" => BlockKind::TableCell,
        "blockquote" => BlockKind::Quotation,
        _ => return None,
    })
}

/// The length of the character reference that a text begins with: `&nbsp;`, `&#178;`.
fn reference(text: &str) -> Option<usize> {
    let end = text
        .bytes()
        .take(LONGEST_REFERENCE)
        .position(|byte| byte == b';')?;
    let inside = text.as_bytes().get(1..end)?;
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'#';
    (!inside.is_empty() && inside.iter().all(plain)).then_some(end + 1)
}

/// Longer than `&CounterClockwiseContourIntegral;`.
const LONGEST_REFERENCE: usize = 40;

/// What a character reference stands for, as Markdown has it too.
fn decoded(reference: &str) -> String {
    let text = Parser::new(reference).filter_map(|event| match event {
        Event::Text(text) => Some(text.into_string()),
        _ => None,
    });
    text.collect()
}
