//! What the test programs share: checking a text, and paragraphs of Markdown as cases.

use checkfigure::facts::Tables;
use checkfigure::finding::{Confidence, Finding, Severity};
use checkfigure::text::Document;
use checkfigure::unit::Units;
use checkfigure::{Checker, Options};

/// Every finding in a text, however slight.
#[allow(dead_code, reason = "not every test program uses all of this")]
pub(crate) fn all_findings(text: &str) -> Vec<Finding> {
    all_findings_of(Document::plain(text), text)
}

/// Every finding in a document that was made of a text, however slight.
pub(crate) fn all_findings_of(document: Document<'_>, text: &str) -> Vec<Finding> {
    let options = Options {
        min_severity: Severity::Note,
        min_confidence: Confidence::Low,
        ..Options::default()
    };
    Checker::new(options)
        .expect("no rule is named")
        .check(document, text)
        .findings
}

/// Every finding in a text that is compared with a table, however slight.
#[allow(dead_code, reason = "not every test program uses all of this")]
pub(crate) fn all_findings_by(text: &str, table: &str) -> Vec<Finding> {
    let mut tables = Tables::default();
    tables
        .add("table.csv", table.as_bytes(), Units::embedded())
        .expect("it is a table");
    let options = Options {
        min_severity: Severity::Note,
        min_confidence: Confidence::Low,
        reference: Some(&tables),
        ..Options::default()
    };
    Checker::new(options)
        .expect("no rule is named")
        .check(Document::plain(text), text)
        .findings
}

/// The findings that are shown by default.
#[allow(dead_code, reason = "not every test program uses all of this")]
pub(crate) fn shown_findings(text: &str) -> Vec<Finding> {
    Checker::new(Options::default())
        .expect("no rule is named")
        .check(Document::plain(text), text)
        .findings
}

/// A sentence with its bold figure: the plain text, and where the figure stands in it.
#[allow(dead_code, reason = "not every test program uses all of this")]
pub(crate) fn unbold(line: &str) -> (String, Option<(usize, usize)>) {
    let mut parts = line.split("**");
    let (Some(before), Some(bold), Some(after)) = (parts.next(), parts.next(), parts.next()) else {
        return (line.to_owned(), None);
    };
    (
        format!("{before}{bold}{after}"),
        Some((before.len(), before.len() + bold.len())),
    )
}
