//! The unit in the head of a column.

use crate::unit::{UnitExpr, Units};

use super::head::{Head, LONGEST_UNIT, scale_of};

/// Symbols of two letters and more that are units at the end of a head, though no bracket says so.
const SYMBOLS: [&str; 44] = [
    "t", "kw", "mw", "gw", "kwh", "mwh", "gwh", "twh", "mb", "gb", "tb", "kb", "hz", "mhz", "ghz",
    "ml", "mg", "psi", "km", "km2", "km²", "mi", "mi2", "mi²", "kg", "lb", "lbs", "ft", "ft2",
    "mm", "cm", "ha", "usd", "eur", "gbp", "jpy", "cny", "chf", "aud", "cad", "pct", "mph", "kmh",
    "ms",
];
/// Symbols that lose their meaning without their capitals.
const CAPITALS: [(&str, &str); 10] = [
    ("kb", "kB"),
    ("mb", "MB"),
    ("gb", "GB"),
    ("tb", "TB"),
    ("mw", "MW"),
    ("gw", "GW"),
    ("twh", "TWh"),
    ("gwh", "GWh"),
    ("mwh", "MWh"),
    ("mhz", "MHz"),
];

impl Head {
    /// A unit of these pieces, all of them, with a scale before or after it.
    pub(super) fn unit_of(pieces: &[String], units: &Units, sure: bool) -> Option<(UnitExpr, i16)> {
        if pieces.is_empty() || pieces.len() > LONGEST_UNIT {
            return None;
        }
        let whole = pieces.join(" ");
        let known =
            |text: &str| sure || SYMBOLS.contains(&text) || text.contains(['%', '$', '£', '€']);
        // "km 2" is km2, and "US$" was folded.
        let one = |text: &str| {
            if let Some((_, symbol)) = CAPITALS.iter().find(|(folded, _)| *folded == text) {
                return units.parse(symbol);
            }
            let capital = text.to_uppercase();
            let money = || {
                units
                    .by_id(&capital)
                    .or_else(|| units.parse(&capital).filter(|_| capital.contains('$')))
            };
            known(text)
                .then(|| units.parse(text).or_else(money))
                .flatten()
        };
        let parse = |pieces: &[String]| one(&pieces.join(" ")).or_else(|| one(&pieces.concat()));
        if let Some(unit) = parse(pieces) {
            return Some((unit, 0));
        }
        if let Some(scale) = scale_of(&whole).filter(|_| sure) {
            return Some((UnitExpr::NONE, scale));
        }
        let scaled = |(scale, rest): (&String, &[String])| Some((parse(rest)?, scale_of(scale)?));
        let last = pieces.split_last().and_then(scaled);
        last.or_else(|| pieces.split_first().and_then(scaled))
    }
}
