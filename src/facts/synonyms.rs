//! What a text may say for a word of a head: the rows of `reference-data/property-words.csv`.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::text::folded::{hash, stem};

#[derive(Debug, Deserialize)]
struct Row {
    says: String,
    phrase: String,
}

/// A phrase that says the same as a word of a head.
#[derive(Debug)]
pub(super) struct Synonym {
    says: String,
    pub(super) phrase: String,
    /// The stems of its words.
    pub(super) stems: Vec<u64>,
}

static SYNONYMS: LazyLock<Vec<Synonym>> = LazyLock::new(|| {
    let table = include_bytes!("../../reference-data/property-words.csv");
    let mut reader = csv::Reader::from_reader(table.as_slice());
    let rows = reader
        .deserialize()
        .map(|row| row.expect("property-words.csv is tested to be well formed"));
    let mut all: Vec<_> = rows
        .map(|Row { says, phrase }| {
            let stems = phrase
                .split_whitespace()
                .map(|word| hash(stem(word)))
                .collect();
            Synonym {
                says,
                phrase,
                stems,
            }
        })
        .collect();
    all.sort_by(|a, b| a.says.cmp(&b.says));
    all
});

/// The phrases that say the same as a word of a head.
pub(super) fn synonyms(word: &str) -> impl Iterator<Item = &'static Synonym> + '_ {
    let start = SYNONYMS.partition_point(|synonym| synonym.says.as_str() < word);
    SYNONYMS[start..]
        .iter()
        .take_while(move |synonym| synonym.says == word)
}
