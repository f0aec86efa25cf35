//! Tables of one fact a row: `entity, property, value, unit, as_of, …`, turned into rows of entities.

use std::collections::HashMap;

use crate::Error;
use crate::error::{Place, Result, shown};
use crate::text::Decimal;
use crate::text::folded::fold;
use crate::unit::{UnitExpr, Units};

use super::cell::{self, is_missing};
use super::grid::Grid;
use super::head::Head;
use super::notes::{Note, Notes, Time};
use super::property::{Policy, Tolerance};
use super::rows::{Row, Rows};
use super::schema::Schema;

/// No table has more properties.
const MOST: usize = 4096;
/// The columns that a table of facts must have.
const WANTED: [&str; 3] = ["entity", "property", "value"];

/// A table of facts, one row an entity and time.
#[derive(Debug)]
pub(super) struct Long {
    pub(super) grid: Grid,
    pub(super) heads: Vec<Head>,
    pub(super) notes: Notes,
}

/// One fact.
#[derive(Debug)]
struct Fact<'r> {
    entity: &'r str,
    property: &'r str,
    qualifier: &'r str,
    value: String,
    unit: UnitExpr,
    scale: i16,
    time: Option<Time>,
    note: Note,
}

/// Whether the heads are those of a table of facts.
pub(super) fn is_long(grid: &Grid) -> bool {
    let has = |name: &&str| (0..grid.width).any(|at| grid.cell(0, at).eq_ignore_ascii_case(name));
    WANTED.iter().all(has)
}

/// Turns facts into rows.
///
/// # Errors
/// An entity, property or value that is missing, a unit, time or tolerance that is none, a property that measures
/// something else than its unit, two values of one source for one thing.
pub(super) fn turned(grid: Grid, name: &str, schema: &Schema, units: &Units) -> Result<Long> {
    let rows = Rows::of(grid, name, &WANTED)?;
    let mut turn = Turn::new(units, schema);
    for row in rows.all() {
        turn.alias(&row);
        if let Some(fact) = turn.fact(row)? {
            turn.place(row, fact)?;
        }
    }
    turn.finish(name)
}

