//! A sentence with the figures that a careful reader sees, and how they are compared.

use checkfigure::finding::{Coverage, DocumentReport};
use checkfigure::input::Source;
use checkfigure::mention::{Kind, scan};
use checkfigure::report::{FigureFormat, Sheet, Style};
use checkfigure::text::{Document, LineIndex, Offsets};
use checkfigure::unit::Units;
use serde_json::Value;

/// One row of the table.
#[derive(serde::Deserialize, serde::Serialize, Debug)]
pub(crate) struct Row {
    pub(crate) sentence: String,
    pub(crate) date: String,
    pub(crate) expected: String,
    pub(crate) trap: String,
    pub(crate) field: String,
    pub(crate) note: String,
}

impl Row {
    pub(crate) const COLUMNS: [&str; 6] = ["sentence", "date", "expected", "trap", "field", "note"];

    /// What was read instead, where that is not what is expected.
    pub(crate) fn complaint(&self) -> Option<String> {
        let found = found(&unescaped(&self.sentence), &self.date);
        let fits = self.expected.split(" | ").any(|reading| {
            let expected: Vec<_> = reading
                .split("; ")
                .filter(|item| !item.is_empty())
                .collect();
            aligned(&expected, &found, None)
        });
        (!fits).then(|| {
            let found: Vec<_> = found.iter().map(Found::notation).collect();
            let Row {
                sentence, expected, ..
            } = self;
            format!(
                "{sentence}\n    expected {expected}\n    read as  {}",
                found.join("; ")
            )
        })
    }
}

/// What is found in a text, in the notation of the table.
pub(crate) fn read(text: &str, date: &str) -> Vec<String> {
    found(text, date).iter().map(Found::notation).collect()
}

/// `\u{A0}` for what an editor would not show.
fn unescaped(text: &str) -> String {
    let mut parts = text.split("\\u{");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').expect("an escape ends");
        let code = u32::from_str_radix(code, 16).expect("an escape is hexadecimal");
        plain.push(char::from_u32(code).expect("an escape is a character"));
        plain.push_str(rest);
    }
    plain
}

/// A figure as the contract prints it, or what is none.
enum Found {
    Figure(Value),
    Skip(String),
}

/// Everything in a text, in order of place.
fn found(text: &str, date: &str) -> Vec<Found> {
    let document = Document::plain(text).dated(date.parse().ok());
    let mentions = scan(&document, Units::embedded());
    let mut all: Vec<_> = mentions
        .skips
        .iter()
        .map(|skip| (skip.span.start(), Found::Skip(name(&skip.kind))))
        .collect();
    let figures = mentions.figures.iter().filter(|m| m.kind != Kind::Clock);
    let starts: Vec<_> = figures.map(|mention| mention.span.start()).collect();
    let report = DocumentReport {
        id: None,
        path: None,
        source: text,
        document,
        mentions,
        status: Vec::new(),
        findings: Vec::new(),
        checked: Vec::new(),
        bound: Vec::new(),
        coverage: Coverage::default(),
    };
    all.extend(starts.into_iter().zip(printed(text, &report)));
    all.sort_by_key(|(start, _)| *start);
    all.into_iter().map(|(_, found)| found).collect()
}

fn printed(text: &str, report: &DocumentReport<'_>) -> Vec<Found> {
    let source = Source::from_text(text.to_owned());
    let lines = LineIndex::new(source.text(), Offsets::Bytes);
    let sheet = Sheet::new(report, &source, &lines);
    let style = Style::new(Units::embedded());
    let mut out = Vec::new();
    FigureFormat::Jsonl
        .document(&sheet, &style, &mut out)
        .expect("a vector can be written to");
    let mut object: Value = serde_json::from_slice(&out).expect("one object");
    match object["mentions"].take() {
        Value::Array(list) => list.into_iter().map(Found::Figure).collect(),
        other => panic!("no list: {other}"),
    }
}

fn name(kind: &impl serde::Serialize) -> String {
    match serde_json::to_value(kind) {
        Ok(Value::String(name)) => name,
        other => panic!("no name: {other:?}"),
    }
}

/// Whether the expected figures are those found: a figure with `?` may be missing, an idiom may be
/// counted as skipped or passed over, and what is skipped in several steps is skipped once.
fn aligned(expected: &[&str], found: &[Found], last: Option<&str>) -> bool {
    let passed = match found.first() {
        Some(Found::Skip(kind)) if kind == "idiom" || last == Some(kind) => {
            aligned(expected, &found[1..], Some(kind))
        }
        _ => false,
    };
    let Some((item, rest)) = expected.split_first() else {
        return found.is_empty() || passed;
    };
    let left_out = item.ends_with('?') && aligned(rest, found, last);
    let met = found.first().is_some_and(|first| {
        let kind = match first {
            Found::Skip(kind) => Some(kind.as_str()),
            Found::Figure(_) => None,
        };
        let mut readings = item.split(" or ").map(|one| one.trim_end_matches('?'));
        readings.any(|one| first.is(one)) && aligned(rest, &found[1..], kind)
    });
    passed || left_out || met
}

