//! A fast look at a sentence: whether it may name anything of the tables.

use memchr::memmem::Finder;

use crate::mention::rows_of;
use crate::text::folded::{Rolling, hash, stem};
use crate::text::look;

use super::table::{Holds, Table};

/// Some bits of the hashes of all words that matter.
#[derive(Debug, Default)]
pub(crate) struct Gate {
    /// The first words of names, whole.
    names: Vec<u64>,
    /// The first letters of the words of heads, and of what is said for them.
    heads: Vec<u64>,
    /// Words that are said of all rows, whole.
    of_all: Vec<u64>,
    /// Whether rows may be told without a name: by a year, a day or a number.
    nameless: bool,
    /// Whether rows may be told by a number that is no figure: week 11.
    labelled: bool,
    /// The last letters of words that put rows in an order.
    orders: Vec<Finder<'static>>,
}

/// What a sentence may hold.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct May {
    /// A name.
    pub(crate) name: bool,
    /// How many words may be of heads: 0, 1, or 2 for more.
    pub(crate) heads: u8,
    /// A word that is said of all rows: largest, total, average.
    pub(crate) of_all: bool,
}

impl May {
    /// Whether it may say something without a figure: of a row and a property.
    pub(crate) fn is_claim(self) -> bool {
        self.name && self.heads > 0
    }
}

const BITS: usize = 1 << 16;
/// What words of class `claim` say that need no name of a row beside them.
const OF_ALL: [&str; 6] = ["most", "least", "sum", "mean", "above", "below"];
/// So many letters of a word of a head are looked at: endings differ.
const LETTERS: usize = 4;

impl Gate {
    /// Takes up the words of one more table.
    pub(super) fn add(&mut self, table: &Table) {
        self.names.resize(BITS / 64, 0);
        self.heads.resize(BITS / 64, 0);
        if self.of_all.is_empty() {
            self.of_all.resize(BITS / 64, 0);
            let rows = rows_of("claim");
            let words = rows.filter(|(_, value)| OF_ALL.contains(value));
            words.for_each(|(word, _)| set(&mut self.of_all, hash(word)));
            self.orders = orders();
        }
        table
            .names
            .firsts()
            .for_each(|first| set(&mut self.names, first));
        for column in &table.columns {
            let named = matches!(column.holds, Holds::Years | Holds::Days | Holds::Labels);
            self.nameless |= named;
            self.labelled |= column.holds == Holds::Labels;
            for word in &column.head.words {
                set(&mut self.heads, hash(beginning(stem(word))));
            }
            for phrase in &column.head.spelled {
                set(&mut self.heads, hash(beginning(stem(phrase))));
            }
            // A column that is a year and nothing else has no word.
            if column.head.words.is_empty() && column.head.year.is_some() {
                self.nameless = true;
                self.heads.fill(u64::MAX);
            }
        }
    }

    /// Whether rows may be told without a name.
    pub(crate) fn is_nameless(&self) -> bool {
        self.nameless
    }

    /// Whether a text without a figure may say something all the same: an order, "week 11". A search for a few letters,
    /// so that most is passed over fast.
    pub(crate) fn may_say(&self, text: &str) -> bool {
        look(text.len());
        let digit = || text.bytes().any(|byte| byte.is_ascii_digit());
        self.labelled && digit()
            || self
                .orders
                .iter()
                .any(|order| order.find(text.as_bytes()).is_some())
    }

    /// What a text may hold; one look at each byte.
    pub(crate) fn look(&self, text: &str) -> May {
        look(text.len());
        let mut may = May::default();
        let (mut word, mut length, mut said) = (Rolling::NONE, 0, false);
        for byte in text.bytes().chain(std::iter::once(b' ')) {
            if byte.is_ascii_alphanumeric() {
                word.push(byte.to_ascii_lowercase());
                length += 1;
                // Of a word that is longer only the first letters count.
                said |= (3..=LETTERS).contains(&length) && test(&self.heads, word.hash());
            } else if byte >= 0x80 {
                // Folded letters are looked at later.
                may.name = true;
                may.heads = (may.heads + u8::from(said)).min(2);
                said = false;
                (word, length) = (Rolling::NONE, LETTERS + 1);
            } else if length > 0 {
                let word_hash = word.hash();
                may.name |= test(&self.names, word_hash);
                may.of_all |= test(&self.of_all, word_hash);
                said |= length < 3 && test(&self.heads, word_hash);
                may.heads = (may.heads + u8::from(said)).min(2);
                said = false;
                (word, length) = (Rolling::NONE, 0);
            }
        }
        may
    }
}

/// The last letters of superlatives, and what stands behind comparatives.
fn orders() -> Vec<Finder<'static>> {
    let rows = rows_of("claim");
    let words = rows.filter(|(_, value)| matches!(*value, "most" | "least"));
    let end = |word: &'static str| word.get(word.len().saturating_sub(ENDING)..);
    let mut ends: Vec<_> = words.filter_map(|(word, _)| end(word)).collect();
    ends.push(" than ");
    ends.sort_unstable();
    ends.dedup();
    ends.iter()
        .map(|end| Finder::new(end).into_owned())
        .collect()
}

/// So many letters at the end of a superlative are looked for.
const ENDING: usize = 3;

/// The first letters of a word.
fn beginning(word: &str) -> &str {
    word.get(..LETTERS).unwrap_or(word)
}

fn bit(hash: u64) -> usize {
    usize::try_from(hash.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 48).unwrap_or(0) & (BITS - 1)
}

fn set(bits: &mut [u64], hash: u64) {
    let at = bit(hash);
    bits[at / 64] |= 1 << (at % 64);
}

#[inline]
fn test(bits: &[u64], hash: u64) -> bool {
    let at = bit(hash);
    bits.get(at / 64)
        .is_some_and(|bits| bits >> (at % 64) & 1 == 1)
}
