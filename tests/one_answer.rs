//! One text, one answer: what is found depends neither on the format, nor on how a text is cut into
//! pieces, nor on what stands in another paragraph.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use checkfigure::input::{Pieces, Source};
use checkfigure::mention::DecimalLook;
use checkfigure::text::Document;
use checkfigure::{Checker, Options};
use proptest::prelude::*;
use serde_json::Value;
use snapbox::cmd::Command;

/// The output of the program for a text in a file.
fn run(args: &[&str], name: &str, text: &[u8]) -> (String, Option<i32>) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("one-answer");
    fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join(name);
    fs::write(&file, text).expect("written");
    let assert = Command::new(snapbox::cmd::cargo_bin!("checkfigure"))
        .args(args)
        .arg(&file)
        .assert();
    let output = assert.get_output();
    (
        String::from_utf8_lossy(&output.stdout).into_owned(),
        output.status.code(),
    )
}

/// Rule, place and message of each finding, and place and value of each figure.
type Answer = (Vec<String>, Vec<String>);

fn of_object(object: &Value) -> Answer {
    let list = |name: &str, keys: &[&str]| -> Vec<String> {
        let entries = object[name].as_array().into_iter().flatten();
        entries
            .map(|entry| {
                keys.iter()
                    .map(|key| entry[key].to_string())
                    .collect::<Vec<_>>()
                    .join(" ")
            })
            .collect()
    };
    (
        list("findings", &["rule", "start", "end", "message"]),
        list("mentions", &["start", "end", "text", "kind", "value"]),
    )
}

/// Exit code and number of findings in every format of `check`, and the figures of `extract`.
fn all_formats_agree(name: &str, text: &[u8]) -> Answer {
    let (jsonl, code) = run(&["check", "--format", "jsonl"], name, text);
    let answer = of_object(&serde_json::from_str(&jsonl).expect("one line, one object"));
    let (json, other) = run(&["check", "--format", "json"], name, text);
    let json: Value = serde_json::from_str(&json).expect("an object");
    assert_eq!(
        (of_object(&json["documents"][0]), other),
        (answer.clone(), code)
    );
    let (concise, other) = run(&["check", "--format", "concise"], name, text);
    assert_eq!((concise.lines().count(), other), (answer.0.len(), code));
    let (full, other) = run(&["check", "--format", "full"], name, text);
    assert_eq!(
        (full.matches("--> ").count(), other),
        (answer.0.len(), code)
    );
    let (csv, _) = run(&["extract", "--format", "csv"], name, text);
    let (table, _) = run(&["extract", "--format", "text"], name, text);
    let (lines, _) = run(&["extract", "--format", "jsonl"], name, text);
    let extracted = of_object(&serde_json::from_str(&lines).expect("one object")).1;
    let rows = csv::ReaderBuilder::new()
        .from_reader(csv.as_bytes())
        .into_records()
        .count();
    assert_eq!(
        (rows, table.lines().count() - 2),
        (extracted.len(), extracted.len())
    );
    answer
}

#[test]
fn a_decimal_mark_is_decided_for_the_whole_text() {
    let mut text = "1.250 km (777 miles)\n\n".to_owned();
    text.push_str(&"A paragraph without any figure at all.\n\n".repeat(70_000));
    text.push_str("3,5 km, 2,75 km");
    let (findings, figures) = all_formats_agree("comma.txt", text.as_bytes());
    assert!(
        findings.is_empty() && figures[0].contains("1250"),
        "{findings:?} {figures:?}"
    );
}

#[test]
fn marks_of_an_encoding_count_only_where_a_text_begins() {
    let filler = "Words.\n\n".repeat(200_000);
    for mark in [&b"\xFF\xFE"[..], b"\xEF\xBB\xBF", b"\xFE\xFF"] {
        let text = [
            filler.as_bytes(),
            mark,
            b"5 km (9 miles)\n\n",
            mark,
            b"6 km",
        ]
        .concat();
        let (findings, figures) = all_formats_agree("mark.txt", &text);
        assert_eq!((findings.len(), figures.len()), (1, 3), "{mark:?}");
        let at = filler.len() + mark.len();
        assert!(figures[0].starts_with(&format!("{at} ")), "{figures:?}");
    }
}

#[test]
fn a_paragraph_of_any_length_is_one_answer() {
    let text = "It is 5 km (3 miles) long. And 6 km (9 miles), they say. ".repeat(4_000);
    let (findings, figures) = all_formats_agree("long.txt", text.as_bytes());
    assert_eq!((findings.len(), figures.len()), (4_000, 16_000));
}

#[test]
fn the_end_of_a_block_is_an_end_however_it_is_written() {
    let found = |text: &str| {
        let (_, figures) = check_whole(text.as_bytes());
        figures
    };
    for text in [
        "9.50 to 11.20, two hours",
        "It is 5 in",
        "The pressure is 6 bar",
        "13 stone",
        "29 February",
        "weighs 7 st",
        "a flow of 3 l",
    ] {
        let alone = found(text);
        for end in [
            "\n",
            "\r\n",
            " ",
            " \n",
            "\t\r\n",
            "\n\n",
            "\n\nNext.",
            "\r\n\r\n5 km",
        ] {
            let longer = found(&format!("{text}{end}"));
            assert_eq!(longer[..alone.len()], alone, "{text:?} before {end:?}");
        }
    }
}

