//! The facts that ship: that they are well formed and have two sources each, and what is said of them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use checkfigure::facts::Tables;
use checkfigure::finding::{DocumentReport, Status};
use checkfigure::number::read;
use checkfigure::text::Document;
use checkfigure::unit::Units;
use checkfigure::{Checker, Options, known};
use jiff::civil::date;

const FACTS: [&str; 8] = [
    "countries.csv",
    "mountains.csv",
    "rivers.csv",
    "lakes.csv",
    "planets.csv",
    "elements.csv",
    "constants.csv",
    "sizes.csv",
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("reference-data/facts")
}

/// The rows of a table, each by its heads.
fn rows(name: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(folder().join(name)).expect("the table is there");
    let all = reader.deserialize();
    all.map(|row| row.expect("a row of strings")).collect()
}

fn checked(text: &str, options: Options<'_>) -> DocumentReport<'static> {
    let checker = Checker::new(options).expect("no rule is named");
    let text: &'static str = Box::leak(text.to_owned().into_boxed_str());
    let day = Some(date(2025, 6, 1));
    checker.check(Document::plain(text).dated(day), text)
}

fn findings(text: &str) -> usize {
    checked(text, Options::default()).findings.len()
}

#[test]
fn every_fact_is_a_number_in_a_unit_with_a_tolerance() {
    let units = Units::embedded();
    for name in FACTS {
        let mut met = BTreeSet::new();
        for row in rows(name) {
            let value = read(&row["value"], 0).unwrap_or_else(|| panic!("{row:?}"));
            assert_eq!(value.end, row["value"].len(), "{row:?}");
            let unit = row["unit"].replace('_', " ");
            assert!(unit.is_empty() || units.parse(&unit).is_some(), "{row:?}");
            let told = row["tolerance"]
                .trim_end_matches('%')
                .split(' ')
                .next()
                .unwrap_or("");
            let tolerance: f64 = told.parse().unwrap_or_else(|_| panic!("{row:?}"));
            assert!((0.0..=100.0).contains(&tolerance), "{row:?}");
            let year = &row["as_of"];
            assert!(year.is_empty() || year.len() == 4, "{row:?}");
            assert!(
                met.insert((row["entity"].clone(), row["property"].clone())),
                "twice: {row:?}"
            );
        }
    }
}

#[test]
fn every_fact_has_two_sources_that_can_be_opened_and_agree() {
    let sources: BTreeMap<_, _> = rows("sources.csv")
        .into_iter()
        .map(|row| (row["id"].clone(), row["url"].clone()))
        .collect();
    let told = [FACTS.as_slice(), &["events.csv", "series.csv"]].concat();
    for name in told {
        for row in rows(name) {
            assert_ne!(row["source"], row["second"], "{name}: {row:?}");
            for source in ["source", "second"] {
                let url = sources
                    .get(&row[source])
                    .unwrap_or_else(|| panic!("{name}: {row:?}"));
                assert!(url.starts_with("http"), "{url}");
            }
            let Some(apart) = row.get("apart").filter(|apart| !apart.is_empty()) else {
                continue;
            };
            let apart: f64 = apart.trim_end_matches('%').parse().expect("a share");
            let told = &row["tolerance"];
            let far: f64 = { told.trim_end_matches('%').split(' ').next() }
                .and_then(|far| far.parse().ok())
                .expect("a number");
            let value: f64 = row["value"].parse().expect("a number");
            let share = 100.0 * far / value.abs();
            let allowed = if told.ends_with('%') { far } else { share };
            assert!(
                apart <= allowed * 1.05,
                "{name}: the sources are too far apart: {row:?}"
            );
        }
    }
}

#[test]
fn tables_can_be_read_without_quotes() {
    for entry in std::fs::read_dir(folder()).expect("the folder is there") {
        let path = entry.expect("it can be read").path();
        let text = std::fs::read_to_string(&path).expect("a table");
        assert!(text.ends_with('\n') && !text.contains('\r'), "{path:?}");
        if !path.ends_with("sources.csv") {
            assert!(!text.contains('"'), "{path:?} has a quoted cell");
        }
    }
}

#[test]
fn the_tables_are_small_and_all_of_them_is_known() {
    let size = |name: &str| std::fs::metadata(folder().join(name)).map_or(0, |data| data.len());
    let all = [
        FACTS.as_slice(),
        &["events.csv", "series.csv", "editions.csv", "sources.csv"],
    ]
    .concat();
    assert!(all.iter().map(|name| size(name)).sum::<u64>() < 1_000_000);
    let rows_of_facts: usize = FACTS.iter().map(|name| rows(name).len()).sum();
    let known: usize = known::list()
        .iter()
        .filter(|entry| FACTS.contains(&entry.facts[0].table))
        .map(|entry| entry.facts.len())
        .sum();
    assert_eq!(known, rows_of_facts);
    assert!(rows("events.csv").len() >= 200);
}

#[test]
fn dates_of_happenings_are_dates_in_order() {
    let day = |text: &str| {
        let mut parts = text
            .trim_start_matches('-')
            .split('-')
            .map(|part| part.parse::<u32>().expect("a number"));
        let sign = if text.starts_with('-') { -1 } else { 1 };
        let year = sign * i64::from(parts.next().expect("a year"));
        let (month, day) = (parts.next().unwrap_or(1), parts.next().unwrap_or(1));
        assert!(
            (1..=12).contains(&month) && (1..=31).contains(&day),
            "{text}"
        );
        (year, month, day)
    };
    for row in rows("events.csv") {
        let start = day(&row["start"]);
        assert!(
            row["end"].is_empty() || start <= day(&row["end"]),
            "{row:?}"
        );
        assert!((-3000..=2026).contains(&start.0), "{row:?}");
        assert!(
            row["phrases"].is_empty() || !row["places"].is_empty(),
            "{row:?}"
        );
    }
}

#[test]
fn editions_follow_each_other() {
    let mut last: BTreeMap<String, (u32, i32)> = BTreeMap::new();
    for row in rows("editions.csv") {
        let (ordinal, year) = (
            row["ordinal"].parse().expect("a number"),
            row["year"].parse().expect("a year"),
        );
        if let Some(before) = last.insert(row["series"].clone(), (ordinal, year)) {
            assert!(before.0 < ordinal && before.1 <= year, "{row:?}");
        }
    }
    let series: BTreeSet<_> = rows("series.csv")
        .into_iter()
        .map(|row| row["series"].clone())
        .collect();
    assert_eq!(series, last.into_keys().collect());
}

#[test]
fn parts_are_no_larger_than_their_whole() {
    let all: BTreeMap<_, f64> = { FACTS.iter() }
        .flat_map(|name| rows(name))
        .filter(|row| row["property"] == "area")
        .map(|row| {
            (
                row["entity"].clone(),
                row["value"].parse().expect("a number"),
            )
        })
        .collect();
    for (part, whole) in [
        ("Wales", "United Kingdom"),
        ("Scotland", "United Kingdom"),
        ("Texas", "United States"),
        ("Manhattan", "New York City"),
        ("Tasmania", "Australia"),
        ("Crete", "Greece"),
    ] {
        assert!(all[part] < all[whole], "{part} is larger than {whole}");
    }
}

#[test]
fn what_newspapers_say_is_flagged_where_it_is_wrong_and_nowhere_else() {
    let lines = |text: &'static str| text.lines().filter(|line| !line.is_empty());
    let (wrong, right) = (
        include_str!("known/wrong.txt"),
        include_str!("known/right.txt"),
    );
    let caught = lines(wrong).filter(|line| findings(line) > 0).count();
    let all = lines(wrong).count();
    assert!(
        100 * caught >= 90 * all,
        "{caught} of {all} wrong ones are flagged"
    );
    for line in lines(right) {
        assert_eq!(findings(line), 0, "{line}");
    }
}

#[test]
fn a_table_of_the_users_outranks_what_ships() {
    let mut tables = Tables::default();
    let own = b"mountain,elevation (m)\nMount Everest,8844\nK2,8611\n";
    tables
        .add("own.csv", own, Units::embedded())
        .expect("a table");
    let text = "The elevation of Mount Everest is 8,844 m.";
    let options = || Options {
        reference: Some(Box::leak(Box::new(Tables::default()))),
        ..Options::default()
    };
    let report = checked(
        text,
        Options {
            reference: Some(&tables),
            ..options()
        },
    );
    assert_eq!(report.bound[0].1.table, "own.csv");
    let text = "The elevation of Mount Everest is 8,484 m.";
    let report = checked(
        text,
        Options {
            reference: Some(&tables),
            ..options()
        },
    );
    assert!(
        report.findings[0].message.contains("8844"),
        "{:?}",
        report.findings
    );
    let report = checked(
        text,
        Options {
            embedded: false,
            ..Options::default()
        },
    );
    assert!(report.findings.is_empty() && report.bound.is_empty());
}

#[test]
fn a_figure_that_changes_is_compared_in_its_time_only() {
    let text = "The population of Japan is 142 million.";
    let checker = Checker::new(Options::default()).expect("no rule is named");
    assert_eq!(findings(text), 1);
    for day in [None, Some(date(2010, 6, 1))] {
        let report = checker.check(Document::plain(text).dated(day), text);
        assert!(report.findings.is_empty(), "{day:?}");
    }
    let text = "The population of Japan is 123 million.";
    let report = checker.check(Document::plain(text), text);
    assert_eq!(report.bound[0].1.status, Status::Supported);
}
