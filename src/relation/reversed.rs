//! A range runs from the less to the more: between 20 and 30.

use crate::mention::{Amount, Kind, Mention, TieWord};
use crate::text::classes_of;

use super::look::in_base;
use super::way::{Find, Judge, Law, Part, Sense, Ties, Way};
use super::{Confidence, MentionIndex, Passage, Term};

/// A range and its ends.
pub static WAY: Way = Way {
    name: "reversed",
    kinds: &[
        Kind::Range,
        Kind::Quantity,
        Kind::Money,
        Kind::Percent,
        Kind::Count,
        Kind::Age,
        Kind::Duration,
        Kind::Temperature,
    ],
    find: Find::Figure(find),
    judge: Judge::Arithmetic,
    laws: &[&RISES],
};

static RISES: Law = Law::compared(
    Sense::Less,
    "a range from {stated} to {0} runs backwards",
    &["write {0} to {stated}", "or correct one of the ends"],
);

/// How far before a range a word may stand that makes a fall of it, in words.
const NEAR: usize = 5;
/// The same, in bytes.
const LEAD: usize = 64;
/// What goes back in time where it runs down.
const AGES: [&str; 8] = [
    "BC",
    "BP",
    "ago",
    "Ma",
    "million years",
    "years ago",
    "B.C",
    "bc",
];

fn find(passage: &Passage<'_>, index: MentionIndex, ties: &mut Ties) {
    let figure = &passage.mentions.figures[index];
    let Some(Amount::Range(first, last)) = figure.amount() else {
        return;
    };
    // "between 4.75 and 3.13 million": the first may lack what the last has.
    let open = figure.unit.is_none() && last.exponent() > 0;
    let text = passage.document.slice(figure.span);
    let between = is_between(passage, figure);
    if open || !(between || is_dashed(text)) || is_past(passage, figure) {
        return;
    }
    // "1,250–75" leaves out what it has said, a score may run down, and "8-4A" is a name.
    let short = last.value().abs() * 9.0 < first.value().abs();
    let unit = passage.document.slice(figure.unit_span);
    let named = figure.unit.is_none() || unit.len() == 1 && unit.starts_with(char::is_uppercase);
    let loose = !between && (named || (figure.kind == Kind::Percent || is_age(passage, figure)));
    let sure = if short || loose {
        Confidence::Medium
    } else {
        Confidence::High
    };
    let ends = [Term::end(index, Part::First), Term::end(index, Part::Last)];
    ties.push(&WAY, (ends[0], &ends[1..]), (figure.span, sure))
        .law = Some(&RISES);
}

/// A time of years and more: "220–200 million years" may be counted back from now.
fn is_age(passage: &Passage<'_>, figure: &Mention) -> bool {
    let seconds = in_base(passage.units, figure.unit, "second");
    figure.kind == Kind::Duration && seconds.is_none_or(|seconds| seconds > YEAR)
}

/// A little less than a year, in seconds.
const YEAR: f64 = 3e7;

/// Whether a dash alone joins the ends: no blank stands beside it.
fn is_dashed(text: &str) -> bool {
    let spaced = [" to ", "—", " – ", " - "]
        .iter()
        .any(|joint| text.contains(joint));
    text.contains(['–', '-']) && !spaced
}

/// Verbs after which "from" begins a range and no fall.
const RANGES: [&str; 14] = [
    "takes", "take", "took", "lasts", "last", "ranges", "range", "ranging", "runs", "varies",
    "vary", "weigh", "costs", "cost",
];

/// Whether "between" leads to a range, or "ranges from".
fn is_between(passage: &Passage<'_>, figure: &Mention) -> bool {
    let mut words = words_before(passage, figure);
    let first = words.next().unwrap_or_default();
    let verb = words.next().unwrap_or_default();
    // "the gap between 52 and 48" is no range.
    let differs = [
        "gap",
        "difference",
        "margin",
        "lead",
        "ratio",
        "choice",
        "distance",
        "split",
    ];
    let between = first.eq_ignore_ascii_case("between") && !differs.contains(&verb);
    between || first.eq_ignore_ascii_case("from") && RANGES.contains(&verb)
}

/// Whether a range is of the past or of a fall, and so may run down.
fn is_past(passage: &Passage<'_>, figure: &Mention) -> bool {
    let after = &passage.document.text()[figure.span.end()..passage.block.span.end()];
    let ages = AGES.iter().any(|age| after.trim_start().starts_with(age));
    let moves = TieWord::UP.and(TieWord::DOWN).and(TieWord::FROM);
    if is_between(passage, figure) {
        return ages;
    }
    ages || words_before(passage, figure).take(NEAR).any(|word| {
        classes_of(word).has(moves) || ["won", "lost", "beat", "lead", "led"].contains(&word)
    })
}

/// The words before a figure, the nearest first.
fn words_before<'t>(passage: &Passage<'t>, figure: &Mention) -> impl Iterator<Item = &'t str> {
    let lead = passage.lead(figure.span.start(), LEAD);
    let words = lead.rsplit(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty())
}
