//! A part, a whole and the percentage that the one is of the other: 120 of 450 workers (27%).

use crate::mention::{Kind, TieWord};

use super::look::{NEAR, are_of_one as fits, back, led_by_of};
use super::sentence::{AMOUNTS, Sentence};
use super::way::{Find, Judge, Law, LawSlip, Sense, Ties, Way};
use super::{Confidence, MentionIndex, Term};

/// A part of a whole, in per cent.
pub static WAY: Way = Way {
    name: "share",
    kinds: AMOUNTS,
    find: Find::Sentence(3, TieWord::NONE, find),
    judge: Judge::Arithmetic,
    laws: &[&SHARE],
};

static SHARE: Law = Law {
    sense: Sense::Equal,
    slack: 0.0,
    value: |given| given[0] / given[1] * 100.0,
    inverse: |given, percent, place| match place {
        0 => given[1] * percent / 100.0,
        _ => given[0] * 100.0 / percent,
    },
    working: "{0} ÷ {1} = {right}; printed {stated}",
    says: "{0} of {1} is {right}, not {stated}",
    repairs: &[],
    slips: &[
        LawSlip {
            id: "share-of-the-rest",
            value: |given| given[0] / (given[1] - given[0]) * 100.0,
            note: "the part was divided by the rest, not by the whole",
        },
        LawSlip {
            id: "share-that-is-left",
            value: |given| 100.0 - given[0] / given[1] * 100.0,
            note: "this is what is left of the whole without the part",
        },
    ],
};

fn find(sentence: &Sentence<'_>, ties: &mut Ties) {
    if sentence.count(Kind::Percent) < 1 {
        return;
    }
    for (at, percent) in sentence.figures() {
        if sentence.figure(percent).kind != Kind::Percent {
            continue;
        }
        if let Some((part, whole)) = of(sentence, at) {
            let given = [Term::whole(part), Term::whole(whole)];
            let terms = (Term::whole(percent), given.as_slice());
            let words = sentence.items[at].span;
            ties.push(&WAY, terms, (words, Confidence::High)).law = Some(&SHARE);
        }
    }
}

/// The part and the whole of the percentage at an item.
fn of(sentence: &Sentence<'_>, at: usize) -> Option<(MentionIndex, MentionIndex)> {
    let bracketed = at > 0 && sentence.is_mark(at - 1, &['(', '[']);
    let closes = sentence.is_mark(at + 1, &[')', ']']);
    let or = at > 0 && sentence.says(at - 1).has(TieWord::OR);
    if bracketed && closes || or {
        return before(sentence, at - 1);
    }
    if let Some(found) = told(sentence, at) {
        return Some(found);
    }
    // "27% (120 of 450)", "27%, or 120 of the 450,"
    let comma = usize::from(sentence.is_mark(at + 1, &[',']));
    let joined = sentence.is_mark(at + 1, &['(']) || sentence.says(at + 1 + comma).has(TieWord::OR);
    if !joined {
        return None;
    }
    let next = at + 2 + comma;
    let part = sentence.figure_at(next)?;
    let whole = whole_after(sentence, next).or_else(|| opens_with(sentence, at))?;
    fits(sentence, part, whole).then_some((part, whole))
}

/// "Of the 500 staff, 60% or 300": the whole that opens the clause of a percentage.
fn opens_with(sentence: &Sentence<'_>, at: usize) -> Option<MentionIndex> {
    let first = back(sentence, at, NEAR)?;
    let of = (first.saturating_sub(3)..first).find(|&at| sentence.is_word(at, &["of"]))?;
    let opens = of == 0 || sentence.is_mark(of - 1, &[';', ':', '–', '—', '“', '"']);
    let small = (of + 1..first).all(|at| sentence.says(at).has(TieWord::SMALL));
    let comma = (first + 1..at).any(|at| sentence.is_mark(at, &[',']));
    sentence
        .figure_at(first)
        .filter(|_| opens && small && comma)
}

/// "554 out of a fleet of 608, making the utilization rate 91.1%", "…, a rate of 91.1%".
fn told(sentence: &Sentence<'_>, at: usize) -> Option<(MentionIndex, MentionIndex)> {
    let near = at.saturating_sub(NEAR)..at;
    let comma = near
        .clone()
        .rev()
        .find(|&at| sentence.is_mark(at, &[',', '–', '—']))?;
    let opens = sentence.is_word(comma + 1, &["making", "a", "giving", "or"]);
    let rate =
        (comma..at).any(|at| sentence.is_word(at, &["rate", "share", "proportion", "turnout"]));
    let alone = (comma..at).all(|at| sentence.figure_at(at).is_none());
    (opens && rate && alone)
        .then(|| before(sentence, comma))
        .flatten()
}

/// "120 of 450 workers (27%)"; "Of 450 workers, 120 (27%)"; "120 workers, or 27%, of the 450".
fn before(sentence: &Sentence<'_>, end: usize) -> Option<(MentionIndex, MentionIndex)> {
    let last = back(sentence, end, NEAR)?;
    let index = sentence.figure_at(last)?;
    if let Some(whole) = whole_after(sentence, end + 1) {
        return fits(sentence, index, whole).then_some((index, whole));
    }
    let first = back(sentence, last, NEAR)?;
    let other = sentence.figure_at(first)?;
    if led_by_of(sentence, first, last) {
        return fits(sentence, other, index).then_some((other, index));
    }
    // "Of the 450 workers, 120": the whole opens the clause.
    let of = (first.saturating_sub(4)..first)
        .rev()
        .find(|&at| sentence.says(at).has(TieWord::OF))?;
    let opens = of == 0 || sentence.is_mark(of - 1, &[',', ';', ':', '–', '—', '“', '"']);
    let small = (of + 1..first).all(|at| sentence.says(at).has(TieWord::SMALL));
    let comma = (first..last).any(|at| sentence.is_mark(at, &[',']));
    let sound = opens && small && comma && fits(sentence, index, other);
    sound.then_some((index, other))
}

/// The whole after a part, right behind "of", "out of": with nothing but small words between.
fn whole_after(sentence: &Sentence<'_>, part: usize) -> Option<MentionIndex> {
    let next = (part + 1..part + 1 + NEAR).find(|&at| sentence.figure_at(at).is_some())?;
    // "15 percent of its workforce of 12,000".
    let group = (part + 1..next)
        .find(|&at| sentence.is_word(at, &["of"]))
        .and_then(|of| {
            let known = sentence.is_word(of + 1, &["its", "their", "the", "a", "his", "her"]);
            let noun = of + 3 == next - 1 && sentence.is_word(of + 3, &["of"]);
            (known && noun && of == part + 1).then_some(of)
        });
    (group.is_some() || led_by_of(sentence, part, next))
        .then(|| sentence.figure_at(next))
        .flatten()
}
