//! What of a table a sentence names: its rows by the names in their cells, its columns by their heads.

use std::ops::Range;

use crate::facts::{Holds, Table};

use super::heads::{heads, labels};
use super::line::Line;
use super::names::names;

/// What a sentence names of a table.
#[derive(Debug)]
pub(crate) struct Fit<'a> {
    pub(crate) line: &'a Line<'a>,
    pub(crate) table: &'a Table,
    pub(crate) names: Vec<Named>,
    pub(crate) heads: Vec<Said>,
    pub(crate) labels: Vec<Label>,
}

/// A number that names a row by its order: week 11, round 3.
#[derive(Debug, Clone)]
pub(crate) struct Label {
    pub(crate) words: Range<usize>,
    pub(crate) column: usize,
    pub(crate) value: f64,
}

/// A name of cells.
#[derive(Debug, Clone)]
pub(crate) struct Named {
    pub(crate) words: Range<usize>,
    /// The columns it stands in.
    pub(crate) columns: Vec<usize>,
    /// The rows it stands in, in order.
    pub(crate) rows: Vec<u32>,
    /// Those of them that are called so, and do not have it beside.
    pub(crate) keyed: Vec<u32>,
}

/// A column whose property is said.
#[derive(Debug, Clone)]
pub(crate) struct Said {
    pub(crate) column: usize,
    /// From the first word of the property to one past the last.
    pub(crate) words: Range<usize>,
    /// How many words of the head are said, and how many it has.
    pub(crate) count: usize,
    pub(crate) of: usize,
}

impl Said {
    /// Whether every word of the head is said.
    pub(crate) fn is_whole(&self) -> bool {
        self.count == self.of
    }
}

impl<'a> Fit<'a> {
    /// What of a table a sentence names; `None` where it names nothing.
    pub(crate) fn of(line: &'a Line<'a>, table: &'a Table) -> Option<Self> {
        let names = names(line, table);
        let heads = heads(line, table, &names);
        let some = !names.is_empty() || !heads.is_empty();
        some.then(|| Self {
            line,
            table,
            labels: labels(line, table, &heads),
            names,
            heads,
        })
    }

    /// The name that a word belongs to.
    pub(crate) fn name_at(&self, at: usize) -> Option<&Named> {
        self.names.iter().find(|name| name.words.contains(&at))
    }
}

/// Whether a column holds numbers that a figure may be compared with.
pub(crate) fn has_numbers(table: &Table, column: usize) -> bool {
    matches!(
        table.columns()[column].holds(),
        Holds::Numbers | Holds::Years | Holds::Labels
    )
}
