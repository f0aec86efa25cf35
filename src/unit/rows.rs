//! The tables as files: one struct a file, read with their places for errors.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::error::{Error, Place, Result, Shown, shown};

/// A row of `units.csv`. Lists are separated by `|`.
#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct UnitRow {
    /// British, in snake case: `square_mile`.
    pub(crate) id: String,
    /// A name of `dimensions.csv`.
    pub(crate) dimension: String,
    /// `base`, `own`, `composed`, or the unit in terms of others: `12 inch`.
    pub(crate) definition: String,
    /// What is added before the factor, for temperatures.
    #[serde(default)]
    pub(crate) offset: String,
    /// Spelled out, in any case, singular first; prefixes as words allowed.
    #[serde(default)]
    pub(crate) names: String,
    /// Spelled out, never with a prefix.
    #[serde(default)]
    pub(crate) aliases: String,
    /// In this case, with the prefixes of the row.
    #[serde(default)]
    pub(crate) symbols: String,
    /// In this case, never with a prefix.
    #[serde(default)]
    pub(crate) abbreviations: String,
    /// Symbols of prefixes, separated by blanks, the likelier of m and M first; or `none`.
    #[serde(default)]
    pub(crate) prefixes: String,
    /// The spellings that are more often words or other things.
    #[serde(default)]
    pub(crate) gate: String,
    /// `after` (the default), `before`, `both`, `head` (a counted noun before "per"), `factor`
    /// (part of other units only).
    #[serde(default)]
    pub(crate) position: String,
    /// Where the unit is defined.
    #[serde(default)]
    pub(crate) source: String,
}

/// Whether a row is only another way to say what its id is made of.
pub(crate) fn is_composed(row: &UnitRow) -> bool {
    row.definition == "composed"
}

/// A row of `currencies.csv`.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct CurrencyRow {
    pub(crate) code: String,
    pub(crate) names: String,
    pub(crate) symbols: String,
    pub(crate) minor: String,
    pub(crate) minor_names: String,
    pub(crate) minor_per: String,
    pub(crate) gate: String,
    pub(crate) source: String,
}

/// A row of `prefixes.csv`.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct PrefixRow {
    pub(crate) id: String,
    pub(crate) symbol: String,
    pub(crate) base: u8,
    pub(crate) exponent: i16,
}

/// A row of `dimensions.csv`.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct DimensionRow {
    pub(crate) name: String,
    pub(crate) exponents: String,
}

/// A row of `readings.csv`: a spelling of several units.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct ReadingRow {
    pub(crate) spelling: String,
    pub(crate) kind: String,
    pub(crate) units: String,
    pub(crate) gate: String,
    pub(crate) position: String,
}

/// A row of `neighbours.csv`.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct NeighbourRow {
    pub(crate) unit: String,
    pub(crate) neighbours: String,
}

/// A row with the place it was read from.
#[derive(Debug, Clone)]
pub(crate) struct Placed<T> {
    pub(crate) row: T,
    pub(crate) place: Place,
}

/// A currency as rows of the unit table: itself, and its minor unit.
pub(crate) fn currency(placed: &Placed<CurrencyRow>) -> impl Iterator<Item = Placed<UnitRow>> {
    let row = &placed.row;
    let common = UnitRow {
        dimension: "money".to_owned(),
        position: "both".to_owned(),
        gate: row.gate.clone(),
        source: row.source.clone(),
        ..UnitRow::default()
    };
    let major = UnitRow {
        id: row.code.clone(),
        definition: "own".to_owned(),
        names: row.names.clone(),
        symbols: row.symbols.clone(),
        abbreviations: row.code.clone(),
        ..common.clone()
    };
    let minor = UnitRow {
        id: row.minor.clone(),
        definition: format!("{} / {}", row.code, row.minor_per),
        names: row.minor_names.clone(),
        position: String::new(),
        ..common
    };
    let rows = [Some(major), (!row.minor.is_empty()).then_some(minor)];
    let place = placed.place.clone();
    rows.into_iter().flatten().map(move |row| Placed {
        row,
        place: place.clone(),
    })
}

/// The parts of a list column.
pub(crate) fn list(column: &str) -> impl Iterator<Item = &str> {
    column.split('|').map(str::trim).filter(|s| !s.is_empty())
}

/// Reads a whole table; rows are counted from 1 with the header as the first.
///
/// # Errors
/// A column that is unknown or missing, a row of another width, a value that does not parse.
pub(crate) fn read<T: DeserializeOwned>(
    csv: &str,
    source: &str,
    columns: &[&str],
    needed: &[&str],
) -> Result<Vec<Placed<T>>> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    check_header(&mut reader, source, columns, needed)?;
    let header = reader.headers().cloned().unwrap_or_default();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| malformed(source, &error))?;
        let line = record.position().map_or(0, csv::Position::line);
        let place = Place::of(source).row(line);
        plain(&record, &header, &place)?;
        let row = record
            .deserialize(Some(&header))
            .map_err(|error| Error::new(place.clone(), error.to_string()))?;
        rows.push(Placed { row, place });
    }
    Ok(rows)
}

/// Refuses cells with characters that no unit has and a terminal would obey.
fn plain(record: &csv::StringRecord, header: &csv::StringRecord, place: &Place) -> Result<()> {
    let mut cells = record.iter().zip(header);
    match cells.find(|(cell, _)| cell.contains(Shown::is_hidden)) {
        Some((cell, column)) => {
            let message = format!("'{}' holds a control character; expected none", shown(cell));
            Err(Error::new(place.clone().column(column), message))
        }
        None => Ok(()),
    }
}

fn check_header(
    reader: &mut csv::Reader<&[u8]>,
    source: &str,
    columns: &[&str],
    needed: &[&str],
) -> Result<()> {
    let header = reader
        .headers()
        .map_err(|error| malformed(source, &error))?;
    let place = Place::of(source).row(1);
    if let Some(name) = header.iter().find(|name| !columns.contains(name)) {
        let known = columns.join(", ");
        let message = format!("there is no such column; expected {known}");
        return Err(Error::new(place.column(name), message));
    }
    match needed
        .iter()
        .find(|name| !header.iter().any(|h| h == **name))
    {
        Some(name) => Err(Error::new(place, format!("expected a column '{name}'"))),
        None => Ok(()),
    }
}

/// An error of the csv reader: in practice a row that is wider or narrower than the header.
fn malformed(source: &str, error: &csv::Error) -> Error {
    let line = error.position().map(csv::Position::line);
    let place = match line {
        Some(line) => Place::of(source).row(line),
        None => Place::of(source),
    };
    let message = match error.kind() {
        csv::ErrorKind::UnequalLengths {
            expected_len, len, ..
        } => format!("{len} columns found, {expected_len} expected as in the header"),
        csv::ErrorKind::Utf8 { .. } => "not valid UTF-8".to_owned(),
        _ => error.to_string(),
    };
    Error::new(place, message)
}
