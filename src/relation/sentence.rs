//! A sentence as words, marks and figures in order: what the finders of arithmetic look at.
//!
//! It is read once for all of them, and only where it holds two figures that could hang together.

use std::cell::OnceCell;

use crate::mention::{Amount, Kind, Mention, TieWord, Value};
use crate::number::Form;
use crate::text::{Span, WordClasses, classes_of, look};
use crate::unit::{Conversion, Units};

use super::change::{Change, changes};
use super::{MentionIndex, Passage, Term};

/// A sentence of a passage.
#[derive(Debug)]
pub struct Sentence<'a> {
    pub(crate) passage: Passage<'a>,
    pub(crate) items: Vec<Item<'a>>,
    /// Which items are figures.
    pub(super) places: Vec<usize>,
    /// How many numbers there are of each kind.
    pub(super) counts: [u8; KINDS],
    /// A bit for each kind of which there are figures.
    pub(super) kinds: u32,
    /// How many of them are amounts.
    pub(super) amounts: usize,
    /// All that its words say.
    pub(super) said: WordClasses,
    pub(super) changes: OnceCell<Vec<Change>>,
}

/// How far the words around a figure are looked at.
const AROUND: usize = 60;

/// How many kinds of figure there are.
pub(super) const KINDS: usize = 14;

/// A word, a mark or a figure.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Item<'a> {
    pub(crate) span: Span,
    pub(crate) what: What<'a>,
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum What<'a> {
    /// A word, and what it says of the figures around it.
    Word(&'a str, WordClasses),
    Mark(char),
    Figure(MentionIndex),
}

/// Kinds of figure that are amounts, and hang together by arithmetic.
pub(crate) const AMOUNTS: &[Kind] = &[
    Kind::Quantity,
    Kind::Temperature,
    Kind::Money,
    Kind::Percent,
    Kind::Number,
    Kind::Count,
    Kind::Age,
    Kind::Duration,
    Kind::Range,
];

/// How many numbers a figure has that could hang together.
pub(super) fn numbers(figure: &Mention) -> u8 {
    match figure.value {
        Value::Amount(Amount::Range(..)) => 2,
        _ => 1,
    }
}

impl<'a> Sentence<'a> {
    /// The changes that it tells of, read once for all who ask.
    pub(crate) fn changes(&self) -> &[Change] {
        self.changes.get_or_init(|| changes(self))
    }