/// What is known while facts are turned.
struct Turn<'s, 'r> {
    units: &'s Units,
    schema: &'s Schema,
    /// The columns of values: their heads, by property, qualifier and what they measure.
    heads: Vec<Head>,
    columns: HashMap<(String, String, u64), usize>,
    /// Rows by entity and time; several where sources differ.
    rows: HashMap<(&'r str, Option<Time>), Vec<usize>>,
    cells: Vec<(&'r str, Option<Time>, HashMap<usize, String>)>,
    aliases: HashMap<&'r str, Vec<&'r str>>,
    notes: Notes,
}

impl<'s, 'r> Turn<'s, 'r> {
    fn new(units: &'s Units, schema: &'s Schema) -> Self {
        Self {
            units,
            schema,
            heads: Vec::new(),
            columns: HashMap::new(),
            rows: HashMap::new(),
            cells: Vec::new(),
            aliases: HashMap::new(),
            notes: Notes::default(),
        }
    }

    fn alias(&mut self, row: &Row<'r>) {
        let names = row.get("aliases").split('|').map(str::trim);
        let own = self.aliases.entry(row.get("entity")).or_default();
        for name in names.filter(|name| !name.is_empty()) {
            if !own.contains(&name) {
                own.push(name);
            }
        }
    }

    /// What a row says; nothing where it has no value.
    fn fact(&mut self, row: Row<'r>) -> Result<Option<Fact<'r>>> {
        for (column, what) in [("entity", "an entity"), ("property", "a property")] {
            if row.get(column).is_empty() {
                let message = format!("found nothing; expected the name of {what}");
                return Err(row.error(column, &message));
            }
        }
        if is_missing(row.get("value")) {
            return Ok(None);
        }
        let known = self.schema.property(row.get("property"));
        let (unit, scale) = self.unit(row)?;
        let time = Time::read(&row)?;
        let changes = known.is_none_or(|known| known.policy == Policy::Yearly);
        let tolerance = match Tolerance::read(&row, self.units)? {
            Tolerance::Printed => known.map_or(Tolerance::Printed, |known| known.tolerance),
            told => told,
        };
        Ok(Some(Fact {
            entity: row.get("entity"),
            property: row.get("property"),
            qualifier: row.get("qualifier"),
            value: row.get("value").to_owned(),
            unit,
            scale,
            time: time.filter(|_| changes),
            note: Note {
                line: row.line(),
                as_of: Time::written(&row),
                source: self.source(row)?,
                slack: self.slack(row, tolerance, (unit, scale))?,
            },
        }))
    }

    /// The number of the source of a row.
    fn source(&mut self, row: Row<'_>) -> Result<Option<u32>> {
        let (id, schema) = (row.get("source"), self.schema);
        if schema.has_sources() && !id.is_empty() && schema.source(id).is_none() {
            let message = format!("found '{}'; expected an id of sources.csv", shown(id));
            return Err(row.error("source", &message));
        }
        let title = || schema.source(id).unwrap_or(id).to_owned();
        Ok(self.notes.source(id, title))
    }

    fn unit(&self, row: Row<'_>) -> Result<(UnitExpr, i16)> {
        let text = row.get("unit");
        let found = if text.is_empty() {
            Some((UnitExpr::NONE, 0))
        } else {
            Head::measured(text, self.units)
        };
        let (unit, scale) = found.ok_or_else(|| {
            let message = format!(
                "found '{}'; expected the id of a unit (square_kilometre) or a currency (EUR)",
                shown(text)
            );
            row.error("unit", &message)
        })?;
        let wanted = self
            .schema
            .property(row.get("property"))
            .map_or("", |known| known.dimension.as_str());
        let own = self.units.dimension_name(unit);
        if !wanted.is_empty() && !unit.is_none() && !own.eq_ignore_ascii_case(wanted) {
            let message = format!(
                "found '{}', a unit of {own}; expected one of {wanted}, as properties.csv says",
                shown(text)
            );
            return Err(row.error("unit", &message));
        }
        Ok((unit, scale))
    }

    /// How far a figure may be off, in the unit of the value.
    fn slack(
        &self,
        row: Row<'_>,
        tolerance: Tolerance,
        (unit, scale): (UnitExpr, i16),
    ) -> Result<Option<f64>> {
        let value = cell::figure(row.get("value"), Decimal::Point)
            .map_or(0.0, |figure| figure.number.value());
        Ok(match tolerance {
            Tolerance::Printed => None,
            Tolerance::Share(share) => Some(share * value.abs()),
            Tolerance::Amount(amount, own) if own.is_none() => Some(amount),
            Tolerance::Amount(amount, own) => {
                let way = self.units.conversion(own, unit).ok_or_else(|| {
                    row.error("tolerance", "found a unit that measures something else than the value; expected one that fits")
                })?;
                Some((way.apply(amount) - way.apply(0.0)).abs() / 10f64.powi(i32::from(scale)))
            }
        })
    }

    /// Puts a fact into its row and column.
    fn place(&mut self, row: Row<'r>, mut fact: Fact<'r>) -> Result<()> {
        let column = self.column(&mut fact);
        let rows = self.rows.entry((fact.entity, fact.time)).or_default();
        let free = rows
            .iter()
            .copied()
            .find(|&at| !self.cells[at].2.contains_key(&column));
        for &at in rows.iter() {
            let other = self
                .notes
                .get(at, column)
                .filter(|other| other.source == fact.note.source);
            if let Some(other) = other {
                let message = format!(
                    "found a second value of '{}' for '{}' (the first is in row {}); expected one, or another source, qualifier or time",
                    shown(fact.property),
                    shown(fact.entity),
                    other.line
                );
                return Err(row.error("value", &message));
            }
        }
        let at = free.unwrap_or(self.cells.len());
        if free.is_none() {
            rows.push(at);
            self.cells.push((fact.entity, fact.time, HashMap::new()));
            self.notes.row(fact.time, row.get("type"));
        }
        self.cells[at].2.insert(column, fact.value);
        self.notes.set(at, column, fact.note);
        Ok(())
    }

    /// The column of a fact: one for each property, definition and what it is measured in. A value in another
    /// unit of the same kind is converted.
    fn column(&mut self, fact: &mut Fact<'_>) -> usize {
        let (property, qualifier) = (fold(fact.property), fold(fact.qualifier));
        let kind = self.kind(fact.unit);
        let known = self
            .columns
            .get(&(property.clone(), qualifier.clone(), kind))
            .copied();
        let at = known.unwrap_or_else(|| {
            let mut head = Head::read(fact.property, self.units);
            if let Some(property) = self.schema.property(fact.property) {
                head.declare(property);
            }
            if !fact.qualifier.is_empty() {
                head.narrow(fact.qualifier);
            }
            (head.unit, head.scale, head.year) = (fact.unit, fact.scale, None);
            self.heads.push(head);
            self.columns
                .insert((property, qualifier, kind), self.heads.len() - 1);
            self.heads.len() - 1
        });
        let head = &self.heads[at];
        if (head.unit, head.scale) != (fact.unit, fact.scale) {
            self.convert(fact, (head.unit, head.scale));
        }
        at
    }

    /// What tells units of one kind from others: what they measure, and which currency.
    fn kind(&self, unit: UnitExpr) -> u64 {
        use std::hash::{DefaultHasher, Hash, Hasher};
        let mut hasher = DefaultHasher::new();
        if self.units.is_money(unit) || unit.is_none() {
            unit.hash(&mut hasher);
        } else {
            self.units.dimension(unit).hash(&mut hasher);
        }
        hasher.finish()
    }

    /// Writes a value in another unit, and how far it may be off there.
    fn convert(&self, fact: &mut Fact<'_>, (unit, scale): (UnitExpr, i16)) {
        let Some(figure) = cell::figure(&fact.value, Decimal::Point) else {
            return;
        };
        let scaled = 10f64.powi(i32::from(fact.scale - scale));
        let apply = |amount: f64| match self.units.conversion(fact.unit, unit) {
            Some(way) => way.apply(amount) * scaled,
            None => amount * scaled,
        };
        let value = apply(figure.number.value());
        let half = if figure.number.exponent() == 0 {
            0.0
        } else {
            figure.number.fine_step() / 2.0
        };
        let slack = fact.note.slack.unwrap_or(half);
        fact.note.slack = Some((apply(slack) - apply(0.0)).abs());
        fact.value = rounded(value, figure.number.significant_digits());
        (fact.unit, fact.scale) = (unit, scale);
    }

    fn finish(self, name: &str) -> Result<Long> {
        let timed = self.cells.iter().any(|(_, time, _)| time.is_some());
        let mut top = vec!["entity".to_owned(), "aliases".to_owned()];
        top.extend(timed.then(|| "year".to_owned()));
        let first = top.len();
        let told = { top.iter() }.map(|text| Head::read(text, self.units));
        let heads: Vec<_> = told.chain(self.heads.iter().cloned()).collect();
        if heads.len() > MOST {
            let message = format!("found {} properties; expected at most {MOST}", heads.len());
            return Err(Error::new(Place::of(name), message));
        }
        top.extend(self.heads.iter().map(|head| head.text.clone()));
        let rows = (0..self.cells.len()).map(|at| (self.row(at, timed), self.notes.line(at)));
        let grid = Grid::of_rows(std::iter::once((top, 1)).chain(rows), name)?;
        Ok(Long {
            grid,
            heads,
            notes: self.notes.moved(first),
        })
    }

    /// The cells of a row.
    fn row(&self, at: usize, timed: bool) -> Vec<String> {
        let (entity, time, cells) = &self.cells[at];
        let names = self.aliases.get(entity).map(|names| names.join("|"));
        let mut row = vec![(*entity).to_owned(), names.unwrap_or_default()];
        row.extend(timed.then(|| time.map(Time::shown).unwrap_or_default()));
        let values = (0..self.heads.len()).map(|column| cells.get(&column).cloned());
        row.extend(values.map(Option::unwrap_or_default));
        row
    }
}

/// To three digits more than it was written with, and no fewer than six: what a conversion adds behind them is noise.
fn rounded(value: f64, digits: u32) -> String {
    let digits = (digits as usize + 3).clamp(6, 15);
    let short: f64 = format!("{value:.*e}", digits - 1).parse().unwrap_or(value);
    short.to_string()
}
