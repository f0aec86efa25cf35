//! How a figure that its cell contradicts came about: another row's value, an older one, another unit.

use crate::claim::{Claim, Pair};
use crate::facts::Holds;
use crate::finding::{Confidence, Status};
use crate::mention::Mention;
use crate::number::Number;
use crate::relation::Outcome;
use crate::unit::Units;

use super::Case;
use super::rows::{cell, meets};
use super::value::Judged;

/// What came of comparing a figure with its cell.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub(super) outcome: Outcome,
    pub(super) confidence: Confidence,
    pub(super) status: Status,
    /// The row and column whose value the figure is, if it is another's.
    pub(super) other: Option<(u32, usize)>,
    /// A sentence on the unit or scale that makes the figure right.
    pub(super) slip: Option<Slip>,
}

/// A unit or scale that was mixed up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slip {
    pub(super) id: &'static str,
    pub(super) note: &'static str,
}

impl Found {
    pub(super) const HOLDS: Self = Self {
        outcome: Outcome::Holds,
        confidence: Confidence::High,
        status: Status::Supported,
        other: None,
        slip: None,
    };

    const OFF: Self = Self {
        outcome: Outcome::Off,
        status: Status::Contradicted,
        ..Self::HOLDS
    };
}

/// How a figure and its cell differ.
pub(super) fn fault(case: &Case<'_>, judged: &Judged<'_>) -> Found {
    let claim = case.claim;
    let figure = (case.line().figure(judged.pair.placed), case.context.units);
    let of = |outcome, other| Found {
        outcome,
        other,
        ..Found::OFF
    };
    let column = &case.table().columns()[judged.pair.column];
    if judged.pair.when.is_some() || column.holds() == Holds::Labels {
        return of(Outcome::Elsewhere, elsewhere(claim, judged, figure));
    }
    if let Some(row) = judged.older {
        return of(Outcome::Stale, Some((row, judged.pair.column)));
    }
    if let Some(slip) = rescaled(claim, judged, figure) {
        return Found {
            slip: Some(slip),
            ..of(Outcome::Rescaled, None)
        };
    }
    if let Some((column, older)) = other_year(claim, judged, figure) {
        let outcome = if older {
            Outcome::Stale
        } else {
            Outcome::Elsewhere
        };
        return of(outcome, Some((judged.rows[0], column)));
    }
    match elsewhere(claim, judged, figure) {
        Some(other) => of(Outcome::Elsewhere, Some(other)),
        None => Found::OFF,
    }
}

/// So many digits make it unlikely that another row has the same value by chance.
const TELLING: u32 = 2;
/// Of more rows nobody would have mixed up this one.
const FEW: usize = 2;

/// The row that has the figure as its value, if few have.
fn elsewhere(
    claim: &Claim<'_>,
    judged: &Judged<'_>,
    (figure, units): (&Mention, &Units),
) -> Option<(u32, usize)> {
    let pair = judged.pair;
    let digits = figure
        .number()
        .is_none_or(|number| number.significant_digits() >= TELLING);
    let rows = 0..claim.fit.table.height();
    let close = |row: usize| {
        let stated = figure.number().map(Number::value);
        let cell = cell(claim, pair.column, (row, units), figure)
            .map(|cell| f64::midpoint(cell.low().at, cell.high().at));
        pair.when.is_some()
            || stated
                .zip(cell)
                .is_some_and(|(stated, cell)| (stated - cell).abs() <= SAME * cell.abs())
    };
    let same = |row: &usize| {
        meets(claim, pair, figure, (*row, units)) == Some(true)
            && close(*row)
            && !claim.fit.table.is_total(*row)
    };
    let found: Vec<_> = rows.filter(same).take(FEW + 1).collect();
    let row = *found.first().filter(|_| digits && found.len() <= FEW)?;
    Some((u32::try_from(row).unwrap_or(u32::MAX), pair.column))
}

/// The column of the same property and another year that has the figure as its value, and whether it is the
/// older one.
fn other_year(
    claim: &Claim<'_>,
    judged: &Judged<'_>,
    (figure, units): (&Mention, &Units),
) -> Option<(usize, bool)> {
    let columns = claim.fit.table.columns();
    let own = &columns[judged.pair.column];
    let year = own.year()?;
    let row = judged.rows[0] as usize;
    let same = |at: &usize| {
        let other = &columns[*at];
        let pair = Pair {
            column: *at,
            ..judged.pair.clone()
        };
        *at != judged.pair.column
            && other.head().words == own.head().words
            && other.year().is_some()
            && meets(claim, &pair, figure, (row, units)) == Some(true)
    };
    let column = (0..columns.len()).find(same)?;
    Some((
        column,
        columns[column].year().is_some_and(|other| other < year),
    ))
}

const SCALES: [(f64, Slip); 4] = [
    (
        1e3,
        Slip {
            id: "thousandfold",
            note: "the figure is a thousand times the table's: its column may count in thousands",
        },
    ),
    (
        1e6,
        Slip {
            id: "millionfold",
            note: "the figure is a million times the table's: its column may count in millions",
        },
    ),
    (
        1e-3,
        Slip {
            id: "thousandth",
            note: "the figure is a thousandth of the table's: a scale word may be missing",
        },
    ),
    (
        1e-6,
        Slip {
            id: "millionth",
            note: "the figure is a millionth of the table's: a scale word may be missing",
        },
    ),
];

const UNIT: Slip = Slip {
    id: "unit-of-table",
    note: "the number is the table's, and the unit is not",
};

/// Two values within so small a share are the same digits.
const SAME: f64 = 0.005;

/// The scale or unit in which the figure would be right.
fn rescaled(
    claim: &Claim<'_>,
    judged: &Judged<'_>,
    (figure, units): (&Mention, &Units),
) -> Option<Slip> {
    let (table, column) = (claim.fit.table, judged.pair.column);
    let value = table.number(judged.rows[0] as usize, column)?;
    let stated = figure
        .number()
        .filter(|number| number.significant_digits() >= TELLING)?;
    let near = |value: f64| (stated.value() - value).abs() <= SAME * value.abs() && value != 0.0;
    let unit = table.columns()[column].unit();
    if !unit.is_none() && !figure.unit.is_none() && unit != figure.unit && near(value.value()) {
        return Some(UNIT);
    }
    let own = units
        .conversion(unit, figure.unit)
        .map_or(value.value(), |way| way.apply(value.value()));
    SCALES
        .iter()
        .find(|(factor, _)| near(own * factor))
        .map(|(_, slip)| *slip)
}
