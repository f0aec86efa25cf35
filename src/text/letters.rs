//! The letters that begin a text, packed into numbers: a word is read eight bytes at a time.

/// Up to sixteen letters of ASCII in lower case. Two words are the same when these are equal.
///
/// A longer run is cut off, so a caller looks at the byte after `length` to know whether the word
/// ends there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Letters {
    low: u64,
    high: u64,
    /// How many there are: 0 to 16.
    pub(crate) length: usize,
}

/// The first eight of the letters that a text begins with: enough to turn away most words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Start {
    low: u64,
    /// How many there are: 0 to 8.
    pub(crate) length: usize,
}

impl Start {
    /// The letters that `text` begins with.
    #[inline]
    pub(crate) fn at(text: &[u8]) -> Self {
        let (low, length) = eight(text);
        Self { low, length }
    }

    /// All letters mixed into one number, whose upper bits are the best.
    #[inline]
    pub(super) fn mixed(self) -> u64 {
        self.low.wrapping_mul(MIX)
    }
}

/// An odd number without pattern: 2⁶⁴ over the golden ratio.
const MIX: u64 = 0x9E37_79B9_7F4A_7C15;

/// The same byte eight times.
const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

impl Letters {
    /// The letters that `text` begins with.
    #[inline]
    pub(crate) fn at(text: &[u8]) -> Self {
        let (low, length) = eight(text);
        if length < 8 {
            let high = 0;
            return Self { low, high, length };
        }
        let (high, more) = eight(&text[8..]);
        let length = 8 + more;
        Self { low, high, length }
    }

    /// The first eight of them.
    pub(super) fn start(self) -> Start {
        Start {
            low: self.low,
            length: self.length.min(8),
        }
    }

    /// The letters of a whole word; `None` where it holds anything else or is too long.
    pub(crate) fn of(word: &[u8]) -> Option<Self> {
        Some(Self::at(word)).filter(|letters| letters.length == word.len())
    }

    /// All letters mixed into one number, whose upper bits are the best.
    #[inline]
    pub(super) fn mixed(self) -> u64 {
        (self.low ^ self.high.rotate_left(29)).wrapping_mul(MIX)
    }
}

/// The letters among the first eight bytes, in lower case, and their count.
#[inline]
fn eight(text: &[u8]) -> (u64, usize) {
    super::look(8);
    let bytes = match text.first_chunk() {
        Some(bytes) => u64::from_le_bytes(*bytes),
        None => few(text),
    };
    // Setting this bit makes no letter of what was none.
    let lower = bytes | each(0x20);
    // In each byte the upper bit tells: not below "a", above "z", beyond ASCII.
    let seven = lower & each(0x7f);
    let from_a = seven + each(0x80 - b'a');
    let past_z = seven + each(0x7f - b'z');
    let others = (!from_a | past_z | bytes) & each(0x80);
    if others == 0 {
        return (lower, 8);
    }
    let first = others.trailing_zeros();
    // The bits below the one that tells, less the rest of its byte.
    (lower & ((1 << (first - 7)) - 1), first as usize / 8)
}

/// Fewer than eight bytes, the rest filled up with zeros. The two halves may overlap.
#[inline(never)]
fn few(text: &[u8]) -> u64 {
    if let (Some(first), Some(last)) = (text.first_chunk(), text.last_chunk()) {
        let (low, high) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        return u64::from(low) | u64::from(high) << (8 * (text.len() - 4));
    }
    let byte = |at: usize| text.get(at).map_or(0, |byte| u64::from(*byte) << (8 * at));
    byte(0) | byte(1) | byte(2)
}

#[cfg(test)]
mod tests {
    use super::Letters;

    #[test]
    fn every_byte_is_told_apart() {
        for length in 0..12 {
            assert_eq!(Letters::at(&b"abcdefghijkl"[..length]).length, length);
        }
        for byte in 0..=u8::MAX {
            for place in 0..10 {
                let mut text = *b"abcdefghij, and more";
                text[place] = byte;
                let length = text.iter().take_while(|b| b.is_ascii_alphabetic()).count();
                assert_eq!(Letters::at(&text).length, length, "{byte} at {place}");
            }
        }
    }

    #[test]
    fn words_are_the_same_in_any_case_and_place() {
        let same =
            |one: &str, two: &str| Letters::at(one.as_bytes()) == Letters::at(two.as_bytes());
        assert!(same("Six", "six men and more"));
        assert!(same("approximately 5", "APPROXIMATELY"));
        assert!(!same("six", "sixt"));
        assert!(!same("approximately", "approximatels"));
        assert!(same("extraordinarilyx", "extraordinarilyxyz"));
        assert_eq!(Letters::at(b"").length, 0);
        assert!(Letters::of(b"two").is_some() && Letters::of(b"two ").is_none());
    }
}
