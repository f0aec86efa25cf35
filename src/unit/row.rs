//! The tables as they are written: rows of `units.csv`, `prefixes.csv`, `currencies.csv`.

use serde::Deserialize;

use crate::{Error, Place, Result};

/// A row of `units.csv`.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct UnitRow {
    /// The name it goes by in reports and in other rows.
    pub(super) id: String,
    /// The name of what it measures; must follow from the definition.
    pub(super) dimension: String,
    /// In terms of other units ("12 inch"); `base` for those that others are defined by; empty
    /// where no factor leads anywhere (pH).
    pub(super) definition: String,
    /// What is added to a value before the factor, for temperatures.
    pub(super) offset: String,
    /// Spelled-out names, singular first, then plural; case does not matter.
    pub(super) names: String,
    /// Symbols; case matters where two differ only in it.
    pub(super) symbols: String,
    /// Which prefixes it takes: `si`, `binary`, or none.
    pub(super) prefixes: String,
    /// Spellings that are more often something else; `*` for all, `per` for only before a "per".
    pub(super) gate: String,
    /// `after` its number, or `before` it.
    pub(super) position: String,
    /// Units it is confused with.
    pub(super) neighbours: String,
    #[serde(rename = "language")]
    _language: String,
    /// Where the definition is from.
    pub(super) source: String,
}

/// A row of `prefixes.csv`.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct PrefixRow {
    pub(super) id: String,
    pub(super) symbols: String,
    /// `si` or `binary`.
    pub(super) system: String,
    /// As base and exponent: `10^3`, `2^10`.
    pub(super) factor: String,
}

/// A row of `currencies.csv`.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct CurrencyRow {
    pub(super) code: String,
    /// Names after a number, singular first, then plural.
    pub(super) names: String,
    /// Symbols before a number; a `?` marks one that is first read as another currency's.
    pub(super) before: String,
    /// Symbols after a number.
    pub(super) after: String,
    /// Names and symbols of the minor unit after a number.
    pub(super) minor: String,
    /// How many minor units one holds.
    pub(super) minor_per_unit: String,
    #[serde(rename = "language")]
    _language: String,
    #[serde(rename = "source")]
    _source: String,
}

/// All rows of a table, or what is wrong with the first that cannot be read.
pub(super) fn rows<T: for<'d> Deserialize<'d>>(table: &str, name: &str) -> Result<Vec<T>> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    reader.deserialize().map(|row| row.map_err(|error| unreadable(name, &error))).collect()
}

fn unreadable(name: &str, error: &csv::Error) -> Error {
    let line = error.position().map_or(1, csv::Position::line);
    Error::new(Place::of(name).row(line), format!("not a row of this table: {error}"))
}

/// The spellings of a cell, each with whether it is only a second reading.
pub(super) fn spellings(cell: &str) -> impl Iterator<Item = (&str, bool)> {
    let parts = cell.split('|').map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| part.strip_prefix('?').filter(|rest| !rest.is_empty()).map_or((part, false), |rest| (rest, true)))
}
