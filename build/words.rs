//! All words of the tables, each once, with a bit for every class that it has.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{fs, io};

use super::text::{BITS, FREE, Letters, SLOTS, bit, slot};

/// The kinds of rows of `cues.csv` whose value is read, and more than the name of a class.
const VALUES: [&str; 5] = ["after", "before", "head", "joint", "label"];
/// How many classes there is room for.
const ROOM: usize = 128;

/// The kind of some rows, and what they say.
type Class = (String, String);

/// Writes the names of all classes and the table of all words, in Rust: those with values first, so that lists of them
/// are short.
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
    let classes = |word: &String| {
        let classes = words.get(word).into_iter().flatten();
        classes.fold(0, |all, class| all | bits[class])
    };
    let mut known = BTreeSet::new();
    let all = valued(tables)?.into_iter().chain(words.keys().cloned());
    let once = all.filter(|word| known.insert(word.clone()));
    let once = once.map(|word| (Letters::of(word.as_bytes()), classes(&word)));
    let once = once.filter_map(|(letters, classes)| Some((letters?, classes)));
    let once: Vec<_> = once.filter(|word| word.0.length > 0).collect();
    fs::write(to.join("lexicon.rs"), laid_out(&once))
}

/// The words as a `Lexicon` of `src/text/words.rs`, in Rust.
fn laid_out(words: &[(Letters, u128)]) -> String {
    assert!(
        words.len() * 4 < SLOTS,
        "{} words: raise SLOTS",
        words.len()
    );
    // Of a longer word only the first or last of its letters are looked at: so they are never a word of the table.
    let whole = |(letters, _): &(Letters, _)| letters.length < Letters::MOST;
    assert!(
        words.iter().all(whole),
        "a word of {} letters",
        Letters::MOST
    );
    let (mut filter, mut slots) = (vec![0u64; BITS / 64], vec![FREE; SLOTS]);
    for ((letters, _), number) in words.iter().zip(0..) {
        filter[bit(*letters) / 64] |= 1 << (bit(*letters) % 64);
        let mut at = slot(*letters);
        while slots[at] != FREE {
            at = (at + 1) % SLOTS;
        }
        slots[at] = number;
    }
    let words: Vec<_> = words
        .iter()
        .map(|(letters, classes)| (letters.packed(), classes))
        .collect();
    format!("Lexicon {{ filter: {filter:?}, slots: {slots:?}, words: &{words:?} }}")
}

/// The words of rows that have a value: of numbers, times, holidays and cues.
fn valued(tables: &Path) -> io::Result<Vec<String>> {
    let mut words = Vec::new();
    for table in ["number-words.csv", "time-words.csv"] {
        words.extend(
            rows(&tables.join(table))?
                .into_iter()
                .map(|[_, word, _, _, _]| word),
        );
    }
    for [_, phrase, kind, _, _] in rows(&tables.join("cues.csv"))? {
        if VALUES.contains(&kind.as_str()) {
            words.extend(words_of(&phrase));
        }
    }
    for [_, name, ..] in rows::<8>(&tables.join("holidays.csv"))? {
        for word in words_of(&name) {
            // The second words are asked for without their s, too: `src/time/feasts.rs`.
            words.extend([word.trim_end_matches('s').to_owned(), word]);
        }
    }
    Ok(words)
}

/// The runs of letters of a phrase, in small letters.
fn words_of(phrase: &str) -> impl Iterator<Item = String> {
    let runs = phrase.split(|c: char| !c.is_ascii_alphabetic());
    runs.filter(|run| !run.is_empty())
        .map(str::to_ascii_lowercase)
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
