//! Lines and columns, worked out only when something is printed.

use std::cell::OnceCell;

use super::Span;

/// The unit in which offsets are printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Offsets {
    /// UTF-8 bytes.
    #[default]
    Bytes,
    /// Unicode scalar values.
    Chars,
    /// UTF-16 code units.
    Utf16,
}

/// A place as an editor shows it; both count from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// Finds lines and converts offsets within one text.
///
/// What is not asked for is not worked out; what is, is worked out once in one walk over the text,
/// so that a figure on a line of 100 MB costs no more than one on a short line.
#[derive(Debug)]
pub struct LineIndex<'t> {
    text: &'t str,
    newlines: OnceCell<Vec<u32>>,
    chars: OnceCell<Vec<u32>>,
    marks: OnceCell<Vec<u32>>,
    offsets: Offsets,
    /// How many lines stand before the text.
    before: usize,
    /// Where the text starts, in the unit that offsets are printed in.
    start: usize,
}

/// How far apart the counted places lie, in bytes.
const STRIDE: usize = 1024;

impl<'t> LineIndex<'t> {
    /// An index of `text` (under 4 GiB) that prints offsets as `offsets`.
    pub fn new(text: &'t str, offsets: Offsets) -> Self {
        Self {
            text,
            newlines: OnceCell::new(),
            chars: OnceCell::new(),
            marks: OnceCell::new(),
            offsets,
            before: 0,
            start: 0,
        }
    }

    /// The same, of a text that goes on after so many lines, at so large an offset.
    #[must_use]
    pub fn after(mut self, lines: usize, offset: usize) -> Self {
        (self.before, self.start) = (lines, offset);
        self
    }

    /// The offset at which the text starts.
    pub fn start(&self) -> usize {
        self.start
    }

    /// How many lines end in the text and before it.
    pub fn lines_ended(&self) -> usize {
        self.line(self.text.len()) - 1
    }

    /// The text it is of.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// The unit it prints offsets in.
    pub fn offsets(&self) -> Offsets {
        self.offsets
    }

    /// Line and column of a byte offset.
    pub fn position(&self, at: usize) -> Position {
        let line = self.line(at);
        let start = self.start_of(line - self.before);
        // Only a long line is worth a walk over the whole text.
        let before = if at - start <= STRIDE {
            scalars(&self.text.as_bytes()[start..at])
        } else {
            self.chars(at) - self.chars(start)
        };
        let column = before + 1;
        Position { line, column }
    }

    /// The line, from 1, that holds a byte offset.
    pub fn line(&self, at: usize) -> usize {
        self.before + count(self.text, self.newlines(), newlines, at) + 1
    }

    /// A line, counted from 1, without its end.
    pub fn span_of(&self, line: usize) -> Span {
        let line = line - self.before;
        let (start, end) = (self.start_of(line), self.start_of(line + 1));
        Span::new(
            start,
            start + self.text[start..end].trim_end_matches(['\r', '\n']).len(),
        )
    }

    /// A byte offset in the unit of this index.
    pub fn offset(&self, at: usize) -> usize {
        let within = match self.offsets {
            Offsets::Bytes => at,
            Offsets::Chars => self.chars(at),
            Offsets::Utf16 => {
                let marks = self.marks.get_or_init(|| counts(self.text, utf16));
                count(self.text, marks, utf16, at)
            }
        };
        self.start + within
    }

    fn chars(&self, at: usize) -> usize {
        let chars = self.chars.get_or_init(|| counts(self.text, scalars));
        count(self.text, chars, scalars, at)
    }

    /// Where a line starts, counted from 1; the end of the text where there are fewer.
    fn start_of(&self, line: usize) -> usize {
        let counts = self.newlines();
        let block = counts.partition_point(|&before| (before as usize) < line - 1);
        let Some(block) = block.checked_sub(1) else {
            return 0;
        };
        let start = block * STRIDE;
        let nth = line - 2 - counts[block] as usize;
        let after = self.text.as_bytes().get(start..).unwrap_or_default();
        memchr::memchr_iter(b'\n', after)
            .nth(nth)
            .map_or(self.text.len(), |at| start + at + 1)
    }

    /// How many lines end before every [`STRIDE`]th byte.
    fn newlines(&self) -> &[u32] {
        self.newlines.get_or_init(|| counts(self.text, newlines))
    }
}

fn newlines(bytes: &[u8]) -> usize {
    memchr::memchr_iter(b'\n', bytes).count()
}

/// How many characters begin in some bytes.
fn scalars(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&b| b & 0xC0 != 0x80).count()
}

/// How many UTF-16 units the characters take that begin in some bytes.
fn utf16(bytes: &[u8]) -> usize {
    scalars(bytes) + bytes.iter().filter(|&&b| b >= 0xF0).count()
}

/// What lies before every [`STRIDE`]th byte.
fn counts(text: &str, measure: fn(&[u8]) -> usize) -> Vec<u32> {
    let mut before = 0;
    let mut counts = Vec::with_capacity(text.len() / STRIDE + 1);
    for chunk in text.as_bytes().chunks(STRIDE) {
        counts.push(narrow(before));
        before += measure(chunk);
    }
    counts.push(narrow(before));
    counts
}

fn count(text: &str, counts: &[u32], measure: fn(&[u8]) -> usize, at: usize) -> usize {
    let mark = at / STRIDE;
    counts[mark] as usize + measure(&text.as_bytes()[mark * STRIDE..at])
}

fn narrow(at: usize) -> u32 {
    u32::try_from(at).expect("documents over 4 GiB are refused on reading")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_in_every_unit() {
        let text = "a€𝄞b\nc";
        let at = text.len();
        assert_eq!(LineIndex::new(text, Offsets::Bytes).offset(at), 11);
        assert_eq!(LineIndex::new(text, Offsets::Chars).offset(at), 6);
        assert_eq!(LineIndex::new(text, Offsets::Utf16).offset(at), 7);
        let end = Position { line: 2, column: 2 };
        assert_eq!(LineIndex::new(text, Offsets::Bytes).position(at), end);
    }

    #[test]
    fn long_texts_are_counted_like_short_ones() {
        let text = "€𝄞a\r\n".repeat(700);
        let chars = LineIndex::new(&text, Offsets::Chars);
        let utf16 = LineIndex::new(&text, Offsets::Utf16);
        for (n, (at, _)) in text.char_indices().enumerate() {
            assert_eq!(chars.offset(at), n);
            assert_eq!(utf16.offset(at), text[..at].encode_utf16().count());
            let (line, column) = (n / 5 + 1, n % 5 + 1);
            assert_eq!(chars.position(at), Position { line, column });
        }
        assert_eq!(&text[chars.span_of(700).range()], "€𝄞a");
        assert_eq!(chars.span_of(701), Span::new(text.len(), text.len()));
        let long = "€".repeat(2000);
        let index = LineIndex::new(&long, Offsets::Bytes);
        assert_eq!(index.span_of(1), Span::new(0, long.len()));
        let end = Position {
            line: 1,
            column: 2001,
        };
        assert_eq!(index.position(long.len()), end);
    }
}
