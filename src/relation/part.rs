//! A part and its whole: 7,000 of its 50,000 staff, 46 people including 12 children.

use crate::mention::{Kind, TieWord};

use super::look::{ahead, are_of_one, back, in_phrase, led};
use super::sentence::{AMOUNTS, Sentence};
use super::way::{Find, Judge, Law, Sense, Ties, Way};
use super::{Confidence, MentionIndex, Term};

/// Part of a whole.
pub static WAY: Way = Way {
    name: "part",
    kinds: AMOUNTS,
    find: Find::Sentence(2, TieWord::OF.and(TieWord::INCLUDES), find),
    judge: Judge::Arithmetic,
    laws: &[&PART],
};

static PART: Law = Law {
    sense: Sense::Less,
    slack: 0.0,
    value: |given| given[0],
    inverse: |_, _, _| f64::NAN,
    working: "{stated} {order} {0}",
    says: "{stated} cannot be a part of {0}",
    repairs: &["correct {stated} or {0}", "or exchange {0} and {stated}"],
    slips: &[],
};

/// How far back the whole may stand that "including" takes its part from.
const REACH: usize = 18;

fn find(sentence: &Sentence<'_>, ties: &mut Ties) {
    for (at, part) in sentence.figures() {
        if let Some(whole) = out_of(sentence, at) {
            push(sentence, (part, whole, at), Confidence::High, ties);
        }
    }
    let leads = TieWord::OF.and(TieWord::INCLUDES);
    for at in (0..sentence.items.len()).filter(|&at| sentence.says(at).has(leads)) {
        if let Some((part, whole, sure)) = opened(sentence, at)
            .or_else(|| included(sentence, at))
            .or_else(|| brought_to(sentence, at))
        {
            push(sentence, (part, whole, at), sure, ties);
        }
    }
}

type Found = (MentionIndex, MentionIndex, Confidence);

/// "12 of its 14", "$6m out of a potential $21m", "11 of the last 13 games".
fn out_of(sentence: &Sentence<'_>, at: usize) -> Option<MentionIndex> {
    let part = sentence.figure_at(at)?;
    // "500,000 shares out of 450,000": with a noun between, "of" alone may be anything.
    let noun =
        usize::from(!sentence.word(at + 1).is_empty() && !sentence.is_word(at + 1, &["of", "out"]));
    let out = sentence.is_word(at + 1 + noun, &["out"]);
    let of = at + 1 + noun + usize::from(out);
    if !sentence.is_word(of, &["of"]) {
        return None;
    }
    let next = in_phrase(sentence, of + 1)?;
    let whole = sentence.figure_at(next)?;
    // "two boxes of 12", "a score of 5 of 10 points": a whole is named as known.
    let known = (of + 1..next).any(|at| sentence.is_word(at, &KNOWN));
    let rate = sentence.is_word(
        of + 1,
        &[
            "every", "each", "them", "us", "you", "these", "which", "whom",
        ],
    ) || sentence.is_rate(at) != sentence.is_rate(next);
    let sure = out || noun == 0 || known;
    // "hundreds of five-room flats", "100 kg of CO 2": an amount of something else.
    let (a, b) = (sentence.figure(part), sentence.figure(whole));
    let vague = !sentence
        .passage
        .document
        .slice(a.span)
        .contains(|c: char| c.is_ascii_digit())
        && a.number()?.value() >= 100.0;
    let sure = sure && !vague && (a.unit.is_none() || !b.unit.is_none());
    let fits = sure && !rate && are_of_one(sentence, part, whole);
    fits.then_some(whole)
}

/// What says that the whole is known already.
const KNOWN: [&str; 14] = [
    "the", "its", "their", "his", "her", "our", "my", "your", "these", "those", "last", "past",
    "total", "all",
];

/// "Of 450 workers, 120 were women": "of" opens the clause, and the part follows its comma.
fn opened(sentence: &Sentence<'_>, at: usize) -> Option<Found> {
    let opens = at == 0 || sentence.is_mark(at - 1, &[';', ':', '–', '—', '“', '"']);
    if !opens || !sentence.is_word(at, &["of"]) {
        return None;
    }
    let first = led(sentence, at + 1)?;
    let comma = (first..sentence.items.len()).find(|&at| sentence.is_mark(at, &[',']))?;
    let alone = (first + 1..comma).all(|at| sentence.figure_at(at).is_none());
    let next = led(sentence, comma + 1).filter(|_| alone)?;
    let (part, whole) = (sentence.figure_at(next)?, sentence.figure_at(first)?);
    let sure = if sentence.count_apart(part, whole) {
        Confidence::Medium
    } else {
        Confidence::High
    };
    are_of_one(sentence, part, whole).then_some((part, whole, sure))
}

