//! The order of values is the order of their ranks: 26.2%, followed by Wales on 21.7%.

use crate::mention::{Kind, TieWord};
use crate::number::Number;
use crate::text::Span;

use super::look::{ahead, back};
use super::sentence::{AMOUNTS, Sentence};
use super::way::{Find, Judge, Law, Part, SCALES, Sense, Ties, Way};
use super::{Confidence, MentionIndex, Term};

/// Values in the order of their ranks.
pub static WAY: Way = Way {
    name: "rank",
    kinds: AMOUNTS,
    find: Find::Sentence(2, TieWord::RANKS, find),
    judge: Judge::Arithmetic,
    laws: &[&BEHIND, &AHEAD, &HIGH, &NTH],
};

const fn law(sense: Sense, says: &'static str) -> Law {
    Law {
        slips: SCALES,
        ..Law::compared(
            sense,
            says,
            &["exchange {0} and {stated}", "or correct one of them"],
        )
    }
}

/// What comes later in a falling order is no more.
static BEHIND: Law = law(
    Sense::Less,
    "{stated} is told after {0} in the order of size, and is more",
);
/// What comes later in a rising order is no less.
static AHEAD: Law = law(
    Sense::More,
    "{stated} is told after {0} in a rising order, and is less",
);
/// One more than those that are named before it.
static NTH: Law = Law {
    sense: Sense::Equal,
    slack: 0.0,
    value: |given| given[0] + 1.0,
    inverse: |_, _, _| f64::NAN,
    working: "{0} named before it + 1 = {right}; printed {stated}",
    says: "after {0} others it is number {right}, not {stated}",
    repairs: &["or correct the names"],
    slips: &[],
};
/// A high is no less than a low.
static HIGH: Law = law(Sense::More, "a high of {stated} is less than a low of {0}");

/// How far from "followed by" its figures may stand.
const REACH: usize = 14;

fn find(sentence: &Sentence<'_>, ties: &mut Ties) {
    let mut extremes: [Option<MentionIndex>; 2] = [None; 2];
    let mut ranked: Option<(i64, usize)> = None;
    for at in 0..sentence.items.len() {
        let figure = sentence.figure_at(at).is_some();
        if !figure && !sentence.says(at).has(TieWord::RANKS) {
            continue;
        }
        if sentence.is_word(at, &["followed"]) && sentence.is_word(at + 1, &["by"]) {
            followed(sentence, at, ties);
        }
        if let Some(found) = extreme(sentence, at) {
            let place = usize::from(sentence.is_word(at, &["high"]));
            extremes[place] = Some(found);
            if let [Some(low), Some(high)] = extremes {
                let high = Term::whole(high);
                push(sentence, (high, low), (&HIGH, Confidence::High), at, ties);
            }
        }
        nth_after(sentence, at, ties);
        second_with(sentence, at, ties);
        if let Some(next) = rank(sentence, at) {
            if let Some(before) = ranked {
                by_rank(sentence, before, next, ties);
            }
            ranked = Some(next);
        }
    }
}

/// "26.2%, followed by Wales on 21.7% and Kent on 21.1%".
fn followed(sentence: &Sentence<'_>, word: usize, ties: &mut Ties) {
    let Some(mut first) = back(sentence, word, REACH).and_then(|at| sentence.figure_at(at)) else {
        return;
    };
    let (law, confidence) = order(sentence, word);
    let mut from = word + 2;
    while let Some(at) = ahead(sentence, from, REACH) {
        from = at + 1;
        // A year or a name may be a figure: "followed by 2017 with 50,116".
        if at == word + 2 {
            continue;
        }
        let prepositions = sentence.is_word(at - 1, &["with", "at", "on"]);
        let led = prepositions || sentence.is_mark(at - 1, &['(']);
        let ends = (word..at).any(|at| sentence.is_mark(at, &[';']));
        let Some(index) = sentence.figure_at(at).filter(|_| led && !ends) else {
            return;
        };
        let Some(own) = sentence
            .lent(index, first)
            .filter(|_| comparable(sentence, first, index))
        else {
            return;
        };
        push(sentence, (own, first), (law, confidence), word, ties);
        first = index;
    }
}

