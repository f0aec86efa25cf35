//! The published shape of a document's report; `schema/` holds it as JSON Schema.

use std::collections::BTreeMap;
use std::io;

use serde::Serialize;

use crate::finding::{Checked, Confidence, Coverage, Finding, Severity};
use crate::mention::{Amount, Flags, Kind, Mention, Qualifier, SkipKind, Value};

use crate::text::Span;

use super::claim::{self, ClaimEntry, ReferenceEntry};
use super::context::{Context, Place, Surroundings};
use super::figure::{Days, Numbers, clock_iso};
use super::unit_names::{UnitName, UnitNames};
use super::{Exact, Kinds, Sheet, Style, role};

/// The version of the shape; it changes when a field changes its meaning or goes.
pub(super) const VERSION: u32 = 1;

/// Which fields a document has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Figures with verdicts.
    Check,
    /// Figures only.
    Extract,
}

/// All figures, one after the other, so that none is held twice.
pub(super) fn mentions(
    sheet: &Sheet<'_>,
    style: &Style<'_>,
    checks: bool,
    each: &mut dyn FnMut(&MentionEntry<'_>) -> io::Result<()>,
) -> io::Result<()> {
    let mut names = UnitNames::new(style.units, style.normalise && !checks);
    let kinds = if checks { Kinds::ALL } else { style.kinds };
    let mut around = (!checks).then(|| Surroundings::of(sheet));
    for (i, mention) in sheet.report.mentions.figures.iter().enumerate() {
        // A time of day is listed where something hangs together with it.
        let clock = mention.kind == Kind::Clock && sheet.report.status.get(i) == Some(&true);
        if kinds.has(mention.kind) || clock {
            let unit = names.of(mention.unit);
            let status = checks.then(|| status(sheet, i));
            let context = match &mut around {
                Some(around) => around.context(i),
                None => Context::default(),
            };
            each(&entry(sheet, mention, (unit, context), status))?;
        }
    }
    Ok(())
}

/// All findings.
pub(super) fn findings(
    sheet: &Sheet<'_>,
    each: &mut dyn FnMut(&FindingEntry<'_>) -> io::Result<()>,
) -> io::Result<()> {
    let findings = &sheet.report.findings;
    findings
        .iter()
        .try_for_each(|finding| each(&FindingEntry::of(sheet, finding)))
}

/// All relations that were checked and hold.
pub(super) fn checked(
    sheet: &Sheet<'_>,
    each: &mut dyn FnMut(&CheckedEntry<'_>) -> io::Result<()>,
) -> io::Result<()> {
    let checked = &sheet.report.checked;
    checked
        .iter()
        .try_for_each(|checked| each(&CheckedEntry::of(sheet, checked)))
}

fn status(sheet: &Sheet<'_>, index: usize) -> &'static str {
    match sheet.report.status.get(index) {
        Some(true) => "checked",
        _ => "uncheckable",
    }
}

/// One figure.
#[derive(Serialize)]
pub(super) struct MentionEntry<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    kind: Kind,
    #[serde(flatten)]
    says: Says<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    si: Option<SiEntry<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    counted: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    counted_at: Option<Place>,
    #[serde(flatten)]
    context: Context<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    confidence: Option<Confidence>,
    #[serde(skip_serializing_if = "Option::is_none")]
    claim: Option<ClaimEntry<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reference: Option<ReferenceEntry<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'static str>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Says<'a> {
    Amount {
        value: Option<Exact>,
        low: Option<Exact>,
        high: Option<Exact>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        sides: Vec<Exact>,
        #[serde(skip_serializing_if = "Option::is_none")]
        bound: Option<Qualifier>,
        unit: Option<&'a str>,
        dimension: Option<&'a str>,
    },
    Clock {
        #[serde(skip_serializing_if = "Option::is_none")]
        iso: Option<String>,
    },
    Days {
        iso: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        timex: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        iso_low: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        iso_high: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        bound: Option<Qualifier>,
    },
}

/// The same amount in the SI unit.
#[derive(Serialize)]
struct SiEntry<'a> {
    value: Option<Exact>,
    low: Option<Exact>,
    high: Option<Exact>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sides: Vec<Exact>,
    unit: &'a str,
}

impl<'a> SiEntry<'a> {
    fn of((numbers, unit): (Numbers, &'a str)) -> Self {
        let Numbers {
            value,
            low,
            high,
            sides,
        } = numbers;
        Self {
            value,
            low,
            high,
            sides: sides.into_iter().flatten().collect(),
            unit,
        }
    }
}

fn entry<'a>(
    sheet: &Sheet<'a>,
    mention: &Mention,
    (unit, context): (&'a UnitName, Context<'a>),
    status: Option<&'static str>,
) -> MentionEntry<'a> {
    let (start, end) = sheet.offsets(mention.span);
    let (claim, reference) = claim::entries(sheet, mention).unzip();
    MentionEntry {
        start,
        end,
        text: sheet.words(mention.span),
        kind: mention.kind,
        says: says(mention, unit),
        si: unit.in_si(mention).map(SiEntry::of),
        counted: mention.counted.map(|span| sheet.words(span)),
        counted_at: mention.counted.map(|span| Place::of(sheet, span)),
        context,
        role: Some(role(mention.role)).filter(|role| !role.is_empty()),
        confidence: mention.flags.has(Flags::UNSURE).then_some(Confidence::Low),
        claim,
        reference,
        status,
    }
}

fn says<'a>(mention: &Mention, name: &'a UnitName) -> Says<'a> {
    let bound = Some(mention.qualifier).filter(|bound| *bound != Qualifier::None);
    if let Value::Clock(first, last) = mention.value {
        return Says::Clock {
            iso: clock_iso(first, last),
        };
    }
    if let Some(days) = Days::of(mention) {
        return Says::Days {
            iso: days.iso,
            timex: days.timex,
            iso_low: days.low,
            iso_high: days.high,
            bound,
        };
    }
    amount(mention.amount(), bound, name)
}

