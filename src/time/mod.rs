//! Dates, spans and lengths of calendar time. A date is an interval of days.

mod clock;
mod date;

pub use clock::Clock;
pub use date::{Date, Flags, Grain};
