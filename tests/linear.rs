//! Time grows with the text, whatever the text: the work of a pass is counted, not timed.
//!
//! Every reader looks a bounded way ahead and back, so the number of readings a pass tries bounds
//! its work. A text that makes a reader run on and then be tried again a byte later would show
//! here as readings per byte, and a run that is read twice would never end.

use checkfigure::mention::scan;
use checkfigure::text::Document;
use checkfigure::unit::Units;
use checkfigure::{Checker, Options};

/// What hostile texts are made of; each is repeated until the text is long.
const SEEDS: [&str; 26] = [
    "1",
    "1,",
    "1.",
    "1 ",
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
    "million ",
    "a ",
    "one ",
    "hundred and ",
    "between 1 and ",
    "$",
    "1–",
    "of March ",
    "½",
    "1'",
    "1×10^",
];

fn work(text: &str) -> u64 {
    scan(&Document::plain(text), Units::embedded()).work
}

#[test]
fn readings_grow_no_faster_than_the_text() {
    for seed in SEEDS {
        let (short, long) = (
            seed.repeat(8_192 / seed.len()),
            seed.repeat(131_072 / seed.len()),
        );
        let (few, many) = (work(&short), work(&long));
        assert!(
            many <= 17 * few + 64,
            "{seed:?}: {few} readings for {} bytes, {many} for {}",
            short.len(),
            long.len()
        );
        assert!(
            many <= 2 * long.len() as u64 + 64,
            "{seed:?}: {many} readings for {} bytes",
            long.len()
        );
    }
}

#[test]
fn a_long_run_of_anything_is_read_to_its_end() {
    let checker = Checker::new(Options::default()).expect("no rule is named");
    for seed in SEEDS {
        let text = seed.repeat(131_072 / seed.len());
        let report = checker.check(Document::plain(text.as_str()), &text);
        assert!(report.coverage.found <= text.len());
    }
}
