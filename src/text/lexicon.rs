//! The lexicon: the words of the tables with all classes that they have, in one look.
//!
//! The build script gathers the rows of `cues.csv` and `unit-words.csv` that only say what a word is, and numbers their
//! classes. A class is asked for by the names that its rows have, and that is all there is to a new one:
//!
//! ```text
//! pub(super) const HEDGE: WordClasses = WordClasses::of("phrase", "hedge");
//! ```
//!
//! A name that no row has does not compile.

use std::sync::LazyLock;

use super::{Letters, Words};

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

static WORDS: LazyLock<Words<WordClasses>> = LazyLock::new(|| {
    let text = include_str!(concat!(env!("OUT_DIR"), "/words"));
    let word = |[word, bits]: [&'static str; 2]| {
        let bits = u128::from_str_radix(bits, 16).expect("the build script wrote it");
        (word, WordClasses(bits))
    };
    Words::new(super::shipped::lines(text).map(word), WordClasses::and)
});

/// All that the letters are, as a whole word.
#[inline]
pub(crate) fn classes(word: Letters) -> WordClasses {
    WORDS.get(word).unwrap_or_default()
}

/// All that a word is, in any case.
#[inline]
pub(crate) fn classes_of(word: impl AsRef<[u8]>) -> WordClasses {
    WORDS.of(word.as_ref()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

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
