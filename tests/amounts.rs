//! Reads every sentence of `tables/amounts.csv` and compares the figures found with those listed:
//! money, measures, temperatures, ages and lengths of time, and beside each what looks like one.

use checkfigure::mention::{Amount, Kind, Mention, Qualifier, Value, scan};
use checkfigure::number::Number;
use checkfigure::text::Document;
use checkfigure::unit::Units;

const TABLE: &str = "tests/tables/amounts.csv";

/// `figures` are `words = kind value unit`, with a semicolon between two.
#[derive(serde::Deserialize, serde::Serialize, Debug)]
struct Row {
    sentence: String,
    figures: String,
    language: String,
    source: String,
}

fn rows() -> Vec<Row> {
    csv::Reader::from_path(TABLE)
        .expect("the table is there")
        .deserialize()
        .map(|row| row.expect("every row is whole"))
        .collect()
}

/// To nine digits, without closing zeros.
fn value(number: Number) -> String {
    let rounded: f64 = format!("{:.8e}", number.value()).parse().expect("a number");
    rounded.to_string()
}

fn amount(mention: &Mention) -> String {
    match mention.value {
        Value::Amount(Amount::One(number)) => value(number),
        Value::Amount(Amount::Range(low, high)) => format!("{}..{}", value(low), value(high)),
        Value::Amount(Amount::PlusMinus(middle, half)) => {
            format!("{}±{}", value(middle), value(half))
        }
        Value::Amount(Amount::Sides(a, b, c)) => {
            let sides = [Some(a), Some(b), c];
            let sides: Vec<String> = sides.into_iter().flatten().map(value).collect();
            sides.join("x")
        }
        Value::Date(date) => date.iso(),
        Value::Dates(first, last) => format!("{}/{}", first.iso(), last.iso()),
        _ => String::new(),
    }
}

fn shown(mention: &Mention, sentence: &str) -> String {
    let words = &sentence[mention.span.range()];
    let kind = format!("{:?}", mention.kind).to_lowercase();
    let bound = match mention.qualifier {
        Qualifier::None => String::new(),
        bound => format!("{bound:?} "),
    };
    let unit = Units::embedded().id(mention.unit);
    let shown = format!("{words} = {kind} {bound}{} {unit}", amount(mention));
    shown.trim_end().to_owned()
}

fn read(sentence: &str) -> String {
    let found = scan(&Document::plain(sentence), Units::embedded());
    let figures = found.figures.iter().filter(|m| m.kind != Kind::Clock);
    let shown: Vec<String> = figures.map(|m| shown(m, sentence)).collect();
    shown.join("; ")
}

#[test]
fn the_figures_of_every_sentence_are_found() {
    let rows = rows();
    if std::env::var_os("UPDATE").is_some() {
        let mut writer = csv::Writer::from_path(TABLE).expect("the table can be written");
        for row in rows {
            let figures = read(&row.sentence);
            writer
                .serialize(Row { figures, ..row })
                .expect("it can be written");
        }
        return;
    }
    assert!(rows.len() >= 100, "only {} sentences", rows.len());
    let wrong: Vec<String> = rows
        .iter()
        .filter(|row| read(&row.sentence) != row.figures)
        .map(|row| {
            format!(
                "{}\n  expected {}\n  found    {}",
                row.sentence,
                row.figures,
                read(&row.sentence)
            )
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
