//! As many things as are said: three directors (Ada, Bo and Cy).

use crate::mention::{Kind, Mention, Qualifier};
use crate::text::look;

use super::way::{Find, Judge, Law, Part, Sense, Ties, Way};
use super::{Confidence, MentionIndex, Passage, Term};

/// A number of things, and the list that names them.
pub static WAY: Way = Way {
    name: "list-count",
    kinds: &[Kind::Count],
    find: Find::Figure(find),
    judge: Judge::Arithmetic,
    laws: &[&COUNT],
};

static COUNT: Law = Law {
    sense: Sense::Equal,
    slack: 0.0,
    value: |given| given[0],
    inverse: |_, _, _| f64::NAN,
    working: "{right} listed; printed {stated}",
    says: "{0} are listed, not {stated}",
    repairs: &["or correct the list"],
    slips: &[],
};

/// The most things that a sentence lists.
const MOST: i64 = 40;
/// How far behind the number its list may begin, and how long it may be, in bytes.
const HEAD: usize = 80;
const LIST: usize = 900;
/// The most words of one thing that is listed.
const WORDS: usize = 7;

fn find(passage: &Passage<'_>, index: MentionIndex, ties: &mut Ties) {
    let figure = &passage.mentions.figures[index];
    let plain = matches!(figure.qualifier, Qualifier::None | Qualifier::Exactly);
    let whole = figure.number().and_then(crate::number::Number::integer);
    if !plain || !whole.is_some_and(|number| (2..=MOST).contains(&number)) {
        return;
    }
    let Some(counted) = figure.counted else {
        return;
    };
    let text = passage.document.text();
    let rest = &text[counted.end()..passage.block.span.end()];
    let Some(list) = List::after(rest) else {
        return;
    };
    let said = whole.and_then(|number| u16::try_from(number).ok());
    let Some((least, most, sure)) = list.count(said.unwrap_or(0)) else {
        return;
    };
    let listed = Term {
        part: Part::Listed(least, most),
        ..Term::whole(index)
    };
    let confidence = if sure && is_bare(passage, figure) {
        Confidence::High
    } else {
        Confidence::Medium
    };
    let terms = (Term::whole(index), [listed]);
    let relation = ties.push(&WAY, (terms.0, &terms.1), (counted, confidence));
    relation.law = Some(&COUNT);
}

/// "one of three", "another two": no count of what is listed.
fn is_bare(passage: &Passage<'_>, figure: &Mention) -> bool {
    let lead = &passage.document.text()[passage.block.span.start()..figure.span.start()];
    let last = lead.split_whitespace().next_back().unwrap_or_default();
    !["of", "every", "no", "about", "some", "or", "to"].contains(&last.to_ascii_lowercase().as_str())
}

/// The words of a list, and what it is set off by.
#[derive(Debug, Clone, Copy)]
struct List<'t> {
    words: &'t str,
    opener: char,
    /// Whether it begins right behind the noun.
    close: bool,
}

