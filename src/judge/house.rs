//! Round factors that newsrooms are told to multiply by.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::unit::{UnitExpr, Units};

#[derive(Debug, Deserialize)]
struct Row {
    from: String,
    to: String,
    factor: f64,
}

static FACTORS: LazyLock<Vec<(UnitExpr, UnitExpr, f64)>> = LazyLock::new(|| {
    let mut reader = csv::Reader::from_reader(
        include_bytes!("../../reference-data/house-factors.csv").as_slice(),
    );
    let rows = reader
        .deserialize()
        .map(|row| row.expect("house-factors.csv is tested to be well formed"));
    rows.map(|row: Row| (unit(&row.from), unit(&row.to), row.factor))
        .collect()
});

/// The round factor a newsroom uses from one unit to the other, if there is one.
pub(super) fn factor(from: UnitExpr, to: UnitExpr) -> Option<f64> {
    FACTORS
        .iter()
        .find(|row| (row.0, row.1) == (from, to))
        .map(|row| row.2)
}

fn unit(name: &str) -> UnitExpr {
    Units::embedded()
        .parse(&name.replace('_', " "))
        .expect("house-factors.csv names units of units.csv")
}