/// "46 people, including 12 children", "450 workers, 120 of whom", "of which $27 million".
fn included(sentence: &Sentence<'_>, at: usize) -> Option<Found> {
    let names = |at: usize, words: &[&str]| sentence.is_word(at, words);
    let place = if names(at, &["of"]) && names(at + 1, &["whom", "which", "them"]) {
        let parted = |place: usize| place > 0 && sentence.is_mark(place - 1, &[',', '–', '—', '(']);
        let sound = |place: &usize| parted(*place) && sentence.figure_at(*place).is_some();
        led(sentence, at + 2).or_else(|| at.checked_sub(1).filter(sound))
    } else if names(at, &["among"]) && names(at + 1, &["them"]) {
        led(sentence, at + 2)
    } else if names(at, &["including"])
        || names(at, &["includes", "included"]) && at > 0 && names(at - 1, &["which", "that"])
    {
        led(sentence, at + 1)
    } else {
        None
    }?;
    let part = sentence.figure_at(place)?;
    let whole = whole_before(sentence, at.min(place), part)?;
    Some((part, whole, sure(sentence, part, whole)))
}

/// The nearest figure before an item that the part could be of, or the nearest of its kind.
fn whole_before(sentence: &Sentence<'_>, end: usize, part: MentionIndex) -> Option<MentionIndex> {
    let value = |index: MentionIndex| {
        sentence
            .figure(index)
            .number()
            .map_or(0.0, crate::number::Number::value)
    };
    let (mut at, mut nearest) = (end, None);
    while let Some(found) = back(sentence, at, REACH) {
        at = found;
        let index = sentence.figure_at(found)?;
        let bracketed = found > 0 && sentence.is_mark(found - 1, &['(', '[']);
        let bare = sentence.figure(index).unit.is_none() == sentence.figure(part).unit.is_none();
        if bracketed || !bare || sentence.is_rate(found) || !are_of_one(sentence, part, index) {
            continue;
        }
        let factor = sentence.factor(index, part).unwrap_or(1.0);
        if value(index) * factor >= value(part) {
            return Some(index);
        }
        nearest = nearest.or(Some(index));
    }
    nearest
}

/// Two counts of other things are no part and whole, unless both are of people; and a profit may
/// hold a gain that is larger than itself.
fn sure(sentence: &Sentence<'_>, part: MentionIndex, whole: MentionIndex) -> Confidence {
    let (a, b) = (sentence.figure(part), sentence.figure(whole));
    let person = |index| {
        sentence
            .noun(index)
            .is_some_and(|noun| crate::mention::tie_word(noun).has(TieWord::PERSON))
    };
    let net = a.kind == Kind::Money
        && (0..sentence.items.len()).any(|at| sentence.says(at).has(TieWord::NET));
    let apart = sentence.count_apart(part, whole) && !(person(part) && person(whole));
    let bare = b.kind == Kind::Number && a.kind == Kind::Count;
    if net || apart || bare {
        Confidence::Medium
    } else {
        Confidence::High
    }
}

/// "18 more, bringing the total to 44": what is added is no more than what it comes to.
fn brought_to(sentence: &Sentence<'_>, at: usize) -> Option<Found> {
    let brings = [
        "bringing", "taking", "lifting", "pushing", "raising", "brings", "takes", "brought",
        "took", "take", "bring", "pushed", "lifted",
    ];
    if !sentence.is_word(at, &brings) {
        return None;
    }
    let to = (at + 1..at + 15).find(|&at| sentence.is_word(at, &["to"]))?;
    let total = (at + 1..to).any(|at| {
        sentence.is_word(
            at,
            &[
                "total", "totals", "tally", "toll", "savings", "capacity", "deficit", "year",
            ],
        )
    });
    let next = led(sentence, to + 1).filter(|_| total)?;
    let whole = sentence.figure_at(next)?;
    let plain = ahead(sentence, at, to - at).is_none();
    let place = back(sentence, at, REACH).filter(|_| plain)?;
    let part = sentence.figure_at(place)?;
    let sound = are_of_one(sentence, part, whole) && !sentence.is_rate(place);
    sound.then_some((part, whole, sure(sentence, part, whole)))
}

fn push(
    sentence: &Sentence<'_>,
    (part, whole, at): (MentionIndex, MentionIndex, usize),
    confidence: Confidence,
    ties: &mut Ties,
) {
    let given = [Term::whole(whole)];
    let terms = (Term::whole(part), given.as_slice());
    let words = sentence.items[at].span;
    ties.push(&WAY, terms, (words, confidence)).law = Some(&PART);
}
