//! Where the blocks of plain text end: at blank lines, and within a block that is too long for one.
//!
//! Where a block ends depends on what follows its own start alone, and on no more than [`LONGEST`]
//! bytes of that. So a text has the same blocks wherever it was parted at a block's end.

use super::{Block, BlockKind, Span};

/// The most bytes of one block. A paragraph of more, which is the length of a short novel's
/// chapter, is taken in several: at the ends of sentences, or between words where there are none.
pub(crate) const LONGEST: usize = 1 << 16;

/// The blocks of plain text: runs of lines between blank lines.
pub(super) fn paragraphs(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let end = block_end(text.as_bytes(), start);
        blocks.extend(trimmed(text, Span::new(start, end), BlockKind::Paragraph));
        start = end;
    }
    blocks
}

/// A block that a source set apart, without blanks at its ends, in pieces where it is too long.
pub(super) fn cut_up(text: &str, block: Block) -> impl Iterator<Item = Block> {
    let mut start = block.span.start();
    let end = block.span.end();
    let next = move || {
        let rest = (start < end).then(|| &text.as_bytes()[start..end])?;
        let from = start;
        start += if rest.len() > LONGEST {
            cut(rest)
        } else {
            rest.len()
        };
        Some(Span::new(from, start))
    };
    std::iter::from_fn(next).filter_map(move |span| trimmed(text, span, block.kind))
}

/// The end of the block after whose start `size` bytes lie or the text ends, where `text` begins
/// with a block. Of a text that is cut off, `size` and twice [`LONGEST`] bytes are enough.
pub(crate) fn part_end(text: &[u8], size: usize) -> usize {
    let mut end = last_start(&text[..size.min(text.len())]);
    loop {
        end = block_end(text, end);
        if end >= size || end == text.len() {
            return end;
        }
    }
}

/// Where the last paragraph begins that a blank line stands before; 0 where none does.
fn last_start(text: &[u8]) -> usize {
    let mut end = text.len();
    for newline in memchr::memrchr_iter(b'\n', text) {
        let follows = end < text.len();
        if follows && is_blank(&text[newline + 1..end]) {
            return end + 1;
        }
        end = newline;
    }
    0
}

/// One past the block that begins at `start`, and past the blank line that ends it.
fn block_end(text: &[u8], start: usize) -> usize {
    let window = &text[start..text.len().min(start + LONGEST)];
    let mut line = 0;
    for newline in memchr::memchr_iter(b'\n', window) {
        if is_blank(&window[line..newline]) {
            return start + newline + 1;
        }
        line = newline + 1;
    }
    if window.len() < LONGEST || start + window.len() == text.len() {
        return text.len();
    }
    start + cut(&text[start..])
}

fn is_blank(line: &[u8]) -> bool {
    line.iter().all(u8::is_ascii_whitespace)
}

/// Where a text that is longer than a block may be is cut: after its last sentence that is whole,
/// or its last word, or, where there is neither, its last character.
fn cut(text: &[u8]) -> usize {
    let window = &text[..LONGEST];
    let blank = |at: &usize| window[*at].is_ascii_whitespace();
    let sentence = |at: &usize| {
        let stops = matches!(window[at - 1], b'.' | b'!' | b'?' | b'\n');
        stops && !text[at + 1].is_ascii_lowercase()
    };
    let blanks = || (1..LONGEST).rev().filter(blank);
    let found = blanks().find(sentence).or_else(|| blanks().next());
    let character = || (1..LONGEST).rev().find(|&at| text[at] & 0xC0 != 0x80);
    found.map(|at| at + 1).or_else(character).unwrap_or(LONGEST)
}

/// A block without the blanks at its ends: the end of its last word is its end. None where nothing
/// is left.
fn trimmed(text: &str, span: Span, kind: BlockKind) -> Option<Block> {
    let words = text[span.range()].trim_end();
    let start = span.start() + words.len() - words.trim_start().len();
    let end = span.start() + words.len();
    (start < end).then(|| Block {
        span: Span::new(start, end),
        kind,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lengths(text: &str) -> Vec<usize> {
        paragraphs(text)
            .iter()
            .map(|block| block.span.len())
            .collect()
    }

    #[test]
    fn a_long_paragraph_is_cut_between_sentences() {
        let sentence = "The pipe is 5 km long, or so. ";
        let text = sentence.repeat(3 * LONGEST / sentence.len());
        for block in paragraphs(&text) {
            let words = &text[block.span.range()];
            assert!(
                words.starts_with("The") && words.ends_with("so."),
                "{words}"
            );
        }
    }

    #[test]
    fn without_sentences_words_stay_whole_and_without_words_characters() {
        assert!(
            lengths(&"12 ".repeat(LONGEST))
                .iter()
                .all(|length| length % 3 == 2)
        );
        assert_eq!(
            lengths(&"€".repeat(LONGEST)).iter().sum::<usize>(),
            3 * LONGEST
        );
        assert_eq!(lengths(&"a".repeat(LONGEST)), [LONGEST]);
    }

    #[test]
    fn a_text_is_parted_where_a_block_ends() {
        let long = "1 km ".repeat(LONGEST / 3);
        let text = format!("one\ntwo\n \nthree\r\n\r\nfour\n\n\n{long}\n\nfive\n");
        let ends = |size| {
            let mut ends = std::collections::BTreeSet::new();
            let mut at = 0;
            while at < text.len() {
                at += part_end(&text.as_bytes()[at..], size);
                ends.insert(at);
            }
            ends
        };
        let all = ends(1);
        for size in [1, 2, 7, 8, 9, 20, 70_000, 150_000] {
            assert!(ends(size).is_subset(&all), "{size}");
        }
    }
}
