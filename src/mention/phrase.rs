//! The small words of a sentence: which end a noun phrase, which are verbs, which stand in one.
//!
//! There is no dictionary of nouns. A noun phrase is what stands between words that cannot be part
//! of one, and those are few enough to be listed: the rows of class `phrase` in
//! `reference-data/cues.csv`, one value a property of the word.

use std::sync::LazyLock;

use super::cues::rows_of;
use super::cursor::skip_blank;
use crate::text::{Letters, Words};

/// What is known of a word; most words are in no list and have nothing set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Class(u32);

/// The values of class `phrase`, each with its bit.
const CLASSES: [(&str, Class); 31] = [
    ("preposition", Class::PREPOSITION),
    ("conjunction", Class::CONJUNCTION),
    ("pronoun", Class::PRONOUN),
    ("auxiliary", Class::AUXILIARY),
    ("determiner", Class::DETERMINER),
    ("adverb", Class::ADVERB),
    ("stop", Class::STOP),
    ("plural", Class::PLURAL),
    ("singular", Class::SINGULAR),
    ("nominal", Class::NOMINAL),
    ("never", Class::NEVER),
    ("adjective", Class::ADJECTIVE),
    ("article", Class::ARTICLE),
    ("open-prefix", Class::OPEN_PREFIX),
    ("measure", Class::MEASURE),
    ("hedge", Class::HEDGE),
    ("reads", Class::READS),
    ("differs", Class::DIFFERS),
    ("stands", Class::STANDS),
    ("pronoun-before", Class::PRONOUN_BEFORE),
    ("pronoun-after", Class::PRONOUN_AFTER),
    ("rate-before", Class::RATE_BEFORE),
    ("verb", Class::VERB),
    ("state", Class::STATE),
    ("up", Class::UP),
    ("down", Class::DOWN),
    ("change-noun", Class::CHANGE_NOUN),
    ("degree", Class::DEGREE),
    ("generic", Class::GENERIC),
    ("phrasal", Class::PHRASAL),
    ("joined", Class::JOINED),
];

impl Class {
    /// Ties a noun phrase to what stands before it: of, in, by.
    pub(super) const PREPOSITION: Self = Self(1);
    /// Joins clauses: and, but, which.
    pub(super) const CONJUNCTION: Self = Self(1 << 1);
    /// Stands for a noun phrase: it, they.
    pub(super) const PRONOUN: Self = Self(1 << 2);
    /// A verb that helps another: has, will.
    pub(super) const AUXILIARY: Self = Self(1 << 3);
    /// Begins a noun phrase: the, its.
    pub(super) const DETERMINER: Self = Self(1 << 4);
    /// Stands beside a verb: now, reportedly.
    pub(super) const ADVERB: Self = Self(1 << 5);
    /// Ends what a number counts.
    pub(super) const STOP: Self = Self(1 << 6);
    /// A plural that does not end in s: people.
    pub(super) const PLURAL: Self = Self(1 << 7);
    /// Ends in s and is no plural: bus.
    pub(super) const SINGULAR: Self = Self(1 << 8);
    /// Counted without a noun: 14 dead.
    pub(super) const NOMINAL: Self = Self(1 << 9);
    /// Looks like a plural and is never counted: odds.
    pub(super) const NEVER: Self = Self(1 << 10);
    /// Stands before a noun: one senior official.
    pub(super) const ADJECTIVE: Self = Self(1 << 11);
    /// May stand between a qualifier and its figure: about a mile.
    pub(super) const ARTICLE: Self = Self(1 << 12);
    /// Leaves what it is joined to by a hyphen a figure: mid-1990s.
    pub(super) const OPEN_PREFIX: Self = Self(1 << 13);
    /// Follows a measure only: 5 in wide.
    pub(super) const MEASURE: Self = Self(1 << 14);
    /// Opens a bracket with a figure in it: (about 3 km).
    pub(super) const HEDGE: Self = Self(1 << 15);
    /// Right before a temperature: where a thermometer stands.
    pub(super) const READS: Self = Self(1 << 16);
    /// Right after a temperature: how far it moved or differs.
    pub(super) const DIFFERS: Self = Self(1 << 17);
    /// Right after a temperature: a reading.
    pub(super) const STANDS: Self = Self(1 << 18);
    /// Makes a pronoun of the "one" after it: no one.
    pub(super) const PRONOUN_BEFORE: Self = Self(1 << 19);
    /// Makes a pronoun of the "one" before it: one another.
    pub(super) const PRONOUN_AFTER: Self = Self(1 << 20);
    /// Makes "per" of the article after it: twice a week.
    pub(super) const RATE_BEFORE: Self = Self(1 << 21);
    /// A verb of any other kind in a form that could be taken for a noun: says.
    pub(super) const VERB: Self = Self(1 << 22);
    /// A verb that says how much something is: totalled, weighs.
    pub(super) const STATE: Self = Self(1 << 23);
    /// Says that something grew: rose, up, more.
    pub(super) const UP: Self = Self(1 << 24);
    /// Says that something shrank: fell, down, fewer.
    pub(super) const DOWN: Self = Self(1 << 25);
    /// A noun of change: rise, loss.
    pub(super) const CHANGE_NOUN: Self = Self(1 << 26);
    /// Compares: higher, heavier, fewer.
    pub(super) const DEGREE: Self = Self(1 << 27);
    /// A noun that says nothing of what is measured: total, average.
    pub(super) const GENERIC: Self = Self(1 << 28);
    /// A verb that takes the sense of direction from "up" and "down": set up, shut down.
    pub(super) const PHRASAL: Self = Self(1 << 29);

