//! Dates, spans and lengths of calendar time. A date is an interval of days.
//!
//! One file a written form; [`read`] tries those that the first word or digit allows.

mod clock;
mod date;
mod gate;
mod leaf;
mod length;
mod named;
mod numeric;
mod part;
mod relative;
mod when;
mod words;
mod year;

pub use clock::Clock;
pub use date::{Date, Flags, Grain};
pub use length::{Length, Measure, age};
pub use when::{When, read};
pub(crate) use words::may_be_listed;
pub use words::{Cue, is_time_word, says};
pub use year::{read_year, read_years, year_cue};
