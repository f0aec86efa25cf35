//! A sentence that goes on with the one before: "It made $50m in 2022. A year later it made $60m".

use crate::mention::Kind;
use crate::text::sentence_ends;

use super::look::{are_of_one, is_whole};
use super::sentence::Sentence;
use super::{MentionIndex, Term};

/// What stands for the one that the sentence before told of.
const SAME: [&str; 6] = ["it", "they", "he", "she", "this", "that"];
/// A time is told within so many words and marks.
const OPENING: usize = 4;
/// "it made $60m, 12% more": so many words and marks may stand between value and share.
const NEAR: usize = 5;

/// So far back, in bytes, the sentence before is looked for.
const BEFORE: usize = 400;

/// A value that is told again for a later time, with the change since.
pub(super) struct Carried {
    pub(super) percent: Term,
    pub(super) given: [Term; 2],
    /// The item that says more or less.
    pub(super) word: usize,
    pub(super) up: bool,
}

/// The change in per cent since the sentence before.
///
/// Takes "A year later it made $60m, 12% more", "By 2023 they had 500 shops, up 25%"; refuses what
/// names another than the sentence before, and what has two values that could be meant.
pub(super) fn carried(sentence: &Sentence<'_>) -> Option<Carried> {
    let begins = opening(sentence)?;
    if !(begins..begins + 3).any(|at| sentence.is_word(at, &SAME)) {
        return None;
    }
    let percent = |_: usize, index: MentionIndex| sentence.figure(index).kind == Kind::Percent;
    let (at, percent) = sentence.only(percent)?;
    let (word, up) = way(sentence, at)?;
    let amount = |_: usize, index: MentionIndex| is_whole(sentence, index);
    let (_, to) = sentence
        .only(amount)
        .filter(|(place, _)| *place < at && at - place <= NEAR && !sentence.is_rate(*place))?;
    let from = the_one_before(sentence, to)?;
    Some(Carried {
        percent: Term::whole(percent),
        given: [Term::whole(from), Term::whole(to)],
        word,
        up,
    })
}

/// One past the words that tell a later time: "A year later", "By 2023", "The following year".
fn opening(sentence: &Sentence<'_>) -> Option<usize> {
    let times = |at: &usize| {
        let kind = sentence
            .figure_at(*at)
            .map(|index| sentence.figure(index).kind);
        matches!(kind, Some(Kind::Date | Kind::Duration))
    };
    let at = (0..OPENING).find(times)?;
    let lead =
        at == 0 || (0..at).all(|at| sentence.is_word(at, &["by", "in", "the", "just", "only"]));
    let duration = sentence
        .figure_at(at)
        .is_some_and(|index| sentence.figure(index).kind == Kind::Duration);
    let later = sentence.is_word(at + 1, &["later", "on"]);
    let comma = |at| usize::from(sentence.is_mark(at, &[',']));
    match (lead, duration, later) {
        (false, ..) | (true, true, false) => None,
        (true, true, true) => Some(at + 2 + comma(at + 2)),
        (true, false, _) => Some(at + 1 + comma(at + 1)),
    }
}

/// Which way a share says that its value went, and the item of the word: "12% more", "up 12%".
fn way(sentence: &Sentence<'_>, at: usize) -> Option<(usize, bool)> {
    let ends =
        |at: usize| sentence.is_mark(at + 1, &['.', ',', ';']) || at + 1 >= sentence.items.len();
    let found = |at: usize, more: &[&str], less: &[&str]| {
        let up = sentence.is_word(at, more);
        (up || sentence.is_word(at, less)).then_some((at, up))
    };
    found(at + 1, &["more", "higher"], &["less", "fewer", "lower"])
        .filter(|(word, _)| ends(*word))
        .or_else(|| found(at.checked_sub(1)?, &["up"], &["down"]).filter(|_| ends(at)))
}

/// The only amount of the sentence before that is of one kind with this.
fn the_one_before(sentence: &Sentence<'_>, to: MentionIndex) -> Option<MentionIndex> {
    let passage = &sentence.passage;
    let here = sentence.items.first()?.span.start();
    let before = passage.lead(here, BEFORE).trim_end();
    let begins = here - passage.lead(here, BEFORE).len();
    let start = begins + sentence_ends(before).last().unwrap_or(0);
    let near = (passage.first..to)
        .rev()
        .take_while(|&index| sentence.figure(index).span.start() >= start);
    let mut fits = near.filter(|&index| {
        let span = sentence.figure(index).span;
        let counts = sentence.noun(index).is_some() == sentence.noun(to).is_some();
        span.end() <= here
            && are_of_one(sentence, to, index)
            && !sentence.count_apart(to, index)
            && (counts || sentence.noun(to).is_none())
    });
    fits.next().filter(|_| fits.next().is_none())
}
