//! Inputs: what is prose, what it is, and that nothing read can make a reader panic.

use checkfigure::input::{Format, Lines, Source, markdown};
use checkfigure::text::{BlockKind, Document, Span};
use proptest::prelude::*;

fn blocks(source: &str) -> Vec<(BlockKind, String)> {
    let document = markdown(source);
    let slice = |block: &checkfigure::text::Block| document.slice(block.span).to_owned();
    document
        .blocks()
        .iter()
        .map(|b| (b.kind, slice(b)))
        .collect()
}

fn prose(source: &str) -> String {
    markdown(source).text().to_owned()
}

#[test]
fn blocks_are_known_for_what_they_are() {
    use BlockKind::{Heading, ListItem, Paragraph, Quotation, TableCell};
    let source = "# Ten miles\n\nRunning *prose*\nover two lines.\n\n\
        - one\n  - two\n\n    more of two\n- three\n\n> quoted\n\n\
        | km | mi |\n| -- | -- |\n| 10 | 6 |\n\nA note.[^1]\n\n[^1]: In feet.\n";
    let expected = [
        (Heading, "Ten miles"),
        (Paragraph, "Running prose\nover two lines."),
        (ListItem, "one"),
        (ListItem, "two"),
        (ListItem, "more of two"),
        (ListItem, "three"),
        (Quotation, "quoted"),
        (TableCell, "km"),
        (TableCell, "mi"),
        (TableCell, "10"),
        (TableCell, "6"),
        (Paragraph, "A note."),
        (Paragraph, "In feet."),
    ];
    let expected: Vec<_> = expected.map(|(kind, text)| (kind, text.to_owned())).into();
    assert_eq!(blocks(source), expected);
}

#[test]
fn html_in_markdown_is_read_between_its_tags() {
    use BlockKind::{Heading, ListItem, Paragraph, TableCell};
    assert_eq!(
        prose("<div>5&nbsp;km<sup>2</sup> &amp; 5 < 6</div>\n\nb"),
        "5\u{a0}km2 & 5 < 6\n\nb"
    );
    let source = "<details open>\n<summary>Ten miles</summary>\n<p>Running <b>prose</b>\n\
        on.</p><ul><li>one<li>two <!-- 5 km --></ul>\n<table>\n<tr><td>10</td>\n<td>6</td></tr>\n</table>\n</details>\n";
    let expected = [
        (Heading, "Ten miles"),
        (Paragraph, "Running prose\non."),
        (ListItem, "one"),
        (ListItem, "two"),
        (TableCell, "10"),
        (TableCell, "6"),
    ];
    assert_eq!(
        blocks(source),
        expected.map(|(kind, text)| (kind, text.to_owned()))
    );
    let document = markdown(source);
    let at = document.text().find('6').expect("it is there");
    assert_eq!(
        &source[document.to_source(Span::new(at, at + 1)).range()],
        "6"
    );
}

#[test]
fn money_is_no_mathematics() {
    for text in [
        "from $5 to A$6",
        "for $5-$6 a day",
        "paid $5 and some other US$ sums",
    ] {
        assert_eq!(prose(text), text);
    }
}

#[test]
fn blocks_that_are_no_prose_are_counted() {
    let source =
        "a\n\n```\n17 km\n```\n\n    18 km\n\n$$5$$\n\n<style>\np { width: 5px }\n</style>\n";
    assert_eq!(markdown(source).unread(), 4);
}

#[test]
fn what_is_not_prose_is_left_out() {
    assert_eq!(
        prose("see [the map](a-17.png \"20 km\") now"),
        "see the map now"
    );
    assert_eq!(prose("a\n\n```\n17 km\n```\n\n    18 km\n\nb"), "a\n\nb");
    assert_eq!(prose("a <!-- 5 km --> b"), "a  b");
    assert_eq!(prose("a\n\n<!-- 5 km\n\n6 km -->\n\nb"), "a\n\nb");
    assert_eq!(prose("<script>\n5 km\n\n6 km\n</script>\n\nb"), "b");
    assert_eq!(prose("<pre class=a>5 km</pre>\n\nb"), "b");
    assert_eq!(
        prose("the $5 km$ of\n\n$$\n6 km\n$$"),
        "the \u{FFFC} of\n\n\u{FFFC}"
    );
    assert_eq!(prose("---\ntitle: 5 km\n---\nb"), "b");
    assert_eq!(prose("<https://example.org/17>"), "https://example.org/17");
}

#[test]
fn no_figure_reaches_across_code_images_and_struck_out_words() {
    assert_eq!(prose("5 `x` km"), "5 \u{FFFC} km");
    assert_eq!(prose("5 <code>x</code> km"), "5 \u{FFFC} km");
    assert_eq!(prose("5 ![six](6.png) km"), "5 \u{FFFC}six\u{FFFC} km");
    assert_eq!(prose("5 ~~6~~ km"), "5 \u{FFFC} km");
}

