//! So many things, so much for each, and what they come to: 2.7 million shares at $3.625, $9.9 million.

use crate::mention::{Kind, TieWord};
use crate::number::Number;

use super::sentence::{AMOUNTS, Sentence};
use super::settle::is_year;
use super::way::{Find, Judge, Law, LawSlip, Sense, Ties, Way};
use super::{Confidence, MentionIndex, Term};

/// A price for each, a number and a total.
pub static WAY: Way = Way {
    name: "per-unit",
    kinds: AMOUNTS,
    find: Find::Sentence(3, TieWord::NONE, find),
    judge: Judge::Arithmetic,
    laws: &[&TOTAL, &EACH],
};

static TOTAL: Law = Law {
    sense: Sense::Equal,
    slack: 0.01,
    value: |given| given[0] * given[1],
    inverse: |given, total, place| match place {
        0 => total / given[1],
        _ => total / given[0],
    },
    working: "{0} × {1} = {right}; printed {stated}",
    says: "{0} at {1} each are {right}, not {stated}",
    repairs: &[],
    slips: SLIPS_TOTAL,
};

static EACH: Law = Law {
    sense: Sense::Equal,
    slack: 0.01,
    value: |given| given[1] / given[0],
    inverse: |given, each, place| match place {
        0 => given[1] / each,
        _ => given[0] * each,
    },
    working: "{1} ÷ {0} = {right}; printed {stated}",
    says: "{1} for {0} is {right} each, not {stated}",
    repairs: &[],
    slips: SLIPS_EACH,
};

const NOTE: &str = "a thousandfold off: one of the scale words may be wrong";

const SLIPS_TOTAL: &[LawSlip] = &[LawSlip {
    id: "scale-word-up",
    value: |given| given[0] * given[1] * 1000.0,
    note: NOTE,
}];
const SLIPS_EACH: &[LawSlip] = &[LawSlip {
    id: "decimal-slip",
    value: |given| given[1] / given[0] / 10.0,
    note: "the decimal point is one place off",
}];

fn find(sentence: &Sentence<'_>, ties: &mut Ties) {
    if sentence.count(Kind::Money) < 2 {
        return;
    }
    let figure = |index: MentionIndex| sentence.figure(index);
    let money =
        |index: MentionIndex| figure(index).kind == Kind::Money && figure(index).number().is_some();
    let rates = |at: usize, index: MentionIndex| money(index) && each(sentence, at).is_some();
    let Some((at, price)) = sentence.only(rates) else {
        return;
    };
    let totals = |place: usize, index: MentionIndex| {
        place != at && money(index) && sentence.factor(index, price).is_some()
    };
    let Some((total_at, total)) = sentence.only(totals) else {
        return;
    };
    let noun = each(sentence, at).unwrap_or_default();
    let Some((_, number)) = sentence.only(|_, index| counts(sentence, index, noun)) else {
        return;
    };
    if !asserted(sentence, at, total_at) {
        return;
    }
    let words = (sentence.items[at].span, Confidence::High);
    let (stated, other, law) = if total_at > at {
        (total, price, &TOTAL)
    } else {
        (price, total, &EACH)
    };
    let given = [Term::whole(number), Term::whole(other)];
    ties.push(&WAY, (Term::whole(stated), &given), words).law = Some(law);
}

/// Whether a figure counts what the price is for each of.
fn counts(sentence: &Sentence<'_>, index: MentionIndex, noun: &str) -> bool {
    let figure = sentence.figure(index);
    let own = sentence.noun(index).map(stem);
    let same = noun.is_empty() || own.is_some_and(|own| own == stem(noun));
    let count = figure.number().and_then(Number::integer);
    let kind = figure.kind == Kind::Count || noun.is_empty() && figure.kind == Kind::Number;
    kind && same && !is_year(sentence, index) && count.is_some_and(|count| count > 1)
}

/// What the figure at an item is for each of: "$3 a share", "$3 each", of which nothing is said.
fn each<'a>(sentence: &Sentence<'a>, at: usize) -> Option<&'a str> {
    if sentence.is_word(at + 1, &["each", "apiece"]) {
        return Some("");
    }
    if !sentence.is_rate(at) {
        return None;
    }
    let noun = sentence.word(at + 2);
    if ["person", "head", "capita"].contains(&noun) {
        return Some("");
    }
    (!noun.is_empty()).then_some(noun)
}

fn stem(word: &str) -> String {
    word.trim_end_matches('s').to_lowercase()
}

/// Whether one of the two money figures says the other again: "or $9.9 million", "a total of".
fn asserted(sentence: &Sentence<'_>, price: usize, total: usize) -> bool {
    let (first, last) = (price.min(total), price.max(total));
    let or = (first + 1..last).any(|at| {
        sentence.says(at).has(TieWord::OR.and(TieWord::IN_ALL))
            || sentence.is_word(
                at,
                &["total", "totalling", "totaling", "about", "making", "worth"],
            )
            || sentence.is_mark(at, &['(', '–', '—'])
    });
    let whole = sentence.is_word(last + 1, &["in"]) && sentence.says(last + 2).has(TieWord::WHOLE)
        || sentence.says(last + 1).has(TieWord::IN_ALL);
    let moved = (0..sentence.items.len()).any(|at| super::moves::moves(sentence, at));
    (or || whole) && !moved && !sentence.is_mark(last + 1, &[';'])
}
