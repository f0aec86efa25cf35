//! The words that numbers are made of, looked up without allocating.

use std::sync::LazyLock;

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{take_while, take_while_m_n};
use nom::character::complete::one_of;
use nom::combinator::{map, value, verify};
use serde::Deserialize;

use super::{NO, Out};
use crate::text::{ByWord, Letters, Word, look, named, shipped};

/// The longest word in the table may have this many letters.
const LONGEST: usize = 15;

/// What a word can be in a number; one word may be several (a `third` is a rank and a share).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum NumberClass {
    /// zero to nine.
    Unit,
    /// ten to nineteen, and a ten with its unit in one word: twentyone.
    Teen,
    /// twenty to ninety.
    Ten,
    /// hundred; the value is its power of ten.
    Hundred,
    /// thousand, million, lakh; the value is its power of ten.
    Scale,
    /// bn, mn, tn: short, but never anything else after a number.
    ShortScale,
    /// k, m, b: a scale only after money.
    LetterScale,
    /// third, hundredth: a rank.
    Ordinal,
    /// half, third, quarter: the value is what it is over.
    Fraction,
    /// halves, thirds, quarters.
    Fractions,
    /// firsts, seconds: a share only after a ten ("twenty-firsts").
    RankPlural,
    /// dozen, score.
    Collective,
    /// couple, pair: a number only before `of` or a scale.
    Pair,
    /// few, several: a number only before a scale.
    Few,
    /// dozens, thousands: the value is the least that it can mean.
    Vague,
    /// a, an.
    Article,
    /// and.
    And,
    /// of.
    Of,
    /// point, between the digits of a spoken decimal.
    Point,
    /// minus.
    Sign,
    /// between: the `and` that follows parts two numbers.
    Between,
    /// What can follow "a third" where it is a share ("a third of", "a third more").
    AfterShare,
    /// What makes a quarter or half a period of time ("the past three quarters").
    BeforePeriod,
    /// What makes one thing of a half ("half time", "half past").
    NotHalf,
    /// at: "at one point two men left".
    BeforeMoment,
}

struct Row {
    word: &'static str,
    class: NumberClass,
    value: i64,
}

/// What the table says of one word.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Entry {
    classes: u32,
    pub(super) value: i64,
}

impl Entry {
    pub(super) const fn is(self, class: NumberClass) -> bool {
        self.classes & (1 << class as u32) != 0
    }

    /// Whether it is one of the classes of a set made by [`set`].
    const fn any(self, classes: u32) -> bool {
        self.classes & classes != 0
    }
}

static WORDS: LazyLock<ByWord<Entry>> = LazyLock::new(|| {
    let entries = rows().map(|row| {
        let classes = 1 << row.class as u32;
        let value = row.value;
        (row.word, Entry { classes, value })
    });
    ByWord::new(entries, |a, b| Entry {
        classes: a.classes | b.classes,
        ..b
    })
});

fn rows() -> impl Iterator<Item = Row> {
    crate::text::rows(shipped!("number-words.csv")).map(|[_, word, class, value]| Row {
        word,
        class: named(class).expect("the embedded table is well formed: a test reads it"),
        value: value.parse().expect("the same"),
    })
}

/// The words that a number may begin with: those for which [`is_number_word`] holds.
pub(crate) fn number_words() -> impl Iterator<Item = &'static str> {
    rows()
        .map(|row| row.word)
        .filter(|word| is_number_word(word))
}

/// Whether a word is in the table.
#[inline]
pub(crate) fn is_listed(word: Word) -> bool {
    of(word).is_some()
}

/// Whether a number or rank in words can begin with a word.
pub(crate) fn begins(word: Word) -> bool {
    of(word).is_some_and(|entry| entry.any(FIRST))
}

/// What the table says of a word.
#[inline]
fn of(word: Word) -> Option<Entry> {
    if word == Word::NONE {
        return None;
    }
    let entry = WORDS.get(word);
    (entry.classes != 0).then_some(entry)
}

/// The entry of one whole word, in either case.
pub(super) fn entry(word: &str) -> Option<Entry> {
    of(Word::of(Letters::of(word.as_bytes())?))
}

