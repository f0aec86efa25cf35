//! Who is the first of an order, the second, the last.

use crate::claim::{ClaimWord, Placed, RANK};
use crate::mention::Kind;
use crate::relation::MentionIndex;
use crate::text::Span;

use super::super::wording::Words;
use super::aggregate::unexplained;
use super::rows::{Constraint, From};
use super::value::bound;
use super::{Case, Ruling, status, words};

/// "France has the largest area": the one that is named is not the first by the column.
pub(super) fn judge(case: &Case<'_>) -> Option<Ruling> {
    let mut firsts = case
        .all
        .iter()
        .filter(|one| matches!(one.from, From::First(_)));
    let first = firsts.next().filter(|_| firsts.next().is_none())?;
    let From::First(column) = first.from else {
        return None;
    };
    let mut names = case.names();
    let name = names
        .next()
        .filter(|name| names.next().is_none() && !name.words.is_empty())?;
    if first.rows.is_empty() || !plain(case, first) {
        return None;
    }
    let hit = name
        .rows
        .iter()
        .find(|row| first.rows.binary_search(row).is_ok())
        .copied();
    let place = (hit.unwrap_or(first.rows[0]), column);
    let spans = (
        case.line().span(&first.words),
        case.line().span(&name.words),
    );
    let bound = bound(case.table(), place, status(hit.is_some()));
    Some(Ruling {
        mention: place_said(case, first),
        ..case.ruling(&RANK, spans.0, (bound, told(case, place, spans)))
    })
}

/// The figure of "the second largest".
fn place_said(case: &Case<'_>, first: &Constraint) -> Option<MentionIndex> {
    let line = case.line();
    let is = |placed: &&Placed| {
        first.words.contains(&placed.first) && line.figure(**placed).kind == Kind::Ordinal
    };
    line.figures.iter().find(is).map(|placed| placed.index)
}

fn told(case: &Case<'_>, (row, column): (u32, usize), (said, named): (Span, Span)) -> Words {
    let (table, slice) = (case.table(), |span| case.context.document.slice(span));
    let (entity, title) = (words::entity(table, row), table.title());
    let best = table.said(row as usize, column, case.context.units);
    let (head, place) = (
        table.columns()[column].text(),
        table.place(row as usize, column),
    );
    Words {
        message: format!(
            "“{}” is {entity} in {title}, with {best}, not {}",
            slice(said),
            slice(named)
        ),
        working: format!(
            "{title}, {place}: {head} of {entity} is {}",
            table.cell(row as usize, column)
        ),
        slip: None,
        repairs: vec![format!("name {entity}"), "or correct the table".to_owned()],
    }
}

/// Whether a superlative is said of all rows: of no group, and not denied.
fn plain(case: &Case<'_>, first: &Constraint) -> bool {
    let line = case.line();
    let at = first.words.start;
    let before: Vec<&str> = (at.saturating_sub(2)..at).map(|at| line.word(at)).collect();
    let turned = ["next", "among", "of"];
    let counted = line
        .figures
        .iter()
        .any(|placed| placed.first < at && at - placed.last.min(at) <= 1);
    // "of her team": first of a group.
    let group = (first.words.end..line.words.len()).any(|at| line.has(at, ClaimWord::AGAIN));
    let left = unexplained(case, (at, at));
    let others = case
        .claim
        .pairs
        .iter()
        .any(|pair| !first.words.contains(&pair.placed.first));
    let turns = before.iter().any(|word| turned.contains(word));
    !(group || counted || others || turns || left > 1 || case.says(ClaimWord::DOUBTS))
}
