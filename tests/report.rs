//! Reports: no finding, wherever it stands, can make a format panic or print what is no JSON.

use checkfigure::finding::{
    Checked, Confidence, Coverage, DocumentReport, Finding, Label, Severity,
};
use checkfigure::input::{Source, markdown};
use checkfigure::mention::{Kind, scan};
use checkfigure::report::{COLUMNS, FigureFormat, Format, SI_COLUMNS, Sheet, Style};
use checkfigure::text::{Document, LineIndex, Offsets, Span};
use checkfigure::unit::Units;
use proptest::prelude::*;

fn label(span: Span) -> Label {
    Label {
        span,
        text: "5 kilometres".to_owned(),
    }
}

fn finding(primary: Span, other: Span) -> Finding {
    Finding {
        rule: "conversion-mismatch",
        severity: Severity::Error,
        confidence: Confidence::High,
        primary: label(primary),
        others: vec![label(other)],
        message: "5\nkm is not 3 miles".to_owned(),
        working: "5 km = 3.1 miles".to_owned(),
        slip: None,
        slip_note: Some("a note".to_owned()),
        repairs: vec!["write 3.1 miles".to_owned()],
        picture: None,
    }
}

/// A report with a finding at any two places of a document.
fn report<'t>(document: Document<'t>, source: &'t str, at: [usize; 4]) -> DocumentReport<'t> {
    let length = document.text().len();
    let place = |a: usize, b: usize| {
        let boundary = |at: usize| {
            let at = at % (length + 1);
            (0..=at)
                .rev()
                .find(|&at| document.text().is_char_boundary(at))
                .unwrap_or(0)
        };
        let (a, b) = (boundary(a), boundary(b));
        Span::new(a.min(b), a.max(b))
    };
    let (primary, other) = (place(at[0], at[1]), place(at[2], at[3]));
    let mentions = scan(&document, Units::embedded());
    DocumentReport {
        id: None,
        path: None,
        source,
        status: vec![true; mentions.figures.len()],
        mentions,
        findings: vec![finding(primary, other)],
        checked: vec![Checked {
            rule: "conversion-mismatch",
            spans: vec![other],
            working: String::new(),
        }],
        bound: Vec::new(),
        coverage: Coverage::default(),
        document,
    }
}

/// A document printed with its findings in one format, then with its figures in another.
fn printed(
    format: Format,
    figures: FigureFormat,
    report: &DocumentReport<'_>,
    (source, offsets): (&Source, Offsets),
) -> [String; 2] {
    let lines = LineIndex::new(source.text(), offsets);
    let sheet = Sheet::new(report, source, &lines);
    let style = Style {
        show_checked: true,
        normalise: true,
        ..Style::new(Units::embedded())
    };
    let (mut found, mut read) = (Vec::new(), Vec::new());
    let written = format
        .checked(&sheet, &style, &mut found)
        .and_then(|()| figures.begin(&style, &mut read))
        .and_then(|()| figures.document(&sheet, &style, &mut read));
    written.expect("a vector can be written to");
    [found, read].map(|out| String::from_utf8(out).expect("what is printed is UTF-8"))
}

/// The rows of CSV, all of which have all columns.
fn rows(text: &str) -> usize {
    let rows = csv::Reader::from_reader(text.as_bytes()).into_records();
    let rows = rows.map(|row| row.expect("every row is whole"));
    let width = COLUMNS.len() + SI_COLUMNS.len();
    rows.inspect(|row| assert_eq!(row.len(), width)).count()
}

fn prose() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        Just("5 km (3 mi) ".to_owned()),
        Just("**12** &nbsp;`x` € 𝄞 日本語 ".to_owned()),
        prop::sample::select(vec![
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            "\0",
            "\u{1b}[1m",
            "\u{202e}",
            "> "
        ])
        .prop_map(str::to_owned),
        "word {1,90}",
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(part, 0..30).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn any_finding_is_printed(text in prose(), at: [usize; 4], is_markdown: bool) {
        let source = Source::from_text(text.clone());
        let document = if is_markdown { markdown(&text) } else { Document::plain(text.as_str()) };
        let report = report(document, &text, at);
        let source = |offsets| (&source, offsets);
        for offsets in [Offsets::Bytes, Offsets::Chars, Offsets::Utf16] {
            let [found, read] = printed(Format::Jsonl, FigureFormat::Jsonl, &report, source(offsets));
            for line in found.lines().chain(read.lines()) {
                prop_assert!(serde_json::from_str::<serde_json::Value>(line).is_ok(), "{line}");
            }
        }
        let [concise, table] = printed(Format::Concise, FigureFormat::Csv, &report, source(Offsets::Bytes));
        prop_assert!(concise.starts_with("-:"), "{concise}");
        prop_assert!(!concise.contains('\u{1b}'), "{concise:?}");
        prop_assert_eq!(rows(&table), report.mentions.figures.iter().filter(|m| m.kind != Kind::Clock).count());
        let [full, table] = printed(Format::Full, FigureFormat::Text, &report, source(Offsets::Bytes));
        prop_assert!(full.contains("error[conversion-mismatch]: 5 km is not 3 miles\n"), "{full}");
        prop_assert!(!full.contains('\u{1b}') && !table.contains('\u{1b}'), "{full:?}{table:?}");
    }
}