/// The order that "followed by" goes on with, by the superlative before it, and how sure that is.
fn order(sentence: &Sentence<'_>, word: usize) -> (&'static Law, Confidence) {
    let near = word.saturating_sub(2 * REACH)..word;
    let rising = near.clone().any(|at| sentence.is_word(at, &SMALLEST));
    let falling = near
        .clone()
        .any(|at| sentence.says(at).has(TieWord::SUPERLATIVE));
    let capital = |at: usize| sentence.word(at).starts_with(char::is_uppercase);
    let named = capital(word + 2) || capital(word + 3) || sentence.figure_at(word + 2).is_some();
    let law = if rising && !falling { &AHEAD } else { &BEHIND };
    let confidence = if named && !(rising && falling) {
        Confidence::High
    } else {
        Confidence::Medium
    };
    (law, confidence)
}

/// "Europe's third largest market after Germany and Britain": one name fewer than the rank.
fn nth_after(sentence: &Sentence<'_>, at: usize, ties: &mut Ties) {
    let Some(index) = sentence
        .figure_at(at)
        .filter(|&index| sentence.figure(index).kind == Kind::Ordinal)
    else {
        return;
    };
    let hyphen = usize::from(sentence.is_mark(at + 1, &['-']));
    let word = sentence.word(at + 1 + hyphen);
    let superlative = word.ends_with("est") || word == "most";
    let after = (at + 2..at + 8).find(|&at| sentence.is_word(at, &["after", "behind"]));
    let Some(after) = after.filter(|_| superlative) else {
        return;
    };
    let Some((count, end)) = names(sentence, after + 1) else {
        return;
    };
    let listed = Term::end(index, Part::Listed(count, count));
    let words = (sentence.items[after].span, Confidence::High);
    let relation = ties.push(&WAY, (Term::whole(index), &[listed]), words);
    relation.beside = Some(Span::new(
        sentence.items[after + 1].span.start(),
        sentence.items[end].span.end(),
    ));
    relation.law = Some(&NTH);
}

/// How many names stand from an item on, joined by commas and "and", and where they end.
fn names(sentence: &Sentence<'_>, start: usize) -> Option<(u16, usize)> {
    let (mut count, mut fresh, mut end, mut and) = (0, true, start, false);
    for at in start..sentence.items.len() {
        let named = sentence.word(at).starts_with(char::is_uppercase);
        if named {
            count += u16::from(fresh);
            (fresh, end) = (false, at);
        } else if sentence.is_word(at, &["and"]) && !and {
            (fresh, and) = (true, true);
        } else if sentence.is_mark(at, &[',']) && !and && count > 0 {
            fresh = true;
        } else if !(sentence.is_word(at, &["the", "of"])
            || sentence.is_mark(at, &['(', ')'])
            || sentence.figure_at(at).is_some())
        {
            let ends = sentence.is_mark(at, &['.', ',', ';', ':', '–', '—']);
            return (count > 0 && (and || count == 1 && ends)).then_some((count, end));
        }
    }
    (count > 0).then_some((count, end))
}

/// "won with 238 points, beating Foucras, who was second with 223": the first has no rank.
fn second_with(sentence: &Sentence<'_>, at: usize, ties: &mut Ties) {
    let wins = [
        "win", "won", "wins", "beat", "beating", "winner", "victory", "led", "ahead",
    ];
    let second = sentence.figure_at(at).is_some_and(|index| {
        let figure = sentence.figure(index);
        figure.kind == Kind::Ordinal && figure.number().and_then(Number::integer) == Some(2)
    });
    let value = value_of_rank(sentence, at + 1);
    let with = sentence.is_word(value.wrapping_sub(1), &["with", "on"]);
    let Some(stated) = sentence.figure_at(value).filter(|_| second && with) else {
        return;
    };
    let points = |index: MentionIndex| {
        sentence.noun(index).is_some_and(|noun| {
            ["points", "votes", "goals", "medals", "wins", "seats"].contains(&noun)
        })
    };
    let first = (sentence.around(at).start..at)
        .rev()
        .filter_map(|at| sentence.figure_at(at))
        .find(|&index| comparable(sentence, index, stated));
    let Some(first) = first.filter(|&first| points(first)) else {
        return;
    };
    if (sentence.around(at).start..at).any(|at| sentence.is_word(at, &wins)) {
        push(
            sentence,
            (Term::whole(stated), first),
            (&BEHIND, Confidence::High),
            at,
            ties,
        );
    }
}

/// What stands before the rank that something has.
const PLACED: [&str; 18] = [
    "was", "is", "were", "are", "came", "come", "comes", "finished", "in", "ranked", "ranks",
    "placed", "and", "distant", "close", "stood", "the", "be",
];

