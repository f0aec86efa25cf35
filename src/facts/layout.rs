//! How a table lies: which row names its columns, whether it lies across, and what its columns hold.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::Result;
use crate::text::Decimal;
use crate::unit::Units;

use super::cell::{self, is_missing};
use super::column::{column, says_years};
use super::grid::Grid;
use super::head::{Head, year_of};
use super::long::{self, Long};
use super::names::Names;
use super::people::{are_people, demonyms, last_names};
use super::schema::Schema;
use super::table::{Column, Holds, Table};

/// How many rows are looked at to see what a column holds.
pub(super) const SAMPLE: usize = 1000;
/// Makes a table of cells.
pub(super) fn table(grid: Grid, name: &str, schema: &Schema, units: &Units) -> Result<Table> {
    if long::is_long(&grid) {
        let long = long::turned(grid, name, schema, units)?;
        return Ok(of_facts(long, name, schema, units));
    }
    let decimal = decimal_of(&grid);
    let (grid, across) = if lies_across(&grid, decimal, units) {
        (grid.transposed(name)?, true)
    } else {
        (grid, false)
    };
    let (columns, first) = columns(&grid, decimal, (schema, units));
    let key = key(&columns);
    let mut table = Table {
        name: name.to_owned(),
        grid,
        first,
        columns,
        key,
        decimal,
        names: Names::default(),
        across,
        said: Vec::new(),
        things: OnceLock::new(),
        notes: None,
        source: schema.source.clone(),
        missing: schema.missing.clone(),
    };
    settle_years(&mut table.columns, key);
    settle_sides(&mut table.columns);
    index(&mut table);
    table.index_heads();
    Ok(table)
}

/// A column of a table of facts: names, other names, years where there are any, and values.
fn column_of_facts(grid: &Grid, at: usize, head: Head, units: &Units) -> Column {
    let (unit, scale) = (head.unit, head.scale);
    let mut column = column(grid, (at, 1), head, Decimal::Point, units);
    (column.unit, column.scale) = (unit, scale);
    match at {
        0 | 1 => column.holds = Holds::Text,
        2 if grid.cell(0, at) == "year" => {
            (column.holds, column.is_time) = (Holds::Years, true);
        }
        _ if column.holds == Holds::Years => column.holds = Holds::Numbers,
        _ => {}
    }
    column
}

/// The first column of words, or of years, or the first of all.
fn key(columns: &[Column]) -> usize {
    let first = |holds| columns.iter().position(|column| column.holds == holds);
    let words = |column: &Column| column.holds == Holds::Text && !is_code(&column.head);
    let named = columns
        .iter()
        .position(words)
        .or_else(|| first(Holds::Text));
    named.or_else(|| first(Holds::Years)).unwrap_or(0)
}

/// Heads of columns of codes, which texts seldom say.
const CODES: [&str; 10] = [
    "iata", "icao", "iso", "iso2", "iso3", "code", "abbr", "symbol", "ticker", "id",
];

fn is_code(head: &Head) -> bool {
    head.words.iter().any(|word| CODES.contains(&word.as_str()))
}

/// A table of one fact a row, turned so that a row is an entity.
fn of_facts(long: Long, name: &str, schema: &Schema, units: &Units) -> Table {
    let (grid, heads) = (long.grid, long.heads);
    let all = heads.into_iter().enumerate();
    let columns = all.map(|(at, head)| column_of_facts(&grid, at, head, units));
    let mut table = Table {
        name: name.to_owned(),
        columns: columns.collect(),
        grid,
        first: 1,
        key: 0,
        decimal: Decimal::Point,
        names: Names::default(),
        across: false,
        said: Vec::new(),
        things: OnceLock::new(),
        notes: Some(long.notes),
        source: schema.source.clone(),
        missing: Vec::new(),
    };
    index(&mut table);
    table.index_heads();
    table
}

/// What the columns are, and the first row of values.
fn columns(
    grid: &Grid,
    decimal: Decimal,
    (schema, units): (&Schema, &Units),
) -> (Vec<Column>, usize) {
    let (heads, first) = heads(grid, decimal);
    let all = heads.iter().enumerate();
    let read = |(at, text): (usize, &String)| {
        let (head, left_out) = schema.overrule(Head::read(text, units), units);
        let mut column = column(grid, (at, first), head, decimal, units);
        if left_out {
            column.unused = Some("it is left out as was asked");
        }
        column
    };
    (all.map(read).collect(), first)
}

/// A column of numbers like years is one of years only where it says so, or where nothing else names
/// its rows.
fn settle_years(columns: &mut [Column], key: usize) {
    for (at, column) in columns.iter_mut().enumerate() {
        let says = says_years(&column.head);
        if column.holds == Holds::Years && !says && at != key && at > 0 {
            column.holds = Holds::Numbers;
        }
        column.is_time = column.holds == Holds::Years && (at == key || is_time(&column.head));
    }
}

/// "Goals for" beside "goals against": neither is "goals".
fn settle_sides(columns: &mut [Column]) {
    let last =
        |column: &Column, word: &str| column.head.words.last().is_some_and(|last| last == word);
    let against: Vec<_> = { columns.iter() }
        .filter(|column| last(column, "against"))
        .map(|column| column.head.words.clone())
        .collect();
    for column in columns.iter_mut().filter(|column| last(column, "for")) {
        let words = &column.head.words;
        let same = |other: &Vec<String>| {
            other.len() == words.len() && other[..words.len() - 1] == words[..words.len() - 1]
        };
        if against.iter().any(same) {
            column.head.weight = words.len();
        }
    }
}

/// Words of heads whose years are when all of a row is so, and not when something happened to it.
const TIMES: [&str; 7] = [
    "year", "season", "date", "period", "fiscal", "quarter", "years",
];

