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

/// The first eight of the letters that a text begins with, the last of them highest: enough to turn away most words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Start(u64);

impl Start {
    /// So many letters, at least one, of those among eight bytes.
    #[inline]
    pub(crate) const fn of(bytes: [u8; 8], length: usize) -> Self {
        let length = if length < 8 { length } else { 8 };
        let bytes = u64::from_le_bytes(bytes) | each(0x20);
        // What is behind the letters is moved out.
        Self(bytes << (64 - 8 * length))
    }

    /// All letters mixed into one number, whose upper bits are the best.
    #[inline]
    pub(super) fn mixed(self) -> u64 {
        self.0.wrapping_mul(MIX)
    }
}

/// An odd number without pattern: 2⁶⁴ over the golden ratio.
pub(super) const MIX: u64 = 0x9E37_79B9_7F4A_7C15;

/// The same byte eight times.
pub(super) const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

impl Letters {
    /// The most that are looked at.
    pub(crate) const MOST: usize = 16;

    /// The letters that `text` begins with.
    #[inline]
    pub(crate) fn at(text: &[u8]) -> Self {
        let Some(bytes) = text.first_chunk() else {
            return Self::last(text);
        };
        super::look(8);
        let (low, length) = letters_of(u64::from_le_bytes(*bytes));
        let (high, more) = if length < 8 {
            (0, 0)
        } else {
            eight(&text[8..])
        };
        let length = length + more;
        Self { low, high, length }
    }

    /// The same at the end of a text, of which fewer than eight bytes are left.
    #[inline(never)]
    fn last(text: &[u8]) -> Self {
        let (low, length) = eight(text);
        let high = 0;
        Self { low, high, length }
    }

    /// The first eight of them.
    pub(super) fn start(self) -> Start {
        Start::of(self.low.to_le_bytes(), self.length)
    }

    /// The letters of a whole word; `None` where it holds anything else or is too long.
    #[inline]
    pub(crate) fn of(word: &[u8]) -> Option<Self> {
        let letters = match word.len() {
            0..8 => {
                super::look(word.len());
                let (low, length) = letters_of(few(word));
                Self {
                    low,
                    high: 0,
                    length,
                }
            }
            _ => Self::at(word),
        };
        (letters.length == word.len()).then_some(letters)
    }

    /// The letters that `text` ends with; of more than sixteen the last.
    #[inline]
    pub(crate) fn ending(text: &[u8]) -> Self {
        if let Some(bytes) = text.last_chunk() {
            let bytes = u64::from_le_bytes(*bytes);
            let others = others(bytes).leading_zeros() / 8;
            if others < 8 {
                super::look(8);
                // The last of them is the highest byte; less than eight are brought down.
                let low = (bytes | each(0x20)).unbounded_shr(64 - 8 * others);
                let (high, length) = (0, others as usize);
                return Self { low, high, length };
            }
        }
        Self::long_ending(text)
    }

    /// The same of a word of eight letters or more, and of a short text.
    #[inline(never)]
    fn long_ending(text: &[u8]) -> Self {
        let length = ending(text, Self::MOST);
        Self::at(&text[text.len() - length..])
    }

