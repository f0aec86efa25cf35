//! The judge: runs the rules, and is the one place for tolerance, slips, wording and severity.

mod checker;
mod compared;
mod conversion;
mod house;
mod known;
mod law;
mod malformed;
mod map;
pub(crate) mod number_text;
mod printed;
mod reference;
mod slip;
mod time;
mod verdict;
mod wording;

pub use checker::{Checker, Options};
#[cfg(feature = "cli")]
pub(crate) use number_text::significant;
#[cfg(feature = "cli")]
pub(crate) use wording::reading;

use crate::finding::{Picture, Severity};
use crate::mention::Mentions;
use crate::relation::{Judge, Outcome, Relation, Term};
use crate::text::Document;
use crate::unit::Units;

/// What a relation is judged in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) document: &'a Document<'a>,
    pub(crate) mentions: &'a Mentions,
    pub(crate) units: &'a Units,
}

/// A relation with the terms that it names.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tied<'a> {
    pub(crate) relation: &'a Relation,
    pub(crate) given: &'a [Term],
}

/// A relation judged: how it fails, if it does, and what there is to say of it.
///
/// There is one variant a judge, and no more with more rules. The words are made only when they are
/// asked for: most relations hold.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Judgement {
    /// Two figures compared as one amount.
    Conversion(verdict::Conversion),
    /// Dates and lengths of time.
    Time(time::Verdict),
    /// Arithmetic.
    Law(law::Verdict),
}

impl Judgement {
    /// Where the figures lie, where a picture says more than the sentence.
    pub(crate) fn picture(&self, context: &Context<'_>, tied: Tied<'_>) -> Option<Picture> {
        match self {
            Self::Conversion(found) => found.gap().map(Picture::Ranges),
            Self::Law(_) => law::picture(context, tied),
            Self::Time(found) => found.picture().map(Picture::Times),
        }
    }

    /// Judges a relation; `None` where it cannot be: the figures have no common shape.
    pub(crate) fn of(context: &Context<'_>, tied: Tied<'_>) -> Option<Self> {
        match tied.relation.way.judge {
            Judge::Amounts => verdict::conversion(context, tied).map(Self::Conversion),
            Judge::Calendar => time::judge(context, tied).map(Self::Time),
            Judge::Arithmetic => law::judge(context, tied).map(Self::Law),
            // Claims are no relations of figures: they have a judge of their own.
            Judge::Reference => None,
        }
    }

    /// What was found.
    pub(crate) fn outcome(&self) -> Outcome {
        match self {
            Self::Conversion(found) => found.outcome,
            Self::Time(found) => found.outcome,
            Self::Law(found) => found.outcome,
        }
    }

    /// How grave it is.
    pub(crate) fn severity(&self) -> Severity {
        match self {
            Self::Conversion(found) => found.severity,
            Self::Time(found) => found.severity,
            Self::Law(found) => found.severity,
        }
    }
}
