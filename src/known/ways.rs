//! The ways in which a text and what is known hang together.

use crate::relation::{Find, Judge, Way};

const fn way(name: &'static str) -> Way {
    Way {
        name,
        kinds: &[],
        find: Find::Claim,
        judge: Judge::Reference,
        laws: &[],
    }
}

/// A date, and when it happened.
pub static EVENT_DATE: Way = way("known-event-date");
/// A length of time, and how long ago it was.
pub static SINCE_EVENT: Way = way("known-since-event");
/// A rank, and which of its series it is.
pub static EDITION: Way = way("known-edition");
/// An amount of money in two currencies, and what one was worth in the other.
pub static RATE: Way = way("known-rate");
/// A size, and how large what it is compared with is.
pub static COMPARISON: Way = way("known-comparison");
