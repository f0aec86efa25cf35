//! Units in a text: how far they are read, what is turned away, and what may be meant.

use checkfigure::unit::Units;

/// What is read from the start of a text: the id, and what is left.
fn read(text: &str) -> Option<(String, &str)> {
    let units = Units::embedded();
    let read = units.read(text, 0)?;
    Some((units.id(read.unit), &text[read.end..]))
}

#[test]
fn the_longest_unit_is_read_and_no_more() {
    let cases = [
        ("km (62 miles)", "kilometre", " (62 miles)"),
        ("km/h (55 mph)", "kilometre_per_hour", " (55 mph)"),
        ("ft. tall", "foot", " tall"),
        ("ft. The", "foot", ". The"),
        ("sq. mi.) of", "square_mile", ") of"),
        ("m.p.h. The", "mile_per_hour", ". The"),
        ("miles\nper hour", "mile_per_hour", ""),
        ("square\r\nmiles", "square_mile", ""),
        (
            "km\u{a0}per\u{202f}second on",
            "kilometre_per_second",
            " on",
        ),
        ("mile run", "mile", " run"),
        ("days a week", "day", " a week"),
        ("dollars a day", "USD_per_day", ""),
        ("dollars a dozen", "USD", " a dozen"),
        ("metres a second", "metre_per_second", ""),
        ("km a day", "kilometre", " a day"),
        ("kg / 11 lb", "kilogram", " / 11 lb"),
        ("ft² per acre", "square_foot_per_acre", ""),
        ("%-rise", "percent", "-rise"),
        ("°N", "degree", "N"),
        ("g.kg^-1.day^-1", "gram_per_kilogram_per_day", ""),
        ("km. Then", "kilometre", ". Then"),
        ("m² of", "square_metre", " of"),
        ("people per square mile", "per_square_mile", ""),
        ("homes per hectare", "per_hectare", ""),
        ("kWh/m²/year", "kilowatt_hour_per_square_metre_per_year", ""),
    ];
    for (text, id, rest) in cases {
        assert_eq!(read(text), Some((id.to_owned(), rest)), "'{text}'");
    }
}

#[test]
fn words_are_no_units() {
    let units = Units::embedded();
    for text in [
        "",
        " ",
        "people",
        "a day",
        "the",
        "million",
        "of",
        "kmx",
        "km22",
        "pctx",
        "January",
        "B2",
        "inhabitants of",
        "per 1,000",
        "per capita",
        "sq",
        "square",
        "/",
        "per",
        "é",
        "dozen",
    ] {
        let read = units.read(text, 0);
        assert_eq!(read.map(|read| units.id(read.unit)), None, "'{text}'");
    }
    assert!(units.read("é", 1).is_none());
    assert!(units.read("km", 99).is_none());
}

/// Every place of a text that is hard to read: no panic, and ends between characters.
#[test]
fn hostile_text_is_read_without_harm() {
    let units = Units::embedded();
    let pieces = [
        "kg·",
        "m/s/",
        "per per ",
        "sq. ",
        "µ\u{a0}",
        "⁻²−",
        "^-9",
        "é₂",
        "million ",
        "$$",
        "a a ",
        "℃º ",
        "((",
        "m2m3",
        "km per km per ",
        "\r\n",
        "\u{202f}",
    ];
    let text: String = pieces
        .iter()
        .flat_map(|piece| [piece.repeat(30), " ".to_owned()])
        .collect();
    for at in 0..=text.len() + 1 {
        if let Some(read) = units.read(&text, at) {
            assert!(read.end > at && text.is_char_boundary(read.end), "{at}");
        }
        if let Some((start, read)) = units.read_before(&text, at) {
            assert!(
                start < read.end && read.end <= at && text.is_char_boundary(start),
                "{at}"
            );
        }
    }
}

#[test]
fn words_that_may_be_units_are_gated() {
    let units = Units::embedded();
    for text in [
        "in", "s", "h", "d", "C", "F", "T", "st", "pt", "gr", "hands", "cups", "pm", "am",
    ] {
        assert!(
            units.read(text, 0).is_some_and(|read| read.gated),
            "'{text}' is not gated"
        );
    }
    for text in [
        "km", "mph", "°C", "feet", "m", "kg", "%", "in²", "m/s", "sq in", "years", "Km",
    ] {
        assert!(
            units.read(text, 0).is_some_and(|read| !read.gated),
            "'{text}' is gated"
        );
    }
}

#[test]
fn ambiguous_spellings_keep_their_readings() {
    let units = Units::embedded();
    let cases = [
        ("gallons", "gallon us_gallon imp_gallon"),
        ("tons", "ton short_ton long_ton tonne"),
        ("pounds", "pound GBP pound_force EGP"),
        ("ounces", "ounce troy_ounce fluid_ounce imp_fluid_ounce"),
        ("kt", "knot kilotonne kiloton_of_tnt"),
        ("nm", "nanometre nautical_mile"),
        ("rad", "radian rad_dose"),
        ("degrees", "degree celsius fahrenheit degree_temperature"),
        ("mpg", "us_mile_per_gallon imp_mile_per_gallon"),
        ("$", "USD CAD AUD NZD"),
        ("m", "metre minute"),
        ("hp", "horsepower metric_horsepower"),
        (
            "gallons per minute",
            "gallon_per_minute us_gallon_per_minute imp_gallon_per_minute",
        ),
        ("km", "kilometre"),
    ];
    for (text, wanted) in cases {
        let readings = units.readings_of(text);
        let ids: Vec<String> = readings.iter().map(|unit| units.id(unit)).collect();
        assert_eq!(ids.join(" "), wanted, "'{text}'");
    }
}

#[test]
fn units_before_their_numbers_are_read_backwards() {
    let units = Units::embedded();
    let cases = [
        ("cost $", 5, "USD"),
        ("cost US$", 5, "USD"),
        ("cost HK$", 5, "HKD"),
        ("£", 0, "GBP"),
        ("about EUR ", 6, "EUR"),
        ("Rs. ", 0, "INR"),
        ("at Mach ", 3, "mach"),
        ("a pH ", 2, "ph"),
        ("a magnitude ", 2, "magnitude"),
    ];
    for (text, start, id) in cases {
        let read = units.read_before(text, text.len());
        let found = read.map(|(start, read)| (start, units.id(read.unit)));
        assert_eq!(found, Some((start, id.to_owned())), "'{text}'");
    }
    for text in ["", "the ", "km ", "NEUR ", "$  ", "half "] {
        assert!(units.read_before(text, text.len()).is_none(), "'{text}'");
    }
    let dollars = units.by_id("USD").expect("a currency");
    let read = units.read_on("$40 a barrel", 3, dollars);
    assert_eq!(
        read.map(|r| units.id(r.unit)).as_deref(),
        Some("USD_per_oil_barrel")
    );
    assert!(units.read_on("$40 a piece", 3, dollars).is_none());
}
