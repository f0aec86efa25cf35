//! What the cells of a column hold: names, numbers, years, days; and the unit that all are written with.

use std::sync::OnceLock;

use crate::number::Number;
use crate::text::Decimal;
use crate::unit::{UnitExpr, Units};

use super::cell::{self, is_missing};
use super::grid::Grid;
use super::head::{Head, year_of};
use super::layout::SAMPLE;
use super::table::{Column, Day, Holds};

/// So large a share of the cells that say something must be numbers, in hundredths.
const MOST: usize = 80;

/// Heads of columns whose numbers only name or order their rows.
const LABELS: [&str; 27] = [
    "rank", "no", "no.", "number", "#", "id", "week", "game", "round", "pick", "draw", "position",
    "pos", "place", "match", "day", "code", "seed", "lane", "series", "episode", "tie", "order",
    "index", "race", "heat", "stage",
];

/// Heads of columns whose numbers are names, point and all.
const VERSIONS: [&str; 2] = ["version", "release"];
/// Words of heads that say that numbers are years.
const DATED: [&str; 15] = [
    "published",
    "released",
    "year",
    "season",
    "date",
    "founded",
    "built",
    "opened",
    "born",
    "debut",
    "period",
    "fiscal",
    "since",
    "established",
    "completed",
];

pub(super) fn says_years(head: &Head) -> bool {
    head.words.iter().any(|word| DATED.contains(&word.as_str()))
}

/// Whether a cell is a year where the head says so, be it long ago.
fn is_old_year(cell: &str) -> bool {
    (3..=4).contains(&cell.len()) && cell.parse::<u16>().is_ok_and(|year| year < 2200)
}

/// Reads a column.
pub(super) fn column(
    grid: &Grid,
    (at, first): (usize, usize),
    head: Head,
    decimal: Decimal,
    units: &Units,
) -> Column {
    let rows = (first..grid.height()).take(SAMPLE);
    let said: Vec<&str> = rows
        .map(|row| grid.cell(row, at))
        .filter(|cell| !is_missing(cell))
        .collect();
    let figures: Vec<_> = said
        .iter()
        .filter_map(|cell| cell::figure(cell, decimal))
        .collect();
    let (own, scale) = unit_of(&figures, &head, units);
    let mixed = are_mixed(&figures);
    let holds = holds(&said, figures.len(), &head, units);
    Column {
        scale: head.scale + scale,
        holds,
        unit: if head.unit.is_none() { own } else { head.unit },
        most: most(&figures, mixed),
        is_time: false,
        mixed,
        unused: unused(holds, &head),
        head,
        values: OnceLock::new(),
        order: OnceLock::new(),
        sizes: OnceLock::new(),
        days: OnceLock::new(),
    }
}

/// The largest of some figures.
fn most(figures: &[cell::Figure<'_>], mixed: bool) -> f64 {
    let own = |figure: &cell::Figure<'_>| if mixed { figure.own_scale() } else { 0 };
    let values = figures
        .iter()
        .map(|figure| figure.number.scaled(own(figure)));
    values.map(Number::value).fold(f64::NEG_INFINITY, f64::max)
}

/// Whether each cell has its own power of ten: 2.4M and 950K.
fn are_mixed(figures: &[cell::Figure<'_>]) -> bool {
    let own = |figure: &cell::Figure<'_>| figure.after.is_empty() || figure.own_scale() > 0;
    let scaled = figures
        .iter()
        .filter(|figure| figure.own_scale() > 0)
        .count();
    let same = figures
        .windows(2)
        .all(|pair| pair[0].after == pair[1].after);
    scaled > 0 && !same && figures.iter().all(own)
}

/// Why nothing of a column can be used, if so.
fn unused(holds: Holds, head: &Head) -> Option<&'static str> {
    match holds {
        Holds::Nothing => Some("no cell says anything"),
        _ if head.words.is_empty() && head.year.is_none() => Some("its head names no property"),
        _ => None,
    }
}

/// What cells hold, of which so many are numbers.
fn holds(said: &[&str], figures: usize, head: &Head, units: &Units) -> Holds {
    let numbers = 100 * figures >= MOST * said.len();
    let years = || said.iter().all(|cell| year_of(cell).is_some());
    let dated = || says_years(head) && said.iter().all(|cell| is_old_year(cell));
    let label = head
        .words
        .last()
        .is_some_and(|word| LABELS.contains(&word.as_str()))
        || head.text == "#";
    match () {
        () if said.is_empty() => Holds::Nothing,
        () if numbers && (years() || dated()) => Holds::Years,
        () if numbers
            && head
                .words
                .iter()
                .any(|word| VERSIONS.contains(&word.as_str())) =>
        {
            Holds::Text
        }
        () if numbers && label && head.unit.is_none() => Holds::Labels,
        () if numbers => Holds::Numbers,
        () if days(said, units) => Holds::Days,
        () => Holds::Text,
    }
}

/// Whether most of some cells are days.
fn days(cells: &[&str], units: &Units) -> bool {
    let some: Vec<_> = cells.iter().take(20).collect();
    let days = some
        .iter()
        .filter(|cell| Day::read(cell, units).is_some())
        .count();
    100 * days >= MOST * some.len()
}

/// Heads whose metres are metres.
const LENGTHS: [&str; 13] = [
    "height",
    "length",
    "width",
    "depth",
    "elevation",
    "altitude",
    "distance",
    "span",
    "diameter",
    "size",
    "jump",
    "throw",
    "mark",
];

/// The unit and the scale that all cells are written with: $5.2m, 74 kg, 3.1%.
fn unit_of(figures: &[cell::Figure<'_>], head: &Head, units: &Units) -> (UnitExpr, i16) {
    let Some(first) = figures.first() else {
        return (UnitExpr::NONE, 0);
    };
    let same = figures
        .iter()
        .all(|figure| figure.before == first.before && figure.after == first.after);
    if !same {
        return (UnitExpr::NONE, 0);
    }
    let scale = match first.after.to_ascii_lowercase().as_str() {
        // "2.675 m" of viewers are millions, and metres of a height.
        "m" if first.before.is_empty()
            && !head
                .words
                .iter()
                .any(|word| LENGTHS.contains(&word.as_str())) =>
        {
            6
        }
        "m" | "mn" | "million" if !first.before.is_empty() => 6,
        "bn" | "b" | "billion" => 9,
        "million" => 6,
        "k" if !first.before.is_empty() => 3,
        _ => 0,
    };
    let text = if first.before.is_empty() && scale == 0 {
        first.after
    } else {
        first.before
    };
    let unit = (!text.is_empty()).then(|| units.parse(text)).flatten();
    (unit.unwrap_or(UnitExpr::NONE), scale)
}
