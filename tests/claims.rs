//! Sentences over tables of many trades, in `tests/claims`: a table, a line of `===`, and one sentence a line.
//!
//! `+` is right, `-` is wrong, `0` is told of something else. No right or unrelated sentence may be flagged, and no wrong
//! one supported; of the others so many must be found. What is not found yet stands there as it should be found.

use checkfigure::facts::Tables;
use checkfigure::finding::Status;
use checkfigure::text::Document;
use checkfigure::unit::Units;
use checkfigure::{Checker, Options};

/// What came of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Came {
    Flagged,
    Supported,
    Nothing,
}

fn came(tables: &Tables, text: &str) -> (Came, String) {
    let options = Options {
        reference: Some(tables),
        ..Options::default()
    };
    let checker = Checker::new(options).expect("no rule is named");
    let report = checker.check(Document::plain(text), text);
    let supported = |bound: &checkfigure::finding::Bound| bound.status == Status::Supported;
    match report.findings.first() {
        Some(finding) => (Came::Flagged, finding.message.clone()),
        None if report.bound.iter().any(|(_, bound)| supported(bound)) => {
            (Came::Supported, String::new())
        }
        None => (Came::Nothing, String::new()),
    }
}

#[derive(Debug, Default)]
struct Score {
    right: u32,
    supported: u32,
    wrong: u32,
    flagged: u32,
    alarms: Vec<String>,
}

fn score(file: &str, score: &mut Score) {
    let text = std::fs::read_to_string(file).expect("the file is there");
    let (csv, sentences) = text
        .split_once("\n===\n")
        .expect("a line parts table and sentences");
    let name = if csv.contains('\t') { "t.tsv" } else { "t.csv" };
    let mut tables = Tables::default();
    tables
        .add(name, csv.as_bytes(), Units::embedded())
        .expect(file);
    for line in sentences.lines() {
        let (kind, sentence) = line.split_at(2);
        let (came, message) = came(&tables, sentence);
        let of = |wanted: Came| u32::from(came == wanted);
        match kind.trim() {
            "+" => {
                score.right += 1;
                score.supported += of(Came::Supported);
            }
            "-" => {
                score.wrong += 1;
                score.flagged += of(Came::Flagged);
            }
            "0" => {}
            other => panic!("{file}: a line begins with '{other}'; expected +, - or 0"),
        }
        let alarm = match kind.trim() {
            "-" => came == Came::Supported,
            _ => came == Came::Flagged,
        };
        if alarm {
            score.alarms.push(format!("{file}: {sentence} {message}"));
        }
    }
}

#[test]
fn wrong_sentences_are_flagged_and_right_ones_are_not() {
    let mut all = Score::default();
    let folder = std::fs::read_dir("tests/claims").expect("the folder is there");
    let mut files: Vec<_> = folder
        .map(|entry| entry.expect("it is read").path())
        .collect();
    files.sort();
    assert!(files.len() >= 30);
    for file in &files {
        score(&file.to_string_lossy(), &mut all);
    }
    assert!(all.alarms.is_empty(), "{:#?}", all.alarms);
    let share = |part: u32, of: u32| 100 * part / of;
    let (flagged, supported) = (
        share(all.flagged, all.wrong),
        share(all.supported, all.right),
    );
    assert!(
        flagged >= FLAGGED && supported >= SUPPORTED,
        "{flagged}% flagged, {supported}% supported"
    );
}

/// So many of the wrong sentences are flagged, in per cent, and so many of the right ones supported.
const FLAGGED: u32 = 94;
const SUPPORTED: u32 = 90;
