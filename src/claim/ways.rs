//! The ways in which a sentence and a table hang together.

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

/// A figure, and the cell that says what it is.
pub static VALUE: Way = way("reference-value");
/// Who is the first of an order, and the column that orders them.
pub static RANK: Way = way("reference-rank");
/// How many rows, or what they come to.
pub static AGGREGATE: Way = way("reference-aggregate");
/// Which way something went between two times of a table.
pub static TREND: Way = way("reference-trend");
