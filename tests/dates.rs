//! Reads every row of `tables/dates.csv` and compares what was read with what stands there.

use checkfigure::time::{Clock, Date, When, read, read_years, year_cue};
use jiff::civil;

/// `text` has a `|` where reading starts, or is read from its start; `reader` is `read`, or
/// `year` for what the caller knows to be a year, or `cue` for whether it would be taken as one.
#[derive(serde::Deserialize, serde::Serialize, PartialEq, Debug)]
struct Row {
    text: String,
    reader: String,
    today: String,
    iso: String,
    first: String,
    last: String,
    rest: String,
}

fn rows() -> Vec<Row> {
    csv::Reader::from_path("tests/tables/dates.csv")
        .expect("the table is there")
        .deserialize()
        .map(|row| row.expect("every row is whole"))
        .collect()
}

impl Row {
    fn today(&self) -> Option<civil::Date> {
        self.today.parse().ok()
    }
}

fn clock(clock: Clock) -> String {
    if clock.impossible {
        return "impossible".to_owned();
    }
    let mark = if clock.half_known { "" } else { "?" };
    format!("{:02}:{:02}{mark}", clock.minute / 60, clock.minute % 60)
}

fn iso(date: Date) -> String {
    let mark = if date.is_impossible() { "!" } else { "" };
    date.iso() + mark
}

fn days(date: Date) -> (String, String) {
    date.days.map_or_else(Default::default, |(first, last)| {
        (first.to_string(), last.to_string())
    })
}

fn actual(row: &Row) -> Row {
    let at = row.text.find('|').unwrap_or(0);
    let text = row.text.replacen('|', "", 1);
    let cue = year_cue(&text, at);
    let found = match row.reader.as_str() {
        "read" => read(&text, at, row.today()),
        "year" => read_years(&text, at),
        _ => None,
    };
    let (iso, (first, last)) = match found.map(|found| found.value) {
        None if row.reader == "cue" => (cue.to_string(), Default::default()),
        None => ("none".to_owned(), Default::default()),
        Some(When::Date(date)) => (iso(date), days(date)),
        Some(When::Dates(first, last)) => (
            format!("{} to {}", iso(first), iso(last)),
            (days(first).0, days(last).1),
        ),
        Some(When::Clock(time)) => (clock(time), Default::default()),
        Some(When::Clocks(one, two)) => (
            format!("{} to {}", clock(one), clock(two)),
            Default::default(),
        ),
    };
    Row {
        text: row.text.clone(),
        reader: row.reader.clone(),
        today: row.today.clone(),
        iso,
        first,
        last,
        rest: found.map_or_else(String::new, |found| text[found.end..].to_owned()),
    }
}

/// Rewrites what was read, for a person to compare with what was there.
fn update(rows: &[Row]) {
    let mut table = csv::WriterBuilder::new()
        .from_path("tests/tables/dates.csv")
        .expect("the table can be written");
    for row in rows {
        table.serialize(actual(row)).expect("a row can be written");
    }
}

#[test]
fn the_table_of_dates() {
    let rows = rows();
    if std::env::var_os("UPDATE").is_some() {
        return update(&rows);
    }
    assert!(rows.len() >= 200, "{} rows", rows.len());
    let wrong: Vec<_> = rows
        .iter()
        .map(|row| (row, actual(row)))
        .filter(|(row, actual)| *row != actual)
        .map(|(row, actual)| format!("{row:?}\nread as {actual:?}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn nothing_panics_and_ends_stand_on_characters() {
    for row in rows() {
        let text = format!("é{}’90s – 5–8 Mäy 1990", row.text);
        for at in (0..text.len()).filter(|at| text.is_char_boundary(*at)) {
            let ends = [
                read(&text, at, row.today()).map(|read| read.end),
                read_years(&text, at).map(|read| read.end),
            ];
            for end in ends.into_iter().flatten() {
                assert!(end > at && text.is_char_boundary(end), "{text} at {at}");
            }
        }
    }
}
