//! The last line: how much was read, checked and left.

use std::fmt;

use crate::finding::{Coverage, Severity};
use crate::mention::SkipKind;

/// The coverage of a whole run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Documents read.
    pub documents: usize,
    /// Their coverage, added up.
    pub coverage: Coverage,
    /// Whether figures were only read, not checked.
    pub extract: bool,
}

impl Tally {
    /// Adds one document.
    pub fn add(&mut self, coverage: &Coverage) {
        self.documents += 1;
        self.coverage.found += coverage.found;
        self.coverage.checked += coverage.checked;
        self.coverage.uncheckable += coverage.uncheckable;
        self.coverage.ambiguous += coverage.ambiguous;
        self.coverage.unlike += coverage.unlike;
        self.coverage.shown += coverage.shown;
        self.coverage.hidden += coverage.hidden;
        for (&kind, count) in &coverage.skipped {
            *self.coverage.skipped.entry(kind).or_default() += count;
        }
    }

    /// Adds the documents of another run.
    pub fn join(&mut self, other: &Self) {
        let documents = self.documents + other.documents;
        self.add(&other.coverage);
        self.documents = documents;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let coverage = &self.coverage;
        write!(f, "{} found", counted(coverage.found, "figure"))?;
        skipped(coverage, f)?;
        if !self.extract {
            write!(f, ", {} checked", coverage.checked)?;
            write!(f, ", {} not checkable", coverage.uncheckable)?;
            f.write_str(&left(coverage))?;
            write!(f, "{} shown", counted(coverage.shown, "finding"))?;
            write!(f, ", {} hidden", coverage.hidden)?;
        }
        if self.documents == 1 {
            return Ok(());
        }
        write!(f, "; {} read", counted(self.documents, "document"))
    }
}

/// What a reference table could not say: " (2 ambiguous, 1 of another definition)".
fn left(coverage: &Coverage) -> String {
    let kinds = [
        (coverage.ambiguous, "ambiguous"),
        (coverage.unlike, "of another definition"),
    ];
    let told = kinds.iter().filter(|(count, _)| *count > 0);
    let told: Vec<_> = told
        .map(|(count, what)| format!("{count} {what}"))
        .collect();
    if told.is_empty() {
        return "; ".to_owned();
    }
    format!(" ({}); ", told.join(", "))
}

fn skipped(coverage: &Coverage, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let total: usize = coverage.skipped.values().sum();
    write!(f, ", {total} skipped")?;
    for (i, (&kind, &count)) in coverage.skipped.iter().filter(|(_, n)| **n > 0).enumerate() {
        let before = if i == 0 { " (" } else { ", " };
        let (one, many) = names(kind);
        write!(f, "{before}{count} {}", if count == 1 { one } else { many })?;
    }
    f.write_str(if total == 0 { "" } else { ")" })
}

/// A number of things: "1 figure", "3 figures".
fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

fn names(kind: SkipKind) -> (&'static str, &'static str) {
    match kind {
        SkipKind::Identifier => ("identifier", "identifiers"),
        SkipKind::Reference => ("reference", "references"),
        SkipKind::Version => ("version", "versions"),
        SkipKind::Phone => ("phone number", "phone numbers"),
        SkipKind::Address => ("address", "addresses"),
        SkipKind::Coordinates => ("coordinate", "coordinates"),
        SkipKind::Score => ("score", "scores"),
        SkipKind::Clock => ("time of day", "times of day"),
        SkipKind::Idiom => ("idiom", "idioms"),
        SkipKind::Block => ("block that is no prose", "blocks that are no prose"),
        SkipKind::Malformed => ("malformed number", "malformed numbers"),
    }
}

/// A severity as it is printed.
pub(super) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_counts_everything() {
        let mut coverage = Coverage {
            found: 29,
            checked: 8,
            uncheckable: 21,
            shown: 4,
            hidden: 1,
            ..Coverage::default()
        };
        (coverage.ambiguous, coverage.unlike) = (2, 1);
        coverage.skipped.insert(SkipKind::Reference, 2);
        coverage.skipped.insert(SkipKind::Identifier, 1);
        let mut tally = Tally::default();
        tally.add(&coverage);
        assert_eq!(
            tally.to_string(),
            "29 figures found, 3 skipped (1 identifier, 2 references), 8 checked, \
             21 not checkable (2 ambiguous, 1 of another definition); 4 findings shown, 1 hidden"
        );
        tally.join(&Tally::default());
        tally.add(&Coverage::default());
        assert!(tally.to_string().ends_with("; 2 documents read"));
    }
}
