//! Paragraphs of `tests/cases/*.md`: a heading, a quoted text, and what must be found in it.
//!
//! ```text
//! # A title
//! > The peak rises to 8,848 m (29,092 ft).
//! - conversion-mismatch: 29,092 ft
//! ```
//!
//! `- nothing` says that the text is right. Only what is shown by default counts; after `any:` it
//! is every finding, however slight.

mod common;

use std::fs;
use std::path::Path;

use common::{all_findings, shown_findings};

struct Case {
    title: String,
    text: String,
    expected: Vec<String>,
    slight: bool,
}

fn cases(markdown: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for line in markdown.lines() {
        if let Some(title) = line.strip_prefix("# ") {
            cases.push(Case {
                title: title.to_owned(),
                text: String::new(),
                expected: Vec::new(),
                slight: false,
            });
        }
        let Some(case) = cases.last_mut() else {
            continue;
        };
        if let Some(quoted) = line.strip_prefix("> ") {
            let gap = if case.text.is_empty() { "" } else { "\n" };
            case.text.push_str(gap);
            case.text.push_str(quoted);
        }
        if let Some(item) = line.strip_prefix("- ") {
            case.slight |= item.starts_with("any:");
            case.expected
                .push(item.trim_start_matches("any:").trim().to_owned());
        }
    }
    cases
}

fn verdict(case: &Case) -> Vec<String> {
    let findings = if case.slight {
        all_findings(&case.text)
    } else {
        shown_findings(&case.text)
    };
    let mut found: Vec<_> = findings
        .iter()
        .map(|f| format!("{}: {}", f.rule, &case.text[f.primary.span.range()]))
        .collect();
    if found.is_empty() {
        found.push("nothing".to_owned());
    }
    found.sort();
    found
}

#[test]
fn every_case_is_judged_as_it_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut wrong = Vec::new();
    let mut count = 0;
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("tests/cases")
        .map(|entry| entry.expect("readable").path())
        .collect();
    files.sort();
    for file in files {
        for mut case in cases(&fs::read_to_string(&file).expect("readable")) {
            case.expected.sort();
            assert!(
                !case.text.is_empty() && !case.expected.is_empty(),
                "{}: '{}' is no case",
                file.display(),
                case.title
            );
            count += 1;
            let found = verdict(&case);
            if found != case.expected {
                wrong.push(format!(
                    "{} '{}': expected {:?}, found {found:?}",
                    file.display(),
                    case.title,
                    case.expected
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {count} cases:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(count > 0, "no case was run");
}
