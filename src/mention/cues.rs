//! The words around figures, from `reference-data/cues.csv`.

use std::sync::LazyLock;

use super::cursor::{ends_with, is_word, skip_blank, starts_with};
use super::phrase::PhraseWord;
use super::{Qualifier, SkipKind};
use crate::text::{ByWord, Letters, Span, Word, WordClasses, rows, shipped};

/// A row of `cues.csv`.
#[derive(Debug)]
struct Row {
    phrase: &'static str,
    class: &'static str,
    value: &'static str,
}

/// All cues, sorted for looking up.
#[derive(Debug)]
pub(super) struct Cues {
    /// Qualifiers before a figure: by their last word, the phrases that end with it.
    before: ByWord<(u16, u16)>,
    phrases: Vec<(&'static str, Qualifier)>,
    after: Vec<(&'static str, Qualifier)>,
    /// Where the phrases with a first word stand among those.
    after_words: ByWord<(u16, u16)>,
}

/// What a noun says of the number after it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Label {
    /// The number names a thing and counts none.
    pub(super) skip: Option<SkipKind>,
    /// A Roman numeral may follow.
    pub(super) roman: bool,
}

static CUES: LazyLock<Cues> = LazyLock::new(|| Cues::new(&ROWS));
/// The table, read once for all that is made of it.
static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let all = rows(shipped!("cues.csv"));
    all.map(|[_, phrase, class, value]| Row {
        phrase,
        class,
        value,
    })
    .collect()
});

/// The phrases of one class, each with its value.
pub(crate) fn rows_of(name: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let rows = ROWS.iter().filter(move |row| row.class == name);
    rows.map(|row| (row.phrase, row.value))
}

/// The nouns that say something of the number after them.
pub(super) fn labels() -> impl Iterator<Item = (&'static str, Label)> {
    rows_of("label").map(|(noun, value)| (noun, label(value)))
}

/// The embedded cues.
pub(super) fn cues() -> &'static Cues {
    &CUES
}

impl Cues {
    fn new(rows: &'static [Row]) -> Self {
        let mut phrases = qualifiers(rows, "before");
        phrases.sort_by(|a, b| (last_word(a.0), b.0.len()).cmp(&(last_word(b.0), a.0.len())));
        let before = by_word(&phrases, last_word);
        let mut after = qualifiers(rows, "after");
        after.sort_by(|a, b| (first_word(a.0), b.0.len()).cmp(&(first_word(b.0), a.0.len())));
        let after_words = by_word(&after, first_word);
        Self {
            before,
            phrases,
            after,
            after_words,
        }
    }

    /// What the words ending at `end` say of the figure that starts there.
    pub(super) fn qualifier_before(
        &self,
        text: &str,
        floor: usize,
        start: usize,
    ) -> (Qualifier, Span) {
        let none = (Qualifier::None, Span::new(start, start));
        if !self.may_qualify(&text.as_bytes()[floor..start]) {
            return none;
        }
        let end = skip_back(text, floor, start);
        if end == start {
            return sign_before(text, floor, start).unwrap_or(none);
        }
        if let Some(found) = sign_before(text, floor, end) {
            return found;
        }
        self.phrase_ending(text, floor, end).unwrap_or_else(|| {
            let article = Letters::ending(&text.as_bytes()[floor..end]);
            let before = skip_back(text, floor, end - article.length);
            let known = Word::of(article).classes().has(PhraseWord::ARTICLE);
            let skipped = known && before + article.length < end;
            skipped
                .then(|| self.phrase_ending(text, floor, before))
                .flatten()
                .unwrap_or(none)
        })
    }

