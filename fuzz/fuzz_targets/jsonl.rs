//! Any bytes as JSON lines: a record or an error with its place, for every line.
#![no_main]

mod common;

use checkfigure::input::{Lines, Source};
use checkfigure::text::Document;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for record in Lines::new(bytes, "fuzz.jsonl") {
        match record {
            Ok(record) => {
                if let Some(id) = &record.id {
                    serde_json::to_string(id).expect("an id is printed");
                }
                let source = Source::from_text(record.text);
                common::check(Document::plain(source.text()).dated(record.date), &source);
            }
            Err(error) => assert!(error.to_string().starts_with("fuzz.jsonl")),
        }
    }
});
