//! A long text in pieces that end where a block does, so that memory does not grow with it.

use std::io::{self, Read};

use super::source::Source;
use crate::text::{LONGEST, part_end};
use crate::{Error, Place, Result};

use super::LARGEST;

/// Reads a text piece by piece into one buffer that is used again.
///
/// No figure and no relation crosses the end of a block, so the pieces have the findings of the
/// whole. A piece has at least the size asked for where the text has so much left, and at most
/// 128 KiB more. UTF-16, known by its byte-order mark, is one piece.
///
/// ```
/// use checkfigure::input::Pieces;
/// let mut pieces = Pieces::new("one\n\ntwo\n\nthree".as_bytes(), "a.txt", 3);
/// assert_eq!(pieces.next(Vec::new())?.as_deref(), Some(b"one\n\n".as_slice()));
/// assert_eq!(pieces.next(Vec::new())?.as_deref(), Some(b"two\n\n".as_slice()));
/// assert_eq!(pieces.next(Vec::new())?.as_deref(), Some(b"three".as_slice()));
/// assert_eq!(pieces.next(Vec::new())?, None);
/// # Ok::<(), checkfigure::Error>(())
/// ```
#[derive(Debug)]
pub struct Pieces<R> {
    source: R,
    name: String,
    size: usize,
    /// What was read beyond the last piece.
    rest: Vec<u8>,
    started: bool,
    ended: bool,
}

impl<R: Read> Pieces<R> {
    /// The pieces of `source`, of about `size` bytes each; `name` is for messages.
    pub fn new(source: R, name: impl Into<String>, size: usize) -> Self {
        Self {
            source,
            name: name.into(),
            size: size.max(1),
            rest: Vec::new(),
            started: false,
            ended: false,
        }
    }

    /// Whether the piece that was given out last is the last one.
    pub fn is_last(&self) -> bool {
        self.ended && self.started && self.rest.is_empty()
    }

    /// The next piece, put into `buffer`, whose content is let go; `None` after the last. An empty
    /// text is one empty piece.
    ///
    /// # Errors
    /// When the source cannot be read, or is UTF-16 of more than [`LARGEST`] bytes.
    pub fn next(&mut self, mut buffer: Vec<u8>) -> Result<Option<Vec<u8>>> {
        if self.is_last() {
            return Ok(None);
        }
        buffer.clear();
        buffer.append(&mut self.rest);
        self.fill(&mut buffer, self.size + 2 * LONGEST)?;
        let wide = matches!(*buffer, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..]);
        let end = if wide && !self.started {
            self.fill(&mut buffer, LARGEST.try_into().unwrap_or(usize::MAX))?;
            if !self.ended {
                return Err(super::source::too_large(&self.name));
            }
            buffer.len()
        } else {
            let mark = usize::from(!self.started && buffer.starts_with(b"\xEF\xBB\xBF")) * 3;
            mark + self.end(&buffer[mark..])
        };
        self.started = true;
        self.rest.extend_from_slice(&buffer[end..]);
        buffer.truncate(end);
        Ok(Some(buffer))
    }

    /// Where the piece ends that the buffer begins with. What is no UTF-8 has another length as
    /// text, and blocks are those of the text.
    fn end(&self, buffer: &[u8]) -> usize {
        let looked_at = &buffer[..buffer.len().min(self.size + 2 * LONGEST)];
        let broken = |error: std::str::Utf8Error| {
            self.ended && looked_at.len() == buffer.len() || error.error_len().is_some()
        };
        if std::str::from_utf8(looked_at).is_err_and(broken) {
            let source = Source::repaired(buffer);
            let end = part_end(source.text().as_bytes(), self.size);
            return source.end_in_bytes(end);
        }
        part_end(buffer, self.size)
    }

    /// Reads until the buffer holds more than `room` bytes or the source ends.
    fn fill(&mut self, buffer: &mut Vec<u8>, room: usize) -> Result<()> {
        if self.ended || buffer.len() > room {
            return Ok(());
        }
        let wanted = room - buffer.len() + 1;
        let limit = u64::try_from(wanted).unwrap_or(u64::MAX);
        let read = self.source.by_ref().take(limit).read_to_end(buffer);
        let read = read.map_err(|error| self.unreadable(&error))?;
        self.ended = read < wanted;
        Ok(())
    }

    fn unreadable(&self, error: &io::Error) -> Error {
        Error::new(Place::of(&*self.name), format!("cannot be read: {error}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(bytes: &[u8], size: usize) -> Vec<Vec<u8>> {
        let mut pieces = Pieces::new(bytes, "test", size);
        let mut next = || pieces.next(Vec::new()).expect("bytes can be read");
        std::iter::from_fn(&mut next).collect()
    }

    #[test]
    fn the_pieces_are_the_whole() {
        let text = "one\r\n\r\ntwo\nthree\n\n\nfour, a longer paragraph than most\n\nfive\n";
        for text in ["", "\n", "\n\n", text, &text.repeat(9)] {
            for size in 1..70 {
                let found = pieces(text.as_bytes(), size);
                assert_eq!(found.concat(), text.as_bytes(), "{size}");
                for piece in &found[..found.len() - 1] {
                    assert!(piece.ends_with(b"\n"), "{size}");
                }
            }
        }
    }

    #[test]
    fn utf16_is_one_piece() {
        let bytes: Vec<u8> = [0xFF, 0xFE]
            .into_iter()
            .chain(*b"\n\0\n\0\n\0\n\0")
            .collect();
        assert_eq!(pieces(&bytes, 3), [bytes]);
    }
}
