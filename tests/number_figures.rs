//! Every row of tests/tables/number-figures.csv: a sentence, and the first figure that is read in it
//! as its words, its value or ends, and how it is bounded.

use checkfigure::mention::{Amount, DecimalWhy, Flags, Mention, scan};
use checkfigure::text::{Decimal, Document};
use checkfigure::unit::Units;

const TABLE: &str = include_str!("tables/number-figures.csv");

fn said(mention: &Mention) -> String {
    match mention.amount() {
        Some(Amount::One(number)) => number.value().to_string(),
        Some(Amount::Range(low, high)) => format!("{}..{}", low.value(), high.value()),
        _ => "other".to_owned(),
    }
}

fn bound(mention: &Mention) -> String {
    let name = serde_json::to_value(mention.qualifier).expect("a bound has a name");
    name.as_str().expect("a word").to_owned()
}

#[test]
fn every_row_reads_as_it_says() {
    let mut wrong = Vec::new();
    for row in csv::Reader::from_reader(TABLE.as_bytes()).records() {
        let row = row.expect("a row of four columns");
        let text = Document::plain(row[0].to_owned());
        let found = scan(&text, Units::embedded());
        let shown = found.figures.first().map_or(
            [String::new(), "none".to_owned(), "none".to_owned()],
            |first| [text.slice(first.span).to_owned(), said(first), bound(first)],
        );
        if shown != [row[1].to_owned(), row[2].to_owned(), row[3].to_owned()] {
            wrong.push(format!("{}: {shown:?}", &row[0]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_document_decides_its_decimals_once_and_says_why() {
    let decided = |text: Document<'_>| scan(&text, Units::embedded()).decimal;
    let found =
        |text: &'static str| decided(Document::plain(text)).map(|used| (used.mark, used.why));
    assert_eq!(found("nothing open 12 3.5"), None);
    assert_eq!(
        found("1,234 men"),
        Some((Decimal::Point, DecimalWhy::Default))
    );
    assert_eq!(
        found("1.234 men, 2,5 km"),
        Some((Decimal::Comma, DecimalWhy::Text))
    );
    assert_eq!(
        found("1,234 men, 2.5 km"),
        Some((Decimal::Point, DecimalWhy::Text))
    );
    let asked = decided(Document::plain("1.234 men").with_decimal(Decimal::Comma));
    assert_eq!(asked.map(|used| used.why), Some(DecimalWhy::Asked));
}

#[test]
fn parts_of_a_text_are_decided_by_all_of_it() {
    let text = "It has 1.250 seats.\n\nIt weighs 3,75 kg and 12.345,5 kg.\n\n";
    let first = Document::plain_parts(text, 4).next().expect("a part");
    let number = scan(&first, Units::embedded()).figures[0].number();
    assert_eq!(
        number.map(|number| number.value().to_string()),
        Some("1250".to_owned())
    );
}

#[test]
fn guesses_are_flagged() {
    for (text, unsure) in [
        ("4.2 x 10 -6 mol", true),
        ("0,35 g, not 2.5 g", true),
        ("4.2 × 10^-6 mol", false),
    ] {
        let found = scan(&Document::plain(text), Units::embedded());
        assert_eq!(found.figures[0].flags.has(Flags::UNSURE), unsure, "{text}");
    }
}
