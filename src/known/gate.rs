//! A fast look at what stands around a figure: whether anything known may be named there at all.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::mention::{Kind, Mention};
use crate::relation::{MentionIndex, Passage};
use crate::text::folded::{join, leading};
use crate::text::masks::{self, BLOCK};
use crate::text::{Letters, floor_char, look};

use super::fact::PEOPLE;
use super::names::{Bits, NAMES};
use super::words::says;

/// How far to either side a name may begin, in bytes.
const BEFORE: usize = 90;
const BEHIND: usize = 50;
/// How far a word is looked for that a length of time hangs on.
const NEAR: usize = 16;

/// The text of a block around a figure.
struct Around<'t> {
    text: &'t str,
    from: usize,
    to: usize,
}

impl<'t> Around<'t> {
    fn behind(&self) -> &'t str {
        &self.text[self.to..floor_char(self.text, (self.to + BEHIND).min(self.text.len()))]
    }

    fn before(&self) -> &'t str {
        &self.text[floor_char(self.text, self.from.saturating_sub(BEFORE))..self.from]
    }

    /// Whether a name may begin on either side; small ones only where that is asked.
    fn names(&self, bits: &Bits, small: bool) -> bool {
        named(self.before(), bits, small) || named(self.behind(), bits, small)
    }
}

/// Whether a figure is of a kind that may state something known, and a name may stand near it.
pub(super) fn may_state(passage: &Passage<'_>, index: MentionIndex) -> bool {
    let figure = &passage.mentions.figures[index];
    let start = passage.block.span.start();
    let around = Around {
        text: &passage.document.text()[passage.block.span.range()],
        from: figure.span.start() - start,
        to: figure.span.end() - start,
    };
    let (entities, happenings) = (&NAMES.entities, &NAMES.happenings);
    let ends = || may_end(around.behind());
    match figure.kind {
        Kind::Quantity if of_size(around.before(), around.behind()) => around.names(entities, true),
        Kind::Quantity => ends() && around.names(entities, is_value(passage, figure)),
        Kind::Temperature => ends() && around.names(entities, true),
        Kind::Number | Kind::Count if may_count(passage, figure) => {
            ends() && around.names(entities, false)
        }
        Kind::Number => is_atomic(around.before()) && around.names(entities, true),
        Kind::Duration => {
            let (before, behind) = (around.before(), around.behind());
            joined(before, behind) && around.names(happenings, true)
                || orbits(before, behind) && around.names(entities, false)
        }
        Kind::Ordinal => may_follow(around.behind()) && named(around.behind(), happenings, false),
        Kind::Date => around.names(happenings, false),
        _ => false,
    }
}

/// Whether what is said of a figure may end behind it: a mark, or a word that says what it is or goes on with the clause.
fn may_end(behind: &str) -> bool {
    let next = behind.trim_start_matches([' ', '-', '\n']);
    let bytes = next.as_bytes();
    if !bytes.first().is_some_and(u8::is_ascii_lowercase) {
        return true;
    }
    let (word, end) = word(bytes, 0);
    let says = says(word);
    let told = !says.heads.is_empty() || says.behind() || !says.kinds.is_empty();
    told || matches!(&next[..end], "in" | "of" | "the")
}

/// Whether a series or an anniversary may follow a rank.
fn may_follow(behind: &str) -> bool {
    const FOLLOWS: [&str; 4] = ["anniv", "annual", "edition", "meeting"];
    let next = behind.trim_start();
    next.starts_with(char::is_uppercase) || FOLLOWS.iter().any(|word| next.starts_with(word))
}

/// Whether a number may be a population: of people, and large.
fn may_count(passage: &Passage<'_>, figure: &Mention) -> bool {
    let counted = { figure.counted }.map_or("", |span| passage.document.slice(span));
    let large = { figure.number() }.is_some_and(|number| number.value() >= 1000.0);
    large && (counted.is_empty() || PEOPLE.contains(&counted))
}

/// Words that are looked for so often that what finds them is made once.
struct Finders {
    atomic: Finder<'static>,
    orbit: Finder<'static>,
    size_of: Finder<'static>,
    as_long_as: Finder<'static>,
}

static FINDERS: LazyLock<Finders> = LazyLock::new(|| Finders {
    atomic: Finder::new("tomic"),
    orbit: Finder::new("orbit"),
    size_of: Finder::new("size of"),
    as_long_as: Finder::new(" as "),
});

