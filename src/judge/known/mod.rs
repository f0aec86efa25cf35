//! The judge of what is known: whether what a figure states can be so.

mod edition;
mod event;
mod fact;
mod rate;
mod size;

use crate::finding::{Bound, Confidence, Severity};
use crate::known::{Known, title};
use crate::mention::Mention;
use crate::relation::{MentionIndex, Outcome, Way};
use crate::text::Span;

use super::Context;
use super::reference::{Ruling, status};
use super::wording::{Words, reading};

pub(crate) use rate::judge as rate;

/// What was found of a figure, before it is put as a ruling.
struct Verdict<'a> {
    way: &'static Way,
    figure: MentionIndex,
    name: Span,
    holds: bool,
    confidence: Confidence,
    /// Of what it is said, which property, and its time.
    of: (&'a str, &'a str, Option<String>),
    /// Where that stands: the table, the line and the value.
    at: (&'a str, Option<u32>, Option<crate::number::Number>),
    source: &'static str,
    words: Words,
}

/// Judges what a figure states; `None` where it cannot be compared.
pub(crate) fn judge(context: &Context<'_>, known: &Known) -> Option<Ruling> {
    match known {
        Known::Fact {
            figure,
            facts,
            name,
        } => fact::judge(context, *figure, facts, *name),
        Known::Size { .. } => size::judge(context, known),
        Known::Edition { .. } => edition::judge(context, known),
        Known::Since { .. } | Known::Anniversary { .. } | Known::Dated { .. } => {
            event::judge(context, known)
        }
    }
}

impl Verdict<'_> {
    /// The ruling, at the place of its figure.
    fn ruling(self, context: &Context<'_>) -> Ruling {
        Ruling {
            way: self.way,
            outcome: if self.holds {
                Outcome::Holds
            } else {
                Outcome::Off
            },
            severity: Severity::Error,
            confidence: self.confidence,
            mention: Some(self.figure),
            span: mention(context, self.figure).span,
            beside: vec![(self.name, "says of what it is".to_owned())],
            bound: Bound {
                entity: self.of.0.to_owned(),
                property: self.of.1.to_owned(),
                as_of: self.of.2,
                status: status(self.holds),
                table: self.at.0.to_owned(),
                row: self.at.1,
                column: self.of.1.to_owned(),
                value: self.at.2,
                source: Some(title(self.source)),
            },
            words: self.words,
            gap: None,
        }
    }
}

fn mention<'a>(context: &Context<'a>, figure: MentionIndex) -> &'a Mention {
    &context.mentions.figures[figure]
}

/// A figure as it is printed.
fn printed(context: &Context<'_>, figure: MentionIndex) -> String {
    reading(context.units, mention(context, figure))
}

/// What is told of something known, with its source.
fn working(what: &str, source: &'static str) -> String {
    format!("{what} ({})", title(source))
}
