//! The properties in a sentence: where the words of the heads of columns are said.

use std::cmp::Reverse;
use std::ops::Range;

use crate::facts::{Head, Holds, Table};
use crate::mention::{Kind, TieWord};

use super::fit::{Fit, Label, Named, Said};
use super::line::{Line, Placed};
use super::words::ClaimWord;

/// The columns whose heads are said.
pub(super) fn heads(line: &Line<'_>, table: &Table, names: &[Named]) -> Vec<Said> {
    let mut found = Vec::new();
    let free = |at: usize| {
        !names
            .iter()
            .any(|name| name.words.contains(&at) && name.words.len() > 1)
    };
    let mut columns: Vec<usize> = { line.words.iter() }
        .flat_map(|word| table.columns_of(word.stem))
        .collect();
    columns.sort_unstable();
    columns.dedup();
    for at in columns {
        if table.columns()[at].unused().is_none() {
            found.extend(places(line, table, at, &free));
        }
    }
    found.retain(|one| one.is_whole() || !is_of_other(line, table, one));
    let verbs = found.clone();
    found.retain(|one| !is_object(line, table, one, &verbs));
    // Of heads that are said alike the shorter one is meant: "points", not "points for".
    let length = |said: &Said| table.columns()[said.column].head().words.len();
    let rank = |said: &Said| (said.count, Reverse(said.of), Reverse(length(said)));
    // "home team score" says more than "score": what is said within another is none.
    let all = found.clone();
    found.retain(|one| {
        !all.iter().any(|other| {
            other.column != one.column
                && other.words.start <= one.words.start
                && one.words.end <= other.words.end
                && (rank(other) > rank(one))
        })
    });
    found
}

/// "drawn 12 games", "lost the match": what is said for a head, and stands behind the word of another, is that of
/// which the other tells.
fn is_object(line: &Line<'_>, table: &Table, one: &Said, all: &[Said]) -> bool {
    let own = &table.columns()[one.column].head().stems;
    let spoken = one
        .words
        .clone()
        .any(|at| own.contains(&line.words[at].stem));
    let open = |at: usize| {
        line.has(at, ClaimWord::SMALL)
            || line
                .figures
                .iter()
                .any(|placed| placed.first <= at && at < placed.last)
    };
    let leads = |other: &Said| {
        other.column != one.column
            && other.words.end <= one.words.start
            && (other.words.end..one.words.start).all(open)
    };
    let ranks = one
        .words
        .clone()
        .any(|at| line.has(at, ClaimWord::MOST.and(ClaimWord::LEAST)));
    !spoken && !ranks && all.iter().any(leads)
}

/// Whether a word right beside the words of a head belongs to other heads and not to this: what is said of
/// "GDP per capita" is not said of "GNI per capita".
fn is_of_other(line: &Line<'_>, table: &Table, said: &Said) -> bool {
    let own = table.columns()[said.column].head();
    let beside = |at: usize| {
        let stem = line.words[at].stem;
        let theirs = |head: &Head| {
            head.stems
                .iter()
                .enumerate()
                .any(|(word, other)| *other == stem && !head.is_weak(word))
        };
        let phrase = own.phrases.iter().any(|(stems, _)| stems.contains(&stem));
        !own.stems.contains(&stem)
            && !phrase
            && table.columns().iter().any(|column| theirs(column.head()))
    };
    // "GDP per capita": the nearest word that says something.
    let near = said.words.start.saturating_sub(3)..said.words.start;
    let before = { near }
        .rev()
        .find(|&at| !line.has(at, ClaimWord::SMALL) && line.word(at) != "per");
    let all = before
        .into_iter()
        .chain(said.words.clone())
        .chain([said.words.end]);
    { all }.filter(|at| *at < line.words.len()).any(beside)
}

