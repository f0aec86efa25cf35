//! The tables of units: in order, without a spelling taken twice, and read as people write them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use checkfigure::unit::{Prefix, UnitExpr, Units};

const SPELLINGS: &str = include_str!("tables/unit-spellings.csv");

/// The tables that are kept in order, and the columns that order them.
const TABLES: [(&str, &[&str]); 7] = [
    ("units.csv", &["dimension", "id"]),
    ("currencies.csv", &["code"]),
    ("readings.csv", &["kind", "spelling"]),
    ("neighbours.csv", &["unit"]),
    ("unit-words.csv", &["class", "word"]),
    ("property-words.csv", &["says", "phrase"]),
    ("demonyms.csv", &["name", "demonym"]),
];

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("reference-data")
        .join(name)
}

/// A table's text with its rows in order, one way of writing CSV, and nothing said twice.
fn ordered(text: &str, name: &str, keys: &[&str]) -> String {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().expect("a header").clone();
    let place = |wanted: &&str| header.iter().position(|column| column == *wanted);
    let keys: Vec<usize> = keys.iter().filter_map(place).collect();
    let mut rows: Vec<csv::StringRecord> =
        reader.records().map(|row| row.expect("a row")).collect();
    for row in &rows {
        for column in ["source", "language"] {
            let cell = place(&column).and_then(|at| row.get(at)).unwrap_or("");
            assert!(!cell.is_empty(), "{name}: no {column} in {row:?}");
        }
        check_lists(row, name);
    }
    rows.sort_by_cached_key(|row| {
        let cells = keys
            .iter()
            .map(|at| (row[*at].to_lowercase(), row[*at].to_owned()));
        cells.collect::<Vec<_>>()
    });
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&header).expect("memory takes it");
    for row in &rows {
        writer.write_record(row).expect("memory takes it");
    }
    String::from_utf8(writer.into_inner().expect("memory takes it")).expect("UTF-8")
}

fn check_lists(row: &csv::StringRecord, name: &str) {
    for cell in row {
        let parts: Vec<&str> = cell.split('|').collect();
        let once: BTreeSet<&&str> = parts.iter().collect();
        assert_eq!(parts.len(), once.len(), "{name}: said twice in '{cell}'");
        let blank = parts.iter().any(|part| part.trim() != *part);
        assert!(!blank, "{name}: a blank at the end of a part of '{cell}'");
    }
}

/// Loading refuses the rest: a spelling taken twice, a cycle, a dimension that does not follow.
#[test]
fn tables_are_in_order() {
    let update = std::env::var_os("UPDATE").is_some();
    for (name, keys) in TABLES {
        let text = std::fs::read_to_string(path(name)).expect("the table");
        let wanted = ordered(&text, name, keys);
        if update && text != wanted {
            std::fs::write(path(name), &wanted).expect("the table can be written");
        }
        assert!(
            update || text == wanted,
            "{name} is not in order; UPDATE=1 cargo test rewrites it"
        );
    }
}

#[test]
fn there_are_enough_units_and_spellings() {
    let (mut units, mut spellings) = (0, 0);
    let text = std::fs::read_to_string(path("units.csv")).expect("the table");
    for row in csv::Reader::from_reader(text.as_bytes()).records() {
        let row = row.expect("a row");
        let own = usize::from(&row[2] != "composed");
        units += own;
        let lists = row.iter().skip(4).take(4);
        spellings += lists
            .flat_map(|list| list.split('|'))
            .filter(|s| !s.is_empty())
            .count();
    }
    assert!(
        units >= 300 && spellings >= 1000,
        "{units} units, {spellings} spellings"
    );
}

#[test]
fn spellings_read_as_their_units() {
    let units = Units::embedded();
    let mut reader = csv::Reader::from_reader(SPELLINGS.as_bytes());
    let mut count = 0;
    for row in reader.records() {
        let row = row.expect("a row");
        let (spelling, id) = (&row[0], &row[1]);
        let unit = units.parse(spelling);
        assert_eq!(
            unit.map(|unit| units.id(unit)).as_deref(),
            Some(id),
            "'{spelling}'"
        );
        count += 1;
    }
    assert!(count >= 300, "only {count} spellings are tested");
}