/// Where a stretch of text ends at the latest, on a character.
fn floor(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

impl<'t> List<'t> {
    /// The list behind a counted noun: set off by a colon, a dash or a bracket.
    fn after(rest: &'t str) -> Option<Self> {
        let head = floor(rest, HEAD);
        look(head.len());
        let (at, opener) = head.char_indices().find_map(|(at, c)| {
            let next = rest[at + c.len_utf8()..].chars().next();
            let blank = next.is_none_or(char::is_whitespace);
            let parted = rest[..at].ends_with(' ');
            let opens = match c {
                ':' => blank,
                '(' => true,
                '—' => true,
                '–' => parted && blank,
                '-' => parted && (blank || next == Some('-')),
                _ => false,
            };
            let ends = matches!(c, '.' | ',' | ';' | '!' | '?' | '"' | '”' | '“' | '\n') || c.is_ascii_digit();
            (opens || ends).then_some((at, if opens { c } else { '.' }))
        })?;
        if opener == '.' {
            return None;
        }
        let body = floor(&rest[at + opener.len_utf8()..], LIST).trim_start_matches('-');
        let close = rest[..at].trim().is_empty();
        // A bracket or a dash belongs to the noun that it follows.
        if !close && opener != ':' {
            return None;
        }
        let end = end_of(body, opener)?;
        look(end);
        Some(Self {
            words: body[..end].trim(),
            opener,
            close,
        })
    }

    /// The least and the most that it can list, and whether that is sure.
    fn count(&self, said: u16) -> Option<(u16, u16, bool)> {
        let parted = if self.words.contains(';') { ';' } else { ',' };
        let mut items: Vec<&str> = split(self.words, parted);
        let joiner = join(&mut items);
        let figures = items.iter().all(|item| is_figure(item));
        if !figures {
            items.retain(|item| !is_figure(item));
        }
        let count = u16::try_from(items.len()).ok()?;
        let open = items.iter().any(|item| is_open(item));
        if count < 2 || open {
            return None;
        }
        let inner = items.iter().map(|item| inner_joints(item)).sum::<u16>();
        let capital = |item: &&str| item.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        let named = items.iter().all(|item| capital(&item));
        let mixed = !named && items.iter().any(|item| capital(&item)) && !items[0].starts_with("the ") && !items[0].starts_with("The ");
        let paired = parted == ',' && count == said.saturating_mul(2);
        let plain = items.iter().all(|item| is_plain(item));
        let set_off = joiner || named && self.opener != '—' && self.opener != '-' && self.opener != '–';
        let sure = plain && set_off && !mixed && !paired && inner == 0 && (self.close || self.opener == ':');
        Some((count, count + inner, sure))
    }
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
            '—' | '–' | '-' if depth == 0 && opener == c && body[..at].ends_with(' ') | (c == '—') => {
                return Some(at);
            }
            '!' | '?' if blank && opener != '(' => return Some(at),
            '.' if blank && opener != '(' && is_stop(&body[..at]) => return Some(at),
            _ => {}
        }
    }
    (opener != '(' && body.len() < LIST).then_some(body.len())
}

/// Whether a full stop behind these words ends a sentence: not behind "Mr" or an initial.
fn is_stop(before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
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

fn inner_joints(item: &str) -> u16 {
    let joints = [" and ", " & ", " or ", " with "];
    let count: usize = joints.iter().map(|joint| item.matches(joint).count()).sum();
    u16::try_from(count).unwrap_or(u16::MAX)
}

fn is_figure(item: &str) -> bool {
    !item.contains(char::is_alphabetic)
}

/// Whether a list goes on past what is said: "and others".
fn is_open(item: &str) -> bool {
    let open = [
        "others", "more", "many more", "etc", "etc.", "among others", "so on", "another", "the rest", "all", "other", "…",
        "among them", "respectively",
    ];
    let lower = item.to_lowercase();
    let first = lower.split([' ', ',']).next().unwrap_or_default();
    open.contains(&lower.as_str())
        || lower.ends_with(" others")
        || lower.contains("such as")
        || ["including", "such", "mostly", "mainly", "e.g.", "among", "notably", "especially", "both", "either", "neither", "at"].contains(&first)
}

/// Words that make a sentence of what is listed, or say something of it.
const CLAUSE: [&str; 38] = [
    "is", "was", "are", "were", "has", "had", "have", "be", "been", "said", "says", "will", "would", "can", "could", "which",
    "who", "that", "whose", "when", "where", "because", "if", "while", "it", "he", "she", "they", "we", "i", "you", "not",
    "aged", "formerly", "namely", "then", "now", "but",
];

/// Whether a thing is named in few words, with no clause in them.
fn is_plain(item: &str) -> bool {
    let words = item.split_whitespace();
    let clause = |word: &str| CLAUSE.contains(&word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase().as_str());
    let describes = ["a former", "an ", "his ", "her ", "its ", "their "];
    words.clone().count() <= WORDS
        && !words.clone().any(clause)
        && !describes.iter().any(|start| item.starts_with(start))
}
