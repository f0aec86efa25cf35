//! A reference table: its columns by what they hold, its rows by name.

use std::sync::OnceLock;

use crate::mention::{Value, scan};
use crate::number::Number;
use crate::text::{Decimal, Document};
use crate::unit::{UnitExpr, Units};

use super::cell::{self, Figure};
use super::grid::Grid;
use super::head::Head;
use super::names::Names;
use super::notes::{Note, Notes};

/// A table of what is true.
#[derive(Debug)]
pub struct Table {
    pub(super) name: String,
    pub(super) grid: Grid,
    /// The first row of values.
    pub(super) first: usize,
    pub(super) columns: Vec<Column>,
    /// The column that says of whom or what a row is.
    pub(super) key: usize,
    pub(super) decimal: Decimal,
    pub(super) names: Names,
    /// The columns by what is said of their heads: stems of words and first words of phrases, in order.
    pub(super) said: Vec<(u64, u16)>,
    /// How many things its rows are of, counted once.
    pub(super) things: OnceLock<usize>,
    /// Whether its rows are columns of the file.
    pub(super) across: bool,
    /// What is told of single cells, in a table of one fact a row.
    pub(super) notes: Option<Notes>,
    /// Where all of it comes from, if that is told.
    pub(super) source: Option<String>,
    /// What stands for no value, beside the usual.
    pub(super) missing: Vec<String>,
}

/// What the cells of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Names and words.
    Text,
    /// Numbers.
    Numbers,
    /// Years.
    Years,
    /// Days.
    Days,
    /// The places of an order, or numbers that only name: rank, no, week.
    Labels,
    /// Nothing at all.
    Nothing,
}

/// A column of a table.
#[derive(Debug)]
pub struct Column {
    pub(super) head: Head,
    pub(super) holds: Holds,
    pub(super) unit: UnitExpr,
    pub(super) scale: i16,
    /// Whether its years are the times of the rows.
    pub(super) is_time: bool,
    /// Whether each cell has its own power of ten.
    pub(super) mixed: bool,
    /// The largest of its values, of those that were looked at.
    pub(crate) most: f64,
    /// Why nothing of it can be used, if so.
    pub(super) unused: Option<&'static str>,
    pub(super) values: OnceLock<Vec<f64>>,
    pub(super) order: OnceLock<Vec<u32>>,
    pub(super) sizes: OnceLock<(f64, f64)>,
    pub(super) days: OnceLock<Vec<Option<Day>>>,
}

/// A day of a cell; the year is often left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Day {
    pub(crate) year: Option<i16>,
    pub(crate) month: i8,
    pub(crate) of_month: i8,
}

impl Table {
    /// Whether it has names of rows, and values that can be compared.
    pub(super) fn is_useful(&self) -> bool {
        let values = |column: &Column| column.holds == Holds::Numbers && column.unused.is_none();
        let named = matches!(self.columns[self.key].holds, Holds::Text | Holds::Years);
        named && self.height() > 0 && self.columns.iter().any(values)
    }

    /// The file it came from.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The last part of its name, to be said in a sentence.
    pub fn title(&self) -> &str {
        self.name.rsplit(['/', '\\']).next().unwrap_or(&self.name)
    }

    /// The time that a cell is of: the year of its column, or that of its row.
    pub fn as_of(&self, row: usize, column: usize) -> Option<String> {
        if self.notes.is_some() {
            let note = self.note(row, column)?;
            return (!note.as_of.is_empty()).then(|| note.as_of.clone());
        }
        if let Some(year) = self.columns[column].head.year {
            return Some(year.to_string());
        }
        let years = self.columns.iter().position(Column::is_time)?;
        (years != column).then(|| self.cell(row, years).to_owned())
    }

    /// How many rows of values it has.
    pub fn height(&self) -> usize {
        self.grid.height() - self.first
    }

    /// Its columns.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Which column says of whom or what a row is.
    pub fn key(&self) -> usize {
        self.key
    }

