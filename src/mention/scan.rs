//! The only pass over a text: finds where a figure can start, and reads it there.

use std::cell::Cell;

use crate::text::{Document, Letters, Span, Word};
use crate::unit::Units;

use super::Mentions;
use super::list::Scanner;
use super::opens::{OPENINGS, OPENS, Opens};
use super::starts::Scan;

/// Finds every figure of a document, in order of place.
///
/// Digits, number words and time words are looked for byte by byte; whatever holds none of them is
/// passed over without being read. What looks like a figure and is none is kept apart.
///
/// ```
/// use checkfigure::{mention::{scan, Kind}, text::Document, unit::Units};
/// let text = Document::plain("Flight 447 covered more than 3,000 square kilometres.");
/// let found = scan(&text, Units::embedded());
/// assert_eq!(text.slice(found.figures[0].span), "3,000 square kilometres");
/// assert_eq!((found.figures.len(), found.skips.len()), (1, 1));
/// ```
pub fn scan(document: &Document<'_>, units: &Units) -> Mentions {
    let mut scanner = Scanner {
        text: "",
        units,
        today: document.date(),
        start: 0,
        end: 0,
        label: None,
        document,
        decimal: Cell::new(None),
        out: Mentions::default(),
    };
    let mut all = Mentions {
        figures: Vec::with_capacity(document.text().len() / BYTES_A_FIGURE),
        ..Mentions::default()
    };
    for block in document.blocks() {
        scanner.block(block.span);
        all.take_up(&mut scanner.out, block.span.start());
    }
    all.decimal = scanner.decimal.get();
    all.unread = document.unread();
    all
}

/// Prose has a figure about every so many bytes: room for them is made at once.
const BYTES_A_FIGURE: usize = 128;

impl Scanner<'_> {
    fn block(&mut self, span: Span) {
        self.text = self.document.slice(span);
        (self.start, self.end) = (0, self.text.len());
        self.label = None;
        let mut past = self.start;
        let mut places = Scan::new(&OPENINGS, &self.text.as_bytes()[..self.end]);
        while let Some((at, end)) = places.next(past) {
            past = if end > at {
                let word = Word::of(Letters::at(&self.bytes()[at..]));
                self.word(at, end, OPENS.get(word)).max(end)
            } else if self.bytes()[at].is_ascii_digit() || self.is_fraction(at) {
                self.figure(at)
            } else {
                at + 1
            };
        }
    }

    /// Whether one of ½ ¼ ¾ ⅓ … or a digit of full width stands here.
    fn is_fraction(&self, at: usize) -> bool {
        match self.bytes()[at..] {
            [0xC2, third, ..] => (0xBC..=0xBE).contains(&third),
            [0xE2, 0x85, third, ..] => (0x90..=0x9E).contains(&third),
            [0xEF, 0xBC, third, ..] => (0x90..=0x99).contains(&third),
            _ => false,
        }
    }

    /// Whether the word behind an article makes nothing of it: no unit, number or time begins with it. So it is with nearly
    /// all articles, and they are a fourth of all words that may begin a figure.
    fn is_idle(&self, end: usize) -> bool {
        let place = self.place();
        self.bytes().get(end) == Some(&b' ') && place.is_idle(&place.at(end + 1))
    }

    /// Reads what a word of the set begins; returns where to go on.
    fn word(&mut self, at: usize, end: usize, starts: Opens) -> usize {
        if at > self.start && matches!(self.text.as_bytes()[at - 1], b'_' | b'0'..=b'9') {
            return end;
        }
        // "some", "all": common words, which begin nothing else.
        if starts.vague && !starts.number && !starts.time {
            return self.vague(at, end).unwrap_or(end);
        }
        if starts.article && self.is_idle(end) {
            return end;
        }
        if let Some(past) = self.labelled(at, end, starts.skip, starts.roman) {
            return past;
        }
        if starts.time
            && let Some(past) = self.time(at)
        {
            return past;
        }
        if starts.article
            && let Some(past) = self.article(at, end)
        {
            return past;
        }
        if starts.number
            && let Some(past) = self.number_words(at)
        {
            return past;
        }
        let vague = starts.vague.then(|| self.vague(at, end)).flatten();
        vague.unwrap_or(end)
    }
}
