//! Every rule has a page, and every sentence of every page is run.

mod common;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use checkfigure::finding::{Confidence, Finding};
use checkfigure::relation::WAYS;
use checkfigure::rules::{ALL, Rule};
use checkfigure::text::Span;
use common::{all_findings, all_findings_by, unbold};

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

/// Every finding in a line of a page, compared with the table of the page where it has one.
fn findings_in(rule: &Rule, text: &str) -> Vec<Finding> {
    let table = rule
        .page
        .split("```csv")
        .nth(1)
        .and_then(|rest| rest.split("```").next());
    match table {
        Some(table) => {
            let lines: Vec<_> = table.lines().map(str::trim).collect();
            all_findings_by(text, lines.join("\n").trim_start())
        }
        None => all_findings(text),
    }
}

/// A line of *Flags*: the sentence, and the message that must be given, with its slip.
fn flagged(line: &str) -> (&str, Option<&str>) {
    match line.rsplit_once(" — ") {
        Some((sentence, message)) => (sentence, Some(message)),
        None => (line, None),
    }
}

/// What is said of a finding, as a page has it: "… is 15, not 14 (slip: part-left-out)".
fn said(finding: &Finding) -> String {
    let slip = finding.slip.map(|slip| format!(" (slip: {slip})"));
    format!("{}{}", finding.message, slip.unwrap_or_default())
}

#[test]
fn what_a_page_flags_is_flagged_there_in_these_words() {
    let mut misses = String::new();
    for rule in ALL {
        for line in section(rule, "## Flags") {
            let (sentence, message) = flagged(line);
            let (text, bold) = unbold(sentence);
            let bold = bold.unwrap_or_else(|| panic!("{}: no bold figure in: {line}", rule.id));
            let place = Span::new(bold.0, bold.1);
            let findings = findings_in(rule, &text);
            let here = |f: &&Finding| f.rule == rule.id && f.primary.span.overlaps(place);
            let found = findings.iter().find(here).map(said);
            // A line without its message asserts nothing.
            if message.is_none() || found.as_deref() != message {
                let others: Vec<_> = findings.iter().map(|f| (f.rule, said(f))).collect();
                let found = found.unwrap_or_default();
                let _ = writeln!(
                    misses,
                    "{}\t{sentence}\t{found}\n    of {others:?}",
                    rule.id
                );
            }
        }
    }
    assert!(
        misses.is_empty(),
        "not flagged, or in other words:\n{misses}"
    );
}

#[test]
fn what_a_page_passes_no_rule_flags() {
    let mut alarms = String::new();
    for rule in ALL {
        for line in section(rule, "## Passes") {
            // What a rule doubts of its own sentences is hidden and counted; of all others, and of
            // what is sure, nothing may be there at all.
            let wrong = |finding: &Finding| {
                finding.rule != rule.id || finding.confidence == Confidence::High
            };
            for finding in findings_in(rule, line).into_iter().filter(wrong) {
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

/// A block that names every file of a folder that has something to name.
struct Listed {
    folder: &'static str,
    tag: &'static str,
    holds: &'static str,
    what: &'static str,
    entry: fn(&str) -> String,
}

const RULES: Listed = Listed {
    folder: "src/rules",
    tag: "rules",
    holds: "rule! {",
    what: "/// Every rule, by name.\npub static ALL: &[&Rule] = &[\n",
    entry: |name| format!("&{name}::{}", name.to_uppercase()),
};

const LISTED_WAYS: Listed = Listed {
    folder: "src/relation",
    tag: "ways",
    holds: "judge: Judge::Arithmetic",
    what: "/// Every way of arithmetic, by name.\npub static WAYS: &[&Way] = &[\n",
    entry: |name| format!("&{name}::WAY"),
};

impl Listed {
    fn derived(&self) -> String {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(self.folder);
        let entries = fs::read_dir(folder).expect("the folder is there");
        let files = entries.map(|entry| entry.expect("readable").path());
        let holds = |path: &PathBuf| {
            let text = fs::read_to_string(path).expect("a file");
            !path.ends_with("mod.rs") && text.contains(self.holds)
        };
        let stem = |path: PathBuf| {
            path.file_stem()
                .expect("a name")
                .to_string_lossy()
                .into_owned()
        };
        let mut names: Vec<_> = files
            .filter(|path| path.is_file())
            .filter(holds)
            .map(stem)
            .collect();
        names.sort();
        let (mut modules, mut list) = (String::new(), String::new());
        for name in &names {
            let _ = writeln!(modules, "pub mod {name};");
            let _ = writeln!(list, "    {},", (self.entry)(name));
        }
        let (tag, what) = (self.tag, self.what);
        format!("// <{tag}>\n{modules}\n{what}{list}];\n// </{tag}>\n")
    }

    /// The block must be what the folder holds; `UPDATE=1` rewrites it.
    fn check(&self) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join(self.folder)
            .join("mod.rs");
        let text = fs::read_to_string(&path).expect("mod.rs");
        let [open, close] = ["", "/"].map(|slash| format!("// <{slash}{}>\n", self.tag));
        let (start, end) = (
            text.find(&open).expect("its start"),
            text.find(&close).expect("its end") + close.len(),
        );
        let wanted = format!("{}{}{}", &text[..start], self.derived(), &text[end..]);
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, &wanted).expect("written");
            return;
        }
        assert_eq!(text, wanted, "run UPDATE=1 cargo test --test rules");
    }
}

#[test]
fn the_lists_are_the_folders() {
    RULES.check();
    LISTED_WAYS.check();
}

/// Every slip of a law stands on a page, with its message.
#[test]
fn every_slip_of_a_law_is_shown() {
    for way in WAYS {
        for slip in way.laws.iter().flat_map(|law| law.slips) {
            let shown = format!("(slip: {})", slip.id);
            let on_a_page = ALL.iter().any(|rule| rule.page.contains(&shown));
            assert!(on_a_page, "{}: no page shows {shown}", way.name);
        }
    }
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
