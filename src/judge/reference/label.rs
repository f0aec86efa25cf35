//! Numbers that name rows: "the opponent in week 11 was Northmoor".

use crate::claim::{ClaimWord, VALUE};
use crate::finding::Status;
use crate::relation::Outcome;
use crate::text::Span;

use super::super::wording::Words;
use super::rows::{Constraint, From, all_of};
use super::value::bound;
use super::{Case, Ruling, words};

/// A name of so many rows at most is said of one of them.
const FEW: usize = 2;

/// The row of a number has another name than the sentence gives it.
pub(super) fn judge(case: &Case<'_>) -> Option<Ruling> {
    let line = case.line();
    let mut labels = case
        .all
        .iter()
        .filter(|other| matches!(other.from, From::Label(_)));
    let label = labels.next().filter(|_| labels.next().is_none())?;
    let From::Label(at) = label.from else {
        return None;
    };
    let rows = all_of(case.names())?;
    let meets = rows.iter().any(|row| label.rows.binary_search(row).is_ok());
    let few = case.names().count() == 1 && (1..=FEW).contains(&rows.len()) && label.rows.len() == 1;
    if meets
        || !few
        || !case.claim.pairs.is_empty()
        || case.says(ClaimWord::DOUBTS)
        || turned(case, label)
    {
        return None;
    }
    let place = (rows[0], case.claim.fit.labels[at].column);
    let span = line.span(&label.words);
    let bound = bound(case.table(), place, Status::Contradicted);
    let told = told(case, place, (label.rows[0], span));
    Some(Ruling {
        outcome: Outcome::Elsewhere,
        ..case.ruling(&VALUE, span, (bound, told))
    })
}

fn told(case: &Case<'_>, (row, column): (u32, usize), (stated, span): (u32, Span)) -> Words {
    let (table, title) = (case.table(), case.table().title());
    let cell = table.cell(row as usize, column);
    let (named, other) = (words::entity(table, stated), words::entity(table, row));
    let place = table.place(row as usize, column);
    Words {
        message: format!(
            "{} is of {named} in {title}, and {cell} of {other}",
            case.context.document.slice(span)
        ),
        working: format!(
            "{title}, {place}: {} is {cell}",
            table.columns()[column].text()
        ),
        slip: None,
        repairs: vec![format!("write {cell}"), "or correct the table".to_owned()],
    }
}

/// "after week 9", "until round 3": not that one.
fn turned(case: &Case<'_>, label: &Constraint) -> bool {
    let line = case.line();
    let before = label
        .words
        .start
        .checked_sub(1)
        .map_or("", |at| line.word(at));
    ["after", "before", "since", "until", "from", "by", "through"]
        .iter()
        .any(|word| word.eq_ignore_ascii_case(before))
}
