//! The facts that ship, as their tables have them.

use std::sync::LazyLock;

use jiff::civil;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::number::{Number, read};
use crate::time::{Date, Flags, Grain};
use crate::unit::{Dimension, UnitExpr, Units};

/// Reads a table that ships; tests read every row, so that none can fail.
fn table<T: DeserializeOwned>(text: &str) -> Vec<T> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader
        .deserialize()
        .map(|row| row.expect("tables that ship are tested to be well formed"))
        .collect()
}

macro_rules! file {
    ($name:literal) => {
        include_str!(concat!("../../reference-data/", $name))
    };
}

/// The tables of facts, each with its name.
pub(crate) const FILES: [(&str, &str); 8] = [
    ("countries.csv", file!("facts/countries.csv")),
    ("mountains.csv", file!("facts/mountains.csv")),
    ("rivers.csv", file!("facts/rivers.csv")),
    ("lakes.csv", file!("facts/lakes.csv")),
    ("planets.csv", file!("facts/planets.csv")),
    ("elements.csv", file!("facts/elements.csv")),
    ("constants.csv", file!("facts/constants.csv")),
    ("sizes.csv", file!("facts/sizes.csv")),
];

/// A row of a table of facts.
#[derive(Debug, Deserialize)]
pub(crate) struct FactRow {
    pub(crate) entity: String,
    pub(crate) aliases: String,
    #[serde(rename = "type")]
    pub(crate) kind: String,
    pub(crate) property: String,
    pub(crate) value: String,
    pub(crate) unit: String,
    pub(crate) as_of: String,
    pub(crate) tolerance: String,
    pub(crate) source: String,
    pub(crate) second: String,
}

/// A fact.
#[derive(Debug)]
pub(crate) struct Fact {
    pub(crate) row: FactRow,
    /// The table that it stands in, and its line from 1.
    pub(crate) file: &'static str,
    pub(crate) line: u32,
    pub(crate) value: Number,
    /// What its unit is in the coherent SI unit, and what that measures; units of another table have other numbers.
    pub(crate) factor: f64,
    pub(crate) dimension: Dimension,
    /// The unit, as a reader of English has it.
    pub(crate) unit: String,
    /// How far what is printed may be from it, in its own unit.
    pub(crate) slack: f64,
    /// The year that it is of; none where it does not change.
    pub(crate) year: Option<i16>,
}

/// Which part of a happening a date is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// Its first day.
    Start,
    /// Its last day.
    End,
    /// Any of its days.
    Within,
}

/// A happening, with the days on which it began and ended.
#[derive(Debug, Deserialize)]
pub(crate) struct Event {
    pub(crate) event: String,
    /// What stands before its name: the, or nothing.
    pub(crate) article: String,
    /// "yes" where its name is one of many things: the Oslo Accords.
    pub(crate) plural: String,
    pub(crate) aliases: String,
    /// What it is: a war, a treaty, a founding.
    pub(crate) kind: String,
    /// Of which one must be said, where its name alone is no happening: the Berlin Wall fell.
    pub(crate) verbs: String,
    /// "yes" where another year makes another of it: the 1989 San Francisco earthquake.
    pub(crate) generic: String,
    /// What it is called where the text says where: "the invasion".
    pub(crate) phrases: String,
    /// Where it was: a text that says a phrase must name one of these.
    pub(crate) places: String,
    /// In the form of EDTF: a year, a month or a day.
    pub(crate) start: String,
    /// The same; empty where it was over within that time.
    pub(crate) end: String,
    pub(crate) source: String,
    pub(crate) second: String,
}

/// One of a series of happenings: the 33rd Olympic Games.
#[derive(Debug, Deserialize)]
pub(crate) struct Edition {
    pub(crate) series: String,
    pub(crate) aliases: String,
    pub(crate) ordinal: u16,
    pub(crate) year: i16,
    /// Another year that it is told as: the Tokyo Games of 2020, held in 2021.
    pub(crate) told_as: Option<i16>,
    pub(crate) place: String,
    pub(crate) source: String,
    pub(crate) second: String,
}

