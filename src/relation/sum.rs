//! Parts and their total: 9 men and 6 women, 15 in all.

use crate::mention::{Kind, TieWord};

use super::look::splits;
use super::sentence::{AMOUNTS, Sentence};
use super::way::{Find, Judge, Law, LawSlip, Sense, Ties, Way};
use super::{Confidence, Term};

/// Parts that are told one after the other, and their total.
pub static WAY: Way = Way {
    name: "sum",
    kinds: AMOUNTS,
    find: Find::Sentence(
        3,
        TieWord::LISTS.and(TieWord::IN_ALL).and(TieWord::WHOLE),
        find,
    ),
    judge: Judge::Arithmetic,
    laws: &[&SUM, &LEFT],
};

static SUM: Law = Law {
    sense: Sense::Equal,
    slack: 0.0,
    value: |given| given.iter().sum(),
    inverse: |given, total, place| total - (given.iter().sum::<f64>() - given[place]),
    working: "{sum} = {right}; printed {stated}",
    says: "{sum} is {right}, not {stated}",
    repairs: &[],
    slips: &[LawSlip {
        id: "part-left-out",
        value: |given| given.iter().sum::<f64>() - given.last().copied().unwrap_or(0.0),
        note: "the last part was left out",
    }],
};

/// What is left of a total when its parts are taken away.
static LEFT: Law = Law {
    sense: Sense::Equal,
    slack: 0.0,
    value: |given| given[0] - given[1..].iter().sum::<f64>(),
    inverse: |_, _, _| f64::NAN,
    working: "{0} less the parts that are told = {right}; printed {stated}",
    says: "of {0} there are {right} left, not {stated}",
    repairs: &["or correct one of the parts"],
    slips: &[],
};

/// The most parts of one total.
const MOST: usize = 16;

fn find(sentence: &Sentence<'_>, ties: &mut Ties) {
    for (at, _) in sentence.figures() {
        if is_total(sentence, at) {
            of_parts_before(sentence, at, ties);
        }
        of_parts_behind(sentence, at, ties);
    }
    of_whole_first(sentence, ties);
    left(sentence, ties);
}

/// "14 in all", "14 altogether", "a total of 14", after a comma or a dash.
fn is_total(sentence: &Sentence<'_>, at: usize) -> bool {
    let after = at
        + 1
        + usize::from(
            !sentence.word(at + 1).is_empty()
                && !sentence.is_word(at + 1, &["in"])
                && !sentence.says(at + 1).has(TieWord::IN_ALL),
        );
    let in_all = |at: usize| {
        sentence.says(at).has(TieWord::IN_ALL)
            || sentence.is_word(at, &["in"])
                && sentence.says(at + 1).has(TieWord::WHOLE)
                && ends(sentence, at + 2)
    };
    let made = at > 2 && sentence.is_word(at - 1, &["of"]) && sentence.is_word(at - 2, &["total"]);
    let begins =
        (at.saturating_sub(5)..at).any(|at| sentence.is_mark(at, &[',', '–', '—', '-', ':', '(']));
    begins && (in_all(at + 1) || in_all(after) || made)
}

fn ends(sentence: &Sentence<'_>, at: usize) -> bool {
    at >= sentence.items.len()
        || sentence.is_mark(at, &['.', ',', ';', ')', '!', '?', '–', '—', '”', '"'])
}

/// Parts joined by commas and "and", right before their total.
fn of_parts_before(sentence: &Sentence<'_>, total: usize, ties: &mut Ties) {
    let mut parts = Vec::new();
    let mut joined = false;
    let mut and = false;
    for at in (0..total).rev() {
        if sentence.is_word(at, &["and", "plus"]) {
            (joined, and) = (true, true);
        } else if sentence.is_mark(at, &[',', '–', '—', '(', ':']) {
            joined = true;
        } else if let Some(index) = sentence.figure_at(at) {
            if !joined || parts.len() == MOST || !alike(sentence, index, total) {
                break;
            }
            parts.push(Term::whole(index));
            joined = false;
        } else if sentence.is_word(at, &["from", "than"]) || sentence.is_mark(at, &[';', '.']) {
            break;
        }
    }
    parts.reverse();
    push(
        sentence,
        (total, &parts),
        if and {
            Confidence::High
        } else {
            Confidence::Medium
        },
        ties,
    );
}

