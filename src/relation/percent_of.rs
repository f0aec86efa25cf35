//! A percentage of an amount, and what it makes: 1% of $21.1bn is $211m.

use crate::mention::{Kind, TieWord};

use super::look::{NEAR, are_of_one, back, in_phrase, is_whole};
use super::sentence::{AMOUNTS, Sentence};
use super::way::{Find, Judge, Law, LawSlip, Sense, Ties, Way};
use super::{Confidence, MentionIndex, Term};

/// Part of an amount, in per cent.
pub static WAY: Way = Way {
    name: "percent-of",
    kinds: AMOUNTS,
    find: Find::Sentence(3, TieWord::NONE, find),
    judge: Judge::Arithmetic,
    laws: &[&PART],
};

static PART: Law = Law {
    sense: Sense::Equal,
    slack: 0.01,
    value: |given| given[0] / 100.0 * given[1],
    inverse: |given, part, place| match place {
        0 => part / given[1] * 100.0,
        _ => part / given[0] * 100.0,
    },
    working: "{0} × {1} = {right}; printed {stated}",
    says: "{0} of {1} is {right}, not {stated}",
    repairs: &[],
    slips: &[
        LawSlip {
            id: "decimal-slip",
            value: |given| given[0] / 10.0 * given[1],
            note: "the decimal point is one place off",
        },
        LawSlip {
            id: "decimal-slip",
            value: |given| given[0] / 1000.0 * given[1],
            note: "the decimal point is one place off",
        },
        LawSlip {
            id: "share-that-is-left",
            value: |given| (1.0 - given[0] / 100.0) * given[1],
            note: "this is what is left of the whole without the part",
        },
    ],
};

fn find(sentence: &Sentence<'_>, ties: &mut Ties) {
    if sentence.count(Kind::Percent) < 1 {
        return;
    }
    for (at, _) in sentence.figures() {
        let Some(percent) = sentence
            .figure_at(at)
            .filter(|&index| sentence.figure(index).kind == Kind::Percent)
        else {
            continue;
        };
        let Some((part, whole)) = is_told(sentence, at)
            .or_else(|| of_which(sentence, at))
            .or_else(|| or_part(sentence, at))
            .or_else(|| fee(sentence, at))
            .or_else(|| part_is(sentence, at))
        else {
            continue;
        };
        let given = [Term::whole(percent), Term::whole(whole)];
        let words = (sentence.items[at].span, Confidence::High);
        ties.push(&WAY, (Term::whole(part), &given), words).law = Some(&PART);
    }
}

/// "1% of $21.1bn is just over $2bn", "5% of the 400 pupils, or 20,".
fn is_told(sentence: &Sentence<'_>, at: usize) -> Option<(MentionIndex, MentionIndex)> {
    // "1% of $21.1bn", "a 3% tax on the $400 order", "a stake of 30% in the $2bn firm".
    let joint = (at + 1..at + 3).find(|&at| sentence.is_word(at, &["of", "on", "in"]))?;
    let noun = (at + 1..joint).all(|at| FEES.iter().any(|fee| sentence.is_word(at, &[fee])));
    if !noun || sentence.is_word(joint, &["in"]) && !sentence.is_word(at.wrapping_sub(1), &["of"]) {
        return None;
    }
    let next = in_phrase(sentence, joint + 1)?;
    let whole = sentence.figure_at(next)?;
    let told = (next + 1..next + 5).find(|&at| {
        sentence.is_word(
            at,
            &[
                "is", "was", "equals", "makes", "be", "or", "comes", "amounts", "amounted", "worth",
            ],
        ) || sentence.is_mark(at, &['(', '–', '—', '='])
    })?;
    let nouns =
        (next + 1..told).all(|at| !sentence.word(at).is_empty() || sentence.is_mark(at, &[',']));
    let lead = told + 1 + usize::from(sentence.is_word(told + 1, &["to", "worth"]));
    let part = lead_figure(sentence, lead)?;
    // "12% of the 36 in (915 mm)": the same in another unit.
    let same = sentence.figure(part).unit == sentence.figure(whole).unit;
    let fits = nouns
        && same
        && are_of_one(sentence, part, whole)
        && !sentence.says(told + 1).has(TieWord::UP.and(TieWord::DOWN));
    fits.then_some((part, whole))
}

