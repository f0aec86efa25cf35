//! Words as names are compared by: case, accents and possessives do not count.

use unicode_normalization::UnicodeNormalization;

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
pub(crate) const SEED: u64 = 0xcbf2_9ce4_8422_2325;
const STEP: u64 = 0x0000_0100_0000_01b3;

/// The hash of what was hashed and one byte more.
#[inline]
pub(crate) fn with_byte(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(STEP)
}

/// The hash of a word that is folded already.
pub(crate) fn hash(word: &str) -> u64 {
    word.bytes().fold(SEED, with_byte)
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
    each(text, start, found, |word| hash(stem(word)));
}

/// The same, where no stem is asked for: it is 0.
pub(crate) fn whole_words(text: &str, start: usize, found: &mut Vec<Folded>) {
    each(text, start, found, |_| 0);
}

fn each(text: &str, start: usize, found: &mut Vec<Folded>, stemmed: fn(&str) -> u64) {
    look(text.len());
    let mut at = 0;
    while let Some((begins, ends)) = next_word(text, at) {
        at = ends;
        let word = &text[begins..ends];
        let possessive = text[..begins].ends_with(['\'', '’']) && matches!(word, "s" | "S");
        if possessive && !found.is_empty() {
            continue;
        }
        found.push(folded(word, start + begins, stemmed));
    }
}

#[inline]
fn folded(word: &str, start: usize, stemmed: fn(&str) -> u64) -> Folded {
    let span = Span::new(start, start + word.len());
    let of = |word: &str| (hash(word), stemmed(word));
    let mut room = [0u8; 32];
    let short = word.len() <= room.len() && word.is_ascii();
    let (hash, stem) = if short {
        let bytes = &mut room[..word.len()];
        bytes.copy_from_slice(word.as_bytes());
        bytes.make_ascii_lowercase();
        of(std::str::from_utf8(bytes).unwrap_or_default())
    } else {
        of(&fold(word))
    };
    Folded { span, hash, stem }
}

/// The next run of letters and digits from `at` on.
fn next_word(text: &str, at: usize) -> Option<(usize, usize)> {
    let is = |c: char| c.is_alphanumeric() || ('\u{300}'..='\u{36F}').contains(&c);
    let begins = at + text[at..].find(is)?;
    let length = text[begins..]
        .find(|c| !is(c))
        .unwrap_or(text.len() - begins);
    Some((begins, begins + length))
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
