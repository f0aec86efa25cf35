//! Reference tables: read as people have them, refused with a place where they cannot be, and compared with.

mod common;

use checkfigure::facts::Tables;
use checkfigure::finding::{DocumentReport, Status};
use checkfigure::input;
use checkfigure::number::Number;
use checkfigure::text::Document;
use checkfigure::unit::Units;
use checkfigure::{Checker, Options};

fn table(bytes: &[u8]) -> checkfigure::Result<Tables> {
    let mut tables = Tables::default();
    tables.add("t.csv", bytes, Units::embedded())?;
    Ok(tables)
}

fn read(text: &str) -> Tables {
    table(text.as_bytes()).expect("it is a table")
}

/// What is said of each column.
fn explained(text: &str) -> Vec<String> {
    read(text).all()[0].explained(Units::embedded())
}

fn check<'t>(tables: &Tables, text: &'t str) -> DocumentReport<'t> {
    let options = Options {
        reference: Some(tables),
        ..Options::default()
    };
    Checker::new(options)
        .expect("no rule is named")
        .check(Document::plain(text), text)
}

fn refused(bytes: &[u8]) -> String {
    let tables = table(bytes).map(|_| ());
    tables.expect_err("it is no table").to_string()
}

#[test]
fn hostile_tables_are_refused_with_a_place() {
    let long = format!("a,b\nx,{}\n", "y".repeat(10_000_000));
    let cases: [(&[u8], &str); 9] = [
        (
            b"a,b\nx,=SUM(A1:A9)\n",
            "t.csv row 2, column 2: found the formula '=SUM(A1:A9)'; expected its value",
        ),
        (
            b"a,b\nx,+cmd|calc\n",
            "t.csv row 2, column 2: found the formula",
        ),
        (
            long.as_bytes(),
            "t.csv row 2, column 2: found a cell of 10000000 bytes; expected at most 65536",
        ),
        (b"a,b\nx,\0\n", "t.csv row 2: a NUL character stands here"),
        (
            "a,b\né,\u{e9}\nx,"
                .as_bytes()
                .iter()
                .chain(b"\xe9\n")
                .copied()
                .collect::<Vec<_>>()
                .leak(),
            "t.csv row 3: byte 0xe9 is no UTF-8",
        ),
        (
            b"a,b\nx,\"never\ny,1\n",
            "t.csv row 2: found a quote that is never closed",
        ),
        (
            b"a,b\nx,1,2\n",
            "t.csv row 2: found 3 cells; expected 2 as in the first row",
        ),
        (b"a,b\n", "t.csv: found no row under a header"),
        (b"", "t.csv: found no row under a header"),
    ];
    for (bytes, expected) in cases {
        let message = refused(bytes);
        assert!(
            message.starts_with(expected),
            "{message}\nexpected {expected}"
        );
    }
}

#[test]
fn rows_of_one_name_are_never_mixed_up() {
    // Two rows of a name: neither is the one that is meant.
    let tables = read("town,mayor,votes\nHolm,Ann,1200\nHolm,Bo,900\nLund,Cy,700\n");
    let report = check(&tables, "Holm had 950 votes.");
    assert!(report.findings.is_empty());
    assert_eq!(report.bound[0].1.status, Status::Ambiguous);
    assert_eq!(check(&tables, "Lund had 750 votes.").findings.len(), 1);
}

#[test]
fn encodings_and_marks_of_other_places_are_read() {
    let (mut utf16, text) = (vec![0xFF, 0xFE], "town\tarea (km²)\nOrléans\t27,48\n");
    utf16.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    let latin: Vec<u8> = text.chars().map(|c| c as u8).collect();
    let marked = [b"\xEF\xBB\xBF".as_slice(), text.as_bytes()].concat();
    for bytes in [utf16, latin, marked] {
        let tables = table(&bytes).expect("it is a table");
        let found = check(&tables, "Orléans has an area of 29.5 km².").findings;
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(
            check(&tables, "Orléans has an area of 27.5 km².")
                .findings
                .is_empty()
        );
    }
    let semicolons = read("town;area (km2);inhabitants\nHolm;1.234,5;12.000\n");
    assert!(
        check(
            &semicolons,
            "Holm has an area of 1,234.5 km² and 12,000 inhabitants."
        )
        .findings
        .is_empty()
    );
    assert_eq!(
        check(&semicolons, "Holm has an area of 1,334.5 km².")
            .findings
            .len(),
        1
    );
}

