//! Every row of tests/tables/numbers.csv: a text, and the number that its beginning is read as.

use checkfigure::number::{
    Form, Number, Read, read, read_malformed, read_ordinal, read_roman, read_words, scale,
};
use num_bigint::BigInt;
use num_rational::BigRational;

const TABLE: &str = include_str!("tables/numbers.csv");

/// Digits with a scale, or words, or a rank; whichever begins here, the rank first.
fn read_any(text: &str) -> Option<Read<Number>> {
    read_ordinal(text, 0)
        .or_else(|| read_words(text, 0))
        .or_else(|| scaled(text))
}

fn scaled(text: &str) -> Option<Read<Number>> {
    let number = read(text, 0)?;
    let Some(power) = scale(text, number.end, false) else {
        return Some(number);
    };
    Some(Read {
        value: number.value.scaled(power.value),
        end: power.end,
    })
}

/// `3/4`, `-1.5`, `2.5e6`: exactly.
fn exact(text: &str) -> BigRational {
    if let Some((over, under)) = text.split_once('/') {
        return exact(over) / exact(under);
    }
    let (mantissa, power) = text.split_once('e').unwrap_or((text, "0"));
    let (whole, decimals) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits: BigInt = format!("{whole}{decimals}").parse().expect("digits");
    let power: i32 = power.parse().expect("a power");
    let places = i32::try_from(decimals.len()).expect("few decimals");
    BigRational::from(digits) * BigRational::from(BigInt::from(10)).pow(power - places)
}

fn form(number: Number) -> String {
    let name = serde_json::to_value(number.form()).expect("a form has a name");
    name.as_str().expect("a word").to_owned()
}

#[test]
fn every_row_reads_as_it_says() {
    let mut rows = csv::Reader::from_reader(TABLE.as_bytes());
    let mut wrong = Vec::new();
    let mut count = 0;
    for row in rows.records() {
        let row = row.expect("a row of five columns");
        let cell = |at: usize| row[at].replace("\\n", "\n");
        let (text, rest) = (cell(0), cell(4));
        count += 1;
        let found = read_any(&text);
        let shown = found.map_or("none".to_owned(), |read| show(&read, &text));
        if !matches_row(found, &text, &row, &rest) {
            wrong.push(format!("{text:?}: {shown}, not {:?}", &row));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count >= 150, "only {count} rows");
}

fn show(read: &Read<Number>, text: &str) -> String {
    let number = read.value;
    let step = number.fine_step();
    format!(
        "{} step {step} {} rest {:?}",
        number.exact(),
        form(number),
        &text[read.end..]
    )
}

fn matches_row(
    found: Option<Read<Number>>,
    text: &str,
    row: &csv::StringRecord,
    rest: &str,
) -> bool {
    let Some(read) = found else {
        return row[1].is_empty() && rest == text;
    };
    let step: BigRational = if row[2].is_empty() {
        return false;
    } else {
        exact(&row[2])
    };
    read.value.exact() == exact(&row[1])
        && exact_step(read.value) == step
        && form(read.value) == row[3]
        && &text[read.end..] == rest
}

fn exact_step(number: Number) -> BigRational {
    let ten = BigRational::from(BigInt::from(10));
    ten.pow(number.exponent().into()) / BigInt::from(number.denominator())
}

#[test]
fn a_number_in_the_middle_is_read_where_it_starts() {
    let text = "about 1,234.5 or (two hundred) or World War II, the 3rd";
    let end = |read: Option<Read<Number>>| read.map(|read| read.end);
    assert_eq!(end(read(text, 6)), Some(13));
    assert_eq!(end(read_words(text, 18)), Some(29));
    assert_eq!(end(read_roman(text, 44)), Some(46));
    assert_eq!(end(read_ordinal(text, 52)), Some(55));
    assert_eq!(read_words(text, 20), None, "in the middle of a word");
    assert_eq!(
        end(read("10 20 300 400", 3)),
        Some(5),
        "a list, not thousands"
    );
}

#[test]
fn what_stands_before_decides() {
    let value = |text: &str, at| read_words(text, at).map(|read| read.value.value());
    assert_eq!(
        value("between two hundred and five hundred", 8),
        Some(200.0)
    );
    assert_eq!(value("between two and a half and three", 8), Some(2.5));
    assert_eq!(value("the past three quarters of growth", 9), Some(3.0));
    assert_eq!(value("the first half of 2022", 10), None);
    assert_eq!(value("the upper half of it", 10), None);
    assert_eq!(value("at one point two men left", 3), Some(1.0));
}

#[test]
fn broken_numbers_are_skipped_whole() {
    for text in [
        "6,5000,0000",
        "10,00,0",
        "1.2.3",
        "1.234.567,89",
        "0,5",
        "1,234,56",
        "192.168.0.1",
    ] {
        assert_eq!(read(text, 0), None, "{text}");
        assert_eq!(read_malformed(text, 0), Some(text.len()), "{text}");
    }
    for text in ["1,234", "1.5", "22,24,26", "2019,2020", "word", ""] {
        assert_eq!(read_malformed(text, 0), None, "{text}");
    }
}

#[test]
fn roman_numerals_are_whole_and_canonical() {
    for rank in 1..4000 {
        let text = Number::decimal(rank, 0, Form::Roman).to_string();
        let read = read_roman(&text, 0).expect("a Roman numeral");
        assert_eq!((read.value.coefficient(), read.end), (rank, text.len()));
    }
    for text in ["", "IIII", "VV", "IC", "MMMM", "Iv", "XIVth", "I've"] {
        assert_eq!(read_roman(text, 0), None, "{text}");
    }
}