fn amount(amount: Option<Amount>, bound: Option<Qualifier>, name: &UnitName) -> Says<'_> {
    let Numbers {
        value,
        low,
        high,
        sides,
    } = amount.map(Numbers::of).unwrap_or_default();
    // An exact figure is bounded from both sides.
    let exactly = |end: Option<Exact>| end.or(value.filter(|_| bound == Some(Qualifier::Exactly)));
    let (low, high) = (exactly(low), exactly(high));
    let sides = sides.into_iter().flatten().collect();
    Says::Amount {
        value,
        low,
        high,
        sides,
        bound,
        unit: Some(name.id.as_str()).filter(|id| !id.is_empty()),
        dimension: Some(name.dimension.as_str()).filter(|name| !name.is_empty()),
    }
}

/// One finding.
#[derive(Serialize)]
pub(super) struct FindingEntry<'a> {
    rule: &'a str,
    severity: Severity,
    confidence: Confidence,
    start: usize,
    end: usize,
    spans: Vec<Place>,
    message: &'a str,
    working: &'a str,
    slip: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    slip_note: Option<&'a str>,
    repairs: &'a [String],
}

impl<'a> FindingEntry<'a> {
    fn of(sheet: &Sheet<'_>, finding: &'a Finding) -> Self {
        let Place { start, end } = Place::of(sheet, finding.primary.span);
        Self {
            rule: finding.rule,
            severity: finding.severity,
            confidence: finding.confidence,
            start,
            end,
            spans: finding
                .spans()
                .into_iter()
                .map(|span| Place::of(sheet, span))
                .collect(),
            message: &finding.message,
            working: &finding.working,
            slip: finding.slip,
            slip_note: finding.slip_note.as_deref(),
            repairs: &finding.repairs,
        }
    }
}

/// One relation that was checked and holds.
#[derive(Serialize)]
pub(super) struct CheckedEntry<'a> {
    rule: &'a str,
    spans: Vec<Place>,
    working: &'a str,
}

impl<'a> CheckedEntry<'a> {
    fn of(sheet: &Sheet<'_>, checked: &'a Checked) -> Self {
        let place = |span: &Span| Place::of(sheet, *span);
        Self {
            rule: checked.rule,
            spans: checked.spans.iter().map(place).collect(),
            working: &checked.working,
        }
    }
}

/// How much was read, checked and left.
#[derive(Serialize)]
pub(super) struct CoverageEntry<'a> {
    found: usize,
    skipped: usize,
    skipped_as: &'a BTreeMap<SkipKind, usize>,
    #[serde(flatten)]
    verdicts: Option<Verdicts>,
}

/// What became of the figures; absent where none was checked.
#[derive(Serialize)]
struct Verdicts {
    checked: usize,
    uncheckable: usize,
    #[serde(skip_serializing_if = "is_none")]
    ambiguous: usize,
    #[serde(skip_serializing_if = "is_none")]
    unlike: usize,
    shown: usize,
    hidden: usize,
}

/// Counts that stand only where there are reference tables, and something of the kind.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_none(count: &usize) -> bool {
    *count == 0
}

impl<'a> CoverageEntry<'a> {
    pub(super) fn of(coverage: &'a Coverage, part: Part) -> Self {
        Self {
            found: coverage.found,
            skipped: coverage.skipped.values().sum(),
            skipped_as: &coverage.skipped,
            verdicts: (part == Part::Check).then_some(Verdicts {
                checked: coverage.checked,
                uncheckable: coverage.uncheckable,
                ambiguous: coverage.ambiguous,
                unlike: coverage.unlike,
                shown: coverage.shown,
                hidden: coverage.hidden,
            }),
        }
    }
}
