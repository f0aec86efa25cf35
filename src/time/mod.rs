//! Dates, spans and lengths of calendar time. A date is an interval of days.
//!
//! One file a written form; `read` tries those that the first word or digit allows.

mod alone;
mod anchor;
mod around;
mod clock;
mod context;
mod cue;
mod date;
mod feast;
mod feasts;
mod forms;
mod gate;
mod holiday;
mod leaf;
mod length;
mod named;
mod nth;
mod numeric;
mod order;
mod part;
mod period;
mod range;
mod read;
mod relative;
mod settle;
mod shift;
mod span;
mod spelt;
mod timex;
mod when;
mod words;
mod year;

pub use clock::Clock;
pub use cue::{Cue, says, value_of};
pub use date::{Date, Flags, Grain};
pub(crate) use gate::may_be_date;
pub use length::{Length, Measure, age};
pub(crate) use order::backwards;
pub use read::read;
pub use timex::timex_span;
pub use when::When;
pub(crate) use words::is_listed;
pub(crate) use words::time_words;
pub use words::{is_time_word, is_unit};
pub(crate) use year::lone_year;
pub use year::{read_year, read_years, year_cue};
