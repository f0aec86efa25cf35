//! Which figure of a sentence is said of which column.

use std::ops::Range;

use crate::facts::{Column, Day, Holds};
use crate::mention::{Kind, Mention, Value};
use crate::relation::AMOUNTS;
use crate::unit::Units;

use super::fit::{Fit, Said, has_numbers};
use super::heads::closeness;
use super::line::Placed;
use super::words::ClaimWord;

/// A figure that is said of a column.
#[derive(Debug, Clone)]
pub(crate) struct Pair {
    pub(crate) placed: Placed,
    pub(crate) column: usize,
    /// How plainly: 3 where only small words stand between the two, 2 where the unit alone tells the column.
    pub(crate) strength: u8,
    /// The words of the property, if it is said.
    pub(crate) words: Option<Range<usize>>,
    /// The time that the figure is, if it is one.
    pub(crate) when: Option<When>,
}

/// A time of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    Year(i32),
    Day(Day),
}

/// Every figure with the column it is most plainly said of.
pub(crate) fn pairs(fit: &Fit<'_>) -> Vec<Pair> {
    let mut found: Vec<Pair> = Vec::new();
    let years = years(fit);
    let free = fit
        .line
        .figures
        .iter()
        .filter(|placed| !is_taken(fit, **placed));
    for &placed in free {
        found.extend(pair(fit, placed, &years));
    }
    found.extend(times(fit));
    found.sort_by_key(|pair| pair.placed.first);
    // One property has one value: the closest figure.
    let all = found.clone();
    found.retain(|one| {
        one.words.is_none()
            || !all.iter().any(|other| {
                other.words == one.words
                    && other.column == one.column
                    && other.placed.first != one.placed.first
                    && (other.strength, gap(other)) > (one.strength, gap(one))
            })
    });
    found
}

/// Whether a figure is part of a name or of a property, or tells how many rows there are.
fn is_taken(fit: &Fit<'_>, placed: Placed) -> bool {
    let said = |said: &Said| {
        let (words, head) = (&said.words, fit.table.columns()[said.column].head());
        let ends = words.start < placed.first && placed.last == words.end;
        // The "3" of "3-dart average" is a word of the head.
        let own = head
            .words
            .iter()
            .any(|word| word == fit.line.word(placed.first));
        ends || words.start == placed.last && own
    };
    let named = fit.name_at(placed.first).is_some() || fit.name_at(placed.last - 1).is_some();
    named || fit.heads.iter().any(said) || counts_rows(fit, placed)
}

/// How near a figure stands to its property: less is farther.
fn gap(pair: &Pair) -> i64 {
    let Some(words) = &pair.words else { return 0 };
    let far = if words.end <= pair.placed.first {
        pair.placed.first - words.end
    } else {
        words.start.saturating_sub(pair.placed.last)
    };
    -i64::try_from(far).unwrap_or(i64::MAX)
}