    /// All letters as two numbers: the same for the same letters alone.
    #[inline]
    pub(crate) fn packed(self) -> (u64, u64) {
        (self.low, self.high)
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
    letters_of(first_eight(text))
}

/// The letters that eight bytes begin with, in lower case, and their count.
#[inline]
fn letters_of(bytes: u64) -> (u64, usize) {
    let others = others(bytes);
    // The lowest bit of the first byte that is no letter; less one, all bits below it.
    let edge = (others & others.wrapping_neg()) >> 7;
    let kept = (bytes | each(0x20)) & edge.wrapping_sub(1);
    (kept, others.trailing_zeros() as usize / 8)
}

/// The letters and digits among the first eight bytes up to what is neither, in lower case, and their count.
#[inline]
pub(crate) fn alphanumerics(text: &[u8]) -> (u64, usize) {
    let bytes = first_eight(text);
    let others = others(bytes) & !digits_of(bytes);
    let edge = (others & others.wrapping_neg()) >> 7;
    // A digit has the bit already that makes a letter small.
    let kept = (bytes | each(0x20)) & edge.wrapping_sub(1);
    (kept, others.trailing_zeros() as usize / 8)
}

/// The highest bit of each byte that is a digit.
#[inline]
pub(super) fn digits_of(bytes: u64) -> u64 {
    let seven = bytes & each(0x7f);
    let from_0 = seven + each(0x80 - b'0');
    let past_9 = seven + each(0x7f - b'9');
    from_0 & !past_9 & !bytes & each(0x80)
}

/// The highest bit of each byte that is no letter of ASCII.
#[inline]
fn others(bytes: u64) -> u64 {
    // Setting this bit makes no letter of what was none.
    let lower = bytes | each(0x20);
    // In each byte the upper bit tells: not below "a", above "z", beyond ASCII.
    let seven = lower & each(0x7f);
    let from_a = seven + each(0x80 - b'a');
    let past_z = seven + each(0x7f - b'z');
    (!from_a | past_z | bytes) & each(0x80)
}

/// How many letters of ASCII a text ends with, so many at most.
#[inline]
pub(crate) fn ending(text: &[u8], most: usize) -> usize {
    let mut length = 0;
    while length < most {
        let head = &text[..text.len() - length];
        let Some(bytes) = head.last_chunk() else {
            let more = head
                .iter()
                .rev()
                .take_while(|byte| byte.is_ascii_alphabetic());
            length += more.count();
            break;
        };
        let more = others(u64::from_le_bytes(*bytes)).leading_zeros() as usize / 8;
        length += more;
        if more < 8 {
            break;
        }
    }
    super::look(length + 1);
    length.min(most)
}

/// How many letters of ASCII a text begins with, so many at most.
#[inline]
pub(crate) fn beginning(text: &[u8], most: usize) -> usize {
    let mut length = 0;
    while length < most {
        let (_, more) = eight(&text[length..]);
        length += more;
        if more < 8 {
            break;
        }
    }
    length.min(most)
}

/// The first eight bytes of a text, or what there is of them with zeros behind.
#[inline]
pub(super) fn first_eight(text: &[u8]) -> u64 {
    match text.first_chunk() {
        Some(bytes) => u64::from_le_bytes(*bytes),
        None => few(text),
    }
}

/// Fewer than eight bytes, the rest filled up with zeros. The two halves may overlap.
#[inline]
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
    fn whole_words_and_ends_are_told_as_byte_by_byte() {
        let text = b"Approximately a thousand-Word extraordinarily \xc3\xa9t2b";
        for from in 0..text.len() {
            for to in from..=text.len() {
                let word = &text[from..to];
                let is = |byte: &&u8| byte.is_ascii_alphabetic();
                let letters = word.iter().take_while(is).count();
                let whole = (letters == to - from && letters <= 16).then(|| Letters::at(word));
                assert_eq!(Letters::of(word), whole, "{word:?}");
                let last = word.iter().rev().take_while(is).count();
                assert_eq!(super::ending(word, 32), last, "{word:?}");
                assert_eq!(super::beginning(word, 32), letters, "{word:?}");
                assert_eq!(Letters::ending(word).length, last.min(16));
            }
        }
    }

    #[test]
    fn letters_and_digits_are_told_from_all_else() {
        for byte in 0..=u8::MAX {
            for place in 0..9 {
                let mut text = *b"ab1defg9ij";
                text[place] = byte;
                let is = |byte: &&u8| byte.is_ascii_alphanumeric();
                let length = text[..8].iter().take_while(is).count();
                let (kept, count) = super::alphanumerics(&text);
                assert_eq!(count, length, "{byte} at {place}");
                let small = text[..length].to_ascii_lowercase();
                assert_eq!(kept.to_le_bytes()[..length], small, "{byte} at {place}");
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
