//! Time grows with the text, whatever the text: the bytes that readers look at are counted, not
//! seconds.
//!
//! A byte is counted as often as it is looked at, by the words, blanks, digits, phrases and
//! spellings that are tried there, in checking and in what `extract` asks of each figure. The
//! yardstick is dense prose; no text may cost more than a fixed multiple of it, and twice the text
//! no more than twice the looks.

#![cfg(debug_assertions)]

use checkfigure::facts::Tables;
use checkfigure::input::markdown;
use checkfigure::mention::Sentences;
use checkfigure::text::{Document, bytes_looked_at};
use checkfigure::unit::Units;
use checkfigure::{Checker, Options};

/// What hostile texts are made of; each is repeated until the text is long.
const SEEDS: [&str; 45] = [
    "1",
    "1,",
    "1 ,",
    "1.",
    "1 ",
    "1, ",
    "1,000,",
    "1-",
    "1/",
    "1:",
    ".",
    ",",
    "(",
    "1(",
    "1)(",
    "1 km (",
    "1 km (2 mi; ",
    "1 km (2 miles) ",
    "1 to ",
    "5'11\" ",
    "million ",
    "a ",
    "one ",
    "hundred and ",
    "between 1 and ",
    "$",
    "$1 ",
    "1–",
    "of March ",
    "May 2019 ",
    "½",
    "1'",
    "1×10^",
    "12:30 ",
    "5%, ",
    "from 2 to 3 ",
    "rose 5% to 6 from 4 ",
    "a-",
    "Mr. ",
    "born 1950, died 2020, aged 69, ",
    "the 7th G7 summit ",
    "K2 (8,611 m) ",
    "nine months after the invasion of Ukraine ",
    "World War I began in 1914 ",
    "5 km, as long as K2 ",
];

/// The most looks a byte that any text may cost, as a multiple of those of dense prose. "1 to 1 to"
/// has 21: each of its figures may be the first of two dates, of two times and of two amounts.
const MOST: f64 = 24.0;

const SHORT: usize = 12_000;

/// How many bytes are looked at when a text is checked and all that can be asked of it is.
fn looks(checker: &Checker<'_>, text: &str) -> f64 {
    let before = bytes_looked_at();
    let report = checker.check(Document::plain(text), text);
    let figures = &report.mentions.figures;
    let mut sentences = Sentences::of(&report.document, figures);
    for index in 0..figures.len() {
        sentences.subject(index);
        sentences.change(index);
    }
    f64::from(u32::try_from(bytes_looked_at() - before).expect("the text is short"))
}

fn a_byte(looks: f64, text: &str) -> f64 {
    looks / f64::from(u32::try_from(text.len()).expect("the text is short"))
}

/// The looks a byte of a text that repeats a seed; four times the text costs no more than four times as many.
fn a_byte_of(seed: &str, looks: &dyn Fn(&str) -> f64) -> f64 {
    let text = |times: usize| seed.repeat(times * SHORT / seed.len());
    let (few, many) = (looks(&text(1)), looks(&text(4)));
    assert!(
        many <= 4.2 * few + 4_000.0,
        "{seed:?}: {few} looks, {many} for four times the text"
    );
    a_byte(many, &text(4))
}

#[test]
fn looks_grow_with_the_text_and_stay_within_a_multiple_of_dense_prose() {
    let checker = Checker::new(Options::default()).expect("no rule is named");
    let dense = include_str!("../benches/data/dense.txt");
    let yardstick = a_byte(looks(&checker, dense), dense);
    assert!(
        yardstick > 1.0,
        "dense prose is looked at {yardstick} times a byte"
    );
    for seed in SEEDS {
        let multiple = a_byte_of(seed, &|text| looks(&checker, text)) / yardstick;
        assert!(
            multiple <= MOST,
            "{seed:?}: {multiple:.1} times the looks of dense prose"
        );
    }
}

/// The same with a reference table, in texts of its names and heads.
#[test]
fn looks_grow_with_the_text_where_there_is_a_table() {
    let mut tables = Tables::default();
    let csv = b"town,area_km2,population,opened\nHolm,40,5000,1908\nVik,18,1200,1931\n";
    tables
        .add("towns.csv", csv, Units::embedded())
        .expect("it is a table");
    let checker = Checker::new(Options {
        reference: Some(&tables),
        ..Options::default()
    });
    let checker = checker.expect("no rule is named");
    for seed in [
        "Holm ",
        "area ",
        "It has 5,000 people. ",
        "the highest population of ",
        "Holm has an area of 40 km² and ",
        "Vik had 1,200 people in 1931, up from 900 in 1908. ",
        "more people than Holm ",
        "two of the two towns ",
    ] {
        a_byte_of(seed, &|text| looks(&checker, text));
    }
}

/// The same of Markdown that holds its own tables.
#[test]
fn looks_grow_with_the_text_where_it_holds_tables() {
    let checker = Checker::new(Options::default()).expect("no rule is named");
    let looks = |text: &str| {
        let before = bytes_looked_at();
        checker.check(markdown(text), text);
        f64::from(u32::try_from(bytes_looked_at() - before).expect("the text is short"))
    };
    for seed in [
        "| town | people |\n|---|---|\n| Holm | 40 |\n\nHolm has 50 people.\n\n",
        "Holm has the most people and 50 of them.\n\n",
    ] {
        a_byte_of(seed, &looks);
    }
}

/// A paragraph of ten thousand figures costs ten times one of a thousand, whatever hangs together.
#[test]
fn looks_grow_with_the_figures_of_a_paragraph() {
    let checker = Checker::new(Options::default()).expect("no rule is named");
    for sentence in [
        "Sales rose 5% to $105 from $100, and of 40 men 10 (25%) left, ",
        "9 men and 6 women, 15 in all, ",
        "It fell from 60 to 50. ",
        "5 km (3 miles), ",
    ] {
        let paragraph = |figures: usize| {
            let each = sentence
                .matches(|c: char| c.is_ascii_digit())
                .count()
                .min(5);
            sentence.repeat(figures / each)
        };
        let (few, many) = (
            looks(&checker, &paragraph(1_000)),
            looks(&checker, &paragraph(10_000)),
        );
        assert!(
            many <= 10.5 * few,
            "{sentence:?}: {few} looks, {many} for ten times the figures"
        );
    }
}
