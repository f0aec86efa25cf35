//! The words around a figure, by what each may say of a fact.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::mention::{Flags, Mention};
use crate::relation::{MentionIndex, Passage};
use crate::text::folded::{Folded, hash, whole_words};
use crate::text::{Span, floor_char, sentence_ends};

use super::data::{Side, WORDS, WordRow};
use super::names::{Found, NAMES, Thing};

/// What a word may say, as `known-words.csv` has it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Says {
    /// Where it may stand, by some bits.
    places: u8,
    /// The properties that it may be of.
    pub(crate) heads: Vec<&'static str>,
    /// What it is called: a mountain, a country.
    pub(crate) kinds: Vec<&'static str>,
    /// Which part of a happening it tells.
    pub(crate) side: Option<Side>,
}

const BETWEEN: u8 = 1;
const BEFORE_CLAUSE: u8 = 2;
const BEHIND_FIGURE: u8 = 4;

impl Says {
    /// It may stand between a name and its figure.
    pub(crate) const fn between(&self) -> bool {
        self.places & BETWEEN != 0
    }

    /// A clause may begin behind it.
    pub(crate) const fn before(&self) -> bool {
        self.places & BEFORE_CLAUSE != 0
    }

    /// A clause may go on with it.
    pub(crate) const fn behind(&self) -> bool {
        self.places & BEHIND_FIGURE != 0
    }

    /// Takes up a row.
    fn add(&mut self, row: &WordRow) {
        match row.class {
            "between" => self.places |= BETWEEN,
            "before" => self.places |= BEFORE_CLAUSE,
            "behind" => self.places |= BEHIND_FIGURE,
            "kind" => self.kinds.push(row.property),
            "begins" => self.side = Some(Side::Start),
            "ends" => self.side = Some(Side::End),
            "happens" => self.side = Some(Side::Within),
            _ => self.heads.push(row.property),
        }
    }
}

/// What the words of the table say, in the order of their hashes.
static SAYS: LazyLock<Vec<(u64, Says)>> = LazyLock::new(|| {
    let mut all: BTreeMap<u64, Says> = BTreeMap::new();
    for row in WORDS.iter() {
        all.entry(hash(row.word)).or_default().add(row);
    }
    all.into_iter().collect()
});

/// What a word says, by its hash.
pub(super) fn says(word: u64) -> &'static Says {
    let all = &*SAYS;
    let at = all.partition_point(|(hash, _)| *hash < word);
    match all.get(at) {
        Some((hash, says)) if *hash == word => says,
        _ => &NOTHING,
    }
}

static NOTHING: Says = Says {
    places: 0,
    heads: Vec::new(),
    kinds: Vec::new(),
    side: None,
};

/// How far to either side of a figure its sentence is looked at, in bytes.
const BEFORE: usize = 150;
const BEHIND: usize = 90;

/// The part of a sentence around a figure.
#[derive(Debug)]
pub(crate) struct Window<'a> {
    pub(crate) passage: &'a Passage<'a>,
    pub(crate) words: Vec<Folded>,
    /// The first word of the figure, and one past its last.
    pub(crate) first: usize,
    pub(crate) last: usize,
    /// Whether the first word begins the sentence, and the last ends it.
    pub(crate) begins: bool,
    pub(crate) ends: bool,
    span: Span,
}

impl<'a> Window<'a> {
    pub(crate) fn around(passage: &'a Passage<'a>, index: MentionIndex) -> Option<Self> {
        let figure = passage.mentions.figures[index].span;
        let (block, text) = (passage.block.span, passage.document.text());
        let from = figure.start().saturating_sub(BEFORE).max(block.start());
        let from = floor_char(text, from);
        let to = floor_char(text, (figure.end() + BEHIND).min(block.end()));
        let (start, end) = sentence(&text[from..to], from, figure);
        let mut all = Vec::with_capacity((end - start) / 5);
        whole_words(&text[start..end], start, &mut all);
        // A word that was cut in two is none.
        if start == from && from > block.start() && !all.is_empty() {
            all.remove(0);
        }
        let first = all.partition_point(|word| word.span.end() <= figure.start());
        let last = all.partition_point(|word| word.span.start() < figure.end());
        (first < last).then_some(Self {
            passage,
            words: all,
            first,
            last,
            begins: start > from || from == block.start(),
            ends: end < to || to == block.end(),
            span: Span::new(start, end),
        })
    }

    /// Whether a word bounds or hedges the figure.
    pub(crate) fn is_cue(&self, at: usize) -> bool {
        let figure = self.figure_at(self.first);
        figure.is_some_and(|(_, figure)| self.words[at].span.overlaps(figure.cue))
    }

