//! The ways in which a text and what is known hang together.

use crate::relation::Way;

/// A date, and when it happened.
pub static EVENT_DATE: Way = Way::reference("known-event-date");
/// A length of time, and how long ago it was.
pub static SINCE_EVENT: Way = Way::reference("known-since-event");
/// A rank, and which of its series it is.
pub static EDITION: Way = Way::reference("known-edition");
/// An amount of money in two currencies, and what one was worth in the other.
pub static RATE: Way = Way::reference("known-rate");
/// A size, and how large what it is compared with is.
pub static COMPARISON: Way = Way::reference("known-comparison");
