//! What a word says of how the figures of a sentence stand to a table: the rows of class `claim`.

use std::sync::LazyLock;

use crate::mention::rows_of;
use crate::text::Words;

/// What is known of a word; most words say nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct ClaimWord(u16);

/// The values of class `claim`, each with its bit.
const NAMES: [(&str, ClaimWord); 14] = [
    ("most", ClaimWord::MOST),
    ("least", ClaimWord::LEAST),
    ("compares", ClaimWord::COMPARES),
    ("sum", ClaimWord::SUM),
    ("mean", ClaimWord::MEAN),
    ("denies", ClaimWord::DENIES),
    ("small", ClaimWord::SMALL),
    ("counts", ClaimWord::COUNTS),
    ("again", ClaimWord::AGAIN),
    ("defines", ClaimWord::DEFINES),
    ("now", ClaimWord::NOW),
    ("per", ClaimWord::PER),
    ("above", ClaimWord::ABOVE),
    ("below", ClaimWord::BELOW),
];

impl ClaimWord {
    /// The first of an order, from above: largest, most.
    pub(crate) const MOST: Self = Self(1);
    /// The first from below: smallest, fewest.
    pub(crate) const LEAST: Self = Self(1 << 1);
    /// Compares values, so that a figure may be their difference: than, between, twice.
    pub(crate) const COMPARES: Self = Self(1 << 2);
    /// Adds values: total, combined.
    pub(crate) const SUM: Self = Self(1 << 3);
    /// Takes their mean: average.
    pub(crate) const MEAN: Self = Self(1 << 4);
    /// Nothing is asserted, or its opposite: not, would, expected.
    pub(crate) const DENIES: Self = Self(1 << 5);
    /// May stand between the name of a property and its figure: of, was, about.
    pub(crate) const SMALL: Self = Self(1 << 6);
    /// Leads to a number of things: there are.
    pub(crate) const COUNTS: Self = Self(1 << 7);
    /// Stands for what was named before: it, their.
    pub(crate) const AGAIN: Self = Self(1 << 8);

    /// Makes another property of one: female, urban, metropolitan.
    pub(crate) const DEFINES: Self = Self(1 << 9);
    /// Speaks of what is so now: has, is, today.
    pub(crate) const NOW: Self = Self(1 << 10);
    /// So much for each of another: per, each.
    pub(crate) const PER: Self = Self(1 << 11);
    /// The first of two has more: more, taller.
    pub(crate) const ABOVE: Self = Self(1 << 12);
    /// The first of two has less: fewer, cheaper.
    pub(crate) const BELOW: Self = Self(1 << 13);

    /// Leaves open whether a figure is the value of one row.
    pub(crate) const DOUBTS: Self = Self::COMPARES
        .and(Self::DENIES)
        .and(Self::SUM)
        .and(Self::MEAN);

    /// Whether any bit of `other` is set.
    pub(crate) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both.
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

static WORDS: LazyLock<Words<ClaimWord>> = LazyLock::new(|| {
    let rows = rows_of("claim");
    let named = |value: &str| {
        let found = NAMES.iter().find(|(name, _)| *name == value);
        found.map_or_else(
            || panic!("cues.csv: '{value}' is nothing that a word says of claims"),
            |(_, word)| *word,
        )
    };
    let entries = rows.map(|(word, value)| (word, named(value)));
    Words::new(entries, ClaimWord::and)
});

/// What a word says, in any case.
pub(crate) fn claim_word(word: &str) -> ClaimWord {
    WORDS.of(word.as_bytes()).unwrap_or_default()
}
