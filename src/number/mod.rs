//! Numbers as they are written: exact value, written precision and form.

mod interval;
mod value;

pub use interval::{Bound, Interval};
pub use value::{Form, Number};

/// A value read from a text, and where the reading stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Read<T> {
    /// What was read.
    pub value: T,
    /// One past its last byte.
    pub end: usize,
}
