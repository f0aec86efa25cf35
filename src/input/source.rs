//! Bytes as they lie in a file, read as text whatever they are.

use std::borrow::Cow;

use crate::text::{Map, Span};
use crate::{Error, Place, Result};

/// The most bytes a source may have, as read: 4 GiB − 1, the reach of a [`Span`].
pub const LARGEST: u64 = u32::MAX as u64;

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
    /// When the text would be larger than [`LARGEST`].
    pub fn read(bytes: Vec<u8>, name: &str) -> Result<Self> {
        let source = match bytes.as_slice() {
            [0xFF, 0xFE, rest @ ..] => Self::utf16(rest, u16::from_le_bytes),
            [0xFE, 0xFF, rest @ ..] => Self::utf16(rest, u16::from_be_bytes),
            _ => Self::utf8(bytes),
        };
        match u64::try_from(source.text.len()) {
            Ok(length) if length <= LARGEST => Ok(source),
            _ => Err(too_large(name)),
        }
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

    fn repaired(bytes: &[u8]) -> Self {
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

/// The refusal of a source over [`LARGEST`].
pub(super) fn too_large(name: &str) -> Error {
    Error::new(
        Place::of(name),
        format!(
            "larger than the {LARGEST} bytes (4 GiB less one) that one text may have; split it"
        ),
    )
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
