//! The program: what it prints, where, and with which exit code.

use std::fs;
use std::path::{Path, PathBuf};

use snapbox::assert::Action;
use snapbox::cmd::{Command, OutputAssert};
use snapbox::{Assert, Data};

/// A text with one error, and one without.
const WRONG: &str = "The flood covered 3,000 sq km (1,864 sq mi).\n";
const RIGHT: &str = "The road is 100 miles (160 km) long.\n";

fn checkfigure(args: &[&str]) -> Command {
    Command::new(snapbox::cmd::cargo_bin!("checkfigure"))
        .args(args)
        .env_remove("NO_COLOR")
        .env_remove("CLICOLOR_FORCE")
}

fn with_stdin(args: &[&str], stdin: impl snapbox::IntoData) -> OutputAssert {
    checkfigure(args).stdin(stdin).assert()
}

/// What the program printed must be what the file in `tests/cli` holds; `UPDATE=1` rewrites it.
fn prints(name: &str, assert: &OutputAssert) {
    let update = std::env::var_os("UPDATE").is_some();
    let action = if update {
        Action::Overwrite
    } else {
        Action::Verify
    };
    let file = Path::new("tests/cli").join(name);
    let printed = String::from_utf8_lossy(&assert.get_output().stdout).into_owned();
    Assert::new()
        .action(action)
        .eq(printed, Data::read_from(&file, None).raw());
}

fn stdout(assert: &OutputAssert) -> String {
    String::from_utf8(assert.get_output().stdout.clone()).expect("the output is UTF-8")
}

fn stderr(assert: &OutputAssert) -> String {
    String::from_utf8(assert.get_output().stderr.clone()).expect("the output is UTF-8")
}

/// A folder of its own for one test, emptied before.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).expect("the folder is made");
    path
}

#[test]
fn the_story_is_reported_in_full() {
    let assert = checkfigure(&["check", "examples/story.md"]).assert();
    prints("story.txt", &assert);
    assert.code(1);
}

#[test]
fn changes_shares_and_sums_are_reported_as_the_readme_has_them() {
    let assert = checkfigure(&["check", "examples/profit.txt"]).assert();
    prints("profit.txt", &assert);
    assert.code(1);
}

#[test]
fn facts_that_ship_are_compared_without_any_option() {
    let assert = checkfigure(&["check", "examples/facts.md"]).assert();
    prints("facts.txt", &assert);
    assert.code(1);
}

const RESULTS: &str = "examples/reference/results.csv";

#[test]
fn figures_are_compared_with_a_table_as_the_readme_has_it() {
    let args = [
        "check",
        "--reference",
        RESULTS,
        "examples/reference/models.md",
    ];
    let assert = checkfigure(&args).assert();
    prints("reference.txt", &assert);
    assert.code(1);
}

#[test]
fn a_table_is_explained_as_the_readme_has_it() {
    let assert = checkfigure(&["reference", "check", RESULTS]).assert();
    prints("reference-check.txt", &assert);
    assert.code(0);
}

