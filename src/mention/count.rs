//! What a bare number counts: the noun after it.

use crate::text::Span;

use super::cursor::{skip_blank, word_at};
use super::scan::Scanner;

/// How many words may stand between a number and the noun it counts.
const MODIFIERS: usize = 2;

/// Words that end a noun phrase before it has come to its noun.
const STOPS: [&str; 54] = [
    "a", "about", "after", "an", "and", "are", "as", "at", "because", "been", "before", "but",
    "by", "can", "during", "for", "from", "had", "has", "have", "he", "her", "his", "in", "into",
    "is", "it", "its", "of", "on", "or", "over", "she", "since", "so", "such", "than", "that",
    "the", "their", "them", "then", "there", "they", "this", "to", "until", "was", "were", "when",
    "which", "who", "will", "with",
];

/// Plurals that do not end in s, and words in s that are no plural.
const PLURALS: [&str; 14] = [
    "people", "men", "women", "children", "police", "troops", "cattle", "fish", "sheep", "data",
    "media", "staff", "aircraft", "crew",
];
const SINGULARS: [&str; 16] = [
    "as", "is", "was", "has", "his", "its", "this", "thus", "us", "yes", "plus", "versus", "times",
    "perhaps", "always", "does",
];

impl Scanner<'_> {
    /// The noun counted by a number that ends at `end`: the first plural within three words.
    ///
    /// Takes "9,000 troops", "two large countries", "millions of rockets"; leaves "in 1920 was".
    pub(super) fn counted(&self, end: usize) -> Option<Span> {
        let text = self.rest();
        let mut at = skip_blank(text, end);
        if at == end {
            return None;
        }
        if word_at(text, at) == "of" {
            at = skip_blank(text, at + 2);
        }
        for _ in 0..=MODIFIERS {
            let word = word_at(text, at);
            if word.len() < 2 || STOPS.iter().any(|stop| stop.eq_ignore_ascii_case(word)) {
                return None;
            }
            if is_plural(word) {
                return Some(Span::new(at, at + word.len()));
            }
            let next = skip_blank(text, at + word.len());
            if next == at + word.len() {
                return None;
            }
            at = next;
        }
        None
    }
}

fn is_plural(word: &str) -> bool {
    let known = |list: &[&str]| list.iter().any(|known| known.eq_ignore_ascii_case(word));
    known(&PLURALS)
        || word.len() > 2 && word.ends_with('s') && !word.ends_with("ss") && !known(&SINGULARS)
}
