//! What holds of every number and every text: a printed number reads back as itself, no reading
//! panics or leaves a character boundary, and reading costs no more than the text is long.

use checkfigure::number::{
    Form, Interval, Number, Read, is_number_word, read, read_malformed, read_ordinal, read_roman,
    read_words, scale,
};
use proptest::prelude::*;

/// The number that a printed form begins with, its scale included, if it is read to the end.
fn read_back(number: Number) -> Option<Number> {
    let text = number.to_string();
    let found = match number.form() {
        Form::Words | Form::Collective | Form::Vague => read_words(&text, 0)?,
        Form::Ordinal => read_ordinal(&text, 0)?,
        Form::Roman => read_roman(&text, 0)?,
        _ => with_scale(&text)?,
    };
    let vague = matches!(number.form(), Form::Collective | Form::Vague);
    (found.end == text.len() || vague).then_some(found.value)
}

fn with_scale(text: &str) -> Option<Read<Number>> {
    let number = read(text, 0)?;
    let power = scale(text, number.end, false);
    Some(power.map_or(number, |power| Read {
        value: number.value.scaled(power.value),
        end: power.end,
    }))
}

fn any_size() -> impl Strategy<Value = i64> {
    prop_oneof![
        -2000..2000i64,
        -999_999_999_999_999_999..=999_999_999_999_999_999i64
    ]
}

fn scale_power() -> impl Strategy<Value = i16> {
    prop_oneof![Just(0i16), Just(3), Just(6), Just(9), Just(12)]
}

fn digits() -> impl Strategy<Value = Number> {
    (any_size(), scale_power()).prop_map(|(size, power)| Number::decimal(size, power, Form::Digits))
}

fn grouped() -> impl Strategy<Value = Number> {
    let size = prop_oneof![1000..10_000_000i64, 1000..999_999_999_999_999_999i64];
    (size, scale_power()).prop_map(|(size, power)| Number::decimal(size, power, Form::Grouped))
}

fn decimal() -> impl Strategy<Value = Number> {
    (any_size(), -12..12i16).prop_map(|(size, power)| Number::decimal(size, power, Form::Decimal))
}

fn scientific() -> impl Strategy<Value = Number> {
    (any_size(), -99..99i16)
        .prop_map(|(size, power)| Number::decimal(size, power, Form::Scientific))
}

/// Whole numbers as they are spelled: with a scale only where a scale word would stand last.
fn words() -> impl Strategy<Value = Number> {
    let last_group = |size: &i64| size % 1000 != 0;
    let large = (1..1_000_000_000i64).prop_filter("ends in a scale word", last_group);
    let spelled = |(size, power): &(i64, i16)| size.ilog10() + u32::from(power.unsigned_abs()) < 18;
    let scaled = (large, scale_power()).prop_filter("over any scale word", spelled);
    let indian = (1..100i64, prop_oneof![Just(5i16), Just(7)]);
    let decimals = (0..10_000i64, -4..0i16);
    prop_oneof![scaled, indian, decimals, (0..1000i64, Just(0i16))]
        .prop_map(|(size, power)| Number::decimal(size, power, Form::Words))
}

fn fraction() -> impl Strategy<Value = Number> {
    let under = prop::sample::select(vec![2u16, 3, 4, 5, 8, 10, 12, 16, 32, 64, 100]);
    (under, 0..1000i64, any::<u16>(), scale_power()).prop_map(|(under, whole, over, power)| {
        let over = i64::from(over % (under - 1)) + 1;
        Number::fraction(whole * i64::from(under) + over, under).scaled(power)
    })
}

