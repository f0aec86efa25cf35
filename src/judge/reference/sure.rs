//! How sure it is that a figure is said of its cell.

use crate::claim::{ClaimWord, Pair};
use crate::number::Number;
use crate::text::{WordClasses, classes_of};

use super::Case;
use super::value::Judged;

/// Whether a figure has the digits of its cell in another order, or all but one of four and more: hardly anything but
/// a slip of the pen.
pub(super) fn is_misprint(case: &Case<'_>, judged: &Judged<'_>) -> bool {
    let Some(stated) = case.line().figure(judged.pair.placed).number() else {
        return false;
    };
    let mut figure = stated.coefficient().unsigned_abs().to_string().into_bytes();
    let value = case
        .table()
        .number(judged.rows[0] as usize, judged.pair.column);
    let Some(value) = value.map(Number::value).filter(|value| *value != 0.0) else {
        return false;
    };
    // As many digits of the cell as the figure has.
    let printed = format!("{:.*e}", figure.len() - 1, value.abs());
    let digits = printed.split('e').next().unwrap_or_default().bytes();
    let mut cell: Vec<u8> = digits.filter(u8::is_ascii_digit).collect();
    let differ = figure
        .iter()
        .zip(&cell)
        .filter(|(one, other)| one != other)
        .count();
    figure.sort_unstable();
    cell.sort_unstable();
    figure.len() > 2 && figure == cell || figure.len() > 3 && differ == 1
}

/// So many times beyond the values of a column a figure is hardly meant as one of them.
const BEYOND: f64 = 4.0;

/// Whether a figure is of the size of the values of its column: a case for a phone of $699 costs $30.
pub(super) fn is_likely(case: &Case<'_>, pair: &Pair) -> bool {
    let figure = case.line().figure(pair.placed);
    let table = case.table();
    let column = &table.columns()[pair.column];
    let Some(stated) = figure.number().map(Number::value) else {
        return true;
    };
    let units = case.context.units;
    let way = units.conversion(figure.unit, column.unit());
    let way = way.filter(|_| !figure.unit.is_none() && !column.unit().is_none());
    let stated = way.map_or(stated, |way| way.apply(stated)).abs();
    let (least, most) = table.sizes(pair.column);
    pair.when.is_some() || stated == 0.0 || (least / BEYOND..=most * BEYOND).contains(&stated)
}

/// Whether a figure is plainly said of its row.
pub(super) fn is_sure(case: &Case<'_>, judged: &Judged<'_>, least: u8) -> bool {
    let head = judged.pair.words.clone().unwrap_or(0..0);
    let column = judged.pair.column;
    let rivals = case
        .claim
        .pairs
        .iter()
        .filter(|pair| pair.column == column && pair.is_with(judged.pair))
        .count();
    rivals == 1
        && judged.named
        && !judged.is_torn_between(case.table())
        && judged.pair.strength >= least
        && !is_doubted(case, judged.pair, &head)
        && !is_narrower(case, &head)
        && !has_other_subject(case)
}

/// Whether a word leaves open whether a figure is a value: denied, compared, added up.
fn is_doubted(case: &Case<'_>, pair: &Pair, head: &std::ops::Range<usize>) -> bool {
    const OTHER: WordClasses = ClaimWord::DENIES
        .and(ClaimWord::COMPARES)
        .and(ClaimWord::SUM);
    let (line, last) = (case.line(), pair.placed.last);
    // "The average stay" is no mean of rows where the column is one of means, "averaged 5" is said of one row.
    let words = &case.table().columns()[pair.column].head().words;
    let of_means = words
        .iter()
        .any(|word| classes_of(word).has(ClaimWord::MEAN));
    // "downloaded 5,000 times" compares nothing.
    let count =
        |at: usize| at == last && !line.has(at + 1, ClaimWord::COMPARES.and(ClaimWord::SMALL));
    let told =
        |at: usize| line.is_cue(at) || head.contains(&at) || case.claim.fit.name_at(at).is_some();
    (0..line.words.len()).any(|at| {
        let mean = !of_means && at < head.start && line.has(at, ClaimWord::MEAN);
        (mean || line.has(at, OTHER) && !count(at)) && !told(at)
    })
}

/// "Jewish population": a name right before a property makes another of it.
fn is_narrower(case: &Case<'_>, head: &std::ops::Range<usize>) -> bool {
    let line = case.line();
    head.start.checked_sub(1).is_some_and(|at| {
        let word = line.word(at);
        at > 0
            && word.starts_with(char::is_uppercase)
            && word.chars().any(char::is_lowercase)
            && case.claim.fit.name_at(at).is_none()
            && !line.has(at, ClaimWord::SMALL)
            && !case
                .claim
                .fit
                .heads
                .iter()
                .any(|said| said.words.contains(&at))
            && line.words[at].span.end() + 1 == line.words[head.start].span.start()
    })
}

/// "Manila is a city in the Philippines with": what is told is told of something that the table does not have.
fn has_other_subject(case: &Case<'_>) -> bool {
    let (line, fit) = (case.line(), &case.claim.fit);
    let verb = (1..line.words.len().min(FIRST)).find(|at| line.has(*at, ClaimWord::COUNTS));
    let Some(verb) = verb.filter(|at| line.has(at + 1, ClaimWord::SMALL)) else {
        return false;
    };
    let known = |at: usize| {
        fit.name_at(at).is_some()
            || line.has(at, ClaimWord::AGAIN)
            || line.is_cue(at)
            || fit.heads.iter().any(|said| said.words.contains(&at))
    };
    line.word(0).starts_with(char::is_uppercase)
        && !(0..verb).any(known)
        && fit
            .names
            .iter()
            .all(|name| name.words.is_empty() || name.words.start > verb)
}

/// The verb of a sentence stands among so many words.
const FIRST: usize = 5;
