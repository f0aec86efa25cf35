//! The words of the tables that only say what a word is: each once, with a bit for every class that it has.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{fs, io};

/// The kinds of rows of `cues.csv` that are classes of words. What else stands there has a value that is more than a name.
const SETS: [&str; 10] = [
    "article-unit",
    "bout",
    "claim",
    "difference",
    "function",
    "millions",
    "phrase",
    "reading",
    "tie",
    "topic",
];
/// How many classes there is room for.
const ROOM: usize = 128;

/// Writes the names of all classes, as a list of Rust, and the words with their bits, one a line.
pub fn gather(tables: &Path, to: &Path) -> io::Result<()> {
    let mut words: BTreeMap<String, BTreeSet<(String, String)>> = BTreeMap::new();
    for [_, word, set, class, _] in rows(&tables.join("cues.csv"))? {
        if SETS.contains(&set.as_str()) {
            words.entry(word).or_default().insert((set, class));
        }
    }
    for [_, word, class, _] in rows(&tables.join("unit-words.csv"))? {
        words
            .entry(word)
            .or_default()
            .insert(("unit".to_owned(), class));
    }
    let classes: BTreeSet<_> = words.values().flatten().cloned().collect();
    assert!(
        classes.len() <= ROOM,
        "{} classes of words; there is room for {ROOM}",
        classes.len()
    );
    let bits: BTreeMap<_, u128> = classes
        .iter()
        .cloned()
        .zip((0..).map(|at| 1 << at))
        .collect();
    fs::write(
        to.join("classes.rs"),
        format!("{:?}", classes.iter().collect::<Vec<_>>()),
    )?;
    let line = |(word, classes): (&String, &BTreeSet<(String, String)>)| {
        let all = classes.iter().fold(0, |all, class| all | bits[class]);
        format!("{word}\u{1f}{all:x}\n")
    };
    fs::write(to.join("words"), words.iter().map(line).collect::<String>())
}

/// The rows of a table, each of so many cells.
fn rows<const N: usize>(path: &Path) -> io::Result<Vec<[String; N]>> {
    let mut reader = csv::Reader::from_path(path)?;
    let cells = |record: Result<csv::StringRecord, csv::Error>| {
        let record = record?;
        assert_eq!(record.len(), N, "{}: cells of a row", path.display());
        Ok(std::array::from_fn(|at| record[at].to_owned()))
    };
    reader.records().map(cells).collect()
}
