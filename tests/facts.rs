//! Tables of one fact a row, and what files beside a table tell of it.

use checkfigure::facts::{Schema, Tables};
use checkfigure::finding::Status;
use checkfigure::text::Document;
use checkfigure::unit::Units;
use checkfigure::{Checker, Options};

const FACTS: &str = include_str!("../examples/reference/lakes/facts.csv");
const SOURCES: &str = include_str!("../examples/reference/lakes/sources.csv");
const PROPERTIES: &str = include_str!("../examples/reference/lakes/properties.csv");

fn schema() -> Schema {
    let mut schema = Schema::default();
    let units = Units::embedded();
    schema
        .sources("sources.csv", SOURCES.as_bytes())
        .expect("sources");
    schema
        .properties("properties.csv", PROPERTIES.as_bytes(), units)
        .expect("properties");
    schema
}

fn tables(text: &str, schema: &Schema) -> checkfigure::Result<Tables> {
    let mut tables = Tables::default();
    tables.add_with("facts.csv", text.as_bytes(), schema, Units::embedded())?;
    Ok(tables)
}

/// The first finding of a text, or that nothing was found and something supported.
fn said(tables: &Tables, text: &str) -> String {
    let options = Options {
        reference: Some(tables),
        ..Options::default()
    };
    let checker = Checker::new(options).expect("no rule is named");
    let report = checker.check(Document::plain(text), text);
    let supported = report
        .bound
        .iter()
        .any(|(_, bound)| bound.status == Status::Supported);
    match report.findings.first() {
        Some(finding) => format!("{}: {}", finding.rule, finding.message),
        None if supported => "supported".to_owned(),
        None => "nothing".to_owned(),
    }
}

#[test]
fn facts_are_compared_by_source_time_unit_and_tolerance() {
    let tables = tables(FACTS, &schema()).expect("it is a table of facts");
    let cases = [
        // Between what two sources say.
        ("Lake Orrin covers 420 km².", "supported"),
        (
            "Orrin has an area of 450 square kilometres.",
            "contradicts-reference: the area of Lake Orrin in 2019 is 412 square kilometres in facts.csv, not 450 square kilometres",
        ),
        // What stays as it is may be said of any year.
        ("In 1990 Lake Orrin was 89 metres deep.", "supported"),
        (
            "Lake Orrin is 92 metres deep.",
            "contradicts-reference: the depth of Lake Orrin is 88.4 metres in facts.csv, not 92 metres",
        ),
        // What changes is of its year, and of the last where none is said.
        ("In 2021 Lake Orrin had 1.24 million visitors.", "supported"),
        (
            "In 2023 Lake Orrin had 1.24 million visitors.",
            "wrong-row: the visitors of Lake Orrin in 2023 is 1.37 million in facts.csv, not 1.24 million; that is the visitors of Lake Orrin in 2021",
        ),
        (
            "Lake Orrin has 1.24 million visitors.",
            "stale-figure: the visitors of Lake Orrin in 2023 is 1.37 million in facts.csv, not 1.24 million; that is the visitors of Lake Orrin in 2021",
        ),
        ("Lake Orrin had 1.24 million visitors.", "supported"),
        ("Lake Orrin has 1.38 million visitors.", "supported"),
        // Units and scales of one property need not be the same.
        ("Lake Tam covers 148 square kilometres.", "supported"),
        ("Lake Tam has 212,000 visitors.", "supported"),
        // Another definition.
        (
            "Lake Tam covers 158 square kilometres.",
            "contradicts-reference: the area of Lake Tam in 2019 is 148.147 square kilometres in facts.csv, not 158 square kilometres",
        ),
        (
            "The area of Lake Tam with islands is 158 square kilometres.",
            "supported",
        ),
        // It is said by what it is.
        (
            "Lake Tam is in the north. The lake is 31 m deep.",
            "supported",
        ),
        ("The sea is 31 m deep.", "nothing"),
    ];
    for (text, expected) in cases {
        assert_eq!(said(&tables, text), expected, "{text}");
    }
}

#[test]
fn the_time_of_a_fact_is_no_fact() {
    let facts = "entity,property,value,as_of,source\nNigeria,population,232000000,2025,census\n";
    let tables = tables(facts, &Schema::default()).expect("it is read");
    for text in [
        "Nigeria hosted the games in 2013.",
        "In 2014 the survey named Nigeria.",
        "Nigeria's year of 1999 was a good one.",
    ] {
        assert_eq!(said(&tables, text), "nothing", "{text}");
    }
    assert_eq!(
        said(&tables, "Nigeria has a population of 232 million."),
        "supported"
    );
}