    pub(crate) fn figure(&self, index: MentionIndex) -> &'a Mention {
        &self.passage.mentions.figures[index]
    }

    /// Whether it has figures of these kinds, and says one of these words, if there are any.
    #[inline]
    #[expect(
        clippy::needless_bitwise_bool,
        reason = "neither is likelier, and both are cheap"
    )]
    pub(crate) fn may_have(&self, says: WordClasses, kinds: u32) -> bool {
        ((says == TieWord::NONE) | self.said.has(says)) & (self.kinds & kinds != 0)
    }

    /// Whether it has so many numbers of these kinds.
    pub(crate) fn has(&self, least: usize, kinds: &[Kind]) -> bool {
        let all = std::ptr::eq(kinds, AMOUNTS).then_some(self.amounts);
        let count = || {
            kinds
                .iter()
                .map(|&kind| usize::from(self.count(kind)))
                .sum()
        };
        all.unwrap_or_else(count) >= least
    }

    /// How many numbers of a kind it has; a range has two.
    pub(crate) fn count(&self, kind: Kind) -> u8 {
        self.counts[kind as usize]
    }

    /// The figures, each with its item.
    pub(crate) fn figures(&self) -> impl Iterator<Item = (usize, MentionIndex)> + '_ {
        self.places
            .iter()
            .filter_map(|&at| Some((at, self.figure_at(at)?)))
    }

    /// The items around one: what a word says reaches no further, however long the sentence.
    pub(crate) fn around(&self, at: usize) -> std::ops::Range<usize> {
        at.saturating_sub(AROUND)..self.items.len().min(at + AROUND)
    }

    /// The only figure of which this is true.
    pub(crate) fn only(
        &self,
        fits: impl Fn(usize, MentionIndex) -> bool,
    ) -> Option<(usize, MentionIndex)> {
        let mut found = self.figures().filter(|&(at, index)| fits(at, index));
        let one = found.next()?;
        found.next().is_none().then_some(one)
    }

    /// Where the figure of a mention stands among the items.
    pub(crate) fn place(&self, index: MentionIndex) -> usize {
        self.item_at(self.figure(index).span.start())
    }

    /// The first item that begins at a place of the text or after it.
    pub(crate) fn item_at(&self, start: usize) -> usize {
        self.items.partition_point(|item| item.span.start() < start)
    }

    /// The figure at an item.
    pub(crate) fn figure_at(&self, at: usize) -> Option<MentionIndex> {
        match self.items.get(at)?.what {
            What::Figure(index) => Some(index),
            _ => None,
        }
    }

    /// Whether an amount stands at an item: no date, no rank.
    pub(crate) fn is_amount(&self, at: usize) -> bool {
        let figure = self.figure_at(at).map(|index| self.figure(index));
        figure.is_some_and(|figure| AMOUNTS.contains(&figure.kind))
    }

    /// Where the words begin that qualify the figure at an item, or the figure itself.
    pub(crate) fn cue(&self, at: usize) -> usize {
        let start = self.items[at].span.start();
        let cue = self.figure_at(at).map(|index| self.figure(index).cue);
        let from = |cue: Span| classes_of(self.passage.document.slice(cue)).has(TieWord::FROM);
        cue.filter(|cue| !cue.is_empty() && !from(*cue))
            .map_or(start, |cue| cue.start().min(start))
    }

    /// What the word at an item says.
    pub(crate) fn says(&self, at: usize) -> WordClasses {
        look(1);
        match self.items.get(at).map(|item| item.what) {
            Some(What::Word(_, says)) => says,
            _ => WordClasses::NONE,
        }
    }

    /// The word at an item.
    pub(crate) fn word(&self, at: usize) -> &'a str {
        match self.items.get(at).map(|item| item.what) {
            Some(What::Word(word, _)) => word,
            _ => "",
        }
    }

    pub(crate) fn is_word(&self, at: usize, words: &[&str]) -> bool {
        let word = self.word(at);
        words.iter().any(|other| other.eq_ignore_ascii_case(word))
    }

    pub(crate) fn is_mark(&self, at: usize, marks: &[char]) -> bool {
        matches!(self.items.get(at).map(|item| item.what), Some(What::Mark(mark)) if marks.contains(&mark))
    }

    /// Whether the figure at an item is so much for each of something: 62 cents a share.
    pub(crate) fn is_rate(&self, at: usize) -> bool {
        let each = self.is_word(at + 1, &["a", "an"]) && !self.is_word(at + 2, &TIMES);
        each || self.is_word(at + 1, &["per", "each", "apiece"])
    }

    /// Whether a figure is below zero.
    pub(crate) fn is_negative(&self, index: MentionIndex) -> bool {
        match self.amount(index) {
            Some(Amount::One(number)) => number.coefficient() < 0,
            Some(Amount::Range(a, b)) => a.coefficient() < 0 || b.coefficient() < 0,
            _ => false,
        }
    }

    /// The amount of a figure as one term, or as the two ends of a range.
    pub(crate) fn amount(&self, index: MentionIndex) -> Option<Amount> {
        match self.figure(index).value {
            Value::Amount(amount) => Some(amount),
            _ => None,
        }
    }

    /// The factor from the unit of one figure to that of another; `None` where they are not
    /// amounts of one thing. A figure without a unit takes that of its partner.
    pub(crate) fn factor(&self, from: MentionIndex, to: MentionIndex) -> Option<f64> {
        let (a, b) = (self.figure(from), self.figure(to));
        let amount = |figure: &Mention| matches!(figure.value, Value::Amount(_));
        let share = |figure: &Mention| {
            figure
                .number()
                .is_some_and(|number| matches!(number.form(), Form::Share | Form::Fraction))
        };
        if !amount(a) || !amount(b) || share(a) != share(b) {
            return None;
        }
        factor(self.passage.units, a, b)
    }

    /// The noun that a figure counts.
    pub(crate) fn noun(&self, index: MentionIndex) -> Option<&'a str> {
        let words = self.passage.document.slice(self.figure(index).counted?);
        words.split_whitespace().next_back()
    }

    /// Whether two figures count things of other names: 2,500 experts and 80 countries.
    pub(crate) fn count_apart(&self, a: MentionIndex, b: MentionIndex) -> bool {
        match (self.noun(a), self.noun(b)) {
            (Some(a), Some(b)) => {
                let stem = |word: &str| word.trim_end_matches('s').to_lowercase();
                stem(a) != stem(b)
            }
            _ => false,
        }
    }

    /// A figure without a unit or a scale takes the scale of its partner: "15 million, from 39".
    pub(crate) fn lent(&self, index: MentionIndex, partner: MentionIndex) -> Option<Term> {
        let (own, other) = (self.figure(index), self.figure(partner));
        let number = |figure: &Mention| match figure.amount()? {
            Amount::One(number) => Some(number),
            _ => None,
        };
        let (Some(a), Some(b)) = (number(own), number(other)) else {
            return Some(Term::whole(index));
        };
        let bare = own.unit.is_none() && !other.unit.is_none() && a.exponent() <= 0;
        let far = b.value().abs() > 500.0 * a.value().abs();
        if bare && far && matches!(b.exponent() + digits(b.decimals()), 3 | 6 | 9 | 12) {
            let scale = b.exponent() + digits(b.decimals());
            return Some(Term {
                scale,
                ..Term::whole(index)
            });
        }
        if bare && far {
            // What it counts is anybody's guess.
            return None;
        }
        Some(Term::whole(index))
    }
}

fn digits(decimals: u32) -> i16 {
    i16::try_from(decimals).unwrap_or(0)
}

/// What so much is not "for each" of: "$5m a year earlier".
const TIMES: [&str; 10] = [
    "year", "month", "week", "day", "quarter", "decade", "record", "few", "little", "rise",
];

/// The factor between the units of two figures.
pub(crate) fn factor(units: &Units, a: &Mention, b: &Mention) -> Option<f64> {
    if a.unit == b.unit {
        return Some(1.0);
    }
    if a.unit.is_none() || b.unit.is_none() {
        let other = if a.unit.is_none() { b } else { a };
        return (!units.is_percent(other.unit)).then_some(1.0);
    }
    match units.conversion(a.unit, b.unit)? {
        Conversion::Factor(factor) => Some(factor),
        _ => None,
    }
}