/// Whether years are the time of their rows.
fn is_time(head: &Head) -> bool {
    head.words.is_empty() || head.words.iter().any(|word| TIMES.contains(&word.as_str()))
}

/// Puts the names of all cells of words in an index.
fn index(table: &mut Table) {
    let mut names = std::mem::take(&mut table.names);
    let mut room = Vec::new();
    for (at, column) in table.columns.iter().enumerate() {
        if !matches!(column.holds, Holds::Text) {
            continue;
        }
        let aliases = column
            .head
            .words
            .iter()
            .any(|word| word.starts_with("alias"));
        let cells = || (0..table.height()).map(|row| table.cell(row, at));
        let last = if are_people(&column.head) {
            last_names(cells())
        } else {
            HashMap::new()
        };
        for (row, cell) in cells().enumerate().filter(|(_, cell)| !is_missing(cell)) {
            if aliases {
                cell.split('|')
                    .for_each(|name| names.add(name, (row, table.key), &mut room));
                continue;
            }
            let more = demonyms(cell).iter().copied();
            let last = last.get(cell).copied();
            for name in std::iter::once(cell).chain(more).chain(last) {
                names.add(name, (row, at), &mut room);
            }
        }
    }
    names.finish();
    table.names = names;
}

/// Whether numbers are written with a comma before their decimals.
fn decimal_of(grid: &Grid) -> Decimal {
    let (mut comma, mut point) = (0, 0);
    for row in 1..grid.height().min(SAMPLE) {
        for column in 0..grid.width {
            let cell = grid.cell(row, column);
            let of = |mark: char, other: char| {
                let (whole, rest) = cell.rsplit_once(mark)?;
                let digits =
                    |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
                let sure = digits(rest) && rest.len() != 3 && !rest.is_empty();
                (sure
                    && whole
                        .trim_start_matches(['-', '−'])
                        .split(other)
                        .all(digits))
                .then_some(())
            };
            comma += usize::from(of(',', '.').is_some());
            point += usize::from(of('.', ',').is_some());
        }
    }
    if comma > point {
        Decimal::Comma
    } else {
        Decimal::Point
    }
}

/// The names of the columns, and the first row of values. Two rows of names are joined: a name that
/// spans several columns stands over the first of them.
fn heads(grid: &Grid, decimal: Decimal) -> (Vec<String>, usize) {
    let cells = |row: usize| (0..grid.width).map(move |at| grid.cell(row, at));
    let first: Vec<String> = cells(0).map(str::to_owned).collect();
    if grid.height() < 3 {
        return (first, 1);
    }
    let is_value = |cell: &str| cell::figure(cell, decimal).is_some() && year_of(cell).is_none();
    let names = cells(1).all(|cell| !is_value(cell));
    let spans = cells(0).skip(1).any(str::is_empty) || cells(1).skip(1).all(is_unit);
    let values = cells(2).any(is_value);
    let keyless = grid.cell(1, 0).is_empty()
        || grid.cell(0, 0).is_empty()
        || cells(1)
            .skip(1)
            .all(|cell| year_of(cell).is_some() || is_unit(cell));
    if !(names && spans && values && keyless) {
        return (first, 1);
    }
    let mut over = String::new();
    let joined = first.iter().zip(cells(1)).map(|(above, below)| {
        if !above.is_empty() {
            over.clone_from(above);
        }
        format!("{over} {below}").trim().to_owned()
    });
    (joined.collect(), 2)
}

/// "(km2)", "%": a row of units stands under the names.
fn is_unit(cell: &str) -> bool {
    cell.starts_with(['(', '['])
        || matches!(cell, "%" | "$" | "£" | "€" | "km" | "kg" | "km2" | "km²")
}

/// First cells of tables whose rows are properties.
const ACROSS: [&str; 14] = [
    "property",
    "properties",
    "metric",
    "metrics",
    "indicator",
    "measure",
    "item",
    "attribute",
    "statistic",
    "figure",
    "field",
    "characteristic",
    "line item",
    "key figures",
];

/// Whether the rows are properties, and what they are of stands across the top: countries, years.
fn lies_across(grid: &Grid, decimal: Decimal, units: &Units) -> bool {
    if grid.width < 2 || grid.height() < 2 {
        return false;
    }
    let top: Vec<&str> = (1..grid.width).map(|at| grid.cell(0, at)).collect();
    let year = |cell: &&str| {
        let cell = cell.to_ascii_lowercase();
        let bare = cell.trim_start_matches(['f', 'y', ' ', 'e']);
        year_of(bare.get(..4).unwrap_or(bare)).is_some() && bare.len() <= 7
    };
    let years = top.iter().filter(|cell| year(cell)).count();
    let numbers = |row: usize| {
        (1..grid.width).all(|at| {
            is_missing(grid.cell(row, at)) || cell::figure(grid.cell(row, at), decimal).is_some()
        })
    };
    let first = grid.cell(0, 0).to_ascii_lowercase();
    let told =
        ACROSS.contains(&first.as_str()) || first.is_empty() && units_stand_below(grid, units);
    let all = (1..grid.height()).all(numbers);
    years == top.len() && years > 1 && all || told && top.iter().all(|cell| !cell.is_empty())
}

/// Whether names with units stand below one another, and none beside one another.
fn units_stand_below(grid: &Grid, units: &Units) -> bool {
    let measured = |cell: &str| {
        let head = Head::read(cell, units);
        !head.unit.is_none() || head.scale != 0
    };
    let below = (1..grid.height().min(20))
        .filter(|row| measured(grid.cell(*row, 0)))
        .count();
    below > 1 && !(1..grid.width).any(|at| measured(grid.cell(0, at)))
}
