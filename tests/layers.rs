//! The house: each folder under `src` uses only those above it, files and functions stay short.

use std::collections::{BTreeMap, BTreeSet};
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

/// Folders whose files are read one after the other: of these no four may lead to one another.
const STRAIGHT: [&str; 2] = ["mention", "time"];
const LARGEST_CIRCLE: usize = 3;

/// The files of a folder by name, with their code; tests within them are left out.
fn files(folder: &str) -> BTreeMap<String, String> {
    let mut found = Vec::new();
    sources(&Path::new("src").join(folder), &mut found);
    let file = |path: PathBuf| {
        let name = path.file_stem()?.to_str()?.to_owned();
        let text = fs::read_to_string(&path).expect("it can be read");
        let code = code(text.split("#[cfg(test)]").next()?);
        Some((name, code.split_whitespace().collect::<Vec<_>>().join(" ")))
    };
    found.into_iter().filter_map(file).collect()
}

/// All names that a list of a `use` hands on: `{Class, class_of}`.
fn listed(list: &str) -> impl Iterator<Item = &str> {
    let inner = list.trim_start().trim_start_matches('{');
    let end = inner.find(['}', ';']).unwrap_or(inner.len());
    inner[..end].split(',').map(str::trim)
}

/// What the files of a folder lead to: by `super::`, by what its `mod.rs` hands on, and by the methods that they give to
/// a type of another file.
fn leads(folder: &str) -> BTreeMap<String, BTreeSet<String>> {
    let files = files(folder);
    let mut handed: BTreeMap<&str, &str> = BTreeMap::new();
    for part in files["mod"].split("use ").skip(1) {
        let (file, names) = part.split_once("::").unwrap_or((part, ""));
        handed.extend(listed(names).map(|name| (name, file)));
    }
    let mut methods: BTreeMap<String, &str> = BTreeMap::new();
    for (name, code) in &files {
        for body in code.split("impl").filter(|body| is_shared(body)) {
            let own = body.split("pub(super) fn ").skip(1);
            methods.extend(own.map(|rest| (first_name(rest), name.as_str())));
        }
    }
    let mut all = BTreeMap::new();
    for (name, code) in files.iter().filter(|(name, _)| *name != "mod") {
        let mut to = BTreeSet::new();
        for rest in code.split("super::").skip(1) {
            let many = rest.starts_with('{');
            for word in listed(rest).take(if many { usize::MAX } else { 1 }) {
                let word = first_name(word);
                let file = handed.get(word.as_str()).copied().unwrap_or(&word);
                to.insert(file.to_owned());
            }
        }
        let own = code.split("impl").any(is_shared);
        let calls = ["place() .", "place().", "context.", "self.", "self ."];
        for call in calls.into_iter().take(if own { 5 } else { 3 }) {
            let calls = code.split(call).skip(1);
            to.extend(calls.filter_map(|rest| Some((*methods.get(&called(rest)?)?).to_owned())));
        }
        to.retain(|file| file != name && files.contains_key(file));
        all.insert(name.clone(), to);
    }
    all
}

/// Whether the body of an `impl` is of a type that many files give methods to.
fn is_shared(body: &str) -> bool {
    let head = body.split('{').next().unwrap_or_default();
    let shared = [" Place<", " Scanner<", " Context<"];
    shared.iter().any(|of| head.contains(of)) && !head.contains(" for ")
}

/// The method that is called where a call begins.
fn called(rest: &str) -> Option<String> {
    let name = first_name(rest);
    rest[name.len()..].starts_with('(').then_some(name)
}

/// All that a file leads to, over others.
fn reached(from: &str, leads: &BTreeMap<String, BTreeSet<String>>) -> BTreeSet<String> {
    let (mut reached, mut open) = (BTreeSet::new(), vec![from.to_owned()]);
    while let Some(file) = open.pop() {
        for next in leads.get(&file).into_iter().flatten() {
            if reached.insert(next.clone()) {
                open.push(next.clone());
            }
        }
    }
    reached
}

#[test]
fn files_lead_to_one_another_in_small_circles_only() {
    for folder in STRAIGHT {
        let leads = leads(folder);
        assert!(leads.values().flatten().count() > 50, "{folder}: {leads:?}");
        for file in leads.keys() {
            let all = reached(file, &leads);
            let back = |other: &&String| reached(other, &leads).contains(file);
            let circle: Vec<_> = all.iter().filter(back).collect();
            assert!(
                circle.len() <= LARGEST_CIRCLE,
                "{folder}: {circle:?} lead to one another"
            );
        }
    }
}
