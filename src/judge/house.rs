//! Round factors that newsrooms are told to multiply by.

use std::sync::LazyLock;

use crate::text::{rows, shipped};
use crate::unit::{UnitExpr, Units};

static FACTORS: LazyLock<Vec<(UnitExpr, UnitExpr, f64)>> = LazyLock::new(|| {
    rows(shipped!("house-factors.csv"))
        .map(|[from, to, factor]| (unit(from), unit(to), number(factor)))
        .collect()
});

/// The round factor a newsroom uses from one unit to the other, if there is one.
pub(super) fn factor(from: UnitExpr, to: UnitExpr) -> Option<f64> {
    FACTORS
        .iter()
        .find(|row| (row.0, row.1) == (from, to))
        .map(|row| row.2)
}

fn number(cell: &str) -> f64 {
    cell.parse()
        .expect("house-factors.csv is tested to be well formed")
}

fn unit(name: &str) -> UnitExpr {
    Units::embedded()
        .parse(&name.replace('_', " "))
        .expect("house-factors.csv names units of units.csv")
}
