//! From the tables to units with exact factors: every row resolved, or an error with its place.

use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, ToPrimitive, Zero};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result, shown};

use super::define::{self, Factor};
use super::dimension::Dimension;
use super::expr::{Prefix, UnitExpr, UnitId};
use super::index::{Index, PrefixEntry};
use super::packed::{Lazy, Named, Text};
use super::rows::{self, DimensionRow, Placed, PrefixRow, UnitRow, is_composed};

/// A unit, resolved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(crate) struct Unit {
    pub(crate) id: Text,
    pub(crate) dimension: Dimension,
    pub(crate) dimension_name: usize,
    pub(crate) exact: BigRational,
    pub(crate) factor: f64,
    pub(crate) exact_offset: BigRational,
    pub(crate) offset: f64,
    /// What it is counted in where that is not the SI: the dollar of a cent, the decibel itself.
    pub(crate) own: Option<UnitId>,
}

/// Everything but the spellings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(crate) struct Resolved {
    pub(crate) units: Lazy<Vec<Unit>>,
    pub(crate) index: Index,
    pub(crate) dimensions: Vec<(String, Dimension)>,
}

/// The most units of one table, those of the program among them.
const MOST_UNITS: usize = 30_000;
/// How many other units may stand between a unit and one that is known already.
const DEEPEST: usize = 64;
/// The most binary digits of either side of a factor: about 600 decimal ones.
const MOST_BITS: u64 = 2_048;
/// Below so many every quotient is a number and not nothing.
const FEW_BITS: u64 = 900;

/// Resolves the rows; those that are `composed` of others get no [`Unit`] of their own.
///
/// # Errors
/// An id taken twice, a dimension or unit that is not known, a cycle, a dimension that does not
/// follow from the definition, a missing source.
pub(crate) fn resolve(rows: &[Placed<UnitRow>]) -> Result<Resolved> {
    let dimensions = dimensions()?;
    let own: Vec<&Placed<UnitRow>> = rows.iter().filter(|r| !is_composed(&r.row)).collect();
    let index = Index {
        ids: numbered(&own)?,
        prefixes: prefixes()?,
    };
    let mut resolver = Resolver {
        rows: &own,
        index: &index,
        dimensions: &dimensions,
        done: vec![None; own.len()],
        open: vec![false; own.len()],
        depth: 0,
    };
    let units = (0..own.len())
        .map(|at| resolver.unit(at))
        .collect::<Result<Vec<Unit>>>()?;
    let tables = Resolved {
        units: units.into(),
        index,
        dimensions,
    };
    check_composed(rows, &tables)?;
    Ok(tables)
}

/// Gives every unit a number, by its id.
fn numbered(rows: &[&Placed<UnitRow>]) -> Result<Named> {
    let mut ids = BTreeMap::new();
    if let Some(placed) = rows.get(MOST_UNITS) {
        let message = format!("is one unit too many; a table holds at most {MOST_UNITS}");
        return Err(wrong(placed, "id", &message));
    }
    for (number, placed) in (0..).zip(rows) {
        let id = placed.row.id.clone();
        if id.is_empty() || ids.insert(id, number).is_some() {
            return Err(wrong(placed, "id", "is empty or taken; expected a new id"));
        }
    }
    Ok(ids.into())
}

/// An error at a cell: what stands there, and what is wrong with it.
pub(crate) fn wrong(placed: &Placed<UnitRow>, column: &str, message: &str) -> Error {
    let row = &placed.row;
    let found = match column {
        "id" => &row.id,
        "dimension" => &row.dimension,
        "offset" => &row.offset,
        "prefixes" => &row.prefixes,
        "gate" => &row.gate,
        "position" => &row.position,
        "source" => &row.source,
        _ => &row.definition,
    };
    let place = placed.place.clone().column(column);
    Error::new(place, format!("'{}' {message}", shown(found)))
}

fn dimensions() -> Result<Vec<(String, Dimension)>> {
    let columns = ["name", "exponents", "language", "source"];
    let csv = include_str!("../../reference-data/dimensions.csv");
    let table: Vec<Placed<DimensionRow>> = rows::read(csv, "dimensions.csv", &columns, &columns)?;
    table
        .into_iter()
        .map(|Placed { row, place }| {
            let vector = Dimension::parse(&row.exponents);
            let expected = || Error::new(place, "expected base dimensions and exponents");
            Ok((row.name, vector.ok_or_else(expected)?))
        })
        .collect()
}

