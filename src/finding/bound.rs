//! A figure that was compared with a reference table.

use serde::Serialize;

use crate::number::Number;

/// What a figure is said of, and what a reference table has for it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Bound {
    /// Of whom or what: the name of the row.
    pub entity: String,
    /// The property, in the words of its head.
    pub property: String,
    /// The time that the table's value is of, if it says so.
    pub as_of: Option<String>,
    /// What the comparison came to.
    pub status: Status,
    /// The file of the table.
    pub table: String,
    /// The line of the file on which the row stands, from 1.
    pub row: Option<u32>,
    /// The head of the column.
    pub column: String,
    /// The table's value, in the unit of the column.
    pub value: Option<Number>,
    /// Where the table has it from, if it says so.
    pub source: Option<String>,
}

/// What came of comparing a figure with a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Status {
    /// The table says the same.
    Supported,
    /// The table says something else.
    Contradicted,
    /// Several rows or columns could be meant: nothing was compared.
    Ambiguous,
}
