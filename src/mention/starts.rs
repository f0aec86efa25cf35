//! Where figures may start: the one loop that looks at every byte of a text.

use crate::text::{Letters, Start, Words, look};

use super::cursor::{Class, class, goes_on};

/// So many bytes are looked at together.
const BLOCK: usize = 64;

/// Finds the places of a text where a figure may start, one after the other.
///
/// Plain text is looked at 64 bytes at a time: a bit for each byte that is a letter, another for
/// each that begins a number. The runs of the first are its words, and the filter of the set turns
/// nearly all of them away. Where there is anything beyond ASCII, and at the end of a text, bytes
/// are looked at one by one.
#[derive(Debug)]
pub(super) struct Scan<'a, T> {
    words: &'a Words<T>,
    bytes: &'a [u8],
    /// The bytes that the bits are of begin here.
    base: usize,
    letters: u64,
    digits: u64,
}

impl<'a, T: Copy> Scan<'a, T> {
    pub(super) fn new(words: &'a Words<T>, bytes: &'a [u8]) -> Self {
        Self {
            words,
            bytes,
            // No place is within a block of this.
            base: usize::MAX - BLOCK,
            letters: 0,
            digits: 0,
        }
    }

    /// The next place from `at` on where a figure may start, and the end of the word there; the
    /// same place twice where no word starts.
    pub(super) fn next(&mut self, mut at: usize) -> Option<(usize, usize)> {
        loop {
            let found = match self.look_at(at) {
                Some(plain) => self.among(plain),
                None => self.one_by_one(at)?,
            };
            match found {
                Ok(found) => return Some(found),
                Err(next) => at = next,
            }
        }
    }

    /// The place within the block of bits that holds `at`; `None` where bytes are looked at one by
    /// one.
    #[inline]
    fn look_at(&mut self, at: usize) -> Option<usize> {
        let inside = at.wrapping_sub(self.base);
        if inside < BLOCK {
            return Some(inside);
        }
        let block: &[u8; BLOCK] = self.bytes.get(at..)?.first_chunk()?;
        look(BLOCK);
        if !block.is_ascii() {
            return None;
        }
        self.base = at;
        self.letters = bits(&block.map(|byte| u8::from((byte | 0x20).wrapping_sub(b'a') < 26)));
        self.digits = bits(&block.map(|byte| u8::from(byte.wrapping_sub(b'0') < 10)));
        Some(0)
    }

    /// Looks at the words and digits of the block from a place in it on; where to go on if none of
    /// them may start a figure.
    #[inline]
    fn among(&self, from: usize) -> Result<(usize, usize), usize> {
        let here = u64::MAX << from;
        let letters = self.letters & here;
        let begins = letters & !(letters << 1);
        let mut places = begins | self.digits & here;
        while places != 0 {
            let place = places.trailing_zeros() as usize;
            let at = self.base + place;
            if self.digits >> place & 1 == 1 {
                return Ok((at, at));
            }
            let length = (!(letters >> place)).trailing_zeros() as usize;
            if place + length >= BLOCK {
                return self.candidate(at);
            }
            let start = Start::of(&self.bytes[at..], length);
            if self.words.may_begin(start)
                && let Ok(found) = self.candidate(at)
            {
                return Ok(found);
            }
            places &= places - 1;
        }
        Err(self.base + BLOCK)
    }

    /// Looks at one byte after the other, to the first that may start a figure or to the end of
    /// the block; `None` at the end of the text.
    #[inline(never)]
    fn one_by_one(&self, mut at: usize) -> Option<Result<(usize, usize), usize>> {
        let end = at + BLOCK;
        while at < end {
            match class(*self.bytes.get(at)?) {
                Class::Other => at += 1,
                Class::Digit | Class::Mark => return Some(Ok((at, at))),
                Class::Letter => match self.candidate(at) {
                    Err(past) => at = past,
                    found => return Some(found),
                },
            }
        }
        Some(Err(at))
    }

    /// The word at `at`, if it may be one of the set; else one past it.
    #[inline]
    fn candidate(&self, at: usize) -> Result<(usize, usize), usize> {
        let start = Start::at(&self.bytes[at..]);
        if !self.words.may_begin(start) {
            return Err(self.word_end(at + start.length));
        }
        let letters = Letters::at(&self.bytes[at..]);
        let end = at + letters.length;
        if self.bytes.get(end).is_some_and(|byte| goes_on(*byte)) {
            return Err(self.word_end(end + 1));
        }
        if self.words.may_hold(letters) {
            Ok((at, end))
        } else {
            Err(end)
        }
    }

    /// One past the word that `at` is in or behind; ends before a no-break or thin space, a dash or
    /// a sign.
    fn word_end(&self, at: usize) -> usize {
        let length = self.bytes[at..].iter().position(|byte| !goes_on(*byte));
        length.map_or(self.bytes.len(), |length| at + length)
    }
}

/// A bit for each byte that is 1, of bytes that are 0 or 1.
#[inline]
fn bits(bytes: &[u8; BLOCK]) -> u64 {
    // The product brings the lowest bit of each of eight bytes into the highest byte.
    let gather = |eight: &[u8]| {
        let eight = eight.first_chunk().copied().map_or(0, u64::from_le_bytes);
        eight.wrapping_mul(0x0102_0408_1020_4080) >> 56
    };
    let eights = bytes.chunks_exact(8).rev();
    eights.fold(0, |all, eight| all << 8 | gather(eight))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All places, found by looking at every byte.
    fn slowly(words: &Words<()>, bytes: &[u8]) -> Vec<(usize, usize)> {
        let scan = Scan::new(words, bytes);
        let (mut all, mut at) = (Vec::new(), 0);
        while let Some(found) = scan.one_by_one(at) {
            at = match found {
                Ok((from, end)) => {
                    all.push((from, end));
                    end.max(from + 1)
                }
                Err(at) => at,
            };
        }
        all
    }

    #[test]
    fn blocks_find_what_bytes_find() {
        let words = ["two", "may", "a", "approximately", "half"];
        let words = Words::new(words.into_iter().map(|word| (word, ())), |(), ()| ());
        let text = "It may take two to 3.5 hours-a-day, half of approximately 1,200 m2 (A4, two²); mayor Two \
                    naïve “a” – half–two of 12th extraordinarilylongwordsthatgoonandonandonandonandonandonandon two.";
        for from in 0..text.len() {
            for to in [text.len(), (from + 70).min(text.len())] {
                let bytes = &text.as_bytes()[from..to];
                let mut scan = Scan::new(&words, bytes);
                let (mut all, mut at) = (Vec::new(), 0);
                while let Some((from, end)) = scan.next(at) {
                    all.push((from, end));
                    at = end.max(from + 1);
                }
                assert_eq!(all, slowly(&words, bytes), "{from} to {to}");
            }
        }
    }
}
