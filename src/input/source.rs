//! Bytes as they lie in a file, read as text whatever they are.

use std::borrow::Cow;

use crate::text::{Map, Span};
use crate::{Error, Place, Result};

/// The most bytes of what must be held whole: a Markdown file, a line of JSON lines, UTF-16. Plain
/// text is read in pieces and may have any size.
pub const LARGEST: u64 = 1 << 28;

/// The most bytes a text may have once it is read: 4 GiB − 1, the reach of a [`Span`].
const REACH: u64 = u32::MAX as u64;

/// A text read from bytes, and the way back to them.
#[derive(Debug, Clone, Default)]
pub struct Source {
    text: String,
    start: usize,
    map: Map,
    oddity: Option<Oddity>,
}

/// What was not plain UTF-8, to be said once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Oddity {
    /// Bytes that are no UTF-8, the first of them at this offset; each run became U+FFFD.
    Invalid(usize),
    /// The source is UTF-16. It was decoded, and offsets count the text as UTF-8.
    Utf16,
}

impl Oddity {
    /// The same, found in a piece of a source that stands after so many bytes of it.
    #[must_use]
    pub fn after(self, bytes: usize) -> Self {
        match self {
            Self::Invalid(at) => Self::Invalid(at + bytes),
            Self::Utf16 => Self::Utf16,
        }
    }
}

impl Source {
    /// Reads `bytes` as UTF-8, or as UTF-16 where they begin with its byte-order mark.
    ///
    /// A byte-order mark is dropped; what is no UTF-8 becomes U+FFFD. Valid UTF-8 is not copied.
    ///
    /// ```
    /// use checkfigure::input::{Oddity, Source};
    /// let source = Source::read(b"\xEF\xBB\xBFabout 5 km".to_vec(), "a.txt")?;
    /// assert_eq!((source.text(), source.oddity()), ("about 5 km", None));
    /// let source = Source::read(b"caf\xE9 5 km".to_vec(), "a.txt")?;
    /// assert_eq!(source.text(), "caf\u{FFFD} 5 km");
    /// assert_eq!(source.oddity(), Some(Oddity::Invalid(3)));
    /// # Ok::<(), checkfigure::Error>(())
    /// ```
    ///
    /// # Errors
    /// When the text would be larger than a [`Span`] can reach: 4 GiB − 1.
    pub fn read(bytes: Vec<u8>, name: &str) -> Result<Self> {
        let source = match bytes.as_slice() {
            [0xFF, 0xFE, rest @ ..] => Self::utf16(rest, u16::from_le_bytes),
            [0xFE, 0xFF, rest @ ..] => Self::utf16(rest, u16::from_be_bytes),
            _ => Self::utf8(bytes),
        };
        source.checked(name)
    }

    /// A text that is its own source.
    pub fn from_text(text: String) -> Self {
        Self {
            text,
            ..Self::default()
        }
    }

    /// The room that it took, for the next one to be read into.
    pub fn into_buffer(self) -> Vec<u8> {
        self.text.into_bytes()
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text[self.start..]
    }

    /// What was odd about the bytes.
    pub fn oddity(&self) -> Option<Oddity> {
        self.oddity
    }

    /// Where a place in the text stands in the bytes.
    pub fn to_bytes(&self, span: Span) -> Span {
        if self.oddity.is_none() && self.start == 0 {
            return span;
        }
        self.map.to_source(Span::new(
            span.start() + self.start,
            span.end() + self.start,
        ))
    }

    fn utf8(bytes: Vec<u8>) -> Self {
        let start = if bytes.starts_with(b"\xEF\xBB\xBF") {
            3
        } else {
            0
        };
        match String::from_utf8(bytes) {
            Ok(text) => Self {
                text,
                start,
                ..Self::default()
            },
            Err(error) => Self {
                start,
                ..Self::repaired(error.as_bytes())
            },
        }
    }

    /// Reads what follows in a source after its first piece: nothing that stands there is a mark of
    /// its encoding.
    ///
    /// # Errors
    /// When the text would be larger than a [`Span`] can reach.
    pub fn read_on(bytes: Vec<u8>, name: &str) -> Result<Self> {
        match String::from_utf8(bytes) {
            Ok(text) => Ok(Self::from_text(text)),
            Err(error) => Self::repaired(error.as_bytes()).checked(name),
        }
    }

    fn checked(self, name: &str) -> Result<Self> {
        match u64::try_from(self.text.len()) {
            Ok(length) if length <= REACH => Ok(self),
            _ => Err(too_large(name)),
        }
    }

    /// Where a place in the text that ends a piece of it lies in the bytes.
    pub(super) fn end_in_bytes(&self, at: usize) -> usize {
        self.map.to_source(Span::new(0, at)).end()
    }

    pub(super) fn repaired(bytes: &[u8]) -> Self {
        let mut source = Self::default();
        let mut at = 0;
        for chunk in bytes.utf8_chunks() {
            source.map.copied(source.text.len(), at);
            source.text.push_str(chunk.valid());
            at += chunk.valid().len();
            if !chunk.invalid().is_empty() {
                let run = Span::new(at, at + chunk.invalid().len());
                source.map.replaced(source.text.len(), run);
                source.text.push(char::REPLACEMENT_CHARACTER);
                source.oddity = source.oddity.or(Some(Oddity::Invalid(at)));
                at = run.end();
            }
        }
        source
    }

    fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Self {
        let (pairs, rest) = bytes.as_chunks::<2>();
        let units = pairs.iter().map(|&pair| unit(pair));
        let mut text: String = char::decode_utf16(units)
            .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect();
        if !rest.is_empty() {
            text.push(char::REPLACEMENT_CHARACTER);
        }
        Self {
            text,
            oddity: Some(Oddity::Utf16),
            ..Self::default()
        }
    }
}

/// `bytes` as text, and where the first byte lies that is no UTF-8.
pub(super) fn lossy(bytes: &[u8]) -> (Cow<'_, str>, Option<usize>) {
    match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), None),
        Err(error) => (String::from_utf8_lossy(bytes), Some(error.valid_up_to())),
    }
}

/// The refusal of a source that would have to be held whole and is over [`LARGEST`].
pub fn too_large(name: &str) -> Error {
    let limit = LARGEST >> 20;
    let message = format!(
        "larger than the {limit} MiB that Markdown, a line of JSON lines or UTF-16 may have; \
         split it, or give it as plain UTF-8 text, which may have any size"
    );
    Error::new(Place::of(name), message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Source {
        Source::read(bytes.to_vec(), "test").expect("it is small")
    }

    #[test]
    fn invalid_bytes_are_replaced_and_offsets_still_count_the_file() {
        let source = read(b"\xEF\xBB\xBFa\xFF\xFEb 5 km");
        assert_eq!(source.text(), "a\u{FFFD}\u{FFFD}b 5 km");
        assert_eq!(source.oddity(), Some(Oddity::Invalid(4)));
        let five = source.text().find('5').expect("it is there");
        assert_eq!(source.to_bytes(Span::new(five, five + 4)), Span::new(8, 12));
    }

    #[test]
    fn a_byte_order_mark_is_counted_in_bytes_only() {
        let source = read(b"\xEF\xBB\xBF5 km");
        assert_eq!(source.text(), "5 km");
        assert_eq!(source.to_bytes(Span::new(0, 4)), Span::new(3, 7));
    }

    #[test]
    fn utf16_is_decoded() {
        let bytes: Vec<u8> = "\u{FEFF}5 €"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let source = read(&bytes);
        assert_eq!(
            (source.text(), source.oddity()),
            ("5 €", Some(Oddity::Utf16))
        );
    }
}
