//! The words of the sentence around a figure, for what is asked of single figures and not in the pass.

use std::borrow::Cow;
use std::ops::Range;

use crate::text::{Document, Span, WordClasses, floor_char, look, sentence_ends};

use super::Mention;
use super::phrase::{Token, plural};

/// How far a sentence is read to either side of a figure.
const BEFORE: usize = 240;
const AFTER: usize = 120;
/// The longest word that is read whole where the reading begins or ends.
const LONGEST: usize = 80;
/// How many words are kept before those too far back are let go.
const MOST: usize = 1024;

/// A word or a number of a sentence, with what stands between it and the one before.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece<'t> {
    pub(super) start: usize,
    pub(super) end: usize,
    /// The word; digits for a number.
    pub(super) text: &'t str,
    pub(super) class: WordClasses,
    /// A comma, bracket, dash or colon stands before it.
    pub(super) breaks: bool,
}

/// The words before and after a figure, within its sentence.
#[derive(Debug)]
pub(super) struct Clause<'w, 't> {
    /// In the order of the text; the last stands right before the figure and its qualifier.
    pub(super) before: Cow<'w, [Piece<'t>]>,
    /// The words after the figure.
    pub(super) after: Cow<'w, [Piece<'t>]>,
    /// What stands between the last word and the figure.
    pub(super) gap: &'t str,
}

/// The words of a document around one place, kept while the place moves on: every word is read
/// once for all figures that it stands near.
#[derive(Debug)]
pub(super) struct Window<'t> {
    document: &'t Document<'t>,
    /// The block that was read last.
    block: Span,
    /// From where to where its words are known.
    known: usize,
    read: usize,
    pieces: Vec<Piece<'t>>,
    /// Where sentences end.
    stops: Vec<usize>,
}

impl<'t> Window<'t> {
    pub(super) fn of(document: &'t Document<'t>) -> Self {
        Self {
            document,
            block: Span::default(),
            known: 0,
            read: 0,
            pieces: Vec::new(),
            stops: Vec::new(),
        }
    }

    /// The sentence around a figure.
    pub(super) fn around(&mut self, mention: &Mention) -> Clause<'_, 't> {
        let block = self.document.block_at(mention.span.start());
        let start = mention
            .cue
            .start()
            .min(mention.span.start())
            .max(block.start());
        let end = mention.span.end().max(mention.cue.end()).min(block.end());
        let text = self.document.text();
        let floor = floor_char(text, start.saturating_sub(BEFORE).max(block.start()));
        let ceiling = floor_char(text, (end + AFTER).min(block.end())).max(end);
        if block != self.block || floor < self.known {
            self.enter(block, floor);
        }
        self.read_to(ceiling);
        let next = self.stops.partition_point(|stop| *stop < start);
        let from = next
            .checked_sub(1)
            .map_or(floor, |at| self.stops[at].max(floor));
        let next = self.stops.partition_point(|stop| *stop <= end);
        let to = self
            .stops
            .get(next)
            .map_or(ceiling, |stop| (*stop).min(ceiling));
        self.clause(from..start, end..to)
    }

    fn clause(&self, lead: Range<usize>, tail: Range<usize>) -> Clause<'_, 't> {
        let before = self.words(&lead);
        let text = self.document.text();
        let gap = &text[before.last().map_or(lead.start, |piece| piece.end)..lead.end];
        let mut after = self.words(&tail);
        let torn = after
            .first()
            .is_some_and(|first| first.breaks != breaks(text, tail.start, first.start));
        if torn && let Some(first) = after.to_mut().first_mut() {
            first.breaks = !first.breaks;
        }
        Clause { before, after, gap }
    }

