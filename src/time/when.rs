//! Anything that says when.

use super::clock::Clock;
use super::date::Date;

/// A date, both ends of a span of dates, a time of day, or both ends of a span of those.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// A day, month, year or other period.
    Date(Date),
    /// From one to another, in the order written.
    Dates(Date, Date),
    /// A time of day.
    Clock(Clock),
    /// From one to another, in the order written.
    Clocks(Clock, Clock),
}
