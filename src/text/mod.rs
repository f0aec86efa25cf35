//! Text: spans, documents with their blocks, and lines and columns for printing.

mod document;
mod line;
mod map;
mod span;

pub use document::{Block, BlockKind, Document};
pub use line::{LineIndex, Offsets, Position};
pub use map::Map;
pub use span::Span;
