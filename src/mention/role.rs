//! Whether a temperature is a reading or a difference, told by its sentence.

use super::Role;
use super::cues::cues;
use super::cursor::{blank_before, skip_blank, word_at, word_before};
use super::scan::Scanner;

/// How far a sentence is read to either side of a temperature.
const BEFORE: usize = 160;
const AFTER: usize = 80;

/// Right before the figure: where a thermometer stands.
const READS: [&str; 22] = [
    "to",
    "at",
    "reached",
    "reaching",
    "reach",
    "reaches",
    "hit",
    "hits",
    "hitting",
    "is",
    "was",
    "are",
    "were",
    "averages",
    "averaging",
    "averaged",
    "temperature",
    "temperatures",
    "high",
    "low",
    "highs",
    "lows",
];
/// Right after the figure: how far it moved or differs.
const DIFFERS: [&str; 25] = [
    "warmer",
    "cooler",
    "colder",
    "hotter",
    "above",
    "below",
    "higher",
    "lower",
    "rise",
    "increase",
    "drop",
    "warming",
    "cooling",
    "change",
    "difference",
    "per",
    "increment",
    "of",
    "limit",
    "target",
    "threshold",
    "more",
    "less",
    "swing",
    "fall",
];

impl Scanner<'_> {
    /// The role of the temperature at `start..end`; unknown inside a bracket, whose outer figure
    /// decides, and in a sentence that speaks of change without saying of what.
    pub(super) fn role(&self, start: usize, end: usize) -> Role {
        if self.bytes()[self.start..start]
            .last()
            .is_some_and(|b| matches!(b, b'(' | b'['))
        {
            return Role::Unknown;
        }
        let after = self.word_after(end);
        let (before, earlier) = self.words_before(start);
        let differs = DIFFERS.contains(&after) && (after != "of" || self.of_change(end));
        if differs
            || before == "by"
            || (matches!(before, "of" | "a") && cues().is_difference(earlier.as_bytes()))
            || before == "within"
        {
            return Role::Difference;
        }
        if READS.contains(&before) || before == "of" && READS.contains(&earlier) {
            return Role::Reading;
        }
        if self.sentence_has_change(start, end) {
            Role::Unknown
        } else {
            Role::Reading
        }
    }

    /// The word after the figure, past a bracket that converts it.
    fn word_after(&self, end: usize) -> &str {
        word_at(self.rest(), self.past_bracket(end))
    }

    fn past_bracket(&self, end: usize) -> usize {
        let at = skip_blank(self.rest(), end);
        if !matches!(self.bytes().get(at), Some(b'(' | b'[')) {
            return at;
        }
        let close = self.bytes()[at..]
            .iter()
            .take(AFTER)
            .position(|b| matches!(b, b')' | b']'));
        close.map_or(at, |length| skip_blank(self.rest(), at + length + 1))
    }

    /// "2 °C of warming".
    fn of_change(&self, end: usize) -> bool {
        let of = self.past_bracket(end);
        cues().is_difference(word_at(self.rest(), skip_blank(self.rest(), of + 2)).as_bytes())
    }

    /// The two words before a figure, its own qualifier left out.
    fn words_before(&self, start: usize) -> (&str, &str) {
        let (_, cue) = cues().qualifier_before(self.text, self.start, start);
        let end = blank_before(self.text, cue.start()).max(self.start);
        let word = word_before(self.text, self.start, end);
        let end = blank_before(self.text, end - word.len()).max(self.start);
        (word, word_before(self.text, self.start, end))
    }

    /// Whether the sentence speaks of change at all.
    fn sentence_has_change(&self, start: usize, end: usize) -> bool {
        let bytes = self.bytes();
        let from = (start.saturating_sub(BEFORE).max(self.start)..start)
            .rev()
            .find(|&i| stops(bytes, i))
            .map_or(start.saturating_sub(BEFORE).max(self.start), |i| i + 1);
        let to = (end..self.end.min(end + AFTER))
            .find(|&i| stops(bytes, i))
            .unwrap_or(self.end.min(end + AFTER));
        let words = bytes[from..to].split(|b| !b.is_ascii_alphabetic());
        words
            .filter(|word| word.len() > 3)
            .any(|word| cues().is_difference(word))
    }
}

/// A full stop at the end of a sentence.
fn stops(bytes: &[u8], at: usize) -> bool {
    bytes[at] == b'.' && bytes.get(at + 1).is_none_or(u8::is_ascii_whitespace)
}
