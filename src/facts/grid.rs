//! The cells of a table, as they lie in its file.

use crate::error::shown;
use crate::{Error, Place, Result};

/// No cell is longer, in bytes.
const LONGEST_CELL: usize = 1 << 16;
/// No table is wider.
const WIDEST: usize = 4096;
/// The marks that may part cells, the likelier first.
const MARKS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// How many lines are looked at for the mark between cells.
const LINES: usize = 20;

/// The cells of a table, row by row.
#[derive(Debug, Default)]
pub(super) struct Grid {
    text: String,
    /// Where each cell ends in the text; the cell before it ends where it begins.
    ends: Vec<u32>,
    pub(super) width: usize,
    /// The line of the file on which each row begins, from 1.
    lines: Vec<u32>,
    height: usize,
}

impl Grid {
    /// Reads the cells of a text.
    ///
    /// # Errors
    /// A quote that is never closed, a cell of more than 64 KiB, a formula, a row with other than as many
    /// cells as the first, a text without a cell.
    pub(super) fn read(text: &str, name: &str) -> Result<Self> {
        let mark = mark_of(text, name);
        closed(text, mark, name)?;
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(mark)
            .from_reader(text.as_bytes());
        let mut grid = Self::default();
        let mut record = csv::StringRecord::new();
        while reader
            .read_record(&mut record)
            .map_err(|error| Error::new(Place::of(name), error.to_string()))?
        {
            let line = record.position().map_or(0, csv::Position::line);
            grid.row(&record, line, name)?;
        }
        if grid.lines.len() < 2 {
            return Err(Error::new(
                Place::of(name),
                "found no row under a header; expected a first row of names and one row or more of values",
            ));
        }
        Ok(grid)
    }

    fn row(&mut self, record: &csv::StringRecord, line: u64, name: &str) -> Result<()> {
        let empty = record.iter().all(|cell| cell.trim().is_empty());
        // A title above the header stands by itself.
        let title = self.lines.is_empty() && record.len() == 1;
        if empty || title {
            return Ok(());
        }
        let length = used(record);
        if self.lines.is_empty() {
            self.width = length;
        }
        if length > self.width || record.len() < self.width || self.width > WIDEST {
            let message = format!(
                "found {} cells; expected {} as in the first row",
                record.len(),
                self.width
            );
            return Err(Error::new(Place::of(name).row(line), message));
        }
        for (at, cell) in record.iter().take(self.width).enumerate() {
            let cell = cell.trim();
            if let Some(message) = refused(cell) {
                let place = Place::of(name).row(line).column((at + 1).to_string());
                return Err(Error::new(place, message));
            }
            self.push(cell, name)?;
        }
        self.lines.push(u32::try_from(line).unwrap_or(u32::MAX));
        self.height += 1;
        Ok(())
    }

    fn push(&mut self, cell: &str, name: &str) -> Result<()> {
        self.text.push_str(cell);
        let end = u32::try_from(self.text.len()).map_err(|_| {
            Error::new(
                Place::of(name),
                "found more than 4 GiB of cells; expected a smaller table",
            )
        })?;
        self.ends.push(end);
        Ok(())
    }

    /// Cells made anew, all of one line of the file.
    pub(super) fn of_rows(
        rows: impl Iterator<Item = (Vec<String>, u32)>,
        name: &str,
    ) -> Result<Self> {
        let mut grid = Self::default();
        for (cells, line) in rows {
            grid.width = cells.len();
            for cell in &cells {
                grid.push(cell, name)?;
            }
            grid.lines.push(line);
            grid.height += 1;
        }
        Ok(grid)
    }

    pub(super) fn height(&self) -> usize {
        self.height
    }

    /// The line of the file on which a row begins.
    pub(super) fn line(&self, row: usize) -> u32 {
        self.lines[row]
    }

