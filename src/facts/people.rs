//! Other names of what cells name: a person by the last word, a country by its adjective.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::mention::rows_of;
use crate::text::folded::fold;
use crate::text::{rows, shipped};

use super::head::Head;

/// The rows of `demonyms.csv`, by folded name.
static DEMONYMS: LazyLock<HashMap<String, Vec<&'static str>>> = LazyLock::new(|| {
    let mut all: HashMap<String, Vec<&str>> = HashMap::new();
    for [name, demonym] in rows(shipped!("demonyms.csv")) {
        all.entry(fold(name)).or_default().push(demonym);
    }
    all
});

/// Words of heads whose cells are people.
static PEOPLE: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let rows = rows_of("head");
    rows.filter(|(_, value)| *value == "person")
        .map(|(word, _)| word)
        .collect()
});

/// The adjectives of a country and its people: France has "French".
pub(super) fn demonyms(cell: &str) -> &'static [&'static str] {
    let long = cell.len() > LONGEST;
    let found = (!long).then(|| DEMONYMS.get(&fold(cell.trim()))).flatten();
    found.map_or(&[], Vec::as_slice)
}

/// No country has a longer name.
const LONGEST: usize = 40;

/// Whether the cells of a column are people.
pub(super) fn are_people(head: &Head) -> bool {
    head.words
        .last()
        .is_some_and(|word| PEOPLE.contains(&word.as_str()))
}

/// Whether a word is what a person does: President Okafor.
pub(crate) fn is_title(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    PEOPLE.contains(&word.as_str())
}

/// The last names of people that no two of them share.
pub(super) fn last_names<'c>(cells: impl Iterator<Item = &'c str>) -> HashMap<&'c str, &'c str> {
    let mut found: HashMap<String, Option<(&str, &str)>> = HashMap::new();
    for cell in cells {
        let Some((_, last)) = cell
            .rsplit_once(' ')
            .filter(|(_, last)| is_name(cell, last))
        else {
            continue;
        };
        let other = found.entry(fold(last)).or_insert(Some((cell, last)));
        if other.is_some_and(|(full, _)| full != cell) {
            *other = None;
        }
    }
    found.into_values().flatten().collect()
}

/// Whether the last word of a cell may be the name of a person.
fn is_name(cell: &str, last: &str) -> bool {
    let words = cell.split(' ').count();
    let letters = |c: char| c.is_alphabetic() || matches!(c, '-' | '\'' | '’');
    (2..=4).contains(&words) && last.chars().count() > 2 && last.chars().all(letters)
}
