//! A long text in pieces that end at a blank line, so that memory does not grow with it.

use std::io::{self, Read};

use crate::text::part_end;

/// Reads a text piece by piece into one buffer that is used again.
///
/// No figure and no relation crosses a blank line, so the pieces have the findings of the whole. A
/// piece has at least the size asked for where the text has so much left; a paragraph that is
/// longer is kept whole, and UTF-16, known by its byte-order mark, is one piece.
///
/// ```
/// use checkfigure::input::Pieces;
/// let mut pieces = Pieces::new("one\n\ntwo\n\nthree".as_bytes(), 3);
/// assert_eq!(pieces.next(Vec::new())?.as_deref(), Some(b"one\n\n".as_slice()));
/// assert_eq!(pieces.next(Vec::new())?.as_deref(), Some(b"two\n\n".as_slice()));
/// assert_eq!(pieces.next(Vec::new())?.as_deref(), Some(b"three".as_slice()));
/// assert_eq!(pieces.next(Vec::new())?, None);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct Pieces<R> {
    source: R,
    size: usize,
    /// What was read beyond the last piece.
    rest: Vec<u8>,
    started: bool,
    ended: bool,
}

impl<R: Read> Pieces<R> {
    /// The pieces of `source`, of about `size` bytes each.
    pub fn new(source: R, size: usize) -> Self {
        Self {
            source,
            size: size.max(1),
            rest: Vec::new(),
            started: false,
            ended: false,
        }
    }

    /// The next piece, put into `buffer`, whose content is let go; `None` after the last. An empty
    /// text is one empty piece.
    ///
    /// # Errors
    /// When the source cannot be read.
    pub fn next(&mut self, mut buffer: Vec<u8>) -> io::Result<Option<Vec<u8>>> {
        if self.ended && self.started && self.rest.is_empty() {
            return Ok(None);
        }
        buffer.clear();
        buffer.append(&mut self.rest);
        let mut searched = 0;
        loop {
            self.fill(&mut buffer)?;
            let whole = !self.started && matches!(*buffer, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..]);
            let from = self.size.max(searched);
            let end = if whole {
                buffer.len()
            } else {
                part_end(&buffer, from)
            };
            if end < buffer.len() || self.ended {
                self.started = true;
                self.rest.extend_from_slice(&buffer[end..]);
                buffer.truncate(end);
                return Ok(Some(buffer));
            }
            // A line end may be the last byte read so far.
            searched = buffer.len().saturating_sub(2);
        }
    }

    /// Reads as much again as a piece has, so that a long paragraph is searched only once.
    fn fill(&mut self, buffer: &mut Vec<u8>) -> io::Result<()> {
        let room = self.size + self.size / 8 + 1;
        let wanted = if buffer.len() < room {
            room - buffer.len()
        } else {
            buffer.len()
        };
        buffer.reserve(wanted);
        let limit = u64::try_from(wanted).unwrap_or(u64::MAX);
        let read = self.source.by_ref().take(limit).read_to_end(buffer)?;
        self.ended = read < wanted;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(bytes: &[u8], size: usize) -> Vec<Vec<u8>> {
        let mut pieces = Pieces::new(bytes, size);
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
                    assert!(
                        piece.ends_with(b"\n\n") || piece.ends_with(b"\n\r\n"),
                        "{size}"
                    );
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
