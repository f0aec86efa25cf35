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
pub(crate) const BITS: usize = 1 << 16;

impl Filter {
    pub(crate) fn new() -> Self {
        Self {
            bitmap: Box::new([0; BITS / 64]),
        }
    }

    pub(crate) fn add(&mut self, letters: Letters) {
        self.set(bit(letters));
    }

    fn set(&mut self, bit: usize) {
        self.bitmap[bit / 64] |= 1 << (bit % 64);
    }

    #[inline]
    fn has(&self, bit: usize) -> bool {
        self.bitmap[bit / 64] >> (bit % 64) & 1 == 1
    }

    /// Whether the word may have been added.
    #[inline]
    pub(crate) fn may_hold(&self, letters: Letters) -> bool {
        self.has(bit(letters))
    }
}

/// A set of words that nearly all others can be told from by their first eight letters.
#[derive(Debug)]
pub(crate) struct Openings {
    starts: Filter,
    words: Filter,
}

impl Openings {
    pub(crate) fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let (mut starts, mut all) = (Filter::new(), Filter::new());
        for word in words {
            let letters = Letters::at(word.as_bytes());
            if letters.length == 0 {
                continue;
            }
            starts.set(opening(letters.start()));
            all.add(letters);
        }
        let words = all;
        Self { starts, words }
    }

    /// Whether a word that starts so may be one of the set.
    #[inline]
    pub(crate) fn may_begin(&self, start: Start) -> bool {
        self.starts.has(opening(start))
    }

    /// Whether the word may be one of the set: of those that are not, one in a hundred passes.
    #[inline]
    pub(crate) fn may_hold(&self, letters: Letters) -> bool {
        self.words.may_hold(letters)
    }
}

/// Words of fewer letters than [`Letters::MOST`], laid out when the crate is built; case does not matter.
#[derive(Debug)]
pub(crate) struct Lexicon {
    /// The bits of a [`Filter`].
    pub(crate) filter: [u64; BITS / 64],
    /// Where each word stands in `words`, or [`FREE`].
    pub(crate) slots: [u16; SLOTS],
    /// The letters of each, and its classes.
    pub(crate) words: &'static [((u64, u64), u128)],
}

/// A slot without a word.
pub(crate) const FREE: u16 = u16::MAX;
/// Four times as many as there are words, and more.
pub(crate) const SLOTS: usize = 1 << 14;

impl Lexicon {
    /// Which of the words it is; [`FREE`] for none.
    #[inline]
    pub(crate) fn number(&self, letters: Letters) -> u16 {
        let bit = bit(letters);
        if self.filter[bit / 64] >> (bit % 64) & 1 == 0 {
            return FREE;
        }
        self.probe(letters)
    }

    fn probe(&self, letters: Letters) -> u16 {
        let mut at = slot(letters);
        loop {
            let number = self.slots[at];
            match self.words.get(usize::from(number)) {
                Some((other, _)) if *other != letters.packed() => at = (at + 1) % SLOTS,
                _ => return number,
            }
        }
    }
}

/// The slot that is first looked at for a word.
#[inline]
pub(crate) fn slot(letters: Letters) -> usize {
    (letters.mixed() >> 32) as usize % SLOTS
}

/// The bit of a filter that a word has.
#[inline]
pub(crate) fn bit(letters: Letters) -> usize {
    (letters.mixed() >> 48) as usize
}

#[inline]
fn opening(start: Start) -> usize {
    (start.mixed() >> 48) as usize
}
