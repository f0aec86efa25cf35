//! Rules: one file a fault, each with its page.

use crate::finding::{Confidence, Severity};
use crate::mention::Mentions;
use crate::relation::Relation;

/// A fault that checkfigure looks for.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Its name, the name of its file with hyphens.
    pub id: &'static str,
    /// The family it can be selected by.
    pub category: Category,
    /// Its page: what it finds, why, the arithmetic, what it flags and what it passes.
    pub page: &'static str,
    /// Turns a relation into what must hold; `None` where the relation is not its own.
    pub check: fn(&Relation, &Mentions) -> Option<Equation>,
}

/// A family of rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// One amount in two units.
    Conversion,
    /// Dates, ages, spans.
    Time,
}

/// What must hold if the text is right; the judge decides whether it does.
#[derive(Debug, Clone, Copy)]
pub enum Equation {
    /// Placeholder until the rules land.
    Never(Severity, Confidence),
}
