//! A sentence as words and figures, to be compared with tables.

use crate::facts::Gate;
use crate::mention::{Kind, Mention};
use crate::relation::{MentionIndex, Passage};
use crate::text::folded::{Folded, words};
use crate::text::{Span, WordClasses, classes_of, sentence_ends};

use super::carry::Above;

/// No more words of a sentence are looked at: what is longer is a list.
const LONGEST: usize = 120;

/// A sentence.
#[derive(Debug)]
pub(crate) struct Line<'a> {
    pub(crate) passage: Passage<'a>,
    pub(crate) words: Vec<Folded>,
    pub(crate) says: Vec<WordClasses>,
    pub(crate) figures: Vec<Placed>,
    /// What stands above.
    pub(crate) above: Above<'a>,
    /// The sentences before it, the nearest first.
    pub(crate) before: Vec<Span>,
}

/// A figure among the words of its sentence.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Placed {
    pub(crate) index: MentionIndex,
    /// Its first word.
    pub(crate) first: usize,
    /// One past its last word.
    pub(crate) last: usize,
}

impl<'a> Line<'a> {
    /// The sentence at a span, with the figures that stand in it.
    pub(crate) fn read(
        (passage, above): (&Passage<'a>, Above<'a>),
        span: Span,
        figures: std::ops::Range<usize>,
    ) -> Self {
        let mut found = Vec::new();
        words(passage.document.slice(span), span.start(), &mut found);
        found.truncate(LONGEST);
        let text = passage.document;
        let says = found
            .iter()
            .map(|word| classes_of(text.slice(word.span)))
            .collect();
        let place = |index: MentionIndex| {
            let span = passage.mentions.figures[index].span;
            let first = found.partition_point(|word| word.span.end() <= span.start());
            let last = found.partition_point(|word| word.span.start() < span.end());
            Placed { index, first, last }
        };
        let figures = figures
            .map(place)
            .filter(|placed| placed.first < placed.last)
            .collect();
        Self {
            passage: *passage,
            above,
            before: Vec::new(),
            words: found,
            says,
            figures,
        }
    }

    pub(crate) fn figure(&self, placed: Placed) -> &'a Mention {
        &self.passage.mentions.figures[placed.index]
    }

    /// Whether a word says something.
    pub(crate) fn has(&self, at: usize, what: WordClasses) -> bool {
        self.classes(at).has(what)
    }

    /// All that a word is; nothing beyond the last.
    pub(crate) fn classes(&self, at: usize) -> WordClasses {
        self.says.get(at).copied().unwrap_or_default()
    }

    /// Whether a word belongs to a figure or bounds it: "more than 3".
    pub(crate) fn is_cue(&self, at: usize) -> bool {
        let word = self.words[at].span;
        self.figures.iter().any(|placed| {
            let figure = self.figure(*placed);
            let within = |span: Span| span.start() <= word.start() && word.end() <= span.end();
            within(figure.span) || within(figure.cue)
        })
    }

    pub(crate) fn word(&self, at: usize) -> &'a str {
        self.words
            .get(at)
            .map_or("", |word| self.passage.document.slice(word.span))
    }

    /// The span from one word to before another.
    pub(crate) fn span(&self, words: &std::ops::Range<usize>) -> Span {
        let (first, last) = (self.words[words.start].span, self.words[words.end - 1].span);
        Span::new(first.start(), last.end())
    }
}

/// Reads the sentences of a passage that may say something of the tables, each with the figures in it.
pub(crate) fn each<'a>(
    (passage, above): (&Passage<'a>, Above<'a>),
    gate: &Gate,
    mut find: impl FnMut(&Line<'a>),
) {
    let block = passage.block.span;
    let text = passage.document.slice(block);
    let ends = sentence_ends(text).map(|end| block.start() + end);
    let (mut start, mut first) = (block.start(), passage.first);
    let (mut before, mut named) = (Vec::new(), None);
    for end in ends.chain(std::iter::once(block.end())) {
        let all = &passage.mentions.figures[first..passage.last];
        let count = all
            .iter()
            .take_while(|figure| figure.span.start() < end)
            .count();
        let last = first + count;
        // A full stop within a figure ends no sentence.
        if last > first && passage.mentions.figures[last - 1].span.end() > end {
            continue;
        }
        let span = Span::new(start, end);
        let named = || {
            let named = named.get_or_insert_with(|| above.is_named(gate) || gate.look(text).name);
            *named
        };
        if start < end && is_worth(passage.document.slice(span), gate, &all[..count], named) {
            let mut line = Line::read((passage, above), span, first..last);
            line.before = before.iter().rev().take(BEFORE).copied().collect();
            find(&line);
        }
        before.push(span);
        (start, first) = (end, last);
    }
}

/// So many sentences back a name is looked for that a pronoun stands for.
const BEFORE: usize = 8;

/// Whether a sentence may say something of a table: a property with a figure or an order, a name with a measure. Where
/// it names nothing itself, `named` says whether anything before it does.
fn is_worth(text: &str, gate: &Gate, figures: &[Mention], named: impl FnOnce() -> bool) -> bool {
    if figures.is_empty() {
        return gate.may_say(text) && gate.look(text).is_claim();
    }
    let may = gate.look(text);
    let measured = || figures.iter().any(|figure| !figure.unit.is_none());
    let dated = || figures.iter().any(|figure| figure.kind == Kind::Date);
    // Rows may be told by their values: "the town with an area of 18 km² has 5,000 people".
    let told = || may.of_all || may.heads > 1 && figures.len() > 1;
    may.name && (may.heads > 0 || measured())
        || gate.is_nameless() && (may.heads > 0 || dated())
        || may.heads > 0 && (told() || named())
}
