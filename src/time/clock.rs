//! Times of day.

/// A time of day as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// Minutes after midnight, 0–1440; with seconds they are dropped.
    pub minute: u16,
    /// Whether morning or afternoon was said (a.m., p.m., or a 24-hour clock past 12).
    pub half_known: bool,
}
