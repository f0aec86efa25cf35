//! The tables of words: every class that a row has is asked for by name, and the other way about.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The kinds of rows of `cues.csv` whose value is read and not only a name.
const VALUES: [&str; 5] = ["after", "before", "head", "joint", "label"];

fn table(
    name: &str,
    with: impl Fn(&csv::StringRecord) -> Option<(String, String)>,
) -> BTreeSet<(String, String)> {
    let path = Path::new("reference-data").join(name);
    let mut reader = csv::Reader::from_path(path).expect("the table is there");
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.filter_map(|row| with(&row)).collect()
}

/// The classes that the code asks for: `WordClasses::of("tie", "up")`.
fn asked(folder: &Path, found: &mut BTreeSet<(String, String)>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            asked(&path, found);
            continue;
        }
        let text = fs::read_to_string(&path).expect("a file");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let code: Vec<&str> = code
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect();
        for call in code.join(" ").split("WordClasses::of(").skip(1) {
            let mut names = call.split('"').skip(1).step_by(2);
            found.extend(
                names
                    .next()
                    .zip(names.next())
                    .map(|(kind, says)| (kind.to_owned(), says.to_owned())),
            );
        }
    }
}

#[test]
fn every_class_of_words_is_asked_for() {
    let mut rows = table("cues.csv", |row| {
        let (kind, says) = (row[2].to_owned(), row[3].to_owned());
        (!VALUES.contains(&kind.as_str())).then_some((kind, says))
    });
    rows.extend(table("unit-words.csv", |row| {
        Some(("unit".to_owned(), row[2].to_owned()))
    }));
    let mut code = BTreeSet::new();
    asked(Path::new("src"), &mut code);
    assert!(rows.len() > 90, "{rows:?}");
    let nobody: Vec<_> = rows.difference(&code).collect();
    assert!(
        nobody.is_empty(),
        "classes of rows that nothing asks for: {nobody:?}"
    );
    // The other way about the code does not compile.
    assert_eq!(code.difference(&rows).count(), 0);
}
