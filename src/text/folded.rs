//! Words as names are compared by: case, accents and possessives do not count.

use unicode_normalization::UnicodeNormalization;

use super::letters::{MIX, alphanumerics};
use super::{Span, look};

/// A word of a text, by what it is compared by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Folded {
    /// Where it stands, without a possessive s.
    pub(crate) span: Span,
    /// What it is, folded: equal for words that are the same name.
    pub(crate) hash: u64,
    /// The same without the endings of plurals and of verbs: equal for "scored" and "scores".
    pub(crate) stem: u64,
}

/// The hash of no letters.
const SEED: u64 = 0xcbf2_9ce4_8422_2325;
const STEP: u64 = 0x0000_0100_0000_01b3;

/// The hash of what was hashed and up to eight bytes more.
#[inline]
fn mix(hash: u64, eight: u64) -> u64 {
    let mixed = (hash ^ eight).wrapping_mul(MIX);
    mixed ^ mixed >> 29
}

/// A hash of a word, taken up byte by byte: the same as [`hash`] and [`leading`] give.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rolling {
    hash: u64,
    /// The bytes since the last eight that were mixed in.
    eight: u64,
    length: u32,
}

impl Rolling {
    pub(crate) const NONE: Self = Self {
        hash: SEED,
        eight: 0,
        length: 0,
    };

    #[inline]
    pub(crate) fn push(&mut self, byte: u8) {
        self.eight |= u64::from(byte) << (self.length % 8 * 8);
        self.length += 1;
        if self.length.is_multiple_of(8) {
            (self.hash, self.eight) = (mix(self.hash, self.eight), 0);
        }
    }

    #[inline]
    pub(crate) fn hash(self) -> u64 {
        if self.eight == 0 {
            return self.hash;
        }
        mix(self.hash, self.eight)
    }
}

/// The hash of the word of ASCII that some bytes begin with, whatever its case, and how long it is.
#[inline]
pub(crate) fn leading(bytes: &[u8]) -> (u64, usize) {
    let (mut hash, mut length) = (SEED, 0);
    loop {
        let (eight, more) = alphanumerics(&bytes[length..]);
        if more > 0 {
            hash = mix(hash, eight);
        }
        length += more;
        if more < 8 {
            return (hash, length);
        }
    }
}

/// The hash of a word that is folded already.
pub(crate) fn hash(word: &str) -> u64 {
    let mut rolling = Rolling::NONE;
    word.bytes().for_each(|byte| rolling.push(byte));
    rolling.hash()
}

/// The hash of a name: of its words, in order.
pub(crate) fn join(name: u64, word: u64) -> u64 {
    (name.rotate_left(23) ^ word).wrapping_mul(STEP)
}

/// A word without case and accents: "Vélez" is "velez".
pub(crate) fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let plain = word.nfkd().filter(|c| !('\u{300}'..='\u{36F}').contains(c));
    plain.flat_map(char::to_lowercase).collect()
}

/// A folded word without the endings of plurals and of verbs.
///
/// It need not be a word: "rates", "rated" and "rating" are all "rat".
pub(crate) fn stem(word: &str) -> &str {
    let long = |stem: &str| stem.len() > 2;
    // "translation" goes with "translated"; "station" does not with "state".
    let noun = ["ations", "ation"]
        .iter()
        .find_map(|end| word.strip_suffix(end));
    if let Some(root) = noun.filter(|root| root.len() > 2) {
        return &word[..root.len() + "at".len()];
    }
    // "gross" is no plural; who does something is another word: "works" are no "workers".
    let bare = ["ies", "es", "s", "ing", "ed"]
        .iter()
        .filter(|end| **end != "s" || !word.ends_with("ss"))
        .find_map(|end| word.strip_suffix(end).filter(|stem| long(stem)))
        .unwrap_or(word);
    let last = bare.as_bytes();
    let end = last.len();
    let doubled = end > 3
        && last[end - 1] == last[end - 2]
        && last[end - 1].is_ascii_alphabetic()
        && last[end - 1] != b's';
    let bare = if doubled {
        &bare[..bare.len() - 1]
    } else {
        bare
    };
    bare.strip_suffix(['e', 'y', 'i'])
        .filter(|stem| long(stem))
        .unwrap_or(bare)
}

/// The words of a piece of text that begins at `start`, without the s of possessives.
pub(crate) fn words(text: &str, start: usize, found: &mut Vec<Folded>) {
    each(text, |word, at| {
        let (hash, stem) = hashes(word);
        push(found, (text, start), (word, at), (hash, stem));
    });
}

