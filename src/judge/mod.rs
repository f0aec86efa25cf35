//! The judge: runs the rules, and is the one place for tolerance, slips, wording and severity.

mod checker;
mod conversion;
mod house;
mod map;
pub(crate) mod number_text;
mod printed;
mod slip;
mod time;
mod verdict;
mod wording;

pub use checker::{Checker, Options};

use crate::finding::Severity;
use crate::mention::Mentions;
use crate::rules::{Claim, Equation, Fault};
use crate::text::Document;
use crate::unit::Units;

/// What an equation is judged in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) document: &'a Document<'a>,
    pub(crate) mentions: &'a Mentions,
    pub(crate) units: &'a Units,
}

/// An equation judged: the way it fails, if it does, and what there is to say of it.
///
/// The words are made only when they are asked for: most equations hold.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Judgement {
    /// Two figures compared as one amount.
    Conversion(verdict::Conversion),
    /// Dates and lengths of time.
    Time(time::Verdict),
}

impl Judgement {
    /// Judges an equation; `None` where it cannot be: the figures have no common shape.
    pub(crate) fn of(context: &Context<'_>, equation: &Equation) -> Option<Self> {
        match equation.claim {
            Claim::SameAmount => verdict::conversion(context, equation).map(Self::Conversion),
            Claim::Time(claim) => time::judge(context, claim).map(Self::Time),
        }
    }

    /// The way it fails.
    pub(crate) fn fault(&self) -> Option<Fault> {
        match self {
            Self::Conversion(found) => found.fault,
            Self::Time(found) => found.fault,
        }
    }

    /// How grave it is.
    pub(crate) fn severity(&self) -> Severity {
        match self {
            Self::Conversion(found) => found.severity,
            Self::Time(found) => found.severity,
        }
    }
}