#[test]
fn bad_facts_are_refused_with_row_and_column() {
    let head = "entity,property,value,unit,as_of,valid_from,valid_to,tolerance,source\n";
    let cases = [
        (
            "Orrin,area,412,parrots,,,,,survey",
            "row 2, column unit: found 'parrots'; expected the id of a unit (square_kilometre) or a currency (EUR)",
        ),
        (
            "Orrin,area,412,kilogram,,,,,survey",
            "row 2, column unit: found 'kilogram', a unit of mass; expected one of area, as properties.csv says",
        ),
        (
            "Orrin,area,412,,soon,,,,survey",
            "row 2, column as_of: found 'soon'; expected a date as 2024, 2024-05 or 2024-05-31",
        ),
        (
            "Orrin,visitors,412,,,2020,2019,,survey",
            "row 2, column valid_to: found an end before its beginning; expected one that is not before valid_from",
        ),
        (
            "Orrin,area,412,,,,,some,survey",
            "row 2, column tolerance: found 'some'; expected a share (3%), an amount (10 km), 0, or nothing",
        ),
        (
            "Orrin,area,412,,,,,,hearsay",
            "row 2, column source: found 'hearsay'; expected an id of sources.csv",
        ),
        (
            ",area,412,,,,,,survey",
            "row 2, column entity: found nothing; expected the name of an entity",
        ),
        (
            "Orrin,,412,,,,,,survey",
            "row 2, column property: found nothing; expected the name of a property",
        ),
        (
            "Orrin,area,412,,,,,,survey\nOrrin,area,413,,,,,,survey",
            "row 3, column value: found a second value of 'area' for 'Orrin' (the first is in row 2); expected one, or another source, qualifier or time",
        ),
    ];
    for (rows, expected) in cases {
        let refused = tables(&format!("{head}{rows}\n"), &schema()).map(|_| ());
        let message = refused.expect_err(rows).to_string();
        assert_eq!(message, format!("facts.csv {expected}"));
    }
}

#[test]
fn bad_files_beside_a_table_are_refused() {
    let units = Units::embedded();
    let sources = |text: &str| Schema::default().sources("sources.csv", text.as_bytes());
    let properties =
        |text: &str| Schema::default().properties("properties.csv", text.as_bytes(), units);
    let package =
        |text: &str| Schema::default().package("datapackage.json", text.as_bytes(), "a.csv", units);
    let cases = [
        (
            sources("id,publisher\nx,y\n"),
            "sources.csv row 1: found the columns id, publisher; expected one that is called 'title'",
        ),
        (
            sources("id,title\nx,y\nx,z\n"),
            "sources.csv row 3, column id: found the id 'x' a second time; expected it once",
        ),
        (
            properties("id,policy\nx,weekly\n"),
            "properties.csv row 2, column policy: found 'weekly'; expected static, yearly or event",
        ),
        (
            properties("id,tolerance\nx,-3%\n"),
            "properties.csv row 2, column tolerance: found '-3%'; expected a share (3%), an amount (10 km), 0, or nothing",
        ),
        (
            package("{"),
            "datapackage.json: found no package of data: EOF while parsing an object at line 1 column 1",
        ),
    ];
    for (refused, expected) in cases {
        assert_eq!(refused.expect_err(expected).to_string(), expected);
    }
}

#[test]
fn a_package_tells_what_columns_are() {
    let package = br#"{"resources": [{"path": "./a.csv", "sources": [{"title": "The survey"}],
        "schema": {"missingValues": ["-99"], "fields": [{"name": "x1", "property": "area", "unit": "km2", "year": 2020},
        {"name": "x2", "use": false}, {"name": "x3", "property": "depth"}]}}]}"#;
    let mut schema = Schema::default();
    let units = Units::embedded();
    schema
        .package("datapackage.json", package, "a.csv", units)
        .expect("it is a package");
    // What an option says overrules.
    schema.column("x3=:ft", units).expect("it is told");
    let tables =
        tables("lake,x1,x2,x3\nOrrin,412,7,-99\nTam,148,8,31\n", &schema).expect("it is a table");
    let table = &tables.all()[0];
    let expected = [
        "names of rows",
        "values of “area” in square kilometres, of 2020",
        "not used: it is left out as was asked",
        "values of “depth” in feet",
    ];
    assert_eq!(table.explained(units), expected);
    assert_eq!(table.source(0, 1), Some("The survey"));
    for (text, expected) in [
        ("In 2020 Orrin had an area of 412 km².", "supported"),
        ("Tam has a depth of 31 feet.", "supported"),
        ("Orrin has a depth of 99 feet.", "nothing"),
    ] {
        assert_eq!(said(&tables, text), expected, "{text}");
    }
}
