//! The output contract: what is printed fits the published schema.

use std::fs;

use checkfigure::finding::{Confidence, Severity};
use checkfigure::input::{Id, Source, markdown};
use checkfigure::report::{FigureFormat, Format, Name, Sheet, Style};
use checkfigure::text::{Document, LineIndex, Offsets};
use checkfigure::unit::Units;
use checkfigure::{Checker, Options};
use serde_json::Value;

fn schema() -> Value {
    let text = fs::read_to_string("schema/checkfigure-report-1.schema.json").expect("it is there");
    serde_json::from_str(&text).expect("it is JSON")
}

/// Every kind of figure, in prose.
const KINDS: &str = "On 12 March 2019 the river, 1.2 million years old and 5 to 10 km (3 to 6 miles) wide, fell by \
    12%, to about 2.40 m. A room of 6 by 4 m, 3 ± 0.5 kg of it, costs $3.50; two countries and 1,234 more agreed for \
    the third time, from 1999 to 2014, in 2022 and on 5–8 May. It was 35 °C at 9.50 a.m., a rise of 2 °C (35.6 °F). \
    Anna, 43, of Flight 447, gave hundreds of books, 10–20 a day, for three weeks. Half of it, 1/3, 6.02×10^23 too.";

/// What is printed of a text, as JSON.
fn printed(text: &str, document: Document<'_>, id: Option<&Id>, extract: bool) -> Value {
    let units = Units::embedded();
    let options = Options {
        min_severity: Severity::Note,
        min_confidence: Confidence::Low,
        show_checked: true,
        ..Options::default()
    };
    let report = Checker::new(options)
        .expect("no rule is named")
        .check(document, text);
    let source = Source::from_text(text.to_owned());
    let lines = LineIndex::new(source.text(), Offsets::Bytes);
    let sheet = Sheet::new(&report, &source, &lines).named(Name {
        id,
        path: Some("a.txt"),
    });
    let style = Style {
        show_checked: true,
        normalise: true,
        ..Style::new(units)
    };
    let mut out = Vec::new();
    let written = if extract {
        FigureFormat::Jsonl.document(&sheet, &style, &mut out)
    } else {
        Format::Jsonl.checked(&sheet, &style, &mut out)
    };
    written.expect("a vector can be written to");
    serde_json::from_slice(&out).expect("one object")
}

fn fits(object: &Value) {
    let schema = jsonschema::validator_for(&schema()).expect("it is a schema");
    let errors: Vec<_> = schema
        .iter_errors(object)
        .map(|error| format!("{error} at {}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{}\n{object:#}", errors.join("\n"));
}

#[test]
fn the_schema_is_one() {
    jsonschema::meta::validate(&schema()).expect("it follows its own schema");
}

#[test]
fn every_kind_of_figure_fits() {
    let object = printed(
        KINDS,
        Document::plain(KINDS),
        Some(&Id::Number("7".into())),
        false,
    );
    fits(&object);
    let kinds: std::collections::BTreeSet<_> = object["mentions"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|m| m["kind"].as_str())
        .collect();
    assert!(kinds.len() >= 8, "{kinds:?}");
    assert!(
        object["findings"]
            .as_array()
            .is_some_and(|list| !list.is_empty())
    );
    assert!(
        object["checked"]
            .as_array()
            .is_some_and(|list| !list.is_empty())
    );
}

#[test]
fn figures_without_verdicts_fit() {
    let object = printed(KINDS, Document::plain(KINDS), None, true);
    fits(&object);
    assert_eq!(object.get("findings"), None);
    assert_eq!(object["coverage"].get("checked"), None);
    let mentions = object["mentions"].as_array().expect("a list");
    let si = |text: &str| {
        let of = mentions.iter().find(|mention| mention["text"] == text);
        of.expect("it is there")["si"].clone()
    };
    let metres = serde_json::json!({"value": null, "low": 5000, "high": 10000, "unit": "metre"});
    assert_eq!(si("5 to 10 km"), metres);
    let kelvins = serde_json::json!({"value": 308.15, "low": null, "high": null, "unit": "kelvin"});
    assert_eq!(si("35 °C"), kelvins);
    assert_eq!(si("2 °C")["value"], 2);
    assert_eq!(
        si("12%"),
        serde_json::json!({"value": 0.12, "low": null, "high": null, "unit": "1"})
    );
    assert_eq!(
        (si("$3.50"), si("12 March 2019")),
        (Value::Null, Value::Null)
    );
}

#[test]
fn the_story_fits_and_its_offsets_lead_back() {
    let story = fs::read_to_string("examples/story.md").expect("it is there");
    let object = printed(&story, markdown(&story), None, false);
    fits(&object);
    for mention in object["mentions"].as_array().expect("a list") {
        let at = |key: &str| {
            usize::try_from(mention[key].as_u64().expect("an offset")).expect("it is small")
        };
        let words: Vec<_> = story[at("start")..at("end")].split_whitespace().collect();
        let text: Vec<_> = mention["text"]
            .as_str()
            .expect("words")
            .split_whitespace()
            .collect();
        assert_eq!(words, text);
    }
}

#[test]
fn what_does_not_fit_is_refused() {
    let mut object = printed(KINDS, Document::plain(KINDS), None, false);
    object["mentions"][0]["kind"] = "guess".into();
    let schema = jsonschema::validator_for(&schema()).expect("it is a schema");
    assert!(!schema.is_valid(&object));
}
