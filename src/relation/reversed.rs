//! A range runs from the less to the more: between 20 and 30.

use crate::mention::{Amount, Kind, TieWord, tie_word};
use crate::text::look;

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

static RISES: Law = Law {
    sense: Sense::Less,
    slack: 0.0,
    value: |given| given[0],
    inverse: |_, _, _| f64::NAN,
    working: "{stated} {order} {0}",
    says: "a range from {stated} to {0} runs backwards",
    repairs: &["write {0} to {stated}", "or correct one of the ends"],
    slips: &[],
};

/// How far before a range a word may stand that makes a fall of it, in words.
const NEAR: usize = 5;
/// The same, in bytes.
const LEAD: usize = 64;

fn find(passage: &Passage<'_>, index: MentionIndex, ties: &mut Ties) {
    let figure = &passage.mentions.figures[index];
    let Some(Amount::Range(first, last)) = figure.amount() else {
        return;
    };
    let text = passage.document.slice(figure.span);
    let start = figure.span.start();
    let before = &passage.document.text()[passage.block.span.start()..start];
    let mut cut = before.len().saturating_sub(LEAD);
    while !before.is_char_boundary(cut) {
        cut += 1;
    }
    look(before.len() - cut);
    let lead = &before[cut..];
    let mut words = lead
        .rsplit(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let between = words
        .clone()
        .next()
        .is_some_and(|word| word.eq_ignore_ascii_case("between"))
        || text.starts_with("between");
    let dash = text.contains(['–', '-', '—']) && !text.contains(" to ");
    let moves = words.by_ref().take(NEAR).any(|word| {
        tie_word(word).has(TieWord::UP.and(TieWord::DOWN).and(TieWord::FROM))
            || ["won", "lost", "beat", "lead", "led"].contains(&word)
    });
    // "between 4.75 and 3.13 million": the first may lack what the last has.
    let open = figure.unit.is_none() && last.exponent() > 0;
    if moves || open || !(between || dash) {
        return;
    }
    // "1,250–75" leaves out what it has said, and a score may run down.
    let short = last.value().abs() * 9.0 < first.value().abs();
    let bare = figure.unit.is_none() && dash;
    let sure = if short || bare {
        Confidence::Medium
    } else {
        Confidence::High
    };
    let ends = [Term::end(index, Part::First), Term::end(index, Part::Last)];
    ties.push(&WAY, (ends[0], &ends[1..]), (figure.span, sure))
        .law = Some(&RISES);
}
