//! How long one number takes in each written form, and how fast a list of them is read.

use checkfigure::number::{is_number_word, read, read_ordinal, read_roman, read_words, scale};
use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

/// One reading of a text from its start.
#[divan::bench(args = [
    "7 km", "2019, and", "1,234.5 km", "1 234 567 km", "12,34,567", "10 1/2 in", "1½ cups",
    "3×10^8 m/s", "3e8 J", "22,24,26,31", "6,5000,0000", "word",
])]
fn digits(bencher: Bencher, text: &str) {
    bencher
        .counter(ItemsCount::new(1u32))
        .bench(|| read(black_box(text), 0));
}

#[divan::bench(args = [
    "two men", "a mile", "twenty-one hundred men", "two hundred and five thousand", "half a century",
    "two and a half million", "three-quarters of a mile", "a couple of days", "tens of thousands of",
    "first-class", "word",
])]
fn words(bencher: Bencher, text: &str) {
    bencher
        .counter(ItemsCount::new(1u32))
        .bench(|| read_words(black_box(text), 0));
}

#[divan::bench(args = ["3rd", "third", "twenty-first", "word"])]
fn ordinals(bencher: Bencher, text: &str) {
    bencher.bench(|| read_ordinal(black_box(text), 0));
}

#[divan::bench(args = ["XIV", "MMMCMXCIX", "Word"])]
fn roman(bencher: Bencher, text: &str) {
    bencher.bench(|| read_roman(black_box(text), 0));
}

#[divan::bench(args = [" million people", "bn", " people", " km"])]
fn scales(bencher: Bencher, text: &str) {
    bencher.bench(|| scale(black_box(text), 0, false));
}

#[divan::bench(args = ["twenty", "people"])]
fn one_word(bencher: Bencher, word: &str) {
    bencher.bench(|| is_number_word(black_box(word)));
}

/// A text of nothing but figures, each read with its scale.
#[divan::bench]
fn figures(bencher: Bencher) {
    let text = "1,234.5 km; 2019; 3 million; 12 per cent; 1.2bn; 40 mi; ".repeat(2_000);
    bencher.counter(BytesCount::of_str(&text)).bench(|| {
        let mut at = 0;
        let mut sum = 0.0;
        while let Some(next) = memchr::memchr2(b' ', b';', &text.as_bytes()[at..]) {
            if let Some(number) = read(&text, at) {
                let power = scale(&text, number.end, false).map_or(0, |power| power.value);
                sum += number.value.scaled(power).value();
            }
            at += next + 1;
        }
        sum
    });
}
