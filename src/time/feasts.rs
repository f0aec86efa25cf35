//! The rows of `reference-data/holidays.csv`: the names of feasts, each with the rule that gives its day.

use std::sync::LazyLock;

use crate::text::{rows, shipped};

/// A row: a fixed `day` of a `month`; the `nth` `weekday` of it; or, in month 0, so many days
/// from Easter. Month −1 is another calendar's, of which only the name is known.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) name: &'static str,
    pub(super) month: i8,
    pub(super) day: i8,
    pub(super) weekday: i8,
    pub(super) nth: i8,
    pub(super) offset: i64,
}

/// By name, so that all with one first word lie side by side.
pub(super) static TABLE: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let rows = rows::<7>(shipped!("holidays.csv")).filter(|[language, ..]| *language == "en");
    let mut rows: Vec<Row> = rows.filter_map(row).collect();
    rows.sort_by_key(|row| row.name);
    rows
});

/// A row of the table: a test sees to it that each is one.
fn row([_, name, month, day, weekday, nth, offset]: [&'static str; 7]) -> Option<Row> {
    Some(Row {
        name,
        month: month.parse().ok()?,
        day: day.parse().ok()?,
        weekday: weekday.parse().ok()?,
        nth: nth.parse().ok()?,
        offset: offset.parse().ok()?,
    })
}

/// The names that are one word, and the second words of the others without their "s".
pub(super) fn words() -> (Vec<&'static str>, Vec<&'static str>) {
    let (mut alone, mut second) = (Vec::new(), Vec::new());
    for row in &*TABLE {
        let mut words = row.name.split(' ');
        let first = words.next().unwrap_or_default();
        match words.next() {
            None => alone.push(first),
            Some(word) => second.extend([word, word.trim_end_matches('s')]),
        }
    }
    (alone, second)
}