    /// Joined to a number by a hyphen it is no thing that is counted: six-figure, two-way.
    pub(super) const JOINED: Self = Self(1 << 30);

    /// Whether any bit of `other` is set.
    pub(super) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both.
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

static CLASS_OF: LazyLock<Words<Class>> = LazyLock::new(|| {
    let rows = rows_of("phrase");
    let entries = rows.map(|(word, value)| (word, named(value)));
    Words::new(entries, Class::and)
});

fn named(value: &str) -> Class {
    let found = CLASSES.iter().find(|(name, _)| *name == value);
    found.map_or_else(
        || panic!("cues.csv: '{value}' is no property of a word"),
        |(_, class)| *class,
    )
}

/// What is known of a word, in any case.
pub(super) fn class_of(word: &str) -> Class {
    CLASS_OF.of(word.as_bytes()).unwrap_or_default()
}

/// How many bytes of a word are looked at.
const LONGEST: usize = 40;

/// A word of a phrase, with its hyphens and its possessive: in-house, Britain's.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'t> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) text: &'t str,
    pub(super) class: Class,
}

impl<'t> Token<'t> {
    /// The word that starts at `at`.
    ///
    /// Takes `troops`, `in-house`, `Britain's`, `naïve`; refuses digits and marks.
    pub(super) fn at(text: &'t str, at: usize) -> Option<Self> {
        let word = Letters::at(&text.as_bytes()[at..]);
        let end = at + word.length;
        // Nearly all are letters up to a blank or a point.
        if word.length > 0 && matches!(text.as_bytes().get(end), None | Some(b' ' | b',' | b'.')) {
            return Some(Self {
                start: at,
                end,
                text: &text[at..end],
                class: CLASS_OF.get(word).unwrap_or_default(),
            });
        }
        let end = token_end(text, at);
        let token = Self {
            start: at,
            end,
            text: &text[at..end],
            class: class_of(&text[at..end]),
        };
        (end > at).then_some(token)
    }

    /// The word after one blank, or after a comma and a blank where `comma` allows it.
    pub(super) fn next(&self, text: &'t str, comma: bool) -> Option<Self> {
        let past = self.end + usize::from(comma && text[self.end..].starts_with(','));
        let at = skip_blank(text, past);
        (at > past).then(|| Self::at(text, at)).flatten()
    }

    /// "Britain's", "players'": belongs to the noun after it.
    pub(super) fn possessive(&self, text: &str) -> bool {
        let bare = self.text.trim_end_matches(['s', 'S']);
        bare.len() < self.text.len() && bare.ends_with(['\'', '’'])
            || self.text.ends_with('s') && text[self.end..].starts_with(['\'', '’'])
    }

    /// Whether it has the form of a plural, or is one that has not.
    pub(super) fn plural(&self) -> bool {
        let not = Class::SINGULAR.and(Class::STOP).and(Class::VERB);
        let shape = self.text.len() > 2 && self.text.ends_with('s') && !self.text.ends_with("ss");
        self.class.has(Class::PLURAL) || shape && !self.class.has(not)
    }
}

/// One past the letters from `at` on, with the hyphens and apostrophes between them.
fn token_end(text: &str, at: usize) -> usize {
    let mut chars = text[at..].char_indices().peekable();
    let mut end = at;
    while let Some((i, c)) = chars.next() {
        let joins = matches!(c, '-' | '\'' | '’')
            && i > 0
            && chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
        if i > LONGEST || !(c.is_alphabetic() || joins) {
            break;
        }
        end = at + i + c.len_utf8();
    }
    end
}
