//! Which way something went between two times of a table.

use std::cmp::Ordering;

use crate::claim::{ClaimWord, TREND, has_numbers};
use crate::facts::{Holds, Table};
use crate::mention::{Mention, TieWord, Value};

use super::super::wording::Words;
use super::rows::{all_of, narrow};
use super::value::bound;
use super::{Case, Ruling, status, words};

/// Where a value stands: row and column.
type Place = (u32, usize);

/// So many words may stand between the property and the word of the change.
const NEAR: usize = 7;

/// "Revenue fell in 2023": the values of that year and of the one before say which way it went.
pub(super) fn judge(case: &Case<'_>) -> Option<Ruling> {
    let (line, table) = (case.line(), case.table());
    let (said, at, up) = moved(case)?;
    if case.says(ClaimWord::DENIES.and(ClaimWord::SUM)) {
        return None;
    }
    let (from, to) = ends(case, said)?;
    let value = |(row, column): Place| {
        table
            .number(row as usize, column)
            .map(crate::number::Number::value)
    };
    let (first, last) = (value(from)?, value(to)?);
    let holds = if up { last > first } else { last < first };
    let went = match first.total_cmp(&last) {
        Ordering::Less => "rose",
        Ordering::Greater => "fell",
        Ordering::Equal => "stayed",
    };
    let told = told(case, (said, at), went, (from, to));
    // What it was checked for is the time that the sentence names last.
    let time = { line.figures.iter().rev() }.find(|placed| is_time(line.figure(**placed)));
    let bound = bound(table, to, status(holds));
    Some(Ruling {
        mention: time.map(|placed| placed.index),
        ..case.ruling(&TREND, line.words[at].span, (bound, told))
    })
}

fn is_time(figure: &Mention) -> bool {
    matches!(figure.value, Value::Date(_) | Value::Dates(..))
}

fn told(
    case: &Case<'_>,
    (said, at): (usize, usize),
    went: &str,
    (from, to): (Place, Place),
) -> Words {
    let table = case.table();
    let cell = |(row, column): Place| table.cell(row as usize, column);
    let time = |(row, column): Place| {
        let of = table.as_of(row as usize, column);
        of.unwrap_or_else(|| words::entity(table, row).to_owned())
    };
    let shown = |place: Place| table.said(place.0 as usize, place.1, case.context.units);
    let (title, property) = (table.title(), table.columns()[said].property());
    let (first, last) = (time(from), time(to));
    Words {
        message: format!(
            "{property} {went} from {} in {first} to {} in {last} in {title}; the text says “{}”",
            shown(from),
            shown(to),
            case.line().word(at)
        ),
        working: format!(
            "{title}, {}: {} in {first}, {} in {last}",
            table.place(to.0 as usize, to.1),
            cell(from),
            cell(to)
        ),
        slip: None,
        repairs: vec![
            format!("write that it {went}"),
            "or correct the table".to_owned(),
        ],
    }
}

/// A property and the word that says which way it went: the column, the word, and whether it is up.
fn moved(case: &Case<'_>) -> Option<(usize, usize, bool)> {
    let line = case.line();
    for said in case
        .claim
        .fit
        .heads
        .iter()
        .filter(|said| said.is_whole() && has_numbers(case.table(), said.column))
    {
        for at in said.words.end..line.words.len().min(said.words.end + NEAR) {
            let says = line.classes(at);
            let way = says.has(TieWord::UP) != says.has(TieWord::DOWN);
            let verb = !says.has(TieWord::SOFT.and(TieWord::PARTICLE).and(TieWord::NOUN));
            // "fell below 5" says how far, and not from when.
            let next = line.figures.iter().find(|placed| placed.first > at);
            let timed = next.is_none_or(|next| is_time(line.figure(*next)));
            let far = line.has(at + 1, ClaimWord::COMPARES) && !timed;
            if way && verb && !far {
                return Some((said.column, at, says.has(TieWord::UP)));
            }
        }
    }
    None
}

/// The two values between which it went.
fn ends(case: &Case<'_>, said: usize) -> Option<(Place, Place)> {
    let years = years(case);
    let ends = (*years.iter().min()?, *years.iter().max()?);
    let table = case.table();
    let rows = case
        .names()
        .next()
        .map(|_| all_of(case.names()).unwrap_or_default());
    if years.len() > 2 {
        return None;
    }
    if table.columns()[said].year().is_some() {
        let row = *rows?.first().filter(|_| case.names().count() == 1)?;
        return between(
            columns_of(table, said).map(|(year, column)| (year, (row, column))),
            ends,
        );
    }
    between(
        rows_by_year(table, rows.as_deref())?.map(|(year, row)| (year, (row, said))),
        ends,
    )
}

/// The rows of these, or all, each with its year.
fn rows_by_year<'t>(
    table: &'t Table,
    rows: Option<&'t [u32]>,
) -> Option<impl Iterator<Item = (i32, u32)> + 't> {
    let by = table
        .columns()
        .iter()
        .position(|column| column.holds() == Holds::Years)?;
    let fits = move |row: &usize| rows.is_none_or(|rows| rows.binary_search(&narrow(*row)).is_ok());
    let values = table.values(by);
    let told = (0..table.height())
        .filter(fits)
        .filter(|&row| !values[row].is_nan());
    #[expect(clippy::cast_possible_truncation, reason = "a year has four digits")]
    Some(told.map(|row| (values[row] as i32, narrow(row))))
}

/// The columns of one property, each with its year.
fn columns_of(table: &Table, said: usize) -> impl Iterator<Item = (i32, usize)> + '_ {
    let words = &table.columns()[said].head().words;
    let columns = table.columns().iter().enumerate();
    columns
        .filter(move |(_, column)| column.head().words == *words)
        .filter_map(|(at, column)| Some((column.year()?, at)))
}

/// The places of two years; of one year, that of the year before it that is told.
fn between(
    times: impl Iterator<Item = (i32, Place)>,
    (first, last): (i32, i32),
) -> Option<(Place, Place)> {
    let mut times: Vec<_> = times.collect();
    times.sort_unstable();
    if times.windows(2).any(|pair| pair[0].0 == pair[1].0) {
        return None;
    }
    let to = times.iter().position(|(year, _)| *year == last)?;
    let from = if first == last {
        to.checked_sub(1)?
    } else {
        times.iter().position(|(year, _)| *year == first)?
    };
    Some((times[from].1, times[to].1))
}

fn years(case: &Case<'_>) -> Vec<i32> {
    let line = case.line();
    let mut found = Vec::new();
    for placed in &line.figures {
        match line.figure(*placed).value {
            Value::Date(date) => found.extend(date.iso().parse::<i32>().ok()),
            Value::Dates(first, last) => found.extend(
                [first, last]
                    .iter()
                    .filter_map(|date| date.iso().parse::<i32>().ok()),
            ),
            _ => {}
        }
    }
    found
}
