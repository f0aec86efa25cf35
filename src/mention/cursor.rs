//! Looking around a place in a text: words before and after it, blanks, boundaries.

use crate::text::look;

/// How far back a word may be looked for.
pub(super) const REACH: usize = 32;

/// What a byte may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ByteClass {
    /// Nothing: blanks, punctuation, the later bytes of a character.
    Other,
    /// A word, in any script.
    Letter,
    /// A number.
    Digit,
    /// A dash, space, quotation mark or sign beyond ASCII, or one of ½ ¼ ⅓.
    Mark,
}

/// One look tells what a byte may begin, and whether it goes on a word.
const CLASSES: [(ByteClass, bool); 256] = classes();

const fn classes() -> [(ByteClass, bool); 256] {
    let mut classes = [(ByteClass::Other, false); 256];
    let mut byte = 0u8;
    loop {
        classes[byte as usize] = match byte {
            b'a'..=b'z' | b'A'..=b'Z' | 0xC3..=0xE1 | 0xE4..=0xEE | 0xF0.. => {
                (ByteClass::Letter, true)
            }
            b'0'..=b'9' => (ByteClass::Digit, false),
            0xC2 | 0xE2 | 0xE3 | 0xEF => (ByteClass::Mark, false),
            0x80.. => (ByteClass::Other, true),
            _ => (ByteClass::Other, false),
        };
        if byte == u8::MAX {
            return classes;
        }
        byte += 1;
    }
}

/// What a byte may begin.
#[inline]
pub(super) fn class(byte: u8) -> ByteClass {
    CLASSES[usize::from(byte)].0
}

/// Whether a byte is part of a word: a letter of any script.
#[inline]
pub(super) fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte >= 0x80
}

/// Whether a byte goes on a word.
#[inline]
pub(super) fn goes_on(byte: u8) -> bool {
    CLASSES[usize::from(byte)].1
}

/// One past a blank at `at`: a space, tab, newline, no-break space or thin space; `at` if none.
#[inline]
pub(super) fn skip_blank(text: &str, at: usize) -> usize {
    match text.as_bytes()[at..] {
        [b' ' | b'\t' | b'\n', ..] => at + 1,
        [b'\r' | 0x80.., ..] => skip_wide(text, at),
        _ => at,
    }
}

/// The same for blanks of several bytes.
#[inline(never)]
fn skip_wide(text: &str, at: usize) -> usize {
    match text[at..].chars().next() {
        Some(c @ ('\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{200a}')) => at + c.len_utf8(),
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

/// Whether the text ending at `end` ends with `phrase` in any case, on a word boundary.
#[inline]
pub(super) fn ends_with(text: &str, end: usize, phrase: &str) -> bool {
    let Some(start) = end.checked_sub(phrase.len()) else {
        return false;
    };
    let bytes = text.as_bytes();
    if !same(bytes.get(start), phrase) {
        return false;
    }
    look(phrase.len());
    bytes[start..end].eq_ignore_ascii_case(phrase.as_bytes())
        && (start == 0 || !is_word(bytes[start - 1]))
}

/// Whether a byte is the first of a phrase, in any case: most phrases are turned away by that.
#[inline]
fn same(byte: Option<&u8>, phrase: &str) -> bool {
    look(1);
    let first = phrase.as_bytes().first();
    byte.map(u8::to_ascii_lowercase) == first.map(u8::to_ascii_lowercase)
}

/// Whether the text at `at` starts with `phrase` in any case, on a word boundary.
#[inline]
pub(super) fn starts_with(text: &str, at: usize, phrase: &str) -> bool {
    let bytes = text.as_bytes();
    if !same(bytes.get(at), phrase) {
        return false;
    }
    look(phrase.len());
    let end = at + phrase.len();
    end <= bytes.len()
        && bytes[at..end].eq_ignore_ascii_case(phrase.as_bytes())
        && (end == bytes.len() || !bytes[end].is_ascii_alphanumeric())
}
