//! What the units need of `src/text/`.

#[path = "../src/text/letters.rs"]
mod letters;
#[path = "../src/text/looks.rs"]
mod looks;
#[path = "../src/text/words.rs"]
mod words;

pub use looks::bytes_looked_at;

pub(crate) use letters::{Letters, Start, beginning, ending};
pub(crate) use looks::look;
pub(crate) use words::{BITS, FREE, Filter, SLOTS, bit, slot};
