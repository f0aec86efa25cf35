//! The names in a table, by the hash of their words.

use crate::text::folded::{Folded, join, words};

/// No name has more words.
const LONGEST: usize = 8;
/// Small words that are cells by chance: they name nothing in a sentence.
const SMALL: [&str; 33] = [
    "the", "and", "for", "not", "yes", "no", "all", "new", "any", "who", "was", "are", "did",
    "none", "true", "false", "home", "away", "won", "lost", "loss", "win", "draw", "tie", "out",
    "total", "other", "nil", "one", "two", "final", "off", "on",
];

/// Where names stand.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// Hash of the name, row, column; sorted.
    entries: Vec<(u64, u32, u16)>,
    /// Which first words there are, by some bits of their hash.
    first: Vec<u64>,
    /// The first words, in order.
    begins: Vec<u64>,
    /// The words of the longest name.
    longest: usize,
}

impl Names {
    /// Adds the name of a cell. What stands in brackets may be left out.
    pub(super) fn add(
        &mut self,
        cell: &str,
        (row, column): (usize, usize),
        room: &mut Vec<Folded>,
    ) {
        let bare = cell.find('(').filter(|at| *at > 2).map(|at| &cell[..at]);
        for name in std::iter::once(cell).chain(bare) {
            self.name(name, (row, column), room);
        }
    }

    fn name(&mut self, name: &str, (row, column): (usize, usize), room: &mut Vec<Folded>) {
        room.clear();
        words(name, 0, room);
        let small = room.len() == 1
            && SMALL
                .iter()
                .any(|word| name.trim().eq_ignore_ascii_case(word));
        let digits = room.len() == 1 && !name.contains(char::is_alphabetic);
        if room.is_empty() || room.len() > LONGEST || small || digits || name.trim().len() < 2 {
            return;
        }
        let hash = room.iter().fold(0, |hash, word| join(hash, word.hash));
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let column = u16::try_from(column).unwrap_or(u16::MAX);
        self.entries.push((hash, place(row), column));
        self.longest = self.longest.max(room.len());
        // The first words are kept aside until all are known.
        self.first.push(room[0].hash);
    }

    /// Puts everything in order; called once, after the last name.
    pub(super) fn finish(&mut self) {
        self.entries.sort_unstable();
        self.entries.dedup();
        self.entries.shrink_to_fit();
        let bits = (self.first.len() * 16).next_power_of_two().max(64);
        let mut filter = vec![0u64; bits / 64];
        for hash in &self.first {
            let at = bit(*hash, bits);
            filter[at / 64] |= 1 << (at % 64);
        }
        self.begins = std::mem::replace(&mut self.first, filter);
        self.begins.sort_unstable();
        self.begins.dedup();
    }

    /// The first words of all names.
    pub(super) fn firsts(&self) -> impl Iterator<Item = u64> + '_ {
        self.begins.iter().copied()
    }

    /// Whether a name may begin with a word.
    pub(crate) fn may_begin(&self, hash: u64) -> bool {
        let at = bit(hash, self.first.len() * 64);
        self.first
            .get(at / 64)
            .is_some_and(|bits| bits & (1 << (at % 64)) != 0)
    }

    /// The rows and columns of a name.
    pub(crate) fn get(&self, name: u64) -> impl Iterator<Item = (usize, usize)> + '_ {
        let start = self.entries.partition_point(|entry| entry.0 < name);
        let same = self.entries[start..]
            .iter()
            .take_while(move |entry| entry.0 == name);
        same.map(|&(_, row, column)| (row as usize, usize::from(column)))
    }

    /// Whether there is a name of this hash.
    pub(crate) fn has(&self, name: u64) -> bool {
        self.get(name).next().is_some()
    }

    /// How many words the longest name has.
    pub(crate) fn longest(&self) -> usize {
        self.longest
    }
}

fn bit(hash: u64, bits: usize) -> usize {
    let mixed = hash.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 20;
    usize::try_from(mixed).unwrap_or(0) & (bits.max(64) - 1)
}
