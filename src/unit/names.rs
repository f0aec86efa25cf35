//! Units as ids and as words to print.

use serde::{Deserialize, Serialize};

use super::expr::{Term, UnitExpr};
use super::packed::Text;
use super::rows::{UnitRow, is_composed, list};
use super::table::Units;

/// How a row's unit is printed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(crate) struct Shown {
    singular: Text,
    plural: Text,
    short: Text,
    /// Whether its square is "m²" rather than "sq mi".
    superscript: bool,
}

impl Shown {
    pub(crate) fn new(row: &UnitRow) -> Self {
        let mut names = list(&row.names).map(str::to_owned);
        let mut symbols = list(&row.symbols).chain(list(&row.abbreviations));
        let short = symbols.next().unwrap_or_default().to_owned();
        // What is composed is put in words piece by piece.
        let spelled = || row.id.replace('_', " ");
        let whole = || (!is_composed(row)).then(spelled).unwrap_or_default();
        let singular = names.next().unwrap_or_else(whole);
        let plural = names.next().filter(|name| is_plural(&singular, name));
        Self {
            plural: plural.unwrap_or_else(|| singular.clone()).into(),
            singular: singular.into(),
            short: short.into(),
            superscript: !matches!(row.prefixes.as_str(), "" | "none"),
        }
    }
}

impl Units {
    /// The id: `square_kilometre`, `kilometre_per_hour`, `USD_per_oil_barrel`; "" for none.
    pub fn id(&self, unit: UnitExpr) -> String {
        let mut id = String::new();
        for term in unit.terms().filter(|term| term.power > 0) {
            join(&mut id, "_", &self.term_id(term));
        }
        for term in unit.terms().filter(|term| term.power < 0) {
            let joint = if id.is_empty() { "per_" } else { "_per_" };
            id.push_str(joint);
            id.push_str(&self.term_id(term));
        }
        id
    }

    fn term_id(&self, term: Term) -> String {
        let prefix = &self.resolved.index.prefix(term.prefix).id;
        let word = format!("{prefix}{}", self.unit(term.unit).id);
        // "metre per second squared" is said, "metre per square second" is not.
        let after = self.is_time(UnitExpr::of(term.unit));
        match (term.power.unsigned_abs(), after) {
            (1, _) => word,
            (2, true) => word + "_squared",
            (3, true) => word + "_cubed",
            (2, false) => format!("square_{word}"),
            (3, false) => format!("cubic_{word}"),
            (power, _) => format!("{word}_to_the_{power}"),
        }
    }

    /// The unit in words ("square miles") or short ("sq mi", "km²").
    pub fn display(&self, unit: UnitExpr, plural: bool, short: bool) -> String {
        if let Some(shown) = self.shown.get(&unit) {
            if short && !shown.short.is_empty() {
                return shown.short.to_string();
            }
            if !short && !shown.singular.is_empty() {
                return shown.word(plural).to_owned();
            }
        }
        let mut text = String::new();
        let above = unit.terms().filter(|term| term.power > 0).count();
        for (place, term) in unit.terms().filter(|term| term.power > 0).enumerate() {
            let last = place + 1 == above;
            let joint = if short { "·" } else { " " };
            join(
                &mut text,
                joint,
                &self.term_word(term, plural && last, short),
            );
        }
        for term in unit.terms().filter(|term| term.power < 0) {
            let joint = if short { "/" } else { "per" };
            if short {
                text.push_str(joint);
            } else {
                join(&mut text, " ", "per ");
            }
            text.push_str(&self.term_word(term, false, short));
        }
        text
    }

    fn term_word(&self, term: Term, plural: bool, short: bool) -> String {
        let prefix = self.resolved.index.prefix(term.prefix);
        let Some(shown) = self.shown.get(&UnitExpr::of(term.unit)) else {
            return self.term_id(term);
        };
        let power = term.power.unsigned_abs();
        if short && !shown.short.is_empty() {
            return short_power(&format!("{}{}", prefix.symbol, shown.short), power, shown);
        }
        let word = format!("{}{}", prefix.id, shown.word(plural));
        let after = self.is_time(UnitExpr::of(term.unit));
        match (power, after) {
            (2, true) => word + " squared",
            (2, false) => format!("square {word}"),
            (3, _) => format!("cubic {word}"),
            _ => word,
        }
    }
}

/// Whether the second name of a row is the plural of its first, and not another name.
fn is_plural(singular: &str, name: &str) -> bool {
    let words = |text: &str| text.split(' ').count();
    let first = singular.chars().next() == name.chars().next();
    first && words(singular) == words(name) && name.len() + 1 >= singular.len()
}

impl Shown {
    fn word(&self, plural: bool) -> &str {
        if plural { &self.plural } else { &self.singular }
    }
}

fn short_power(symbol: &str, power: u8, shown: &Shown) -> String {
    match (power, shown.superscript) {
        (2, true) => format!("{symbol}²"),
        (3, true) => format!("{symbol}³"),
        (2, false) => format!("sq {symbol}"),
        (3, false) => format!("cu {symbol}"),
        _ => symbol.to_owned(),
    }
}

fn join(text: &mut String, joint: &str, word: &str) {
    if !text.is_empty() {
        text.push_str(joint);
    }
    text.push_str(word);
}
