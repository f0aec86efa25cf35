//! A part and its whole: 7,000 of its 50,000 staff, 46 people including 12 children.

use crate::mention::{Kind, TieWord};
use crate::text::classes_of;

use super::look::{ahead, are_of_one, back, in_phrase, led};
use super::sentence::{AMOUNTS, Sentence};
use super::way::{Find, Judge, Law, Sense, Ties, Way};
use super::{Confidence, MentionIndex, Term};

/// Part of a whole.
pub static WAY: Way = Way {
    name: "part",
    kinds: AMOUNTS,
    find: Find::Sentence(
        1,
        TieWord::OF.and(TieWord::INCLUDES).and(TieWord::WHOLE),
        find,
    ),
    judge: Judge::Arithmetic,
    laws: &[&PART],
};

static PART: Law = Law::compared(
    Sense::Less,
    "{stated} cannot be a part of {0}",
    &["correct {stated} or {0}", "or exchange {0} and {stated}"],
);

/// How far back the whole may stand that "including" takes its part from.
const REACH: usize = 18;

fn find(sentence: &Sentence<'_>, ties: &mut Ties) {
    for (at, index) in sentence.figures() {
        let whole = out_of(sentence, at)
            .or_else(|| of_these(sentence, at))
            .or_else(|| nth_time(sentence, at));
        let pair = whole
            .map(|whole| (index, whole))
            .or_else(|| in_total(sentence, at));
        if let Some((part, whole)) = pair {
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

/// "12 of its 14", "$6m out of a potential $21m", "11 of the last 13 games", "30 among the 193".
fn out_of(sentence: &Sentence<'_>, at: usize) -> Option<MentionIndex> {
    let part = sentence.figure_at(at)?;
    let joint = joint(sentence, at)?;
    let next = in_phrase(sentence, joint.end).or_else(|| of_group(sentence, joint))?;
    let whole = sentence.figure_at(next)?;
    // "two boxes of 12", "a score of 5 of 10 points": a whole is named as known.
    let known = (joint.end..next).any(|at| sentence.is_word(at, &KNOWN));
    let rate =
        sentence.is_word(joint.end, &NO_WHOLE) || sentence.is_rate(at) != sentence.is_rate(next);
    let sure = joint.out || joint.close && !joint.among || known;
    let fits = sure && !rate && is_amount_of(sentence, part, whole, known);
    fits.then_some(whole)
}

/// What joins a part to its whole, and the item behind it.
#[derive(Debug, Clone, Copy)]
struct Joint {
    end: usize,
    /// "out of".
    out: bool,
    /// "among".
    among: bool,
    /// No noun stands between the part and it.
    close: bool,
}

/// "of", "out of" or "among" behind a part, perhaps with its noun between.
fn joint(sentence: &Sentence<'_>, at: usize) -> Option<Joint> {
    let joints = ["of", "out", "among"];
    // "500,000 shares out of 450,000": with a noun between, "of" alone may be anything.
    let leads = TieWord::OF.and(TieWord::INCLUDES);
    let opens = |&at: &usize| sentence.says(at).has(leads) && sentence.is_word(at, &joints);
    let first = (at + 1..at + 4).find(opens)?;
    let nouns = (at + 1..first)
        .all(|at| !sentence.word(at).is_empty() && !sentence.says(at).has(TieWord::OTHER));
    let among = sentence.is_word(first, &["among"]);
    let out = sentence.is_word(first, &["out"]) && sentence.is_word(first + 1, &["of"]);
    let near = first == at + 1 || first == at + 2 || among;
    let joint = Joint {
        end: first + 1 + usize::from(out),
        out,
        among,
        close: first == at + 1,
    };
    (nouns && near && (out || !sentence.is_word(first, &["out"]))).then_some(joint)
}

/// "out of a squad of 31": the whole behind the group that it counts.
fn of_group(sentence: &Sentence<'_>, joint: Joint) -> Option<usize> {
    let of = (joint.end..joint.end + 4).find(|&at| sentence.is_word(at, &["of"]))?;
    led(sentence, of + 1).filter(|_| joint.out)
}

/// "hundreds of five-room flats", "100 kg of CO 2": an amount of something else.
fn is_amount_of(
    sentence: &Sentence<'_>,
    part: MentionIndex,
    whole: MentionIndex,
    known: bool,
) -> bool {
    let (a, b) = (sentence.figure(part), sentence.figure(whole));
    let text = sentence.passage.document.slice(a.span);
    let large = a.number().is_some_and(|number| number.value() >= 100.0);
    let vague = large && !text.contains(|c: char| c.is_ascii_digit());
    // "five of the last six years".
    let times = known
        && a.unit.is_none()
        && a.kind != Kind::Ordinal
        && b.kind == Kind::Duration
        && b.number().is_some();
    let sized = a.unit.is_none() || !b.unit.is_none();
    !vague && sized && (times || are_of_one(sentence, part, whole))
}

/// What stands behind "of" and leads to no whole.
const NO_WHOLE: [&str; 8] = [
    "every", "each", "them", "us", "you", "these", "which", "whom",
];

/// "for the third time in 11 games": no more times than there were.
fn nth_time(sentence: &Sentence<'_>, at: usize) -> Option<MentionIndex> {
    let rank = sentence.figure(sentence.figure_at(at)?);
    if rank.kind != Kind::Ordinal {
        return None;
    }
    let times = ["time", "win", "loss", "defeat", "victory", "goal"];
    let told = sentence.is_word(at + 1, &times) && sentence.is_word(at + 2, &["in"]);
    let led = at > 0
        && sentence.is_word(
            at - 1,
            &["the", "just", "only", "their", "his", "her", "its"],
        );
    let whole = in_phrase(sentence, at + 3).filter(|_| told && led)?;
    let index = sentence.figure_at(whole)?;
    (sentence.figure(index).kind == Kind::Count && sentence.figure(index).number().is_some())
        .then_some(index)
}

/// "2.5 million of these deaths": the whole is the last number of them that was told.
fn of_these(sentence: &Sentence<'_>, at: usize) -> Option<MentionIndex> {
    let part = sentence.figure_at(at)?;
    let these =
        sentence.says(at + 1).has(TieWord::OF) && sentence.is_word(at + 2, &["these", "those"]);
    let noun = sentence.word(at + 3);
    if !these || noun.is_empty() {
        return None;
    }
    let passage = &sentence.passage;
    let earlier = (passage.first..part).rev().take(EARLIER);
    earlier
        .into_iter()
        .find(|&index| sentence.noun(index) == Some(noun) && are_of_one(sentence, part, index))
}

/// How many figures back the number may stand that "these" points to.
const EARLIER: usize = 8;

/// "sold 750,000 copies in a week and 3.5 million in total".
fn in_total(sentence: &Sentence<'_>, at: usize) -> Option<(MentionIndex, MentionIndex)> {
    if !sentence.says(at + 1).has(TieWord::IN_ALL) && !sentence.says(at + 2).has(TieWord::WHOLE) {
        return None;
    }
    let whole = sentence.figure_at(at)?;
    let total = sentence.is_word(at + 1, &["in"]) && sentence.is_word(at + 2, &["total", "all"])
        || sentence.is_word(at + 1, &["overall", "altogether"]);
    let and = at > 0 && sentence.is_word(at - 1, &["and"]);
    let before = part_before(sentence, at, whole).filter(|_| total && and)?;
    let alone = (before + 1..at - 1).all(|at| !sentence.is_word(at, &["and"]));
    Some((sentence.figure_at(before)?, whole)).filter(|_| alone)
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
    let comma = (first..sentence.around(first).end).find(|&at| sentence.is_mark(at, &[',']))?;
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
        led(sentence, at + 1).or_else(|| of_kind(sentence, at + 1))
    } else {
        None
    }?;
    let part = sentence.figure_at(place)?;
    let whole = whole_before(sentence, at.min(place), part)?;
    Some((part, whole, sure(sentence, part, whole)))
}

/// "a mortgage of more than $1 million": the amount of the thing that is included.
fn of_kind(sentence: &Sentence<'_>, start: usize) -> Option<usize> {
    let of = (start..start + 4).find(|&at| sentence.is_word(at, &["of"]))?;
    let article = sentence.is_word(start, &["a", "an", "the"]);
    led(sentence, of + 1).filter(|_| article)
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
            .is_some_and(|noun| classes_of(noun).has(TieWord::PERSON))
    };
    let net = a.kind == Kind::Money
        && sentence
            .around(sentence.place(part))
            .any(|at| sentence.says(at).has(TieWord::NET));
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
    let to = (at + 1..at + 20).find(|&at| sentence.is_word(at, &["to"]))?;
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
    let place = part_before(sentence, at, whole).filter(|_| plain)?;
    let part = sentence.figure_at(place)?;
    Some((part, whole, sure(sentence, part, whole)))
}

/// The nearest figure before an item that can be a part of the whole.
fn part_before(sentence: &Sentence<'_>, end: usize, whole: MentionIndex) -> Option<usize> {
    let is_part = |&at: &usize| {
        let part = sentence.figure_at(at);
        part.is_some_and(|part| are_of_one(sentence, part, whole)) && !sentence.is_rate(at)
    };
    (end.saturating_sub(REACH)..end).rev().find(is_part)
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