/// Where the property of a column is said: runs of its words, close to one another.
fn places(
    line: &Line<'_>,
    table: &Table,
    column: usize,
    free: &dyn Fn(usize) -> bool,
) -> Vec<Said> {
    let head = table.columns()[column].head();
    let said = |run| of_run(column, head, run);
    // "the area of Lake Tam with islands": a definition may stand behind the name.
    let apart = if head.is_narrow { 6 } else { 2 };
    let mut found: Vec<Said> = Vec::new();
    let mut open: Option<(Range<usize>, u64)> = None;
    for at in 0..line.words.len() {
        // A number belongs to a head only behind its other words: top-1.
        let leads = open.as_ref().is_some_and(|(words, _)| words.end == at);
        let inside = open.as_ref().is_some_and(|(words, _)| at < words.end);
        let word = word_at(line, head, at).filter(|_| free(at) && (leads || !is_number(line, at)));
        let Some((word, end)) = word.filter(|_| !inside) else {
            continue;
        };
        let bit = 1u64 << word.min(63);
        match &mut open {
            Some((words, bits)) if between(line, words.end, at) <= apart && *bits & bit == 0 => {
                words.end = end;
                *bits |= bit;
            }
            _ => found.extend(open.replace((at..end, bit)).map(said)),
        }
    }
    found.extend(open.map(said));
    found.retain(|one| is_enough(line, head, one));
    found
}

/// Whether so much of a head is said that it may be meant.
fn is_enough(line: &Line<'_>, head: &Head, one: &Said) -> bool {
    let most = 2 * one.count >= one.of && !head.is_narrow;
    one.count > 0 && (one.is_whole() || most) && !parts_rate(line, head, one)
}

/// "312 pupils and 18 teachers" is no number of pupils per teacher: both are said, and not that one is for each other.
fn parts_rate(line: &Line<'_>, head: &Head, said: &Said) -> bool {
    let each = |at: usize| line.has(at, ClaimWord::PER);
    head.is_rate && said.count > 1 && !said.words.clone().any(each)
}

/// What a run of words says of a head: the words of it that they are, by their bits.
fn of_run(column: usize, head: &Head, (words, bits): (Range<usize>, u64)) -> Said {
    let strong =
        (0..head.words.len().min(64)).filter(|&word| bits >> word & 1 == 1 && !head.is_weak(word));
    Said {
        column,
        words,
        count: strong.count(),
        of: head.weight,
    }
}

/// How many words stand from one to before another, a figure being one.
fn between(line: &Line<'_>, start: usize, end: usize) -> usize {
    let inner = line
        .figures
        .iter()
        .filter(|placed| start <= placed.first && placed.last <= end);
    let more: usize = inner.map(|placed| placed.last - placed.first - 1).sum();
    (end - start).saturating_sub(more)
}

/// Which word of a head is said at a word of a sentence, and one past the last word that says it.
fn word_at(line: &Line<'_>, head: &Head, at: usize) -> Option<(usize, usize)> {
    let own = line.words[at].stem;
    if let Some(word) = head.stems.iter().position(|stem| *stem == own) {
        return Some((word, at + 1));
    }
    let said = |phrase: &Vec<u64>| {
        phrase[0] == own
            && phrase.len() <= line.words.len() - at
            && phrase
                .iter()
                .zip(&line.words[at..])
                .all(|(stem, word)| *stem == word.stem)
    };
    head.phrases
        .iter()
        .find(|(phrase, _)| said(phrase))
        .map(|(phrase, word)| (*word, at + phrase.len()))
}

fn is_number(line: &Line<'_>, at: usize) -> bool {
    line.word(at).bytes().all(|byte| byte.is_ascii_digit())
}

/// How a figure stands to the property of a column: 0 where it does not.
///
/// "a population of 5.0" and "581 points" are 3; each word that may say something else takes one.
pub(crate) fn closeness(fit: &Fit<'_>, said: &Said, placed: Placed) -> u8 {
    let (first, last) = (placed.first, placed.last);
    if is_around(said, placed) {
        return 3;
    }
    let (start, end, most) = if said.words.end <= first {
        (said.words.end, first, 12)
    } else if last <= said.words.start {
        (last, said.words.start, 3)
    } else {
        return 0;
    };
    if end - start > most {
        return 0;
    }
    let after = last <= said.words.start;
    let other = (start..end)
        .filter(|at| !is_known(fit, said, (*at, placed)))
        .count();
    let stands = after && (start..end).any(|at| turns(fit.line, placed, at));
    let apart = after && is_apart(fit.line, last, said.words.start);
    let strength = 3usize
        .saturating_sub(other)
        .saturating_sub(usize::from(stands))
        .saturating_sub(usize::from(apart));
    u8::try_from(strength).unwrap_or(0)
}

