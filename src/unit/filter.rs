//! Turns away most words at a glance: no unit starts with them.

use serde::{Deserialize, Serialize};

use crate::text::{Filter, Letters};

/// The words that spellings start with: the letters up to the first that is none of ASCII, so "km"
/// and "km/h" have the same start, and "kmph" another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Starts {
    words: Filter,
    /// The first words of symbols, and of all that take a prefix, that go on behind them: "fl oz", "km/h".
    longer: Filter,
    /// The bytes of ASCII that spellings start with and are no letters.
    signs: Vec<bool>,
}

/// As many letters as [`Letters`] tells apart.
const LONGEST: usize = 16;

impl Starts {
    pub(crate) fn new() -> Self {
        let mut signs = vec![false; 128];
        // "5/km²", and a star that stands for a dot.
        for sign in [b'/', b'*'] {
            signs[usize::from(sign)] = true;
        }
        Self {
            words: Filter::new(),
            longer: Filter::new(),
            signs,
        }
    }

    /// Keeps that this goes on behind its first word, if it does.
    pub(crate) fn add_longer(&mut self, prefix: &str, spelling: &str) {
        let first = Letters::at(spelling.as_bytes()).length;
        if first < spelling.len() {
            self.longer.add(joined(prefix, &spelling[..first]));
        }
    }

    /// Whether a symbol, or anything with a prefix, may start with the first word of a text and go on behind it.
    #[inline]
    pub(crate) fn may_be_longer(&self, text: &[u8]) -> bool {
        self.longer.may_hold(Letters::at(text))
    }

    /// Lets through what starts as this does, in any case.
    pub(crate) fn add(&mut self, start: &str) {
        self.words.add(Letters::at(start.as_bytes()));
        if let Some(sign) = start.bytes().next()
            && !sign.is_ascii_alphabetic()
            && let Some(known) = self.signs.get_mut(usize::from(sign))
        {
            *known = true;
        }
    }

    /// The same for two words written together.
    pub(crate) fn add_joined(&mut self, start: &str, more: &str) {
        self.words.add(joined(start, more));
    }

    /// Whether some spelling may start here. Text that starts beyond ASCII is let through.
    #[inline]
    pub(crate) fn may_start(&self, text: &[u8]) -> bool {
        let word = Letters::at(text);
        if word.length == 0 {
            let sign = |first: &u8| *self.signs.get(usize::from(*first)).unwrap_or(&true);
            return text.first().is_some_and(sign);
        }
        self.words.may_hold(word) || is_short_power(text)
    }
}

/// The first letters of two words written together.
fn joined(start: &str, more: &str) -> Letters {
    let mut word = [0; LONGEST];
    let both = start.bytes().chain(more.bytes());
    word.iter_mut().zip(both).for_each(|(to, from)| *to = from);
    Letters::at(&word)
}

/// How the spellings that stand before a number end: with letters, or with one other byte.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Ends {
    words: Filter,
    signs: Vec<bool>,
}

impl Ends {
    pub(crate) fn new() -> Self {
        Self {
            words: Filter::new(),
            signs: vec![false; 256],
        }
    }

    /// Lets through what ends as this does, in any case.
    pub(crate) fn add(&mut self, end: &str) {
        let letters = Letters::ending(end.as_bytes());
        self.words.add(letters);
        if let Some(last) = end.as_bytes().last().filter(|_| letters.length == 0) {
            self.signs[usize::from(*last)] = true;
        }
    }

    /// Whether some spelling may end here.
    #[inline]
    pub(crate) fn may_end(&self, text: &[u8]) -> bool {
        let letters = Letters::ending(text);
        let sign = |last: &u8| self.signs[usize::from(*last)];
        match letters.length {
            0 => text.last().is_some_and(sign),
            _ => self.words.may_hold(letters),
        }
    }
}

/// "sqft", "cu in": these may be written together with any unit.
#[inline]
fn is_short_power(text: &[u8]) -> bool {
    matches!(
        text,
        [b's' | b'S', b'q' | b'Q', ..] | [b'c' | b'C', b'u' | b'U', ..]
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_known_starts_pass() {
        let mut starts = Starts::new();
        starts.add("km");
        starts.add("Mile");
        starts.add("%");
        starts.add_joined("kilo", "gram-force");
        starts.add_joined("exa", "extraordinarily long");
        starts.add_longer("", "fl oz");
        starts.add_longer("k", "m/h");
        starts.add_longer("", "mile");
        assert!(starts.may_be_longer(b"FL oz") && starts.may_be_longer(b"km/h"));
        assert!(!starts.may_be_longer(b"mile") && !starts.may_be_longer(b"m/h"));
        let passed = [
            "km",
            "KM/h",
            "km2",
            "mile",
            "µm",
            "%",
            "/km",
            "Kilogram force",
            "sqft",
        ];
        for text in passed.into_iter().chain(["exaextraordinarily"]) {
            assert!(starts.may_start(text.as_bytes()), "{text}");
        }
        for text in ["k", "kmph", "people", "mi", "kilo", "miles", "5", ",", ""] {
            assert!(!starts.may_start(text.as_bytes()), "{text}");
        }
    }
}