fn prefixes() -> Result<Vec<PrefixEntry>> {
    let columns = ["id", "symbol", "base", "exponent", "language", "source"];
    let csv = include_str!("../../reference-data/prefixes.csv");
    let table: Vec<Placed<PrefixRow>> = rows::read(csv, "prefixes.csv", &columns, &columns)?;
    let none = prefix_entry(&PrefixRow {
        id: String::new(),
        symbol: String::new(),
        base: 10,
        exponent: 0,
    });
    let all = table.iter().map(|placed| prefix_entry(&placed.row));
    Ok(std::iter::once(none).chain(all).collect())
}

fn prefix_entry(row: &PrefixRow) -> PrefixEntry {
    let base = BigRational::from(num_bigint::BigInt::from(row.base));
    let exact = define::power(&base, row.exponent);
    PrefixEntry {
        id: row.id.clone(),
        symbol: row.symbol.clone(),
        factor: float(&exact),
        exact,
        binary: row.base == 2,
    }
}

struct Resolver<'a> {
    rows: &'a [&'a Placed<UnitRow>],
    index: &'a Index,
    dimensions: &'a [(String, Dimension)],
    done: Vec<Option<Unit>>,
    open: Vec<bool>,
    depth: usize,
}

impl Resolver<'_> {
    fn unit(&mut self, at: usize) -> Result<Unit> {
        if let Some(unit) = &self.done[at] {
            return Ok(unit.clone());
        }
        let placed = self.rows[at];
        if std::mem::replace(&mut self.open[at], true) {
            return Err(wrong(placed, "definition", "leads back to itself"));
        }
        self.depth += 1;
        if self.depth > DEEPEST {
            let message = format!(
                "leads through more than {DEEPEST} other rows; expected fewer, or an order in which the other unit comes first"
            );
            return Err(wrong(placed, "definition", &message));
        }
        let unit = self.build(placed, at)?;
        self.depth -= 1;
        self.done[at] = Some(unit.clone());
        Ok(unit)
    }

    fn build(&mut self, placed: &Placed<UnitRow>, at: usize) -> Result<Unit> {
        let row = &placed.row;
        if row.source.trim().is_empty() {
            return Err(wrong(
                placed,
                "source",
                "is no source; expected where it is defined",
            ));
        }
        let named = dimension_of(placed, self.dimensions)?;
        let declared = self.dimensions[named].1;
        let (exact, own) = self.value(placed, at, declared)?;
        let exact_offset = offset(placed)?;
        Ok(Unit {
            id: row.id.clone().into(),
            dimension: declared,
            dimension_name: named,
            factor: float(&exact),
            exact,
            offset: float(&exact_offset),
            exact_offset,
            own,
        })
    }

    /// The exact factor to the SI or to the row's own unit.
    fn value(
        &mut self,
        placed: &Placed<UnitRow>,
        at: usize,
        declared: Dimension,
    ) -> Result<(BigRational, Option<UnitId>)> {
        let definition = placed.row.definition.as_str();
        if definition == "own" {
            let id = u16::try_from(at).ok().map(UnitId);
            return Ok((BigRational::one(), id));
        }
        let factors = define::factors(definition).map_err(|part| {
            let part = shown(part);
            let message = format!("is no definition: '{part}' is neither a number nor a unit");
            wrong(placed, "definition", &message)
        })?;
        let mut sum = Sum::default();
        for factor in factors {
            match factor {
                Factor::Number(value) => sum.times(&value),
                Factor::Unit("base", 1) => sum.dimension = declared,
                Factor::Unit(id, power) => self.add(placed, &mut sum, id, power)?,
            }
            sum.within_reach(placed)?;
        }
        if sum.dimension.untagged() != declared.untagged() {
            let message = "does not give the dimension that the row declares";
            return Err(wrong(placed, "definition", message));
        }
        Ok((BigRational::new(sum.numer, sum.denom), sum.own))
    }

    fn add(&mut self, placed: &Placed<UnitRow>, sum: &mut Sum, id: &str, power: i8) -> Result<()> {
        let Some(term) = self.index.term(id) else {
            let message = format!("names '{}', which is no unit", shown(id));
            return Err(wrong(placed, "definition", &message));
        };
        let unit = self.unit(usize::from(term.unit.0))?;
        if unit.own.is_some() && (power != 1 || sum.own.is_some()) {
            let id = shown(id);
            let message = format!("takes '{id}' to a power; it has no factor to the SI");
            return Err(wrong(placed, "definition", &message));
        }
        sum.own = sum.own.or(unit.own);
        sum.dimension = sum.dimension.times(unit.dimension, power);
        sum.times(&define::power(&unit.exact, power.into()));
        if term.prefix != Prefix::NONE {
            let prefix = &self.index.prefix(term.prefix).exact;
            sum.times(&define::power(prefix, power.into()));
        }
        Ok(())
    }
}

