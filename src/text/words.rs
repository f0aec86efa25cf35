//! A fixed set of words, looked up without allocation.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::letters::{Letters, Start};

/// A bitmap over a mix of letters: tells of nearly every word that it is none of a set, after one
/// load.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Filter {
    bitmap: Box<[u64; BITS / 64]>,
}

impl Serialize for Filter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.bitmap.as_slice().serialize(serializer)
    }
}

impl<'d> Deserialize<'d> for Filter {
    fn deserialize<D: Deserializer<'d>>(deserializer: D) -> Result<Self, D::Error> {
        let words = Vec::deserialize(deserializer)?;
        let bitmap = words.into_boxed_slice().try_into();
        let bitmap = bitmap.map_err(|_| D::Error::custom("expected a filter of 8 kB"))?;
        Ok(Self { bitmap })
    }
}

/// A thousand words fill a sixtieth of this, and it stays in the nearest cache.
const BITS: usize = 1 << 16;

impl Filter {
    pub(crate) fn new() -> Self {
        Self {
            bitmap: Box::new([0; BITS / 64]),
        }
    }

    /// The filter of these words.
    pub(crate) fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut filter = Self::new();
        words.for_each(|word| filter.add(Letters::at(word.as_bytes())));
        filter
    }

    pub(crate) fn add(&mut self, letters: Letters) {
        let bit = bit(letters);
        self.bitmap[bit / 64] |= 1 << (bit % 64);
    }

    /// Whether the word may have been added.
    #[inline]
    pub(crate) fn may_hold(&self, letters: Letters) -> bool {
        let bit = bit(letters);
        self.bitmap[bit / 64] >> (bit % 64) & 1 == 1
    }
}

/// Words of at most sixteen letters, each with a value; case does not matter.
#[derive(Debug, Clone)]
pub(crate) struct Words<T> {
    filter: Filter,
    /// The same of the first eight letters alone.
    starts: Filter,
    /// Where each word stands in `entries`, or [`FREE`]: a list of small numbers, as all of it is written at every start.
    slots: Vec<u16>,
    entries: Vec<(Letters, T)>,
}

/// A slot without a word.
const FREE: u16 = u16::MAX;

impl<T: Copy> Words<T> {
    /// The set of these words; a later entry for a word is folded into the earlier by `merge`.
    /// What is no word of at most sixteen letters is left out.
    pub(crate) fn new<'w>(
        entries: impl Iterator<Item = (&'w str, T)>,
        merge: impl Fn(T, T) -> T,
    ) -> Self {
        let all: Vec<_> = entries
            .filter_map(|(word, value)| Some((Letters::of(word.as_bytes())?, value)))
            .collect();
        let mut set = Self {
            filter: Filter::new(),
            starts: Filter::new(),
            slots: vec![FREE; (all.len() * 4).max(1).next_power_of_two()],
            entries: Vec::with_capacity(all.len()),
        };
        for (letters, value) in all {
            set.enter(letters, value, &merge);
        }
        set
    }

    fn enter(&mut self, letters: Letters, value: T, merge: impl Fn(T, T) -> T) {
        self.filter.add(letters);
        let start = (letters.start().mixed() >> 48) as usize;
        self.starts.bitmap[start / 64] |= 1 << (start % 64);
        let slot = self.slot(letters);
        if let Some((_, old)) = self.entries.get_mut(usize::from(self.slots[slot])) {
            *old = merge(*old, value);
            return;
        }
        self.slots[slot] = u16::try_from(self.entries.len()).expect("fewer words than slots");
        self.entries.push((letters, value));
    }

    /// Whether a word that starts so may be one of the set.
    #[inline]
    pub(crate) fn may_begin(&self, start: Start) -> bool {
        let bit = (start.mixed() >> 48) as usize;
        self.starts.bitmap[bit / 64] >> (bit % 64) & 1 == 1
    }

    /// Whether the word may be one of the set: of those that are not, one in a hundred passes.
    #[inline]
    pub(crate) fn may_hold(&self, letters: Letters) -> bool {
        self.filter.may_hold(letters)
    }

    /// The value of a word.
    #[inline]
    pub(crate) fn get(&self, letters: Letters) -> Option<T> {
        if !self.may_hold(letters) {
            return None;
        }
        let entry = self
            .entries
            .get(usize::from(self.slots[self.slot(letters)]))?;
        Some(entry.1)
    }

    /// The value of a word that is already cut out.
    pub(crate) fn of(&self, word: &[u8]) -> Option<T> {
        self.get(Letters::of(word)?)
    }

    /// The slot of a word, or the free one where it would stand.
    #[inline]
    fn slot(&self, letters: Letters) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = (letters.mixed() >> 32) as usize & mask;
        loop {
            match self.entries.get(usize::from(self.slots[at])) {
                Some((other, _)) if *other != letters => at = (at + 1) & mask,
                _ => return at,
            }
        }
    }
}

#[inline]
fn bit(letters: Letters) -> usize {
    (letters.mixed() >> 48) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_any_case() {
        let entries = [
            ("june", 6),
            ("july", 7),
            ("a", 1),
            ("approximately", 13),
            ("a lot", 9),
        ];
        let words = Words::new(entries.into_iter(), |a, _| a);
        assert_eq!(words.of(b"June"), Some(6));
        assert_eq!(words.of(b"JULY"), Some(7));
        assert_eq!(words.of(b"a"), Some(1));
        assert_eq!(words.of(b"Approximately"), Some(13));
        for word in [
            "juni",
            "approximatel",
            "extraordinarilylongword",
            "a lot",
            "",
        ] {
            assert_eq!(words.of(word.as_bytes()), None, "{word}");
        }
        assert_eq!(Words::new([].into_iter(), |(), ()| ()).of(b"a"), None);
    }

    #[test]
    fn entries_of_one_word_are_merged() {
        let words = Words::new([("may", 1), ("May", 2)].into_iter(), |a, b| a + b);
        assert_eq!(words.of(b"may"), Some(3));
    }
}
