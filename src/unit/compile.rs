//! Spellings compiled for reading: the tries, forwards and backwards, and the filter before them.

use serde::{Deserialize, Serialize};

use super::expr::Prefix;
use super::filter::{Ends, Starts};
use super::fold::Fold;
use super::load::{Resolved, bit};
use super::packed::Run;
use super::spell::Table;
use super::spelling::{Position, Spelling};
use super::trie::Trie;

/// The compiled spellings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(crate) struct Spellings {
    pub(crate) all: Run<Spelling>,
    pub(crate) names: Trie,
    pub(crate) symbols: Trie,
    pub(crate) caseless: Trie,
    /// Those that stand before a number, read backwards.
    pub(crate) names_before: Trie,
    pub(crate) symbols_before: Trie,
    pub(crate) prefix_names: Trie,
    pub(crate) prefix_symbols: Trie,
    /// Values are places in `prefix_pairs`.
    pub(crate) prefix_caseless: Trie,
    /// The large and the small prefix of one letter; either may be [`Prefix::NONE`].
    pub(crate) prefix_pairs: Vec<[Prefix; 2]>,
    pub(crate) starts: Starts,
    pub(crate) ends_before: Ends,
}

/// The two tables of spellings, filled; values are places in `all`.
#[derive(Debug)]
pub(crate) struct Filled<'a> {
    pub(crate) resolved: &'a Resolved,
    pub(crate) all: Vec<Spelling>,
    pub(crate) names: Table,
    pub(crate) symbols: Table,
}

impl Filled<'_> {
    /// Compiles the tables.
    pub(crate) fn compile(self) -> Spellings {
        let caseless = self.caseless();
        let reverse = |table: &Table| -> Table {
            let before = |at: &u16| {
                let position = self.all[usize::from(*at)].position;
                matches!(position, Position::Before | Position::Both)
            };
            let some = table.iter().filter(|(_, at)| before(at));
            some.map(|(key, at)| (key.chars().rev().collect(), *at))
                .collect()
        };
        let (names_before, symbols_before) = (reverse(&self.names), reverse(&self.symbols));
        let mut ends_before = Ends::new();
        for key in names_before.keys().chain(symbols_before.keys()) {
            ends_before.add(&key.chars().rev().collect::<String>());
        }
        let prefixes = PrefixTables::new(self.resolved);
        Spellings {
            starts: self.starts(),
            ends_before,
            names: Trie::new(&self.names),
            symbols: Trie::new(&self.symbols),
            caseless: Trie::new(&caseless),
            names_before: Trie::new(&names_before),
            symbols_before: Trie::new(&symbols_before),
            prefix_names: Trie::new(&prefixes.names),
            prefix_symbols: Trie::new(&prefixes.symbols),
            prefix_caseless: Trie::new(&prefixes.caseless),
            prefix_pairs: prefixes.pairs,
            all: Run::of(&self.all),
        }
    }

    /// How anything that can be read starts: the spellings, and those with a prefix.
    fn starts(&self) -> Starts {
        let mut starts = Starts::new();
        for word in ["per", "square", "cubic"] {
            starts.add(word);
        }
        let names = self.names.iter().map(|(key, at)| (key, at, true));
        let symbols = self.symbols.iter().map(|(key, at)| (key, at, false));
        for (key, at, is_name) in names.chain(symbols) {
            starts.add(key);
            if !is_name {
                starts.add_longer("", key);
            }
            // "30 MUSD": a letter between a number and a code says how many of them.
            if self.all[usize::from(*at)].money && key.len() == 3 && !is_name {
                for letter in ["k", "M", "B"] {
                    starts.add_joined(letter, key);
                }
            }
            let set = self.all[usize::from(*at)].prefixes;
            // Most spellings take no prefix at all, so they are asked nothing.
            let prefixes = (set != 0).then(|| self.resolved.index.prefixes());
            let taken = |(prefix, _): &(Prefix, _)| set & bit(*prefix) != 0;
            for (_, entry) in prefixes.into_iter().flatten().filter(taken) {
                // Every prefix in words has three letters, or more.
                let word = if is_name { &entry.id } else { &entry.symbol };
                starts.add_joined(word, key);
                starts.add_longer(word, key);
            }
        }
        starts
    }

    /// Symbols without their case; of two that meet, the one in small letters stays.
    fn caseless(&self) -> Table {
        let mut table = Table::new();
        for (key, at) in &self.symbols {
            let folded = Fold::Caseless.text(key);
            if *key == folded || !table.contains_key(&folded) {
                table.insert(folded, *at);
            }
        }
        table
    }
}

#[derive(Default)]
struct PrefixTables {
    names: Table,
    symbols: Table,
    caseless: Table,
    pairs: Vec<[Prefix; 2]>,
}

impl PrefixTables {
    fn new(resolved: &Resolved) -> Self {
        let mut tables = Self::default();
        for (prefix, entry) in resolved.index.prefixes() {
            let value = u16::from(prefix.0);
            tables.names.insert(entry.id.clone(), value);
            if entry.symbol.is_empty() {
                continue;
            }
            tables.symbols.insert(entry.symbol.clone(), value);
            tables.pair(
                Fold::Caseless.text(&entry.symbol),
                prefix,
                entry.factor < 1.0,
            );
        }
        tables
    }

    fn pair(&mut self, letter: String, prefix: Prefix, small: bool) {
        let next = u16::try_from(self.pairs.len()).expect("a few dozen prefixes");
        let at = *self.caseless.entry(letter).or_insert(next);
        if at == next {
            self.pairs.push([Prefix::NONE; 2]);
        }
        self.pairs[usize::from(at)][usize::from(small)] = prefix;
    }
}
