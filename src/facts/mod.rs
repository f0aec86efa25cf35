//! Reference tables: what is true, as people have it in their files.
//!
//! Any CSV or TSV is understood without being told: whose first column of words names its rows, and
//! whose heads hold properties, units and years. [`Table::columns`] says how it was understood.

mod cell;
mod column;
mod declared;
mod decode;
mod explained;
mod gate;
mod grid;
mod head;
mod head_unit;
mod layout;
mod long;
mod names;
mod notes;
mod order;
mod package;
mod people;
mod pieces;
mod property;
mod rates;
mod rows;
mod schema;
mod synonyms;
mod table;

pub(crate) use gate::Gate;
pub(crate) use head::Head;
pub(crate) use people::is_title;
pub use rates::Rates;
pub use schema::{Beside, Schema};
pub(crate) use table::Day;
pub use table::{Column, Holds, Table};

use crate::Result;
use crate::text::Document;
use crate::unit::Units;

/// So many tables of a document are read, and so many rows of them: each sentence is compared with all.
const OWN_TABLES: usize = 50;
const OWN_ROWS: usize = 2000;

/// Reference tables, in the order they were given.
#[derive(Debug, Default)]
pub struct Tables {
    given: Vec<Table>,
    rates: Vec<Rates>,
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
        self.add_with(name, bytes, &Schema::default(), units)
    }

    /// Reads one more table, of which something is told beside it.
    ///
    /// ```
    /// use checkfigure::{facts::{Schema, Tables}, unit::Units};
    /// let mut schema = Schema::default();
    /// schema.sources("sources.csv", b"id,title\nsurvey,Land survey\n")?;
    /// let facts = b"entity,property,value,unit,source\nFrance,area,543940,square_kilometre,survey\n";
    /// let mut tables = Tables::default();
    /// tables.add_with("facts.csv", facts, &schema, Units::embedded())?;
    /// assert_eq!(tables.all()[0].source(0, 2), Some("Land survey"));
    /// # Ok::<(), checkfigure::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`Tables::add`]; of a table of facts also a unit, time or tolerance that is none, and two values of one
    /// source for one thing.
    pub fn add_with(
        &mut self,
        name: &str,
        bytes: &[u8],
        schema: &Schema,
        units: &Units,
    ) -> Result<()> {
        let text = decode::decode(bytes, name)?;
        let grid = grid::Grid::read(&text, name)?;
        if Rates::is_meant(&grid, units) {
            self.rates.push(Rates::read(&grid, name, units)?);
            return Ok(());
        }
        let table = layout::table(grid, name, schema, units)?;
        self.gate.add(&table);
        self.given.push(table);
        Ok(())
    }

    /// The tables of a document, those that can be understood.
    pub(crate) fn of_document(document: &Document<'_>, units: &Units) -> Self {
        let mut tables = Self::default();
        let mut left = OWN_ROWS;
        for sheet in document.tables().iter().take(OWN_TABLES) {
            let fits = sheet.rows.first().filter(|_| sheet.rows.len() <= left);
            let Some((_, line)) = fits else {
                continue;
            };
            left -= sheet.rows.len();
            let name = format!("the table in line {line}");
            let rows = sheet.rows.iter().cloned();
            let table = grid::Grid::of_rows(rows, &name)
                .and_then(|grid| layout::table(grid, &name, &Schema::default(), units));
            if let Some(table) = table.ok().filter(Table::is_useful) {
                tables.gate.add(&table);
                tables.given.push(table);
            }
        }
        tables
    }

    /// The tables.
    pub fn all(&self) -> &[Table] {
        &self.given
    }

    /// The tables of exchange rates among them.
    pub fn rates(&self) -> &[Rates] {
        &self.rates
    }

    /// What tells sentences apart that name nothing of the tables.
    pub(crate) fn gate(&self) -> &gate::Gate {
        &self.gate
    }

    /// Whether there is none that sentences are compared with.
    pub fn is_empty(&self) -> bool {
        self.given.is_empty()
    }
}
