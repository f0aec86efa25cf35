//! The tables that ship, cell by cell.
//!
//! The build script (`build/tables.rs`) reads them as tables and leaves their cells apart from one another, so that here
//! nothing is quoted: reading them as tables of users are read took half of every start.

use serde::de::value::{Error as ValueError, StrDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};

/// What parts the cells of a row.
const BETWEEN: u8 = 0x1f;

/// The text of a table of `reference-data/`, for [`rows`].
macro_rules! shipped {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/tables/", $name))
    };
}

pub(crate) use shipped;

/// The rows of a table that ships, without its heads, each as so many cells; what a row has more is left out, what it
/// has less is empty.
pub(crate) fn rows<const N: usize>(
    text: &'static str,
) -> impl Iterator<Item = [&'static str; N]> + Clone {
    lines(text).skip(1)
}

/// The same of a table without heads.
pub(crate) fn lines<const N: usize>(
    text: &'static str,
) -> impl Iterator<Item = [&'static str; N]> + Clone {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut line = (!rest.is_empty()).then(|| next_line(&mut rest))?;
        // Cells are short: to call for a search takes longer than to look at their bytes.
        let end = |line: &str| line.bytes().position(|byte| byte == BETWEEN);
        Some(std::array::from_fn(|_| {
            let end = end(line);
            take(&mut line, end)
        }))
    })
}

/// Takes off the next line.
fn next_line(rest: &mut &'static str) -> &'static str {
    let end = memchr::memchr(b'\n', rest.as_bytes());
    take(rest, end)
}

/// Takes off what stands before a mark, and the mark; all that there is if there is none.
fn take(rest: &mut &'static str, end: Option<usize>) -> &'static str {
    let (first, more) = rest.split_at(end.unwrap_or(rest.len()));
    *rest = more.get(1..).unwrap_or("");
    first
}

/// The variant of an enum that a cell names.
pub(crate) fn named<T: DeserializeOwned>(cell: &'static str) -> Option<T> {
    let cell: StrDeserializer<'_, ValueError> = cell.into_deserializer();
    T::deserialize(cell).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_those_of_the_table() {
        let text = include_str!("../../reference-data/readings.csv");
        assert!(text.contains('"'), "a table with quoted cells");
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let heads = reader.headers().expect("heads").clone();
        let shipped = shipped!("readings.csv");
        let first: Vec<&str> = shipped
            .lines()
            .next()
            .expect("heads")
            .split(char::from(BETWEEN))
            .collect();
        assert_eq!(first, heads.iter().collect::<Vec<_>>());
        let records: Vec<_> = reader.records().map(|row| row.expect("a row")).collect();
        assert_eq!(rows::<8>(shipped).count(), records.len());
        for (record, row) in records.iter().zip(rows::<8>(shipped)) {
            assert_eq!(record.iter().collect::<Vec<_>>(), row);
        }
    }

    #[test]
    fn cells_that_are_not_there_are_empty() {
        let row = rows::<3>("a\u{1f}b\nx\u{1f}y\n").next().expect("a row");
        assert_eq!(row, ["x", "y", ""]);
    }
}
