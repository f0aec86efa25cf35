//! The names of cells in a sentence.

use std::ops::Range;

use crate::facts::{Table, is_title};
use crate::text::Span;
use crate::text::folded::{Folded, join};

use super::fit::Named;
use super::line::Line;
use super::words::ClaimWord;

/// The names in a sentence, the longest at each place.
pub(super) fn names(line: &Line<'_>, table: &Table) -> Vec<Named> {
    let close = |first: usize, end: usize| touches(line, end) || end == first;
    let mut found = names_in(&line.words, table, close);
    let all = found.clone();
    found.retain(|name| {
        let other = locates(line, name, (table, &all)) || is_of_larger(line, name, (table, &all));
        is_name(line, table, &name.words) && !other
    });
    found
}

/// "Upper Austria", "New Mexico": a name that begins before the one in the table. Titles are no part of it.
fn is_of_larger(line: &Line<'_>, name: &Named, (table, all): (&Table, &[Named])) -> bool {
    let Some(before) = name.words.start.checked_sub(1).filter(|before| *before > 0) else {
        return false;
    };
    let word = line.word(before);
    let small = line.has(
        before,
        ClaimWord::SMALL
            .and(ClaimWord::MOST)
            .and(ClaimWord::LEAST)
            .and(ClaimWord::SUM),
    );
    let stem = line.words[before].stem;
    let head = table.columns_of(stem).next().is_some();
    let named = all.iter().any(|other| other.words.contains(&before));
    let told = small || head || named || is_title(word) || word.len() < 3;
    let between = Span::new(
        line.words[before].span.end(),
        line.words[name.words.start].span.start(),
    );
    let close = line.passage.document.slice(between) == " ";
    let capital = line.word(name.words.start).starts_with(char::is_uppercase);
    close && capital && word.starts_with(char::is_uppercase) && !told && name.words.len() == 1
}

/// "Belgrade, Serbia": a name behind a comma says where something is that the table does not have.
fn locates(line: &Line<'_>, name: &Named, (table, all): (&Table, &[Named])) -> bool {
    let Some(before) = name.words.start.checked_sub(1) else {
        return false;
    };
    let between = Span::new(
        line.words[before].span.end(),
        line.words[name.words.start].span.start(),
    );
    let comma = line.passage.document.slice(between).trim() == ",";
    let capital = before > 0 && line.word(before).starts_with(char::is_uppercase);
    let other = all.iter().any(|other| other.words.contains(&before));
    comma && capital && !other && name.columns.contains(&table.key())
}

/// The names among some words; `close` says whether a word may belong to the name that begins at another.
pub(super) fn names_in(
    words: &[Folded],
    table: &Table,
    close: impl Fn(usize, usize) -> bool,
) -> Vec<Named> {
    let (mut found, mut at) = (Vec::new(), 0);
    let index = table.names();
    while at < words.len() {
        let end = if index.may_begin(words[at].hash) {
            longest(words, table, at, &close)
        } else {
            None
        };
        let Some(end) = end else {
            at += 1;
            continue;
        };
        found.push(named(words, table, at..end));
        at = end;
    }
    found
}

/// A name with the rows and columns that it stands in.
fn named(words: &[Folded], table: &Table, at: Range<usize>) -> Named {
    let all = words[at.clone()].iter();
    let hash = all.fold(0, |hash, word| join(hash, word.hash));
    let (mut columns, mut rows, mut keyed) = (Vec::new(), Vec::new(), Vec::new());
    for (row, column) in table.named(hash) {
        if column == table.key() {
            keyed.push(u32::try_from(row).unwrap_or(u32::MAX));
        }
        columns.push(column);
        rows.push(u32::try_from(row).unwrap_or(u32::MAX));
    }
    columns.sort_unstable();
    columns.dedup();
    rows.sort_unstable();
    rows.dedup();
    Named {
        words: at,
        columns,
        rows,
        keyed,
    }
}

/// One past the last word of the longest name that begins at a word.
fn longest(
    words: &[Folded],
    table: &Table,
    at: usize,
    close: &dyn Fn(usize, usize) -> bool,
) -> Option<usize> {
    let (mut hash, mut found) = (0, None);
    let last = words.len().min(at + table.names().longest());
    for (end, word) in words.iter().enumerate().take(last).skip(at) {
        if end > at && !close(at, end) {
            break;
        }
        hash = join(hash, word.hash);
        if table.names().has(hash) {
            found = Some(end + 1);
        }
    }
    found
}

/// "18-24" is a name of digits; "2.0" is one only behind what its column is: version 2.0.
fn is_name(line: &Line<'_>, table: &Table, words: &Range<usize>) -> bool {
    let text = line.passage.document.slice(line.span(words));
    let head = &table.columns()[table.key()].head().stems;
    let told = words
        .start
        .checked_sub(1)
        .is_some_and(|at| head.contains(&line.words[at].stem));
    text.contains(char::is_alphabetic)
        || words.len() > 1 && !text.contains([',', ';']) && (told || text.parse::<f64>().is_err())
}

/// Whether only a few marks stand between a word and the one before it.
fn touches(line: &Line<'_>, at: usize) -> bool {
    let (before, word) = (line.words[at - 1].span, line.words[at].span);
    let text = line.passage.document.text();
    let between = &text[before.end()..word.start()];
    between.len() <= 5 && !between.contains(['.', ';', ':'])
        || between.starts_with(". ") && before.len() <= 2
        || between == "."
}