fn special() -> impl Strategy<Value = Number> {
    let ordinal = (0..1_000_000i64).prop_map(|rank| Number::decimal(rank, 0, Form::Ordinal));
    let roman = (1..4000i64).prop_map(|rank| Number::decimal(rank, 0, Form::Roman));
    let dozen = prop_oneof![Just(2i64), Just(6), (1..80i64).prop_map(|n| n * 12)];
    let dozen = dozen.prop_map(|n| Number::decimal(n, 0, Form::Collective));
    let soft = prop_oneof![(Just(2i64), 2..12i16), Just((24, 0))];
    let soft = soft.prop_map(|(n, power)| Number::decimal(n, power, Form::Vague));
    prop_oneof![ordinal, roman, dozen, soft]
}

/// Prose of the kind that numbers are hidden in, and everything that could break a reader.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[0-9]{1,5}",
        prop::sample::select(vec![
            ",",
            ".",
            "-",
            "−",
            "–",
            " ",
            "\u{202f}",
            "\u{a0}",
            "'",
            "’",
            "/",
            "⁄",
            "½",
            "×",
            "x",
            "^",
            "10",
            "⁸",
            "⁻",
            "e",
            "one ",
            "two-",
            "hundred ",
            "and ",
            "a ",
            "half ",
            "million ",
            "third",
            "thirds ",
            "of ",
            "dozen ",
            "point ",
            "twenty",
            "first ",
            "st",
            "th",
            "XIV",
            "\n",
            "\n\n",
            "é",
            "𝟙",
            "score ",
            "few ",
            "between ",
            "thousand ",
            "minus ",
            "tens ",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,3}",
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

fn check_end<T>(text: &str, at: usize, read: Option<Read<T>>) {
    if let Some(read) = read {
        assert!(read.end > at, "{text:?} at {at} takes nothing");
        assert!(text.is_char_boundary(read.end), "{text:?} at {at}");
    }
}

fn check_value(number: Number) {
    assert!(number.value().is_finite() && number.fine_step() > 0.0);
    assert!(number.round_step().is_finite() && number.scaled(48).value().is_finite());
    assert!(!number.to_string().is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn a_printed_number_reads_back_as_itself(
        number in prop_oneof![
            digits(), grouped(), decimal(), scientific(), words(), fraction(), special()
        ]
    ) {
        prop_assert_eq!(read_back(number), Some(number), "printed {}", number);
    }

    #[test]
    fn nothing_panics_and_ends_are_boundaries(text in hostile()) {
        for at in 0..=text.len() + 1 {
            for found in [read(&text, at), read_words(&text, at), read_ordinal(&text, at), read_roman(&text, at)] {
                check_end(&text, at, found);
                if let Some(found) = found {
                    check_value(found.value);
                }
            }
            check_end(&text, at, scale(&text, at, true));
            if let Some(end) = read_malformed(&text, at) {
                prop_assert!(end > at && text.is_char_boundary(end));
                prop_assert!(read(&text, at).is_none());
            }
        }
    }

    #[test]
    fn a_number_is_read_the_same_in_any_sentence(text in hostile()) {
        let alone = read(&text, 0);
        let inside = format!("\"{text}\"");
        let moved = read(&inside, 1).map(|read| Read { end: read.end - 1, ..read });
        prop_assert_eq!(alone.map(|read| read.end), moved.map(|read| read.end));
    }

    #[test]
    fn what_words_begin_is_announced(text in hostile()) {
        if read_words(&text, 0).is_some() {
            let word: String = text.chars().take_while(char::is_ascii_alphabetic).collect();
            prop_assert!(is_number_word(&word), "{}", word);
        }
    }
}

fn interval() -> impl Strategy<Value = Interval> {
    let end = -1000..1000i32;
    prop_oneof![
        (end.clone(), end.clone()).prop_map(|(a, b)| Interval::closed(a.into(), b.into())),
        end.clone().prop_map(|a| Interval::above(a.into())),
        end.clone().prop_map(|a| Interval::at_least(a.into())),
        end.clone().prop_map(|a| Interval::below(a.into())),
        end.prop_map(|a| Interval::at_most(a.into())),
    ]
}

/// Whole numbers of the interval, as far as it has any near zero.
fn inside(within: Interval) -> impl Strategy<Value = f64> {
    let low = within.low().at.max(-1500.0) + f64::from(u8::from(within.low().open));
    let high = within.high().at.min(1500.0) - f64::from(u8::from(within.high().open));
    (0.0..=1.0).prop_map(move |share: f64| (low + share * (high - low)).round())
}

fn interval_with_value() -> impl Strategy<Value = (Interval, f64)> {
    interval().prop_flat_map(|within| (Just(within), inside(within)))
}

fn holds(within: Interval, at: f64) -> bool {
    within.meets(Interval::point(at))
}

proptest! {
    #[test]
    fn meeting_is_mutual(a in interval(), b in interval()) {
        prop_assert_eq!(a.meets(b), b.meets(a));
        prop_assert_eq!(a.intersect(b), b.intersect(a));
        prop_assert_eq!(a.hull(b), b.hull(a));
        prop_assert!(a.meets(a));
    }

    #[test]
    fn differences_hold((a, x) in interval_with_value(), (b, y) in interval_with_value()) {
        prop_assert!(holds(a.minus(b), x - y));
        prop_assert!(holds(a.hull(b), x) && holds(a.hull(b), y));
        if let Some(both) = a.intersect(b) {
            prop_assert_eq!(holds(both, x), holds(b, x));
        } else {
            prop_assert!(!holds(b, x));
        }
    }

    #[test]
    fn scaling_holds((a, x) in interval_with_value(), factor in -50..50i32, offset in -50..50i32) {
        let (factor, offset) = (f64::from(factor), f64::from(offset));
        prop_assert!(holds(a.affine(factor, offset), x * factor + offset));
    }

    #[test]
    fn reciprocals_hold(low in 1..100i32, width in 0..100i32, share in 0.0..=1.0f64) {
        let (low, high) = (f64::from(low), f64::from(low + width));
        let x = low + share * (high - low);
        prop_assert!(holds(Interval::closed(low, high).reciprocal(235.0), 235.0 / x));
    }
}

/// Reads a text as a scanner would: from the end of one number to the start of the next.
fn scan(text: &str) -> usize {
    let (mut at, mut found) = (0, 0);
    while at < text.len() {
        let read = read(text, at)
            .or_else(|| read_words(text, at))
            .or_else(|| read_ordinal(text, at));
        let end = read.map(|read| scale(text, read.end, true).map_or(read.end, |power| power.end));
        found += usize::from(end.is_some());
        at = end.or_else(|| read_malformed(text, at)).unwrap_or(at + 1);
    }
    found
}

/// Were any of these read in more than linear time, the test would run for hours.
#[test]
fn hostile_texts_are_read_in_linear_time() {
    let pieces = [
        "1",
        "0",
        ",",
        "1,",
        "1,2",
        "1,234,567,8",
        "1 ",
        "1 234 ",
        "1 234 5 ",
        "1.",
        "1.5",
        "1.5,",
        "1'",
        "-",
        "1-",
        "1/",
        "1/2",
        "1/2/",
        "1 1/2 ",
        "1e",
        "1e9",
        "1×10^",
        "10^",
        "½",
        "a ",
        "a hundred ",
        "million ",
        "hundred ",
        "two hundred and ",
        "two million ",
        "twenty-",
        "half a ",
        "half ",
        "thousand million ",
        "of ",
        "dozens of ",
        "one and ",
        "point ",
        "one point ",
        "I",
        "MMM",
        " ",
        "\n",
        "\u{a0}",
        "nine hundred million ",
        "third ",
        "two-",
        "minus ",
        "1 bn ",
    ];
    for piece in pieces {
        let text = piece.repeat(50_000 / piece.len());
        scan(&text);
        scan(&text[..text.len() - text.chars().next_back().map_or(0, char::len_utf8)]);
    }
}