/// A product of factors. It is brought to its lowest terms once, at the end: that takes the longest.
struct Sum {
    numer: BigInt,
    denom: BigInt,
    dimension: Dimension,
    own: Option<UnitId>,
}

impl Sum {
    fn times(&mut self, factor: &BigRational) {
        self.numer *= factor.numer();
        self.denom *= factor.denom();
    }

    /// Refuses a factor that grows without end, as where rows square one another.
    fn within_reach(&self, placed: &Placed<UnitRow>) -> Result<()> {
        let bits = self.numer.bits().max(self.denom.bits());
        if bits <= FEW_BITS {
            return Ok(());
        }
        let exact = BigRational::new(self.numer.clone(), self.denom.clone());
        let bits = exact.numer().bits().max(exact.denom().bits());
        let finite = |value: f64| value.is_finite() && value > 0.0;
        if bits <= MOST_BITS && finite(float(&exact)) {
            return Ok(());
        }
        let message = "makes a factor beyond what can be reckoned with; expected 10^±300 at most";
        Err(wrong(placed, "definition", message))
    }
}

impl Default for Sum {
    fn default() -> Self {
        Self {
            numer: BigInt::one(),
            denom: BigInt::one(),
            dimension: Dimension::NONE,
            own: None,
        }
    }
}

fn dimension_of(placed: &Placed<UnitRow>, named: &[(String, Dimension)]) -> Result<usize> {
    let wanted = &placed.row.dimension;
    named
        .iter()
        .position(|(name, _)| name == wanted)
        .ok_or_else(|| wrong(placed, "dimension", "is no name of dimensions.csv"))
}

fn offset(placed: &Placed<UnitRow>) -> Result<BigRational> {
    let text = placed.row.offset.trim();
    if text.is_empty() {
        return Ok(BigRational::zero());
    }
    define::number(text).ok_or_else(|| wrong(placed, "offset", "is not a positive number"))
}

/// Composed rows have no factor of their own, so their id must lead to units, and to the declared
/// dimension.
fn check_composed(rows: &[Placed<UnitRow>], resolved: &Resolved) -> Result<()> {
    for placed in rows.iter().filter(|placed| is_composed(&placed.row)) {
        let Some(expr) = resolved.index.expr(&placed.row.id) else {
            return Err(wrong(placed, "id", "is not made of the ids of units"));
        };
        if placed.row.source.trim().is_empty() {
            return Err(wrong(
                placed,
                "source",
                "is no source; expected where it is defined",
            ));
        }
        let declared = resolved.dimensions[dimension_of(placed, &resolved.dimensions)?].1;
        if resolved.dimension(expr).untagged() != declared.untagged() {
            let message = "is not the dimension of what the id is made of";
            return Err(wrong(placed, "dimension", message));
        }
    }
    Ok(())
}

impl Resolved {
    pub(crate) fn unit(&self, id: UnitId) -> &Unit {
        &self.units[usize::from(id.0)]
    }

    /// The exponents of an expression, with the tag of fuel where distance stands over volume.
    pub(crate) fn dimension(&self, expr: UnitExpr) -> Dimension {
        // Nearly every unit is one row by itself.
        if let Some(term) = expr.single().filter(|term| term.power == 1) {
            return self.unit(term.unit).dimension;
        }
        let mut sum = Dimension::NONE;
        for term in expr.terms() {
            sum = sum.times(self.unit(term.unit).dimension, term.power);
        }
        match self.fuel(expr) {
            Some(tag) => sum.set(Dimension::FUEL, tag),
            None => sum,
        }
    }

    /// 1 for kilometres per litre, −1 for litres per kilometre.
    fn fuel(&self, expr: UnitExpr) -> Option<i8> {
        let mut terms = expr.terms();
        let (first, second) = (terms.next()?, terms.next()?);
        let length = |unit| self.unit(unit).dimension.exponents()[Dimension::LENGTH];
        let pure = |unit| {
            let sum: i8 = self.unit(unit).dimension.exponents().iter().sum();
            sum == length(unit)
        };
        if terms.next().is_some() || first.power != 1 || second.power != -1 {
            return None;
        }
        match (length(first.unit), length(second.unit)) {
            _ if !pure(first.unit) || !pure(second.unit) => None,
            (1, 3) => Some(1),
            (3, 1) => Some(-1),
            _ => None,
        }
    }
}

/// The nearest `f64`.
pub(crate) fn float(exact: &BigRational) -> f64 {
    exact.to_f64().unwrap_or(f64::INFINITY)
}

/// The mark of a prefix in a set of prefixes.
pub(crate) fn bit(prefix: Prefix) -> u64 {
    1 << prefix.0
}
