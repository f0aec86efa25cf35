//! The program in rough use: nothing is lost, nothing brings it down, and what it says is plain.

use std::fs;
use std::path::{Path, PathBuf};

use snapbox::cmd::{Command, OutputAssert};

const WRONG: &str = "It is 5 km (9 miles).\n";

fn checkfigure(folder: &Path, args: &[&str]) -> OutputAssert {
    with_stdin(folder, args, "")
}

fn with_stdin(folder: &Path, args: &[&str], stdin: &str) -> OutputAssert {
    Command::new(snapbox::cmd::cargo_bin!("checkfigure"))
        .args(args)
        .current_dir(folder)
        .stdin(stdin.to_owned())
        .assert()
}

/// A folder of its own with one wrong text in it.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
        .join("robust")
        .join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("s.txt"), WRONG).expect("written");
    folder
}

fn said(assert: &OutputAssert) -> String {
    String::from_utf8_lossy(&assert.get_output().stderr).into_owned()
}

fn printed(assert: &OutputAssert) -> String {
    String::from_utf8_lossy(&assert.get_output().stdout).into_owned()
}

fn read(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).expect("it can be read")
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<_> = entries
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    names
}

#[test]
fn a_text_is_never_replaced_by_its_report() {
    let folder = folder("own");
    for args in [
        ["s.txt", "s.txt"],
        ["./s.txt", "s.txt"],
        ["s.txt", "./s.txt"],
    ] {
        let assert = checkfigure(&folder, &["check", "-o", args[0], args[1]]).code(2);
        assert!(
            said(&assert).contains("the report would replace the text"),
            "{}",
            said(&assert)
        );
    }
    assert_eq!(
        (read(&folder, "s.txt").as_str(), names(&folder).len()),
        (WRONG, 1)
    );
}

#[test]
fn an_old_report_stays_where_not_everything_could_be_read() {
    let folder = folder("old");
    fs::write(folder.join("r.txt"), "before").expect("written");
    let assert = checkfigure(
        &folder,
        &["check", "-q", "-o", "r.txt", "s.txt", "none.txt"],
    )
    .code(2);
    assert!(
        said(&assert).contains("r.txt: not written"),
        "{}",
        said(&assert)
    );
    assert_eq!(
        (read(&folder, "r.txt").as_str(), names(&folder).len()),
        ("before", 2)
    );
}

#[test]
fn a_report_is_not_read_as_a_text_of_its_folder() {
    let folder = folder("again");
    for _ in 0..2 {
        checkfigure(
            &folder,
            &["check", "--format", "concise", "-o", "r.txt", "."],
        )
        .code(1);
        assert_eq!(read(&folder, "r.txt").lines().count(), 1);
    }
    let assert = checkfigure(
        &folder,
        &["check", "--format", "concise", "-o", "-", "s.txt"],
    )
    .code(1);
    assert_eq!(printed(&assert).lines().count(), 1);
}

#[cfg(unix)]
#[test]
fn links_are_followed_and_modes_kept() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = folder("links");
    fs::write(folder.join("r.txt"), "before").expect("written");
    fs::set_permissions(folder.join("r.txt"), fs::Permissions::from_mode(0o640)).expect("set");
    symlink("r.txt", folder.join("link.txt")).expect("a link");
    symlink("new.txt", folder.join("loose.txt")).expect("a link");
    for (link, file) in [("link.txt", "r.txt"), ("loose.txt", "new.txt")] {
        checkfigure(
            &folder,
            &["check", "--format", "concise", "-o", link, "s.txt"],
        )
        .code(1);
        assert!(folder.join(link).is_symlink());
        assert!(read(&folder, file).contains("conversion-mismatch"));
    }
    let mode = fs::metadata(folder.join("r.txt"))
        .expect("it is there")
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o640);
}

#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_written_is_named() {
    let folder = folder("full");
    let assert = checkfigure(&folder, &["check", "-o", "/dev/full", "s.txt"]).code(2);
    assert!(
        said(&assert).contains("cannot write /dev/full: No space left"),
        "{}",
        said(&assert)
    );
    assert_eq!(names(&folder), ["s.txt"]);
}