const BOUNDS: [(&str, &str); 8] = [
    ("<~", "nearly"),
    (">~", "just-over"),
    ("<=", "at-most"),
    (">=", "at-least"),
    ("<", "less-than"),
    (">", "more-than"),
    ("~", "about"),
    ("=", "exactly"),
];

impl Found {
    fn notation(&self) -> String {
        match self {
            Self::Skip(kind) => format!("skip:{kind}"),
            Self::Figure(figure) => notation(figure),
        }
    }

    fn is(&self, expected: &str) -> bool {
        let (kind, says) = expected.split_once(':').unwrap_or((expected, ""));
        match self {
            Self::Skip(skipped) => kind == "skip" && (says.is_empty() || says == skipped),
            Self::Figure(figure) if figure["kind"] != kind => false,
            Self::Figure(_) if says.is_empty() => true,
            Self::Figure(figure) if figure["iso"].is_string() => is_date(figure, says),
            Self::Figure(figure) => is_amount(figure, says),
        }
    }
}

fn text<'v>(figure: &'v Value, key: &str) -> &'v str {
    figure[key].as_str().unwrap_or_default()
}

fn notation(figure: &Value) -> String {
    let kind = text(figure, "kind");
    if let Some(iso) = figure["iso"].as_str() {
        return format!("{kind}:{iso}");
    }
    let bound = BOUNDS
        .iter()
        .find(|(_, name)| *name == text(figure, "bound"))
        .map_or("", |(sign, _)| sign);
    let value = match (&figure["sides"], &figure["low"], &figure["high"]) {
        (Value::Array(sides), ..) => {
            let sides: Vec<_> = sides.iter().map(ToString::to_string).collect();
            sides.join("x")
        }
        (_, Value::Number(low), Value::Number(high)) => format!("{low}..{high}"),
        _ => figure["value"].to_string(),
    };
    let unit = figure["unit"].as_str().map(|unit| format!(" {unit}"));
    let noun = figure["counted"].as_str().map(|noun| format!(" [{noun}]"));
    let (unit, noun) = (unit.unwrap_or_default(), noun.unwrap_or_default());
    format!("{kind}:{bound}{value}{unit}{noun}")
}

/// A date with its time of day is that date, too.
fn is_date(figure: &Value, says: &str) -> bool {
    let says = says.trim_start_matches(['~', '<', '>', '=']);
    let iso = text(figure, "iso");
    let timed = iso
        .strip_prefix(says)
        .is_some_and(|rest| rest.starts_with('T'));
    let (low, high) = (text(figure, "iso_low"), text(figure, "iso_high"));
    iso == says || timed || text(figure, "timex") == says || format!("{low}..{high}") == says
}

fn is_amount(figure: &Value, says: &str) -> bool {
    let (says, noun) = match says.split_once(" [") {
        Some((says, noun)) => (says, Some(noun.trim_end_matches(']'))),
        None => (says, None),
    };
    let (says, unit) = match says.split_once(' ') {
        Some((says, unit)) => (says, Some(unit)),
        None => (says, None),
    };
    let signed = BOUNDS.iter().find(|(sign, _)| says.starts_with(sign));
    let (sign, bound) = signed.copied().unwrap_or(("", ""));
    unit.is_none_or(|unit| unit == text(figure, "unit"))
        && noun.is_none_or(|noun| noun == text(figure, "counted"))
        && bounded(figure, bound, says)
        && is_value(figure, &says[sign.len()..])
}

/// Two ends are bounds enough: words that say so again need not be kept.
fn bounded(figure: &Value, bound: &str, says: &str) -> bool {
    says.contains("..") || bound == text(figure, "bound")
}

fn is_value(figure: &Value, says: &str) -> bool {
    let equal = |value: &Value, says: &str| {
        let (value, says) = (value.as_f64(), number(says));
        value.is_some_and(|value| (value - says).abs() <= 1e-8 * says.abs().max(1e-300))
    };
    if let Some((low, high)) = says.split_once("..") {
        return equal(&figure["low"], low) && equal(&figure["high"], high);
    }
    if says.contains('x') {
        let sides: Vec<_> = says.split('x').collect();
        let found = figure["sides"].as_array();
        return found.is_some_and(|found| {
            found.len() == sides.len() && found.iter().zip(sides).all(|(a, b)| equal(a, b))
        });
    }
    equal(&figure["value"], says)
}

fn number(text: &str) -> f64 {
    let one = |text: &str| -> f64 {
        text.parse()
            .unwrap_or_else(|_| panic!("the table's '{text}' is no number"))
    };
    match text.split_once('/') {
        Some((above, below)) => one(above) / one(below),
        None => one(text),
    }
}
