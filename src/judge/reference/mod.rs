//! The judge of claims: whether what a sentence says of a table can be true of its rows.
//!
//! All that a sentence says of the rows of a table must hold in one row. Each figure is judged by the rows
//! in which everything else holds: where it is the value of one of them it is supported, where it is the
//! value of none it is contradicted.

mod aggregate;
mod compare;
mod count;
mod faults;
mod label;
mod latest;
mod order;
mod rank;
mod rows;
mod sure;
mod trend;
mod value;
mod words;

use crate::claim::{Claim, Line};
use crate::facts::Table;
use crate::finding::{Bound, Checked, Confidence, Finding, Gap, Label, Picture, Severity, Status};
use crate::relation::{MentionIndex, Outcome, Way};
use crate::rules::Rule;
use crate::text::{Span, WordClasses};

use rows::{Constraint, From, constraints};

use super::Context;
use super::wording::{Words, reading};

/// What was found of a claim.
#[derive(Debug)]
pub(crate) struct Ruling {
    pub(crate) way: &'static Way,
    pub(crate) outcome: Outcome,
    pub(crate) severity: Severity,
    pub(crate) confidence: Confidence,
    /// The figure that is judged, if it is one.
    pub(crate) mention: Option<MentionIndex>,
    /// Where it stands.
    pub(crate) span: Span,
    /// The words and figures that say of what it is, each with what it was read as.
    pub(crate) beside: Vec<(Span, String)>,
    pub(crate) bound: Bound,
    pub(crate) words: Words,
    /// The figure and its cell, where both are ranges of one unit.
    pub(crate) gap: Option<Gap>,
}

/// A claim in its document, with all that it says of its rows.
#[derive(Debug)]
struct Case<'a> {
    context: &'a Context<'a>,
    claim: &'a Claim<'a>,
    all: Vec<Constraint>,
}

impl<'a> Case<'a> {
    fn line(&self) -> &'a Line<'a> {
        self.claim.fit.line
    }

    fn table(&self) -> &'a Table {
        self.claim.fit.table
    }

    /// Whether any word but those of figures, of their bounds and of names says something: the Lower Bree is not less.
    fn says(&self, what: WordClasses) -> bool {
        let line = self.line();
        (0..line.words.len()).any(|at| {
            line.has(at, what) && !line.is_cue(at) && self.claim.fit.name_at(at).is_none()
        })
    }

    /// The names among what is said of the rows.
    fn names(&self) -> impl Iterator<Item = &Constraint> + Clone {
        self.all
            .iter()
            .filter(|one| matches!(one.from, From::Name(_)))
    }

    /// The words that say of what something is, but for those at a span.
    fn beside(&self, but: Span) -> Vec<(Span, String)> {
        let said = self.all.iter().filter(|other| !other.words.is_empty());
        let spans = said.map(|other| self.line().span(&other.words));
        let others = spans.filter(|span| !span.overlaps(but));
        others
            .map(|span| (span, "says of what it is".to_owned()))
            .collect()
    }

    /// A ruling that is sure, on words or on a figure at a span.
    fn ruling(&self, way: &'static Way, span: Span, (bound, words): (Bound, Words)) -> Ruling {
        let holds = bound.status == Status::Supported;
        Ruling {
            way,
            outcome: if holds { Outcome::Holds } else { Outcome::Off },
            severity: Severity::Error,
            confidence: Confidence::High,
            mention: None,
            span,
            beside: self.beside(span),
            bound,
            words,
            gap: None,
        }
    }
}

/// What a table says the same of, or another.
pub(crate) fn status(holds: bool) -> Status {
    if holds {
        Status::Supported
    } else {
        Status::Contradicted
    }
}

impl Ruling {
    /// The finding that a rule reports.
    pub(crate) fn finding(self, context: &Context<'_>, rule: &Rule) -> Finding {
        let read = |index: MentionIndex| reading(context.units, &context.mentions.figures[index]);
        let label = |(span, text)| Label { span, text };
        Finding {
            rule: rule.id,
            severity: self.severity,
            confidence: self.confidence,
            primary: Label {
                span: self.span,
                text: self.mention.map_or_else(|| "is said here".to_owned(), read),
            },
            others: self.beside.into_iter().map(label).collect(),
            message: self.words.message,
            working: self.words.working,
            slip: self.words.slip.as_ref().map(|slip| slip.0),
            slip_note: self.words.slip.map(|slip| slip.1),
            repairs: self.words.repairs,
            picture: self.gap.map(Picture::Ranges),
        }
    }

    /// What holds, as it is kept.
    pub(crate) fn checked(self, rule: &Rule) -> Checked {
        let others = self.beside.iter().map(|(span, _)| *span);
        let mut spans: Vec<_> = std::iter::once(self.span).chain(others).collect();
        spans.sort_unstable();
        Checked {
            rule: rule.id,
            spans,
            working: self.words.working,
        }
    }
}

/// Judges all that a sentence says of a table.
pub(crate) fn judge(context: &Context<'_>, claim: &Claim<'_>) -> Vec<Ruling> {
    let case = Case {
        context,
        claim,
        all: constraints(claim, context.units),
    };
    let mut found = value::judge(&case);
    found.extend(count::judge(&case));
    found.extend(aggregate::total(&case));
    found.extend(label::judge(&case));
    found.extend(rank::judge(&case));
    found.extend(trend::judge(&case));
    found.extend(compare::judge(&case));
    found
}