    /// The words of a stretch; those that only reach into it are read as far as they do.
    fn words(&self, at: &Range<usize>) -> Cow<'_, [Piece<'t>]> {
        let first = self.pieces.partition_point(|piece| piece.start < at.start);
        let last = self
            .pieces
            .partition_point(|piece| piece.start < at.end)
            .max(first);
        let whole = &self.pieces[first..last];
        let reaches_in = first > 0 && self.pieces[first - 1].end > at.start;
        let reaches_out = whole.last().is_some_and(|piece| piece.end > at.end);
        if !(reaches_in || reaches_out) {
            return Cow::Borrowed(whole);
        }
        let head = whole.first().map_or(at.end, |piece| piece.start);
        let mut words = Vec::with_capacity(whole.len() + 1);
        read_words(
            &self.document.text()[..head.min(at.end)],
            at.start,
            at.start,
            &mut words,
        );
        words.extend_from_slice(whole);
        if reaches_out && let Some(torn) = words.pop() {
            read_words(
                &self.document.text()[..at.end],
                torn.start,
                torn.start,
                &mut words,
            );
            if let Some(last) = words.last_mut() {
                last.breaks = torn.breaks;
            }
        }
        Cow::Owned(words)
    }

    /// Begins anew in a block, at the first word from about `floor` on.
    fn enter(&mut self, block: Span, floor: usize) {
        let text = self.document.text();
        if block != self.block || self.stops.is_empty() {
            self.block = block;
            let ends = sentence_ends(self.document.slice(block));
            self.stops = ends.map(|end| block.start() + end).collect();
        }
        let within = floor.saturating_sub(LONGEST).max(block.start());
        self.read = (within..=floor)
            .rev()
            .find(|&at| at == block.start() || text.as_bytes()[at - 1].is_ascii_whitespace())
            .unwrap_or_else(|| floor_char(text, floor));
        self.known = self.read;
        self.pieces.clear();
    }

    /// Reads on until the words before `ceiling` are known.
    fn read_to(&mut self, ceiling: usize) {
        if ceiling <= self.read {
            return;
        }
        let text = &self.document.text()[..self.block.end()];
        let mut end = ceiling;
        while end < text.len()
            && !text.as_bytes()[end].is_ascii_whitespace()
            && end < ceiling + LONGEST
        {
            end += 1;
        }
        let end = floor_char(text, end).max(self.read);
        let last = self.pieces.last().map_or(self.read, |piece| piece.end);
        let known = self.pieces.len();
        read_words(&text[..end], self.read, last, &mut self.pieces);
        self.part_sentences(text, known);
        self.read = end;
        self.forget(ceiling);
    }

    /// What stands before a full stop breaks nothing after it.
    fn part_sentences(&mut self, text: &str, known: usize) {
        for at in known..self.pieces.len() {
            let piece = self.pieces[at];
            let next = self.stops.partition_point(|stop| *stop <= piece.start);
            let before = at
                .checked_sub(1)
                .map_or(self.block.start(), |at| self.pieces[at].end);
            if let Some(stop) = next
                .checked_sub(1)
                .map(|at| self.stops[at])
                .filter(|stop| *stop > before)
            {
                self.pieces[at].breaks = breaks(text, stop, piece.start);
            }
        }
    }

    /// Lets go what is too far back, now and then.
    fn forget(&mut self, ceiling: usize) {
        if self.pieces.len() > MOST {
            let floor = ceiling.saturating_sub(4 * BEFORE);
            let old = self.pieces.partition_point(|piece| piece.end < floor);
            self.pieces.drain(..old);
            self.known = floor;
        }
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
        plural(self.text, self.class)
    }

    /// "Britain's", "the firms'".
    pub(super) fn possessive(&self) -> bool {
        let bare = self.text.trim_end_matches(['s', 'S']);
        bare.len() < self.text.len() && bare.ends_with(['\'', '’'])
    }
}

/// Reads the words from `from` to the end of `text`; what stands after `last` may break the first.
fn read_words<'t>(text: &'t str, from: usize, last: usize, found: &mut Vec<Piece<'t>>) {
    let (mut at, mut last) = (from, last);
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
        piece.breaks = breaks(text, last, at);
        (at, last) = (piece.end, piece.end);
        found.push(piece);
    }
}

/// Whether a mark between two places parts what stands before from what stands after.
fn breaks(text: &str, from: usize, to: usize) -> bool {
    text[from.min(to)..to].contains(|c| ",;:()[]—–\"“”".contains(c))
}

fn word(token: Token<'_>) -> Piece<'_> {
    look(token.text.len());
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
        class: WordClasses::NONE,
        breaks: false,
    }
}