#[test]
fn a_bad_table_stops_before_anything_is_read() {
    let path = folder("bad-table").join("bad.csv");
    fs::write(&path, "town,votes\nHolm,=A1\n").expect("it can be written");
    let path = path.to_string_lossy().into_owned();
    let check: [&str; 4] = ["check", "--reference", &path, "-"];
    let explain: [&str; 3] = ["reference", "check", &path];
    for args in [check.as_slice(), explain.as_slice()] {
        let assert = with_stdin(args, WRONG).code(2);
        let output = assert.get_output();
        let message = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(
            message.contains("bad.csv row 2, column 2: found the formula '=A1'"),
            "{message}"
        );
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn a_column_is_what_an_option_says() {
    let path = folder("column").join("a.csv");
    fs::write(&path, "town,x1\nHolm,40\n").expect("it can be written");
    let path = path.to_string_lossy().into_owned();
    let text = "Holm has an area of 41 km².\n";
    let run = |column: &str| {
        let args = [
            "check",
            "--isolated",
            "--reference",
            &path,
            "--column",
            column,
            "-",
        ];
        with_stdin(&args, text)
    };
    let told = stdout(&run("x1=area:km2").code(1));
    assert!(
        told.contains("the area of Holm is 40 square kilometres in a.csv"),
        "{told}"
    );
    for (column, expected) in [
        (
            "x1_=area",
            "checkfigure: --column: no table has a column 'x1_'; did you mean 'x1'?\n",
        ),
        (
            "x1=area:parrots",
            "checkfigure: --column: found no unit in 'x1=area:parrots'; expected NAME=property:unit@year\n",
        ),
    ] {
        assert_eq!(stderr(&run(column).code(2)), expected);
    }
    let none = with_stdin(&["check", "--isolated", "--column", "x1=area", "-"], text).code(2);
    let expected =
        "checkfigure: --column 'x1=area' is said of no table: expected --reference beside it\n";
    assert_eq!(stderr(&none), expected);
}

#[test]
fn a_configuration_is_found_upward_and_can_be_left_out() {
    let top = folder("config");
    let inner = top.join("docs");
    fs::create_dir_all(&inner).expect("the folder is made");
    let write =
        |name: &str, text: &str| fs::write(top.join(name), text).expect("it can be written");
    write("a.csv", "town,x1\nHolm,40\n");
    write(
        "checkfigure.toml",
        "reference = [\"a.csv\"]\ncolumn = [\"x1=area:km2\"]\n",
    );
    let run = |args: &[&str]| {
        let command = checkfigure(args).current_dir(&inner);
        command.stdin("Holm has an area of 41 km².\n").assert()
    };
    let told = stdout(&run(&["check", "-"]).code(1));
    assert!(
        told.contains("the area of Holm is 40 square kilometres in a.csv"),
        "{told}"
    );
    run(&["check", "--isolated", "-"]).code(0);
    run(&["check", "--config", "../checkfigure.toml", "-"]).code(1);
    write("checkfigure.toml", "\nreferences = [\"a.csv\"]\n");
    let message = stderr(&run(&["check", "-"]).code(2));
    let expected = "checkfigure: ../checkfigure.toml row 2: unknown field `references`, expected one of `reference`, `column`, `embedded`\n";
    assert_eq!(message, expected);
}

#[test]
fn a_folder_of_facts_tells_whence_they_are() {
    let args = [
        "check",
        "--isolated",
        "--show",
        "checked",
        "--format",
        "concise",
        "--reference",
        "examples/reference/lakes",
        "-",
    ];
    let told = stdout(&with_stdin(&args, "Lake Orrin covers 420 km².\n").code(0));
    assert!(told.contains("facts.csv, row 2 (Survey of inland waters): area is 412; row 3 (Charts of the north): 431"), "{told}");
}

#[test]
fn the_story_is_reported_line_by_line() {
    let assert = checkfigure(&["check", "--format", "concise", "examples/story.md"]).assert();
    prints("story-concise.txt", &assert);
    assert.code(1);
}

#[test]
fn what_holds_is_shown_on_request() {
    let args = ["check", "--show", "checked", "-"];
    prints("checked.txt", &with_stdin(&args, RIGHT).code(0));
}

#[test]
fn figures_are_extracted() {
    let table = checkfigure(&["extract", "examples/story.md"])
        .assert()
        .code(0);
    prints("extract.txt", &table);
}

#[test]
fn json_comes_as_one_object_or_one_a_document() {
    let lines = with_stdin(&["check", "--format", "jsonl"], WRONG).code(1);
    prints("wrong.jsonl", &lines);
    let folder = folder("json");
    fs::write(folder.join("a.txt"), RIGHT).expect("written");
    fs::write(folder.join("b.txt"), RIGHT).expect("written");
    let object = checkfigure(&["check", "--format", "json", "."])
        .current_dir(&folder)
        .assert()
        .code(0);
    let object: serde_json::Value = serde_json::from_str(&stdout(&object)).expect("one object");
    assert_eq!(object["documents"].as_array().map(Vec::len), Some(2));
    assert_eq!(object["coverage"]["found"], 4);
}

#[test]
fn amounts_are_converted() {
    let assert = checkfigure(&["convert", "3,000 sq km", "sq mi"])
        .assert()
        .code(0);
    let text = stdout(&assert);
    assert!(
        text.ends_with("print: 1,158; about 1,200; more than 1,100\n"),
        "{text}"
    );
    let wrong = checkfigure(&["convert", "5 km", "kg"]).assert().code(2);
    let message = "checkfigure: no factor leads from 5 km (length) to kg (mass)\n";
    assert_eq!(stderr(&wrong), message);
    let unknown = checkfigure(&["convert", "5 km", "blorps"]).assert().code(2);
    assert_eq!(stderr(&unknown), "checkfigure: 'blorps' is no unit\n");
}

#[test]
fn rules_are_explained() {
    let list = checkfigure(&["explain"]).assert().code(0);
    for rule in checkfigure::rules::ALL {
        assert!(stdout(&list).contains(rule.id));
        let page = checkfigure(&["explain", rule.id]).assert().code(0);
        assert!(stdout(&page).contains("## Passes"), "{}", rule.id);
    }
}

#[test]
fn what_cannot_be_run_is_one_line_and_exit_2() {
    let cases: &[(&[&str], &str)] = &[
        (
            &["check", "no-such-file"],
            "cannot read no-such-file: No such file or directory (os error 2)",
        ),
        (
            &["check", "--date", "2024-02-30", "-"],
            "--date '2024-02-30' is no day as YYYY-MM-DD",
        ),
        (
            &["explain", "conversion-mismach"],
            "there is no rule 'conversion-mismach'; did you mean 'conversion-mismatch'?",
        ),
        (
            &["check", "--select", "conversion,weekend-mismatch", "-"],
            "--select: there is no rule or category 'weekend-mismatch'",
        ),
        (
            &["check", "--units", "no-such-file", "-"],
            "cannot read no-such-file: No such file or directory (os error 2)",
        ),
    ];
    for (args, message) in cases {
        let assert = with_stdin(args, "").code(2);
        let said = stderr(&assert);
        let first = said.lines().next().unwrap_or_default();
        assert!(
            first.starts_with(&format!("checkfigure: {message}")),
            "{said}"
        );
    }
}

#[test]
fn an_unreadable_file_does_not_stop_the_others() {
    let folder = folder("unreadable");
    fs::write(folder.join("b.txt"), WRONG).expect("written");
    let args = ["check", "--format", "concise", "a.txt", "b.txt"];
    let assert = checkfigure(&args).current_dir(&folder).assert().code(2);
    assert!(
        stdout(&assert).starts_with("b.txt:1:32: error[conversion-mismatch]"),
        "{}",
        stdout(&assert)
    );
}

#[test]
fn exit_codes_follow_what_is_shown() {
    with_stdin(&["check"], RIGHT).code(0);
    with_stdin(&["check"], WRONG).code(1);
    with_stdin(&["check", "--exit-zero"], WRONG).code(0);
    with_stdin(&["check", "--ignore", "conversion"], WRONG).code(0);
    with_stdin(&["check", "--select", "conversion-mismatch"], WRONG).code(1);
    let quiet = with_stdin(&["check", "--quiet"], RIGHT).code(0);
    assert_eq!(
        (stdout(&quiet), stderr(&quiet)),
        (String::new(), String::new())
    );
}

#[test]
fn notes_are_hidden_until_asked_for() {
    let text = "It is about 100 km (62.14 mi) away.\n";
    let hidden = with_stdin(&["check"], text).code(0);
    assert!(
        stdout(&hidden).ends_with("0 findings shown, 1 hidden\n"),
        "{}",
        stdout(&hidden)
    );
    let shown = with_stdin(
        &["check", "--min-severity", "note", "--min-confidence", "low"],
        text,
    );
    assert!(stdout(&shown.code(1)).starts_with("note[overprecise-conversion]"));
}

#[test]
fn folders_are_walked_in_order_and_gitignore_is_honoured() {
    let folder = folder("walk");
    fs::create_dir(folder.join("sub")).expect("made");
    for name in ["z.md", "a.txt", "sub/m.markdown", "skipped.txt", "data.csv"] {
        fs::write(folder.join(name), WRONG).expect("written");
    }
    fs::write(folder.join(".gitignore"), "skipped.*\n").expect("written");
    for jobs in ["1", "3"] {
        let args = [
            "check", "--format", "concise", "--quiet", "--jobs", jobs, ".",
        ];
        let assert = checkfigure(&args).current_dir(&folder).assert().code(1);
        let text = stdout(&assert).replace('\\', "/");
        let places: Vec<_> = text
            .lines()
            .filter_map(|line| line.split(':').next())
            .collect();
        assert_eq!(places, ["./a.txt", "./sub/m.markdown", "./z.md"]);
    }
}

#[test]
fn records_keep_their_ids_and_a_bad_line_does_not_stop_them() {
    let records = "{\"id\": 7, \"text\": \"5 km\"}\nno record\n{\"id\": \"b\", \"text\": \"6 km\", \"date\": \"2024-05-06\"}\n";
    for jobs in ["1", "4"] {
        let args = [
            "check",
            "--input-format",
            "jsonl",
            "--format",
            "jsonl",
            "--jobs",
            jobs,
            "-",
        ];
        let assert = with_stdin(&args, records).code(2);
        let ids: Vec<serde_json::Value> = stdout(&assert)
            .lines()
            .map(|line| {
                serde_json::from_str::<serde_json::Value>(line).expect("an object")["id"].take()
            })
            .collect();
        assert_eq!(ids, [serde_json::json!(7), serde_json::json!("b")]);
        assert!(
            stderr(&assert)
                .starts_with("checkfigure: - row 2: the line is no JSON: expected ident"),
            "{}",
            stderr(&assert)
        );
    }
}

#[test]
fn offsets_count_what_they_are_asked_to() {
    let text = "€𝄞 covers 5 km.\n";
    for (unit, start) in [("bytes", 15), ("chars", 10), ("utf16", 11)] {
        let assert = with_stdin(&["extract", "--format", "jsonl", "--offsets", unit], text).code(0);
        let object: serde_json::Value = serde_json::from_str(&stdout(&assert)).expect("an object");
        assert_eq!(object["mentions"][0]["start"], start, "{unit}");
    }
}

#[test]
fn decimals_are_read_as_asked_or_as_the_text_has_them_which_is_said() {
    let text = "Es waren 12,75 Liter auf 1.250 km.\n";
    for (mark, value) in [("auto", 1250.0), ("comma", 1250.0), ("point", 1.25)] {
        let assert = with_stdin(&["extract", "--format", "jsonl", "--decimal", mark], text).code(0);
        let object: serde_json::Value = serde_json::from_str(&stdout(&assert)).expect("an object");
        let mentions = object["mentions"].as_array().expect("a list");
        let last = &mentions.last().expect("a figure")["value"];
        assert_eq!(last.as_f64(), Some(value), "{mark}");
        let said = stderr(&assert).contains("decimals are read after a comma");
        assert_eq!(said, mark == "auto");
    }
}

#[test]
fn any_bytes_are_read_and_said_once() {
    let assert = with_stdin(
        &["check", "--format", "jsonl"],
        b"caf\xE9 and 5 km, \xFF\xFF 6 km".to_vec(),
    )
    .code(0);
    assert_eq!(
        stderr(&assert),
        "checkfigure: -: not UTF-8 at byte 3; what is not is read as U+FFFD\n"
    );
    let object: serde_json::Value = serde_json::from_str(&stdout(&assert)).expect("an object");
    assert_eq!(object["mentions"][1]["start"], 18);
}

#[test]
fn a_report_replaces_its_file_only_when_complete() {
    let folder = folder("output");
    fs::write(folder.join("a.txt"), WRONG).expect("written");
    fs::write(folder.join("report.txt"), "before").expect("written");
    let args = [
        "check",
        "--format",
        "concise",
        "--quiet",
        "-o",
        "report.txt",
    ];
    checkfigure(&args)
        .arg("--date")
        .arg("never")
        .current_dir(&folder)
        .assert()
        .code(2);
    assert_eq!(
        fs::read_to_string(folder.join("report.txt")).expect("read"),
        "before"
    );
    let assert = checkfigure(&args)
        .arg("a.txt")
        .current_dir(&folder)
        .assert()
        .code(1);
    assert_eq!(
        (stdout(&assert), stderr(&assert)),
        (String::new(), String::new())
    );
    let report = fs::read_to_string(folder.join("report.txt")).expect("read");
    assert!(report.starts_with("a.txt:1:32: error"), "{report}");
    assert_eq!(fs::read_dir(&folder).expect("read").count(), 2);
}

#[test]
fn colours_are_used_when_asked_for() {
    let coloured = with_stdin(&["check", "--color", "always"], WRONG).code(1);
    assert!(stdout(&coloured).contains("\u{1b}["));
    let plain = with_stdin(&["check"], WRONG).code(1);
    assert!(!stdout(&plain).contains("\u{1b}["));
}

#[cfg(unix)]
#[test]
fn a_broken_pipe_is_success() {
    use std::process::{Command, Stdio};
    let folder = folder("pipe");
    fs::write(folder.join("a.txt"), WRONG.repeat(20_000)).expect("written");
    let mut child = Command::new(snapbox::cmd::cargo_bin!("checkfigure"))
        .args(["extract", "--format", "jsonl", "a.txt"])
        .current_dir(&folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty());
}

#[cfg(target_os = "linux")]
#[test]
fn a_device_is_written_to_and_not_replaced() {
    let report = with_stdin(
        &["check", "--format", "concise", "-o", "/dev/stdout"],
        WRONG,
    )
    .code(1);
    assert!(stdout(&report).contains("conversion-mismatch"));
}