    /// What stands in a cell; rows count from the first row of values.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.grid.cell(row + self.first, column)
    }

    /// The line of the file on which a cell stands, from 1.
    pub fn line(&self, row: usize, column: usize) -> u32 {
        if let Some(note) = self.note(row, column) {
            return note.line;
        }
        self.grid.line(if self.across {
            column
        } else {
            row + self.first
        })
    }

    /// Where a cell stands, in words: "row 5", or "row 2, column 2023" of a table that lies across.
    pub fn place(&self, row: usize, column: usize) -> String {
        let line = self.line(row, column);
        if self.across {
            return format!("row {line}, column {}", self.cell(row, self.key));
        }
        format!("row {line}")
    }

    /// The number of a cell, in the unit of its column.
    pub(crate) fn number(&self, row: usize, column: usize) -> Option<Number> {
        let (scale, mixed) = (self.columns[column].scale, self.columns[column].mixed);
        let figure = self.figure(row, column)?;
        let own = if mixed { figure.own_scale() } else { 0 };
        Some(figure.number.scaled(scale + own))
    }

    fn figure(&self, row: usize, column: usize) -> Option<Figure<'_>> {
        let cell = self.cell(row, column);
        let missing = cell::is_missing(cell) || self.missing.iter().any(|word| word == cell);
        (!missing).then(|| cell::figure(cell, self.decimal))?
    }

    fn note(&self, row: usize, column: usize) -> Option<&Note> {
        self.notes.as_ref()?.get(row, column)
    }

    /// Who says so: the source of a cell, or that of the table.
    pub fn source(&self, row: usize, column: usize) -> Option<&str> {
        let notes = self.notes.as_ref();
        let own = notes.and_then(|notes| notes.title(notes.get(row, column)?));
        own.or(self.source.as_deref())
    }

    /// How far a figure may be from a cell, where that is told, in the unit of its column.
    pub(crate) fn slack(&self, row: usize, column: usize) -> Option<f64> {
        let scale = i32::from(self.columns[column].scale);
        Some(self.note(row, column)?.slack? * 10f64.powi(scale))
    }

    /// Whether each row is what sources say of an entity, and not an entity.
    pub(crate) fn is_of_facts(&self) -> bool {
        self.notes.is_some()
    }

    /// What an entity is, where that is told: country, river.
    pub(crate) fn kind(&self, row: usize) -> &str {
        self.notes.as_ref().map_or("", |notes| notes.kind(row))
    }

    /// The year of a row, the last of several; `None` where it is of no time.
    pub(crate) fn year(&self, row: usize) -> Option<i32> {
        if let Some(notes) = &self.notes {
            return notes.time(row).map(|time| time.last);
        }
        let column = self.columns.iter().position(Column::is_time)?;
        let value = self.values(column)[row];
        #[expect(clippy::cast_possible_truncation, reason = "a year has four digits")]
        (!value.is_nan()).then_some(value as i32)
    }

    /// Whether a row is of a year; `None` where it is of no time.
    pub(crate) fn is_of_year(&self, row: usize, column: usize, year: i32) -> Option<bool> {
        if let Some(notes) = &self.notes {
            return notes.time(row).map(|time| time.has(year));
        }
        let value = self.values(column)[row];
        (!value.is_nan()).then(|| (value - f64::from(year)).abs() < 0.5)
    }

    /// The value of each row of a column, in its unit; NaN where there is none. Read once.
    pub(crate) fn values(&self, column: usize) -> &[f64] {
        self.columns[column].values.get_or_init(|| {
            let value = |row| self.number(row, column).map_or(f64::NAN, Number::value);
            (0..self.height()).map(value).collect()
        })
    }

    /// The day of each row of a column. Read once.
    pub(crate) fn days(&self, column: usize, units: &Units) -> &[Option<Day>] {
        self.columns[column].days.get_or_init(|| {
            let day = |row| Day::read(self.cell(row, column), units);
            (0..self.height()).map(day).collect()
        })
    }

    /// Whether a row is a total of the others.
    pub(crate) fn is_total(&self, row: usize) -> bool {
        is_total(self.cell(row, self.key)) || is_total(self.cell(row, 0))
    }

    /// The rows and columns whose cell has this name, in order.
    pub(crate) fn named(&self, name: u64) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.names.get(name)
    }

    /// Puts in order what is said of the heads; called once, when all heads are as they stay.
    pub(super) fn index_heads(&mut self) {
        for (at, column) in self.columns.iter().enumerate() {
            let head = &column.head;
            let first = head.phrases.iter().filter_map(|(stems, _)| stems.first());
            let at = u16::try_from(at).unwrap_or(u16::MAX);
            self.said
                .extend(head.stems.iter().chain(first).map(|stem| (*stem, at)));
        }
        self.said.sort_unstable();
        self.said.dedup();
    }

    /// The columns of whose heads a word may be said.
    pub(crate) fn columns_of(&self, stem: u64) -> impl Iterator<Item = usize> + '_ {
        let start = self.said.partition_point(|said| said.0 < stem);
        let same = self.said[start..]
            .iter()
            .take_while(move |said| said.0 == stem);
        same.map(|said| usize::from(said.1))
    }

    /// The names of the cells.
    pub(crate) fn names(&self) -> &Names {
        &self.names
    }
}

