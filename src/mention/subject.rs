//! Of what a figure is said: the noun phrase before the verb, or before "of".
//!
//! A small grammar over the words of the sentence, tried in this order:
//!
//! | form | example | subject |
//! | --- | --- | --- |
//! | a colon | Population: 5,000 | Population |
//! | noun "of" figure | a profit of $5m | profit |
//! | change "of" figure "in" noun | a rise of 5% in rents | rents |
//! | article figure change "in" noun | a 5% rise in rents | rents |
//! | article figure noun | a $5m loss | loss |
//! | noun verb figure | unemployment in Spain rose to 5% | unemployment in Spain |
//! | noun "at" figure | with inflation at 5% | inflation |
//! | percentage "of" noun | 5% of voters | voters |
//!
//! It is worked out only when it is asked for: no check pays for it.

use serde::Serialize;

use crate::text::{Document, Span};

use super::clause::{Clause, Piece, Window};
use super::phrase::PhraseWord;
use super::{Kind, Mention};

/// The words that say of what a figure is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    /// The noun phrase, without its article.
    pub span: Span,
    /// How plainly the sentence says so.
    pub certainty: Certainty,
}

/// How plainly a sentence says of what a figure is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// Another noun phrase of the sentence may be meant.
    Low,
    /// Likely.
    Medium,
    /// The words leave no other reading.
    High,
}

/// How many words back a verb is looked for.
const VERB_REACH: usize = 14;

/// The most words of a noun phrase after a figure.
const LONGEST: usize = 5;
/// How many verbs may share one subject.
const VERBS: usize = 3;

/// The words of what a figure is said, nearest noun phrase first.
///
/// ```
/// use checkfigure::{mention::{scan, subject}, text::Document, unit::Units};
/// let words = |text: &str| {
///     let document = Document::plain(text);
///     let found = scan(&document, Units::embedded());
///     let subject = subject(&document, found.figures.last()?)?;
///     Some(document.slice(subject.span).to_owned())
/// };
/// assert_eq!(words("The firm made a profit of $5m.").as_deref(), Some("profit"));
/// assert_eq!(words("Unemployment in Spain rose to 5%.").as_deref(), Some("Unemployment in Spain"));
/// assert_eq!(words("The reactor's output is 12 MW.").as_deref(), Some("The reactor's output"));
/// assert_eq!(words("A 5% rise in rents was seen.").as_deref(), Some("rents"));
/// assert_eq!(words("12 km"), None);
/// ```
pub fn subject(document: &Document<'_>, mention: &Mention) -> Option<Subject> {
    of(&Window::of(document).around(mention), mention)
}

/// The words of what the figure in the middle of a clause is said.
pub(super) fn of(clause: &Clause<'_, '_>, mention: &Mention) -> Option<Subject> {
    let share = mention.kind == Kind::Percent;
    labelled(clause)
        .or_else(|| of_noun(clause))
        .or_else(|| noun_after(clause))
        .or_else(|| before_verb(clause, share))
        .or_else(|| at_noun(clause))
        .or_else(|| share.then(|| shared(clause)).flatten())
}

