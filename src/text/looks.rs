//! How many bytes readers look at, counted where they look: what a test of linear time rests on.

#[cfg(debug_assertions)]
thread_local! {
    static LOOKED: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

/// Counts bytes that are looked at. Without debug assertions it is nothing at all.
#[inline]
pub(crate) fn look(bytes: usize) {
    #[cfg(debug_assertions)]
    LOOKED.with(|looked| looked.set(looked.get() + u64::try_from(bytes).unwrap_or(0)));
    #[cfg(not(debug_assertions))]
    let _ = bytes;
}

/// How many bytes the readers of this thread have looked at so far, each as often as it was looked
/// at: by the words, blanks, digits and spellings that were tried there. Always 0 in a build
/// without debug assertions.
///
/// ```
/// use checkfigure::{mention::scan, text::{Document, bytes_looked_at}, unit::Units};
/// let before = bytes_looked_at();
/// scan(&Document::plain("It is 5 km long."), Units::embedded());
/// assert!(bytes_looked_at() > before || !cfg!(debug_assertions));
/// ```
pub fn bytes_looked_at() -> u64 {
    #[cfg(debug_assertions)]
    return LOOKED.with(std::cell::Cell::get);
    #[cfg(not(debug_assertions))]
    0
}
