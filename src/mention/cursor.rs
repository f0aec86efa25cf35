//! Looking around a place in a text: words before and after it, blanks, boundaries.

/// How far back a word may be looked for.
const REACH: usize = 32;

/// Whether a byte is part of a word: a letter of any script.
#[inline]
pub(super) fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte >= 0x80
}

/// One past the word that starts at `at`; ends before a no-break or thin space, a dash or a sign.
#[inline]
pub(super) fn word_end(bytes: &[u8], at: usize) -> usize {
    let mut end = at;
    while end < bytes.len() && is_word(bytes[end]) && !is_mark(bytes, end) {
        end += 1;
    }
    end
}

/// Whether a non-ASCII space, dash, quotation mark or symbol stands here rather than a letter.
#[inline]
pub(super) fn is_mark(bytes: &[u8], at: usize) -> bool {
    matches!(bytes[at], 0xC2 | 0xE2 | 0xE3 | 0xEF)
}

/// One past a blank at `at`: a space, tab, newline, no-break space or thin space; `at` if none.
pub(super) fn skip_blank(text: &str, at: usize) -> usize {
    match text[at..].chars().next() {
        Some(c @ (' ' | '\t' | '\n' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{200a}')) => {
            at + c.len_utf8()
        }
        Some('\r') if text[at..].starts_with("\r\n") => at + 2,
        _ => at,
    }
}

/// The start of a blank that ends at `end`; `end` if none does.
pub(super) fn blank_before(text: &str, end: usize) -> usize {
    match text[..end].chars().next_back() {
        Some(c) if c.is_whitespace() => end - c.len_utf8(),
        _ => end,
    }
}

/// The word that ends exactly at `end`, looking back no further than `floor`.
pub(super) fn word_before(text: &str, floor: usize, end: usize) -> &str {
    let floor = floor.max(end.saturating_sub(REACH));
    let bytes = text.as_bytes();
    let mut start = end;
    while start > floor && bytes[start - 1].is_ascii_alphabetic() {
        start -= 1;
    }
    &text[start..end]
}

/// The word that starts exactly at `at`.
pub(super) fn word_at(text: &str, at: usize) -> &str {
    let bytes = text.as_bytes();
    let mut end = at;
    while end < bytes.len() && bytes[end].is_ascii_alphabetic() && end - at < REACH {
        end += 1;
    }
    &text[at..end]
}

/// Whether the text ending at `end` ends with `phrase` in any case, on a word boundary.
pub(super) fn ends_with(text: &str, end: usize, phrase: &str) -> bool {
    let Some(start) = end.checked_sub(phrase.len()) else {
        return false;
    };
    let bytes = text.as_bytes();
    bytes[start..end].eq_ignore_ascii_case(phrase.as_bytes())
        && (start == 0 || !is_word(bytes[start - 1]))
}

/// Whether the text at `at` starts with `phrase` in any case, on a word boundary.
pub(super) fn starts_with(text: &str, at: usize, phrase: &str) -> bool {
    let bytes = text.as_bytes();
    let end = at + phrase.len();
    end <= bytes.len()
        && bytes[at..end].eq_ignore_ascii_case(phrase.as_bytes())
        && (end == bytes.len() || !bytes[end].is_ascii_alphanumeric())
}
