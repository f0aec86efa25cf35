//! Lists in prose: what is listed behind a noun, and how many things that is.

use crate::text::{floor_char, look, masks};

/// How far behind the number its list may begin, and how long it may be, in bytes.
const HEAD: usize = masks::BLOCK;
const LIST: usize = 900;
/// The most words of one thing that is listed.
const WORDS: usize = 7;

/// The words of a list, and what it is set off by.
#[derive(Debug, Clone, Copy)]
pub(super) struct List<'t> {
    pub(super) words: &'t str,
    /// Where they begin, behind the noun.
    pub(super) start: usize,
    opener: char,
    /// Whether it begins right behind the noun.
    pub(super) close: bool,
}

impl<'t> List<'t> {
    /// The list behind a counted noun: set off by a colon, a dash, a bracket or a comma. Another
    /// figure may stand `figure` bytes on: what stands behind that is a list of that one.
    pub(super) fn after(rest: &'t str, figure: usize) -> Option<Self> {
        let head = &rest[..floor_char(rest, HEAD)];
        look(head.len());
        let verb = [" are ", " were "]
            .iter()
            .find(|verb| rest.starts_with(**verb));
        let (at, opener) = match verb {
            Some(verb) => (verb.len() - 1, ' '),
            None => first_mark(rest, head)?,
        };
        let close = verb.is_some() || rest[..at].trim().is_empty();
        // "four in the early years (1927, 1934, 1938, 1956)": years in a bracket may stand apart.
        let years = opener == '(' && rest[at + 1..].starts_with(|c: char| c.is_ascii_digit());
        if opener == '.' || at > figure || !close && (opener == ',' || opener == '(' && !years) {
            return None;
        }
        let mut start = at + opener.len_utf8();
        let body = rest[start..].trim_start_matches(['-', ' ']);
        start += rest[start..].len() - body.len();
        let body = &body[..floor_char(body, LIST)];
        let end = if opener == ',' {
            end_of_names(body)?
        } else {
            end_of(body, opener)?
        };
        look(end);
        Some(Self {
            words: body[..end].trim_end(),
            start,
            opener,
            close,
        })
    }

    /// The least and the most that it can list, and whether that is sure.
    pub(super) fn count(&self, said: u16) -> Option<(u16, u16, bool)> {
        let parted = if self.words.contains(';') { ';' } else { ',' };
        let mut items: Vec<&str> = split(self.words, parted);
        // Ages behind names are no things of their own.
        if !items.iter().all(|item| is_figure(item)) {
            items.retain(|item| !is_figure(item));
        }
        let joiner = join(&mut items);
        let count = u16::try_from(items.len()).ok()?;
        if count < 2 || items.iter().any(|item| is_open(item) || is_counted(item)) {
            return None;
        }
        let inner = items.iter().map(|item| inner_joints(item)).sum::<u16>();
        let named = items.iter().all(is_name);
        let plain = items.iter().all(|item| is_plain(item));
        // "The four winners are Ann, Bo, Cy and Di", but "The two sides are still far apart".
        if self.opener == ' ' && !(named && joiner && plain) {
            return None;
        }
        // "Paris, France, and Rome, Italy" may be two cities.
        let paired = parted == ',' && count == said.saturating_mul(2);
        let sure = plain && !paired && inner == 0 && self.is_set_off(&items, named, joiner);
        Some((count, count + inner, sure))
    }

    /// Whether it is plain that the things are what was counted.
    fn is_set_off(&self, items: &[&str], named: bool, joiner: bool) -> bool {
        let within = |most: usize| items.iter().all(|item| words_of(item) <= most);
        let short = items.len() > 2 && within(3);
        let dashed = matches!(self.opener, '—' | '–' | '-');
        let apart = joiner && (named || short || self.opener != '(') || named && !dashed;
        let bound = self.close || self.opener == ':' || named && joiner;
        let first = items[0].to_lowercase();
        let mixed = !named && items.iter().any(is_name) && !first.starts_with("the ");
        apart && bound && !mixed && (items.len() > 2 || within(4))
    }
}

