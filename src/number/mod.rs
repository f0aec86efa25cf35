//! Numbers as they are written: exact value, written precision and form.
//!
//! One file a written form. Every reader starts exactly at a byte and says where it stopped;
//! none allocates, none fails on any input, and none looks further than a fixed distance beyond
//! what it takes, so a text is read in linear time whatever it holds.

mod collective;
mod comma;
mod digits;
mod fraction;
mod grouping;
mod interval;
mod lexicon;
mod ordinal;
mod print;
mod roman;
mod run;
mod scale;
mod scientific;
mod share;
mod spoken;
mod tail;
mod value;
mod words;

pub use comma::{lone_comma, read_comma, read_wide};
pub use digits::{read, read_malformed};
pub use interval::{Bound, Interval};
pub use lexicon::is_number_word;
pub(crate) use lexicon::{begins, is_listed, number_words};
pub use ordinal::read_ordinal;
pub use roman::read_roman;
pub use scale::scale;
pub use tail::tail;
pub use value::{Form, Number};
pub use words::read_words;
pub(crate) use words::{Outset, outset};

/// A value read from a text, and where the reading stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Read<T> {
    /// What was read.
    pub value: T,
    /// One past its last byte.
    pub end: usize,
}

/// What every parser of this folder gives: no error is ever shown, so none is built.
type Out<'t, T> = nom::IResult<&'t str, T, ()>;

/// The failure of every parser of this folder.
const NO: nom::Err<()> = nom::Err::Error(());

/// The text from `at`, when a word or number may begin there: on a character boundary, and not
/// in the middle of a word.
fn start(text: &str, at: usize) -> Option<&str> {
    let rest = text.get(at..)?;
    let inside = match text.as_bytes()[..at].last() {
        Some(0x80..) => text[..at].ends_with(char::is_alphanumeric),
        Some(byte) => byte.is_ascii_alphanumeric(),
        None => false,
    };
    (!inside).then_some(rest)
}

/// Whether nothing that would make it part of a longer word follows.
fn word_ends(rest: &str) -> bool {
    match rest.as_bytes().first() {
        Some(0x80..) => !rest.starts_with(char::is_alphanumeric),
        Some(byte) => !byte.is_ascii_alphanumeric(),
        None => true,
    }
}
