//! What of a table a sentence names: its rows by the names in their cells, its columns by their heads.

use std::ops::Range;

use crate::facts::{Head, Holds, Table};
use crate::mention::Kind;
use crate::text::Span;
use crate::text::folded::{Folded, join};

use super::line::{Line, Placed};
use super::words::ClaimWord;

/// What a sentence names of a table.
#[derive(Debug)]
pub(crate) struct Fit<'a> {
    pub(crate) line: &'a Line<'a>,
    pub(crate) table: &'a Table,
    pub(crate) names: Vec<Named>,
    pub(crate) heads: Vec<Said>,
    pub(crate) labels: Vec<Label>,
}

/// A number that names a row by its order: week 11, round 3.
#[derive(Debug, Clone)]
pub(crate) struct Label {
    pub(crate) words: Range<usize>,
    pub(crate) column: usize,
    pub(crate) value: f64,
}

/// A name of cells.
#[derive(Debug, Clone)]
pub(crate) struct Named {
    pub(crate) words: Range<usize>,
    /// The columns it stands in.
    pub(crate) columns: Vec<usize>,
    /// The rows it stands in, in order.
    pub(crate) rows: Vec<u32>,
}

/// A column whose property is said.
#[derive(Debug, Clone)]
pub(crate) struct Said {
    pub(crate) column: usize,
    /// From the first word of the property to one past the last.
    pub(crate) words: Range<usize>,
    /// How many words of the head are said, and how many it has.
    pub(crate) count: usize,
    pub(crate) of: usize,
}

impl Said {
    /// Whether every word of the head is said.
    pub(crate) fn is_whole(&self) -> bool {
        self.count == self.of
    }
}

impl<'a> Fit<'a> {
    /// What of a table a sentence names; `None` where it names nothing.
    pub(crate) fn of(line: &'a Line<'a>, table: &'a Table) -> Option<Self> {
        let names = names(line, table);
        let heads = heads(line, table, &names);
        let some = !names.is_empty() || !heads.is_empty();
        some.then(|| Self {
            line,
            table,
            labels: labels(line, table, &heads),
            names,
            heads,
        })
    }

    /// Whether a word stands in the heading above: it tells of what the whole table is.
    pub(crate) fn is_told_above(&self, at: usize) -> bool {
        let hash = self.line.words[at].hash;
        self.line.above.before.iter().any(|word| word.hash == hash)
    }

    /// The name that stands in a column of words, if there is one only.
    pub(crate) fn name_at(&self, at: usize) -> Option<&Named> {
        self.names.iter().find(|name| name.words.contains(&at))
    }
}

/// The names in a sentence, the longest at each place.
fn names(line: &Line<'_>, table: &Table) -> Vec<Named> {
    let close = |first: usize, end: usize| touches(line, end) || end == first;
    let mut found = names_in(&line.words, table, close);
    let all = found.clone();
    found.retain(|name| is_name(line, &name.words) && !locates(line, name, (table, &all)));
    found
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
        let hash = words[at..end]
            .iter()
            .fold(0, |hash, word| join(hash, word.hash));
        let (mut columns, mut rows) = (Vec::new(), Vec::new());
        for (row, column) in table.named(hash) {
            columns.push(column);
            rows.push(u32::try_from(row).unwrap_or(u32::MAX));
        }
        columns.sort_unstable();
        columns.dedup();
        rows.sort_unstable();
        rows.dedup();
        found.push(Named {
            words: at..end,
            columns,
            rows,
        });
        at = end;
    }
    found
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
    for end in at..last {
        if end > at && !close(at, end) {
            break;
        }
        hash = join(hash, words[end].hash);
        if table.names().has(hash) {
            found = Some(end + 1);
        }
    }
    found
}

/// "3-1" is a name of digits: both must stand close.
fn is_name(line: &Line<'_>, words: &Range<usize>) -> bool {
    let text = line.passage.document.slice(line.span(words));
    text.contains(char::is_alphabetic) || !text.contains([',', ';']) && words.len() > 1
}

