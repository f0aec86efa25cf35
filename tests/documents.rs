//! The documents: what they name is there, and what they show is what the program prints.

use std::fs;
use std::path::Path;

/// Every document of the project, and the documentation of the crate.
const DOCUMENTS: [&str; 6] = [
    "README.md",
    "CHANGELOG.md",
    "docs/extract.md",
    "docs/reference.md",
    "docs/report.md",
    "src/lib.rs",
];

fn read(path: &str) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// What stands between backquotes, and the targets of links.
fn names(text: &str) -> Vec<String> {
    let quoted = text.split('`').skip(1).step_by(2).map(str::to_owned);
    let linked = text
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next());
    quoted.chain(linked.map(str::to_owned)).collect()
}

/// Whether a name is a path of this repository: it has a slash and nothing that no path has.
fn is_path(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-".contains(c);
    name.contains('/') && name.chars().all(plain) && !name.starts_with('/')
}

#[test]
fn every_path_that_the_documents_name_is_there() {
    let mut missing = Vec::new();
    for document in DOCUMENTS {
        for name in names(&read(document)).iter().filter(|name| is_path(name)) {
            if !Path::new(name).exists() {
                missing.push(format!("{document} names {name}"));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn the_readme_shows_what_the_program_prints() {
    let readme = read("README.md");
    let printed = [
        "tests/cli/story.txt",
        "tests/cli/profit.txt",
        "tests/cli/facts.txt",
        "tests/cli/extract.txt",
        "tests/cli/reference.txt",
        "tests/cli/reference-check.txt",
    ]
    .map(read);
    let shown: Vec<_> = readme
        .split("```text\n")
        .skip(1)
        .filter_map(|rest| rest.split("```").next())
        .collect();
    assert!(shown.len() >= 2, "the README shows no report or no figures");
    for excerpt in shown {
        let table = excerpt.starts_with("place ");
        let parts = excerpt.split(if table { "\n" } else { "…\n\n" });
        for part in parts {
            assert!(
                printed.iter().any(|all| all.contains(part.trim_end())),
                "not in tests/cli:\n{part}"
            );
        }
    }
}

#[test]
fn the_readme_has_the_commands() {
    let readme = read("README.md");
    for command in [
        "cargo run --release -- check examples/story.md",
        "cargo test",
    ] {
        assert!(
            readme.lines().any(|line| line.trim() == command),
            "{command}"
        );
    }
    assert!(
        read(".ci/run")
            .lines()
            .any(|line| line.trim() == "cargo test")
    );
}