/// The same, where no stem is asked for: it is 0.
pub(crate) fn whole_words(text: &str, start: usize, found: &mut Vec<Folded>) {
    look(text.len());
    let bytes = text.as_bytes();
    let mut at = 0;
    loop {
        // Nearly every word stands behind one blank.
        at += usize::from(bytes.get(at) == Some(&b' '));
        if !bytes.get(at).is_some_and(u8::is_ascii_alphanumeric) {
            at = run(text, at, false);
        }
        if at == text.len() {
            return;
        }
        let (mut hash, length) = leading(&bytes[at..]);
        let mut end = at + length;
        if bytes.get(end).is_some_and(|byte| !byte.is_ascii()) {
            end = run(text, end, true);
            hash = hash_of(&text[at..end]);
        }
        push(found, (text, start), (&text[at..end], at), (hash, 0));
        at = end;
    }
}

/// Takes up a word, if it is not the s of a possessive.
#[inline]
fn push(
    found: &mut Vec<Folded>,
    (text, start): (&str, usize),
    (word, at): (&str, usize),
    (hash, stem): (u64, u64),
) {
    let possessive = matches!(word, "s" | "S") && text[..at].ends_with(['\'', '’']);
    if !possessive || found.is_empty() {
        let span = Span::new(start + at, start + at + word.len());
        found.push(Folded { span, hash, stem });
    }
}

/// The hash of a word whatever its case and accents.
fn hash_of(word: &str) -> u64 {
    match leading(word.as_bytes()) {
        (hash, length) if length == word.len() => hash,
        _ => hash(&fold(word)),
    }
}

/// The hashes of a word and of its stem.
fn hashes(word: &str) -> (u64, u64) {
    let of = |word: &str| (hash(word), hash(stem(word)));
    let mut room = [0u8; 32];
    if word.len() > room.len() || !word.is_ascii() {
        return of(&fold(word));
    }
    let bytes = &mut room[..word.len()];
    bytes.copy_from_slice(word.as_bytes());
    bytes.make_ascii_lowercase();
    of(std::str::from_utf8(bytes).unwrap_or_default())
}

/// The runs of letters and digits of a text, each with its place.
fn each<'t>(text: &'t str, mut found: impl FnMut(&'t str, usize)) {
    look(text.len());
    let mut at = 0;
    loop {
        let begins = run(text, at, false);
        if begins == text.len() {
            return;
        }
        at = run(text, begins, true);
        found(&text[begins..at], begins);
    }
}

/// The end of a run of letters and digits, or of what is none, that begins at a place.
fn run(text: &str, mut at: usize, inside: bool) -> usize {
    let bytes = text.as_bytes();
    while let Some(byte) = bytes.get(at) {
        if byte.is_ascii() {
            if byte.is_ascii_alphanumeric() != inside {
                return at;
            }
            at += 1;
            continue;
        }
        let next = text[at..].chars().next().unwrap_or(' ');
        let accent = ('\u{300}'..='\u{36F}').contains(&next);
        if (accent || next.is_alphanumeric()) != inside {
            return at;
        }
        at += next.len_utf8();
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hashes(text: &str) -> Vec<u64> {
        let mut found = Vec::new();
        words(text, 0, &mut found);
        found.iter().map(|word| word.hash).collect()
    }

    #[test]
    fn a_hash_is_the_same_however_it_is_taken() {
        for word in [
            "a",
            "sevenli",
            "eightlet",
            "ninelette",
            "1969",
            "sixteenletterswo",
            "b2b",
        ] {
            let mut rolling = Rolling::NONE;
            word.bytes().for_each(|byte| rolling.push(byte));
            assert_eq!(rolling.hash(), hash(word));
            let shouted = word.to_uppercase() + " and more";
            assert_eq!(leading(shouted.as_bytes()), (hash(word), word.len()));
        }
    }

    #[test]
    fn case_accents_and_possessives_do_not_count() {
        assert_eq!(hashes("Vélez Sársfield's"), hashes("velez SARSFIELD"));
        assert_eq!(hashes("Côte d’Ivoire"), hashes("cote d'ivoire"));
        assert_ne!(hashes("Mali"), hashes("Malta"));
    }

    #[test]
    fn endings_do_not_count_in_stems() {
        for (a, b) in [
            ("points", "point"),
            ("scored", "score"),
            ("cities", "city"),
            ("rates", "rate"),
            ("winning", "wins"),
        ] {
            assert_eq!(stem(a), stem(b), "{a} {b}");
        }
        assert_ne!(stem("sales"), stem("salt"));
    }
}
