//! The table of units: the embedded rows and a user's, ready to read, convert and name.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};

use super::compile::Spellings;
use super::dimension::Dimension;
use super::expr::{UnitExpr, UnitId};
use super::load::{self, Resolved, Unit};
use super::names::Shown;
use super::packed::{Lazy, Run, Sorted};
use super::rows::{self, CurrencyRow, NeighbourRow, Placed, ReadingRow, UnitRow, list};
use super::spell;

/// All units that checkfigure knows.
///
/// ```
/// use checkfigure::unit::Units;
/// let units = Units::embedded();
/// let read = units.read("3,000 square kilometres.", 6).unwrap();
/// assert_eq!(units.id(read.unit), "square_kilometre");
/// assert_eq!(read.end, 23);
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Units {
    pub(crate) resolved: Resolved,
    pub(crate) spellings: Spellings,
    pub(crate) shown: Lazy<Sorted<UnitExpr, Shown>>,
    neighbours: Lazy<Sorted<UnitExpr, Run<UnitExpr>>>,
    percent: [Option<UnitId>; 2],
}

/// The columns of a table of units.
const COLUMNS: [&str; 17] = [
    "id",
    "dimension",
    "definition",
    "offset",
    "names",
    "aliases",
    "symbols",
    "abbreviations",
    "prefixes",
    "gate",
    "position",
    "language",
    "source",
    "note",
    "cldr",
    "fend",
    "unchecked",
];

impl Units {
    /// The embedded units and those of a user's table, which has the columns of `units.csv` (at
    /// least `id`, `dimension`, `definition` and `source`).
    ///
    /// # Errors
    /// Everything that makes a row unusable, with its row and column: an unknown column, an id or
    /// a spelling that is taken, an unknown unit or dimension, a cycle, a dimension that does not
    /// follow from the definition, a missing source. Nothing is loaded then.
    pub fn with_rows(csv: &str, source_name: &str) -> Result<Units> {
        let needed = ["id", "dimension", "definition", "source"];
        Self::build(rows::read(csv, source_name, &COLUMNS, &needed)?)
    }

    /// The units of `reference-data/`, and `more`.
    pub(crate) fn build(more: Vec<Placed<UnitRow>>) -> Result<Units> {
        let mut table = unit_rows()?;
        let own = table.len();
        table.extend(more);
        let resolved = load::resolve(&table)?;
        let readings = reading_rows()?;
        let spellings = spell::compile(&table, own, &readings, &resolved)?;
        let shown: BTreeMap<_, _> = spell::listed(&table, &resolved)
            .map(|(unit, row)| (unit, Shown::new(row)))
            .collect();
        let percent = ["percent", "percentage_point"].map(|id| resolved.index.unit(id));
        Ok(Units {
            neighbours: neighbours(&resolved)?.into(),
            resolved,
            spellings,
            shown: Sorted::from(shown).into(),
            percent,
        })
    }

    /// The unit with an id: `square_mile`, `kilometre_per_hour`, `EUR`.
    pub fn by_id(&self, id: &str) -> Option<UnitExpr> {
        self.resolved.index.expr(id)
    }

    /// What a unit measures.
    pub fn dimension(&self, unit: UnitExpr) -> Dimension {
        self.resolved.dimension(unit)
    }

    /// The name of what a unit measures: "area", "fuel economy"; "" where it has none.
    pub fn dimension_name(&self, unit: UnitExpr) -> &str {
        if let Some(term) = unit.single()
            && term.power == 1
        {
            return &self.resolved.dimensions[self.unit(term.unit).dimension_name].0;
        }
        if unit.is_none() {
            return "";
        }
        let wanted = self.dimension(unit);
        let named = self.resolved.dimensions.iter().find(|(_, d)| *d == wanted);
        named.map_or("", |(name, _)| name)
    }

    /// Whether it is a scale of temperature, by itself.
    pub fn is_temperature(&self, unit: UnitExpr) -> bool {
        self.is_one(unit, |row| row.dimension == Dimension::base(4))
    }

