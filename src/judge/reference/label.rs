//! Numbers that name rows: "the opponent in week 11 was Northmoor".

use crate::claim::{ClaimWord, VALUE};
use crate::finding::Status;
use crate::relation::Outcome;

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
    let names = || {
        case.all
            .iter()
            .filter(|other| matches!(other.from, From::Name(_)))
    };
    let rows = all_of(names())?;
    let meets = rows.iter().any(|row| label.rows.binary_search(row).is_ok());
    let doubts = ClaimWord::COMPARES
        .and(ClaimWord::DENIES)
        .and(ClaimWord::SUM)
        .and(ClaimWord::MEAN);
    let few = names().count() == 1 && (1..=FEW).contains(&rows.len()) && label.rows.len() == 1;
    if meets || !few || !case.claim.pairs.is_empty() || line.says(doubts) || turned(case, label) {
        return None;
    }
    let (row, column) = (rows[0], case.claim.fit.labels[at].column);
    let (table, span) = (case.table(), line.span(&label.words));
    let said = Words {
        message: format!(
            "{} is of {} in {}, and {} of {}",
            case.context.document.slice(span),
            words::entity(table, label.rows[0]),
            table.title(),
            words::entity(table, row),
            table.cell(row as usize, column)
        ),
        working: format!(
            "{}, {}: {} is {}",
            table.title(),
            table.place(row as usize, column),
            table.columns()[column].text(),
            table.cell(row as usize, column)
        ),
        slip: None,
        repairs: vec![
            format!("write {}", table.cell(row as usize, column)),
            "or correct the table".to_owned(),
        ],
    };
    let bound = bound(table, (row, column), Status::Contradicted);
    Some(Ruling {
        outcome: Outcome::Elsewhere,
        ..case.ruling(&VALUE, span, (bound, said))
    })
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
