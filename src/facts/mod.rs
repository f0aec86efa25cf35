//! Reference tables: what is true, as people have it in their files.
//!
//! Any CSV or TSV is understood without being told: whose first column of words names its rows, and
//! whose heads hold properties, units and years. [`Table::columns`] says how it was understood.

mod cell;
mod decode;
mod explained;
mod gate;
mod grid;
mod head;
mod layout;
mod names;
mod synonyms;
mod table;

pub(crate) use gate::{Gate, May};
pub(crate) use head::Head;
pub(crate) use table::Day;
pub use table::{Column, Holds, Table};

use crate::Result;
use crate::unit::Units;

/// Reference tables, in the order they were given.
#[derive(Debug, Default)]
pub struct Tables {
    tables: Vec<Table>,
    gate: gate::Gate,
}

impl Tables {
    /// Reads one more table from the bytes of a file.
    ///
    /// ```
    /// use checkfigure::{facts::Tables, unit::Units};
    /// let mut tables = Tables::default();
    /// tables.add("countries.csv", b"country,area_km2\nFrance,543940\n", Units::embedded())?;
    /// let area = &tables.all()[0].columns()[1];
    /// assert_eq!((area.property().as_str(), Units::embedded().id(area.unit()).as_str()), ("area", "square_kilometre"));
    /// # Ok::<(), checkfigure::Error>(())
    /// ```
    ///
    /// # Errors
    /// What cannot be a table, with the row and column: nothing of it is kept then.
    pub fn add(&mut self, name: &str, bytes: &[u8], units: &Units) -> Result<()> {
        let text = decode::decode(bytes, name)?;
        let grid = grid::Grid::read(&text, name)?;
        let table = layout::table(grid, name, units)?;
        self.gate.add(&table);
        self.tables.push(table);
        Ok(())
    }

    /// The tables.
    pub fn all(&self) -> &[Table] {
        &self.tables
    }

    /// What tells sentences apart that name nothing of the tables.
    pub(crate) fn gate(&self) -> &gate::Gate {
        &self.gate
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.tables.is_empty()
    }
}
