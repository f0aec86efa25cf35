//! What is told of a property: how it is said, how it changes, how far a figure may be off.

use crate::error::{Result, shown};
use crate::text::Decimal;
use crate::unit::{UnitExpr, Units};

use super::cell;
use super::head::Head;
use super::rows::Row;

/// A row of `properties.csv`.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Property {
    /// Its name in a sentence.
    pub(super) label: String,
    /// What states it.
    pub(super) phrases: Vec<String>,
    /// What its values measure, if that is told.
    pub(super) dimension: String,
    pub(super) policy: Policy,
    pub(super) tolerance: Tolerance,
}

/// How a property changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Policy {
    /// A value is of one time and of no other.
    Yearly,
    /// A value stays as it is.
    Static,
}

/// How far a figure may be off.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Tolerance {
    /// Half of its last place.
    Printed,
    /// A share of the value.
    Share(f64),
    /// An amount, in a unit, or in the unit of the value.
    Amount(f64, UnitExpr),
}

impl Property {
    pub(super) fn read(row: &Row<'_>, units: &Units) -> Result<Self> {
        let id = row.get("id");
        if id.is_empty() {
            return Err(row.error(
                "id",
                "found no id; expected the name that tables have for this property",
            ));
        }
        let label = row.get("label");
        let phrases = row.get("phrases").split('|').map(str::trim);
        let policy = match row.get("policy").to_ascii_lowercase().as_str() {
            "" | "yearly" => Policy::Yearly,
            "static" | "event" => Policy::Static,
            other => {
                let message = format!("found '{}'; expected static, yearly or event", shown(other));
                return Err(row.error("policy", &message));
            }
        };
        Ok(Self {
            label: if label.is_empty() {
                Head::spoken(id)
            } else {
                label.to_owned()
            },
            phrases: phrases
                .filter(|phrase| !phrase.is_empty())
                .map(str::to_owned)
                .collect(),
            dimension: row.get("dimension").to_owned(),
            policy,
            tolerance: Tolerance::read(row, units)?,
        })
    }
}

impl Tolerance {
    /// `3%`, `10 km`, `0`, or nothing.
    pub(super) fn read(row: &Row<'_>, units: &Units) -> Result<Self> {
        let text = row.get("tolerance");
        if text.is_empty() {
            return Ok(Self::Printed);
        }
        let wrong = || {
            let message = format!(
                "found '{}'; expected a share (3%), an amount (10 km), 0, or nothing",
                shown(text)
            );
            row.error("tolerance", &message)
        };
        let figure = cell::figure(text, Decimal::Point).filter(|figure| figure.before.is_empty());
        let figure = figure.ok_or_else(wrong)?;
        let value = figure.number.value();
        if value < 0.0 {
            return Err(wrong());
        }
        match figure.after {
            "" => Ok(Self::Amount(value, UnitExpr::NONE)),
            "%" => Ok(Self::Share(value / 100.0)),
            unit => {
                let unit = units.by_id(unit).or_else(|| units.parse(unit));
                Ok(Self::Amount(value, unit.ok_or_else(wrong)?))
            }
        }
    }
}
