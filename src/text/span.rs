//! A place in a text: two byte offsets, half-open.

use serde::Serialize;

/// Bytes `start..end` of a text, half-open, with `start <= end`.
///
/// Lines, characters and UTF-16 units are worked out only when something is printed.
///
/// ```
/// use checkfigure::text::Span;
/// let span = Span::new(3, 8);
/// assert_eq!((span.start(), span.end(), span.len()), (3, 8, 5));
/// assert_eq!(&"of 1,100 miles"[span.range()], "1,100");
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The span `start..end`.
    ///
    /// # Panics
    /// When `start > end` or `end` is over 4 GiB; inputs of that size are refused on reading.
    pub fn new(start: usize, end: usize) -> Self {
        assert!(start <= end, "a span of {start}..{end} runs backwards");
        let narrow =
            |at: usize| u32::try_from(at).expect("documents over 4 GiB are refused on reading");
        Self {
            start: narrow(start),
            end: narrow(end),
        }
    }

    /// First byte.
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// One past the last byte.
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end() - self.start()
    }

    /// Whether it holds no byte.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// As a range, for slicing.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start()..self.end()
    }

    /// The same place in a text that has `by` bytes more before it.
    ///
    /// # Panics
    /// When it would end over 4 GiB.
    #[must_use]
    pub fn moved(self, by: usize) -> Self {
        Self::new(self.start() + by, self.end() + by)
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}
