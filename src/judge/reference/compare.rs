//! Two rows compared: "Northmoor has 3 more seats than Saltby", "Altland has more wind power than Castria".

use crate::claim::{AGGREGATE, ClaimWord, Named, Placed, RANK, has_numbers};
use crate::finding::Bound;
use crate::mention::{TieWord, tie_word};
use crate::number::{Interval, Number};

use super::super::number_text::significant;
use super::super::wording::Words;
use super::aggregate::unexplained;
use super::rows::{cell, printed};
use super::{Case, Ruling, status, words};

/// So many words from the comparison to "than" at most.
const NEAR: usize = 6;
/// So many words may be left that the table does not explain.
const LEFT: usize = 2;

/// What a sentence compares.
#[derive(Debug, Clone, Copy)]
struct Compared {
    /// The row that is more, or less, than the other.
    rows: (u32, u32),
    column: usize,
    /// The word that says which is more, and whether it is the first.
    word: usize,
    above: bool,
    than: usize,
}

/// Whether one row has more of a property than another, and how much.
pub(super) fn judge(case: &Case<'_>) -> Option<Ruling> {
    let compared = compared(case)?;
    let mut figures = case
        .line()
        .figures
        .iter()
        .filter(|placed| !is_named(case, **placed));
    let figure = figures.next().copied();
    if figures.next().is_some() || case.says(ClaimWord::DENIES) {
        return None;
    }
    match figure {
        Some(placed) => by_how_much(case, compared, placed),
        None => which(case, compared),
    }
}

fn is_named(case: &Case<'_>, placed: Placed) -> bool {
    case.claim.fit.name_at(placed.first).is_some()
}

/// The rows, the property and the word of a comparison.
fn compared(case: &Case<'_>) -> Option<Compared> {
    let (line, fit) = (case.line(), &case.claim.fit);
    let mut thans = (0..line.words.len()).filter(|at| tie_word(line.word(*at)).has(TieWord::THAN));
    let than = thans.next().filter(|_| thans.next().is_none())?;
    let sides = ClaimWord::ABOVE.and(ClaimWord::BELOW);
    let word = (than.saturating_sub(NEAR)..than)
        .rev()
        .find(|at| line.has(*at, sides))?;
    let [first, second] = fit.names.as_slice() else {
        return None;
    };
    let row = |name: &Named| {
        name.keyed
            .first()
            .copied()
            .filter(|_| name.keyed.len() == 1)
    };
    let ordered = first.words.end <= word && second.words.start > than && !first.words.is_empty();
    let rows = row(first)
        .zip(row(second))
        .filter(|rows| ordered && rows.0 != rows.1)?;
    let mut said = fit
        .heads
        .iter()
        .filter(|said| said.is_whole() && has_numbers(case.table(), said.column));
    let column = said.next()?.column;
    let only = said.all(|other| other.column == column);
    only.then_some(Compared {
        rows,
        column,
        word,
        above: line.has(word, ClaimWord::ABOVE),
        than,
    })
}

/// "has more seats than": which of the two values is larger.
fn which(case: &Case<'_>, compared: Compared) -> Option<Ruling> {
    let table = case.table();
    let value = |row: u32| {
        table
            .number(row as usize, compared.column)
            .map(Number::value)
    };
    let (first, second) = (value(compared.rows.0)?, value(compared.rows.1)?);
    let holds = if compared.above {
        first > second
    } else {
        first < second
    };
    let left = unexplained(case, (compared.word, compared.than + 1));
    if left > LEFT {
        return None;
    }
    let span = case.line().span(&(compared.word..compared.than + 1));
    let told = told(case, compared, "has not");
    let bound = bound(case, compared, (None, holds));
    Some(case.ruling(&RANK, span, (bound, told)))
}

