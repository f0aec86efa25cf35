//! Looking around a place: where sentences end, and characters begin.

use super::{Letters, WordClasses, classes};

/// The start of the character that `at` is in; the end of the text for what lies beyond.
pub(crate) fn floor_char(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at)
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}

/// An abbreviation that ends no sentence.
const SHORT: WordClasses = WordClasses::of("abbreviation", "goes-on");
/// One that a name may end with, so that what follows decides.
const COMPANY: WordClasses = WordClasses::of("abbreviation", "company");

/// One past each full stop that ends a sentence: the next word begins with a capital or a figure,
/// and the word before is neither a letter alone nor an abbreviation that names go on after.
///
/// "… by law. It is" ends one; "St. Mary", "J. Smith", "the U.S. Congress" and "No. 5" do not.
pub(crate) fn sentence_ends(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let marks = memchr::memchr3_iter(b'.', b'!', b'?', bytes);
    marks.filter_map(move |at| {
        // Nearly all others stand within a number or a name.
        if bytes.get(at + 1).is_some_and(u8::is_ascii_alphanumeric) {
            return None;
        }
        let rest = text[at + 1..].trim_start_matches(['”', '"', '’', ')', '\'']);
        let opens = rest.starts_with(char::is_whitespace)
            && rest
                .trim_start()
                .starts_with(|c: char| !c.is_lowercase() && !matches!(c, ',' | ';' | ')'));
        let ends = opens && (bytes[at] != b'.' || !is_short(text, at));
        ends.then(|| text.len() - rest.len())
    })
}

/// Whether the word before a full stop is a letter alone or an abbreviation.
fn is_short(text: &str, dot: usize) -> bool {
    let word = Letters::ending(&text.as_bytes()[..dot]);
    let begins = dot - word.length;
    if word.length == 1 && text.as_bytes()[begins].is_ascii_uppercase() {
        return true;
    }
    let is = classes(word);
    // "Ms. Smith" goes on, "It took 68.1 ms. Then" does not.
    if is.has(SHORT) {
        return &text[begins..dot] != "ms";
    }
    // "Frobisher Inc. said" goes on, "Frobisher Inc. It said" does not.
    let next = text[dot + 1..].trim_start();
    is.has(COMPANY) && !OPENS.iter().any(|word| next.starts_with(word))
}

/// What a sentence begins with.
const OPENS: [&str; 10] = [
    "The ", "It ", "In ", "He ", "She ", "They ", "Its ", "A ", "But ", "And ",
];

#[cfg(test)]
mod tests {
    use super::sentence_ends;

    fn sentences(text: &str) -> usize {
        sentence_ends(text).count() + 1
    }

    #[test]
    fn a_full_stop_ends_a_sentence_before_a_capital() {
        assert_eq!(sentences("It is so by law. It is 5 km."), 2);
        assert_eq!(sentences("“It is.” He said 5. Then he left! Why?"), 4);
        assert_eq!(sentences("Acme Inc. said so. Acme Inc. The rest"), 3);
        for one in [
            "St. Mary",
            "J. Smith",
            "the U.S. Congress",
            "No. 5",
            "at 5.5 km",
            "Sept. 30",
        ] {
            assert_eq!(sentences(one), 1, "{one}");
        }
    }
}
