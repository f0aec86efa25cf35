//! Where figures may start: the one loop that looks at every byte of a text.

use crate::text::{Letters, Start, Words, look};

use super::cursor::{ByteClass, class, goes_on};

/// So many bytes are looked at together.
const BLOCK: usize = 64;

/// All letters of a shorter word are in its [`Start`].
const SHORT: usize = 8;

/// Finds the places of a text where a figure may start, one after the other.
///
/// Bytes are looked at 64 at a time: a bit for each that is a letter, another for each that is a
/// digit. The runs of the first are the words, and the filter of the set turns nearly all of them
/// away. What is beyond ASCII is looked at by itself.
#[derive(Debug)]
pub(super) struct Scan<'a, T> {
    words: &'a Words<T>,
    bytes: &'a [u8],
    /// The bytes that the bits are of begin here, and are so many.
    base: usize,
    length: usize,
    letters: u64,
    digits: u64,
}

/// A place that may start a figure with the end of the word there, or where to go on.
type Found = Result<(usize, usize), usize>;

impl<'a, T: Copy> Scan<'a, T> {
    pub(super) fn new(words: &'a Words<T>, bytes: &'a [u8]) -> Self {
        Self {
            words,
            bytes,
            base: 0,
            length: 0,
            letters: 0,
            digits: 0,
        }
    }

    /// The next place from `at` on where a figure may start, and the end of the word there; the
    /// same place twice where no word starts.
    pub(super) fn next(&mut self, mut at: usize) -> Option<(usize, usize)> {
        loop {
            if at.wrapping_sub(self.base) >= self.length {
                self.look_at(at)?;
            }
            let found = if self.length == 0 {
                self.beyond(at)
            } else {
                self.among(at - self.base)
            };
            match found {
                Ok(found) => return Some(found),
                Err(next) => at = next,
            }
        }
    }

    /// Takes up the next bytes up to the first that is beyond ASCII.
    #[inline]
    fn look_at(&mut self, at: usize) -> Option<()> {
        let rest = self.bytes.get(at..).filter(|rest| !rest.is_empty())?;
        look(BLOCK);
        let mut room = [0; BLOCK];
        let block = if let Some(block) = rest.first_chunk() {
            block
        } else {
            room[..rest.len()].copy_from_slice(rest);
            &room
        };
        self.base = at;
        let all = block.iter().fold(0, |all, byte| all | byte);
        let plain = all.is_ascii().then_some(BLOCK);
        let plain = plain.or_else(|| block.iter().position(|byte| !byte.is_ascii()));
        self.length = plain.unwrap_or(BLOCK).min(rest.len());
        self.letters = bits(block, |byte| (byte | 0x20).wrapping_sub(b'a') < 26);
        self.digits = bits(block, |byte| byte.wrapping_sub(b'0') < 10);
        Some(())
    }

    /// Looks at the words and digits that bits are of, from a place on.
    #[inline]
    fn among(&self, from: usize) -> Found {
        let here = (u64::MAX << from) & (u64::MAX >> (BLOCK - self.length));
        let letters = self.letters & here;
        let mut places = letters & !(letters << 1) | self.digits & here;
        while places != 0 {
            let place = places.trailing_zeros() as usize;
            let at = self.base + place;
            if self.digits >> place & 1 == 1 {
                return Ok((at, at));
            }
            let length = (!(letters >> place)).trailing_zeros() as usize;
            let open = place + length >= self.length;
            if open {
                // The word may go on behind the last of the bytes.
                return self.candidate(at);
            }
            if self.words.may_begin(Start::of(&self.bytes[at..], length)) {
                // Of a short word the beginning is all.
                let found = if length < SHORT {
                    Ok((at, at + length))
                } else {
                    self.candidate(at)
                };
                if found.is_ok() {
                    return found;
                }
            }
            places &= places - 1;
        }
        Err(self.base + self.length)
    }

    /// Looks at what is beyond ASCII.
    #[inline(never)]
    fn beyond(&self, at: usize) -> Found {
        match class(self.bytes[at]) {
            ByteClass::Digit | ByteClass::Mark => Ok((at, at)),
            ByteClass::Letter => self.candidate(at),
            ByteClass::Other => Err(at + 1),
        }
    }

    /// The word at `at`, if it may be one of the set; else one past it.
    #[inline]
    fn candidate(&self, at: usize) -> Found {
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

/// A bit for each byte that is something.
#[inline]
fn bits(bytes: &[u8; BLOCK], is: impl Fn(u8) -> bool) -> u64 {
    let mut marks = [0u8; BLOCK];
    for (mark, byte) in marks.iter_mut().zip(bytes) {
        *mark = u8::from(is(*byte));
    }
    // The product brings the lowest bit of each of eight bytes into the highest byte.
    let gather = |eight: &[u8]| {
        let eight = eight.first_chunk().copied().map_or(0, u64::from_le_bytes);
        eight.wrapping_mul(0x0102_0408_1020_4080) >> 56
    };
    let eights = marks.chunks_exact(8).rev();
    eights.fold(0, |all, eight| all << 8 | gather(eight))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All places, found by looking at every byte.
    fn slowly(words: &Words<()>, bytes: &[u8]) -> Vec<(usize, usize)> {
        let scan = Scan::new(words, bytes);
        let (mut all, mut at) = (Vec::new(), 0);
        while at < bytes.len() {
            at = match scan.beyond(at) {
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
