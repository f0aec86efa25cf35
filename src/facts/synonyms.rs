//! What a text may say for a word of a head: the rows of `reference-data/property-words.csv`.

use std::sync::LazyLock;

use crate::text::folded::{hash, stem};
use crate::text::{rows, shipped};

/// A phrase that says the same as a word of a head.
#[derive(Debug)]
pub(super) struct Synonym {
    says: &'static str,
    pub(super) phrase: &'static str,
    /// The stems of its words.
    pub(super) stems: Vec<u64>,
}

static SYNONYMS: LazyLock<Vec<Synonym>> = LazyLock::new(|| {
    let synonym = |[says, phrase]: [&'static str; 2]| Synonym {
        says,
        phrase,
        stems: phrase
            .split_whitespace()
            .map(|word| hash(stem(word)))
            .collect(),
    };
    let mut all: Vec<_> = rows(shipped!("property-words.csv")).map(synonym).collect();
    all.sort_by_key(|synonym| synonym.says);
    all
});

/// The phrases that say the same as a word of a head.
pub(super) fn synonyms(word: &str) -> impl Iterator<Item = &'static Synonym> + '_ {
    let start = SYNONYMS.partition_point(|synonym| synonym.says < word);
    SYNONYMS[start..]
        .iter()
        .take_while(move |synonym| synonym.says == word)
}