/// "has 3 more seats than": the difference of the two, as a number or in per cent of the second.
fn by_how_much(case: &Case<'_>, compared: Compared, placed: Placed) -> Option<Ruling> {
    let figure = case.line().figure(placed);
    let units = case.context.units;
    let value = |row: u32| cell(case.claim, compared.column, (row as usize, units), figure);
    let (first, second) = (value(compared.rows.0)?, value(compared.rows.1)?);
    let (more, less) = if compared.above {
        (first, second)
    } else {
        (second, first)
    };
    let share = units.is_percent(figure.unit);
    let points = units.is_percent(case.table().columns()[compared.column].unit()) || !share;
    // "11 points higher", "3 seats more": between the two only what is measured.
    let line = case.line();
    let said = |at: usize| {
        case.claim
            .fit
            .heads
            .iter()
            .any(|said| said.words.contains(&at))
    };
    let point =
        |at: usize| line.word(at).starts_with("point") || line.word(at).starts_with("percentage");
    let apart = (placed.last..compared.word)
        .any(|at| !(line.has(at, ClaimWord::SMALL) || said(at) || point(at)));
    if compared.word < placed.last || apart || is_multiple(case, placed) {
        return None;
    }
    let stated = printed(figure)?;
    let difference = more.minus(less);
    let holds = points && difference.meets(stated)
        || share && relative(first, second, compared.above).meets(stated);
    let middle = |range: Interval| significant(f64::midpoint(range.low().at, range.high().at), 4);
    let said = if points {
        format!("differ by {}", middle(difference))
    } else {
        format!(
            "differ by {}%",
            middle(relative(first, second, compared.above))
        )
    };
    let told = told(
        case,
        compared,
        &format!("{said}, not {}", words::stated(case.context, figure)),
    );
    let bound = bound(case, compared, (figure.number(), holds));
    Some(Ruling {
        mention: Some(placed.index),
        ..case.ruling(&AGGREGATE, figure.span, (bound, told))
    })
}

/// "3 times more": a ratio, which is said in too many ways.
fn is_multiple(case: &Case<'_>, placed: Placed) -> bool {
    tie_word(case.line().word(placed.last)).has(TieWord::MULTIPLE)
        || case.line().word(placed.last).eq_ignore_ascii_case("times")
}

/// By how many per cent of the second the first is more, or less.
fn relative(first: Interval, second: Interval, above: bool) -> Interval {
    let ratio = |first: f64, second: f64| {
        if above {
            first / second - 1.0
        } else {
            1.0 - first / second
        }
    };
    let ends = [
        ratio(first.low().at, second.high().at),
        ratio(first.high().at, second.low().at),
    ];
    Interval::closed(100.0 * ends[0].min(ends[1]), 100.0 * ends[0].max(ends[1]))
}

fn told(case: &Case<'_>, compared: Compared, what: &str) -> Words {
    let (table, column) = (case.table(), compared.column);
    let title = table.title();
    let side = |row: u32| {
        let value = table.said(row as usize, column, case.context.units);
        format!("{value} of {}", words::entity(table, row))
    };
    let (first, second) = (side(compared.rows.0), side(compared.rows.1));
    let property = table.columns()[column].property();
    let place = |row: u32| {
        format!(
            "{}: {}",
            table.place(row as usize, column),
            table.cell(row as usize, column)
        )
    };
    let says = case
        .context
        .document
        .slice(case.line().span(&(compared.word..compared.than + 1)));
    let message = if what == "has not" {
        format!("the {property} in {title} is {first} and {second}; the text says “{says}”")
    } else {
        format!("the {property} in {title}, {first} and {second}, {what}")
    };
    Words {
        message,
        working: format!(
            "{title}, {}; {}",
            place(compared.rows.0),
            place(compared.rows.1)
        ),
        slip: None,
        repairs: vec![
            "write what the table has".to_owned(),
            "or correct the table".to_owned(),
        ],
    }
}

fn bound(case: &Case<'_>, compared: Compared, (value, holds): (Option<Number>, bool)) -> Bound {
    Bound {
        value,
        ..super::value::bound(
            case.table(),
            (compared.rows.0, compared.column),
            status(holds),
        )
    }
}