    /// Whether a qualifier may end the text before a figure: where one blank after a plain word
    /// stands there, one look at that word turns nearly all away.
    fn may_qualify(&self, before: &[u8]) -> bool {
        let [words @ .., b' '] = before else {
            return before.last().is_some_and(|last| may_precede(*last));
        };
        if !words
            .last()
            .is_some_and(|last| last.is_ascii_alphabetic() || may_precede(*last))
        {
            return false;
        }
        let letters = Letters::ending(words);
        let word = Word::of(letters);
        if word.classes().has(PhraseWord::ARTICLE) {
            let words = &words[..words.len() - letters.length];
            let before = words.strip_suffix(b" ").map_or(letters, Letters::ending);
            return before.length == 0
                || self.ends_phrase(Word::of(before))
                || self.ends_phrase(word);
        }
        letters.length == 0 || self.ends_phrase(word)
    }

    /// Whether a phrase that qualifies a figure ends with a word.
    fn ends_phrase(&self, word: Word) -> bool {
        self.before.get(word).1 > 0
    }

    fn phrase_ending(&self, text: &str, floor: usize, end: usize) -> Option<(Qualifier, Span)> {
        let dot = usize::from(text[floor..end].ends_with('.'));
        let word = Word::of(Letters::ending(&text.as_bytes()[floor..end - dot]));
        let (first, last) = self.before.get(word);
        let fits = |phrase: &str| end - floor >= phrase.len() && ends_with(text, end, phrase);
        let (phrase, qualifier) = self.phrases[usize::from(first)..usize::from(last)]
            .iter()
            .find(|(phrase, _)| fits(phrase))?;
        Some((*qualifier, Span::new(end - phrase.len(), end)))
    }

    /// What the words after a figure that ends at `end` say of it, and where they end.
    pub(super) fn qualifier_after(&self, text: &str, end: usize) -> Option<(Qualifier, Span)> {
        let at = skip_blank(text, end);
        if text[end..].starts_with('+')
            && !text[end + 1..].starts_with(|c: char| c.is_ascii_digit())
        {
            return Some((Qualifier::AtLeast, Span::new(end, end + 1)));
        }
        let word = Letters::at(&text.as_bytes()[at..]);
        let small = text.as_bytes().get(at).is_some_and(u8::is_ascii_lowercase);
        if at == end || !small {
            return None;
        }
        let (first, last) = self.after_words.get(Word::of(word));
        let second = word.length + 1;
        let begins = text.as_bytes().get(at + second);
        let fits = |phrase: &str| {
            let next = phrase.as_bytes().get(second);
            (next.is_none()
                || next.map(u8::to_ascii_lowercase) == begins.map(u8::to_ascii_lowercase))
                && starts_with(text, at, phrase)
        };
        let (phrase, qualifier) = self.after[usize::from(first)..usize::from(last)]
            .iter()
            .find(|(phrase, _)| fits(phrase))?;
        // "$48 plus a tip of $12" adds, "48 plus" bounds.
        let rest = text[at + phrase.len()..].trim_start();
        let adds = *phrase == "plus"
            && (rest.starts_with(|c: char| c.is_ascii_digit() || "$£€".contains(c))
                || ["a ", "an ", "the ", "another "]
                    .iter()
                    .any(|article| rest.starts_with(article)));
        (!adds).then(|| (*qualifier, Span::new(at, at + phrase.len())))
    }
}

/// What words say of a temperature; a word may say several things.
pub(super) enum Weather {}

impl Weather {
    /// It moved or differs: rise, warmer, gap.
    pub(super) const CHANGE: WordClasses = WordClasses::of("difference", "");
    /// A thermometer stands there: high, summer, boils.
    pub(super) const STAND: WordClasses = WordClasses::of("reading", "");
    /// Talk of how far the climate may warm.
    pub(super) const TOPIC: WordClasses = WordClasses::of("topic", "");
}

/// The rows of one class.
fn class<'r>(rows: &'r [Row], name: &'static str) -> impl Iterator<Item = &'r Row> {
    rows.iter().filter(move |row| row.class == name)
}

fn qualifiers(rows: &[Row], name: &'static str) -> Vec<(&'static str, Qualifier)> {
    class(rows, name)
        .map(|row| (row.phrase, qualifier(row.value)))
        .collect()
}

