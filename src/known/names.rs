//! The names of all that is known, by the hash of their words.

use std::sync::LazyLock;

use crate::text::folded::{Folded, join, whole_words};
use crate::text::{Filter, Letters};

use super::data::{EVENTS, FACTS, SERIES};

/// Something that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Thing {
    /// What there are facts of: the first of them.
    Entity(usize),
    /// A happening.
    Event(usize),
    /// A happening, by what it is called where the text says where.
    Phrase(usize),
    /// A series of happenings.
    Series(usize),
}

impl Thing {
    /// Whether its name is no proper noun: iron, the speed of light.
    pub(crate) fn is_small(&self) -> bool {
        matches!(self, Self::Entity(first) if SMALL.contains(&FACTS[*first].kind))
    }
}

/// All names.
#[derive(Debug)]
pub(crate) struct Names {
    /// Their hashes, in order, and what each is the name of.
    hashes: Vec<u64>,
    things: Vec<Thing>,
    /// The first word, or two, of what there are facts of, of happenings, and the first of names that stand small.
    pub(crate) entities: Bits,
    pub(crate) happenings: Bits,
    pub(crate) small: Bits,
    /// The letters that words of `entities` and `happenings` begin with, and those of `small`.
    pub(crate) firsts: Filter,
    pub(crate) small_firsts: Filter,
    longest: usize,
}

/// Some bits of hashes of words.
#[derive(Debug)]
pub(crate) struct Bits(Vec<u64>);

/// So many that of a hundred words that begin no name one is let through at most.
const BITS: usize = 1 << SIZE;
const SIZE: u32 = 18;

impl Default for Bits {
    fn default() -> Self {
        Self(vec![0; BITS / 64])
    }
}

impl Bits {
    fn place(hash: u64) -> usize {
        usize::try_from(hash.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - SIZE)).unwrap_or(0)
            & (BITS - 1)
    }

    fn set(&mut self, hash: u64) {
        let at = Self::place(hash);
        self.0[at / 64] |= 1 << (at % 64);
    }

    /// Whether a name may begin with a word, or with two.
    #[inline]
    pub(crate) fn has(&self, hash: u64) -> bool {
        let at = Self::place(hash);
        self.0[at / 64] >> (at % 64) & 1 == 1
    }
}

/// A name at some words of a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Found<'a> {
    /// Its first word and one past its last.
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) things: &'a [Thing],
}

pub(crate) static NAMES: LazyLock<Names> = LazyLock::new(Names::read);

/// Kinds whose names are no proper nouns: they stand small in a sentence.
const SMALL: [&str; 3] = ["element", "constant", "size"];

impl Names {
    fn empty() -> Self {
        Self {
            hashes: Vec::new(),
            things: Vec::new(),
            entities: Bits::default(),
            happenings: Bits::default(),
            small: Bits::default(),
            firsts: Filter::new(),
            small_firsts: Filter::new(),
            longest: 0,
        }
    }

    fn read() -> Self {
        let mut names = Self::empty();
        let mut all = Vec::new();
        let new = |at: &usize| {
            at.checked_sub(1)
                .is_none_or(|before| FACTS[before].entity != FACTS[*at].entity)
        };
        for at in (0..FACTS.len()).filter(new) {
            let row = &FACTS[at];
            let small = SMALL.contains(&row.kind);
            names.add(
                (Thing::Entity(at), small),
                (row.entity, row.aliases),
                &mut all,
            );
        }
        for (at, event) in EVENTS.iter().enumerate() {
            let called = (event.name, event.aliases);
            names.add((Thing::Event(at), false), called, &mut all);
            names.add((Thing::Phrase(at), true), ("", event.phrases), &mut all);
        }
        for (at, series) in SERIES.iter().enumerate() {
            let called = (series.name, series.aliases);
            names.add((Thing::Series(at), false), called, &mut all);
        }
        all.sort_unstable();
        all.dedup();
        (names.hashes, names.things) = all.into_iter().unzip();
        names
    }

    fn add(
        &mut self,
        thing: (Thing, bool),
        (name, aliases): (&str, &str),
        all: &mut Vec<(u64, Thing)>,
    ) {
        let mut room = Vec::new();
        for one in std::iter::once(name).chain(aliases.split('|')) {
            room.clear();
            whole_words(one, 0, &mut room);
            if !room.is_empty() {
                self.begins(one, &room, thing);
                self.longest = self.longest.max(room.len());
                all.push((whole(&room), thing.0));
            }
        }
    }

    /// Keeps how a name begins. Of a longer one two words are looked at, and one that begins small is known by its first
    /// capital letter: "the fall of Saigon".
    fn begins(&mut self, name: &str, words: &[Folded], (thing, small): (Thing, bool)) {
        let first = words[0].hash;
        let letters = |word: &Folded| Letters::at(&name.as_bytes()[word.span.range()]);
        self.firsts.add(letters(&words[0]));
        if small {
            self.small.set(first);
            self.small_firsts.add(letters(&words[0]));
        }
        let of = match thing {
            Thing::Entity(_) => &mut self.entities,
            _ => &mut self.happenings,
        };
        of.set(
            words
                .get(1)
                .map_or(first, |next| join(join(0, first), next.hash)),
        );
        let capital = words
            .iter()
            .find(|word| name[word.span.range()].starts_with(char::is_uppercase));
        if let Some(word) = capital.filter(|word| word.span.start() > 0) {
            of.set(word.hash);
            self.firsts.add(letters(word));
        }
    }

    /// The longest name that begins at a word.
    pub(crate) fn at<'a>(&'a self, all: &[Folded], first: usize) -> Option<Found<'a>> {
        let word = all[first].hash;
        let pair = all
            .get(first + 1)
            .map(|next| join(join(0, word), next.hash));
        let may = |hash: u64| self.entities.has(hash) || self.happenings.has(hash);
        if !may(word) && !pair.is_some_and(may) {
            return None;
        }
        let most = all.len().min(first + self.longest);
        (first + 1..=most).rev().find_map(|last| {
            let things = self.get(whole(&all[first..last]));
            (!things.is_empty()).then_some(Found {
                first,
                last,
                things,
            })
        })
    }

    /// What a name is of, by its hash.
    fn get(&self, name: u64) -> &[Thing] {
        let start = self.hashes.partition_point(|hash| *hash < name);
        let same = self.hashes[start..]
            .iter()
            .take_while(|hash| **hash == name)
            .count();
        &self.things[start..start + same]
    }

    /// What a name is of: "Mount Everest".
    pub(crate) fn of(&self, name: &str) -> &[Thing] {
        let mut room = Vec::new();
        whole_words(name, 0, &mut room);
        self.get(whole(&room))
    }
}

fn whole(words: &[Folded]) -> u64 {
    words.iter().fold(0, |name, word| join(name, word.hash))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::folded::hash as of;

    #[test]
    fn the_longest_name_is_taken() {
        let mut room = Vec::new();
        whole_words("South Sudan and Sudan", 0, &mut room);
        let found = NAMES.at(&room, 0).expect("a name");
        assert_eq!(found.last, 2);
        assert!(NAMES.entities.has(of("sudan")) && !NAMES.entities.has(of("the")));
        assert!(NAMES.small.has(of("iron")) && !NAMES.small.has(of("france")));
    }
}
