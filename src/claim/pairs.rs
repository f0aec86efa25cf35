//! Which figure of a sentence is said of which column.

use std::ops::Range;

use crate::facts::{Day, Holds};
use crate::mention::{Kind, TieWord};
use crate::number::Number;
use crate::relation::{AMOUNTS, MentionIndex};

use super::by_unit::{by_unit, by_year, compatible};
use super::counted::of_rows;
use super::fit::{Fit, Said, has_numbers};
use super::heads::closeness;
use super::line::Placed;
use super::times::{is_of_year, own_time, time_behind, times, years_of};
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
    /// The first word of the time that it is of, where the sentence names several.
    pub(crate) time: Option<usize>,
}

impl Pair {
    /// A figure and a column of which no property is said.
    pub(super) fn of_column(placed: Placed, column: usize, strength: u8) -> Self {
        Self {
            placed,
            column,
            strength,
            words: None,
            when: None,
            time: None,
        }
    }

    /// Whether two figures may be of one row: those of two times are not.
    pub(crate) fn is_with(&self, other: &Self) -> bool {
        self.time
            .zip(other.time)
            .is_none_or(|(own, other)| own == other)
    }
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
    let free = fit
        .line
        .figures
        .iter()
        .filter(|placed| !is_taken(fit, **placed));
    for &placed in free {
        let pair = pair(fit, placed, &years_of(fit, placed));
        let before = || from(fit, placed, &found);
        let pair = pair.or_else(before);
        found.extend(pair.map(|pair| Pair {
            time: own_time(fit, placed),
            ..pair
        }));
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
                    && one.is_with(other)
                    && (other.strength, gap(other)) > (one.strength, gap(one))
            })
    });
    found
}

/// "It made $967 million in 2023, up from $901 million in 2022": what follows "from" and has a time of its own is
/// said of the same property.
fn from(fit: &Fit<'_>, placed: Placed, found: &[Pair]) -> Option<Pair> {
    let led = placed
        .first
        .checked_sub(1)
        .is_some_and(|at| fit.line.has(at, TieWord::FROM));
    let last = found
        .last()
        .filter(|_| led && time_behind(fit, placed).is_some())?;
    let years = years_of(fit, placed);
    let columns = fit.table.columns();
    let words = &columns[last.column].head().words;
    let same = |at: &usize| {
        columns[*at].head().words == *words
            && may_be_of(fit, placed, *at)
            && is_of_year(fit, *at, &years)
    };
    let column = (0..columns.len()).find(same)?;
    Some(Pair::of_column(placed, column, 3.min(last.strength)))
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
    named || fit.heads.iter().any(said) || of_rows(fit, placed).is_some() || is_apart(fit, placed)
}

/// "The largest of the four", "5,000 bottles a year": figures that are no values.
fn is_apart(fit: &Fit<'_>, placed: Placed) -> bool {
    let (line, first) = (fit.line, placed.first);
    let of = (first.saturating_sub(2)..first).any(|at| line.has(at, TieWord::OF));
    let most = (first.saturating_sub(NEAR)..first)
        .any(|at| line.has(at, ClaimWord::MOST.and(ClaimWord::LEAST)));
    let figure = line.figure(placed);
    let text = line.passage.document.slice(figure.span);
    let each = line.passage.units.is_time(figure.unit)
        && (text.starts_with("a ") || text.starts_with("an "));
    of && most && figure.unit.is_none() || each || is_scaled(line.word(placed.last))
}

/// "38.8 (millions of)", "47.3 Millions": a power of ten that is no part of the figure.
fn is_scaled(word: &str) -> bool {
    const SCALES: [&str; 3] = ["thousands", "millions", "billions"];
    SCALES.iter().any(|scale| word.eq_ignore_ascii_case(scale))
}

/// So many words from a superlative to the number of those it is the first of.
const NEAR: usize = 5;

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
            && !is_whole_of(fit, said, placed)
    };
    let pair = |said: &Said| {
        let told = subject.as_ref().is_some_and(|words| *words == said.words);
        Pair {
            words: Some(said.words.clone()),
            ..Pair::of_column(placed, said.column, strength(fit, said, placed, told))
        }
    };
    let all = fit.heads.iter().filter(fits).map(pair);
    let all: Vec<Pair> = all.filter(|pair| pair.strength > 0).collect();
    let rank = |pair: &Pair| rank(fit, pair);
    let best = all.iter().max_by_key(|pair| rank(pair))?;
    let tied = all
        .iter()
        .any(|other| rank(other) == rank(best) && other.column != best.column);
    (!tied).then(|| best.clone())
}

/// Which of several properties a figure is said of: the one that is said most plainly, and nearest.
fn rank(fit: &Fit<'_>, pair: &Pair) -> (u8, i64, bool, bool) {
    let placed = pair.placed;
    // "lost 20 games": the verb tells of what they are.
    let verb = pair
        .words
        .as_ref()
        .is_some_and(|words| words.end == placed.first);
    // "210,877 yes votes" beside a column of shares.
    let (own, other) = (
        fit.line.figure(placed).unit,
        fit.table.columns()[pair.column].unit(),
    );
    (
        pair.strength,
        gap(pair),
        own.is_none() == other.is_none(),
        verb,
    )
}

