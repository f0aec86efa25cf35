//! As many things as are said: three directors (Ada, Bo and Cy).

use crate::mention::{Kind, Mention, Qualifier};
use crate::text::{Span, look, sentence_ends};

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
    let few = whole.filter(|number| plain && (2..=MOST).contains(number));
    let (Some(said), Some(counted)) = (few, figure.counted) else {
        return;
    };
    let Some(list) = behind(passage, index, counted) else {
        return;
    };
    let Some((least, most, sure)) = list.count(u16::try_from(said).unwrap_or(0)) else {
        return;
    };
    let listed = Term {
        part: Part::Listed(least, most),
        ..Term::whole(index)
    };
    let first = list.close || !has_count_before(passage, index);
    let confidence = if sure && first && is_bare(passage, figure) {
        Confidence::High
    } else {
        Confidence::Medium
    };
    let relation = ties.push(&WAY, (Term::whole(index), &[listed]), (counted, confidence));
    let start = counted.end() + list.start;
    relation.beside = Some(Span::new(start, start + list.words.len()));
    relation.law = Some(&COUNT);
}

/// The list behind a counted noun, before the next figure at the latest.
fn behind<'t>(passage: &Passage<'t>, index: MentionIndex, counted: Span) -> Option<List<'t>> {
    let rest = &passage.document.text()[counted.end()..passage.block.span.end()];
    let next = passage.mentions.figures[..passage.last].get(index + 1);
    let next = next.map_or(rest.len(), |next| {
        next.span.start().saturating_sub(counted.end())
    });
    List::after(rest, next)
}

/// Whether another count stands before it in the sentence: "five have won three titles: …".
fn has_count_before(passage: &Passage<'_>, index: MentionIndex) -> bool {
    let figures = &passage.mentions.figures;
    let Some(before) = index
        .checked_sub(1)
        .filter(|&before| before >= passage.first)
    else {
        return false;
    };
    let between = &passage.document.text()[figures[before].span.end()..figures[index].span.start()];
    let counts = matches!(figures[before].kind, Kind::Count | Kind::Number);
    counts && sentence_ends(between).next().is_none()
}

/// "one of three", "another two": no count of what is listed.
fn is_bare(passage: &Passage<'_>, figure: &Mention) -> bool {
    let lead = &passage.document.text()[passage.block.span.start()..figure.span.start()];
    let mut near = lead.split_whitespace().rev();
    let last = near.clone().next().unwrap_or_default();
    let open = ["every", "no", "about", "some", "or", "to"];
    // "Five of Canada's fourteen sites": the five are listed.
    !open.contains(&last.to_ascii_lowercase().as_str())
        && !near.by_ref().take(3).any(|word| word == "of")
}

/// The words of a list, and what it is set off by.
#[derive(Debug, Clone, Copy)]
struct List<'t> {
    words: &'t str,
    /// Where they begin, behind the noun.
    start: usize,
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
    /// The list behind a counted noun: set off by a colon, a dash, a bracket or a comma. Another
    /// figure may stand `figure` bytes on: what stands behind that is a list of that one.
    fn after(rest: &'t str, figure: usize) -> Option<Self> {
        let head = floor(rest, HEAD);
        look(head.len());
        let verb = [" are ", " were "]
            .iter()
            .find(|verb| rest.starts_with(**verb));
        let (at, opener) = match verb {
            Some(verb) => (verb.len() - 1, ' '),
            None => head.char_indices().find_map(|mark| opener(rest, mark))?,
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
        let body = floor(body, LIST);
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
    fn count(&self, said: u16) -> Option<(u16, u16, bool)> {
        let parted = if self.words.contains(';') { ';' } else { ',' };
        let mut items: Vec<&str> = split(self.words, parted);
        // Ages behind names are no things of their own.
        if !items.iter().all(|item| is_figure(item)) {
            items.retain(|item| !is_figure(item));
        }
        let joiner = join(&mut items);
        let count = u16::try_from(items.len()).ok()?;
        let open = items.iter().any(|item| is_open(item) || is_counted(item));
        if count < 2 || open {
            return None;
        }
        let inner = items.iter().map(|item| inner_joints(item)).sum::<u16>();
        let capital = |item: &&str| {
            let name = item.strip_prefix("the ").unwrap_or(item);
            name.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        };
        let named = items.iter().all(&capital);
        let mixed = !named
            && items.iter().any(capital)
            && !items[0].starts_with("the ")
            && !items[0].starts_with("The ");
        let paired = parted == ',' && count == said.saturating_mul(2);
        let plain = items.iter().all(|item| is_plain(item));
        let short = items.len() > 2
            && items
                .iter()
                .all(|item| item.split_whitespace().count() <= 3);
        let set_off = joiner && (named || short || self.opener != '(')
            || named && self.opener != '—' && self.opener != '-' && self.opener != '–';
        let bound = self.close || self.opener == ':' || named && joiner;
        // "The four winners are Ann, Bo, Cy and Di", but "The two sides are still far apart".
        if self.opener == ' ' && !(named && joiner && plain) {
            return None;
        }
        let two = items.len() > 2
            || items
                .iter()
                .all(|item| item.split_whitespace().count() <= 4);
        let sure = plain && two && set_off && !mixed && !paired && inner == 0 && bound;
        Some((count, count + inner, sure))
    }
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
