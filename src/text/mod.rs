//! Text: spans, documents with their blocks, and lines and columns for printing.

mod around;
mod blocks;
mod decimal;
pub(crate) mod digits;
mod document;
pub(crate) mod folded;
mod letters;
mod lexicon;
mod line;
mod looks;
mod map;
pub(crate) mod masks;
mod shipped;
mod span;
mod words;

pub use decimal::Decimal;
pub use document::{Block, BlockKind, Document, Sheet};
pub use lexicon::WordClasses;
pub use line::{LineIndex, Offsets, Position};
pub use looks::bytes_looked_at;
pub use map::Map;
pub use span::Span;

pub(crate) use around::{floor_char, sentence_ends};
pub(crate) use blocks::{LONGEST, part_end};
pub(crate) use letters::{Letters, Start, beginning, ending};
pub(crate) use lexicon::{ByWord, Word, classes, classes_of};
pub(crate) use looks::look;
pub(crate) use shipped::{named, rows, shipped};
pub(crate) use words::{Filter, Openings};