/// How plainly a figure is said of a property; `told` where the sentence is about it.
fn strength(fit: &Fit<'_>, said: &Said, placed: Placed, told: bool) -> u8 {
    let close = if told {
        4
    } else {
        closeness(fit, said, placed)
    };
    let whole = said.is_whole() || is_told_by_unit(fit, said, placed);
    // "There are 275 seats" is said of no row in particular.
    let there = placed.first < 6 && fit.line.word(0).eq_ignore_ascii_case("there");
    let loose = is_loose(fit, said, placed);
    close.saturating_sub(u8::from(!whole) + u8::from(there) + u8::from(loose))
}

/// "Some 250,000 people from Azerbaijan were killed": what is only said for a head, and behind its figure, tells of a
/// row where that has it: "Angola has 24 million people", "Angola's 24 million people".
fn is_loose(fit: &Fit<'_>, said: &Said, placed: Placed) -> bool {
    let (line, own) = (fit.line, &fit.table.columns()[said.column].head().stems);
    let spoken = said
        .words
        .clone()
        .any(|at| own.contains(&line.words[at].stem));
    if spoken || said.words.start < placed.last {
        return false;
    }
    let leads = |at: usize| {
        line.has(at, ClaimWord::SMALL)
            || line.is_cue(at)
            || fit.heads.iter().any(|said| said.words.contains(&at))
    };
    let names = fit.names.iter().map(|name| name.words.end);
    let had = { names }.any(|end| end <= placed.first && (end..placed.first).all(leads));
    // "In 2021 it had", "With 71 million people, Thailand".
    let again = (0..placed.first).any(|at| line.has(at, ClaimWord::AGAIN));
    let text = line.passage.document.text();
    let comma = |start: usize| {
        let (before, name) = (line.words[said.words.end - 1].span, line.words[start].span);
        (said.words.end..said.words.end + 2).contains(&start)
            && text[before.end()..name.start()].contains(',')
    };
    let opens = (0..placed.first).all(leads);
    let behind = opens
        && fit
            .names
            .iter()
            .any(|name| !name.words.is_empty() && comma(name.words.start));
    !(had || again || behind)
}

/// "Of the patients on 20 mg, 71 responded": the patients are that of which some are told.
fn is_whole_of(fit: &Fit<'_>, said: &Said, placed: Placed) -> bool {
    let opens = fit.line.has(0, TieWord::OF);
    opens && said.words.end <= placed.first && said.words.start <= WHOLE
}

/// So many words from the beginning a whole is named at most.
const WHOLE: usize = 4;

/// "leads in solar with 25.9 GW": what is said of a head, with the unit, is said of no other column.
fn is_told_by_unit(fit: &Fit<'_>, said: &Said, placed: Placed) -> bool {
    let units = fit.line.passage.units;
    let figure = fit.line.figure(placed);
    let unit = fit.table.columns()[said.column].unit();
    let measured = !figure.unit.is_none()
        && !unit.is_none()
        && units.dimension(unit) == units.dimension(figure.unit);
    let other = |other: &Said| {
        other.column != said.column
            && other.words == said.words
            && may_be_of(fit, placed, other.column)
    };
    measured && !fit.heads.iter().any(other)
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

/// The figures that are said of a property as a row has it, but for its definition or currency: they are counted, and
/// not compared.
pub(crate) fn unlike(fit: &Fit<'_>, pairs: &[Pair]) -> Vec<MentionIndex> {
    let units = fit.line.passage.units;
    let named = fit
        .names
        .iter()
        .any(|name| name.columns.contains(&fit.table.key()));
    let is = |placed: &&Placed| {
        let figure = fit.line.figure(**placed);
        let of = |said: &Said| {
            let column = &fit.table.columns()[said.column];
            let (own, other) = (column.unit(), figure.unit);
            let money = units.is_money(own) && units.is_money(other) && own != other;
            let defined = is_other(fit, said.column) && may_be_of(fit, **placed, said.column);
            said.is_whole() && (money || defined) && closeness(fit, said, **placed) > 2
        };
        let paired = pairs.iter().any(|pair| pair.placed.first == placed.first);
        !paired && AMOUNTS.contains(&figure.kind) && fit.heads.iter().any(of)
    };
    let figures = fit.line.figures.iter().filter(|_| named);
    figures.filter(is).map(|placed| placed.index).collect()
}

/// Whether a figure can be a value of a column; ranks are the values of an order alone.
fn may_be_of(fit: &Fit<'_>, placed: Placed, column: usize) -> bool {
    let (figure, own) = (fit.line.figure(placed), &fit.table.columns()[column]);
    let ranks = figure.kind != Kind::Ordinal || own.holds() == Holds::Labels;
    // "opened in 1908, employs 86": a year has three digits or four.
    let years = own.holds() != Holds::Years
        || figure
            .number()
            .and_then(Number::integer)
            .is_some_and(|year| (100..2200).contains(&year));
    ranks
        && years
        && has_numbers(fit.table, column)
        && compatible(fit.line.passage.units, figure, own)
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
