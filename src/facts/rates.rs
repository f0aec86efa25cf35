//! Tables of exchange rates: a row for each day, a column for each currency, as central banks publish them.

use jiff::civil;

use crate::unit::{UnitExpr, Units};
use crate::{Error, Place, Result};

use super::grid::Grid;

/// What a unit of one currency was in others, day by day.
#[derive(Debug)]
pub struct Rates {
    name: String,
    /// The days, in order.
    days: Vec<civil::Date>,
    /// Each currency with its rates, one for each day; NaN where there is none.
    columns: Vec<(UnitExpr, Vec<f64>)>,
}

/// The head of the first column.
const DATE: &str = "date";
/// The currency that all are told for where no column has it: the European Central Bank tells what a euro is worth.
const BASE: &str = "EUR";

impl Rates {
    /// Whether a table is one of rates: a first column of dates, and heads that are all codes of currencies, of which most
    /// are known: some have long gone.
    pub(super) fn is_meant(grid: &Grid, units: &Units) -> bool {
        let heads = || {
            (1..grid.width)
                .map(|at| grid.cell(0, at))
                .filter(|head| !head.is_empty())
        };
        let known = heads()
            .filter(|head| currency(head, units).is_some())
            .count();
        let dated = grid.cell(0, 0).eq_ignore_ascii_case(DATE);
        dated && heads().all(is_code) && known > 0 && 2 * known >= heads().count()
    }

    /// Reads the rates of a table.
    ///
    /// # Errors
    /// A date that is none, a rate that is no number above nothing.
    pub(super) fn read(grid: &Grid, name: &str, units: &Units) -> Result<Self> {
        let mut rows = Vec::with_capacity(grid.height());
        for row in 1..grid.height() {
            let text = grid.cell(row, 0);
            let day = text.parse::<civil::Date>().map_err(|_| {
                wrong(
                    (grid, row, 0),
                    name,
                    &format!("found '{text}'; expected a day as 2024-05-31"),
                )
            })?;
            rows.push((day, row));
        }
        rows.sort_unstable();
        let mut columns = Vec::new();
        for at in 1..grid.width {
            if let Some(unit) = currency(grid.cell(0, at), units) {
                let all: Result<Vec<_>> = rows
                    .iter()
                    .map(|(_, row)| rate((grid, *row, at), name))
                    .collect();
                columns.push((unit, all?));
            }
        }
        let base =
            currency(BASE, units).filter(|base| columns.iter().all(|(unit, _)| unit != base));
        columns.extend(base.map(|base| (base, vec![1.0; rows.len()])));
        Ok(Self {
            name: name.to_owned(),
            days: rows.into_iter().map(|(day, _)| day).collect(),
            columns,
        })
    }

    /// The file it came from.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How many currencies it has, and from which day to which it goes; `None` where it has no day.
    pub fn extent(&self) -> Option<(usize, civil::Date, civil::Date)> {
        Some((self.columns.len(), *self.days.first()?, *self.days.last()?))
    }

    /// The least and the most that a unit of one currency was in another from one day to another.
    pub(crate) fn between(
        &self,
        (own, other): (UnitExpr, UnitExpr),
        (first, last): (civil::Date, civil::Date),
    ) -> Option<(f64, f64)> {
        let column = |unit: UnitExpr| self.columns.iter().find(|(own, _)| *own == unit);
        let ((_, own), (_, other)) = (column(own)?, column(other)?);
        let from = self.days.partition_point(|day| *day < first);
        let to = self.days.partition_point(|day| *day <= last);
        let mut ends: Option<(f64, f64)> = None;
        for at in from..to.max(from) {
            let rate = other[at] / own[at];
            if rate.is_finite() {
                let (low, high) = ends.unwrap_or((rate, rate));
                ends = Some((low.min(rate), high.max(rate)));
            }
        }
        ends
    }
}

fn currency(code: &str, units: &Units) -> Option<UnitExpr> {
    is_code(code).then(|| units.by_id(code)).flatten()
}

fn is_code(head: &str) -> bool {
    head.len() == 3 && head.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// The rate of a cell; no number where it has none.
fn rate(at: (&Grid, usize, usize), name: &str) -> Result<f64> {
    let cell = at.0.cell(at.1, at.2);
    if cell.is_empty() || super::cell::is_missing(cell) {
        return Ok(f64::NAN);
    }
    let rate = cell
        .parse::<f64>()
        .ok()
        .filter(|rate| *rate > 0.0 && rate.is_finite());
    rate.ok_or_else(|| {
        wrong(
            at,
            name,
            &format!("found '{cell}'; expected a rate above 0"),
        )
    })
}

fn wrong((grid, row, column): (&Grid, usize, usize), name: &str, message: &str) -> Error {
    let place = Place::of(name).row(u64::from(grid.line(row)));
    Error::new(place.column(grid.cell(0, column)), message)
}
