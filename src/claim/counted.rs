//! Figures that count rows: "there are three teams that", "two of the five films", "all but one district".

use crate::mention::TieWord;
use crate::number::Number;

use super::fit::{Fit, Said, has_numbers};
use super::line::Placed;
use super::words::ClaimWord;

/// A figure that counts rows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Counted {
    pub(crate) placed: Placed,
    /// One past the last word that tells of what whole they are.
    pub(crate) end: usize,
    /// Whether it counts those of which it is not so.
    pub(crate) all_but: bool,
}

/// The figure of a sentence that counts rows.
pub(crate) fn counted(fit: &Fit<'_>) -> Option<Counted> {
    fit.line
        .figures
        .iter()
        .find_map(|placed| of_rows(fit, *placed))
}

/// How a figure counts rows, if it does.
pub(super) fn of_rows(fit: &Fit<'_>, placed: Placed) -> Option<Counted> {
    let counted = |end, all_but| Counted {
        placed,
        end,
        all_but,
    };
    let there = counts_rows(fit, placed).then(|| counted(placed.last, false));
    let but = || {
        is_all_but(fit, placed)
            .then(|| counted(part_of_rows(fit, placed).unwrap_or(placed.last), true))
    };
    there
        .or_else(but)
        .or_else(|| part_of_rows(fit, placed).map(|end| counted(end, false)))
}

/// "All but two".
fn is_all_but(fit: &Fit<'_>, placed: Placed) -> bool {
    let word = |back: usize| {
        placed
            .first
            .checked_sub(back)
            .map_or("", |at| fit.line.word(at))
    };
    placed.first <= 2 && word(1).eq_ignore_ascii_case("but") && word(2).eq_ignore_ascii_case("all")
}

/// "Two of the five films were made by": where the whole of which some are told ends; `None` where nothing of the
/// kind is said.
fn part_of_rows(fit: &Fit<'_>, placed: Placed) -> Option<usize> {
    let line = fit.line;
    let small = |at: usize| line.has(at, ClaimWord::SMALL);
    let of = line.has(placed.last, TieWord::OF);
    let whole = placed.last + 1 + usize::from(small(placed.last + 1));
    let bare = (0..placed.first).all(|at| small(at) || line.is_cue(at));
    let opens = (bare || is_all_but(fit, placed)) && of && whole > placed.last + 1;
    let number = line.figures.iter().find(|other| other.first == whole);
    let all = number.is_none_or(|number| {
        let rows = fit.table.things();
        line.figure(*number).number().and_then(Number::integer) == i64::try_from(rows).ok()
    });
    (opens && all).then(|| number.map_or(whole, |number| number.last))
}

/// "There are three teams that …": a number of rows, and no value of one.
fn counts_rows(fit: &Fit<'_>, placed: Placed) -> bool {
    let line = fit.line;
    // "There are 86 goals by her" tells a value.
    let value =
        |said: &Said| said.words.start == placed.last && has_numbers(fit.table, said.column);
    if fit.heads.iter().any(value) && !fit.names.is_empty() {
        return false;
    }
    let there = (0..placed.first.min(4)).any(|at| line.word(at).eq_ignore_ascii_case("there"));
    there
        && (0..placed.first).all(|at| {
            line.has(at, ClaimWord::COUNTS)
                || line.has(at, ClaimWord::SMALL)
                || line.is_cue(at)
                || line.has(at, ClaimWord::SUM)
        })
}