#[test]
fn every_id_reads_back() {
    let units = Units::embedded();
    let text = std::fs::read_to_string(path("units.csv")).expect("the table");
    for row in csv::Reader::from_reader(text.as_bytes()).records() {
        let id = row.expect("a row")[0].to_owned();
        let unit = units
            .by_id(&id)
            .unwrap_or_else(|| panic!("'{id}' is no unit"));
        assert_eq!(units.id(unit), id);
        assert!(
            !units.display(unit, true, false).is_empty(),
            "{id} has no name"
        );
    }
    for id in [
        "per_square_mile",
        "USD_per_oil_barrel",
        "gram_per_kilogram_per_day",
    ] {
        let unit = units
            .by_id(id)
            .unwrap_or_else(|| panic!("'{id}' is no unit"));
        assert_eq!(units.id(unit), id);
    }
    assert_eq!(
        (units.id(UnitExpr::NONE), units.by_id("")),
        (String::new(), None)
    );
    assert_ne!(
        Prefix::NONE,
        units
            .by_id("kilometre")
            .and_then(|u| u.single())
            .map_or(Prefix::NONE, |t| t.prefix)
    );
}

#[test]
fn units_are_printed_in_words_and_short() {
    let units = Units::embedded();
    let cases = [
        ("square_mile", "square miles", "sq mi"),
        ("square_kilometre", "square kilometres", "km²"),
        ("mile_per_hour", "miles per hour", "mph"),
        ("kilometre_per_hour", "kilometres per hour", "km/h"),
        ("celsius", "degrees Celsius", "°C"),
        ("foot", "feet", "ft"),
        ("kilowatt_hour", "kilowatt hours", "kWh"),
        ("pound", "pounds", "lb"),
        ("per_square_mile", "per square mile", "/sq mi"),
        (
            "metre_per_second_squared",
            "metres per second squared",
            "m/s²",
        ),
        ("century", "centuries", "centuries"),
        ("horsepower", "horsepower", "hp"),
    ];
    for (id, words, short) in cases {
        let unit = units
            .by_id(id)
            .unwrap_or_else(|| panic!("'{id}' is no unit"));
        assert_eq!(units.display(unit, true, false), words);
        assert_eq!(units.display(unit, true, true), short);
    }
}

#[test]
fn kinds_and_neighbours_are_known() {
    let units = Units::embedded();
    let of = |id: &str| {
        units
            .by_id(id)
            .unwrap_or_else(|| panic!("'{id}' is no unit"))
    };
    assert!(units.is_temperature(of("celsius")) && !units.is_temperature(of("metre")));
    assert!(units.is_money(of("USD_per_oil_barrel")) && !units.is_money(of("per_square_mile")));
    assert!(units.is_percent(of("percent")) && !units.is_percent(of("ppm")));
    assert!(units.is_time(of("century")) && !units.is_time(of("second_squared")));
    assert_eq!(units.dimension_name(of("kilometre_per_hour")), "speed");
    assert_eq!(
        units.dimension_name(of("kilometre_per_litre")),
        "fuel economy"
    );
    assert_eq!(units.dimension_name(of("square_kilometre")), "area");
    assert_eq!(units.major(of("GBP_penny")), Some((of("GBP"), -2)));
    assert_eq!(units.major(of("GBP")), None);
    let pairs = [
        ("mile", "nautical_mile"),
        ("knot", "mile_per_hour"),
        ("yard", "metre"),
        ("us_gallon", "imp_gallon"),
    ];
    for (one, two) in pairs {
        assert!(
            units.neighbours(of(one)).any(|unit| unit == of(two)),
            "{one}, {two}"
        );
        assert!(
            units.neighbours(of(two)).any(|unit| unit == of(one)),
            "{two}, {one}"
        );
    }
}