#[test]
fn shapes_are_understood_without_being_told() {
    let wide = explained(
        "country,area_km2,GDP (US$ bn),population 2024,rank,n\nX,5,2,10,1,n/a\nY,6,3,11,2,\n",
    );
    assert_eq!(
        wide,
        [
            "names of rows",
            "values of “area” in square kilometres",
            "values of “gdp” in US dollars, each ×10^9",
            "values of “population”, of 2024",
            "numbers that name or order rows",
            "not used: no cell says anything",
        ]
    );
    let two_rows =
        explained("town,votes,,turnout\n,Labour,Green,%\nHolm,12,13,60\nLund,14,15,61\n");
    assert_eq!(
        two_rows[1..],
        [
            "values of “votes labour”",
            "values of “votes green”",
            "values of “turnout” in percent"
        ]
    );
    let across = explained("metric,Holm,Lund\narea (km2),5,6\nmayor,Ann,Bo\n");
    assert_eq!(
        across,
        [
            "names of rows",
            "values of “area” in square kilometres",
            "words that tell rows apart"
        ]
    );
}

#[test]
fn a_figure_of_another_definition_or_currency_is_not_compared() {
    let tables =
        read("country,population,GDP (US$ bn)\nNorrland,5400000,310\nSudmark,8100000,402\n");
    for text in [
        "The urban population of Norrland is 4.1 million.",
        "Norrland's GDP is 290 billion euros.",
        "Norrland's GDP would be $350 billion by then.",
        "The population of Norrland and Sudmark is 13.5 million.",
        "Norrland has 4 ports and 12 airports.",
        "The population of Lund, Norrland is 90,000.",
    ] {
        let report = check(&tables, text);
        assert!(report.findings.is_empty(), "{text}: {:?}", report.findings);
    }
}

#[test]
fn what_is_supported_says_by_which_cell() {
    let tables = read("country,area_km2\nFrance,543940\n");
    let report = check(&tables, "France covers an area of about 544,000 km².");
    let [(0, bound)] = report.bound.as_slice() else {
        panic!("one figure is bound: {:?}", report.bound);
    };
    assert_eq!(bound.status, Status::Supported);
    assert_eq!(
        (bound.entity.as_str(), bound.property.as_str()),
        ("France", "area")
    );
    assert_eq!(
        (bound.table.as_str(), bound.row, bound.column.as_str()),
        ("t.csv", Some(2), "area_km2")
    );
    assert_eq!(bound.value.map(Number::value), Some(543_940.0));
}

#[test]
fn the_sentence_that_explains_a_table_is_checked_by_it() {
    for (_, table, _) in EXAMPLES {
        let tables = read(table);
        let example = tables.all()[0]
            .example(Units::embedded())
            .expect("it has values");
        let bound = check(&tables, &example).bound;
        assert!(
            bound
                .iter()
                .any(|(_, bound)| bound.status == Status::Supported),
            "{example}: {bound:?}"
        );
    }
}

/// Text, table, and the rules that must flag it, in order.
const EXAMPLES: [(&str, &str, &[&str]); 3] = [
    (
        include_str!("../examples/reference/models.md"),
        include_str!("../examples/reference/results.csv"),
        &[
            "contradicts-reference",
            "wrong-row",
            "wrong-unit-of-table",
            "contradicts-reference",
            "rank-contradicted",
            "aggregate-contradicted",
            "contradicts-reference",
        ],
    ),
    (
        include_str!("../examples/reference/press-release.md"),
        include_str!("../examples/reference/brandt.csv"),
        &[
            "contradicts-reference",
            "wrong-row",
            "trend-contradicted",
            "wrong-row",
            "wrong-unit-of-table",
            "trend-contradicted",
        ],
    ),
    (
        include_str!("../examples/reference/report.md"),
        include_str!("../examples/reference/election.csv"),
        &[
            "contradicts-reference",
            "contradicts-reference",
            "contradicts-reference",
            "rank-contradicted",
            "contradicts-reference",
            "aggregate-contradicted",
        ],
    ),
];