#[cfg(unix)]
#[test]
fn an_interrupted_run_leaves_nothing_behind() {
    use std::process::{Command, Stdio};
    for signal in ["INT", "TERM"] {
        let folder = folder("interrupted");
        let mut child = Command::new(snapbox::cmd::cargo_bin!("checkfigure"))
            .args(["check", "-o", "r.txt", "-"])
            .current_dir(&folder)
            .stdin(Stdio::piped())
            .spawn()
            .expect("it starts");
        // An input that ends would end the run by itself.
        let input = child.stdin.take();
        while names(&folder).len() < 2 {
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        let pid = child.id().to_string();
        let killed = Command::new("kill")
            .args(["-s", signal, &pid])
            .status()
            .expect("it runs");
        assert!(killed.success());
        assert_eq!(child.wait().expect("it ends").code(), Some(130));
        drop(input);
        assert_eq!(names(&folder), ["s.txt"], "{signal}");
    }
}

#[test]
fn each_line_of_a_pipe_is_seen_when_its_document_ends() {
    use std::io::{BufRead, BufReader, Write};
    use std::process::{Command, Stdio};
    let mut child = Command::new(snapbox::cmd::cargo_bin!("checkfigure"))
        .args(["check", "--input-format", "jsonl", "--format", "jsonl", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut records = child.stdin.take().expect("a pipe");
    let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
    for id in 0..3 {
        writeln!(records, "{{\"id\": {id}, \"text\": \"5 km\"}}").expect("written");
        // This would wait for ever if the line were kept until the end.
        let line = lines.next().expect("a line").expect("it can be read");
        assert!(line.contains(&format!("\"id\":{id},")), "{line}");
    }
    drop(records);
    assert!(child.wait().expect("it ends").success());
}

#[test]
fn more_threads_than_there_is_work_do_no_harm() {
    let folder = folder("jobs");
    fs::write(folder.join("t.txt"), WRONG).expect("written");
    let one = printed(&checkfigure(&folder, &["check", "--jobs", "1", "."]).code(1));
    assert_eq!(
        printed(&checkfigure(&folder, &["check", "--jobs", "65535", "."]).code(1)),
        one
    );
    for refused in ["0", "65536", "-1", "many"] {
        checkfigure(&folder, &["check", "--jobs", refused, "s.txt"]).code(2);
    }
}

#[test]
fn no_control_character_reaches_a_terminal() {
    let folder = folder("escapes");
    let text = "\u{9b}2J \u{202e} 5 km (9 miles)\u{7} \u{2028}\n";
    let record = format!(
        "{{\"id\": \"\\u001b[2J\", \"text\": {}}}\n",
        serde_json::json!(text)
    );
    for format in ["full", "concise", "json", "jsonl"] {
        let args = [
            "check",
            "--format",
            format,
            "--stdin-filename",
            "a\u{1b}]0;b\u{202e}.txt",
        ];
        let plain = with_stdin(&folder, &args, text).code(1);
        let args = [
            "check",
            "--format",
            format,
            "--input-format",
            "jsonl",
            "--verbose",
        ];
        let records = with_stdin(&folder, &args, &record).code(1);
        for output in [
            printed(&plain),
            said(&plain),
            printed(&records),
            said(&records),
        ] {
            let hidden = |c: char| checkfigure::error::Shown::is_hidden(c) && c != '\n';
            assert!(!output.contains(hidden), "{format}: {output:?}");
        }
    }
    let concise = ["check", "--format", "concise"];
    let assert = with_stdin(&folder, &concise, "It is 5\nkm (9\nmiles).\n").code(1);
    assert_eq!(printed(&assert).lines().count(), 1);
    let assert = checkfigure(&folder, &["check", "no\u{1b}[2J.txt"]).code(2);
    assert!(
        said(&assert).contains("no\\u{1b}[2J.txt"),
        "{}",
        said(&assert)
    );
}

#[test]
fn what_is_left_out_is_said() {
    let folder = folder("ignored");
    fs::create_dir_all(folder.join("empty")).expect("a folder");
    fs::create_dir_all(folder.join("texts")).expect("a folder");
    for name in ["a.txt", "b.md", "c.png"] {
        fs::write(folder.join("texts").join(name), "5 km").expect("written");
    }
    fs::write(folder.join(".gitignore"), "*\n").expect("written");
    let assert = checkfigure(&folder, &["check", "texts"]).code(0);
    assert!(said(&assert).contains("texts: 2 files ignored; --no-ignore reads them"));
    let assert = checkfigure(&folder, &["check", "--no-ignore", "texts"]).code(0);
    assert!(
        printed(&assert).contains("2 documents read"),
        "{}",
        printed(&assert)
    );
    let assert = checkfigure(&folder, &["check", "empty"]).code(0);
    assert!(said(&assert).contains("empty: no text, Markdown or JSON lines in this folder"));
    let assert = checkfigure(&folder, &["check", "-", "-"]).code(2);
    assert!(said(&assert).contains("standard input (-) is given twice"));
    let assert = checkfigure(&folder, &["check", "--select", "time", "--ignore", "time"]).code(2);
    assert!(said(&assert).contains("not both"), "{}", said(&assert));
}

#[test]
fn records_that_cannot_be_read_are_gathered() {
    let folder = folder("records");
    let records = "[1]\n{\"id\": 1}\n{\"id\": 2}\n{\"text\": 5}\n{\"text\": \"a\\ud800 5 km\"}\n\
                   {\"text\": \"a\", \"date\": \"\\u001b[2J\"}\n{bad\n{worse\n";
    let args = ["check", "--input-format", "jsonl", "--format", "jsonl"];
    let assert = with_stdin(&folder, &args, records).code(2);
    let lines = [
        "- row 5: half of a pair of surrogates is read as U+FFFD",
        "- row 1: the line holds an array, where an object like {\"text\": \"…\"} is expected",
        "-: 2 records could not be read, the first in line 2: the record has no field \"text\"",
        "- row 4: the field \"text\" holds a number, where a string is expected",
        "- row 6: the field \"date\" holds \"\\u{1b}[2J\", where a day as YYYY-MM-DD is expected",
        "-: 2 records could not be read, the first in line 7: the line is no JSON: \
         key must be a string at column 2",
    ];
    let expected = lines.map(|line| format!("checkfigure: {line}\n")).concat();
    assert_eq!(said(&assert), expected);
}

#[test]
fn ids_are_printed_as_they_were_given() {
    let folder = folder("ids");
    for id in [
        "123456789012345678901",
        "1e2",
        "-0",
        "1.50",
        "\"a\"",
        "null",
    ] {
        let record = format!("{{\"id\": {id}, \"text\": \"5 km\"}}\n");
        let args = ["extract", "--input-format", "jsonl", "--format", "jsonl"];
        let assert = with_stdin(&folder, &args, &record).code(0);
        assert!(
            printed(&assert).contains(&format!("\"id\":{id},")),
            "{}",
            printed(&assert)
        );
    }
}

#[test]
fn a_file_too_large_to_be_held_is_refused_before_it_is_read() {
    let folder = folder("large");
    let file = fs::File::create(folder.join("large.md")).expect("a file");
    file.set_len((1 << 28) + 1).expect("its disk has holes");
    let assert = checkfigure(&folder, &["check", "large.md"]).code(2);
    assert!(
        said(&assert).contains("larger than the 256 MiB"),
        "{}",
        said(&assert)
    );
}

#[test]
fn conversions_ask_for_what_is_missing() {
    let folder = folder("convert");
    for args in [&["convert", "5", "km"][..], &["convert", "5 km"]] {
        let assert = checkfigure(&folder, args).code(2);
        assert!(said(&assert).contains("into which unit? checkfigure convert \"5 km\" UNIT"));
    }
    let assert = checkfigure(&folder, &["convert", "-500 °C", "F"]).code(2);
    assert!(said(&assert).contains("below absolute zero, which is −273.15 degrees"));
    checkfigure(&folder, &["convert", "-273.15 °C", "F"]).code(0);
    let assert = checkfigure(&folder, &["convert", "1.989e30 kg", "lb"]).code(0);
    assert!(printed(&assert).starts_with("1.989 × 10^30 kilograms = 4.384994395 × 10^30 pounds\n"));
}
