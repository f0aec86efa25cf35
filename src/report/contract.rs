//! The published shape of a document's report; `schema/` holds it as JSON Schema.

use std::collections::{BTreeMap, HashMap};

use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};

use crate::finding::{Checked, Confidence, Coverage, Finding, Severity};
use crate::input::Id;
use crate::mention::{Flags, Kind, Mention, Qualifier, Role, SkipKind};
use crate::text::Span;
use crate::unit::UnitExpr;

use super::figure::{Days, Numbers};
use super::{Exact, Sheet, Style};

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

/// One document.
#[derive(Serialize)]
pub(super) struct Document<'a> {
    version: u32,
    id: Option<&'a Id>,
    path: Option<&'a str>,
    mentions: MentionList<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    findings: Option<FindingList<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    checked: Option<Vec<CheckedEntry<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    coverage: Option<CoverageEntry<'a>>,
}

impl<'a> Document<'a> {
    pub(super) fn new(sheet: &'a Sheet<'a>, style: &'a Style<'a>, part: Part) -> Self {
        let checks = part == Part::Check;
        Self {
            version: VERSION,
            id: sheet.id,
            path: sheet.path,
            mentions: MentionList {
                sheet,
                style,
                checks,
            },
            findings: checks.then_some(FindingList(sheet)),
            checked: (checks && style.show_checked).then(|| held(sheet)),
            coverage: checks.then(|| CoverageEntry::of(&sheet.report.coverage)),
        }
    }
}

/// All figures, written one after the other so that none is held twice.
struct MentionList<'a> {
    sheet: &'a Sheet<'a>,
    style: &'a Style<'a>,
    checks: bool,
}

/// The id and dimension of each unit met: a text has few units and many figures.
type Names = HashMap<UnitExpr, (String, String)>;

impl Serialize for MentionList<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let units = self.style.units;
        let mut names = Names::new();
        let mut list = serializer.serialize_seq(None)?;
        for (i, mention) in self.sheet.report.mentions.figures.iter().enumerate() {
            if mention.kind != Kind::Clock {
                let fresh = || {
                    (
                        units.id(mention.unit),
                        units.dimension_name(mention.unit).to_owned(),
                    )
                };
                let unit = names.entry(mention.unit).or_insert_with(fresh);
                let status = self.checks.then(|| status(self.sheet, i));
                list.serialize_element(&entry(self.sheet, mention, unit, status))?;
            }
        }
        list.end()
    }
}

fn status(sheet: &Sheet<'_>, index: usize) -> &'static str {
    match sheet.report.status.get(index) {
        Some(true) => "checked",
        _ => "uncheckable",
    }
}

/// One figure.
#[derive(Serialize)]
struct MentionEntry<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    kind: Kind,
    #[serde(flatten)]
    says: Says<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    counted: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    confidence: Option<Confidence>,
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

fn entry<'a>(
    sheet: &Sheet<'a>,
    mention: &Mention,
    unit: &'a (String, String),
    status: Option<&'static str>,
) -> MentionEntry<'a> {
    let (start, end) = sheet.offsets(mention.span);
    MentionEntry {
        start,
        end,
        text: sheet.words(mention.span),
        kind: mention.kind,
        says: says(mention, unit),
        counted: mention.counted.map(|span| sheet.words(span)),
        role: match mention.role {
            Role::Unknown => None,
            Role::Reading => Some("reading"),
            Role::Difference => Some("difference"),
        },
        confidence: mention.flags.has(Flags::UNSURE).then_some(Confidence::Low),
        status,
    }
}

fn says<'a>(mention: &Mention, (unit, dimension): &'a (String, String)) -> Says<'a> {
    let bound = Some(mention.qualifier).filter(|bound| *bound != Qualifier::None);
    if let Some(days) = Days::of(mention) {
        return says_days(days, bound);
    }
    let named = |name: &'a String| Some(name.as_str()).filter(|name| !name.is_empty());
    let Numbers {
        value,
        low,
        high,
        sides,
    } = mention.amount().map(Numbers::of).unwrap_or_default();
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
        unit: named(unit),
        dimension: named(dimension),
    }
}

fn says_days<'a>(days: Days, bound: Option<Qualifier>) -> Says<'a> {
    Says::Days {
        iso: days.iso,
        timex: days.timex,
        iso_low: days.low,
        iso_high: days.high,
        bound,
    }
}

/// A place: both ends, in the unit that offsets are printed in.
#[derive(Serialize)]
struct Place {
    start: usize,
    end: usize,
}

fn place(sheet: &Sheet<'_>, span: Span) -> Place {
    let (start, end) = sheet.offsets(span);
    Place { start, end }
}

/// All findings.
struct FindingList<'a>(&'a Sheet<'a>);

impl Serialize for FindingList<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(
            self.0
                .report
                .findings
                .iter()
                .map(|f| FindingEntry::of(self.0, f)),
        )
    }
}

/// One finding.
#[derive(Serialize)]
struct FindingEntry<'a> {
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
        let Place { start, end } = place(sheet, finding.primary.span);
        Self {
            rule: finding.rule,
            severity: finding.severity,
            confidence: finding.confidence,
            start,
            end,
            spans: finding
                .spans()
                .into_iter()
                .map(|span| place(sheet, span))
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
struct CheckedEntry<'a> {
    rule: &'a str,
    spans: Vec<Place>,
    working: &'a str,
}

fn held<'a>(sheet: &'a Sheet<'a>) -> Vec<CheckedEntry<'a>> {
    let entry = |checked: &'a Checked| CheckedEntry {
        rule: checked.rule,
        spans: checked
            .spans
            .iter()
            .map(|span| place(sheet, *span))
            .collect(),
        working: &checked.working,
    };
    sheet.report.checked.iter().map(entry).collect()
}

/// How much was read, checked and left.
#[derive(Serialize)]
pub(super) struct CoverageEntry<'a> {
    found: usize,
    skipped: usize,
    skipped_as: &'a BTreeMap<SkipKind, usize>,
    checked: usize,
    uncheckable: usize,
    shown: usize,
    hidden: usize,
}

impl<'a> CoverageEntry<'a> {
    pub(super) fn of(coverage: &'a Coverage) -> Self {
        Self {
            found: coverage.found,
            skipped: coverage.skipped.values().sum(),
            skipped_as: &coverage.skipped,
            checked: coverage.checked,
            uncheckable: coverage.uncheckable,
            shown: coverage.shown,
            hidden: coverage.hidden,
        }
    }
}