fn has(finder: &Finder<'_>, text: &str) -> bool {
    finder.find(text.as_bytes()).is_some()
}

/// "atomic number", "atomic mass".
fn is_atomic(before: &str) -> bool {
    has(&FINDERS.atomic, before)
}

/// A speed, a mass or a force may be that of a constant or a planet: "the speed of light".
fn is_value(passage: &Passage<'_>, figure: &Mention) -> bool {
    passage.units.dimension_name(figure.unit) == "speed"
}

/// "takes 88 days to orbit the Sun".
fn orbits(before: &str, behind: &str) -> bool {
    has(&FINDERS.orbit, behind) || has(&FINDERS.orbit, before)
}

/// "the size of a football pitch", "as long as two football pitches": what it is compared with may be small. It stands apart from
/// the figure, by a mark close to it.
fn of_size(before: &str, behind: &str) -> bool {
    let mark = |byte: &u8| matches!(byte, b',' | b'(' | 0xE2);
    let (last, next) = (before.as_bytes(), behind.as_bytes());
    let close = next.iter().take(NEAR).any(mark) || last.iter().rev().take(NEAR).any(mark);
    let told = |text: &str| has(&FINDERS.size_of, text) || has(&FINDERS.as_long_as, text);
    close && (told(behind) || told(before))
}

/// Whether a length of time is counted from something: "seven months after the".
fn joined(before: &str, behind: &str) -> bool {
    let next = behind.trim_start();
    let joints = ["after", "since", "following", "into"];
    let led = before.len().saturating_sub(NEAR);
    let near = &before.as_bytes()[led..];
    joints.iter().any(|word| next.starts_with(word)) || near.windows(4).any(|part| part == b"fter")
}

/// Whether a word of a text may begin a name; small ones only where that is asked.
fn named(text: &str, bits: &Bits, small: bool) -> bool {
    look(text.len());
    let bytes = text.as_bytes();
    let mut at = 0;
    for base in (0..bytes.len()).step_by(BLOCK) {
        let block = &masks::first(&bytes[base..]);
        let letters = if small {
            masks::letters(block)
        } else {
            masks::capitals(block)
        };
        let mut places = letters | masks::range(block, ACCENTED.start, ACCENTED.end - 1);
        while places != 0 {
            let first = base + places.trailing_zeros() as usize;
            places &= places - 1;
            if first < at {
                continue;
            }
            match past_word(bytes, first, bits) {
                None => return true,
                Some(end) => at = end,
            }
        }
    }
    false
}

/// Where the word at a place ends, if no name may begin with it.
fn past_word(bytes: &[u8], first: usize, bits: &Bits) -> Option<usize> {
    let letters = Letters::at(&bytes[first..]);
    let end = first + letters.length;
    // Letters with accents are folded later.
    if letters.length == 0 || bytes.get(end).is_some_and(|byte| accented(*byte)) {
        return None;
    }
    let inside = first > 0 && bytes[first - 1].is_ascii_alphanumeric();
    let large = bytes[first].is_ascii_uppercase();
    let firsts = if large {
        &NAMES.firsts
    } else {
        &NAMES.small_firsts
    };
    if inside || !firsts.may_hold(letters) {
        return Some(end);
    }
    past_other(bytes, first, bits, large)
}

/// A byte that begins a letter with an accent, or another of its size.
fn accented(byte: u8) -> bool {
    ACCENTED.contains(&byte)
}

const ACCENTED: std::ops::Range<u8> = 0xC3..0xE2;

/// Where the word at a place ends, if neither it nor it and the next may begin a name.
fn past_other(bytes: &[u8], first: usize, bits: &Bits, large: bool) -> Option<usize> {
    let (word, end) = word(bytes, first);
    if bytes.get(end).is_some_and(|byte| accented(*byte)) {
        return None;
    }
    if !large && !NAMES.small.has(word) {
        return Some(end);
    }
    let second = end + usize::from(end < bytes.len());
    let (next, _) = self::word(bytes, second);
    if bits.has(word) || bits.has(join(join(0, word), next)) {
        return None;
    }
    Some(end)
}

/// The hash of the word at a place, in small letters, and where it ends.
fn word(bytes: &[u8], at: usize) -> (u64, usize) {
    let (hash, length) = leading(&bytes[at..]);
    (hash, at + length)
}