/// The first mark of a head that opens a list or ends the search; letters and blanks are passed over.
fn first_mark(rest: &str, head: &str) -> Option<(usize, char)> {
    let block = masks::first(head.as_bytes());
    let inner = masks::range(&block, 0x80, 0xBF);
    let passed = masks::letters(&block) | masks::range(&block, b' ', b' ') | inner;
    let mut marks = !passed;
    while marks != 0 {
        let at = marks.trailing_zeros() as usize;
        marks &= marks - 1;
        let mark = head.get(at..)?.chars().next()?;
        if let Some(found) = opener(rest, (at, mark)) {
            return Some(found);
        }
    }
    None
}

/// What a mark behind a noun opens: a list, or with a full stop none.
fn opener(rest: &str, (at, c): (usize, char)) -> Option<(usize, char)> {
    let next = rest[at + c.len_utf8()..].chars().next();
    let blank = next.is_none_or(char::is_whitespace);
    let parted = rest[..at].ends_with(' ');
    let opens = match c {
        ':' => blank,
        '(' | '—' => true,
        ',' => rest[..at].trim().is_empty(),
        '–' => parted && blank,
        '-' => parted && (blank || next == Some('-')),
        _ => false,
    };
    let ends =
        matches!(c, '.' | ',' | ';' | '!' | '?' | '"' | '”' | '“' | '\n') || c.is_ascii_digit();
    (opens || ends).then_some((at, if opens { c } else { '.' }))
}

/// Where names end that stand between commas: "Four players, Ann, Beth, Clare and Dora, won".
fn end_of_names(body: &str) -> Option<usize> {
    let mut at = 0;
    for item in body.split_inclusive(',') {
        let name = item.trim_end_matches(',').trim();
        let named = name
            .trim_start_matches("and ")
            .starts_with(char::is_uppercase);
        if !named
            || !item.ends_with(',')
            || name.contains(['.', ';', ':', '(', '“', '"']) && name.len() > 40
        {
            return None;
        }
        at += item.len();
        if name.starts_with("and ") || name.contains(" and ") {
            return Some(at - 1);
        }
    }
    None
}

/// Where a list ends that was opened so.
fn end_of(body: &str, opener: char) -> Option<usize> {
    let mut depth = 0usize;
    for (at, c) in body.char_indices() {
        let rest = &body[at + c.len_utf8()..];
        let blank = rest.chars().next().is_none_or(char::is_whitespace);
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return (opener == '(').then_some(at),
            ')' => depth -= 1,
            '\n' if rest.starts_with('\n') => return (opener != '(').then_some(at),
            '—' | '–' | '-'
                if depth == 0 && opener == c && (body[..at].ends_with(' ') || c == '—') =>
            {
                return Some(at);
            }
            '!' | '?' if blank && opener != '(' => return Some(at),
            '.' if blank && opener != '(' && is_stop(&body[..at]) && begins(rest) => {
                return Some(at);
            }
            _ => {}
        }
    }
    (opener != '(' && body.len() < LIST).then_some(body.len())
}

/// Whether what follows a full stop may begin a sentence.
fn begins(rest: &str) -> bool {
    !rest
        .trim_start()
        .starts_with(|c: char| c.is_lowercase() || c == '-' || c == '–' || c == '—')
}

/// Whether a full stop behind these words ends a sentence: not behind "Mr" or an initial.
fn is_stop(before: &str) -> bool {
    let word = before
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    let short = ["Mr", "Mrs", "Ms", "Dr", "St", "Jr", "Sr", "No"];
    !(word.chars().count() == 1 && word.starts_with(char::is_uppercase) || short.contains(&word))
}

/// The things of a list, parted by a mark outside brackets.
fn split(words: &str, mark: char) -> Vec<&str> {
    let mut depth = 0usize;
    let outside = |c: char| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == mark && depth == 0
    };
    let items = words.split(outside).map(str::trim);
    items.filter(|item| !item.is_empty()).collect()
}

