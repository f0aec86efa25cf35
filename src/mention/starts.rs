//! Where figures may start: the one loop that looks at every byte of a text.

use crate::text::masks::{self, BLOCK};
use crate::text::{Letters, Openings, Start, look};

use super::cursor::{ByteClass, class, goes_on};

/// All letters of a shorter word are in its [`Start`].
const SHORT: usize = 8;

/// Finds the places of a text where a figure may start, one after the other.
///
/// Bytes are looked at 64 at a time: a bit for each that is a letter, a digit or beyond ASCII. The
/// runs of the first are the words, and the filter of the set turns nearly all of them away before
/// any is looked at by itself.
#[derive(Debug)]
pub(super) struct Scan<'a> {
    words: &'a Openings,
    bytes: &'a [u8],
    /// The bytes that the bits are of begin here, and are so many.
    base: usize,
    length: usize,
    letters: u64,
    /// Bytes beyond ASCII.
    wide: u64,
    /// Where a figure may start: digits, what is beyond ASCII, words that pass the filter.
    places: u64,
}

/// A place that may start a figure with the end of the word there, or where to go on.
type Found = Result<(usize, usize), usize>;

impl<'a> Scan<'a> {
    pub(super) fn new(words: &'a Openings, bytes: &'a [u8]) -> Self {
        Self {
            words,
            bytes,
            base: 0,
            length: 0,
            letters: 0,
            wide: 0,
            places: 0,
        }
    }

    /// The next place from `at` on where a figure may start, and the end of the word there; the
    /// same place twice where no word starts.
    pub(super) fn next(&mut self, mut at: usize) -> Option<(usize, usize)> {
        loop {
            if at.wrapping_sub(self.base) >= self.length {
                self.look_at(at)?;
            }
            match self.among(at - self.base) {
                Ok(found) => return Some(found),
                Err(next) => at = next,
            }
        }
    }

    /// Takes up the next bytes; the last word of them only where it ends among them.
    #[inline]
    fn look_at(&mut self, at: usize) -> Option<()> {
        let rest = self.bytes.get(at..).filter(|rest| !rest.is_empty())?;
        look(BLOCK);
        let room: [u8; BLOCK + SHORT];
        let bytes = if let Some(bytes) = rest.first_chunk() {
            bytes
        } else {
            room = masks::first(rest);
            &room
        };
        let block = bytes.first_chunk()?;
        let (letters, wide) = (masks::letters(block), masks::wide(block));
        let last = (!letters).leading_zeros() as usize;
        self.base = at;
        self.length = if BLOCK < rest.len() && last > 0 && last < BLOCK {
            BLOCK - last
        } else {
            BLOCK.min(rest.len())
        };
        let here = u64::MAX >> (BLOCK - self.length);
        (self.letters, self.wide) = (letters, wide);
        self.places = (masks::digits(block) | wide) & here;
        self.places |= self.words_that_pass(bytes, letters & !(letters << 1) & here);
        Some(())
    }

    /// Which of the words that start at these places may be of the set. None is decided by itself: a
    /// look at each costs less than a wrong guess of what it will be.
    #[inline]
    fn words_that_pass(&self, bytes: &[u8; BLOCK + SHORT], mut starts: u64) -> u64 {
        let mut pass = 0;
        while starts != 0 {
            let place = starts.trailing_zeros();
            let length = (!(self.letters >> place)).trailing_zeros() as usize;
            let from = place as usize % BLOCK;
            let eight: [u8; SHORT] = std::array::from_fn(|at| bytes[from + at]);
            let start = Start::of(eight, length);
            pass |= u64::from(self.words.may_begin(start)) << place;
            starts &= starts - 1;
        }
        pass
    }

    /// Looks at the places that are left from one on.
    #[inline]
    fn among(&self, mut from: usize) -> Found {
        // Reading may have ended within a word.
        let within = from > 0 && self.letters >> (from - 1) & 0b11 == 0b11;
        let mut places = self.places | u64::from(within) << from;
        while from < self.length {
            places &= u64::MAX << from;
            if places == 0 {
                break;
            }
            match self.place(places.trailing_zeros()) {
                Err(next) => from = next - self.base,
                found => return found,
            }
        }
        Err(self.base + from.max(self.length))
    }

    /// Looks at one place.
    #[inline]
    fn place(&self, place: u32) -> Found {
        let at = self.base + place as usize;
        if self.wide >> place & 1 == 1 {
            return self.beyond(at);
        }
        let length = (!(self.letters >> place)).trailing_zeros();
        let end = place + length;
        let open = end as usize >= self.length || self.wide >> end & 1 == 1;
        if length as usize >= SHORT || open && length > 0 {
            return self.candidate(at);
        }
        // Of a short word the beginning is all, and digits have no letters.
        Ok((at, at + length as usize))
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

#[cfg(test)]
mod tests {
    use super::*;

    /// All places, found by looking at every byte.
    fn slowly(words: &Openings, bytes: &[u8]) -> Vec<(usize, usize)> {
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
        let words = Openings::of(words.into_iter());
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