/// Whether a qualifier may end with a byte that is no letter: a blank, a sign, the point of "approx.".
#[inline]
fn may_precede(last: u8) -> bool {
    !last.is_ascii()
        || last.is_ascii_whitespace()
        || matches!(last, b'~' | b'<' | b'>' | b'=' | b'.')
}

/// `~5`, `>5`, `≈5`: a sign that touches its figure.
fn sign_before(text: &str, floor: usize, start: usize) -> Option<(Qualifier, Span)> {
    let equal = usize::from(text[floor..start].ends_with(['=']));
    let sign = text[floor..start - equal].chars().next_back()?;
    if equal == 1 {
        let qualifier = match sign {
            '>' => Qualifier::AtLeast,
            '<' => Qualifier::AtMost,
            _ => return None,
        };
        return Some((qualifier, Span::new(start - 2, start)));
    }
    let qualifier = match sign {
        '~' | '≈' | '∼' => Qualifier::About,
        '>' | '\u{f03e}' => Qualifier::MoreThan,
        '<' | '\u{f03c}' => Qualifier::LessThan,
        // The last of each is as PDF files hold it, of the typeface Symbol.
        '≥' | '⩾' | '\u{f0b3}' => Qualifier::AtLeast,
        '≤' | '⩽' | '\u{f0a3}' => Qualifier::AtMost,
        _ => return None,
    };
    Some((qualifier, Span::new(start - sign.len_utf8(), start)))
}

/// Where the blanks before `start` begin.
fn skip_back(text: &str, floor: usize, start: usize) -> usize {
    let blank = |c: char| matches!(c, ' ' | '\n' | '\t' | '\u{a0}' | '\u{2009}' | '\u{202f}');
    let mut end = start;
    while let Some(c) = text[floor..end]
        .chars()
        .next_back()
        .filter(|&c| blank(c) && start - end < 4)
    {
        end -= c.len_utf8();
    }
    end
}

/// Where the phrases with one word, first or last, stand among phrases that are sorted by it.
fn by_word(
    phrases: &[(&'static str, Qualifier)],
    word: fn(&'static str) -> &'static str,
) -> ByWord<(u16, u16)> {
    let all = phrases.iter().zip(0..);
    let all = all.map(|((phrase, _), at)| (word(phrase), (at, at + 1)));
    ByWord::new(all, |a, b| (a.0, b.1))
}

fn first_word(phrase: &str) -> &str {
    let end = phrase.bytes().position(|byte| !byte.is_ascii_alphabetic());
    &phrase[..end.unwrap_or(phrase.len())]
}

fn last_word(phrase: &str) -> &str {
    let bare = phrase.trim_end_matches('.');
    let start = bare
        .bytes()
        .rposition(|b| !is_word(b))
        .map_or(0, |at| at + 1);
    &bare[start..]
}

fn qualifier(value: &str) -> Qualifier {
    match value {
        "about" => Qualifier::About,
        "more-than" => Qualifier::MoreThan,
        "at-least" => Qualifier::AtLeast,
        "less-than" => Qualifier::LessThan,
        "at-most" => Qualifier::AtMost,
        "nearly" => Qualifier::Nearly,
        "just-over" => Qualifier::JustOver,
        "exactly" => Qualifier::Exactly,
        other => panic!("cues.csv: '{other}' is no qualifier"),
    }
}

fn label(value: &str) -> Label {
    match value {
        "identifier" => Label {
            skip: Some(SkipKind::Identifier),
            ..Label::default()
        },
        "reference" => Label {
            skip: Some(SkipKind::Reference),
            ..Label::default()
        },
        "address" => Label {
            skip: Some(SkipKind::Address),
            ..Label::default()
        },
        "roman" => Label {
            roman: true,
            ..Label::default()
        },
        other => panic!("cues.csv: '{other}' is no label"),
    }
}