/// "There are three teams that …": a number of rows, and no value of one.
pub(crate) fn counts_rows(fit: &Fit<'_>, placed: Placed) -> bool {
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

/// The years that a sentence names.
fn years(fit: &Fit<'_>) -> Vec<i32> {
    let figures = fit.line.figures.iter();
    figures
        .filter_map(|placed| match fit.line.figure(*placed).value {
            Value::Date(date) => date.iso().get(..4)?.parse().ok(),
            Value::Dates(first, _) => first.iso().get(..4)?.parse().ok(),
            _ => None,
        })
        .collect()
}

/// Whether a column is of the year that a sentence names, or of the last where it names none.
fn is_of_year(fit: &Fit<'_>, column: usize, years: &[i32]) -> bool {
    let columns = fit.table.columns();
    let Some(year) = columns[column].year() else {
        return true;
    };
    if !years.is_empty() {
        return years.contains(&year);
    }
    let same = columns
        .iter()
        .filter(|other| other.head().words == columns[column].head().words);
    same.filter_map(crate::facts::Column::year).max() == Some(year)
}

fn pair(fit: &Fit<'_>, placed: Placed, years: &[i32]) -> Option<Pair> {
    let figure = fit.line.figure(placed);
    let amount = AMOUNTS.contains(&figure.kind) || figure.kind == Kind::Ordinal;
    if !amount || figure.number().is_none() {
        return None;
    }
    by_head(fit, placed, years)
        .or_else(|| by_unit(fit, placed, figure))
        .or_else(|| by_year(fit, placed, years))
}

/// The column whose property stands closest to a figure.
fn by_head(fit: &Fit<'_>, placed: Placed, years: &[i32]) -> Option<Pair> {
    let subject = subject(fit, placed).or_else(|| inverted(fit, placed));
    let fits = |said: &&Said| {
        !is_other(fit, said.column)
            && may_be_of(fit, placed, said.column)
            && is_of_year(fit, said.column, years)
    };
    // "There are 275 seats" is said of no row in particular.
    let there = placed.first < 6 && fit.line.word(0).eq_ignore_ascii_case("there");
    let pair = |said: &Said| {
        let told = subject.as_ref().is_some_and(|words| *words == said.words);
        let close = if told {
            4
        } else {
            closeness(fit, said, (placed.first, placed.last))
        };
        Pair {
            placed,
            column: said.column,
            strength: close.saturating_sub(u8::from(!said.is_whole()) + u8::from(there)),
            words: Some(said.words.clone()),
            when: None,
        }
    };
    let all = fit.heads.iter().filter(fits).map(pair);
    let all: Vec<Pair> = all.filter(|pair| pair.strength > 0).collect();
    let rank = |pair: &Pair| (pair.strength, gap(pair));
    let best = all.iter().max_by_key(|pair| rank(pair))?;
    let tied = all
        .iter()
        .any(|other| rank(other) == rank(best) && other.column != best.column);
    (!tied).then(|| best.clone())
}

/// Whether a sentence speaks of another property than a column by a word that the head does not have:
/// "female life expectancy", "GDP in PPP dollars".
fn is_other(fit: &Fit<'_>, column: usize) -> bool {
    let (line, head) = (fit.line, fit.table.columns()[column].head());
    (0..line.words.len()).any(|at| {
        line.has(at, ClaimWord::DEFINES)
            && !head.stems.contains(&line.words[at].stem)
            && fit.name_at(at).is_none()
    })
}

/// Whether a figure can be a value of a column; ranks are the values of an order alone.
fn may_be_of(fit: &Fit<'_>, placed: Placed, column: usize) -> bool {
    let (figure, own) = (fit.line.figure(placed), &fit.table.columns()[column]);
    let ranks = figure.kind != Kind::Ordinal || own.holds() == Holds::Labels;
    ranks && has_numbers(fit.table, column) && compatible(fit.line.passage.units, figure, own)
}

/// The property that a sentence is about, where its verb leads to a figure: "The population of the town
/// with an area of 18 km² is 5".
fn subject(fit: &Fit<'_>, placed: Placed) -> Option<Range<usize>> {
    let line = fit.line;
    let verbs = ["is", "was", "were", "are"];
    let verb = (placed.first.saturating_sub(3)..placed.first)
        .rev()
        .find(|&at| verbs.contains(&line.word(at)))?;
    let led = (verb..placed.first).all(|at| line.has(at, ClaimWord::SMALL) || line.is_cue(at));
    // "At rank 26, the growth is 116": a property that has its number already is not what is told.
    let open = |said: &&Said| {
        !line
            .word(said.words.end)
            .starts_with(|c: char| c.is_ascii_digit())
    };
    let heads = fit.heads.iter().filter(open).map(|said| &said.words);
    let first = heads.min_by_key(|words| (words.start, words.end))?;
    let opens = (0..first.start).all(|at| {
        line.has(
            at,
            ClaimWord::SMALL.and(ClaimWord::MOST).and(ClaimWord::LEAST),
        )
    });
    let other = (first.end..verb).any(|at| verbs.contains(&line.word(at)));
    (led && opens && first.end <= verb && !other).then(|| first.clone())
}

/// "11 strokes was the margin of victory": the sentence begins with the value, and its verb leads to the
/// property.
fn inverted(fit: &Fit<'_>, placed: Placed) -> Option<Range<usize>> {
    let line = fit.line;
    let verbs = ["is", "was", "were", "are"];
    let ahead = placed.last..line.words.len().min(placed.last + 3);
    let verb = ahead
        .into_iter()
        .find(|&at| verbs.contains(&line.word(at)))?;
    let after = fit.heads.iter().filter(|said| said.words.start > verb);
    let first = after.min_by_key(|said| said.words.start)?;
    let led = (verb..first.words.start).all(|at| line.has(at, ClaimWord::SMALL));
    (placed.first == 0 && led).then(|| first.words.clone())
}

/// "Dockyard had 5,088 in 2004": a column that is a year and nothing else.
fn by_year(fit: &Fit<'_>, placed: Placed, years: &[i32]) -> Option<Pair> {
    let columns = fit.table.columns().iter().enumerate();
    let bare = |column: &Column| column.head().words.is_empty() && column.holds() == Holds::Numbers;
    let mut of = columns.filter(|(_, column)| {
        bare(column) && column.year().is_some_and(|year| years.contains(&year))
    });
    let (column, _) = of.next().filter(|_| of.next().is_none())?;
    let named = fit
        .names
        .iter()
        .any(|name| name.columns.contains(&fit.table.key()));
    let figure = fit.line.figure(placed);
    let plain = matches!(figure.kind, Kind::Count | Kind::Number)
        && compatible(fit.line.passage.units, figure, &fit.table.columns()[column]);
    (named && plain).then_some(Pair {
        placed,
        column,
        strength: 2,
        words: None,
        when: None,
    })
}

/// "Mount X (8,848 m)": the only column of lengths.
fn by_unit(fit: &Fit<'_>, placed: Placed, figure: &Mention) -> Option<Pair> {
    let units = fit.line.passage.units;
    if figure.unit.is_none() || !matches!(figure.kind, Kind::Quantity | Kind::Temperature) {
        return None;
    }
    let columns = fit.table.columns().iter().enumerate();
    let mut same = columns.filter(|(at, column)| {
        has_numbers(fit.table, *at)
            && !column.unit().is_none()
            && units.dimension(column.unit()) == units.dimension(figure.unit)
    });
    let (column, _) = same.next().filter(|_| same.next().is_none())?;
    Some(Pair {
        placed,
        column,
        strength: 2,
        words: None,
        when: None,
    })
}

/// Whether a figure can be a value of a column.
pub(crate) fn compatible(units: &Units, figure: &Mention, column: &Column) -> bool {
    let (own, other) = (figure.unit, column.unit());
    let label = column.holds() == Holds::Labels;
    match (own.is_none(), other.is_none()) {
        (true, true) => true,
        // A share may stand as a bare number in a table, and money without its sign.
        // Years are no number of people.
        (false, true) if units.is_time(own) && column.most >= 1000.0 => false,
        (false, true) => {
            let share = !units.is_percent(own) || column.most <= 100.0;
            !label && share && column.holds() != Holds::Years
        }
        (true, false) => units.is_percent(other) || !units.is_money(other),
        (false, false) => own == other || units.conversion(own, other).is_some(),
    }
}

/// The times that a sentence names, with the columns they may be in.
fn times(fit: &Fit<'_>) -> Vec<Pair> {
    let mut found = Vec::new();
    for &placed in &fit.line.figures {
        let Value::Date(date) = fit.line.figure(placed).value else {
            continue;
        };
        let turned = placed.first > 0
            && ["before", "after", "since", "until", "by"]
                .iter()
                .any(|word| word.eq_ignore_ascii_case(fit.line.word(placed.first - 1)));
        if fit.name_at(placed.first).is_some() || turned {
            continue;
        }
        let iso = date.iso();
        let when = Day::of(&iso)
            .map(When::Day)
            .or_else(|| year(&iso).map(When::Year));
        let column = when.and_then(|when| column_of(fit, when));
        found.extend(column.map(|column| Pair {
            placed,
            column,
            strength: 3,
            words: None,
            when,
        }));
    }
    found
}

fn year(iso: &str) -> Option<i32> {
    let digits = iso.get(..4).filter(|_| iso.len() == 4)?;
    digits.parse().ok()
}

/// The only column that a time may be in.
fn column_of(fit: &Fit<'_>, when: When) -> Option<usize> {
    let wanted = match when {
        When::Year(_) => Holds::Years,
        When::Day(_) => Holds::Days,
    };
    let columns = fit.table.columns().iter().enumerate();
    let mut same = columns
        .filter(|(_, column)| column.holds() == wanted)
        .map(|(at, _)| at);
    let only = same.next()?;
    if same.next().is_none() {
        return Some(only);
    }
    // Of several, the one whose head is said.
    let held = |said: &&Said| fit.table.columns()[said.column].holds() == wanted;
    let mut said = fit.heads.iter().filter(held);
    let one = said.next()?.column;
    said.next().is_none().then_some(one)
}