/// "200 million tonnes, of which 20 percent or 40 million tonnes was sold".
fn of_which(sentence: &Sentence<'_>, at: usize) -> Option<(MentionIndex, MentionIndex)> {
    let or = sentence.says(at + 1).has(TieWord::OR) || sentence.is_mark(at + 1, &['(']);
    let part = sentence.figure_at(at + 2).filter(|_| or)?;
    let which = (at.saturating_sub(4)..at).find(|&at| {
        sentence.is_word(at, &["which", "whom", "that"])
            && at > 0
            && sentence.is_word(at - 1, &["of"])
    })?;
    let whole = back(sentence, which, 2 * NEAR).and_then(|at| sentence.figure_at(at))?;
    are_of_one(sentence, part, whole).then_some((part, whole))
}

/// What is taken in per cent.
const FEES: [&str; 12] = [
    "tip",
    "tax",
    "fee",
    "commission",
    "deposit",
    "surcharge",
    "vat",
    "duty",
    "discount",
    "levy",
    "charge",
    "stake",
];

/// "The cut of £500m is 6% of the £8bn budget".
fn part_is(sentence: &Sentence<'_>, at: usize) -> Option<(MentionIndex, MentionIndex)> {
    let verbs = ["is", "was", "represents", "equals", "makes", "represented"];
    let verb = (at.saturating_sub(3)..at).find(|&at| sentence.is_word(at, &verbs))?;
    let small = (verb + 1..at).all(|at| {
        sentence.says(at).has(TieWord::SMALL)
            || sentence.is_word(at, &["just", "only", "some", "over", "up"])
    });
    let part = sentence
        .figure_at(verb.checked_sub(1)?)
        .filter(|_| small && sentence.is_word(at + 1, &["of"]))?;
    let whole = in_phrase(sentence, at + 2).and_then(|at| sentence.figure_at(at))?;
    let same = sentence.figure(part).unit == sentence.figure(whole).unit;
    (same && are_of_one(sentence, part, whole)).then_some((part, whole))
}

/// "a bill of $48 plus a 20% tip of $9.60".
fn fee(sentence: &Sentence<'_>, at: usize) -> Option<(MentionIndex, MentionIndex)> {
    let name = (at + 1..at + 3).find(|&at| sentence.is_word(at, &FEES))?;
    let part = sentence
        .figure_at(name + 2)
        .filter(|_| sentence.is_word(name + 1, &["of"]))?;
    let before = back(sentence, at, NEAR)?;
    let whole = sentence.figure_at(before)?;
    let joined = (before + 1..at)
        .any(|at| sentence.is_word(at, &["plus", "with", "and"]) || sentence.is_mark(at, &[',']));
    (joined && are_of_one(sentence, part, whole)).then_some((part, whole))
}

/// "80 per cent or $2.5 billion of the $3.1 billion".
fn or_part(sentence: &Sentence<'_>, at: usize) -> Option<(MentionIndex, MentionIndex)> {
    let comma = usize::from(sentence.is_mark(at + 1, &[',']));
    let or = at + 1 + comma;
    let part = sentence
        .figure_at(or + 1)
        .filter(|_| sentence.says(or).has(TieWord::OR))?;
    let of = (or + 2..or + 6).find(|&at| sentence.is_word(at, &["of"]))?;
    let whole = in_phrase(sentence, of + 1).and_then(|at| sentence.figure_at(at))?;
    are_of_one(sentence, part, whole).then_some((part, whole))
}

/// The amount that a bracket or a verb leads to.
fn lead_figure(sentence: &Sentence<'_>, start: usize) -> Option<MentionIndex> {
    let small = (start..start + 4).take_while(|&at| {
        sentence.says(at).has(TieWord::SMALL)
            || sentence.is_word(
                at,
                &["just", "over", "about", "some", "than", "more", "less"],
            )
    });
    let at = start + small.count();
    let index = sentence
        .figure_at(at)
        .or_else(|| sentence.figure_at(start))?;
    is_whole(sentence, index).then_some(index)
}
