//! The table of worked conversions: each with the verdict and the slip that it must have.

mod common;

use checkfigure::finding::{Confidence, Severity};
use checkfigure::text::Document;
use checkfigure::{Checker, Options};

/// One row of `tests/tables/conversions.csv`.
#[derive(Debug, serde::Deserialize)]
struct Row {
    id: u32,
    text: String,
    verdict: String,
    slip: String,
}

/// What is said of the conversion in a text: the verdict, and the slip if one was named.
fn verdict(text: &str) -> (String, String) {
    let options = Options {
        min_severity: Severity::Note,
        min_confidence: Confidence::Low,
        show_checked: true,
        ..Options::default()
    };
    let report = Checker::new(options)
        .expect("no rule is named")
        .check(Document::plain(text), text);
    let found = report
        .findings
        .iter()
        .find(|f| f.rule.contains("conversion") || f.rule == "opposed-bounds");
    let name = match found.map(|f| f.rule) {
        Some("conversion-mismatch") => "mismatch",
        Some("loose-conversion") => "loose",
        Some("overprecise-conversion") => "overprecise",
        Some("incommensurable-conversion") => "incommensurable",
        Some("opposed-bounds") => "opposed",
        Some(other) => other,
        None if report.checked.is_empty() => "unrelated",
        None => "agrees",
    };
    (
        name.to_owned(),
        found.and_then(|f| f.slip).unwrap_or_default().to_owned(),
    )
}

#[test]
fn every_worked_conversion_has_its_verdict() {
    let mut reader = csv::Reader::from_path("tests/tables/conversions.csv").expect("the table");
    let rows: Vec<Row> = reader
        .deserialize()
        .map(|row| row.expect("a row"))
        .collect();
    assert!(
        rows.len() >= 59,
        "the 51 worked examples and the difficult cases"
    );
    let wrong = rows.iter().filter_map(|row| {
        let (name, slip) = verdict(&row.text);
        let fits = name == row.verdict && (row.slip.is_empty() || slip == row.slip);
        (!fits).then(|| {
            format!(
                "{}: {} — expected {} {}, found {name} {slip}",
                row.id, row.text, row.verdict, row.slip
            )
        })
    });
    let wrong: Vec<_> = wrong.collect();
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        rows.len(),
        wrong.join("\n")
    );
}
