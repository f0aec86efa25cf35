//! Text: spans, documents with their blocks, and lines and columns for printing.

mod document;
mod line;
mod span;

pub use document::{Block, BlockKind, Document, Piece};
pub use line::{LineIndex, Offsets, Position};
pub use span::Span;
