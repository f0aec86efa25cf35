//! Inputs: bytes to text, and plain text, Markdown and JSON lines to documents with a way back to
//! the source.
//!
//! Nothing here opens a file: the caller hands over bytes, and names them only for the messages.

mod date;
mod front_matter;
mod html;
mod jsonl;
mod markdown;
mod pieces;
mod sheets;
mod source;

pub use date::read_date;
pub use jsonl::{Id, Lines, Record};
pub use markdown::markdown;
pub use pieces::Pieces;
pub use source::{LARGEST, Oddity, Source, too_large};

use crate::text::Document;

/// How a source is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// Plain text: blank lines part the paragraphs.
    #[default]
    Text,
    /// `CommonMark` with tables, footnotes and front matter.
    Markdown,
    /// One JSON object a line: `id`, `text`, `date`.
    Jsonl,
}

impl Format {
    /// The format that a file's extension (without its dot, in any case) stands for.
    ///
    /// ```
    /// use checkfigure::input::Format;
    /// assert_eq!(Format::of_extension("md"), Some(Format::Markdown));
    /// assert_eq!(Format::of_extension("TXT"), Some(Format::Text));
    /// assert_eq!(Format::of_extension("jsonl"), Some(Format::Jsonl));
    /// assert_eq!(Format::of_extension("png"), None);
    /// ```
    pub fn of_extension(extension: &str) -> Option<Self> {
        match extension.to_ascii_lowercase().as_str() {
            "md" | "markdown" => Some(Self::Markdown),
            "txt" | "text" => Some(Self::Text),
            "jsonl" => Some(Self::Jsonl),
            _ => None,
        }
    }

    /// The document that `text` holds in this format; a record's text is plain.
    pub fn document(self, text: &str) -> Document<'_> {
        match self {
            Self::Markdown => markdown(text),
            Self::Text | Self::Jsonl => Document::plain(text),
        }
    }
}
