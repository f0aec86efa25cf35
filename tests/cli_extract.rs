//! `checkfigure extract`: its formats, and what they take and refuse.

use std::path::Path;

use snapbox::assert::Action;
use snapbox::cmd::{Command, OutputAssert};
use snapbox::{Assert, Data};

/// Figures of several kinds, one of them over the end of a line.
const TEXT: &str = "Sales of \"Ostermouth, Ltd\" rose 8% to about $1.2bn–$1.5bn in 2018.\n\
    The works, 6 by 4 by 2.5 m, lie more than 3,000\nkilometres away, where it is 35 °C. Call 020 7946 0018.\n";

fn extract(args: &[&str], stdin: impl snapbox::IntoData) -> OutputAssert {
    Command::new(snapbox::cmd::cargo_bin!("checkfigure"))
        .arg("extract")
        .args(args)
        .stdin(stdin)
        .assert()
}

fn stdout(assert: &OutputAssert) -> String {
    String::from_utf8(assert.get_output().stdout.clone()).expect("the output is UTF-8")
}

/// What the program printed must be what the file in `tests/cli` holds; `UPDATE=1` rewrites it.
fn prints(name: &str, args: &[&str]) {
    let update = std::env::var_os("UPDATE").is_some();
    let action = if update {
        Action::Overwrite
    } else {
        Action::Verify
    };
    let file = Path::new("tests/cli").join(name);
    let printed = stdout(&extract(args, TEXT).code(0));
    Assert::new()
        .action(action)
        .eq(printed, Data::read_from(&file, None).raw());
}

#[test]
fn every_format_is_as_documented() {
    prints("figures.txt", &["--normalise"]);
    prints("figures.json", &["--format", "json"]);
    prints("figures.jsonl", &["--format", "jsonl", "--normalise"]);
    prints("figures.csv", &["--format", "csv", "--normalise"]);
}

/// A column of CSV, by its name.
fn column(table: &str, name: &str) -> Vec<String> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let header = reader.headers().expect("a header").clone();
    let at = header.iter().position(|column| column == name);
    let at = at.unwrap_or_else(|| panic!("no column {name}"));
    let rows = reader.records().map(|row| row.expect("every row is whole"));
    rows.map(|row| row[at].to_owned()).collect()
}

#[test]
fn csv_is_read_back_by_any_reader() {
    let table = stdout(&extract(&["--format", "csv"], TEXT).code(0));
    assert!(table.split("\r\n").count() > 5, "{table}");
    let kinds = [
        "percent",
        "money",
        "date",
        "quantity",
        "quantity",
        "temperature",
    ];
    assert_eq!(column(&table, "kind"), kinds);
    assert_eq!(column(&table, "text")[4], "3,000\nkilometres");
    assert_eq!(column(&table, "low")[1], "1200000000");
    assert_eq!(column(&table, "sides")[3], "6x4x2.5");
    assert_eq!(column(&table, "bound")[4], "more-than");
    assert!(!table.contains("si_value"));
}

#[test]
fn csv_has_the_id_of_every_record() {
    let records = "{\"id\": 7, \"text\": \"5 km\"}\n{\"id\": \"b, \\\"c\\\"\", \"text\": \"6 km and 7 kg\"}\n";
    for jobs in ["1", "3"] {
        let args = [
            "--input-format",
            "jsonl",
            "--format",
            "csv",
            "--jobs",
            jobs,
            "-",
        ];
        let table = stdout(&extract(&args, records).code(0));
        assert_eq!(column(&table, "id"), ["7", "b, \"c\"", "b, \"c\""]);
        assert_eq!(column(&table, "text"), ["5 km", "6 km", "7 kg"]);
    }
}

#[test]
fn a_long_text_is_one_table_however_it_is_read() {
    let text = TEXT.repeat(7_000).replace("away", "away\n\n");
    let chars: Vec<char> = text.chars().collect();
    for unit in ["bytes", "chars"] {
        let args = ["--format", "csv", "--offsets", unit];
        let table = stdout(&extract(&args, text.clone()).code(0));
        let texts = column(&table, "text");
        assert_eq!(texts.len(), 42_000);
        for (start, words) in column(&table, "start").iter().zip(texts) {
            let start: usize = start.parse().expect("an offset");
            let there = match unit {
                "bytes" => text[start..].starts_with(&words),
                _ => chars[start..]
                    .iter()
                    .zip(words.chars())
                    .all(|(a, b)| *a == b),
            };
            assert!(there, "{words} at {start}");
        }
    }
}

#[test]
fn only_the_kinds_asked_for_are_printed() {
    for (kinds, count) in [("money,percent", 2), ("date-range", 0), ("quantity", 2)] {
        let args = ["--kind", kinds, "--format", "jsonl"];
        let object = stdout(&extract(&args, TEXT).code(0));
        let object: serde_json::Value = serde_json::from_str(&object).expect("an object");
        assert_eq!(object["mentions"].as_array().map(Vec::len), Some(count));
        assert_eq!(object["coverage"]["found"], count, "{kinds}");
        let table = stdout(&extract(&["--kind", kinds], TEXT).code(0));
        assert_eq!(table.lines().count(), count + 2, "{table}");
    }
}

#[test]
fn an_unknown_kind_is_one_line_and_exit_2() {
    let assert = extract(&["--kind", "money,persent"], TEXT).code(2);
    let said = String::from_utf8_lossy(&assert.get_output().stderr).into_owned();
    let start = "checkfigure: --kind: there is no kind 'persent'; did you mean 'percent'? (there are quantity, ";
    assert!(said.starts_with(start), "{said}");
    assert_eq!(said.lines().count(), 1);
    assert!(stdout(&assert).is_empty());
}

#[test]
fn both_spellings_of_normalise_do() {
    let [british, american] = ["--normalise", "--normalize"].map(|flag| {
        let table = stdout(&extract(&[flag, "--format", "csv"], TEXT).code(0));
        column(&table, "si_value")
    });
    assert_eq!(british, american);
    assert_eq!(british, ["0.08", "", "", "", "3000000", "308.15"]);
}

#[test]
fn quiet_leaves_the_counts_out() {
    let table = stdout(&extract(&["--quiet"], TEXT).code(0));
    assert!(!table.contains("figures found"), "{table}");
    assert_eq!(
        stdout(&extract(&["--quiet", "--format", "csv"], "no figure").code(0))
            .lines()
            .count(),
        1
    );
}

#[test]
fn the_documented_columns_are_those_printed() {
    let documented = std::fs::read_to_string("docs/extract.md").expect("it is there");
    let (_, columns) = documented
        .split_once("## CSV")
        .expect("it has a part on CSV");
    let rows = columns.lines().filter_map(|line| line.strip_prefix("| `"));
    let names: Vec<_> = rows.filter_map(|row| row.split('`').next()).collect();
    let table = stdout(&extract(&["--format", "csv", "--normalise"], "").code(0));
    let printed: Vec<_> = table.trim_end().split(',').collect();
    assert_eq!(names, printed);
}
