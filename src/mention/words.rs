//! A fixed set of words, looked up without allocation.

/// Words of at most 16 bytes, each with a value; case does not matter.
///
/// A bitmap over three of the letters and the length turns most words of a text away after one
/// load.
#[derive(Debug)]
pub(super) struct Words<T> {
    bitmap: Box<[u64; 1024]>,
    slots: Vec<Option<(u128, T)>>,
}

impl<T: Copy> Words<T> {
    /// The set of these words; a later entry for a word is folded into the earlier by `merge`.
    pub(super) fn new<'w>(
        entries: impl Iterator<Item = (&'w str, T)>,
        merge: impl Fn(T, T) -> T,
    ) -> Self {
        let entries: Vec<_> = entries
            .filter_map(|(word, value)| Some((word, key(word.as_bytes())?, value)))
            .collect();
        let mut set = Self {
            bitmap: Box::new([0; 1024]),
            slots: vec![None; (entries.len() * 4).next_power_of_two()],
        };
        for (word, key, value) in entries {
            let bit = prefix(word.as_bytes());
            set.bitmap[bit / 64] |= 1 << (bit % 64);
            let slot = set.slot(key);
            set.slots[slot] = Some((
                key,
                set.slots[slot].map_or(value, |(_, old)| merge(old, value)),
            ));
        }
        set
    }

    /// The value of a word.
    #[inline]
    pub(super) fn get(&self, word: &[u8]) -> Option<T> {
        let bit = prefix(word);
        if self.bitmap[bit / 64] >> (bit % 64) & 1 == 0 {
            return None;
        }
        self.slots[self.slot(key(word)?)].map(|(_, value)| value)
    }

    /// The slot of a key, or the free one where it would stand.
    fn slot(&self, key: u128) -> usize {
        let mask = self.slots.len() - 1;
        #[expect(clippy::cast_possible_truncation, reason = "a hash may lose bits")]
        let mut at = ((key as u64 ^ (key >> 64) as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40)
            as usize
            & mask;
        while self.slots[at].is_some_and(|(other, _)| other != key) {
            at = (at + 1) & mask;
        }
        at
    }
}

/// The first two letters, the last and the length, mixed into 16 bits.
#[inline]
fn prefix(word: &[u8]) -> usize {
    let (&[first, ..], &[.., last]) = (word, word) else {
        return 0;
    };
    let second = word.get(1).copied().unwrap_or(0);
    let letters = u32::from_le_bytes([first & 31, second & 31, last & 31, 0]);
    let mixed = (letters | (word.len() as u32 & 31) << 24).wrapping_mul(0x9E37_79B1);
    (mixed >> 16) as usize
}

/// The word in lower case as a number; `None` when it is longer than 16 bytes.
fn key(word: &[u8]) -> Option<u128> {
    if word.len() > 16 {
        return None;
    }
    Some(
        word.iter()
            .fold(0, |key, b| key << 8 | u128::from(b.to_ascii_lowercase())),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_any_case() {
        let words = Words::new([("june", 6), ("july", 7), ("a", 1)].into_iter(), |a, _| a);
        assert_eq!(words.get(b"June"), Some(6));
        assert_eq!(words.get(b"JULY"), Some(7));
        assert_eq!(words.get(b"a"), Some(1));
        assert_eq!(words.get(b"juni"), None);
        assert_eq!(words.get(b"extraordinarilylongword"), None);
    }
}
