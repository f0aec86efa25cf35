//! Every rule has a page, and every sentence of every page is run.

mod common;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use checkfigure::rules::{ALL, Rule};
use checkfigure::text::Span;
use common::{all_findings, unbold};

/// The items of one section of a page.
fn section<'p>(rule: &'p Rule, title: &str) -> Vec<&'p str> {
    let lines = rule
        .page
        .lines()
        .map(str::trim)
        .skip_while(|line| *line != title)
        .skip(1);
    lines
        .take_while(|line| !line.starts_with("## "))
        .filter_map(|line| line.strip_prefix("- "))
        .collect()
}

#[test]
fn what_a_page_flags_is_flagged_there() {
    let mut misses = String::new();
    for rule in ALL {
        for line in section(rule, "## Flags") {
            let (line, message) = match line.rsplit_once(" — ") {
                Some((line, message)) => (line, Some(message)),
                None => (line, None),
            };
            let (text, bold) = unbold(line);
            let bold = bold.unwrap_or_else(|| panic!("{}: no bold figure in: {line}", rule.id));
            let findings = all_findings(&text);
            let place = Span::new(bold.0, bold.1);
            if !findings.iter().any(|f| {
                let here = f.rule == rule.id && f.primary.span.overlaps(place);
                here && message.is_none_or(|message| f.message == message)
            }) {
                let found: Vec<_> = findings.iter().map(|f| (f.rule, &f.message)).collect();
                let _ = writeln!(misses, "{}: {line}\n    found {found:?}", rule.id);
            }
        }
    }
    assert!(misses.is_empty(), "not flagged:\n{misses}");
}

#[test]
fn what_a_page_passes_no_rule_flags() {
    let mut alarms = String::new();
    for rule in ALL {
        for line in section(rule, "## Passes") {
            for finding in all_findings(line) {
                let _ = writeln!(
                    alarms,
                    "{}: {line}\n    {}: {} [{}]",
                    rule.id, finding.rule, finding.message, finding.working
                );
            }
        }
    }
    assert!(alarms.is_empty(), "flagged though right:\n{alarms}");
}

#[test]
fn every_page_shows_enough_and_more_right_than_wrong() {
    for rule in ALL {
        let (flags, passes) = (
            section(rule, "## Flags").len(),
            section(rule, "## Passes").len(),
        );
        assert!(
            flags >= 6 && passes >= flags,
            "{}: {flags} flagged and {passes} passed sentences",
            rule.id
        );
        assert!(
            rule.page
                .trim_start()
                .starts_with(&format!("# {}", rule.id)),
            "{}: its page has another title",
            rule.id
        );
    }
}

/// The block of `src/rules/mod.rs` that names every file of the folder.
fn derived() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    let names = fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("readable").path());
    let stem = |path: std::path::PathBuf| {
        path.file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned()
    };
    let mut names: Vec<_> = names.map(stem).filter(|name| name != "mod").collect();
    names.sort();
    let module = |name: &String| format!("pub mod {name};\n");
    let entry = |name: &String| format!("    &{name}::{},\n", name.to_uppercase());
    let modules = names.iter().map(module).collect::<Vec<_>>().concat();
    let entries = names.iter().map(entry).collect::<Vec<_>>().concat();
    format!(
        "// <rules>\n{modules}\n/// Every rule, by name.\npub static ALL: &[&Rule] = &[\n{entries}];\n// </rules>\n"
    )
}

#[test]
fn the_list_of_rules_is_the_folder() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules/mod.rs");
    let text = fs::read_to_string(&path).expect("src/rules/mod.rs");
    let (start, end) = (
        text.find("// <rules>").expect("its start"),
        text.find("// </rules>\n").expect("its end") + 12,
    );
    let wanted = format!("{}{}{}", &text[..start], derived(), &text[end..]);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &wanted).expect("written");
        return;
    }
    assert_eq!(text, wanted, "run UPDATE=1 cargo test --test rules");
}

#[test]
fn a_rule_is_named_like_its_file() {
    for rule in ALL {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("src/rules")
            .join(format!("{}.rs", rule.id.replace('-', "_")));
        assert!(path.exists(), "{} has no file of its name", rule.id);
    }
}
