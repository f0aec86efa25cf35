//! Whether the figures of a change can belong together, and how surely they do.

use crate::mention::{Amount, TieWord};
use crate::number::Number;

use super::change::Change;
use super::sentence::Sentence;
use super::{Confidence, MentionIndex, Part, Term};

/// How far before its word what moved may be named.
const SUBJECT: usize = 12;

/// Whether a figure is so much for each of something.
pub(super) fn rate_of(sentence: &Sentence<'_>, index: MentionIndex) -> bool {
    sentence.is_rate(sentence.place(index))
}

/// Whether a step is one of every year: "an increase of 2 ppm of it per year".
pub(super) fn is_yearly(sentence: &Sentence<'_>, index: MentionIndex) -> bool {
    let end = sentence.figure(index).span.end();
    let near = sentence.passage.behind(end, YEARLY);
    let times = ["per ", "a year", "each ", "every ", "annually", "yearly"];
    times.iter().any(|time| near.contains(time))
}

/// How far behind a step the time may stand that it is for, in bytes.
const YEARLY: usize = 28;

/// "66 per 100,000 people": a rate that is more as it rises.
fn is_per_many(sentence: &Sentence<'_>, index: MentionIndex) -> bool {
    let at = sentence.place(index) + 1;
    sentence.is_word(at, &["per"]) && sentence.figure_at(at + 1).is_some()
}

/// Whether an end is so many for each of something.
fn is_counted_per(sentence: &Sentence<'_>, change: Change) -> bool {
    let ends = [change.to, change.from].into_iter().flatten();
    let mut mentions = ends.map(|term| term.mention);
    mentions.any(|index| {
        let bare = sentence.figure(index).unit.is_none();
        bare && rate_of(sentence, index) && !is_per_many(sentence, index)
    })
}

/// Looks whether the figures can belong together, and how surely they do.
pub(super) fn settle(sentence: &Sentence<'_>, word: usize, mut change: Change) -> Option<Change> {
    if let (Some(to), Some(from)) = (change.to, change.from)
        && to.mention != from.mention
    {
        sentence.factor(to.mention, from.mention)?;
        if sentence.count_apart(to.mention, from.mention) {
            return None;
        }
        change.from = Some(sentence.lent(from.mention, to.mention)?);
        change.to = Some(sentence.lent(to.mention, from.mention)?);
        if is_year(sentence, from.mention) || is_year(sentence, to.mention) {
            return None;
        }
    }
    change.to?;
    if sentence.says(word).has(TieWord::EITHER) {
        change.up = rises(sentence, change)?;
    }
    // So many to the pound may be more as the weight is less.
    if is_counted_per(sentence, change) {
        change.confidence = change.confidence.min(Confidence::Medium);
    }
    let start = word.saturating_sub(SUBJECT);
    let turned = (start..word).any(|at| {
        let led = at > 0 && sentence.says(at - 1).has(TieWord::OTHER);
        sentence.says(at).has(TieWord::TURNS) && !led
    });
    change.other_base |= (start..word).any(|at| sentence.says(at).has(TieWord::OTHER_BASE));
    if turned {
        change.confidence = Confidence::Medium;
    }
    Some(change)
}

/// Which way "went from 2 to 14" went: the verb does not say.
fn rises(sentence: &Sentence<'_>, change: Change) -> Option<bool> {
    let value = |term: Term| {
        let ((Amount::One(number), _)
        | (Amount::Range(number, _), Part::First)
        | (Amount::Range(_, number), Part::Last)) = (sentence.amount(term.mention)?, term.part)
        else {
            return None;
        };
        Some(number.value() * 10f64.powi(i32::from(term.scale)))
    };
    Some(value(change.to?)? > value(change.from?)?)
}

/// A bare number that may well be a year.
pub(super) fn is_year(sentence: &Sentence<'_>, index: MentionIndex) -> bool {
    let figure = sentence.figure(index);
    let number = figure.number().and_then(Number::integer);
    let bare = figure.unit.is_none() && figure.span.len() == 4;
    bare && number.is_some_and(|number| (1700..=2100).contains(&number))
}