#[test]
fn superscripts_make_powers_and_squares() {
    assert_eq!(prose("3 × 10<sup>8</sup> m"), "3 × 10^8 m");
    assert_eq!(prose("10<sup>-6</sup> m"), "10^-6 m");
    assert_eq!(prose("40 km<sup>2</sup>"), "40 km2");
    assert_eq!(prose("the 5<sup>th</sup>"), "the 5th");
}

#[test]
fn marks_of_emphasis_leave_nothing_behind() {
    assert_eq!(prose("**3,000** _km_ (1\\.6 mi)"), "3,000 km (1.6 mi)");
    assert_eq!(
        prose("about 5 km[^1] (3 mi)\n\n[^1]: x"),
        "about 5 km (3 mi)\n\nx"
    );
}

#[test]
fn every_word_leads_back_to_its_place() {
    let source = "> The **road** is\n> 10&nbsp;km (6\\.2 mi) | long\r\n";
    let document = markdown(source);
    for word in ["road", "km", "mi", "long", "10"] {
        let at = document.text().find(word).expect("it is there");
        let back = document.to_source(Span::new(at, at + word.len()));
        assert_eq!(&source[back.range()], word);
    }
}

#[test]
fn the_front_matter_dates_the_document() {
    let date = markdown("---\ndate: 2022-09-14\n---\nText").date();
    assert_eq!(date.map(|d| d.to_string()), Some("2022-09-14".to_owned()));
    assert_eq!(markdown("date: 2022-09-14").date(), None);
}

/// Every block and every place lies on character boundaries, in the text and in the source.
fn is_sound(source: &str, document: &Document<'_>) {
    let text = document.text();
    let mut end = 0;
    for block in document.blocks() {
        assert!(end <= block.span.start());
        end = block.span.end();
        assert!(text.get(block.span.range()).is_some());
    }
    assert!(end <= text.len());
    let mut last = 0;
    for (at, c) in text.char_indices() {
        let back = document.to_source(Span::new(at, at + c.len_utf8()));
        assert!(source.get(back.range()).is_some(), "{back:?} of {source:?}");
        assert!(back.start() >= last, "{back:?} after {last} in {source:?}");
        last = back.start();
    }
}

/// Markdown as hostile as it gets: its marks in any order, with figures between them.
fn marks() -> impl Strategy<Value = String> {
    let mark = prop_oneof![
        prop::sample::select(vec![
            "*",
            "**",
            "_",
            "`",
            "```",
            "~~",
            "[",
            "](",
            ")",
            "![",
            "[^1]",
            "[^1]: ",
            "> ",
            "- ",
            "1. ",
            "# ",
            "| ",
            "|--|\n",
            "\n",
            "\n\n",
            "\r\n",
            "    ",
            "\t",
            "<",
            ">",
            "<!--",
            "-->",
            "<sup>",
            "</sup>",
            "<code>",
            "</code>",
            "<br>",
            "<div>",
            "&nbsp;",
            "&#0;",
            "&amp",
            "\\",
            "\0",
            "---\n",
            "+++\n",
            "date: 2024-01-01\n",
            "===\n",
            "€",
            "\u{FEFF}",
        ])
        .prop_map(str::to_owned),
        "[0-9]{1,3}( km)?",
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(mark, 0..40).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn any_markdown_is_read_soundly(source in marks()) {
        is_sound(&source, &markdown(&source));
    }

    #[test]
    fn any_text_is_read_soundly(source in ".*") {
        is_sound(&source, &markdown(&source));
        is_sound(&source, &Document::plain(source.as_str()));
    }

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let length = bytes.len();
        let source = Source::read(bytes.clone(), "bytes").expect("it is small");
        for format in [Format::Text, Format::Markdown, Format::Jsonl] {
            is_sound(source.text(), &format.document(source.text()));
        }
        let whole = source.to_bytes(Span::new(0, source.text().len()));
        prop_assert!(whole.end() <= length.max(source.text().len()));
        prop_assert!(Lines::new(&bytes[..], "bytes").count() <= length + 1);
    }

    #[test]
    fn repaired_bytes_lead_back(parts in prop::collection::vec(
        prop_oneof![any::<char>().prop_map(|c| c.to_string().into_bytes()), Just(vec![0xFF])], 0..20
    )) {
        let mut bytes = b"x".to_vec();
        bytes.extend(parts.concat());
        bytes.extend(b"5 km");
        let source = Source::read(bytes.clone(), "bytes").expect("it is small");
        let end = source.text().len();
        let back = source.to_bytes(Span::new(end - 4, end));
        prop_assert_eq!(&bytes[back.range()], b"5 km");
    }
}
