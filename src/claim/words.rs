//! What a word says of how the figures of a sentence stand to a table: the rows of class `claim`.

use crate::text::WordClasses;

/// The classes of the rows of class `claim`.
pub(crate) enum ClaimWord {}

impl ClaimWord {
    /// The first of an order, from above: largest, most.
    pub(crate) const MOST: WordClasses = WordClasses::of("claim", "most");
    /// The first from below: smallest, fewest.
    pub(crate) const LEAST: WordClasses = WordClasses::of("claim", "least");
    /// Compares values, so that a figure may be their difference: than, between, twice.
    pub(crate) const COMPARES: WordClasses = WordClasses::of("claim", "compares");
    /// Adds values: total, combined.
    pub(crate) const SUM: WordClasses = WordClasses::of("claim", "sum");
    /// Takes their mean: average.
    pub(crate) const MEAN: WordClasses = WordClasses::of("claim", "mean");
    /// Nothing is asserted, or its opposite: not, would, expected.
    pub(crate) const DENIES: WordClasses = WordClasses::of("claim", "denies");
    /// May stand between the name of a property and its figure: of, was, about.
    pub(crate) const SMALL: WordClasses = WordClasses::of("claim", "small");
    /// Leads to a number of things: there are.
    pub(crate) const COUNTS: WordClasses = WordClasses::of("claim", "counts");
    /// Stands for what was named before: it, their.
    pub(crate) const AGAIN: WordClasses = WordClasses::of("claim", "again");

    /// Makes another property of one: female, urban, metropolitan.
    pub(crate) const DEFINES: WordClasses = WordClasses::of("claim", "defines");
    /// Speaks of what is so now: has, is, today.
    pub(crate) const NOW: WordClasses = WordClasses::of("claim", "now");
    /// So much for each of another: per, each.
    pub(crate) const PER: WordClasses = WordClasses::of("claim", "per");
    /// The first of two has more: more, taller.
    pub(crate) const ABOVE: WordClasses = WordClasses::of("claim", "above");
    /// The first of two has less: fewer, cheaper.
    pub(crate) const BELOW: WordClasses = WordClasses::of("claim", "below");

    /// Leaves open whether a figure is the value of one row.
    pub(crate) const DOUBTS: WordClasses = Self::COMPARES
        .and(Self::DENIES)
        .and(Self::SUM)
        .and(Self::MEAN);
}