/// Superlatives of which the next is more.
const SMALLEST: [&str; 10] = [
    "lowest", "fewest", "smallest", "cheapest", "least", "shortest", "youngest", "lightest",
    "slowest", "weakest",
];

/// Whether two values can stand in one order: amounts of one thing, and no times, of which the
/// shorter may be the better.
fn comparable(sentence: &Sentence<'_>, a: MentionIndex, b: MentionIndex) -> bool {
    let kind = |index: MentionIndex| sentence.figure(index).kind;
    let none = [Kind::Duration, Kind::Age, Kind::Ordinal, Kind::Range];
    let same = sentence.figure(a).unit.is_none() == sentence.figure(b).unit.is_none();
    same && !none.contains(&kind(a))
        && !none.contains(&kind(b))
        && sentence.factor(a, b).is_some()
        && sentence.figure(a).number().is_some()
        && sentence.figure(b).number().is_some()
}

/// The figure of "a low of 5", "its high was 9".
fn extreme(sentence: &Sentence<'_>, at: usize) -> Option<MentionIndex> {
    if !sentence.is_word(at, &["low", "high"]) {
        return None;
    }
    let joint = (at + 1..at + 5).find(|&at| sentence.is_word(at, &["of", "is", "was"]))?;
    let next = (joint + 1..joint + 4).find(|&at| sentence.figure_at(at).is_some())?;
    let plain = (joint + 1..next).all(|at| sentence.says(at).has(TieWord::SMALL));
    let index = sentence.figure_at(next).filter(|_| plain)?;
    sentence.figure(index).number().map(|_| index)
}

/// A rank and the item of its value: "fourth with £12m", "in second place on 21%".
fn rank(sentence: &Sentence<'_>, at: usize) -> Option<(i64, usize)> {
    let index = sentence.figure_at(at)?;
    let figure = sentence.figure(index);
    let number = figure.number()?.integer()?;
    let label = at > 0 && sentence.is_word(at - 1, &["number", "no"]);
    // "the old 28th with 59 percent" is a district.
    let marked = at == 0 || sentence.is_mark(at - 1, &[',', ';', '—', '–']);
    let placed = label || marked || sentence.is_word(at - 1, &PLACED);
    let ranked = label || figure.kind == Kind::Ordinal && placed;
    if !ranked || !(1..=100).contains(&number) {
        return None;
    }
    let value = value_of_rank(sentence, at + 1);
    let amount = sentence.figure(sentence.figure_at(value)?).kind;
    let sized = [Kind::Money, Kind::Percent, Kind::Quantity, Kind::Count];
    sized.contains(&amount).then_some((number, value))
}

/// The item behind "place on the list with": where the value of a rank would stand.
fn value_of_rank(sentence: &Sentence<'_>, start: usize) -> usize {
    let words = |at: usize, words: &[&str]| usize::from(sentence.is_word(at, words));
    let place = start + words(start, &["place", "spot", "position"]);
    let listed = sentence.is_word(place, &["on"]) && sentence.is_word(place + 2, &["list"]);
    let list = if listed { place + 3 } else { place };
    let takes = ["with", "on", "at", "took", "takes", "earned", "made"];
    let value = list + words(list, &takes);
    let small = (value..value + 2).take_while(|&at| sentence.says(at).has(TieWord::SMALL));
    value + small.count()
}

/// Two ranks and their values.
fn by_rank(sentence: &Sentence<'_>, one: (i64, usize), other: (i64, usize), ties: &mut Ties) {
    let (Some(a), Some(b)) = (sentence.figure_at(one.1), sentence.figure_at(other.1)) else {
        return;
    };
    if one.0 == other.0 || !comparable(sentence, a, b) {
        return;
    }
    let rising = (sentence.around(one.1).start..one.1).any(|at| sentence.is_word(at, &SMALLEST));
    let sure = if rising {
        Confidence::Medium
    } else {
        Confidence::High
    };
    let law = if one.0 < other.0 { &BEHIND } else { &AHEAD };
    push(sentence, (Term::whole(b), a), (law, sure), one.1, ties);
}

fn push(
    sentence: &Sentence<'_>,
    (stated, given): (Term, MentionIndex),
    (law, confidence): (&'static Law, Confidence),
    word: usize,
    ties: &mut Ties,
) {
    if !comparable(sentence, stated.mention, given) {
        return;
    }
    let given = [Term::whole(given)];
    let terms = (stated, given.as_slice());
    let words = (sentence.items[word].span, confidence);
    ties.push(&WAY, terms, words).law = Some(law);
}
