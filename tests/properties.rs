//! What holds for every text, whatever it says.

mod common;

use checkfigure::mention::{DecimalLook, Mentions, scan};
use checkfigure::text::Document;
use checkfigure::unit::Units;
use common::{all_findings, all_findings_of};
use proptest::prelude::*;

/// Pieces that figures are made of, and what breaks them.
const PIECES: [&str; 70] = [
    "3,000",
    "1.5",
    ".5",
    "10",
    "2 000",
    "½",
    "1½",
    "3×10^8",
    "1e9",
    "−40",
    "-3",
    "12,34,567",
    "6,5000,0",
    "km",
    " km",
    "ft",
    " ft ",
    " square miles",
    " sq mi",
    "°C",
    " °F",
    "'",
    "\"",
    " in",
    "(",
    ")",
    "[",
    "]",
    " (",
    ") ",
    "; ",
    ", ",
    ". ",
    "–",
    "-",
    " to ",
    " and ",
    " or ",
    " by ",
    " ± ",
    "£",
    "$",
    "US$",
    "bn",
    " million",
    " per ",
    "/",
    "more than ",
    "about ",
    "between ",
    "born ",
    "12 March 1950",
    "1914–18",
    "Monday, ",
    " years later",
    "aged 69",
    "two and a half",
    "third",
    "a week",
    "hundreds of ",
    "é",
    "𝄞",
    "—",
    "one",
    "—one ",
    " of ",
    "…",
    "a ",
    "\u{a0}",
    "\n",
];

fn texts() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop::sample::select(PIECES.as_slice()), 0..24);
    prop_oneof![
        pieces.prop_map(|pieces| pieces.concat()),
        ".{0,80}",
        "[0-9 ,.()/\\-–:'a-z°£]{0,60}"
    ]
}

fn read(text: &str) -> Mentions {
    scan(&Document::plain(text), Units::embedded())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn checking_never_panics(text in texts()) {
        all_findings(&text);
    }

    #[test]
    fn spans_are_slices_in_order(text in texts()) {
        let found = read(&text);
        for figure in &found.figures {
            for span in [figure.span, figure.cue, figure.unit_span] {
                prop_assert!(text.get(span.range()).is_some(), "{figure:?}");
            }
            prop_assert!(!figure.span.is_empty(), "{figure:?}");
        }
        for pair in found.figures.windows(2) {
            prop_assert!(pair[0].span.end() <= pair[1].span.start(), "{pair:?}");
        }
        for skip in &found.skips {
            prop_assert!(text.get(skip.span.range()).is_some_and(|slice| !slice.is_empty()));
        }
    }

    #[test]
    fn a_blank_line_keeps_two_texts_apart(first in texts(), second in texts()) {
        let joined = format!("{first}\n\n{second}");
        // Which mark stands before decimals all numbers decide together, and nothing else.
        let mut look = DecimalLook::default();
        look.at(&joined);
        let part = |text: &str| {
            let document = Document::plain(text.to_owned()).with_decided(look.mark());
            all_findings_of(document, text).len()
        };
        prop_assert_eq!(all_findings(&joined).len(), part(&first) + part(&second));
    }
}

#[test]
fn a_part_is_read_with_the_decimals_of_the_whole() {
    let (first, second) = ("0,0 ", "−403,0002 000");
    assert_eq!(all_findings(second).len(), 1);
    assert_eq!(all_findings(&format!("{first}\n\n{second}")).len(), 0);
}
