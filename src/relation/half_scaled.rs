//! Both ends of a range have their scale word: £5m to £10m.

use crate::mention::{Amount, Kind};

use super::way::{Find, Judge, Law, Part, Sense, Ties, Way};
use super::{Confidence, MentionIndex, Passage, Term};

/// A range and the scale word of its last end.
pub static WAY: Way = Way {
    name: "half-scaled",
    kinds: &[Kind::Money],
    find: Find::Figure(find),
    judge: Judge::Arithmetic,
    laws: &[&HALF, &BOTH],
};

const fn law(holds: bool) -> Law {
    Law {
        sense: if holds { Sense::More } else { Sense::Less },
        slack: 0.0,
        value: |_| f64::MIN,
        inverse: |_, _, _| f64::NAN,
        working: "{0} to {stated}, each with its scale word",
        says: "{0} has no scale word of its own, and reads as that sum alone; {stated} has one",
        repairs: &["write the scale word with both ends"],
        slips: &[],
    }
}

static HALF: Law = law(false);
static BOTH: Law = law(true);

fn find(passage: &Passage<'_>, index: MentionIndex, ties: &mut Ties) {
    let figure = &passage.mentions.figures[index];
    let Some(Amount::Range(_, last)) = figure.amount() else {
        return;
    };
    let text = passage.document.slice(figure.span);
    let joint = [" to ", " and ", "–", "—", "-"]
        .iter()
        .find_map(|joint| text.split_once(joint));
    let Some((one, other)) =
        joint.filter(|_| last.exponent() + i16::try_from(last.decimals()).unwrap_or(0) >= 3)
    else {
        return;
    };
    let scaled = |words: &str| {
        let tail = words
            .trim_start_matches(|c: char| !c.is_ascii_digit())
            .trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
        tail.contains(char::is_alphabetic)
    };
    let sign = |words: &str| words.starts_with(|c: char| !c.is_alphanumeric());
    // Of "£5–10m" nobody takes the one end for five pounds; "$5 to $10 million" says so.
    if !scaled(other) || !sign(other.trim()) {
        return;
    }
    let law = if scaled(one) { &BOTH } else { &HALF };
    let ends = [Term::end(index, Part::First)];
    let stated = Term::end(index, Part::Last);
    ties.push(&WAY, (stated, &ends), (figure.span, Confidence::Medium))
        .law = Some(law);
}
