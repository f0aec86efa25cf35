//! The column of a figure of which no property is said: by its unit, or by the year that it is of.

use crate::facts::{Column, Holds};
use crate::mention::{Kind, Mention};
use crate::unit::{UnitExpr, Units};

use super::fit::{Fit, has_numbers};
use super::line::Placed;
use super::pairs::Pair;
use super::times::{is_of_year, years_of};

/// "Dockyard had 5,088 in 2004": a column that is a year and nothing else.
pub(super) fn by_year(fit: &Fit<'_>, placed: Placed, years: &[i32]) -> Option<Pair> {
    let columns = fit.table.columns().iter().enumerate();
    let bare = |column: &Column| column.head().words.is_empty() && column.holds() == Holds::Numbers;
    let mut of = columns.filter(|(_, column)| {
        bare(column) && column.year().is_some_and(|year| years.contains(&year))
    });
    let (column, _) = of.next().filter(|_| of.next().is_none())?;
    let named = fit
        .names
        .iter()
        .any(|name| name.columns.contains(&fit.table.key()));
    let figure = fit.line.figure(placed);
    let plain = matches!(figure.kind, Kind::Count | Kind::Number)
        && compatible(fit.line.passage.units, figure, &fit.table.columns()[column]);
    (named && plain).then_some(Pair::of_column(placed, column, 2))
}

/// "Mount X (8,848 m)": the only column of lengths.
pub(super) fn by_unit(fit: &Fit<'_>, placed: Placed, figure: &Mention) -> Option<Pair> {
    let units = fit.line.passage.units;
    let measured = matches!(
        figure.kind,
        Kind::Quantity | Kind::Temperature | Kind::Money | Kind::Percent | Kind::Duration
    );
    if figure.unit.is_none() || !measured {
        return None;
    }
    let columns = fit.table.columns().iter().enumerate();
    let years = years_of(fit, placed);
    let mut same = columns.filter(|(at, column)| {
        has_numbers(fit.table, *at)
            && is_of_year(fit, *at, &years)
            && !column.unit().is_none()
            && units.dimension(column.unit()) == units.dimension(figure.unit)
            && compatible(units, figure, column)
    });
    let (column, _) = same.next().filter(|_| same.next().is_none())?;
    Some(Pair::of_column(placed, column, 2))
}

/// "Sunshine hours": whether a head has the name of a unit as one of its words.
fn names_unit(units: &Units, unit: UnitExpr, column: &Column) -> bool {
    let name = units.display(unit, true, false);
    column
        .head()
        .words
        .iter()
        .any(|word| name.eq_ignore_ascii_case(word))
}

/// Whether a figure can be a value of a column.
pub(crate) fn compatible(units: &Units, figure: &Mention, column: &Column) -> bool {
    let (own, other) = (figure.unit, column.unit());
    let label = column.holds() == Holds::Labels;
    match (own.is_none(), other.is_none()) {
        (true, true) => true,
        // A share may stand as a bare number in a table, and money without its sign.
        // Years are no number of people.
        (false, true) if units.is_time(own) && column.most >= 1000.0 => {
            names_unit(units, own, column)
        }
        (false, true) => {
            let share = !units.is_percent(own) || column.most <= 100.0;
            !label && share && column.holds() != Holds::Years
        }
        (true, false) => units.is_percent(other) || !units.is_money(other),
        (false, false) => own == other || units.conversion(own, other).is_some(),
    }
}
