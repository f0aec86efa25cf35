//! Words around units, from `reference-data/unit-words.csv`.

use std::sync::LazyLock;

use crate::text::{Words, rows, shipped};

/// What a word may do beside a unit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct UnitWord(u16);

impl UnitWord {
    /// An article before it makes it one: a kilobyte.
    pub(super) const ARTICLE: Self = Self(1);
    /// The same, where the clause ends or "of" follows: a dollar, a pound of tea.
    pub(super) const ARTICLE_END: Self = Self(2);
    /// Stands between a number and any unit: two more miles.
    pub(super) const MORE: Self = Self(4);
    /// Stands between a number and a length of time: five consecutive days.
    pub(super) const LONG: Self = Self(8);
    /// Money is spoken of.
    pub(super) const MONEY: Self = Self(16);
    /// A mass is spoken of.
    pub(super) const MASS: Self = Self(32);
    /// Heat or cold is spoken of.
    pub(super) const THERMAL: Self = Self(64);
    /// An angle is spoken of.
    pub(super) const ANGLE: Self = Self(128);

    /// Says that there are more than one of any measure: several miles.
    pub(super) const VAGUE: Self = Self(256);
    /// The same of a length of time: some days.
    pub(super) const SOME: Self = Self(512);
    /// Says that a long time is whole: all day.
    pub(super) const WHOLE: Self = Self(1024);

    /// A thousand of the local money: five grand.
    pub(super) const GRAND: Self = Self(2048);

    /// Whether it is one of these.
    pub(super) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both.
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn of(class: &str) -> Self {
        match class {
            "article" => Self::ARTICLE,
            "article-end" => Self::ARTICLE_END,
            "more" => Self::MORE,
            "long" => Self::LONG,
            "money" => Self::MONEY,
            "mass" => Self::MASS,
            "thermal" => Self::THERMAL,
            "angle" => Self::ANGLE,
            "vague" => Self::VAGUE,
            "some" => Self::SOME,
            "whole" => Self::WHOLE,
            "grand" => Self::GRAND,
            _ => Self::default(),
        }
    }
}

/// A row of the table.
#[derive(Debug)]
struct Row {
    word: &'static str,
    class: &'static str,
}

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    rows(shipped!("unit-words.csv"))
        .map(|[_, word, class]| Row { word, class })
        .collect()
});

static WORDS: LazyLock<Words<UnitWord>> = LazyLock::new(|| {
    let rows = ROWS.iter();
    let entries = rows.map(|row| (row.word, UnitWord::of(row.class)));
    Words::new(entries, UnitWord::and)
});

/// What a word may do beside a unit; nothing for most words.
pub(super) fn unit_word(word: &str) -> UnitWord {
    WORDS.of(word.as_bytes()).unwrap_or_default()
}

/// The words that may stand for a number before a unit.
pub(super) fn for_numbers() -> impl Iterator<Item = &'static str> {
    let class = UnitWord::VAGUE.and(UnitWord::SOME).and(UnitWord::WHOLE);
    let rows = ROWS.iter();
    rows.filter(move |row| UnitWord::of(row.class).has(class))
        .map(|row| row.word)
}

/// The words that may stand between a number and its unit.
pub(super) fn between() -> impl Iterator<Item = &'static str> {
    let between = UnitWord::MORE.and(UnitWord::LONG).and(UnitWord::GRAND);
    let rows = ROWS.iter();
    rows.filter(move |row| UnitWord::of(row.class).has(between))
        .map(|row| row.word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_is_known() {
        for row in ROWS.iter() {
            assert_ne!(UnitWord::of(row.class), UnitWord::default(), "{row:?}");
        }
        assert!(unit_word("Consecutive").has(UnitWord::LONG));
        assert_eq!(unit_word("table"), UnitWord::default());
    }
}