/// The word that a text begins with, if it is in the table, and the rest.
#[inline]
pub(super) fn leading(input: &str) -> Option<(Entry, &str)> {
    let letters = Letters::at(input.as_bytes());
    let entry = of(Word::of(letters))?;
    let rest = &input[letters.length..];
    super::word_ends(rest).then_some((entry, rest))
}

/// The entry of the next word, if the word after a gap is in the table.
pub(super) fn next(input: &str) -> Option<Entry> {
    let (rest, _) = gap(input).ok()?;
    leading(rest).map(|(entry, _)| entry)
}

/// A word of a class; its value.
pub(super) fn word<'t>(class: NumberClass) -> impl Parser<&'t str, Output = i64, Error = ()> {
    move |input: &'t str| match leading(input) {
        Some((entry, rest)) if entry.is(class) => Ok((rest, entry.value)),
        _ => Err(NO),
    }
}

/// What stands between two words of a number: a hyphen (true), or white space within a paragraph.
///
/// ```text
/// twenty-one    twenty one    two\nhundred
/// ```
pub(super) fn gap(input: &str) -> Out<'_, bool> {
    // Nearly every gap is one blank before a word.
    if let [b' ', b'!'..=b'~', ..] = input.as_bytes() {
        return Ok((&input[1..], false));
    }
    let hyphen = value(true, one_of("-\u{2010}\u{2011}"));
    let blank = map(verify(blanks, is_one_gap), |_| false);
    alt((hyphen, blank)).parse(input)
}

/// What may stand between a ten and its unit, or a number and what it is over, besides a gap: a
/// dash, or the hyphen of a text that was cut into words: "forty—second", "five - eighths". The
/// text after it.
pub(super) fn dash(input: &str) -> Option<&str> {
    match input.as_bytes() {
        [b' ', b'-', b' ', b'a'..=b'z' | b'A'..=b'Z', ..]
        | [0xe2, 0x80, 0x93 | 0x94, b'a'..=b'z' | b'A'..=b'Z', ..] => Some(&input[3..]),
        _ => None,
    }
}

fn blanks(input: &str) -> Out<'_, &str> {
    let is_blank = |c: char| matches!(c, ' ' | '\n' | '\r' | '\t' | '\u{a0}');
    let (rest, run) = take_while_m_n(1, 4, is_blank).parse(input)?;
    let (_, more) = take_while(|c: char| c.is_whitespace()).parse(&rest[..first_char(rest)])?;
    if more.is_empty() {
        Ok((rest, run))
    } else {
        Err(NO)
    }
}