/// Whether only a few marks stand between a word and the one before it.
fn touches(line: &Line<'_>, at: usize) -> bool {
    let (before, word) = (line.words[at - 1].span, line.words[at].span);
    let text = line.passage.document.text();
    let between = &text[before.end()..word.start()];
    between.len() <= 5 && !between.contains(['.', ';', ':'])
        || between.starts_with(". ") && before.len() <= 2
        || between == "."
        || between == "'s "
        || between == "’s "
}

/// The columns whose heads are said.
fn heads(line: &Line<'_>, table: &Table, names: &[Named]) -> Vec<Said> {
    let mut found = Vec::new();
    let free = |at: usize| {
        !names
            .iter()
            .any(|name| name.words.contains(&at) && name.words.len() > 1)
    };
    for (at, column) in table.columns().iter().enumerate() {
        if column.unused().is_some() || column.head().stems.is_empty() {
            continue;
        }
        found.extend(places(line, table, at, &free));
    }
    found.retain(|one| one.is_whole() || !is_of_other(line, table, one));
    // "home team score" says more than "score": what is said within another is none.
    let all = found.clone();
    found.retain(|one| {
        !all.iter().any(|other| {
            other.column != one.column
                && other.words.start <= one.words.start
                && one.words.end <= other.words.end
                && (other.count > one.count || other.count == one.count && other.of < one.of)
        })
    });
    found
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
    let said = |(words, bits): (Range<usize>, u64)| {
        let strong = (0..head.words.len().min(64))
            .filter(|&word| bits >> word & 1 == 1 && !head.is_weak(word));
        Said {
            column,
            words,
            count: strong.count(),
            of: head.weight,
        }
    };
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
            Some((words, bits)) if between(line, words.end, at) <= 2 && *bits & bit == 0 => {
                words.end = end;
                *bits |= bit;
            }
            _ => found.extend(open.replace((at..end, bit)).map(said)),
        }
    }
    found.extend(open.map(said));
    found.retain(|one| one.count > 0 && (one.is_whole() || 2 * one.count >= one.of));
    found
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
pub(crate) fn closeness(fit: &Fit<'_>, said: &Said, (first, last): (usize, usize)) -> u8 {
    let line = fit.line;
    let small =
        |at: usize| line.has(at, ClaimWord::SMALL) || fit.name_at(at).is_some() || line.is_cue(at);
    // "the Greens won 12,877 votes"
    if said.words.start < first && last < said.words.end {
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
    let head = fit.table.columns()[said.column].head();
    let word = |at: usize| head.stems.contains(&line.words[at].stem);
    let time = |at: usize| {
        let inside = |placed: &Placed| placed.first <= at && at < placed.last;
        let dates = line
            .figures
            .iter()
            .filter(|placed| line.figure(**placed).kind == Kind::Date);
        { dates }.any(inside)
    };
    let known = |at: usize| small(at) || word(at) || time(at) || in_brackets(line, at);
    let other = (start..end).filter(|at| !known(*at)).count();
    let after = last <= said.words.start;
    // "5.0 is the area", "5 of the games": a noun stands right behind its number.
    let stands = after && start < end && !(start..end).all(|at| !line.has(at, ClaimWord::SMALL));
    let strength = 3usize
        .saturating_sub(other)
        .saturating_sub(usize::from(stands));
    u8::try_from(strength).unwrap_or(0)
}

/// Whether a word stands in brackets: "( US$ per litre )".
fn in_brackets(line: &Line<'_>, at: usize) -> bool {
    let lead = line.passage.lead(line.words[at].span.start(), BRACKET);
    lead.rfind('(')
        .is_some_and(|open| !lead[open..].contains(')'))
}

/// No bracket after a property is longer, in bytes.
const BRACKET: usize = 40;

/// Whether a column holds numbers that a figure may be compared with.
pub(crate) fn has_numbers(table: &Table, column: usize) -> bool {
    matches!(
        table.columns()[column].holds(),
        Holds::Numbers | Holds::Years | Holds::Labels
    )
}

/// The numbers that stand right behind the head of a column of labels, and are no figures of their own.
fn labels(line: &Line<'_>, table: &Table, heads: &[Said]) -> Vec<Label> {
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