    /// Whether it is money, by itself or per something.
    pub fn is_money(&self, unit: UnitExpr) -> bool {
        let first = unit.terms().next();
        let money = Dimension::base(Dimension::MONEY);
        first.is_some_and(|term| self.unit(term.unit).dimension == money && term.power == 1)
    }

    /// Whether it is per cent or percentage points.
    pub fn is_percent(&self, unit: UnitExpr) -> bool {
        let single = unit.single().filter(|term| term.power == 1);
        single.is_some_and(|term| self.percent.contains(&Some(term.unit)))
    }

    /// Whether it is a length of time, by itself.
    pub fn is_time(&self, unit: UnitExpr) -> bool {
        self.is_one(unit, |row| {
            row.dimension == Dimension::base(Dimension::TIME)
        })
    }

    fn is_one(&self, unit: UnitExpr, is: impl Fn(&Unit) -> bool) -> bool {
        let single = unit.single().filter(|term| term.power == 1);
        single.is_some_and(|term| is(self.unit(term.unit)))
    }

    /// The units that this one is taken for in print, the likeliest slip first.
    pub fn neighbours(&self, unit: UnitExpr) -> impl Iterator<Item = UnitExpr> + '_ {
        let found = self.neighbours.get(&unit);
        found.into_iter().flat_map(Run::iter)
    }

    /// Every row's unit, in the order of the table: for tests and listings.
    pub fn all(&self) -> impl Iterator<Item = UnitExpr> {
        (0..self.resolved.units.len())
            .filter_map(|at| u16::try_from(at).ok())
            .map(|at| UnitExpr::of(UnitId(at)))
    }

    pub(crate) fn unit(&self, id: UnitId) -> &Unit {
        self.resolved.unit(id)
    }
}

/// The rows of `units.csv`, and those that the currencies make.
fn unit_rows() -> Result<Vec<Placed<UnitRow>>> {
    let csv = include_str!("../../reference-data/units.csv");
    let mut table = rows::read(csv, "units.csv", &COLUMNS, &COLUMNS)?;
    let columns = [
        "code",
        "names",
        "symbols",
        "minor",
        "minor_names",
        "minor_per",
        "gate",
        "status",
        "language",
        "source",
        "note",
    ];
    let csv = include_str!("../../reference-data/currencies.csv");
    let money: Vec<Placed<CurrencyRow>> = rows::read(csv, "currencies.csv", &columns, &columns)?;
    table.extend(money.iter().flat_map(rows::currency));
    Ok(table)
}

fn reading_rows() -> Result<Vec<Placed<ReadingRow>>> {
    let columns = [
        "spelling", "kind", "units", "gate", "position", "language", "source", "note",
    ];
    let csv = include_str!("../../reference-data/readings.csv");
    rows::read(csv, "readings.csv", &columns, &columns)
}

/// Slips go both ways, so each row of the table is entered from either side.
fn neighbours(resolved: &Resolved) -> Result<Sorted<UnitExpr, Run<UnitExpr>>> {
    let columns = ["unit", "neighbours", "language", "source"];
    let csv = include_str!("../../reference-data/neighbours.csv");
    let table: Vec<Placed<NeighbourRow>> = rows::read(csv, "neighbours.csv", &columns, &columns)?;
    let mut map: BTreeMap<UnitExpr, Vec<UnitExpr>> = BTreeMap::new();
    for Placed { row, place } in &table {
        let known = |id: &str| {
            let unit = resolved.index.expr(id);
            unit.ok_or_else(|| Error::new(place.clone(), format!("'{id}' is no unit")))
        };
        let unit = known(&row.unit)?;
        for id in list(&row.neighbours) {
            let other = known(id)?;
            for (one, two) in [(unit, other), (other, unit)] {
                let list = map.entry(one).or_default();
                if !list.contains(&two) {
                    list.push(two);
                }
            }
        }
    }
    let packed = map.into_iter().map(|(unit, near)| (unit, Run::of(&near)));
    Ok(packed.collect::<BTreeMap<_, _>>().into())
}
