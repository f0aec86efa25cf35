//! The tables that ship, cell by cell.

use std::borrow::Cow;

/// The rows of a table that ships, each as so many cells; what a row has more is left out, what it has less is empty.
///
/// Nearly all lines have no quoted cell, and are only cut at their commas: reading them as tables of users are read took
/// half of every start.
pub(crate) fn rows<const N: usize>(
    text: &'static str,
) -> impl Iterator<Item = [Cow<'static, str>; N]> {
    text.lines().skip(1).map(|line| {
        if line.contains('"') {
            return quoted(line);
        }
        cut(line).map(Cow::Borrowed)
    })
}

/// The rows of a table that ships and has no quoted cell (a test sees to it).
pub(crate) fn plain_rows<const N: usize>(
    text: &'static str,
) -> impl Iterator<Item = [&'static str; N]> {
    text.lines().skip(1).map(cut)
}

fn cut<const N: usize>(line: &'static str) -> [&'static str; N] {
    let mut cells = line.split(',');
    std::array::from_fn(|_| cells.next().unwrap_or(""))
}

/// A line with quoted cells.
fn quoted<const N: usize>(line: &str) -> [Cow<'static, str>; N] {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(line.as_bytes());
    let record = reader
        .records()
        .next()
        .and_then(Result::ok)
        .unwrap_or_default();
    std::array::from_fn(|at| Cow::Owned(record.get(at).unwrap_or("").to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_those_that_the_library_reads() {
        let text = include_str!("../../reference-data/cues.csv");
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let records = reader.records().map(|record| record.expect("a row"));
        let mut count = 0;
        for (record, row) in records.zip(rows::<5>(text)) {
            assert_eq!(
                record.iter().collect::<Vec<_>>(),
                row.iter().collect::<Vec<_>>()
            );
            count += 1;
        }
        assert!(count > 1000 && text.lines().count() == count + 1);
        assert!(text.starts_with("language,phrase,class,value,source\n"));
    }

    #[test]
    fn quoted_cells_are_read() {
        let row = rows::<3>("a,b,c\n\"x, y\",\"say \"\"so\"\"\",z\n")
            .next()
            .expect("a row");
        assert_eq!(row, ["x, y", "say \"so\"", "z"]);
        assert_eq!(
            rows::<3>("a,b,c\nx\n").next().expect("a row"),
            ["x", "", ""]
        );
    }
}
