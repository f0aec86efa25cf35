//! The only pass over a text: finds where a figure can start, and reads it there.

use std::cell::Cell;
use std::sync::LazyLock;

use crate::number;
use crate::text::{Document, Letters, Span, Words};
use crate::time;
use crate::unit::Units;

use super::cues::{self, Label};
use super::list::Scanner;
use super::starts::Scan;
use super::unit_words::for_numbers;
use super::{Mentions, SkipKind};

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

/// What a word of the scanner's set may begin.
#[expect(
    clippy::struct_excessive_bools,
    reason = "a word may begin several things at once"
)]
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Starts {
    number: bool,
    time: bool,
    article: bool,
    vague: bool,
    roman: bool,
    skip: Option<SkipKind>,
}

static STARTS: LazyLock<Words<Starts>> = LazyLock::new(|| {
    let none = Starts::default();
    let number = Starts {
        number: true,
        ..none
    };
    let time = Starts { time: true, ..none };
    let vague = Starts {
        vague: true,
        ..none
    };
    let article = Starts {
        article: true,
        number: true,
        ..none
    };
    let labels = cues::labels().filter(|(_, label)| label.skip.is_some() || label.roman);
    let labels = labels.map(|(word, Label { skip, roman })| {
        (
            word,
            Starts {
                roman,
                skip,
                ..none
            },
        )
    });
    let words = number::number_words().map(|word| (word, number));
    let words = words.chain(time::time_words().map(|word| (word, time)));
    let words = words
        .chain(labels)
        .chain(for_numbers().map(|word| (word, vague)));
    Words::new(
        words.chain(["a", "an"].map(|word| (word, article))),
        Starts::merge,
    )
});

impl Starts {
    fn merge(self, other: Self) -> Self {
        Self {
            number: self.number || other.number,
            time: self.time || other.time,
            article: self.article || other.article,
            vague: self.vague || other.vague,
            roman: self.roman || other.roman,
            skip: self.skip.or(other.skip),
        }
    }
}

impl Scanner<'_> {
    fn block(&mut self, span: Span) {
        self.text = self.document.slice(span);
        (self.start, self.end) = (0, self.text.len());
        self.label = None;
        let starts = &*STARTS;
        let mut past = self.start;
        let mut places = Scan::new(starts, &self.text.as_bytes()[..self.end]);
        while let Some((at, end)) = places.next(past) {
            past = if end > at {
                let found = starts.get(Letters::at(&self.bytes()[at..]));
                found.map_or(end, |found| self.word(at, end, found).max(end))
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
        self.bytes().get(end) == Some(&b' ') && self.place().idle_word(end + 1).is_some()
    }

    /// Reads what a word of the set begins; returns where to go on.
    fn word(&mut self, at: usize, end: usize, starts: Starts) -> usize {
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
