//! The ways in which a sentence and a table hang together.

use crate::relation::Way;

/// A figure, and the cell that says what it is.
pub static VALUE: Way = Way::reference("reference-value");
/// Who is the first of an order, and the column that orders them.
pub static RANK: Way = Way::reference("reference-rank");
/// How many rows, or what they come to.
pub static AGGREGATE: Way = Way::reference("reference-aggregate");
/// Which way something went between two times of a table.
pub static TREND: Way = Way::reference("reference-trend");