fn first_char(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

/// A blank line parts paragraphs, and no number runs over it.
fn is_one_gap(run: &str) -> bool {
    run.bytes().filter(|&byte| byte == b'\n').count() < 2
}

/// The word of the table just before `at`, one blank or hyphen away from it.
pub(super) fn before(text: &str, at: usize) -> Entry {
    let Some(head) = text[..at].strip_suffix([' ', '\n', '\u{a0}', '-']) else {
        return Entry::default();
    };
    let letters = head
        .bytes()
        .rev()
        .take(LONGEST + 1)
        .take_while(u8::is_ascii_alphabetic)
        .count();
    look(letters + 1);
    entry(&head[head.len() - letters..]).unwrap_or_default()
}

const fn set(classes: &[NumberClass]) -> u32 {
    let mut bits = 0;
    let mut at = 0;
    while at < classes.len() {
        bits |= 1 << classes[at] as u32;
        at += 1;
    }
    bits
}

const CARDINAL: u32 = set(&[
    NumberClass::Unit,
    NumberClass::Teen,
    NumberClass::Ten,
    NumberClass::Article,
    NumberClass::Pair,
    NumberClass::Few,
    NumberClass::Vague,
    NumberClass::Fraction,
    NumberClass::Sign,
]);

const FIRST: u32 = CARDINAL | set(&[NumberClass::Ordinal]);

const AFTER_ARTICLE: u32 = set(&[
    NumberClass::Hundred,
    NumberClass::Scale,
    NumberClass::Fraction,
    NumberClass::Collective,
    NumberClass::Pair,
    NumberClass::Few,
]);

/// What may follow a number in words as a part of it, or of a rank.
const AFTER_NUMBER: u32 = set(&[
    NumberClass::Unit,
    NumberClass::Ten,
    NumberClass::Hundred,
    NumberClass::Scale,
    NumberClass::ShortScale,
    NumberClass::Ordinal,
    NumberClass::Fraction,
    NumberClass::Fractions,
    NumberClass::Collective,
    NumberClass::Vague,
    NumberClass::And,
    NumberClass::Point,
]);

impl Entry {
    /// Whether it may go on a number in words, of which one word was read, or make a rank of it.
    pub(super) const fn goes_on(self) -> bool {
        self.any(AFTER_NUMBER)
    }

    /// Whether a rank in words can begin with it.
    pub(super) const fn begins_rank(self) -> bool {
        self.counts() || self.is(NumberClass::Article)
    }

    /// Whether it is a whole number by itself.
    pub(super) const fn counts(self) -> bool {
        self.any(set(&[
            NumberClass::Unit,
            NumberClass::Teen,
            NumberClass::Ten,
        ]))
    }

    /// Whether it can stand first in a scale.
    pub(super) const fn scales(self) -> bool {
        self.any(set(&[
            NumberClass::Hundred,
            NumberClass::Scale,
            NumberClass::ShortScale,
            NumberClass::LetterScale,
            NumberClass::Vague,
        ]))
    }

    /// Whether it makes a number of the article before it.
    pub(super) const fn follows_article(self) -> bool {
        self.any(AFTER_ARTICLE)
    }

    /// Whether a number in words can begin with it.
    pub(super) const fn begins(self) -> bool {
        self.any(CARDINAL)
    }
}

/// Whether the word can begin what [`read_words`](super::read_words) or
/// [`read_ordinal`](super::read_ordinal) reads. `word` is delimited, in either case.
///
/// ```
/// use checkfigure::number::is_number_word;
/// assert!(["two", "Half", "a", "third", "dozens", "minus"].into_iter().all(is_number_word));
/// // A bare scale word is no number, and "twenty-one" is two words.
/// assert!(!["hundred", "dozen", "twenty-one", "tenth-rate", "ton"].into_iter().any(is_number_word));
/// ```
pub fn is_number_word(word: &str) -> bool {
    Letters::of(word.as_bytes()).is_some_and(|letters| begins(Word::of(letters)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = include_str!("../../reference-data/number-words.csv");

    #[derive(Deserialize)]
    struct Full {
        language: String,
        word: String,
        class: NumberClass,
        value: i64,
        source: String,
    }

    fn full() -> Vec<Full> {
        csv::Reader::from_reader(TABLE.as_bytes())
            .into_deserialize()
            .map(|row| row.expect("well formed"))
            .collect()
    }

    #[test]
    fn every_row_is_in_order() {
        for row in full() {
            assert_eq!(row.language, "en", "{}", row.word);
            assert!(!row.source.is_empty(), "{} has no source", row.word);
            assert!(
                row.word.len() <= LONGEST && row.word.bytes().all(|b| b.is_ascii_lowercase()),
                "{} is not one short lower-case word",
                row.word
            );
            assert!(row.value >= 0);
        }
    }

    #[test]
    fn a_word_has_one_value_and_no_row_twice() {
        for row in full() {
            let entry = entry(&row.word).expect("a word of the table");
            assert!(entry.is(row.class), "{}", row.word);
            assert_eq!(entry.value, row.value, "{} has two values", row.word);
            let same = |other: &&Full| other.word == row.word && other.class == row.class;
            assert_eq!(full().iter().filter(same).count(), 1, "{}", row.word);
        }
    }

    #[test]
    fn words_are_found_whole() {
        assert!(leading("TWENTY-one").is_some());
        assert!(leading("twentyfoot").is_none());
        assert!(leading("oné").is_none());
        assert!(leading("").is_none());
        assert!(before("the past three", 9).is(NumberClass::BeforePeriod));
        assert!(!before("last", 0).is(NumberClass::BeforePeriod));
    }
}