/// A word that may stand beside a fact, and where.
#[derive(Debug, Deserialize)]
pub(crate) struct WordRow {
    pub(crate) word: String,
    pub(crate) class: String,
    pub(crate) property: String,
}

/// Where a fact is from.
#[derive(Debug, Deserialize)]
pub(crate) struct Source {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) url: String,
}

pub(crate) static EVENTS: LazyLock<Vec<Event>> = LazyLock::new(|| table(file!("facts/events.csv")));
pub(crate) static EDITIONS: LazyLock<Vec<Edition>> =
    LazyLock::new(|| table(file!("facts/editions.csv")));
pub(crate) static WORDS: LazyLock<Vec<WordRow>> = LazyLock::new(|| table(file!("known-words.csv")));
pub(crate) static SOURCES: LazyLock<Vec<Source>> =
    LazyLock::new(|| table(file!("facts/sources.csv")));
pub(crate) static FACTS: LazyLock<Vec<Fact>> = LazyLock::new(facts);

fn facts() -> Vec<Fact> {
    let units = Units::embedded();
    let mut all = Vec::new();
    for (file, text) in FILES {
        let rows = table::<FactRow>(text).into_iter().enumerate();
        all.extend(rows.map(|(at, row)| fact(row, (file, at), units)));
    }
    all
}

fn fact(row: FactRow, (file, at): (&'static str, usize), units: &Units) -> Fact {
    let value = read(&row.value, 0)
        .expect("a value that ships is a number")
        .value;
    let unit = match row.unit.as_str() {
        "" => UnitExpr::NONE,
        id => units
            .parse(&id.replace("_", " "))
            .unwrap_or_else(|| panic!("{id} is no unit")),
    };
    Fact {
        file,
        line: u32::try_from(at + 2).unwrap_or(u32::MAX),
        value,
        factor: units.factor(unit).unwrap_or(1.0),
        dimension: units.dimension(unit),
        unit: units.display(unit, true, false),
        slack: slack(&row.tolerance, value.value()),
        year: row.as_of.parse().ok(),
        row,
    }
}

/// "3%" of a value, or "20 metre" of its own unit.
fn slack(told: &str, value: f64) -> f64 {
    let number = |text: &str| text.trim().parse::<f64>().unwrap_or(0.0);
    match told.strip_suffix('%') {
        Some(percent) => value.abs() * number(percent) / 100.0,
        None => number(told.split(' ').next().unwrap_or("")),
    }
}

/// What a source is called, or its id where it is not told.
pub(crate) fn title(source: &str) -> &str {
    let found = SOURCES.iter().find(|one| one.id == source);
    found.map_or(source, |one| &one.title)
}

/// The date of an event: a year, a month or a day in the form of EDTF.
pub(crate) fn date(edtf: &str) -> Option<Date> {
    let (sign, bare) = match edtf.strip_prefix('-') {
        Some(bare) => (-1, bare),
        None => (1, edtf),
    };
    let mut parts = bare.split('-').map(|part| part.parse::<i16>().ok());
    let year = sign * parts.next()??;
    let month = parts
        .next()
        .flatten()
        .and_then(|part| i8::try_from(part).ok());
    let day = parts
        .next()
        .flatten()
        .and_then(|part| i8::try_from(part).ok());
    let first = civil::Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok()?;
    let (last, grain) = match (month, day) {
        (_, Some(_)) => (first, Grain::Day),
        (Some(_), None) => (first.last_of_month(), Grain::Month),
        (None, None) => (first.last_of_year(), Grain::Year),
    };
    Some(of_days((first, last), grain))
}

/// A day.
pub(super) fn of_day(day: civil::Date) -> Date {
    of_days((day, day), Grain::Day)
}

fn of_days((first, last): (civil::Date, civil::Date), grain: Grain) -> Date {
    let part = |part: i8, finest: Grain| {
        let told = grain <= finest;
        u8::try_from(part).ok().filter(|_| told)
    };
    Date {
        days: Some((first, last)),
        year: Some(first.year()),
        month: part(first.month(), Grain::Month),
        day: part(first.day(), Grain::Day),
        weekday: None,
        grain,
        flags: Flags::default(),
    }
}