fn found(pieces: &[Piece<'_>], certainty: Certainty) -> Option<Subject> {
    let article = |piece: &&Piece<'_>| piece.is_any(&["a", "an", "the"]);
    let possessive = pieces.iter().any(Piece::possessive);
    let skip = usize::from(!possessive && pieces.first().as_ref().is_some_and(article));
    let (first, last) = (pieces.get(skip)?, pieces.last()?);
    if pieces.iter().all(Piece::is_number) {
        return None;
    }
    Some(Subject {
        span: Span::new(first.start, last.end),
        certainty,
    })
}

/// "Population: 5,000".
fn labelled(clause: &Clause<'_, '_>) -> Option<Subject> {
    let colon = clause.gap.trim_start().starts_with(':');
    let noun = colon.then(|| noun_phrase(&clause.before))?;
    let whole = noun.len() == clause.before.len();
    found(
        noun,
        if whole {
            Certainty::High
        } else {
            Certainty::Medium
        },
    )
}

/// "a profit of $5m"; "a rise of 5% in rents".
fn of_noun(clause: &Clause<'_, '_>) -> Option<Subject> {
    let (of, rest) = clause.before.split_last()?;
    let noun = rest.last().filter(|_| of.is_any(&["of"]) && !of.breaks)?;
    if noun.class.has(PhraseWord::CHANGE_NOUN) {
        return in_noun(&clause.after);
    }
    let phrase = noun_phrase(rest);
    let phrase = &phrase[phrase
        .iter()
        .position(|piece| {
            !piece.class.has(PhraseWord::ADJECTIVE) || piece.class.has(PhraseWord::DETERMINER)
        })
        .unwrap_or(0)..];
    if noun.class.has(PhraseWord::GENERIC) || noun.class.has(PhraseWord::PREPOSITION) {
        return None;
    }
    found(phrase, Certainty::High)
}

/// "a $5m loss", "a 5% rise in rents".
fn noun_after(clause: &Clause<'_, '_>) -> Option<Subject> {
    let article = clause.before.last()?;
    let after = clause.after.first().filter(|next| !next.breaks)?;
    if after.class.has(PhraseWord::CHANGE_NOUN) {
        return in_noun(clause.after.get(1..)?);
    }
    let opens = article.is_any(&["a", "an"]) && clause.gap.trim().is_empty();
    let noun = opens.then(|| simple_phrase(&clause.after))?;
    found(noun, Certainty::Medium)
}

/// "in rents", "to the budget" after a noun of change.
fn in_noun(after: &[Piece<'_>]) -> Option<Subject> {
    let (of, rest) = after.split_first()?;
    let joins = of.is_any(&["in", "of", "to", "for"]) && !of.breaks;
    found(joins.then(|| simple_phrase(rest))?, Certainty::High)
}

/// "5% of voters".
fn shared(clause: &Clause<'_, '_>) -> Option<Subject> {
    let (of, rest) = clause.after.split_first()?;
    found(
        of.is_any(&["of"]).then(|| simple_phrase(rest))?,
        Certainty::High,
    )
}

/// "with inflation at 5%".
fn at_noun(clause: &Clause<'_, '_>) -> Option<Subject> {
    let (at, rest) = clause.before.split_last()?;
    let phrase = at.is_any(&["at"]).then(|| noun_phrase(rest))?;
    let led = usize::from(phrase.first()?.class.has(PhraseWord::PREPOSITION));
    found(&phrase[led..], Certainty::Medium)
}

/// "unemployment rose to 5%".
fn before_verb(clause: &Clause<'_, '_>, share: bool) -> Option<Subject> {
    let pieces = &clause.before;
    let verb = verb_before(pieces, pieces.len())?;
    let direct = pieces[verb + 1..].iter().all(|piece| {
        let small = PhraseWord::PREPOSITION
            .and(PhraseWord::ADVERB)
            .and(PhraseWord::DETERMINER)
            .and(PhraseWord::DEGREE);
        piece.is_number() || piece.class.has(small)
    });
    let subject = noun_of_verb(pieces, verb, 0)?;
    // "The firm sold 5% of its shares" speaks of the shares.
    if share
        && !pieces[verb].class.has(
            PhraseWord::UP
                .and(PhraseWord::DOWN)
                .and(PhraseWord::AUXILIARY),
        )
    {
        return shared(clause).or(Some(subject));
    }
    let certainty = if direct {
        subject.certainty
    } else {
        subject.certainty.min(Certainty::Medium)
    };
    Some(Subject {
        certainty,
        ..subject
    })
}

/// The noun phrase before a verb, past the words that help it; a verb without one of its own has
/// that of the verb before it.
fn noun_of_verb(pieces: &[Piece<'_>], verb: usize, depth: usize) -> Option<Subject> {
    let first = first_of_verb(pieces, verb);
    let rest = &pieces[..first];
    let last = rest.last()?;
    if pieces[first].breaks {
        return across_comma(pieces, first, depth);
    }
    if last.is_any(&["and", "but", "or", "then"]) {
        return of_earlier(pieces, first - 1, depth);
    }
    if last.is_any(&["which", "that", "who"]) {
        return found(noun_phrase(&pieces[..first - 1]), Certainty::Medium);
    }
    if last.class.has(PhraseWord::PRONOUN) {
        return found(&rest[rest.len() - 1..], Certainty::Low);
    }
    led(noun_phrase(rest))
}

/// What the verb before the piece `end` is said of.
fn of_earlier(pieces: &[Piece<'_>], end: usize, depth: usize) -> Option<Subject> {
    let earlier = verb_before(pieces, end).filter(|_| depth < VERBS)?;
    let subject = noun_of_verb(pieces, earlier, depth + 1)?;
    Some(Subject {
        certainty: subject.certainty.min(Certainty::Medium),
        ..subject
    })
}

/// "Profit, the firm said, rose": the noun before the comma before the last.
fn across_comma(pieces: &[Piece<'_>], first: usize, depth: usize) -> Option<Subject> {
    let open = (1..first).rev().find(|&at| pieces[at].breaks);
    let noun = open.and_then(|open| found(noun_phrase(&pieces[..open]), Certainty::Low));
    let beside = || found(noun_phrase(&pieces[..first]), Certainty::Low);
    noun.or_else(|| of_earlier(pieces, first, depth))
        .or_else(beside)
}

/// The phrase less a date or place that leads it: "In March unemployment".
fn led<'p>(phrase: &'p [Piece<'p>]) -> Option<Subject> {
    let leads = phrase.first()?.class.has(PhraseWord::PREPOSITION);
    if !leads {
        return found(phrase, Certainty::High);
    }
    let capital =
        |piece: &Piece<'_>| piece.is_number() || piece.text.starts_with(char::is_uppercase);
    let lead = phrase[1..]
        .iter()
        .take_while(|piece| capital(piece))
        .count();
    if lead > 0 && lead + 1 < phrase.len() {
        return found(&phrase[lead + 1..], Certainty::Medium);
    }
    let determiner = phrase
        .iter()
        .rposition(|piece| piece.class.has(PhraseWord::DETERMINER));
    found(
        &phrase[determiner.filter(|at| *at > 1).unwrap_or(phrase.len() - 1)..],
        Certainty::Low,
    )
}

/// The last verb before the piece `end`, not past a stop in the sentence.
fn verb_before(pieces: &[Piece<'_>], end: usize) -> Option<usize> {
    let mut commas = 0;
    for at in (end.saturating_sub(VERB_REACH)..end).rev() {
        if is_verb(pieces, at) {
            return Some(at);
        }
        commas += usize::from(pieces[at].breaks);
        if pieces[at].class.has(PhraseWord::CONJUNCTION)
            && !pieces[at].is_any(&["and", "or", "than"])
            || commas > 2
        {
            return None;
        }
    }
    None
}

fn is_verb(pieces: &[Piece<'_>], at: usize) -> bool {
    let piece = &pieces[at];
    let verbs = PhraseWord::STATE
        .and(PhraseWord::VERB)
        .and(PhraseWord::AUXILIARY)
        .and(PhraseWord::UP)
        .and(PhraseWord::DOWN);
    let shape = piece.text.len() > 4 && piece.text.ends_with("ed") && !piece.text.contains('-');
    let noun_before = at.checked_sub(1).is_some_and(|before| {
        let before = &pieces[before];
        let nominal = before
            .class
            .has(PhraseWord::DETERMINER.and(PhraseWord::ADJECTIVE))
            && !before.class.has(PhraseWord::PRONOUN);
        let led =
            before.class.has(PhraseWord::PREPOSITION) && !before.is_any(&["to", "up", "down"]);
        led || nominal && !before.is_any(&["that", "all", "both"]) && !pieces[at].breaks
            || before.possessive()
    });
    let noun_here = piece
        .class
        .has(PhraseWord::CHANGE_NOUN.and(PhraseWord::DEGREE));
    let of = pieces.get(at + 1).is_some_and(|next| next.is_any(&["of"]));
    (piece.class.has(verbs) || shape)
        && !noun_before
        && !(noun_here && (of || piece.class.has(PhraseWord::DEGREE)))
}

/// The first word of a verb with its helpers: "has now been expected to reach".
fn first_of_verb(pieces: &[Piece<'_>], verb: usize) -> usize {
    let helps = PhraseWord::AUXILIARY
        .and(PhraseWord::ADVERB)
        .and(PhraseWord::VERB);
    let mut first = verb;
    while let Some(before) = first.checked_sub(1)
        && !pieces[first].breaks
        && (pieces[before].class.has(helps) && !pieces[before].class.has(PhraseWord::CONJUNCTION)
            || pieces[before].is_any(&["to"])
            || pieces[first].is_any(&["to", "up", "down"]) && is_verb(pieces, before)
            || pieces[before].text.len() > 4 && pieces[before].text.ends_with("ly"))
    {
        first = before;
    }
    first
}

/// The noun phrase that ends the pieces, with the phrases that prepositions tie to it.
fn noun_phrase<'p>(pieces: &'p [Piece<'p>]) -> &'p [Piece<'p>] {
    let ends = PhraseWord::CONJUNCTION
        .and(PhraseWord::PRONOUN)
        .and(PhraseWord::AUXILIARY);
    let verbs = PhraseWord::VERB
        .and(PhraseWord::STATE)
        .and(PhraseWord::UP)
        .and(PhraseWord::DOWN);
    let mut first = pieces.len();
    while let Some(at) = first.checked_sub(1) {
        let piece = &pieces[at];
        let determiner =
            piece.class.has(PhraseWord::DETERMINER) && !piece.is_any(&["that", "such", "what"]);
        let head = first == pieces.len() && !piece.class.has(PhraseWord::VERB);
        let verb = piece.class.has(verbs) && !head && is_verb(pieces, at);
        if piece.class.has(ends) && !determiner || verb {
            break;
        }
        first = at;
        if piece.breaks {
            break;
        }
    }
    trimmed(&pieces[first..])
}

/// Adverbs do not begin a noun phrase, and prepositions do not end one.
fn trimmed<'p>(pieces: &'p [Piece<'p>]) -> &'p [Piece<'p>] {
    let adverb = |piece: &&Piece<'_>| {
        piece.class.has(PhraseWord::ADVERB) && !piece.class.has(PhraseWord::DETERMINER)
    };
    let start = pieces.iter().take_while(adverb).count();
    let tail = |piece: &&Piece<'_>| piece.class.has(PhraseWord::PREPOSITION) || adverb(piece);
    let end = pieces.len() - pieces.iter().rev().take_while(tail).count();
    pieces.get(start..end).unwrap_or_default()
}

/// The nouns that begin the pieces, up to whatever is none.
fn simple_phrase<'p>(pieces: &'p [Piece<'p>]) -> &'p [Piece<'p>] {
    let stop = PhraseWord::STOP
        .and(PhraseWord::PREPOSITION)
        .and(PhraseWord::CONJUNCTION)
        .and(PhraseWord::VERB);
    let word = |(at, piece): &(usize, &Piece<'_>)| {
        let determiner = *at == 0 && piece.class.has(PhraseWord::DETERMINER);
        let verb = *at > 0 && (piece.class.has(PhraseWord::STATE) || piece.text.ends_with("ed"));
        determiner
            || !(verb || piece.class.has(stop) || piece.breaks && *at > 0 || piece.is_number())
    };
    let length = pieces.iter().enumerate().take_while(word).count();
    let plural = |at: usize| pieces.get(at).is_some_and(Piece::plural);
    let head = (0..length).find(|&at| plural(at) && !plural(at + 1));
    let pieces = &pieces[..head.map_or(length, |at| at + 1).min(LONGEST)];
    if pieces
        .iter()
        .all(|piece| piece.class.has(PhraseWord::DETERMINER))
    {
        &[]
    } else {
        pieces
    }
}
