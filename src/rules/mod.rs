//! Rules: one file a fault, each with its page; the list is derived from the folder.
//!
//! A rule turns a relation into an [`Equation`]: which figure is stated, which others it depends
//! on, and what must hold between them. It sees no text, and it holds no tolerance and no wording;
//! the judge decides whether the equation can hold and with which [`Fault`] it fails, and the rule
//! that is named for that fault reports it.
//!
//! To add a rule, add one file: its page (the doc comment) and its `check`. `UPDATE=1 cargo test`
//! rewrites the list below.

mod equation;

pub use equation::{Claim, Equation, Fault};

use crate::mention::Mentions;
use crate::relation::{Relation, TimeClaim};

/// A fault that checkfigure looks for.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Its name: the name of its file, with hyphens.
    pub id: &'static str,
    /// The family it can be selected by.
    pub category: Category,
    /// Its page: what it finds, why, the arithmetic, what it flags and what it passes.
    pub page: &'static str,
    /// The verdict it reports.
    pub fault: Fault,
    /// Turns a relation into what must hold; `None` where the relation is not its own.
    pub check: fn(&Relation, &Mentions) -> Option<Equation>,
}

/// A family of rules, to be selected as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// One amount in two units.
    Conversion,
    /// Dates, ages, spans.
    Time,
}

impl Category {
    /// The name it is selected by.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Conversion => "conversion",
            Self::Time => "time",
        }
    }
}

/// Declares a rule; its doc comment becomes both its documentation and [`Rule::page`].
macro_rules! rule {
    ($(#[doc = $line:literal])* $name:ident, $id:literal, $category:ident, $fault:expr, $check:expr) => {
        $(#[doc = $line])*
        pub static $name: $crate::rules::Rule = $crate::rules::Rule {
            id: $id,
            category: $crate::rules::Category::$category,
            page: concat!($($line, "\n"),*),
            fault: $fault,
            check: $check,
        };
    };
}

// Derived from the folder by tests/rules.rs; `UPDATE=1 cargo test --test rules` rewrites it.
// <rules>
pub mod age_mismatch;
pub mod conversion_mismatch;
pub mod elapsed_mismatch;
pub mod impossible_date;
pub mod incommensurable_conversion;
pub mod lifespan_reversed;
pub mod loose_conversion;
pub mod opposed_bounds;
pub mod overprecise_conversion;
pub mod reversed_span;
pub mod weekday_mismatch;

/// Every rule, by name.
pub static ALL: &[&Rule] = &[
    &age_mismatch::AGE_MISMATCH,
    &conversion_mismatch::CONVERSION_MISMATCH,
    &elapsed_mismatch::ELAPSED_MISMATCH,
    &impossible_date::IMPOSSIBLE_DATE,
    &incommensurable_conversion::INCOMMENSURABLE_CONVERSION,
    &lifespan_reversed::LIFESPAN_REVERSED,
    &loose_conversion::LOOSE_CONVERSION,
    &opposed_bounds::OPPOSED_BOUNDS,
    &overprecise_conversion::OVERPRECISE_CONVERSION,
    &reversed_span::REVERSED_SPAN,
    &weekday_mismatch::WEEKDAY_MISMATCH,
];
// </rules>

/// The rule of this name.
pub fn find(id: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.id == id)
}

/// What dates and lengths assert, where it is a claim of the kind that `own` picks.
fn dated(relation: &Relation, own: fn(&TimeClaim) -> bool) -> Option<Equation> {
    let Relation::Time(found) = relation else {
        return None;
    };
    own(&found.claim).then_some(Equation {
        stated: found.stated,
        given: found.given,
        claim: Claim::Time(found.claim),
        confidence: found.confidence,
    })
}

/// What a conversion asserts: both figures are one amount.
fn same_amount(relation: &Relation, _: &Mentions) -> Option<Equation> {
    let Relation::Conversion(pair) = relation else {
        return None;
    };
    Some(Equation {
        stated: pair.second,
        given: [Some(pair.first), None, None],
        claim: Claim::SameAmount,
        confidence: pair.confidence,
    })
}
