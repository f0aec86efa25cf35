//! The lexicon: the words of all tables, found in one look.
//!
//! The look gives the number of a [`Word`]. What else is known of it stands in lists in the order of these numbers: its
//! classes, as one set of bits, and its rows as a number, a time or a cue ([`ByWord`]).
//!
//! The build script gathers the words, and numbers the classes of the rows of `cues.csv` and `unit-words.csv` that only say
//! what a word is. A class is asked for by the names that its rows have, and that is all there is to a new one:
//!
//! ```text
//! pub(super) const HEDGE: WordClasses = WordClasses::of("phrase", "hedge");
//! ```
//!
//! A name that no row has does not compile.

use super::Letters;
use super::words::{FREE, Lexicon};

/// The names of all classes: the kind of their rows, and what these say.
const CLASSES: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/classes.rs"));

/// A set of classes of words; a word may be of several.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct WordClasses(u128);

impl WordClasses {
    /// No class.
    pub const NONE: Self = Self(0);

    /// The class whose rows are of a kind and say so.
    pub(crate) const fn of(kind: &str, says: &str) -> Self {
        let mut at = 0;
        while at < CLASSES.len() {
            let (other_kind, other) = CLASSES[at];
            if same(kind, other_kind) && same(says, other) {
                return Self(1 << at);
            }
            at += 1;
        }
        panic!("no row of the tables of words is of this class");
    }

    /// Whether they have one in common.
    #[inline]
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// All of both.
    #[inline]
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

const fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

/// All words, in the order of their numbers.
#[expect(clippy::unreadable_literal, reason = "the build script wrote it")]
static WORDS: Lexicon = include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

/// A word of the lexicon, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Word(u16);

impl Word {
    /// What is no word of the lexicon.
    pub(crate) const NONE: Self = Self(FREE);

    /// Which word the letters are, as a whole word. Letters that were cut off are none.
    #[inline]
    pub(crate) fn of(letters: Letters) -> Self {
        Self(WORDS.number(letters))
    }

    /// All classes that it has.
    #[inline]
    pub(crate) fn classes(self) -> WordClasses {
        let word = WORDS.words.get(usize::from(self.0));
        word.map_or(WordClasses::NONE, |(_, classes)| WordClasses(*classes))
    }
}

/// What some words are, each found by its number.
#[derive(Debug)]
pub(crate) struct ByWord<T>(Vec<T>);

impl<T: Copy + Default> ByWord<T> {
    /// A list of these words; a later entry of a word is folded into the earlier by `merge`. What is no word of at most
    /// sixteen letters is left out.
    ///
    /// # Panics
    /// When one is not in the lexicon: `build/words.rs` does not gather the table that it is from.
    pub(crate) fn new<'w>(
        entries: impl Iterator<Item = (&'w str, T)>,
        merge: impl Fn(T, T) -> T,
    ) -> Self {
        let mut all: Vec<Option<T>> = Vec::new();
        for (word, value) in entries {
            let letters = Letters::of(word.as_bytes());
            let Some(letters) = letters.filter(|letters| letters.length > 0) else {
                continue;
            };
            let Word(number) = Word::of(letters);
            assert!(number != Word::NONE.0, "the lexicon lacks '{word}'");
            let number = usize::from(number);
            all.resize(all.len().max(number + 1), None);
            let old = all[number].replace(value);
            all[number] = old.map_or(Some(value), |old| Some(merge(old, value)));
        }
        Self(all.into_iter().map(Option::unwrap_or_default).collect())
    }

    /// What a word is; the default where it is none of the list.
    #[inline]
    pub(crate) fn get(&self, Word(number): Word) -> T {
        self.0.get(usize::from(number)).copied().unwrap_or_default()
    }
}

/// All that the letters are, as a whole word.
#[inline]
pub(crate) fn classes(word: Letters) -> WordClasses {
    Word::of(word).classes()
}

/// All that a word is, in any case.
#[inline]
pub(crate) fn classes_of(word: impl AsRef<[u8]>) -> WordClasses {
    Letters::of(word.as_ref()).map_or(WordClasses::NONE, classes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_any_case() {
        let same = |one: &str, two: &str| {
            let of = |word: &str| Word::of(Letters::at(word.as_bytes()));
            of(one) == of(two) && of(one) != Word::NONE
        };
        assert!(
            same("JUNE", "june") && same("Two", "two") && same("Approximately", "approximately")
        );
        assert!(
            !same("june", "july") && !same("juni", "juni") && !same("approximatel", "approximatel")
        );
        assert_eq!(classes_of("a lot"), WordClasses::NONE);
        assert_eq!(classes_of(""), WordClasses::NONE);
        // Nothing of a word that is longer than sixteen letters is looked at.
        assert_eq!(classes_of("extraordinarilylong"), WordClasses::NONE);
    }

    #[test]
    fn rows_of_one_word_are_merged() {
        let rows = [("may", 1), ("May", 2), ("june", 6), ("a lot", 9)];
        let list = ByWord::new(rows.into_iter(), |a: i32, b| a + b);
        let get = |word: &str| list.get(Word::of(Letters::at(word.as_bytes())));
        assert_eq!(
            (get("may"), get("june"), get("two"), get("zebra")),
            (3, 6, 0, 0)
        );
    }

    #[test]
    fn a_word_has_all_its_classes_at_once() {
        let rose = classes_of("ROSE");
        let up = WordClasses::of("tie", "up").and(WordClasses::of("phrase", "up"));
        assert!(
            rose.has(WordClasses::of("tie", "up")) && rose.has(WordClasses::of("phrase", "up"))
        );
        assert!(!rose.has(WordClasses::of("tie", "down")));
        assert!(up.has(rose) && !up.has(WordClasses::NONE));
        assert_eq!(classes_of("zebra"), WordClasses::NONE);
        assert!(classes_of("consecutive").has(WordClasses::of("unit", "long")));
    }
}
