//! Rows by their place in an order: "the highest attendance", "the second largest district".

use std::collections::HashMap;

use crate::claim::{Claim, ClaimWord, Said, has_numbers};
use crate::facts::{Holds, Table};
use crate::mention::Kind;
use crate::number::Number;

use super::rows::{Constraint, From, narrow};

/// "The highest attendance", "most points": the rows that are the first by a column.
pub(super) fn firsts(claim: &Claim<'_>) -> Vec<Constraint> {
    let line = claim.fit.line;
    let numbers = |said: &&Said| has_numbers(claim.fit.table, said.column) && said.is_whole();
    let superlative = |said: &Said| {
        // "the tallest" says of itself by what; "the highest attendance" says it of attendance. "Longest runway" is
        // a head, and no rank.
        let stems = &claim.fit.table.columns()[said.column].head().stems;
        let says = |at: &usize| {
            line.has(*at, ClaimWord::MOST.and(ClaimWord::LEAST))
                && !stems.contains(&line.words[*at].stem)
        };
        let own = says(&said.words.start);
        let of_other = own
            && claim.fit.heads.iter().any(|other| {
                other.words.start == said.words.end && has_numbers(claim.fit.table, other.column)
            });
        let before = said.words.start.checked_sub(usize::from(!own));
        let inside = || said.words.clone().find(says);
        let at = before.filter(says).or_else(inside).filter(|_| !of_other);
        let at = at.or_else(|| behind(claim, said))?;
        let (nth, start) = nth(claim, at)?;
        Some(Constraint {
            from: From::First(said.column),
            rows: nth_by(claim, said.column, line.has(at, ClaimWord::MOST), nth),
            words: start.min(said.words.start)..said.words.end.max(at + 1),
        })
    };
    claim
        .fit
        .heads
        .iter()
        .filter(numbers)
        .filter_map(superlative)
        .collect()
}

/// "Turnout was highest in Northmoor": the superlative behind a property and its verb.
fn behind(claim: &Claim<'_>, said: &Said) -> Option<usize> {
    let line = claim.fit.line;
    let verb = said.words.end;
    let at = verb + 1;
    let opens = (0..said.words.start).all(|at| line.has(at, ClaimWord::SMALL));
    let says =
        line.has(verb, ClaimWord::COUNTS) && line.has(at, ClaimWord::MOST.and(ClaimWord::LEAST));
    let named = claim
        .fit
        .names
        .iter()
        .any(|name| name.words.start == at + 2);
    (opens && says && named && line.has(at + 1, ClaimWord::SMALL)).then_some(at)
}

/// The rows with the largest, or the smallest, value of a column, or with the one at a place behind it; totals are no
/// rows.
fn nth_by(claim: &Claim<'_>, column: usize, most: bool, nth: usize) -> Vec<u32> {
    let table = claim.fit.table;
    let values = table.values(column);
    let newest = newest(table, values);
    let rows = || {
        (0..values.len()).filter(|&row| {
            let own = newest
                .as_ref()
                .is_none_or(|newest| newest[table.cell(row, table.key())] == table.year(row));
            !values[row].is_nan() && !table.is_total(row) && own
        })
    };
    // The oldest is that of the first year.
    let most = most ^ (table.columns()[column].holds() == Holds::Years);
    let better = |a: f64, b: f64| if most { a > b } else { a < b };
    let mut order: Vec<f64> = rows().map(|row| values[row]).collect();
    order.sort_unstable_by(|a, b| if most { b.total_cmp(a) } else { a.total_cmp(b) });
    let Some(&value) = order.get(nth - 1) else {
        return Vec::new();
    };
    // Of two that share a place, neither is the next.
    let before = order.iter().filter(|other| better(**other, value)).count();
    let same = |row: &usize| values[*row].total_cmp(&value).is_eq() && before == nth - 1;
    rows().filter(same).map(narrow).collect()
}

/// Which place a superlative says, and where that begins: "the second largest", or the first.
fn nth(claim: &Claim<'_>, at: usize) -> Option<(usize, usize)> {
    let line = claim.fit.line;
    let before = line.figures.iter().find(|placed| placed.last == at);
    let ordinal = before.filter(|placed| line.figure(**placed).kind == Kind::Ordinal);
    let Some(placed) = ordinal else {
        return Some((1, at));
    };
    let place = line.figure(*placed).number().and_then(Number::integer)?;
    let place = usize::try_from(place).ok().filter(|place| *place > 0)?;
    Some((place, placed.first))
}

/// The last year of which a table of facts has a value, by entity; `None` of other tables.
fn newest<'t>(table: &'t Table, values: &[f64]) -> Option<HashMap<&'t str, Option<i32>>> {
    if !table.is_of_facts() {
        return None;
    }
    let mut found = HashMap::new();
    for row in (0..values.len()).filter(|row| !values[*row].is_nan()) {
        let last = found.entry(table.cell(row, table.key())).or_insert(None);
        *last = table.year(row).max(*last);
    }
    Some(found)
}
