//! The words of the tables that only say what a word is: each once, with a bit for every class that it has.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{fs, io};

use super::tables::BETWEEN;

/// The kinds of rows of `cues.csv` whose value is read, and more than the name of a class.
const VALUES: [&str; 5] = ["after", "before", "head", "joint", "label"];
/// How many classes there is room for.
const ROOM: usize = 128;

/// The kind of some rows, and what they say.
type Class = (String, String);

/// Writes the names of all classes, as a list of Rust, and the words with their bits, one a line.
pub fn gather(tables: &Path, to: &Path) -> io::Result<()> {
    let words = classes_of_words(tables)?;
    let classes: BTreeSet<_> = words.values().flatten().collect();
    let count = classes.len();
    assert!(
        count <= ROOM,
        "{count} classes of words; there is room for {ROOM}"
    );
    let names = format!("{:?}", classes.iter().collect::<Vec<_>>());
    fs::write(to.join("classes.rs"), names)?;
    let bits: BTreeMap<_, u128> = classes.into_iter().zip((0..).map(|at| 1 << at)).collect();
    let line = |(word, classes): (&String, &BTreeSet<Class>)| {
        let all = classes.iter().fold(0, |all, class| all | bits[class]);
        format!("{word}{BETWEEN}{all:x}\n")
    };
    fs::write(to.join("words"), words.iter().map(line).collect::<String>())
}

fn classes_of_words(tables: &Path) -> io::Result<BTreeMap<String, BTreeSet<Class>>> {
    let mut words: BTreeMap<String, BTreeSet<Class>> = BTreeMap::new();
    for [_, word, kind, says, _] in rows(&tables.join("cues.csv"))? {
        if !VALUES.contains(&kind.as_str()) {
            words.entry(word).or_default().insert((kind, says));
        }
    }
    for [_, word, says, _] in rows(&tables.join("unit-words.csv"))? {
        let class = ("unit".to_owned(), says);
        words.entry(word).or_default().insert(class);
    }
    Ok(words)
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
