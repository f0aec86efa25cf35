//! Whether a figure is said to be a change, which way, and from where: rose 5% to 12 from 10.
//!
//! Like the subject it is worked out only when it is asked for.

use serde::Serialize;

use crate::text::{Document, Span};

use super::clause::{Clause, Piece, Window};
use super::phrase::PhraseWord;
use super::{Amount, Mention, Qualifier, Value};

/// A change that a figure is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// Which way.
    pub direction: Direction,
    /// What the figure is of it.
    pub step: Step,
    /// The word that says so.
    pub span: Span,
    /// What the change began at, where the text says so.
    pub base: Option<Base>,
}

/// What a change began at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Base {
    /// A figure of its own, by its place in the list of figures.
    Figure(usize),
    /// The first end of the figure itself: fell from 12 to 9.
    FirstEnd,
}

/// Up or down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// rose, more, a gain
    Up,
    /// fell, fewer, a loss
    Down,
}

/// What a figure is of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Step {
    /// How much: rose by 5, lost 3 seats, a 5% cut.
    By,
    /// Where it ended: rose to 12.
    To,
    /// Where it began: rose from 10.
    From,
}

/// How many words stand between the word of change and its figure.
const REACH: usize = 8;
/// The base is at most so many figures and bytes away.
const NEIGHBOURS: usize = 2;
const NEAR: usize = 80;

/// The change that a figure of the list is part of.
///
/// ```
/// use checkfigure::{mention::{Base, Direction, Step, change, scan}, text::Document, unit::Units};
/// let of = |text: &str, index| {
///     let document = Document::plain(text);
///     let found = scan(&document, Units::embedded());
///     let change = change(&document, &found.figures, index)?;
///     Some((change.direction, change.step, change.base))
/// };
/// assert_eq!(of("It rose from 10 to 12.", 0), Some((Direction::Up, Step::To, Some(Base::FirstEnd))));
/// assert_eq!(of("It rose to 12 from 10.", 0), Some((Direction::Up, Step::To, Some(Base::Figure(1)))));
/// assert_eq!(of("The party lost 3 seats.", 0), Some((Direction::Down, Step::By, None)));
/// assert_eq!(of("A 5% rise in rents.", 0), Some((Direction::Up, Step::By, None)));
/// assert_eq!(of("Up to 5 people.", 0), None);
/// assert_eq!(of("More than 5 people.", 0), None);
/// ```
pub fn change(document: &Document<'_>, figures: &[Mention], index: usize) -> Option<Change> {
    of(&mut Window::of(document), document, figures, index)
}

/// The change that a figure is part of, as the words around it say.
pub(super) fn of(
    window: &mut Window<'_>,
    document: &Document<'_>,
    figures: &[Mention],
    index: usize,
) -> Option<Change> {
    let mention = figures.get(index)?;
    if !matches!(mention.value, Value::Amount(_)) {
        return None;
    }
    let clause = window.around(mention);
    if is_size(mention, &clause) {
        return None;
    }
    let counted = mention.unit.is_none();
    let (word, step) = before(&clause).or_else(|| after(&clause, counted))?;
    let direction = if word.class.has(PhraseWord::UP) {
        Direction::Up
    } else {
        Direction::Down
    };
    let ends = matches!(mention.value, Value::Amount(Amount::Range(..)));
    let (step, base) = match step {
        Step::From if ends => (Step::To, Some(Base::FirstEnd)),
        Step::From => (step, None),
        _ => (step, base(document, figures, index).map(Base::Figure)),
    };
    Some(Change {
        direction,
        step,
        span: Span::new(word.start, word.end),
        base,
    })
}

/// A word of change before the figure.
fn before<'t>(clause: &Clause<'_, 't>) -> Option<(Piece<'t>, Step)> {
    let last = clause.before.last()?;
    let step = step(last);
    let mut commas = 0;
    for (distance, at) in (0..clause.before.len()).rev().take(REACH).enumerate() {
        let piece = clause.before[at];
        if moves(clause, at) {
            let fits = distance == 0 && !opposes(clause)
                || step.is_some()
                || bridged(&clause.before[at + 1..]);
            return fits.then_some((piece, step.unwrap_or(Step::By)));
        }
        commas += usize::from(piece.breaks);
        let ends = PhraseWord::CONJUNCTION
            .and(PhraseWord::AUXILIARY)
            .and(PhraseWord::VERB)
            .and(PhraseWord::PRONOUN);
        if piece.class.has(ends) && !piece.is_number() || commas > 1 {
            return None;
        }
    }
    None
}