/// What is said of a user's table that cannot be used, word for word.
#[test]
fn bad_rows_say_where_and_why() {
    let header = "id,dimension,definition,names,source";
    let cases = [
        (
            "smoo,length,67 inch,smoo|smoos,",
            "mine.csv row 2, column source: '' is no source; expected where it is defined",
        ),
        (
            "smoo,size,67 inch,smoo,MIT",
            "mine.csv row 2, column dimension: 'size' is no name of dimensions.csv",
        ),
        (
            "smoo,area,67 inch,smoo,MIT",
            "mine.csv row 2, column definition: '67 inch' does not give the dimension that the row declares",
        ),
        (
            "smoo,length,67 inchs,smoo,MIT",
            "mine.csv row 2, column definition: '67 inchs' names 'inchs', which is no unit",
        ),
        (
            "smoo,length,6x7 inch,smoo,MIT",
            "mine.csv row 2, column definition: '6x7 inch' is no definition: '6x7' is neither a number nor a unit",
        ),
        (
            "mile,length,67 inch,smoo,MIT",
            "mine.csv row 2, column id: 'mile' is empty or taken; expected a new id",
        ),
        (
            "smoo,length,67 inch,Miles,MIT",
            "mine.csv row 2, column names: 'Miles' is already a spelling of 'mile'; expected a new one",
        ),
        (
            "smoo,length,2 smee,smoo,MIT\nsmee,length,2 smoo,smee,MIT",
            "mine.csv row 2, column definition: '2 smee' leads back to itself",
        ),
        (
            "smoo,length",
            "mine.csv row 2: 2 columns found, 5 expected as in the header",
        ),
    ];
    for (rows, message) in cases {
        let error = Units::with_rows(&format!("{header}\n{rows}\n"), "mine.csv").expect_err(rows);
        assert_eq!(error.to_string(), message);
    }
    let error = Units::with_rows("id,size\n", "mine.csv").expect_err("an unknown column");
    assert_eq!(
        error.to_string(),
        "mine.csv row 1, column size: there is no such column; expected id, dimension, definition, offset, names, aliases, symbols, abbreviations, prefixes, gate, position, language, source, note, cldr, fend, unchecked"
    );
    let error =
        Units::with_rows("id,dimension,definition\n", "mine.csv").expect_err("a missing column");
    assert_eq!(
        error.to_string(),
        "mine.csv row 1: expected a column 'source'"
    );
}

/// Tables made to bring the program down are refused at once, at the row that does it.
#[test]
fn hostile_tables_are_refused_in_linear_time() {
    use std::fmt::Write as _;
    let rows = |count: usize, row: &dyn Fn(usize) -> String| {
        let mut table = "id,dimension,definition,names,symbols,source\n".to_owned();
        for at in 0..count {
            let _ = writeln!(table, "{}", row(at));
        }
        table
    };
    let letters = |at: usize| -> String {
        let digits = at.to_string().into_bytes();
        digits
            .into_iter()
            .map(|digit| char::from(digit - b'0' + b'a'))
            .collect()
    };
    let many = |at| format!("u{at}x,length,2 metre,name{},,x", letters(at));
    let square = |at| match at {
        0 => "a0,length,3 metre,,,x".to_owned(),
        _ => format!("a{at},length,a{0} * a{0} / metre,,,x", at - 1),
    };
    let chain = |at| format!("c{at},length,1 c{},,,x", at + 1);
    let long = |_| format!("long,length,{},,,x", "y".repeat(100_000));
    let one = |row: &'static str| rows(1, &move |_| row.to_owned());
    let cases = [
        (
            rows(62_000, &many),
            "column id: 'u29",
            "is one unit too many; a table holds at most 30000",
        ),
        (
            rows(40, &square),
            "row 12, column definition",
            "beyond what can be reckoned with",
        ),
        (
            rows(6_000, &chain),
            "row 66, column definition",
            "leads through more than 64 other rows",
        ),
        (
            rows(1, &long),
            "row 2, column definition",
            "which is no unit",
        ),
        (
            one("k,length,9 metre,kilometre,,x"),
            "row 2, column names",
            "a spelling of 'kilometre'",
        ),
        (
            one("k,length,9 metre,,km,x"),
            "row 2, column symbols",
            "a spelling of 'kilometre'",
        ),
        (
            one("k,length,9 metre,a\u{1b}[2J,,x"),
            "row 2, column names",
            "'a\\u{1b}[2J' holds a control character",
        ),
    ];
    for (table, place, message) in cases {
        let error = Units::with_rows(&table, "mine.csv")
            .expect_err(message)
            .to_string();
        assert!(
            error.starts_with("mine.csv ") && error.contains(place),
            "{error}"
        );
        assert!(error.contains(message) && error.len() < 400, "{error}");
    }
    // The same chain told from its known end is a good table.
    let told = |at| match at {
        0 => "c0,length,1 metre,,,x".to_owned(),
        _ => format!("c{at},length,1 c{},,,x", at - 1),
    };
    assert!(Units::with_rows(&rows(6_000, &told), "mine.csv").is_ok());
}

#[test]
fn good_rows_join_the_embedded_ones() {
    let table = "id,dimension,definition,names,symbols,prefixes,source\n\
                 smook,length,67 inch,smook|smooks,smk,k,MIT\n";
    let units = Units::with_rows(table, "mine.csv").expect("a good table");
    let unit = units.parse("square kilosmooks").expect("a unit");
    assert_eq!(units.id(unit), "square_kilosmook");
    assert_eq!(units.parse("ksmk²"), Some(unit));
    assert!(Units::embedded().parse("smook").is_none());
}
