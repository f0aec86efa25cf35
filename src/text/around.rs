//! Looking around a place: where sentences end, and characters begin.

/// The start of the character that `at` is in; the end of the text for what lies beyond.
pub(crate) fn floor_char(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at)
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}

/// Words before a full stop that end no sentence.
const SHORT: [&str; 44] = [
    "mr", "mrs", "ms", "dr", "st", "vs", "approx", "no", "nos", "prof", "sen", "rep", "gov", "gen",
    "col", "lt", "sgt", "capt", "jr", "sr", "inc", "ltd", "co", "corp", "bros", "jan", "feb",
    "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "est", "fig", "c", "ca",
    "al", "mt", "dept",
];

/// One past each full stop that ends a sentence: the next word begins with a capital or a figure,
/// and the word before is neither a letter alone nor an abbreviation that names go on after.
///
/// "… by law. It is" ends one; "St. Mary", "J. Smith", "the U.S. Congress" and "No. 5" do not.
pub(crate) fn sentence_ends(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let marks = memchr::memchr3_iter(b'.', b'!', b'?', bytes);
    marks.filter_map(move |at| {
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
    let head = &text.as_bytes()[..dot];
    let letters = head
        .iter()
        .rev()
        .take(8)
        .take_while(|b| b.is_ascii_alphabetic())
        .count();
    let word = &text[dot - letters..dot];
    let initial = letters == 1 && word.chars().all(char::is_uppercase);
    // "Frobisher Inc. said" goes on, "Frobisher Inc. It said" does not: of a name that may end in
    // one, what follows decides.
    let company =
        ["inc", "ltd", "co", "corp", "bros"].contains(&word.to_ascii_lowercase().as_str());
    let next = text[dot + 1..].trim_start();
    let opens = [
        "The ", "It ", "In ", "He ", "She ", "They ", "Its ", "A ", "But ", "And ",
    ];
    if company && opens.iter().any(|word| next.starts_with(word)) {
        return false;
    }
    // "It took 68.1 ms. Then": a unit, where "Ms. Smith" goes on.
    if word == "ms" {
        return false;
    }
    initial || SHORT.iter().any(|short| short.eq_ignore_ascii_case(word))
}

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
