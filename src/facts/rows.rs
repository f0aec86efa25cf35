//! The rows of a table whose columns have fixed names.

use std::collections::HashMap;

use crate::Error;
use crate::error::{Place, Result, shown};

use super::decode;
use super::grid::Grid;

/// A table whose columns have fixed names.
#[derive(Debug)]
pub(super) struct Rows {
    pub(super) grid: Grid,
    name: String,
    columns: HashMap<String, usize>,
}

/// One row of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'r> {
    rows: &'r Rows,
    at: usize,
}

impl Rows {
    /// Reads a table that must have these columns.
    ///
    /// # Errors
    /// What is no table; a column that is missing.
    pub(super) fn read(name: &str, bytes: &[u8], wanted: &[&str]) -> Result<Self> {
        let text = decode::decode(bytes, name)?;
        Self::of(Grid::read(&text, name)?, name, wanted)
    }

    /// The same of cells.
    pub(super) fn of(grid: Grid, name: &str, wanted: &[&str]) -> Result<Self> {
        let columns: HashMap<_, _> = (0..grid.width)
            .map(|at| (grid.cell(0, at).to_ascii_lowercase(), at))
            .collect();
        if let Some(missing) = wanted.iter().find(|wanted| !columns.contains_key(**wanted)) {
            let found: Vec<_> = (0..grid.width).map(|at| grid.cell(0, at)).collect();
            let found = shown(&found.join(", "));
            let message =
                format!("found the columns {found}; expected one that is called '{missing}'");
            return Err(Error::new(
                Place::of(name).row(grid.line(0).into()),
                message,
            ));
        }
        Ok(Self {
            grid,
            name: name.to_owned(),
            columns,
        })
    }

    pub(super) fn all(&self) -> impl Iterator<Item = Row<'_>> {
        (1..self.grid.height()).map(|at| Row { rows: self, at })
    }
}

impl<'r> Row<'r> {
    /// What stands in a column; nothing where there is no such column.
    pub(super) fn get(self, column: &str) -> &'r str {
        let at = self.rows.columns.get(column);
        at.map_or("", |&at| self.rows.grid.cell(self.at, at))
    }

    /// The line of the file.
    pub(super) fn line(self) -> u32 {
        self.rows.grid.line(self.at)
    }

    /// What is wrong with it.
    pub(super) fn error(self, column: &str, message: &str) -> Error {
        let place = Place::of(self.rows.name.as_str()).row(self.line().into());
        Error::new(place.column(column), message)
    }
}
