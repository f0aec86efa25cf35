//! What a word says of how the figures around it hang together: the rows of class `tie`.

use crate::text::WordClasses;

/// The classes of the rows of class `tie`.
#[derive(Debug)]
pub enum TieWord {}

impl TieWord {
    /// Something became more: rose, a rise, up.
    pub(crate) const UP: WordClasses = WordClasses::of("tie", "up");
    /// Something became less: fell, a fall, down.
    pub(crate) const DOWN: WordClasses = WordClasses::of("tie", "down");
    /// Which way depends on what moved: losses widen, and deficits improve.
    pub(crate) const SOFT: WordClasses = WordClasses::of("tie", "soft");
    /// A noun of change: what it is about may stand before it.
    pub(crate) const NOUN: WordClasses = WordClasses::of("tie", "noun");
    /// "up", "down", "off", "higher": likewise.
    pub(crate) const PARTICLE: WordClasses = WordClasses::of("tie", "particle");
    /// Where a change ends.
    pub(crate) const TO: WordClasses = WordClasses::of("tie", "to");
    /// "at", after a verb like "closed".
    pub(crate) const AT: WordClasses = WordClasses::of("tie", "at");
    /// A verb after which "at" says where a change ended.
    pub(crate) const STANDS: WordClasses = WordClasses::of("tie", "stands");
    /// Where a change begins.
    pub(crate) const FROM: WordClasses = WordClasses::of("tie", "from");
    /// "compared", before "with" or "to".
    pub(crate) const COMPARED: WordClasses = WordClasses::of("tie", "compared");
    /// "with".
    pub(crate) const WITH: WordClasses = WordClasses::of("tie", "with");
    /// "than".
    pub(crate) const THAN: WordClasses = WordClasses::of("tie", "than");
    /// "on": up 5% on last year's 40.
    pub(crate) const ON: WordClasses = WordClasses::of("tie", "on");
    /// "by".
    pub(crate) const BY: WordClasses = WordClasses::of("tie", "by");
    /// "of".
    pub(crate) const OF: WordClasses = WordClasses::of("tie", "of");
    /// "or": the same again.
    pub(crate) const OR: WordClasses = WordClasses::of("tie", "or");
    /// Begins something else: in, for, while.
    pub(crate) const OTHER: WordClasses = WordClasses::of("tie", "other");
    /// May stand between a preposition and its figure: a, record, nearly.
    pub(crate) const SMALL: WordClasses = WordClasses::of("tie", "small");
    /// A value whose number may fall as it rises: an exchange rate, a rank.
    pub(crate) const TURNS: WordClasses = WordClasses::of("tie", "turns");
    /// A percentage of it may have another base: adjusted, excluding.
    pub(crate) const OTHER_BASE: WordClasses = WordClasses::of("tie", "other-base");
    /// "altogether".
    pub(crate) const IN_ALL: WordClasses = WordClasses::of("tie", "in-all");
    /// "all", "total" after "in".
    pub(crate) const WHOLE: WordClasses = WordClasses::of("tie", "whole");
    /// What stands after it is what something is compared with: beat, ahead of, below.
    pub(crate) const COMPARES: WordClasses = WordClasses::of("tie", "compares");
    /// A value that was to be reached: a forecast, a target.
    pub(crate) const BENCHMARK: WordClasses = WordClasses::of("tie", "benchmark");
    /// A noun for people, who may be counted among each other: women among workers.
    pub(crate) const PERSON: WordClasses = WordClasses::of("tie", "person");
    /// What is left of gains and losses, and may be less than one of them: profit, deficit.
    pub(crate) const NET: WordClasses = WordClasses::of("tie", "net");
    /// One of two answers that exclude each other: agree, against, undecided.
    pub(crate) const OPPOSES: WordClasses = WordClasses::of("tie", "opposes");
    /// The first in some order: largest, most.
    pub(crate) const SUPERLATIVE: WordClasses = WordClasses::of("tie", "superlative");
    /// Calls a share more or less than half: majority, most.
    pub(crate) const MAJORITY: WordClasses = WordClasses::of("tie", "majority");
    /// Leads to a part of something, or to what it is added to: including, among, bringing.
    pub(crate) const INCLUDES: WordClasses = WordClasses::of("tie", "includes");
    /// Puts values in an order: followed, low, number.
    pub(crate) const RANKS: WordClasses = WordClasses::of("tie", "ranks");
    /// Calls a value a mean: average, median.
    pub(crate) const MEAN: WordClasses = WordClasses::of("tie", "mean");
    /// Names a multiple: doubled, twice, half.
    pub(crate) const MULTIPLE: WordClasses = WordClasses::of("tie", "multiple");
    /// Something moved, and the values say which way: went from 2 to 14.
    pub(crate) const EITHER: WordClasses = WordClasses::of("tie", "either");
    /// What parts of a total stand behind, and names that are all there can be.
    pub(crate) const LISTS: WordClasses = WordClasses::of("tie", "lists");
    /// Goes on to a later time: later, following.
    pub(crate) const LATER: WordClasses = WordClasses::of("tie", "later");
    /// Nothing.
    pub(crate) const NONE: WordClasses = WordClasses::NONE;
}