fn step(word: &Piece<'_>) -> Option<Step> {
    match word.text.to_ascii_lowercase().as_str() {
        "by" | "of" => Some(Step::By),
        "to" | "at" => Some(Step::To),
        "from" => Some(Step::From),
        _ => None,
    }
}

/// A bracket or a full stop between the word and the figure.
fn opposes(clause: &Clause<'_, '_>) -> bool {
    clause.gap.contains(['(', '[', ';', ':'])
}

/// Only small words stand between the word of change and the figure: "lost another 3".
fn bridged(between: &[Piece<'_>]) -> bool {
    let small = PhraseWord::DETERMINER.and(PhraseWord::ADVERB);
    between
        .iter()
        .all(|piece| piece.class.has(small) && !piece.breaks)
}

/// Whether a word says which way something moved.
fn moves(clause: &Clause<'_, '_>, at: usize) -> bool {
    let piece = &clause.before[at];
    let after = clause.before.get(at + 1);
    let previous = at.checked_sub(1).map(|before| clause.before[before]);
    if !piece.class.has(PhraseWord::UP.and(PhraseWord::DOWN)) {
        return false;
    }
    if piece.is_any(&["up", "down"]) {
        let phrasal = previous.is_some_and(|verb| verb.class.has(PhraseWord::PHRASAL));
        return !phrasal;
    }
    if piece.class.has(PhraseWord::DEGREE) {
        return after.is_some_and(|next| next.is_any(&["by"]));
    }
    true
}

/// "grow up to 120 ft tall": how large something gets is no change.
fn is_size(mention: &Mention, clause: &Clause<'_, '_>) -> bool {
    let sizes = ["tall", "long", "high", "wide", "deep", "across", "thick"];
    let first = clause.after.first();
    mention.qualifier == Qualifier::AtMost && first.is_some_and(|first| first.is_any(&sizes))
}

/// A word of change after the figure: a 5% rise, 3 seats fewer, 5 more people. What is counted may
/// stand between only where the figure has no unit.
fn after<'t>(clause: &Clause<'_, 't>, counted: bool) -> Option<(Piece<'t>, Step)> {
    let mut pieces = clause
        .after
        .iter()
        .take(2)
        .take_while(|piece| !piece.breaks);
    let first = *pieces.next()?;
    if first
        .class
        .has(PhraseWord::CHANGE_NOUN.and(PhraseWord::DEGREE))
    {
        return Some((first, Step::By));
    }
    let particle =
        |piece: &Piece<'_>| piece.is_any(&["up", "down"]) || piece.class.has(PhraseWord::DEGREE);
    if particle(&first) {
        return clause
            .after
            .get(1)
            .filter(|next| next.is_any(&["on", "from"]))
            .map(|_| (first, Step::By));
    }
    let noun = counted && !first.class.has(PhraseWord::STOP);
    let second = *pieces.next().filter(|_| noun)?;
    particle(&second)
        .then_some((second, Step::By))
        .filter(|_| second.class.has(PhraseWord::DEGREE))
}

/// The figure right after "from", near by in the same stretch of text.
fn base(document: &Document<'_>, figures: &[Mention], index: usize) -> Option<usize> {
    let own = &figures[index];
    let low = index.saturating_sub(NEIGHBOURS);
    let high = (index + NEIGHBOURS + 1).min(figures.len());
    let mut near = (index + 1..high).chain((low..index).rev());
    near.find(|&other| {
        let mention = &figures[other];
        let (from, to) = if other < index {
            (mention, own)
        } else {
            (own, mention)
        };
        let between = document.text().get(from.span.end()..to.span.start());
        let close =
            between.is_some_and(|text| text.len() < NEAR && !text.contains(['\n', ';', '.']));
        close && matches!(mention.value, Value::Amount(_)) && follows_from(document, mention)
    })
}

fn follows_from(document: &Document<'_>, mention: &Mention) -> bool {
    let start = mention.cue.start().min(mention.span.start());
    let block = document.block_at(mention.span.start()).start();
    let before = document.text()[block.min(start)..start].trim_end();
    let runs = ["ranging from", "ranges from", "range from", "varying from"];
    if runs.iter().any(|runs| before.ends_with(runs)) {
        return false;
    }
    let at = before.len().checked_sub("from".len());
    at.and_then(|at| before.get(at..))
        .is_some_and(|word| word.eq_ignore_ascii_case("from"))
}
