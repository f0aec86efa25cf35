//! A rate told on two bases: 12 per 1,000 (1.2%); 45 per 100,000 (4.5 per 10,000).

use crate::mention::{Kind, TieWord};

use super::sentence::{AMOUNTS, Sentence};
use super::way::{Find, Judge, Law, LawSlip, Sense, Ties, Way};
use super::{Confidence, MentionIndex, Term};

/// So many per so many, and the same again.
pub static WAY: Way = Way {
    name: "rate-base",
    kinds: AMOUNTS,
    find: Find::Sentence(3, TieWord::NONE, find),
    judge: Judge::Arithmetic,
    laws: &[&PERCENT, &OTHER],
};

static PERCENT: Law = Law {
    sense: Sense::Equal,
    slack: 0.02,
    value: |given| given[0] / given[1] * 100.0,
    inverse: |given, percent, place| match place {
        0 => given[1] * percent / 100.0,
        _ => f64::NAN,
    },
    working: "{0} ÷ {1} = {right}; printed {stated}",
    says: "{0} per {1} is {right}, not {stated}",
    repairs: &[],
    slips: &[
        LawSlip {
            id: "decimal-slip",
            value: |given| given[0] / given[1] * 10.0,
            note: "the decimal point is one place off",
        },
        LawSlip {
            id: "decimal-slip",
            value: |given| given[0] / given[1] * 1000.0,
            note: "the decimal point is one place off",
        },
    ],
};

static OTHER: Law = Law {
    sense: Sense::Equal,
    slack: 0.02,
    value: |given| given[0] / given[1] * given[2],
    inverse: |given, stated, place| match place {
        0 => stated / given[2] * given[1],
        _ => f64::NAN,
    },
    working: "{0} ÷ {1} × {2} = {right}; printed {stated}",
    says: "{0} per {1} is {right} per {2}, not {stated}",
    repairs: &[],
    slips: &[],
};

fn find(sentence: &Sentence<'_>, ties: &mut Ties) {
    for (at, _) in sentence.figures() {
        let Some((part, base, after)) = rate(sentence, at) else {
            continue;
        };
        let Some(next) = told_again(sentence, after) else {
            continue;
        };
        let words = (sentence.items[after - 1].span, Confidence::High);
        if let Some((other, of, _)) = rate(sentence, next) {
            let given = [Term::whole(part), Term::whole(base), Term::whole(of)];
            ties.push(&WAY, (Term::whole(other), &given), words).law = Some(&OTHER);
        } else if let Some(percent) = sentence
            .figure_at(next)
            .filter(|&index| sentence.figure(index).kind == Kind::Percent)
        {
            let given = [Term::whole(part), Term::whole(base)];
            ties.push(&WAY, (Term::whole(percent), &given), words).law = Some(&PERCENT);
        }
    }
}

/// "12 per 1,000 people": the part, the base, and the item behind them.
fn rate(sentence: &Sentence<'_>, at: usize) -> Option<(MentionIndex, MentionIndex, usize)> {
    let part = sentence.figure_at(at)?;
    let noun = usize::from(
        !sentence.word(at + 1).is_empty() && !sentence.is_word(at + 1, &["per", "for", "in"]),
    );
    let per = at + 1 + noun;
    let led = sentence.is_word(per, &["per", "in"])
        || sentence.is_word(per, &["for"]) && sentence.is_word(per + 1, &["every", "each"]);
    let base = per + 1 + usize::from(sentence.is_word(per + 1, &["every", "each"]));
    let index = sentence.figure_at(base).filter(|_| led)?;
    let kind =
        |index: MentionIndex| matches!(sentence.figure(index).kind, Kind::Number | Kind::Count);
    let round = sentence
        .figure(index)
        .number()?
        .integer()
        .is_some_and(|number| [100, 1_000, 10_000, 100_000, 1_000_000].contains(&number));
    (kind(part) && kind(index) && round).then_some((part, index, base + 1))
}

/// The item of the same rate again: in a bracket, or behind "or".
fn told_again(sentence: &Sentence<'_>, after: usize) -> Option<usize> {
    let end = (after + 3).min(sentence.items.len());
    let open = (after..end)
        .find(|&at| sentence.is_mark(at, &['(', ',']) || sentence.says(at).has(TieWord::OR))?;
    let or = open
        + usize::from(sentence.is_mark(open, &[',']) && sentence.says(open + 1).has(TieWord::OR));
    let sure = !sentence.is_mark(open, &[',']) || or > open;
    (sure && sentence.figure_at(or + 1).is_some()).then_some(or + 1)
}
