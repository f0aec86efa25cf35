//! Spans that run backwards, and deaths before births.

use crate::finding::Severity;
use crate::relation::{Dated, Outcome, ways};
use crate::time::backwards;

use super::super::Context;
use super::spell::{date, said};
use super::{ENDS, Found, Law, Said};

/// The first is not after the last.
pub(super) const LAW: Law = Law {
    way: &ways::ORDER,
    judge,
    words: |dated, _, outcome| span(dated, outcome),
};

/// A birth is not after the death.
pub(super) const LIFE: Law = Law {
    way: &ways::LIFESPAN,
    judge,
    words: |dated, _, outcome| life(dated, outcome),
};

fn judge(_: &Context<'_>, dated: &Dated) -> Option<Found> {
    let (first, last) = dated.ends()?;
    Some((backwards(first, last), Severity::Error, Some(ENDS)))
}

fn span(dated: &Dated, outcome: Outcome) -> Said {
    let Some((first, last)) = dated.ends() else {
        return Said::default();
    };
    let (from, to) = (date(first), date(last));
    if outcome == Outcome::Holds {
        return (
            String::new(),
            format!("{from} is not after {to}"),
            Vec::new(),
        );
    }
    (
        format!("a span from {from} to {to} runs backwards"),
        format!("{from} is after {to}"),
        vec![
            format!("write {to} to {from}"),
            "or correct one of the two dates".to_owned(),
        ],
    )
}

fn life(dated: &Dated, outcome: Outcome) -> Said {
    let Some((born, died)) = dated.ends().filter(|_| outcome == Outcome::Off) else {
        return span(dated, outcome);
    };
    let (birth, death) = (date(born), date(died));
    (
        format!("a death {} comes before a birth {}", said(died), said(born)),
        format!("{death} is before {birth}"),
        vec![
            format!("write {death} for the birth and {birth} for the death"),
            "or correct one of the two dates".to_owned(),
        ],
    )
}
