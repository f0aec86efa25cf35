//! The way from a text back to the source it was taken from.

use super::Span;

/// How each byte of a text came from its source, in order of place.
///
/// An empty map means that the text is the source.
///
/// ```
/// use checkfigure::text::{Map, Span};
/// // The source "12&nbsp;km" became the text "12\u{a0}km".
/// let mut map = Map::default();
/// map.copied(0, 0);
/// map.replaced(2, Span::new(2, 8));
/// map.copied(4, 8);
/// assert_eq!(map.to_source(Span::new(0, 6)), Span::new(0, 10));
/// assert_eq!(map.to_source(Span::new(2, 4)), Span::new(2, 8));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Map {
    pieces: Vec<Piece>,
}

/// A run of text up to the next piece, and what it stands for in the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    text: u32,
    source: Span,
    copied: bool,
}

impl Map {
    /// From byte `text` on, the text is the source from byte `source` on, byte for byte.
    pub fn copied(&mut self, text: usize, source: usize) {
        let continues = self.pieces.last().is_some_and(|piece| {
            piece.copied && text - piece.text as usize + piece.source.start() == source
        });
        if !continues {
            self.push(text, Span::new(source, source), true);
        }
    }

    /// From byte `text` on, the text stands in place of `source` as a whole: an entity, an escape,
    /// a byte that is no UTF-8, or (with an empty span) something that was put in.
    pub fn replaced(&mut self, text: usize, source: Span) {
        self.push(text, source, false);
    }

    /// Where a place in the text stands in the source; what was replaced is taken whole.
    pub fn to_source(&self, span: Span) -> Span {
        let start = self.start(span.start());
        let end = if span.is_empty() {
            start
        } else {
            self.end(span.end())
        };
        Span::new(start, end.max(start))
    }

    fn start(&self, at: usize) -> usize {
        match self.piece(at) {
            Some(piece) if piece.copied => at - piece.text as usize + piece.source.start(),
            Some(piece) => piece.source.start(),
            None => at,
        }
    }

    fn end(&self, at: usize) -> usize {
        match self.piece(at - 1) {
            Some(piece) if piece.copied => at - piece.text as usize + piece.source.start(),
            Some(piece) => piece.source.end(),
            None => at,
        }
    }

    /// The piece that holds a byte; what stands before the first piece is the source itself.
    fn piece(&self, at: usize) -> Option<&Piece> {
        let after = self
            .pieces
            .partition_point(|piece| piece.text as usize <= at);
        after.checked_sub(1).map(|i| &self.pieces[i])
    }

    fn push(&mut self, text: usize, source: Span, copied: bool) {
        let text = u32::try_from(text).expect("documents over 4 GiB are refused on reading");
        self.pieces.push(Piece {
            text,
            source,
            copied,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_map_changes_nothing() {
        assert_eq!(Map::default().to_source(Span::new(3, 9)), Span::new(3, 9));
    }

    #[test]
    fn copied_runs_lead_back() {
        let mut map = Map::default();
        map.copied(0, 2);
        map.copied(5, 20);
        assert_eq!(map.to_source(Span::new(0, 5)), Span::new(2, 7));
        assert_eq!(map.to_source(Span::new(6, 11)), Span::new(21, 26));
        assert_eq!(map.to_source(Span::new(3, 7)), Span::new(5, 22));
    }

    #[test]
    fn what_goes_on_is_one_piece() {
        let mut map = Map::default();
        map.copied(0, 10);
        map.copied(4, 14);
        assert_eq!(map.pieces.len(), 1);
    }
}
