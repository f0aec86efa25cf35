//! Two rows compared: "Northmoor has 3 more seats than Saltby", "Altland has more wind power than Castria".

use crate::claim::{AGGREGATE, ClaimWord, Named, Placed, RANK, has_numbers};
use crate::finding::Bound;
use crate::mention::TieWord;
use crate::number::{Interval, Number};
use crate::text::classes_of;

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
    let mut thans = (0..line.words.len()).filter(|at| line.has(*at, TieWord::THAN));
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
    let told = told(case, compared, None);
    let bound = bound(case, compared, (None, holds));
    Some(case.ruling(&RANK, span, (bound, told)))
}

/// "has 3 more seats than": the difference of the two, as a number or in per cent of the second.
fn by_how_much(case: &Case<'_>, compared: Compared, placed: Placed) -> Option<Ruling> {
    let figure = case.line().figure(placed);
    let units = case.context.units;
    let value = |row: u32| cell(case.claim, compared.column, (row as usize, units), figure);
    let (first, second) = (value(compared.rows.0)?, value(compared.rows.1)?);
    if is_parted(case, compared, placed) || is_multiple(case, placed) {
        return None;
    }
    let difference = difference(first, second, compared.above);
    let share = relative(first, second, compared.above);
    let in_share = units.is_percent(figure.unit);
    let in_points = !in_share || units.is_percent(case.table().columns()[compared.column].unit());
    let stated = printed(figure)?;
    let holds = in_points && difference.meets(stated) || in_share && share.meets(stated);
    let (range, sign) = if in_points {
        (difference, "")
    } else {
        (share, "%")
    };
    let middle = significant(f64::midpoint(range.low().at, range.high().at), 4);
    let said = format!(
        "differ by {middle}{sign}, not {}",
        words::stated(case.context, figure)
    );
    let told = told(case, compared, Some(said));
    let bound = bound(case, compared, (figure.number(), holds));
    Some(Ruling {
        mention: Some(placed.index),
        ..case.ruling(&AGGREGATE, figure.span, (bound, told))
    })
}

/// Whether anything but what is measured stands between a figure and the word of comparison: "11 points higher",
/// "3 seats more".
fn is_parted(case: &Case<'_>, compared: Compared, placed: Placed) -> bool {
    let (line, heads) = (case.line(), &case.claim.fit.heads);
    let measured = |at: usize| {
        let word = line.word(at);
        let point = word.starts_with("point") || word.starts_with("percentage");
        point || line.has(at, ClaimWord::SMALL) || heads.iter().any(|said| said.words.contains(&at))
    };
    compared.word < placed.last || !(placed.last..compared.word).all(measured)
}

/// "3 times more": a ratio, which is said in too many ways.
fn is_multiple(case: &Case<'_>, placed: Placed) -> bool {
    classes_of(case.line().word(placed.last)).has(TieWord::MULTIPLE)
        || case.line().word(placed.last).eq_ignore_ascii_case("times")
}

/// By how much the first is more, or less, than the second.
fn difference(first: Interval, second: Interval, above: bool) -> Interval {
    if above {
        first.minus(second)
    } else {
        second.minus(first)
    }
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

/// What there is to say of two rows; `apart` where it is said by how much they differ.
fn told(case: &Case<'_>, compared: Compared, apart: Option<String>) -> Words {
    let (table, column) = (case.table(), compared.column);
    let (title, property) = (table.title(), table.columns()[column].property());
    let side = |row: u32| {
        let value = table.said(row as usize, column, case.context.units);
        format!("{value} of {}", words::entity(table, row))
    };
    let place = |row: u32| {
        let at = table.place(row as usize, column);
        format!("{at}: {}", table.cell(row as usize, column))
    };
    let both = |text: &dyn Fn(u32) -> String| (text(compared.rows.0), text(compared.rows.1));
    let ((first, second), (above, below)) = (both(&side), both(&place));
    let span = case.line().span(&(compared.word..compared.than + 1));
    let says = case.context.document.slice(span);
    Words {
        message: match apart {
            Some(apart) => format!("the {property} in {title}, {first} and {second}, {apart}"),
            None => {
                format!("the {property} in {title} is {first} and {second}; the text says “{says}”")
            }
        },
        working: format!("{title}, {above}; {below}"),
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
