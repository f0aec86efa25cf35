//! Turns away most words at a glance: no unit starts with their first three letters.

/// One bit for each three letters that some spelling starts with. What is no letter of ASCII
/// counts as an end, so "km" and "km/h" have the same start, and "kmph" another.
#[derive(Debug, Clone)]
pub(crate) struct Starts {
    bits: Vec<u64>,
}

/// Letters, and the end.
const CLASSES: usize = 27;

impl Starts {
    pub(crate) fn new() -> Self {
        Self {
            bits: vec![0; CLASSES.pow(3).div_ceil(64)],
        }
    }

    /// Lets through what starts as this does, in any case.
    pub(crate) fn add(&mut self, start: &str) {
        self.add_joined(start, "");
    }

    /// The same for two words written together.
    pub(crate) fn add_joined(&mut self, start: &str, more: &str) {
        let key = key(start.bytes().chain(more.bytes()));
        self.bits[key / 64] |= 1 << (key % 64);
    }

    /// Whether some spelling may start here. Text that starts with no letter is let through.
    pub(crate) fn may_start(&self, text: &[u8]) -> bool {
        let key = key(text.iter().copied());
        key == 0 || self.bits[key / 64] >> (key % 64) & 1 == 1
    }
}

/// Nothing after an end is looked at.
#[inline]
fn key(text: impl Iterator<Item = u8>) -> usize {
    let mut letters = text.map(class).take_while(|class| *class != 0);
    let mut next = || letters.next().unwrap_or(0);
    let (first, second, third) = (next(), next(), next());
    (first * CLASSES + second) * CLASSES + third
}

fn class(byte: u8) -> usize {
    let letter = byte.to_ascii_lowercase();
    if letter.is_ascii_lowercase() {
        usize::from(letter - b'a') + 1
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_known_starts_pass() {
        let mut starts = Starts::new();
        starts.add("km");
        starts.add("Mile");
        for text in ["km", "KM/h", "km2", "miles", "million", "µm", "5", ""] {
            assert!(starts.may_start(text.as_bytes()), "{text}");
        }
        for text in ["k", "kmph", "people", "mi"] {
            assert!(!starts.may_start(text.as_bytes()), "{text}");
        }
    }
}
