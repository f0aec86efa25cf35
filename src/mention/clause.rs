//! The words of the sentence around a figure, for what is asked of single figures and not in the pass.

use crate::text::Document;

use super::Mention;
use super::phrase::{Class, Token};

/// How far a sentence is read to either side of a figure.
const BEFORE: usize = 240;
const AFTER: usize = 120;

/// A word or a number of a sentence, with what stands between it and the one before.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece<'t> {
    pub(super) start: usize,
    pub(super) end: usize,
    /// The word; digits for a number.
    pub(super) text: &'t str,
    pub(super) class: Class,
    /// A comma, bracket, dash or colon stands before it.
    pub(super) breaks: bool,
}

/// The words before and after a figure, within its sentence.
#[derive(Debug)]
pub(super) struct Clause<'t> {
    /// In the order of the text; the last stands right before the figure and its qualifier.
    pub(super) before: Vec<Piece<'t>>,
    /// The words after the figure.
    pub(super) after: Vec<Piece<'t>>,
    /// What stands between the last word and the figure.
    pub(super) gap: &'t str,
}

impl<'t> Clause<'t> {
    /// The sentence around a figure.
    pub(super) fn around(document: &'t Document<'_>, mention: &Mention) -> Self {
        let text = document.text();
        let block = document.block_at(mention.span.start());
        let block = (block.start(), block.end());
        let start = mention.cue.start().min(mention.span.start()).max(block.0);
        let end = mention.span.end().max(mention.cue.end()).min(block.1);
        let floor = floor_char(text, start.saturating_sub(BEFORE).max(block.0));
        let ceiling = floor_char(text, (end + AFTER).min(block.1)).max(end);
        let from = sentence_start(text, floor, start);
        let before = pieces(text, from, start);
        let gap = &text[before.last().map_or(from, |piece| piece.end)..start];
        let after = pieces(text, end, sentence_end(text, end, ceiling));
        Self { before, after, gap }
    }
}

impl Piece<'_> {
    /// Whether it is one of a few words, in any case.
    pub(super) fn is_any(&self, words: &[&str]) -> bool {
        words
            .iter()
            .any(|word| word.eq_ignore_ascii_case(self.text))
    }

    pub(super) fn is_number(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit())
    }

    /// Whether it has the form of a plural.
    pub(super) fn plural(&self) -> bool {
        Token {
            start: self.start,
            end: self.end,
            text: self.text,
            class: self.class,
        }
        .plural()
    }

    /// "Britain's", "the firms'".
    pub(super) fn possessive(&self) -> bool {
        let bare = self.text.trim_end_matches(['s', 'S']);
        bare.len() < self.text.len() && bare.ends_with(['\'', '’'])
    }
}

/// The start of the character that `at` is in.
fn floor_char(text: &str, at: usize) -> usize {
    (0..=at)
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}

/// Where the sentence that `end` is in begins.
fn sentence_start(text: &str, floor: usize, end: usize) -> usize {
    let bytes = text.as_bytes();
    let stop = (floor..end.saturating_sub(1)).rev().find(|&at| {
        matches!(bytes[at], b'.' | b'!' | b'?')
            && bytes[at + 1].is_ascii_whitespace()
            && !is_abbreviation(text, floor, at)
    });
    stop.map_or(floor, |at| at + 1)
}

/// Where the sentence that `start` is in ends.
fn sentence_end(text: &str, start: usize, ceiling: usize) -> usize {
    let bytes = text.as_bytes();
    let stop = (start..ceiling).find(|&at| {
        matches!(bytes[at], b'.' | b'!' | b'?')
            && bytes.get(at + 1).is_none_or(u8::is_ascii_whitespace)
            && !is_abbreviation(text, start, at)
    });
    stop.unwrap_or(ceiling)
}

/// "Mr.", "J.": a full stop that ends no sentence.
fn is_abbreviation(text: &str, floor: usize, dot: usize) -> bool {
    let letters = text.as_bytes()[floor..dot]
        .iter()
        .rev()
        .take(4)
        .take_while(|b| b.is_ascii_alphabetic())
        .count();
    let word = &text[dot - letters..dot];
    letters == 1
        || ["mr", "mrs", "ms", "dr", "st", "vs", "approx"].contains(&word.to_lowercase().as_str())
}

fn pieces(text: &str, from: usize, to: usize) -> Vec<Piece<'_>> {
    let text = &text[..to];
    let mut found: Vec<Piece<'_>> = Vec::new();
    let (mut at, mut last) = (from, from);
    while let Some(c) = text[at..].chars().next() {
        let piece = if c.is_ascii_digit() {
            Some(number(text, at))
        } else {
            Token::at(text, at).map(word)
        };
        let Some(mut piece) = piece else {
            at += c.len_utf8();
            continue;
        };
        piece.breaks = text[last..at].contains(|c| ",;:()[]—–\"“”".contains(c));
        (at, last) = (piece.end, piece.end);
        found.push(piece);
    }
    found
}

fn word(token: Token<'_>) -> Piece<'_> {
    Piece {
        start: token.start,
        end: token.end,
        text: token.text,
        class: token.class,
        breaks: false,
    }
}

/// Digits with their points and commas; the class of a number is that of an unknown word.
fn number(text: &str, at: usize) -> Piece<'_> {
    let rest = &text.as_bytes()[at..];
    let length = (0..rest.len())
        .take_while(|&i| {
            let inside =
                matches!(rest[i], b'.' | b',') && rest.get(i + 1).is_some_and(u8::is_ascii_digit);
            rest[i].is_ascii_digit() || inside
        })
        .count();
    Piece {
        start: at,
        end: at + length,
        text: &text[at..at + length],
        class: Class::default(),
        breaks: false,
    }
}
