//! What is told of single cells: whence, of when, how far a figure may be off.

use std::collections::HashMap;

use crate::error::{Result, shown};

use super::head::year_of;
use super::rows::Row;

/// What is told of the cells and rows of a table of facts.
#[derive(Debug, Default)]
pub(super) struct Notes {
    cells: HashMap<(u32, u16), Note>,
    sources: Vec<String>,
    ids: HashMap<String, u32>,
    times: Vec<Option<Time>>,
    kinds: Vec<String>,
    lines: Vec<u32>,
}

/// What is told of one cell.
#[derive(Debug, Clone)]
pub(super) struct Note {
    /// The line of the file.
    pub(super) line: u32,
    /// The time as it is written, or "".
    pub(super) as_of: String,
    /// Which of the sources says so.
    pub(super) source: Option<u32>,
    /// How far a figure may be off, in the unit of the column; half of the last place where that is not told.
    pub(super) slack: Option<f64>,
}

/// The years of which a value is, first and last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Time {
    pub(super) first: i32,
    pub(super) last: i32,
}

impl Time {
    /// From `as_of`, or from `valid_from` to `valid_to`.
    ///
    /// # Errors
    /// What is no year, month or day.
    pub(super) fn read(row: &Row<'_>) -> Result<Option<Self>> {
        let year = |column: &str| {
            let text = row.get(column);
            if text.is_empty() || text == ".." {
                return Ok(None);
            }
            let found = edtf_year(text);
            found.map(Some).ok_or_else(|| {
                let message = format!(
                    "found '{}'; expected a date as 2024, 2024-05 or 2024-05-31",
                    shown(text)
                );
                row.error(column, &message)
            })
        };
        let (as_of, from, to) = (year("as_of")?, year("valid_from")?, year("valid_to")?);
        if from.is_none() && to.is_none() {
            return Ok(as_of.map(|year| Self {
                first: year,
                last: year,
            }));
        }
        let (first, last) = (from.unwrap_or(i32::MIN), to.unwrap_or(i32::MAX));
        if first > last {
            return Err(row.error(
                "valid_to",
                "found an end before its beginning; expected one that is not before valid_from",
            ));
        }
        Ok(Some(Self { first, last }))
    }

    /// As the row has it.
    pub(super) fn written(row: &Row<'_>) -> String {
        let (as_of, from, to) = (row.get("as_of"), row.get("valid_from"), row.get("valid_to"));
        match (as_of.is_empty(), from.is_empty() && to.is_empty()) {
            (false, _) => as_of.to_owned(),
            (true, true) => String::new(),
            (true, false) => format!("{from}/{to}"),
        }
    }

    pub(super) fn shown(self) -> String {
        let side = |year: i32| match year {
            i32::MIN | i32::MAX => "..".to_owned(),
            year => year.to_string(),
        };
        if self.first == self.last {
            return side(self.first);
        }
        format!("{}/{}", side(self.first), side(self.last))
    }

    pub(super) fn has(self, year: i32) -> bool {
        (self.first..=self.last).contains(&year)
    }
}

/// The year of a date in the form of EDTF: a year, a month or a day, perhaps uncertain.
fn edtf_year(text: &str) -> Option<i32> {
    let text = text.trim_end_matches(['~', '?', '%']);
    let mut parts = text.split('-');
    let year = year_of(parts.next()?)?;
    let two = |part: &str, most: u32| {
        part.len() == 2
            && part
                .parse::<u32>()
                .is_ok_and(|number| (1..=most).contains(&number))
    };
    let month = parts.next().is_none_or(|part| two(part, 12));
    let day = parts.next().is_none_or(|part| two(part, 31));
    (month && day && parts.next().is_none()).then_some(year)
}

impl Notes {
    /// The number of a source, taken up where it is new.
    pub(super) fn source(&mut self, id: &str, title: impl Fn() -> String) -> Option<u32> {
        if id.is_empty() {
            return None;
        }
        if let Some(&known) = self.ids.get(id) {
            return Some(known);
        }
        let number = u32::try_from(self.sources.len()).ok()?;
        self.sources.push(title());
        self.ids.insert(id.to_owned(), number);
        Some(number)
    }

    /// Begins a row.
    pub(super) fn row(&mut self, time: Option<Time>, kind: &str) {
        self.times.push(time);
        self.kinds.push(kind.to_owned());
        self.lines.push(0);
    }

    pub(super) fn set(&mut self, row: usize, column: usize, note: Note) {
        if self.lines[row] == 0 {
            self.lines[row] = note.line;
        }
        self.cells.insert(key(row, column), note);
    }

    pub(super) fn get(&self, row: usize, column: usize) -> Option<&Note> {
        self.cells.get(&key(row, column))
    }

    /// The line on which the first fact of a row stands.
    pub(super) fn line(&self, row: usize) -> u32 {
        self.lines[row]
    }

    /// The years of a row, where it is of some.
    pub(super) fn time(&self, row: usize) -> Option<Time> {
        self.times[row]
    }

    /// What an entity is: country, river.
    pub(super) fn kind(&self, row: usize) -> &str {
        &self.kinds[row]
    }

    pub(super) fn title(&self, note: &Note) -> Option<&str> {
        note.source
            .map(|source| self.sources[source as usize].as_str())
    }

    /// The same with all columns so many further to the right.
    pub(super) fn moved(mut self, by: usize) -> Self {
        let cells = std::mem::take(&mut self.cells).into_iter();
        self.cells = cells
            .map(|((row, column), note)| (key(row as usize, usize::from(column) + by), note))
            .collect();
        self
    }
}

fn key(row: usize, column: usize) -> (u32, u16) {
    let narrow = |column| u16::try_from(column).unwrap_or(u16::MAX);
    (u32::try_from(row).unwrap_or(u32::MAX), narrow(column))
}