/// "28 medals (23 gold, 3 silver, 2 bronze)", "five children: three sons and two daughters".
fn of_parts_behind(sentence: &Sentence<'_>, total: usize, ties: &mut Ties) {
    let opens = |at: &usize| {
        sentence.is_mark(*at, &['(', ':', '—', '–', '-', ',']) || is_parted(sentence, *at)
    };
    let Some(open) = (total + 1..total + HEAD).find(opens) else {
        return;
    };
    let bracket = sentence.is_mark(open, &['(']);
    let comma = sentence.is_mark(open, &[',']);
    let noun = (total + 1..open)
        .all(|at| !sentence.word(at).is_empty() && !sentence.says(at).has(TieWord::FROM));
    // "3 to 2: 60 boys and 40 girls" is a ratio.
    let ratio = total > 0 && sentence.is_word(total - 1, &["to"]);
    if !noun || ratio || sentence.is_rate(total) {
        return;
    }
    let Some((parts, closed, split)) = listed(sentence, open, total) else {
        return;
    };
    // Behind a comma may follow anything, but for names that are all there can be.
    if comma && !split {
        return;
    }
    // A bracket may tell some parts only, unless they are all there can be.
    let all = split || parts.len() > 2 || !bracket;
    let sure = all && closed && (split || !bracket || parts.len() > 2);
    let confidence = if sure {
        Confidence::High
    } else {
        Confidence::Medium
    };
    push(sentence, (total, &parts), confidence, ties);
}

/// "splits into", "comprises": what follows are the parts.
fn is_parted(sentence: &Sentence<'_>, at: usize) -> bool {
    let parts = ["splits", "split", "divided", "breaks", "broken"];
    let into = sentence.is_word(at, &["into"]) && sentence.is_word(at - 1, &parts);
    into || sentence.is_word(at, &["comprises", "comprising", "comprised"])
}

/// How many words may stand between a total and what opens the list of its parts.
const HEAD: usize = 5;

/// The parts of a list, each behind a comma or "and"; whether the list ends where it should, and
/// whether its names are all there can be.
fn listed(sentence: &Sentence<'_>, open: usize, total: usize) -> Option<(Vec<Term>, bool, bool)> {
    let bracket = sentence.is_mark(open, &['(']);
    let (mut parts, mut names, mut fresh, mut and) = (Vec::new(), Vec::new(), true, false);
    let mut end = sentence.items.len();
    for at in open + 1..sentence.items.len() {
        if let Some(index) = sentence.figure_at(at) {
            let unit = |at| sentence.figure(at).unit;
            let same = sentence
                .figure_at(total)
                .is_some_and(|total| unit(total) == unit(index));
            if !same || !alike(sentence, index, total) || !fresh || parts.len() == MOST {
                return None;
            }
            parts.push(Term::whole(index));
            names.push(sentence.word(at + 1));
            fresh = false;
        } else if sentence.is_mark(at, &[',', ';']) {
            fresh = true;
        } else if sentence.is_word(at, &["and", "plus"]) {
            (fresh, and) = (true, true);
        } else if sentence.is_mark(at, &[')', '.', '—', '–', '-', ':']) {
            end = at;
            break;
        } else if !may_stand(sentence, at, fresh) {
            return None;
        }
    }
    let closed = !bracket || sentence.is_mark(end, &[')']);
    let joined = and || bracket && parts.len() > 2;
    (parts.len() > 1 && joined).then(|| (parts, closed, splits(&names)))
}

/// Whether a word may stand in a list of parts: a small one before a part, and no "of" behind it.
fn may_stand(sentence: &Sentence<'_>, at: usize, before: bool) -> bool {
    if before {
        sentence.says(at).has(TieWord::SMALL)
    } else {
        !sentence.says(at).has(TieWord::OF)
    }
}