/// The names of rows that add up the others.
const TOTALS: [&str; 9] = [
    "total",
    "totals",
    "grand total",
    "sum",
    "overall",
    "average",
    "mean",
    "all",
    "subtotal",
];

pub(super) fn is_total(cell: &str) -> bool {
    let cell = cell.trim_end_matches(':');
    TOTALS.iter().any(|name| cell.eq_ignore_ascii_case(name))
        || cell
            .get(..6)
            .is_some_and(|start| start.eq_ignore_ascii_case("total "))
}

impl Column {
    /// What its head says.
    pub(crate) fn head(&self) -> &Head {
        &self.head
    }

    /// Its head, as it stands in the table.
    pub fn text(&self) -> &str {
        &self.head.text
    }

    /// The words of its property.
    pub fn property(&self) -> String {
        self.head.property.clone()
    }

    /// What its cells are.
    pub fn holds(&self) -> Holds {
        self.holds
    }

    /// Whether its years are the times of the rows, and not when something happened to them.
    pub(crate) fn is_time(&self) -> bool {
        self.is_time
    }

    /// The unit of its values, or none.
    pub fn unit(&self) -> UnitExpr {
        self.unit
    }

    /// The power of ten that its values are counted in.
    pub fn scale(&self) -> i16 {
        self.scale
    }

    /// The year that all of it is of.
    pub fn year(&self) -> Option<i32> {
        self.head.year
    }

    /// Why nothing of it can be used, if so.
    pub fn unused(&self) -> Option<&'static str> {
        self.unused
    }
}

impl Day {
    /// The day that a text names, where it names one and little else.
    pub(super) fn read(text: &str, units: &Units) -> Option<Self> {
        if text.len() > 40 || !text.bytes().any(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let document = Document::plain(text);
        let found = scan(&document, units);
        let dates = found
            .figures
            .iter()
            .filter_map(|figure| match figure.value {
                Value::Date(date) => Some((figure.span, date)),
                _ => None,
            });
        let (span, date) = { dates }.next()?;
        (2 * span.len() >= text.len()).then(|| Self::of(&date.iso()))?
    }

    /// From "1970-05-23" or "XXXX-05-23".
    pub(crate) fn of(iso: &str) -> Option<Self> {
        let mut parts = iso.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        Some(Self {
            year: year.parse().ok(),
            month: month.parse().ok()?,
            of_month: day.get(..2)?.parse().ok()?,
        })
    }

    /// Whether it may be the same day.
    pub(crate) fn meets(self, other: Self) -> bool {
        let years = self.year.zip(other.year).is_none_or(|(a, b)| a == b);
        years && (self.month, self.of_month) == (other.month, other.of_month)
    }
}