#[test]
fn the_examples_are_as_they_should_be() {
    for (text, table, expected) in EXAMPLES {
        let tables = read(table);
        let options = Options {
            reference: Some(&tables),
            ..Options::default()
        };
        let source = input::Source::read(text.as_bytes().to_vec(), "text.md").expect("it is text");
        let document = input::markdown(source.text());
        let report = Checker::new(options)
            .expect("no rule is named")
            .check(document, source.text());
        let found: Vec<_> = report.findings.iter().map(|finding| finding.rule).collect();
        assert_eq!(found, expected, "{:?}", report.findings);
        let supported = report
            .bound
            .iter()
            .filter(|(_, bound)| bound.status == Status::Supported);
        assert!(supported.count() >= 4);
    }
}

/// The findings on a Markdown document, with what is given beside it.
fn markdown_findings(text: &str, tables: Option<&Tables>) -> Vec<String> {
    let options = Options {
        reference: tables,
        ..Options::default()
    };
    let checker = Checker::new(options).expect("no rule is named");
    let report = checker.check(input::markdown(text), text);
    let said = |finding: &checkfigure::finding::Finding| finding.message.clone();
    report.findings.iter().map(said).collect()
}

#[test]
fn a_table_in_the_document_is_a_reference_for_its_prose() {
    let text = "\
# Turnout

Turnout was highest in Norby. Hest has 3 seats.

| District | Turnout (%) | Seats |
|---|---:|---:|
| Norby | 71.2 | 4 |
| `Hest` | 58.9 | 2 |

Sallow has 5 seats. Turnout in Norby was 71.2%. Turnout in Hest was 59.8%.
";
    let expected = [
        "the seats of Hest is 2 in the table in line 5, not 3",
        "the turnout of Hest is 58.9% in the table in line 5, not 59.8%",
    ];
    assert_eq!(markdown_findings(text, None), expected);
}

#[test]
fn what_one_of_several_tables_supports_no_other_contradicts() {
    let text = |seats: &str| {
        format!(
            "Norby has {seats} seats.\n\n| District | Seats |\n|---|---:|\n| Norby | 4 |\n| Hest | 2 |\n"
        )
    };
    let given = read("district,seats\nNorby,5\nHest,2\n");
    // Each has another value: nothing is sure.
    assert!(markdown_findings(&text("7"), Some(&given)).is_empty());
    assert!(markdown_findings(&text("5"), Some(&given)).is_empty());
    assert!(markdown_findings(&text("4"), Some(&given)).is_empty());
    assert_eq!(
        markdown_findings(&text("7"), None),
        ["the seats of Norby is 4 in the table in line 3, not 7"]
    );
}

#[test]
fn a_markdown_table_that_is_none_is_passed_over() {
    for table in [
        "| a |\n|---|\n",
        "| a | b |\n|---|---|\n| =1 | x |\n",
        "| | |\n|---|---|\n| | |\n",
    ] {
        let text = format!("It has 5 seats.\n\n{table}");
        assert!(markdown_findings(&text, None).is_empty(), "{text}");
    }
}

#[test]
fn a_table_of_rates_is_known_by_its_heads_and_bad_ones_are_refused() {
    let units = Units::embedded();
    let mut tables = Tables::default();
    let bytes =
        b"Date,USD,GBP,ROL,\n2024-05-09,1.0743,0.8609,N/A,\n2024-05-10,1.0781,0.8605,N/A,\n";
    tables.add("rates.csv", bytes, units).expect("rates");
    let (currencies, first, last) = tables.rates()[0].extent().expect("days");
    assert_eq!(
        (
            currencies,
            first.to_string().as_str(),
            last.to_string().as_str()
        ),
        (3, "2024-05-09", "2024-05-10")
    );
    assert!(tables.all().is_empty());
    for (bytes, told) in [
        (
            "Date,USD\n2020-01-01,x\n",
            "row 2, column USD: found 'x'; expected a rate above 0",
        ),
        (
            "Date,USD\n20-01-01,1.1\n",
            "row 2, column Date: found '20-01-01'; expected a day as 2024-05-31",
        ),
        (
            "Date,USD\n2020-01-01,-1\n",
            "row 2, column USD: found '-1'; expected a rate above 0",
        ),
    ] {
        let error = Tables::default()
            .add("r.csv", bytes.as_bytes(), units)
            .expect_err(bytes);
        assert!(error.to_string().ends_with(told), "{error}");
    }
}