/// "Of 19 tankers seven were sent and two more dispatched, leaving ten."
fn left(sentence: &Sentence<'_>, ties: &mut Ties) {
    let word = (1..sentence.items.len()).find(|&at| sentence.is_word(at, &["leaving"]));
    let Some((word, stated)) = word.and_then(|word| Some((word, sentence.figure_at(word + 1)?)))
    else {
        return;
    };
    let mut before = sentence.figures().filter(|&(at, _)| at < word);
    let Some((total, whole)) = before.next() else {
        return;
    };
    let parts: Vec<_> = before.collect();
    let fits = parts
        .iter()
        .chain(&[(word, stated)])
        .all(|&(_, index)| alike(sentence, index, total));
    let of = sentence.is_word(0, &["of", "from"])
        || (total.saturating_sub(3)..total).any(|at| sentence.is_word(at, &["of", "had"]));
    if fits && of && !parts.is_empty() {
        let mut given = vec![Term::whole(whole)];
        given.extend(parts.iter().map(|&(_, index)| Term::whole(index)));
        let words = (sentence.items[word].span, Confidence::High);
        ties.push(&WAY, (Term::whole(stated), &given), words).law = Some(&LEFT);
    }
}

/// "Of the 119 issues traded, 71 rose, 44 fell and four were unchanged."
fn of_whole_first(sentence: &Sentence<'_>, ties: &mut Ties) {
    let figures: Vec<_> = (0..sentence.items.len())
        .filter(|&at| sentence.figure_at(at).is_some())
        .collect();
    let Some((&total, rest)) = figures
        .split_first()
        .filter(|(_, rest)| (2..MOST).contains(&rest.len()))
    else {
        return;
    };
    let of = (total.saturating_sub(3)..total).any(|at| sentence.says(at).has(TieWord::OF));
    let says = |what| (rest[0]..sentence.items.len()).any(|at| sentence.says(at).has(what));
    let whole = sentence.is_word(0, &["of"]) && of;
    let both = says(TieWord::UP) && says(TieWord::DOWN);
    let rest_told = (rest[0]..sentence.items.len())
        .any(|at| sentence.is_word(at, &["unchanged", "rest", "remaining", "other"]));
    let and = (rest[rest.len() - 2]..rest[rest.len() - 1]).any(|at| sentence.is_word(at, &["and"]));
    let fits = rest.iter().all(|&at| {
        sentence
            .figure_at(at)
            .is_some_and(|index| alike(sentence, index, total))
    });
    if whole && both && rest_told && and && fits {
        let parts: Vec<_> = rest
            .iter()
            .filter_map(|&at| sentence.figure_at(at))
            .map(Term::whole)
            .collect();
        push(sentence, (total, &parts), Confidence::High, ties);
    }
}

/// Whether a figure can be a part of a total.
fn alike(sentence: &Sentence<'_>, part: super::MentionIndex, total: usize) -> bool {
    let Some(total) = sentence.figure_at(total) else {
        return false;
    };
    let kinds = [Kind::Count, Kind::Number, Kind::Money, Kind::Quantity];
    let fits = |index| {
        let figure = sentence.figure(index);
        kinds.contains(&figure.kind) && figure.number().is_some()
    };
    // "seven notes: $1, $2 and $5" is a list.
    let same = sentence.figure(part).unit.is_none() == sentence.figure(total).unit.is_none();
    fits(part) && fits(total) && same && sentence.factor(part, total).is_some()
}

fn push(
    sentence: &Sentence<'_>,
    (total, parts): (usize, &[Term]),
    confidence: Confidence,
    ties: &mut Ties,
) {
    if let (Some(index), 2..) = (sentence.figure_at(total), parts.len()) {
        let words = sentence.items[total].span;
        ties.push(&WAY, (Term::whole(index), parts), (words, confidence))
            .law = Some(&SUM);
    }
}
