//! Reading the sentences of a block as words, marks and figures.

use std::cell::OnceCell;

use crate::mention::{Kind, Mention, TieWord};
use crate::text::{Letters, Span, WordClasses, classes, classes_of, look, sentence_ends};

use super::Passage;
use super::sentence::{AMOUNTS, Item, KINDS, Sentence, What, numbers};

/// Room for the items of a sentence and the places of its figures: taken once a block.
type Room<'a> = (Vec<Item<'a>>, Vec<usize>);

/// What a figure counts towards the two amounts that a sentence is read for.
fn weight(passage: &Passage<'_>, figure: &Mention, halves: &OnceCell<bool>) -> usize {
    let text = passage.document.text();
    // Of "25 million of these deaths" the other number stands in the sentence before.
    let points = || text[figure.span.end()..].starts_with(" of the");
    let most = || figure.number().is_none_or(|number| number.value() > 100.0);
    let told =
        || *halves.get_or_init(|| tells_of_halves(passage.document.slice(passage.block.span)));
    match figure.kind {
        // A percentage by itself can be too large, or be no majority.
        Kind::Percent if most() || told() => 2,
        Kind::Number | Kind::Count if points() => 2,
        kind if AMOUNTS.contains(&kind) => usize::from(numbers(figure)),
        _ => 0,
    }
}

/// Whether a block calls something more or less than half.
fn tells_of_halves(text: &str) -> bool {
    look(text.len());
    let has = |word: &str| memchr::memmem::find(text.as_bytes(), word.as_bytes()).is_some();
    has("ajority") || has("inority") || has("ost ")
}

/// Reads the sentences of a passage that have two amounts, or a percentage, one after the other.
pub(super) fn each(passage: &Passage<'_>, mut find: impl FnMut(&Sentence<'_>)) {
    let block = passage.block.span;
    let figures = &passage.mentions.figures;
    let halves = OnceCell::new();
    let worth = |range: std::ops::Range<usize>| {
        let some = figures[range]
            .iter()
            .map(|figure| weight(passage, figure, &halves));
        some.filter(|&some| some > 0).take(2).sum::<usize>() >= 2
    };
    if !worth(passage.first..passage.last) {
        return;
    }
    let mut room: Room<'_> = (Vec::with_capacity(48), Vec::with_capacity(8));
    let text = passage.document.slice(block);
    let ends = sentence_ends(text).map(|end| block.start() + end);
    let (mut start, mut first) = (block.start(), passage.first);
    for end in ends.chain(std::iter::once(block.end())) {
        let mut last = first;
        while last < passage.last && figures[last].span.start() < end {
            last += 1;
        }
        // A full stop within a figure ends no sentence.
        if last > first && figures[last - 1].span.end() > end {
            continue;
        }
        if worth(first..last) {
            let sentence = Sentence::read(passage, (start, end), first..last, room);
            find(&sentence);
            room = sentence.room();
        }
        (start, first) = (end, last);
    }
}

impl<'a> Sentence<'a> {
    fn read(
        passage: &Passage<'a>,
        (start, end): (usize, usize),
        figures: std::ops::Range<usize>,
        (mut items, mut places): Room<'a>,
    ) -> Self {
        let mut counts = [0u8; KINDS];
        let mut at = start;
        for index in figures {
            let figure = &passage.mentions.figures[index];
            let span = figure.span;
            if span.start() < at {
                continue;
            }
            words(passage, at, span.start(), &mut items);
            places.push(items.len());
            take_up(figure, &mut counts);
            items.push(Item {
                span,
                what: What::Figure(index),
            });
            at = span.end();
        }
        words(passage, at, end, &mut items);
        Self {
            places,
            counts,
            kinds: present(&counts),
            amounts: total(&counts),
            said: said(&items, counts[Kind::Ordinal as usize] > 0),
            changes: OnceCell::new(),
            passage: *passage,
            items,
        }
    }

    /// The room that it took, empty, for the next.
    fn room(self) -> Room<'a> {
        let (mut items, mut places) = (self.items, self.places);
        items.clear();
        places.clear();
        (items, places)
    }
}

/// Counts the numbers of a figure.
fn take_up(figure: &Mention, counts: &mut [u8; KINDS]) {
    let count = &mut counts[figure.kind as usize];
    *count = count.saturating_add(numbers(figure));
}

/// A bit for each kind of which there are some.
fn present(counts: &[u8; KINDS]) -> u32 {
    let bits = counts.iter().rev();
    bits.fold(0, |all, count| all << 1 | u32::from(*count > 0))
}

/// How many of the numbers are amounts.
fn total(counts: &[u8; KINDS]) -> usize {
    let amounts = AMOUNTS
        .iter()
        .map(|&kind| usize::from(counts[kind as usize]));
    amounts.sum()
}

/// All that the words of a sentence say; a rank among them says that there is an order.
fn said(items: &[Item<'_>], ranked: bool) -> WordClasses {
    let says = |item: &Item<'_>| match item.what {
        What::Word(_, says) => says,
        What::Mark('(' | ':' | '—' | '–' | '-') => TieWord::LISTS,
        _ => TieWord::NONE,
    };
    let first = if ranked {
        TieWord::RANKS
    } else {
        TieWord::NONE
    };
    items.iter().map(says).fold(first, WordClasses::and)
}

/// Reads the words and marks between two places.
fn words<'a>(passage: &Passage<'a>, start: usize, end: usize, items: &mut Vec<Item<'a>>) {
    let text = &passage.document.text()[..end];
    let mut at = start;
    look(end.saturating_sub(start));
    while let Some(byte) = text.as_bytes().get(at) {
        if matches!(byte, b' ' | b'\n') {
            at += 1;
            continue;
        }
        let word = Letters::at(&text.as_bytes()[at..]);
        let past = at + word.length;
        // Nearly all words are letters up to a blank or a point.
        let plain = matches!(
            text.as_bytes().get(past),
            None | Some(b' ' | b',' | b'.' | b'\n')
        );
        at = if word.length > 0 && plain {
            items.push(Item {
                span: Span::new(at, past),
                what: What::Word(&text[at..past], classes(word)),
            });
            past
        } else {
            item(text, at, items)
        };
    }
}

/// Reads the word or mark at a place; returns where to go on.
fn item<'a>(text: &'a str, at: usize, items: &mut Vec<Item<'a>>) -> usize {
    let rest = &text[at..];
    let Some(c) = rest.chars().next() else {
        return text.len();
    };
    let mut after = at + c.len_utf8();
    if c.is_alphanumeric() {
        let goes_on = |i: usize| rest[i..].starts_with(char::is_alphanumeric);
        let ends = |(i, c): &(usize, char)| {
            let joins = matches!(c, '-' | '\'' | '’');
            !(c.is_alphanumeric() || joins && goes_on(i + c.len_utf8()))
        };
        let length = rest
            .char_indices()
            .find(ends)
            .map_or(rest.len(), |(i, _)| i);
        after = at + length;
        let word = &rest[..length];
        items.push(Item {
            span: Span::new(at, after),
            what: What::Word(word, classes_of(word)),
        });
    } else if !c.is_whitespace() {
        items.push(Item {
            span: Span::new(at, after),
            what: What::Mark(c),
        });
    }
    after
}
