//! What every target does with a document: it is checked and printed in every format, and what the
//! contract promises is looked at.

use checkfigure::error::Shown;
use checkfigure::finding::{Confidence, Severity};
use checkfigure::input::Source;
use checkfigure::report::{FigureFormat, Format, Name, Sheet, Style};
use checkfigure::text::{Document, LineIndex, Offsets};
use checkfigure::unit::Units;
use checkfigure::{Checker, Options};
use serde_json::Value;

/// Checks a document that was taken from `source`, and prints it in every format.
pub fn check(document: Document<'_>, source: &Source) {
    let options = Options {
        min_severity: Severity::Note,
        min_confidence: Confidence::Low,
        show_checked: true,
        ..Options::default()
    };
    let checker = Checker::new(options).expect("no rule is named");
    let report = checker.check(document, source.text());
    for figure in &report.mentions.figures {
        assert!(!report.document.slice(figure.span).is_empty());
    }
    let style = Style {
        show_checked: true,
        normalise: true,
        ..Style::new(Units::embedded())
    };
    // One unit of offsets a text: a fuzzer comes by often enough.
    let all = [Offsets::Bytes, Offsets::Chars, Offsets::Utf16];
    for offsets in [all[source.text().len() % all.len()]] {
        let lines = LineIndex::new(source.text(), offsets);
        let name = Name { id: None, path: Some("fuzz") };
        let sheet = Sheet::new(&report, source, &lines).named(name);
        let mut found = Vec::new();
        Format::Jsonl.checked(&sheet, &style, &mut found).expect("a vector takes it");
        let mut read = Vec::new();
        FigureFormat::Jsonl.document(&sheet, &style, &mut read).expect("a vector takes it");
        agree(&found, &read);
        for format in [Format::Full, Format::Concise, Format::Json] {
            let mut out = Vec::new();
            format.checked(&sheet, &style, &mut out).expect("a vector takes it");
            let text = String::from_utf8(out).expect("what is printed is UTF-8");
            assert!(!text.contains(|c| Shown::is_hidden(c) && c != '\n' && c != '\t'), "{text:?}");
        }
        let mut out = Vec::new();
        FigureFormat::Csv.document(&sheet, &style, &mut out).expect("a vector takes it");
        FigureFormat::Text.document(&sheet, &style, &mut out).expect("a vector takes it");
    }
}

/// What `schema/` promises and one look can tell, of a checked and of an extracted document.
fn agree(found: &[u8], read: &[u8]) {
    let found: Value = serde_json::from_slice(found).expect("an object");
    let read: Value = serde_json::from_slice(read).expect("an object");
    let list = |object: &Value, name: &str| object[name].as_array().cloned().unwrap_or_default();
    let place = |entry: &Value| (entry["start"].as_u64(), entry["end"].as_u64());
    let mentions = list(&found, "mentions");
    let places: std::collections::HashSet<_> = mentions.iter().map(place).collect();
    for finding in list(&found, "findings").iter().chain(&list(&found, "checked")) {
        for span in list(finding, "spans") {
            assert!(places.contains(&place(&span)), "{finding}");
        }
    }
    assert_eq!(Some(mentions.len()), found["coverage"]["found"].as_u64().map(|n| n as usize));
    for mention in mentions.iter().chain(&list(&read, "mentions")) {
        let has = |key: &str| !mention[key].is_null();
        assert!(place(mention).0 < place(mention).1, "{mention}");
        assert_eq!(has("iso_low"), has("iso_high"), "{mention}");
        assert_eq!(has("counted"), has("counted_at"), "{mention}");
        assert!(!has("change_from") || has("change_base"), "{mention}");
        assert!(!has("change_base") || has("change"), "{mention}");
        assert_eq!(has("subject"), has("subject_certainty"), "{mention}");
    }
}
