//! Words that say that something moved, and which way.

use crate::mention::TieWord;

use super::sentence::Sentence;

/// Whether the word at an item says that something moved.
pub(super) fn moves(sentence: &Sentence<'_>, at: usize) -> bool {
    let says = sentence.says(at);
    if !says.has(TieWord::UP.and(TieWord::DOWN)) {
        return false;
    }
    !says.has(TieWord::PARTICLE) || is_led(sentence, at)
}

/// "up to", "set up", "above all" are no moves: a particle is one before a figure, or before what
/// something moved from.
fn is_led(sentence: &Sentence<'_>, at: usize) -> bool {
    let next = sentence.says(at + 1);
    let goes = TieWord::FROM
        .and(TieWord::ON)
        .and(TieWord::BY)
        .and(TieWord::AT)
        .and(TieWord::THAN);
    let hedge = ["more", "less", "than", "over"];
    let small = |at: usize| sentence.says(at).has(TieWord::SMALL) || sentence.is_word(at, &hedge);
    let figure = (at + 1..at + 5)
        .find(|&at| !small(at))
        .is_some_and(|at| sentence.is_amount(at));
    if at > 0 && sentence.is_word(at - 1, &["revised", "marked", "adjusted", "scaled"]) {
        return true;
    }
    if compares(sentence, at) {
        return has_benchmark(sentence, at) || is_aside(sentence, at);
    }
    let degree = sentence.is_word(at + 1, &["sharply", "slightly"]);
    let towards = sentence.is_word(at, &["down", "downward", "downwards", "upward", "upwards"]);
    next.has(goes)
        || degree && sentence.says(at + 2).has(TieWord::FROM)
        || towards && next.has(TieWord::TO)
        || figure && !next.has(TieWord::TO)
}

/// "8.25%, below June's 8.32%": what follows is what is compared with.
pub(super) fn compares(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.says(at).has(TieWord::COMPARES)
}

/// "beat its forecast of 5": a value that was to be reached, and its figure.
fn has_benchmark(sentence: &Sentence<'_>, at: usize) -> bool {
    let near = at + 1..at + 9;
    let figure = near.clone().find(|&at| sentence.is_amount(at));
    figure.is_some_and(|figure| {
        (at + 1..figure).any(|at| sentence.says(at).has(TieWord::BENCHMARK))
            || sentence.says(figure + 1).has(TieWord::BENCHMARK)
    })
}

/// ", below June's 8.32%": between commas, with a figure near.
fn is_aside(sentence: &Sentence<'_>, at: usize) -> bool {
    let small = ["just", "well", "far", "slightly"];
    let degree = usize::from(at > 0 && sentence.is_word(at - 1, &small));
    let parted = at > degree && sentence.is_mark(at - 1 - degree, &[',']);
    let plain = sentence.is_word(at, &["above", "below"]);
    plain && parted && (at + 1..at + 5).any(|at| sentence.is_amount(at))
}

/// A particle after a verb belongs to it: "rose 5%, up from 4%" is two, "ended 2 points up at 7" one.
pub(super) fn goes_on(sentence: &Sentence<'_>, word: usize, at: usize) -> bool {
    at == word + 1
        || sentence.says(at).has(TieWord::PARTICLE) && sentence.says(at + 1).has(TieWord::AT)
}
