//! The part of a source that a finding shows: its lines, cut to what surrounds the figures.
//!
//! A paragraph is often one line of a thousand characters, and a terminal drowns in it.

use std::ops::Range;

use crate::error::Shown;
use crate::text::{LineIndex, Span};

/// Lines to show, and where the figures stand in them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Excerpt {
    pub(super) text: String,
    /// The number of its first line, from 1.
    pub(super) line: usize,
    /// One for each figure asked for, in the same order.
    pub(super) places: Vec<Range<usize>>,
}

/// A line of at most so many bytes is shown whole.
const SHORT: usize = 110;
/// How many bytes are shown to either side of a figure on a longer one.
const REACH: usize = 32;

/// What to show of `spans`, which are places in the text that `lines` is of.
pub(super) fn excerpt(lines: &LineIndex<'_>, spans: &[Span]) -> Excerpt {
    let mut spans: Vec<_> = spans
        .iter()
        .map(|&span| first_line_of(lines, span))
        .enumerate()
        .collect();
    spans.sort_by_key(|(_, span)| *span);
    let (Some(first), Some(last)) = (spans.first(), spans.last()) else {
        return Excerpt::default();
    };
    let mut shown = Excerpt {
        text: String::new(),
        line: lines.line(first.1.start()),
        places: vec![0..0; spans.len()],
    };
    let end = lines.line(last.1.start());
    let mut rest = spans.as_slice();
    for line in shown.line..=end {
        let whole = lines.span_of(line);
        let here = rest.partition_point(|(_, span)| span.start() <= whole.end());
        let (on_line, later) = rest.split_at(here);
        cut(lines.text(), whole, on_line, &mut shown);
        rest = later;
        shown.text.push('\n');
    }
    shown.escaped()
}

impl Excerpt {
    /// The same, what a terminal would obey being escaped.
    fn escaped(self) -> Self {
        let hidden = |c: char| Shown::is_hidden(c) && !matches!(c, '\n' | '\t');
        if !self.text.contains(hidden) {
            return self;
        }
        let mut text = String::with_capacity(self.text.len() * 2);
        // Where each byte of the text stands among those that are shown.
        let mut places = Vec::with_capacity(self.text.len() + 1);
        for c in self.text.chars() {
            places.extend(std::iter::repeat_n(text.len(), c.len_utf8()));
            if hidden(c) {
                text.push_str(&Shown(c).to_string());
            } else {
                text.push(c);
            }
        }
        places.push(text.len());
        let moved = |place: &Range<usize>| places[place.start]..places[place.end];
        Self {
            places: self.places.iter().map(moved).collect(),
            text,
            line: self.line,
        }
    }
}

/// A figure that runs over the end of its line is underlined to there.
fn first_line_of(lines: &LineIndex<'_>, span: Span) -> Span {
    let line = lines.span_of(lines.line(span.start()));
    let end = span.end().min(line.end()).max(span.start());
    Span::new(span.start(), end)
}

/// Adds one line, cut where it is long; a long line without figures is left empty.
fn cut(text: &str, line: Span, figures: &[(usize, Span)], shown: &mut Excerpt) {
    let mut at = line.start();
    for window in windows(text, line, figures) {
        if window.start() > at {
            shown
                .text
                .push_str(if at == line.start() { "… " } else { " … " });
        }
        for (index, span) in figures.iter().filter(|(_, span)| window.contains(*span)) {
            let start = shown.text.len() + span.start() - window.start();
            shown.places[*index] = start..start + span.len();
        }
        shown.text.push_str(&text[window.range()]);
        at = window.end();
    }
    if at < line.end() && !figures.is_empty() {
        shown.text.push_str(" …");
    }
}

/// What is shown of a line: the surroundings of its figures, those that meet taken together.
fn windows(text: &str, line: Span, figures: &[(usize, Span)]) -> Vec<Span> {
    if line.len() <= SHORT {
        return vec![line];
    }
    let mut windows: Vec<Span> = Vec::new();
    for (_, figure) in figures {
        let around = around(text, line, *figure);
        match windows.last_mut() {
            Some(last) if around.start() <= last.end() + " … ".len() => {
                *last = last.cover(around);
            }
            _ => windows.push(around),
        }
    }
    windows
}

/// A figure with the whole words that begin or end within [`REACH`] of it.
fn around(text: &str, line: Span, figure: Span) -> Span {
    let mut start = figure.start().saturating_sub(REACH).max(line.start());
    while !text.is_char_boundary(start) {
        start += 1;
    }
    let mut end = (figure.end() + REACH).min(line.end());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    if start > line.start() {
        let word = text[start..figure.start()]
            .find(' ')
            .map_or(0, |blank| blank + 1);
        start += word;
    }
    if end < line.end() {
        let word = text[figure.end()..end]
            .rfind(' ')
            .unwrap_or(end - figure.end());
        end = figure.end() + word;
    }
    Span::new(start, end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Offsets;

    fn shown(text: &str, figures: &[&str]) -> (Excerpt, Vec<String>) {
        let lines = LineIndex::new(text, Offsets::Bytes);
        let span = |figure: &&str| {
            let at = text.find(figure).expect("it is there");
            Span::new(at, at + figure.len())
        };
        let spans: Vec<_> = figures.iter().map(span).collect();
        let excerpt = excerpt(&lines, &spans);
        let words = excerpt
            .places
            .iter()
            .map(|at| excerpt.text[at.clone()].to_owned());
        let words = words.collect();
        (excerpt, words)
    }

    #[test]
    fn short_lines_are_shown_whole() {
        let (excerpt, words) = shown("one\ntwo 5 km\nthree 3 mi\nfour", &["3 mi", "5 km"]);
        assert_eq!(
            (excerpt.text.as_str(), excerpt.line),
            ("two 5 km\nthree 3 mi\n", 2)
        );
        assert_eq!(words, ["3 mi", "5 km"]);
    }

    #[test]
    fn long_lines_are_cut_around_the_figures() {
        let text = format!(
            "{} ü5 km{} 3 mi {}",
            "word ".repeat(40),
            " word".repeat(40),
            "ö".repeat(99)
        );
        let (excerpt, words) = shown(&text, &["5 km", "3 mi"]);
        assert!(excerpt.text.len() < 200, "{}", excerpt.text);
        assert!(excerpt.text.starts_with("… word"), "{}", excerpt.text);
        assert!(excerpt.text.contains("word … word"), "{}", excerpt.text);
        assert!(excerpt.text.ends_with(" …\n"), "{}", excerpt.text);
        assert_eq!(words, ["5 km", "3 mi"]);
    }

    #[test]
    fn what_a_terminal_obeys_is_escaped() {
        let (excerpt, words) = shown("\u{9b}2J\u{202e} 5\u{a0}km\u{1b}", &["5\u{a0}km"]);
        assert_eq!(excerpt.text, "\\u{9b}2J\\u{202e} 5\u{a0}km\\u{1b}\n");
        assert_eq!(words, ["5\u{a0}km"]);
    }

    #[test]
    fn a_figure_over_two_lines_is_underlined_on_the_first() {
        let (_, words) = shown("some 5\nkm long", &["5\nkm"]);
        assert_eq!(words, ["5"]);
    }
}