#[test]
fn nothing_looks_across_the_edge_of_a_block() {
    for (text, figure) in [
        ("throughout\n\n1419", "1419"),
        ("| throughout | 1419 |\n|---|---|\n| in | 1419 |", "1419"),
        ("- throughout\n- 1419", "1419"),
        ("from\n\n> 1419", "1419"),
        ("# In\n1419", "1419"),
    ] {
        let document = checkfigure::input::markdown(text);
        let report = checker().check(document, text);
        let figures = &report.mentions.figures;
        let kinds: BTreeSet<_> = figures
            .iter()
            .map(|figure| format!("{:?}", figure.kind))
            .collect();
        assert_eq!(
            kinds,
            BTreeSet::from(["Number".to_owned()]),
            "{text:?}: {figure}"
        );
    }
    assert!(check_whole("(\n\n2084–1541)".as_bytes()).0.is_empty());
}

fn checker() -> Checker<'static> {
    Checker::new(Options::default()).expect("no rule is named")
}

fn entries(document: Document<'_>, source: &Source, before: usize, answer: &mut Answer) {
    let report = checker().check(document, source.text());
    let place = |span| {
        let bytes = source.to_bytes(report.document.to_source(span));
        (before + bytes.start(), before + bytes.end())
    };
    for finding in &report.findings {
        let (start, end) = place(finding.primary.span);
        answer.0.push(format!("{start} {end} {}", finding.message));
    }
    for figure in &report.mentions.figures {
        let (start, end) = place(figure.span);
        answer.1.push(format!(
            "{start} {end} {:?} {:?}",
            figure.kind, figure.value
        ));
    }
}

fn check_whole(bytes: &[u8]) -> Answer {
    let source = Source::read(bytes.to_vec(), "test").expect("it is small");
    let mut answer = Answer::default();
    entries(Document::plain(source.text()), &source, 0, &mut answer);
    answer
}

/// The same in pieces of one size and parts of another.
fn check_pieces(bytes: &[u8], size: usize, part: usize) -> Answer {
    let mut look = DecimalLook::default();
    look.at(Source::read(bytes.to_vec(), "test")
        .expect("it is small")
        .text());
    let mut pieces = Pieces::new(bytes, "test", size);
    let mut answer = Answer::default();
    let mut before = 0;
    while let Some(piece) = pieces.next(Vec::new()).expect("bytes can be read") {
        let length = piece.len();
        let source = match before {
            0 => Source::read(piece, "test"),
            _ => Source::read_on(piece, "test"),
        };
        let source = source.expect("it is small");
        for document in Document::plain_parts(source.text(), part) {
            entries(
                document.with_decided(look.mark()),
                &source,
                before,
                &mut answer,
            );
        }
        before += length;
    }
    answer
}

/// Texts of figures, of what stands around them, and of what is no text at all.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let part = prop_oneof![
        8 => prop::sample::select(vec![
            "5 km (3 miles) ", "6 km (9 miles). ", "1.250 km ", "3,5 km ", "in ", "1419", "throughout ",
            "from 9.50 to 11.20, two hours", "13 stone", "29 February", "(", ")", "\n", "\n\n", "\r\n\r\n", "\n \n", "\u{feff}", "born 1950, died 2020, aged 60. ", "\u{ad}", "ö",
        ]).prop_map(|text| text.as_bytes().to_vec()),
        2 => "[ -~]{0,30}".prop_map(String::into_bytes),
        1 => prop::collection::vec(any::<u8>(), 0..4),
        1 => (1..4usize).prop_map(|times| b"1 km (2 mi) and so on ".repeat(times * 1_000)),
        1 => (1..3usize).prop_map(|times| b"1,".repeat(times * 17_000)),
    ];
    prop::collection::vec(part, 0..24).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn pieces_have_the_findings_of_the_whole(bytes in bytes(), size in 1..100_000usize, part in 1..70_000usize) {
        prop_assume!(!matches!(*bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..]));
        prop_assert_eq!(check_pieces(&bytes, size, part), check_whole(&bytes));
    }

    #[test]
    fn a_paragraph_says_the_same_beside_any_other(one in "[ -~]{0,40}(5 km \\(9 miles\\)|in 1419|13 stone)", two in "[ -~]{0,40}") {
        let alone = check_whole(one.as_bytes());
        let beside = check_whole(format!("{one}\n\n{two}").as_bytes());
        let commas = |text: &str| text.contains([',', '.']);
        prop_assume!(!commas(&two));
        prop_assert_eq!(&beside.1[..alone.1.len()], &alone.1[..]);
        prop_assert_eq!(&beside.0[..alone.0.len()], &alone.0[..]);
    }
}
