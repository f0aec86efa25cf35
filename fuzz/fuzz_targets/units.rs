//! Any text as a table of units: a table that reads, or an error with its place.
#![no_main]

use checkfigure::mention::scan;
use checkfigure::text::Document;
use checkfigure::unit::Units;
use libfuzzer_sys::fuzz_target;

const HEADER: &str = "id,dimension,definition,offset,names,aliases,symbols,abbreviations,prefixes,gate,position,source\n";

fuzz_target!(|text: &str| {
    // Most rows are tried below a header that is right.
    let (rows, headed) = match text.strip_prefix('!') {
        Some(rest) => (rest, rest.to_owned()),
        None => (text, format!("{HEADER}{text}")),
    };
    match Units::with_rows(&headed, "fuzz.csv") {
        Ok(units) => {
            let text = format!("5 {}", rows.replace(',', " 7 "));
            for figure in scan(&Document::plain(text), &units).figures {
                let _ = (units.id(figure.unit), units.dimension_name(figure.unit), units.si(figure.unit));
            }
        }
        Err(error) => {
            let said = error.to_string();
            assert!(said.starts_with("fuzz.csv") || said.starts_with("units.csv"), "{said}");
            assert!(said.len() < 1_000, "{said}");
        }
    }
});