    pub(super) fn cell(&self, row: usize, column: usize) -> &str {
        let at = row * self.width + column;
        let start = at
            .checked_sub(1)
            .map_or(0, |before| self.ends[before] as usize);
        &self.text[start..self.ends[at] as usize]
    }

    /// The same with rows for columns; it keeps the lines, which are those of its columns now.
    pub(super) fn transposed(&self, name: &str) -> Result<Self> {
        let rows = (0..self.width).map(|column| {
            let cells = (0..self.height()).map(|row| self.cell(row, column).to_owned());
            (cells.collect(), 0)
        });
        let turned = Self::of_rows(rows, name)?;
        let height = self.width;
        Ok(Self {
            lines: self.lines.clone(),
            height,
            ..turned
        })
    }
}

/// Why a cell cannot be used, if so.
fn refused(cell: &str) -> Option<String> {
    if cell.len() > LONGEST_CELL {
        return Some(format!(
            "found a cell of {} bytes; expected at most {LONGEST_CELL}",
            cell.len()
        ));
    }
    is_formula(cell).then(|| format!("found the formula '{}'; expected its value", shown(cell)))
}

/// How many cells a record has, without empty ones at its end.
fn used(record: &csv::StringRecord) -> usize {
    let cells = record.iter().enumerate();
    let last = cells.filter(|(_, cell)| !cell.trim().is_empty()).last();
    last.map_or(0, |(at, _)| at + 1)
}

/// "=SUM(A1:A9)", "@cmd|…": what a sheet would reckon, not what it shows.
fn is_formula(cell: &str) -> bool {
    let rest = cell.strip_prefix(['=', '+', '-', '@']);
    rest.is_some_and(|rest| {
        let name = rest.trim_start_matches(|c: char| c.is_ascii_alphabetic() || c == '.');
        let sure = cell.starts_with('=') && !rest.is_empty();
        sure || name.len() < rest.len() && name.starts_with(['(', '|'])
    })
}

/// The mark between cells: the one that stands in most lines, and as often in each.
fn mark_of(text: &str, name: &str) -> u8 {
    if name.to_ascii_lowercase().ends_with(".tsv") {
        return b'\t';
    }
    let lines: Vec<_> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .take(LINES)
        .collect();
    let often = |mark: u8| {
        let counts = lines.iter().map(|line| outside_quotes(line, mark));
        let least = counts.clone().min().unwrap_or(0);
        let even = counts
            .clone()
            .filter(|count| *count > 0 && Some(*count) == counts.clone().max())
            .count();
        (least > 0, even, counts.sum::<usize>())
    };
    let best = MARKS
        .iter()
        .max_by_key(|&&mark| (often(mark), std::cmp::Reverse(mark)));
    best.copied().unwrap_or(b',')
}

fn outside_quotes(line: &str, mark: u8) -> usize {
    let mut quoted = false;
    let count = |byte: u8| {
        quoted ^= byte == b'"';
        usize::from(byte == mark && !quoted)
    };
    line.bytes().map(count).sum()
}

/// Refuses a quote that opens a cell and is never closed.
fn closed(text: &str, mark: u8, name: &str) -> Result<()> {
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut quotes = memchr::memchr_iter(b'"', bytes);
    while let Some(open) = quotes.find(|&quote| quote >= at) {
        let opens = open == 0 || [mark, b'\n', b'\r'].contains(&bytes[open - 1]);
        at = open + 1;
        if !opens {
            continue;
        }
        loop {
            let Some(next) = memchr::memchr(b'"', &bytes[at..]) else {
                let line = memchr::memchr_iter(b'\n', &bytes[..open]).count() as u64 + 1;
                return Err(Error::new(
                    Place::of(name).row(line),
                    "found a quote that is never closed; expected a second one at the end of the cell",
                ));
            };
            at += next + 1;
            if bytes.get(at) != Some(&b'"') {
                break;
            }
            at += 1;
        }
    }
    Ok(())
}