/// Whether a figure stands within its property, or this within it: "the Greens won 12,877 votes", "1,390 hours of
/// sunshine" of a head "sunshine hours", "a pH of 7.2".
fn is_around(said: &Said, placed: Placed) -> bool {
    let (first, last) = (placed.first, placed.last);
    let around = said.words.start < first && last < said.words.end;
    let within = first < said.words.start && said.words.start < last && last <= said.words.end;
    let inside = first <= said.words.start && said.words.end <= last;
    around || within || inside
}

/// Whether a word between a property and a figure says nothing that parts them.
fn is_known(fit: &Fit<'_>, said: &Said, (at, placed): (usize, Placed)) -> bool {
    let line = fit.line;
    let small = line.has(at, ClaimWord::SMALL) || fit.name_at(at).is_some() || line.is_cue(at);
    // "The basin covers 5 km²": one verb more may stand before the figure.
    let verb = at + 1 == placed.first && is_verb(line, at);
    small || verb || is_beside(fit, said, at) || leads(line, at)
}

/// "5.0 is the area", "5 of the games": a noun stands right behind its number. "5 GW of wind power" has its noun, and
/// "66% are satisfied" is said of the property behind it.
fn turns(line: &Line<'_>, placed: Placed, at: usize) -> bool {
    let of = line.has(at, TieWord::OF);
    let unit = line.figure(placed).unit;
    let share = line.passage.units.is_percent(unit);
    of && unit.is_none() || line.has(at, ClaimWord::COUNTS) && !share
}

/// "cost $22 million, took $189 million": behind a comma another clause begins.
fn is_apart(line: &Line<'_>, last: usize, start: usize) -> bool {
    let between = line.words[last - 1].span.end()..line.words[start].span.start();
    line.passage.document.text()[between].contains([',', ';'])
}

/// Whether a word may be a verb that says nothing but that the figure is the value: "covers", "averaged".
fn is_verb(line: &Line<'_>, at: usize) -> bool {
    let (word, says) = (line.word(at), line.classes(at));
    let ends = word.ends_with("ed") || word.ends_with('s') && !word.ends_with("ss");
    let moves = says.has(TieWord::UP.and(TieWord::DOWN));
    ends && !moves && !line.has(at, ClaimWord::DOUBTS) && word.starts_with(char::is_lowercase)
}

/// "rose to 5 million", "was highest, at 71%": a word of change or rank that leads to the figure itself.
fn leads(line: &Line<'_>, at: usize) -> bool {
    let says = line.classes(at);
    let next = line.classes(at + 1);
    let moves =
        says.has(TieWord::UP.and(TieWord::DOWN)) && next.has(TieWord::TO.and(TieWord::FROM));
    moves || line.has(at, ClaimWord::MOST.and(ClaimWord::LEAST))
}

/// Whether a word between a property and its figure says nothing of its own: a word of the head, a date, a
/// unit in brackets.
fn is_beside(fit: &Fit<'_>, said: &Said, at: usize) -> bool {
    let (line, head) = (fit.line, fit.table.columns()[said.column].head());
    let dated = |placed: &Placed| {
        let inside = placed.first <= at && at < placed.last;
        inside && line.figure(*placed).kind == Kind::Date
    };
    head.stems.contains(&line.words[at].stem)
        || line.figures.iter().any(dated)
        || in_brackets(line, at)
}

/// Whether a word stands in brackets: "( US$ per litre )".
fn in_brackets(line: &Line<'_>, at: usize) -> bool {
    let lead = line.passage.lead(line.words[at].span.start(), BRACKET);
    lead.rfind('(')
        .is_some_and(|open| !lead[open..].contains(')'))
}

/// No bracket after a property is longer, in bytes.
const BRACKET: usize = 40;

/// The numbers that stand right behind the head of a column of labels, and are no figures of their own.
pub(super) fn labels(line: &Line<'_>, table: &Table, heads: &[Said]) -> Vec<Label> {
    let label = |said: &Said| {
        let at = said.words.end;
        let digits = is_number(line, at) && !line.word(at).is_empty();
        let apart = line.figures.iter().any(|placed| placed.first == at);
        let value = line.word(at).parse().ok().filter(|_| digits && !apart)?;
        let holds = table.columns()[said.column].holds() == Holds::Labels;
        (holds && said.is_whole()).then(|| Label {
            words: said.words.start..at + 1,
            column: said.column,
            value,
        })
    };
    heads.iter().filter_map(label).collect()
}
