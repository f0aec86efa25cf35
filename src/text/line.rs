//! Lines and columns, worked out only when something is printed.

use super::Span;

/// The unit in which offsets and columns are printed.
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
/// Offsets are asked for in rising order as a rule, so the last answer is where the next search
/// begins: printing all figures of a text takes one walk over it.
#[derive(Debug)]
pub struct LineIndex<'t> {
    text: &'t str,
    starts: Vec<usize>,
    last: std::cell::Cell<(usize, usize)>,
    offsets: Offsets,
}

impl<'t> LineIndex<'t> {
    /// An index of `text` that prints offsets as `offsets`.
    pub fn new(text: &'t str, offsets: Offsets) -> Self {
        let newlines = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1);
        let starts = std::iter::once(0).chain(newlines).collect();
        Self {
            text,
            starts,
            last: std::cell::Cell::new((0, 0)),
            offsets,
        }
    }

    /// Line and column of a byte offset.
    pub fn position(&self, at: usize) -> Position {
        let line = self.starts.partition_point(|&start| start <= at);
        let column = self.text[self.starts[line - 1]..at].chars().count() + 1;
        Position { line, column }
    }

    /// A byte offset in the unit of this index.
    pub fn offset(&self, at: usize) -> usize {
        if self.offsets == Offsets::Bytes {
            return at;
        }
        let (byte, count) = if self.last.get().0 <= at {
            self.last.get()
        } else {
            (0, 0)
        };
        let count = count + self.measure(&self.text[byte..at]);
        self.last.set((at, count));
        count
    }

    /// Both ends of a span in the unit of this index.
    pub fn span(&self, span: Span) -> (usize, usize) {
        (self.offset(span.start()), self.offset(span.end()))
    }

    fn measure(&self, text: &str) -> usize {
        match self.offsets {
            Offsets::Bytes => text.len(),
            Offsets::Chars => text.chars().count(),
            Offsets::Utf16 => text.encode_utf16().count(),
        }
    }
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
        assert_eq!(
            LineIndex::new(text, Offsets::Bytes).position(at),
            Position { line: 2, column: 2 }
        );
    }
}
