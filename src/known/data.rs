//! The facts that ship, as their tables have them.

use std::sync::LazyLock;

use jiff::civil;

use crate::number::{Number, read};
use crate::text::{rows, shipped};
use crate::time::{Date, Flags, Grain};
use crate::unit::{Dimension, UnitExpr, Units};

/// A row whose cells are taken as they stand, in the order of its fields.
macro_rules! row {
    ($(#[$about:meta])* $name:ident { $($(#[$what:meta])* $field:ident),* $(,)? }) => {
        $(#[$about])*
        #[derive(Debug)]
        pub(crate) struct $name {
            $($(#[$what])* pub(crate) $field: &'static str,)*
        }

        impl $name {
            fn of([$($field),*]: [&'static str; [$(stringify!($field)),*].len()]) -> Self {
                Self { $($field),* }
            }
        }
    };
}

/// The tables of facts, each with its name.
pub(crate) const FILES: [(&str, &str); 8] = [
    ("countries.csv", shipped!("facts/countries.csv")),
    ("mountains.csv", shipped!("facts/mountains.csv")),
    ("rivers.csv", shipped!("facts/rivers.csv")),
    ("lakes.csv", shipped!("facts/lakes.csv")),
    ("planets.csv", shipped!("facts/planets.csv")),
    ("elements.csv", shipped!("facts/elements.csv")),
    ("constants.csv", shipped!("facts/constants.csv")),
    ("sizes.csv", shipped!("facts/sizes.csv")),
];

/// A row of a table of facts.
#[derive(Debug)]
pub(crate) struct FactRow {
    pub(crate) entity: &'static str,
    pub(crate) aliases: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) property: &'static str,
    pub(crate) value: &'static str,
    pub(crate) unit: &'static str,
    pub(crate) as_of: &'static str,
    pub(crate) tolerance: &'static str,
    pub(crate) source: &'static str,
    pub(crate) second: &'static str,
    /// The table that it stands in, and its line from 1.
    pub(crate) file: &'static str,
    pub(crate) line: u32,
}

/// A fact, to be compared with.
#[derive(Debug)]
pub(crate) struct Fact {
    pub(crate) row: &'static FactRow,
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

row! {
    /// A happening, with the days on which it began and ended.
    Event {
        name,
        /// What stands before its name: the, or nothing.
        article,
        /// "yes" where its name is one of many things: the Oslo Accords.
        plural,
        aliases,
        /// What it is: a war, a treaty, a founding.
        kind,
        /// Of which one must be said, where its name alone is no happening: the Berlin Wall fell.
        verbs,
        /// "yes" where another year makes another of it: the 1989 San Francisco earthquake.
        generic,
        /// What it is called where the text says where: "the invasion".
        phrases,
        /// Where it was: a text that says a phrase must name one of these.
        places,
        /// In the form of EDTF: a year, a month or a day.
        start,
        /// The same; empty where it was over within that time.
        end,
        source,
        second,
    }
}

row! {
    /// What may be said of a happening of a kind, and tells its day: a treaty was signed.
    EventKind {
        kind,
        verbs,
    }
}

row! {
    /// A series of happenings: the Summer Olympics.
    Series {
        name,
        aliases,
        source,
        second,
    }
}

/// One of a series: the 33rd.
#[derive(Debug)]
pub(crate) struct Edition {
    pub(crate) series: &'static str,
    pub(crate) ordinal: u16,
    pub(crate) year: i16,
    /// Another year that it is told as: the Tokyo Games of 2020, held in 2021.
    pub(crate) told_as: Option<i16>,
    pub(crate) place: &'static str,
}

row! {
    /// A word that may stand beside a fact, and where.
    WordRow {
        word,
        class,
        property,
    }
}

row! {
    /// Where a fact is from.
    Source {
        id,
        title,
        publisher,
        url,
    }
}

pub(crate) static EVENTS: LazyLock<Vec<Event>> =
    LazyLock::new(|| rows(shipped!("facts/events.csv")).map(Event::of).collect());
pub(crate) static KINDS: LazyLock<Vec<EventKind>> = LazyLock::new(|| {
    rows(shipped!("facts/kinds.csv"))
        .map(EventKind::of)
        .collect()
});
pub(crate) static SERIES: LazyLock<Vec<Series>> =
    LazyLock::new(|| rows(shipped!("facts/series.csv")).map(Series::of).collect());
pub(crate) static EDITIONS: LazyLock<Vec<Edition>> =
    LazyLock::new(|| rows(shipped!("facts/editions.csv")).map(edition).collect());
pub(crate) static WORDS: LazyLock<Vec<WordRow>> =
    LazyLock::new(|| rows(shipped!("known-words.csv")).map(WordRow::of).collect());
pub(crate) static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    rows(shipped!("facts/sources.csv"))
        .map(Source::of)
        .collect()
});
pub(crate) static FACTS: LazyLock<Vec<FactRow>> = LazyLock::new(facts);

fn edition([series, ordinal, year, told_as, place]: [&'static str; 5]) -> Edition {
    Edition {
        series,
        ordinal: ordinal.parse().unwrap_or_default(),
        year: year.parse().unwrap_or_default(),
        told_as: told_as.parse().ok(),
        place,
    }
}

fn facts() -> Vec<FactRow> {
    let of = |(file, text)| {
        rows(text)
            .enumerate()
            .map(move |(at, cells)| fact_row((file, at), cells))
    };
    FILES.into_iter().flat_map(of).collect()
}

fn fact_row((file, at): (&'static str, usize), cells: [&'static str; 11]) -> FactRow {
    let [
        entity,
        aliases,
        kind,
        property,
        value,
        unit,
        _,
        as_of,
        tolerance,
        source,
        second,
    ] = cells;
    FactRow {
        entity,
        aliases,
        kind,
        property,
        value,
        unit,
        as_of,
        tolerance,
        source,
        second,
        file,
        line: u32::try_from(at + 2).unwrap_or(u32::MAX),
    }
}

/// The facts of one entity, the first of which stands at a place, each with its place.
pub(crate) fn of_entity(first: usize) -> impl Iterator<Item = (usize, &'static FactRow)> {
    let own = FACTS[first..]
        .iter()
        .take_while(move |row| row.entity == FACTS[first].entity);
    own.enumerate().map(move |(at, row)| (first + at, row))
}

/// A fact of a row. Every row that ships can be read: a test reads all of them.
pub(crate) fn fact(row: &'static FactRow) -> Option<Fact> {
    let units = Units::embedded();
    let value = read(row.value, 0)?.value;
    let unit = match row.unit {
        "" => UnitExpr::NONE,
        id => units.parse(&id.replace('_', " "))?,
    };
    Some(Fact {
        value,
        factor: units.factor(unit).unwrap_or(1.0),
        dimension: units.dimension(unit),
        unit: units.display(unit, true, false),
        slack: slack(row.tolerance, value.value()),
        year: row.as_of.parse().ok(),
        row,
    })
}

/// "3%" of a value, or "20 metre" of its own unit.
fn slack(told: &str, value: f64) -> f64 {
    let number = |text: &str| text.trim().parse::<f64>().unwrap_or(0.0);
    match told.strip_suffix('%') {
        Some(percent) => value.abs() * number(percent) / 100.0,
        None => number(told.split(' ').next().unwrap_or("")),
    }
}

/// Who says so and in what, or the id of a source where that is not told.
pub(crate) fn title(source: &'static str) -> String {
    let Some(one) = SOURCES.iter().find(|one| one.id == source) else {
        return source.to_owned();
    };
    if one.title.contains(one.publisher) || one.publisher.contains(one.title) {
        return one.title.to_owned();
    }
    format!("{}, {}", one.publisher, one.title)
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
