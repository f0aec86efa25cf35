//! Rows by their place in an order: "the highest attendance", "the second largest district".

use crate::claim::{Claim, ClaimWord, Said, has_numbers};
use crate::facts::Holds;
use crate::mention::Kind;
use crate::number::Number;

use super::rows::{Constraint, From};

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

/// The row with the largest, or the smallest, value of a column, or with the one at a place behind it; several where they
/// share the place.
fn nth_by(claim: &Claim<'_>, column: usize, most: bool, nth: usize) -> Vec<u32> {
    let table = claim.fit.table;
    let (values, order) = (table.values(column), table.order(column));
    // The oldest is that of the first year.
    let most = most ^ (table.columns()[column].holds() == Holds::Years);
    let Some(at) = (if most {
        order.len().checked_sub(nth)
    } else {
        Some(nth - 1)
    })
    .filter(|at| *at < order.len()) else {
        return Vec::new();
    };
    let value = |at: usize| values[order[at] as usize];
    let same = |other: usize| value(other).total_cmp(&value(at)).is_eq();
    let first = (0..at)
        .rev()
        .take_while(|other| same(*other))
        .last()
        .unwrap_or(at);
    let last = (at..order.len())
        .take_while(|other| same(*other))
        .last()
        .unwrap_or(at);
    // Of two that share a place, neither is the next.
    if (if most { last } else { first }) != at {
        return Vec::new();
    }
    let mut rows = order[first..=last].to_vec();
    rows.sort_unstable();
    rows
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
