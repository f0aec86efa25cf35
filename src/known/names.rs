//! The names of all that is known, by the hash of their words.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::text::folded::{Folded, join, words};

use super::data::{EDITIONS, EVENTS, FACTS};

/// Something that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Thing {
    /// What there are facts of: the first of them.
    Entity(usize),
    /// A happening.
    Event(usize),
    /// A happening, by what it is called where the text says where.
    Phrase(usize),
    /// A series of happenings: the first of them.
    Series(usize),
}

/// All names.
#[derive(Debug, Default)]
pub(crate) struct Names {
    all: HashMap<u64, Vec<Thing>>,
    firsts: HashSet<u64>,
    longest: usize,
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

impl Names {
    fn read() -> Self {
        let mut names = Self::default();
        let mut before = "";
        for (at, fact) in FACTS.iter().enumerate() {
            if fact.row.entity != before {
                before = &fact.row.entity;
                names.add(Thing::Entity(at), &fact.row.entity, &fact.row.aliases);
            }
        }
        for (at, event) in EVENTS.iter().enumerate() {
            names.add(Thing::Event(at), &event.event, &event.aliases);
            names.add(Thing::Phrase(at), "", &event.phrases);
        }
        let mut before = "";
        for (at, edition) in EDITIONS.iter().enumerate() {
            if edition.series != before {
                before = &edition.series;
                names.add(Thing::Series(at), &edition.series, &edition.aliases);
            }
        }
        names
    }

    fn add(&mut self, thing: Thing, name: &str, aliases: &str) {
        let mut room = Vec::new();
        for one in std::iter::once(name).chain(aliases.split('|')) {
            room.clear();
            words(one, 0, &mut room);
            let Some(first) = room.first() else {
                continue;
            };
            self.firsts.insert(first.hash);
            self.longest = self.longest.max(room.len());
            let things = self.all.entry(whole(&room)).or_default();
            if !things.contains(&thing) {
                things.push(thing);
            }
        }
    }

    /// Whether a name may begin with a word.
    pub(crate) fn may_begin(&self, word: u64) -> bool {
        self.firsts.contains(&word)
    }

    /// The longest name that begins at a word.
    pub(crate) fn at<'a>(&'a self, all: &[Folded], first: usize) -> Option<Found<'a>> {
        if !self.may_begin(all[first].hash) {
            return None;
        }
        let most = all.len().min(first + self.longest);
        (first + 1..=most).rev().find_map(|last| {
            let things = self.all.get(&whole(&all[first..last]))?;
            Some(Found {
                first,
                last,
                things,
            })
        })
    }
}

fn whole(words: &[Folded]) -> u64 {
    words.iter().fold(0, |name, word| join(name, word.hash))
}
