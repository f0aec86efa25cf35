//! Verdicts on conversions: which fault a comparison amounts to, and how grave it is.

use crate::finding::{Gap, Severity};
use crate::mention::{Flags, Mention};
use crate::number::Interval;
use crate::relation::Outcome;
use crate::unit::{UnitExpr, Units};

use super::conversion::{Comparison, Tier, compare, is_overprecise};
use super::printed::hull;
use super::slip::{self, Slip};
use super::{Context, Tied};

/// Two figures judged as one amount.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Conversion {
    pub(super) outcome: Outcome,
    pub(super) severity: Severity,
    /// How they compare; `None` when their units measure different things.
    pub(super) comparison: Option<Comparison>,
    pub(super) slip: Option<Slip>,
}

impl Conversion {
    /// The second figure and what the first comes to in its unit, on one axis.
    pub(super) fn gap(&self) -> Option<Gap> {
        let pair = self.comparison?;
        let first = pair.a.rounded(pair.a.cap());
        let ends = [
            pair.map.forth(first.low().at),
            pair.map.forth(first.high().at),
        ];
        let expected = Interval::closed(ends[0].min(ends[1]), ends[0].max(ends[1]));
        Gap::of(pair.b.rounded(pair.b.cap()), expected)
    }
}

/// Up to this gap a mismatch is a warning: wrong, but small.
const SMALL: f64 = 0.03;

/// Judges two figures that are said to be one amount.
pub(super) fn conversion(context: &Context<'_>, tied: Tied<'_>) -> Option<Conversion> {
    let figures = &context.mentions.figures;
    let (first, second) = (
        &figures[tied.given.first()?.mention],
        &figures[tied.relation.stated.mention],
    );
    let (from, to) = (readings(context, first), readings(context, second));
    let Some(found) = compare(
        context.units,
        (first, from.as_slice()),
        (second, to.as_slice()),
    ) else {
        return unlike(context.units, first, second);
    };
    Some(verdict(context.units, first, second, found))
}

/// No comparison: the units differ in kind, or a range stands beside a single figure.
fn unlike(units: &Units, first: &Mention, second: &Mention) -> Option<Conversion> {
    let outcome = if units.dimension(first.unit) == units.dimension(second.unit) {
        hull(first)?;
        Outcome::Holds
    } else {
        Outcome::Unlike
    };
    Some(Conversion {
        outcome,
        severity: Severity::Error,
        comparison: None,
        slip: None,
    })
}

fn verdict(units: &Units, first: &Mention, second: &Mention, found: Comparison) -> Conversion {
    let (outcome, severity) = match found.tier {
        Tier::Strict | Tier::Rounded if is_overprecise(&found) => {
            (Outcome::Overprecise, Severity::Note)
        }
        Tier::Strict | Tier::Rounded | Tier::SafeBound => (Outcome::Holds, Severity::Note),
        Tier::Loose => (Outcome::Loose, Severity::Note),
        Tier::Opposed => (Outcome::Opposed, Severity::Warning),
        Tier::Off if found.gap < SMALL => (Outcome::Off, Severity::Warning),
        Tier::Off => (Outcome::Off, Severity::Error),
    };
    let slip = if outcome == Outcome::Off {
        ends(units, first, second, &found).or_else(|| slip::diagnose(units, &found))
    } else {
        None
    };
    Conversion {
        outcome,
        severity,
        comparison: Some(found),
        slip,
    }
}

/// Slips that only the two ends of a range together show.
fn ends(units: &Units, first: &Mention, second: &Mention, found: &Comparison) -> Option<Slip> {
    let (a, b) = (hull(first)?, hull(second)?);
    if a.0 == a.1 || b.0 == b.1 {
        return None;
    }
    let swapped = Mention {
        value: crate::mention::Value::Amount(crate::mention::Amount::Range(b.1, b.0)),
        ..*second
    };
    let turned = compare(units, (first, &[found.from]), (&swapped, &[found.to]))?;
    (turned.tier <= Tier::Loose).then(|| slip::ENDS.plain())
}

/// Every reading of a mention's unit; words that have several are read again, since most figures are
/// never compared.
fn readings(context: &Context<'_>, mention: &Mention) -> Vec<UnitExpr> {
    if mention.flags.has(Flags::SOLE_UNIT) {
        return vec![mention.unit];
    }
    let document = context.document;
    let block = document.block_at(mention.span.start());
    let text = &document.text()[..block.end()];
    let again = context.units.read(text, mention.unit_span.start());
    let same =
        again.filter(|read| read.end == mention.unit_span.end() && read.unit == mention.unit);
    let mut all = vec![mention.unit];
    if let Some(read) = same {
        all.extend(read.readings.iter().filter(|&unit| unit != mention.unit));
    }
    all
}
