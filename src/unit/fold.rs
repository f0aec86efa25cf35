//! Characters that stand for one another, and the ends of words.

/// How a spelling is compared: symbols keep their case, names and folded symbols do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fold {
    /// Case counts: MW is not mW.
    Symbol,
    /// A symbol whose case was lost: KM/H.
    Caseless,
    /// Words: case does not count, and a hyphen is a blank.
    Name,
}

impl Fold {
    /// The character that stands for `c` in the tries.
    pub(crate) fn char(self, c: char) -> char {
        let c = canonical(c);
        match self {
            Self::Symbol => c,
            Self::Name if c == '-' => ' ',
            Self::Name | Self::Caseless => lower(c),
        }
    }

    /// The same for a byte; `None` where it takes the whole character.
    #[inline]
    pub(crate) fn byte(self, byte: u8) -> Option<u8> {
        if !(b' '..0x7f).contains(&byte) || byte == b'*' {
            return None;
        }
        Some(match self {
            Self::Symbol => byte,
            Self::Name if byte == b'-' => b' ',
            Self::Name | Self::Caseless => byte.to_ascii_lowercase(),
        })
    }

    /// A whole spelling, folded.
    pub(crate) fn text(self, text: &str) -> String {
        text.chars().map(|c| self.char(c)).collect()
    }
}

/// Text has many blanks, dots, hyphens, micros and degrees for each one of a unit.
fn canonical(c: char) -> char {
    if c.is_ascii() && c >= ' ' && c != '*' {
        return c;
    }
    match c {
        '\n' | '\t' | '\u{a0}' | '\u{2002}'..='\u{200a}' | '\u{202f}' => ' ',
        '*' | '⋅' | '•' | '∙' | '‧' => '·',
        '\u{2010}' | '\u{2011}' => '-',
        'μ' => 'µ',
        '\u{2126}' => 'Ω',
        '\u{212b}' => 'Å',
        '\u{212a}' => 'K',
        'º' | '˚' => '°',
        _ => c,
    }
}

fn lower(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let mut all = c.to_lowercase();
    match (all.next(), all.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

/// The text from a byte on; empty where `at` is no boundary.
pub(crate) fn rest(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or("")
}

/// One past the blank at `at`, or `at` where there is none. A single newline is a blank; the two
/// bytes of "\r\n" are one.
pub(crate) fn skip_blank(text: &str, at: usize) -> usize {
    let rest = rest(text, at);
    if rest.starts_with("\r\n") {
        return at + 2;
    }
    match rest.chars().next() {
        Some(c) if canonical(c) == ' ' => at + c.len_utf8(),
        _ => at,
    }
}

/// One past the blank or hyphen at `at`.
pub(crate) fn skip_joint(text: &str, at: usize) -> Option<usize> {
    let c = rest(text, at).chars().next()?;
    if canonical(c) == '-' {
        return Some(at + c.len_utf8());
    }
    let end = skip_blank(text, at);
    (end > at).then_some(end)
}

/// One past `word` at `at`, in any case, if it stands there.
pub(crate) fn skip_word(text: &str, at: usize, word: &str) -> Option<usize> {
    let end = at + word.len();
    let found = text.as_bytes().get(at..end)?;
    found.eq_ignore_ascii_case(word.as_bytes()).then_some(end)
}

/// Whether a name that ends at `at` ends there as a word.
pub(crate) fn word_ends(text: &str, at: usize) -> bool {
    !last_is(text, at, char::is_alphanumeric) || !next_is(text, at, char::is_alphanumeric)
}

/// Whether a symbol may end at `at`; a digit may follow, for it may be a power.
pub(crate) fn symbol_ends(text: &str, at: usize) -> bool {
    !last_is(text, at, char::is_alphanumeric) || !next_is(text, at, char::is_alphabetic)
}

/// Whether the character at `at` is such.
pub(crate) fn next_is(text: &str, at: usize, is: impl Fn(char) -> bool) -> bool {
    rest(text, at).chars().next().is_some_and(is)
}

/// Whether the character before `at` is such.
pub(crate) fn last_is(text: &str, at: usize, is: impl Fn(char) -> bool) -> bool {
    text.get(..at)
        .and_then(|before| before.chars().next_back())
        .is_some_and(is)
}