/// Takes the last two apart where "and" joins them; whether it does.
fn join(items: &mut Vec<&str>) -> bool {
    let Some(last) = items.pop() else {
        return false;
    };
    for joint in ["and ", "or ", "& ", "and the "] {
        if let Some(alone) = last.strip_prefix(joint) {
            items.push(alone);
            return true;
        }
    }
    for joint in [" and ", " or ", " & ", " plus "] {
        if let Some((one, other)) = last.split_once(joint) {
            items.extend([one.trim(), other.trim()]);
            return true;
        }
    }
    items.push(last);
    false
}

/// Whether a thing is a name or a figure.
fn is_name(item: &&str) -> bool {
    let name = item.strip_prefix("the ").unwrap_or(item);
    name.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
}

/// How many words a thing has outside brackets.
fn words_of(item: &str) -> usize {
    let name = item.split('(').next().unwrap_or(item);
    name.split_whitespace().count()
}

fn inner_joints(item: &str) -> u16 {
    let joints = [" and ", " & ", " or ", " with "];
    let count: usize = joints.iter().map(|joint| item.matches(joint).count()).sum();
    u16::try_from(count).unwrap_or(u16::MAX)
}

fn is_figure(item: &str) -> bool {
    let mut words = item.split_whitespace();
    words.all(|word| !word.contains(char::is_alphabetic) || ["and", "or", "&"].contains(&word))
}

/// "23 gold": what is listed is counted itself, and makes a sum.
fn is_counted(item: &str) -> bool {
    let first = item.split_whitespace().next().unwrap_or_default();
    let digits = first.bytes().all(|b| b.is_ascii_digit() || b == b',');
    let article = ["a", "an", "A", "An", "One", "one"].contains(&first);
    let number = digits || !article && crate::number::is_number_word(first);
    number && item.contains(char::is_whitespace) && item.contains(char::is_alphabetic)
}

/// What leaves a list open where it is one of its things.
const OPEN: [&str; 14] = [
    "others",
    "more",
    "many more",
    "etc",
    "etc.",
    "among others",
    "so on",
    "another",
    "the rest",
    "all",
    "other",
    "…",
    "among them",
    "respectively",
];
/// What leaves a list open, or makes none of it, where a thing begins with it.
const OPENING: [&str; 12] = [
    "including",
    "such",
    "mostly",
    "mainly",
    "e.g.",
    "among",
    "notably",
    "especially",
    "both",
    "either",
    "neither",
    "at",
];

/// Whether a list goes on past what is said: "and others".
fn is_open(item: &str) -> bool {
    let lower = item.to_lowercase();
    let first = lower.split([' ', ',']).next().unwrap_or_default();
    OPEN.contains(&lower.as_str())
        || lower.ends_with(" others")
        || lower.contains("such as")
        || OPENING.contains(&first)
}

/// Words that make a sentence of what is listed, or say something of it.
const CLAUSE: [&str; 41] = [
    "is", "was", "are", "were", "has", "had", "have", "be", "been", "said", "says", "will",
    "would", "can", "could", "which", "who", "that", "whose", "when", "where", "because", "if",
    "while", "it", "he", "she", "they", "we", "i", "you", "not", "no", "more", "fewer", "aged",
    "formerly", "namely", "then", "now", "but",
];

/// Whether a thing is named in few words, with no clause in them.
fn is_plain(item: &str) -> bool {
    let words = item.split_whitespace();
    let clause = |word: &str| {
        CLAUSE.contains(
            &word
                .trim_matches(|c: char| !c.is_alphanumeric())
                .to_lowercase()
                .as_str(),
        )
    };
    let describes = ["a former", "an ", "his ", "her ", "its ", "their "];
    words.clone().count() <= WORDS
        && !words.clone().any(clause)
        && !describes.iter().any(|start| item.starts_with(start))
}
