//! The house: each folder under `src` uses only those above it, files and functions stay short.

use std::fs;
use std::path::{Path, PathBuf};

/// The order of the folders and single files of the library; each may use those before it.
const ORDER: [&str; 15] = [
    "error", "text", "number", "unit", "time", "mention", "facts", "relation", "known", "claim",
    "finding", "rules", "judge", "input", "report",
];
/// Names that `lib.rs` hands on from a folder.
const HANDED_ON: [(&str, &str); 5] = [
    ("Error", "error"),
    ("Place", "error"),
    ("Result", "error"),
    ("Checker", "judge"),
    ("Options", "judge"),
];
const LONGEST_FILE: usize = 400;
const LONGEST_FUNCTION: usize = 35;

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("it can be read").path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn all_sources() -> Vec<PathBuf> {
    let mut found = Vec::new();
    sources(Path::new("src"), &mut found);
    found
}

/// The source with its comments, strings and characters blanked, line by line.
fn code(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = String::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let end = at + skipped(&bytes[at..], at.checked_sub(1).map(|before| bytes[before])).max(1);
        if end == at + 1 {
            out.push(char::from(bytes[at]));
        } else {
            out.extend(bytes[at..end].iter().filter(|&&b| b == b'\n').map(|_| '\n'));
        }
        at = end;
    }
    out
}

/// How many bytes a comment, string or character takes that begins here; 0 for anything else.
fn skipped(rest: &[u8], before: Option<u8>) -> usize {
    let find = |from: usize, end: &[u8]| {
        let found = rest[from..]
            .windows(end.len())
            .position(|window| window == end);
        found.map_or(rest.len(), |at| from + at + end.len())
    };
    let name = before.is_some_and(|b| b.is_ascii_alphanumeric() || b == b'_');
    match rest {
        [b'/', b'/', ..] => find(2, b"\n") - 1,
        [b'/', b'*', ..] => find(2, b"*/"),
        [b'r', b'"', ..] if !name => find(2, b"\""),
        [b'r', b'#', b'"', ..] if !name => find(3, b"\"#"),
        [b'"', ..] => quoted(rest, b'"'),
        [b'\'', b'\\', ..] => quoted(rest, b'\''),
        [b'\'', ..] => {
            let character = (2..=5).find(|&at| rest.get(at) == Some(&b'\''));
            let one = |at: &usize| {
                std::str::from_utf8(&rest[1..*at]).is_ok_and(|s| s.chars().count() == 1)
            };
            character.filter(one).map_or(0, |at| at + 1)
        }
        _ => 0,
    }
}

fn quoted(rest: &[u8], mark: u8) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != mark {
        at += if rest[at] == b'\\' { 2 } else { 1 };
    }
    (at + 1).min(rest.len())
}

/// The folders (or names handed on from one) that a file reaches for through `crate::`.
fn used(code: &str) -> Vec<String> {
    let joined: String = code.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut used = Vec::new();
    for rest in joined.split("crate::").skip(1) {
        let rest = rest.trim_start();
        match rest.strip_prefix('{') {
            Some(list) => {
                let list = list.split('}').next().unwrap_or_default();
                used.extend(list.split(',').map(|name| first_name(name.trim())));
            }
            None => used.push(first_name(rest)),
        }
    }
    used.retain(|name| !name.is_empty());
    used
}

fn first_name(text: &str) -> String {
    text.chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

fn rank(name: &str) -> Option<usize> {
    let handed_on = HANDED_ON.iter().find(|(handed, _)| *handed == name);
    let folder = handed_on.map_or(name, |(_, folder)| folder);
    ORDER.iter().position(|other| *other == folder)
}

#[test]
fn folders_use_only_those_above_them() {
    let mut wrong = Vec::new();
    for path in all_sources() {
        let inner = path.strip_prefix("src").expect("it lies there");
        let folder = inner
            .iter()
            .next()
            .expect("it has a name")
            .to_string_lossy()
            .into_owned();
        let Some(own) = rank(folder.trim_end_matches(".rs")) else {
            assert!(
                ["lib.rs", "bin"].contains(&folder.as_str()),
                "{folder} has no place in the order"
            );
            continue;
        };
        let text = fs::read_to_string(&path).expect("it can be read");
        for name in used(&code(&text)) {
            match rank(&name) {
                Some(other) if other <= own => {}
                Some(_) => wrong.push(format!("{} uses {name}, which is below it", path.display())),
                None => wrong.push(format!(
                    "{} uses {name}, which has no place in the order",
                    path.display()
                )),
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_are_short() {
    let long: Vec<_> = all_sources()
        .into_iter()
        .filter_map(|path| {
            let lines = fs::read_to_string(&path)
                .expect("it can be read")
                .lines()
                .count();
            (lines > LONGEST_FILE).then(|| format!("{} has {lines} lines", path.display()))
        })
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

/// Functions of some code, each with the line it begins on and how many it takes.
fn functions(code: &str) -> Vec<(String, usize, usize)> {
    let mut found = Vec::new();
    let mut open: Vec<(String, usize, i32)> = Vec::new();
    let mut depth = 0;
    let mut pending: Option<(String, usize)> = None;
    for (number, line) in code.lines().enumerate() {
        if let Some(at) = line
            .find("fn ")
            .filter(|&at| at == 0 || line[..at].ends_with([' ', '(']))
        {
            let name = first_name(&line[at + 3..]);
            pending = (!name.is_empty()).then_some((name, number)).or(pending);
        }
        for c in line.chars() {
            match c {
                '{' => {
                    if let Some((name, start)) = pending.take() {
                        open.push((name, start, depth));
                    }
                    depth += 1;
                }
                '}' => {
                    depth -= 1;
                    if open.last().is_some_and(|(_, _, before)| *before == depth) {
                        let (name, start, _) = open.pop().expect("there is a last one");
                        found.push((name, start + 1, number - start + 1));
                    }
                }
                ';' => pending = None,
                _ => {}
            }
        }
    }
    found
}

#[test]
fn functions_are_short() {
    let mut long = Vec::new();
    for path in all_sources() {
        let text = fs::read_to_string(&path).expect("it can be read");
        for (name, line, length) in functions(&code(&text)) {
            if length > LONGEST_FUNCTION {
                long.push(format!(
                    "{}:{line}: {name} has {length} lines",
                    path.display()
                ));
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn the_reader_of_code_knows_strings_and_comments() {
    let text = "fn a(x: [u8; 2]) { // }\n let b = '{'; let c = \"}\\\"\"; /* } */ d('a', 'λ') }\nfn e<'t>() {}";
    let found: Vec<_> = functions(&code(text))
        .into_iter()
        .map(|(name, _, length)| (name, length))
        .collect();
    // A `;` within the brackets of the first one must not end it: it is no longer than its line.
    assert!(found.contains(&("e".to_owned(), 1)), "{found:?}");
    let uses = used(&code(
        "use crate::text::Span;\nuse crate::{\n Error, Result};\n// use crate::report;",
    ));
    assert_eq!(uses, ["text", "Error", "Result"]);
}
