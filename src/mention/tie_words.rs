//! What a word says of how the figures around it hang together: the rows of class `tie`.

use std::sync::LazyLock;

use crate::text::{Letters, Words};

use super::cues::rows_of;

/// What is known of a word; most words say nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TieWord(u64);

/// The values of class `tie`, each with its bit.
const NAMES: [(&str, TieWord); 36] = [
    ("up", TieWord::UP),
    ("down", TieWord::DOWN),
    ("soft", TieWord::SOFT),
    ("noun", TieWord::NOUN),
    ("particle", TieWord::PARTICLE),
    ("to", TieWord::TO),
    ("at", TieWord::AT),
    ("stands", TieWord::STANDS),
    ("from", TieWord::FROM),
    ("compared", TieWord::COMPARED),
    ("with", TieWord::WITH),
    ("than", TieWord::THAN),
    ("on", TieWord::ON),
    ("by", TieWord::BY),
    ("of", TieWord::OF),
    ("or", TieWord::OR),
    ("other", TieWord::OTHER),
    ("small", TieWord::SMALL),
    ("turns", TieWord::TURNS),
    ("other-base", TieWord::OTHER_BASE),
    ("in-all", TieWord::IN_ALL),
    ("whole", TieWord::WHOLE),
    ("compares", TieWord::COMPARES),
    ("benchmark", TieWord::BENCHMARK),
    ("person", TieWord::PERSON),
    ("net", TieWord::NET),
    ("opposes", TieWord::OPPOSES),
    ("superlative", TieWord::SUPERLATIVE),
    ("majority", TieWord::MAJORITY),
    ("includes", TieWord::INCLUDES),
    ("ranks", TieWord::RANKS),
    ("mean", TieWord::MEAN),
    ("multiple", TieWord::MULTIPLE),
    ("either", TieWord::EITHER),
    ("lists", TieWord::LISTS),
    ("later", TieWord::LATER),
];

impl TieWord {
    /// Something became more: rose, a rise, up.
    pub(crate) const UP: Self = Self(1);
    /// Something became less: fell, a fall, down.
    pub(crate) const DOWN: Self = Self(1 << 1);
    /// Which way depends on what moved: losses widen, and deficits improve.
    pub(crate) const SOFT: Self = Self(1 << 2);
    /// A noun of change: what it is about may stand before it.
    pub(crate) const NOUN: Self = Self(1 << 3);
    /// "up", "down", "off", "higher": likewise.
    pub(crate) const PARTICLE: Self = Self(1 << 4);
    /// Where a change ends.
    pub(crate) const TO: Self = Self(1 << 5);
    /// "at", after a verb like "closed".
    pub(crate) const AT: Self = Self(1 << 6);
    /// A verb after which "at" says where a change ended.
    pub(crate) const STANDS: Self = Self(1 << 7);
    /// Where a change begins.
    pub(crate) const FROM: Self = Self(1 << 8);
    /// "compared", before "with" or "to".
    pub(crate) const COMPARED: Self = Self(1 << 9);
    /// "with".
    pub(crate) const WITH: Self = Self(1 << 10);
    /// "than".
    pub(crate) const THAN: Self = Self(1 << 11);
    /// "on": up 5% on last year's 40.
    pub(crate) const ON: Self = Self(1 << 12);
    /// "by".
    pub(crate) const BY: Self = Self(1 << 13);
    /// "of".
    pub(crate) const OF: Self = Self(1 << 14);
    /// "or": the same again.
    pub(crate) const OR: Self = Self(1 << 15);
    /// Begins something else: in, for, while.
    pub(crate) const OTHER: Self = Self(1 << 16);
    /// May stand between a preposition and its figure: a, record, nearly.
    pub(crate) const SMALL: Self = Self(1 << 17);
    /// A value whose number may fall as it rises: an exchange rate, a rank.
    pub(crate) const TURNS: Self = Self(1 << 18);
    /// A percentage of it may have another base: adjusted, excluding.
    pub(crate) const OTHER_BASE: Self = Self(1 << 19);
    /// "altogether".
    pub(crate) const IN_ALL: Self = Self(1 << 20);
    /// "all", "total" after "in".
    pub(crate) const WHOLE: Self = Self(1 << 21);
    /// What stands after it is what something is compared with: beat, ahead of, below.
    pub(crate) const COMPARES: Self = Self(1 << 22);
    /// A value that was to be reached: a forecast, a target.
    pub(crate) const BENCHMARK: Self = Self(1 << 23);
    /// A noun for people, who may be counted among each other: women among workers.
    pub(crate) const PERSON: Self = Self(1 << 24);
    /// What is left of gains and losses, and may be less than one of them: profit, deficit.
    pub(crate) const NET: Self = Self(1 << 25);
    /// One of two answers that exclude each other: agree, against, undecided.
    pub(crate) const OPPOSES: Self = Self(1 << 26);
    /// The first in some order: largest, most.
    pub(crate) const SUPERLATIVE: Self = Self(1 << 27);
    /// Calls a share more or less than half: majority, most.
    pub(crate) const MAJORITY: Self = Self(1 << 28);
    /// Leads to a part of something, or to what it is added to: including, among, bringing.
    pub(crate) const INCLUDES: Self = Self(1 << 29);
    /// Puts values in an order: followed, low, number.
    pub(crate) const RANKS: Self = Self(1 << 30);
    /// Calls a value a mean: average, median.
    pub(crate) const MEAN: Self = Self(1 << 31);
    /// Names a multiple: doubled, twice, half.
    pub(crate) const MULTIPLE: Self = Self(1 << 32);
    /// Something moved, and the values say which way: went from 2 to 14.
    pub(crate) const EITHER: Self = Self(1 << 33);
    /// What parts of a total stand behind, and names that are all there can be.
    pub(crate) const LISTS: Self = Self(1 << 34);
    /// Goes on to a later time: later, following.
    pub(crate) const LATER: Self = Self(1 << 35);
    /// Nothing.
    pub(crate) const NONE: Self = Self(0);

    /// Whether any bit of `other` is set.
    pub(crate) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both.
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

static WORDS: LazyLock<Words<TieWord>> = LazyLock::new(|| {
    let rows = rows_of("tie");
    let entries = rows.map(|(word, value)| (word, named(value)));
    Words::new(entries, TieWord::and)
});

fn named(value: &str) -> TieWord {
    let found = NAMES.iter().find(|(name, _)| *name == value);
    found.map_or_else(
        || panic!("cues.csv: '{value}' ties no figures"),
        |(_, word)| *word,
    )
}

/// What letters say, as a whole word.
#[inline]
pub(crate) fn tie_letters(word: Letters) -> TieWord {
    WORDS.get(word).unwrap_or_default()
}

/// What a word says, in any case.
pub(crate) fn tie_word(word: &str) -> TieWord {
    WORDS.of(word.as_bytes()).unwrap_or_default()
}