    pub(crate) fn word(&self, at: usize) -> &'a str {
        self.words
            .get(at)
            .map_or("", |word| self.passage.document.slice(word.span))
    }

    pub(crate) fn is(&self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    pub(crate) fn is_any(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(at, word))
    }

    /// The word before another, if it is one of some.
    pub(crate) fn led_by(&self, at: usize, words: &[&str]) -> Option<usize> {
        at.checked_sub(1).filter(|at| self.is_any(*at, words))
    }

    /// Where a name begins with its article: "the Nile".
    pub(crate) fn with_the(&self, first: usize) -> usize {
        self.led_by(first, &["the"]).unwrap_or(first)
    }

    pub(crate) fn says(&self, at: usize) -> &'static Says {
        self.words.get(at).map_or(&NOTHING, |word| says(word.hash))
    }

    /// Whether the figure is joined to what it is of by a hyphen: a 14,410-foot volcano.
    pub(crate) fn is_hyphened(&self) -> bool {
        let figure = self.figure_at(self.first);
        figure.is_some_and(|(_, figure)| figure.flags.has(Flags::HYPHENATED))
    }

    /// Whether a word begins with a capital letter.
    pub(crate) fn is_name(&self, at: usize) -> bool {
        self.word(at).starts_with(char::is_uppercase)
    }

    /// What stands between a word and the one before it.
    pub(crate) fn gap(&self, at: usize) -> &'a str {
        let from = at
            .checked_sub(1)
            .map_or(self.span.start(), |before| self.words[before].span.end());
        let to = self
            .words
            .get(at)
            .map_or(self.span.end(), |word| word.span.start());
        &self.passage.document.text()[from..to.max(from)]
    }

    /// Whether a mark, and not only a blank, an apostrophe or a hyphen, stands before a word.
    pub(crate) fn is_apart(&self, at: usize) -> bool {
        self.gap(at).contains([
            ',', ';', ':', '(', ')', '[', ']', '—', '–', '“', '”', '"', '!', '?', '/',
        ])
    }

    /// The figures of the sentence, as far as it is looked at.
    pub(crate) fn figures(&self) -> &'a [Mention] {
        let all = &self.passage.mentions.figures[self.passage.first..self.passage.last];
        let first = all.partition_point(|figure| figure.span.start() < self.span.start());
        let rest = &all[first..];
        let last = rest.partition_point(|figure| figure.span.end() <= self.span.end());
        &rest[..last]
    }

    /// The other figure that a word belongs to.
    pub(crate) fn figure_at(&self, at: usize) -> Option<(MentionIndex, &'a Mention)> {
        let span = self.words.get(at)?.span;
        let (index, figure) = self.passage.mentions.at(span)?;
        (index < self.passage.last).then_some((index, figure))
    }

    /// Where a name stands, to be underlined.
    pub(crate) fn span(&self, found: &Found<'_>) -> Span {
        let first = self.words[found.first].span;
        first.cover(self.words[found.last - 1].span)
    }

    /// The name that begins at a word.
    pub(crate) fn name_at(&self, at: usize) -> Option<Found<'static>> {
        (at < self.words.len()).then(|| NAMES.at(&self.words, at))?
    }

    /// The last name before the figure that is one here, so many words before it at most.
    pub(crate) fn last_name(
        &self,
        reach: usize,
        is_one: impl Fn(&Found<'_>) -> bool,
    ) -> Option<Found<'static>> {
        let (mut at, mut last) = (self.first.saturating_sub(reach), None);
        while at < self.first {
            match NAMES.at(&self.words[..self.first], at) {
                Some(found) if is_one(&found) => {
                    at = found.last;
                    last = Some(found);
                }
                _ => at += 1,
            }
        }
        last
    }

    /// Whether a name is no part of a longer one: "New Mexico", "ASEAN Para Games"; "Mexico-born" is none either.
    pub(crate) fn is_whole(&self, found: &Found<'_>) -> bool {
        if found.things.iter().any(Thing::is_small) {
            return self.gap(found.first) != "-" && self.gap(found.last) != "-";
        }
        let joins = |at: usize, apart: usize| {
            let capital = self.is_name(at) && self.figure_at(at).is_none();
            capital && !self.is_apart(apart) && !self.says(at).between()
        };
        let before = found.first.checked_sub(1).filter(|at| {
            let opens =
                *at == 0 && self.begins || self.says(*at).before() || self.says(*at).behind();
            !(opens || self.gap(found.first).contains(['\'', '’']))
        });
        let joined =
            before.is_some_and(|at| joins(at, found.first)) || joins(found.last, found.last);
        !joined && self.gap(found.first) != "-" && self.gap(found.last) != "-"
    }
}

/// From where to where the sentence of a figure goes, within a piece of text that begins at a place.
fn sentence(text: &str, from: usize, figure: Span) -> (usize, usize) {
    let to = from + text.len();
    let (mut start, mut end) = (from, to);
    for at in sentence_ends(text).map(|at| from + at) {
        if at <= figure.start() {
            start = at;
        } else if at >= figure.end() && end == to {
            end = at;
        }
    }
    (start, end)
}
