//! What is known, for people to read.

use super::data::{EDITIONS, EVENTS, Event, FACTS, SERIES, SOURCES, Source, of_entity};
use super::names::{NAMES, Thing};

/// Something that is known, with all that is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is called.
    pub name: &'static str,
    /// What it is: country, war, series.
    pub kind: &'static str,
    /// What else it is called.
    pub aliases: Vec<&'static str>,
    /// What is known of it.
    pub facts: Vec<Told>,
}

/// One thing that is known, and who says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What is told: area, start, 33rd.
    pub property: String,
    /// What it is, with its unit or as a date.
    pub value: String,
    /// How far a figure may be from it; empty for dates.
    pub tolerance: &'static str,
    /// The table, below `reference-data/facts`.
    pub table: &'static str,
    /// Who says so.
    pub source: Origin,
    /// Who else has the same.
    pub second: Origin,
}

/// Who says something: a title, and where to open it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The title.
    pub title: &'static str,
    /// The address.
    pub url: &'static str,
}

impl Origin {
    fn of(id: &'static str) -> Self {
        let found = SOURCES.iter().find(|one: &&Source| one.id == id);
        Self {
            title: found.map_or(id, |one| one.title),
            url: found.map_or("", |one| one.url),
        }
    }
}

/// All that is known, in the order of its tables.
///
/// ```
/// let all = checkfigure::known::list();
/// assert!(all.iter().any(|entry| entry.name == "Mont Blanc" && entry.kind == "mountain"));
/// ```
pub fn list() -> Vec<Entry> {
    let firsts = FACTS.iter().enumerate().filter(|(at, row)| {
        at.checked_sub(1)
            .is_none_or(|before| FACTS[before].entity != row.entity)
    });
    let entities = firsts.map(|(at, _)| entity(at));
    let events = EVENTS.iter().map(event);
    entities
        .chain(events)
        .chain((0..SERIES.len()).map(series))
        .collect()
}

/// What is known by a name, whatever its case and accents.
///
/// ```
/// let found = checkfigure::known::show("everest");
/// assert_eq!(found[0].facts[0].value, "8849 metre");
/// assert!(checkfigure::known::show("Mount Nowhere").is_empty());
/// ```
pub fn show(name: &str) -> Vec<Entry> {
    let things = NAMES.of(name).iter();
    things
        .map(|thing| match *thing {
            Thing::Entity(first) => entity(first),
            Thing::Event(at) | Thing::Phrase(at) => event(&EVENTS[at]),
            Thing::Series(at) => series(at),
        })
        .collect()
}

fn split(aliases: &'static str) -> Vec<&'static str> {
    aliases
        .split('|')
        .filter(|alias| !alias.is_empty())
        .collect()
}

fn entity(first: usize) -> Entry {
    let row = &FACTS[first];
    let facts = of_entity(first).map(|(_, row)| Told {
        property: if row.as_of.is_empty() {
            row.property.to_owned()
        } else {
            format!("{}, {}", row.property, row.as_of)
        },
        value: format!("{} {}", row.value, row.unit.replace('_', " "))
            .trim_end()
            .to_owned(),
        tolerance: row.tolerance,
        table: row.file,
        source: Origin::of(row.source),
        second: Origin::of(row.second),
    });
    Entry {
        name: row.entity,
        kind: row.kind,
        aliases: split(row.aliases),
        facts: facts.collect(),
    }
}

fn event(event: &'static Event) -> Entry {
    let told = |property: &str, value: &str| Told {
        property: property.to_owned(),
        value: value.to_owned(),
        tolerance: "",
        table: "events.csv",
        source: Origin::of(event.source),
        second: Origin::of(event.second),
    };
    let mut facts = vec![told(
        if event.end.is_empty() {
            "date"
        } else {
            "start"
        },
        event.start,
    )];
    facts.extend((!event.end.is_empty()).then(|| told("end", event.end)));
    Entry {
        name: event.name,
        kind: event.kind,
        aliases: split(event.aliases),
        facts,
    }
}

fn series(at: usize) -> Entry {
    let own = &SERIES[at];
    let facts = EDITIONS
        .iter()
        .filter(|edition| edition.series == own.name)
        .map(|edition| Told {
            property: format!("no. {}", edition.ordinal),
            value: [edition.year.to_string(), edition.place.to_owned()]
                .join(" ")
                .trim_end()
                .to_owned(),
            tolerance: "",
            table: "editions.csv",
            source: Origin::of(own.source),
            second: Origin::of(own.second),
        });
    Entry {
        name: own.name,
        kind: "series",
        aliases: split(own.aliases),
        facts: facts.collect(),
    }
}
