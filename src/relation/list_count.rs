//! As many things as are said: three directors (Ada, Bo and Cy).

use crate::mention::{Kind, Qualifier};
use crate::text::{Span, sentence_ends};

use super::listing::List;
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
    let confidence = if sure && first && is_bare(passage, index) {
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

/// "no three", "about two": no count of what is listed; and of "five of Canada's fourteen sites" the
/// five are.
fn is_bare(passage: &Passage<'_>, index: MentionIndex) -> bool {
    let figures = &passage.mentions.figures;
    let text = passage.document.text();
    let start = figures[index].span.start();
    let lead = &text[passage.block.span.start()..start];
    let last = lead.split_whitespace().next_back().unwrap_or_default();
    let open = ["every", "no", "about", "some", "or", "to", "of"];
    let before = index
        .checked_sub(1)
        .filter(|&before| before >= passage.first);
    let part = before.is_some_and(|before| {
        let between = text[figures[before].span.end()..start].trim_start();
        between.starts_with("of ") || between.starts_with("out of ")
    });
    !part && !open.contains(&last.to_ascii_lowercase().as_str())
}
