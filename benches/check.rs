//! Bytes a second of each stage and of the whole, on ordinary and on figure-dense prose.
//!
//! The judge runs only within the whole: what it takes is `whole` less `scan` and `relate`.

use checkfigure::input::markdown;
use checkfigure::mention::{Mentions, scan};
use checkfigure::relation::{Passage, Ties, relate};
use checkfigure::report::{Format, Sheet, Style};
use checkfigure::text::{Document, LineIndex, Offsets};
use checkfigure::unit::Units;
use checkfigure::{Checker, Options, input::Source};
use divan::counter::BytesCount;
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

/// The sample texts, which `scripts/make-prose` writes.
const TEXTS: [Text; 2] = [
    Text {
        name: "ordinary",
        prose: include_str!("data/ordinary.txt"),
    },
    Text {
        name: "dense",
        prose: include_str!("data/dense.txt"),
    },
];

#[derive(Clone, Copy)]
struct Text {
    name: &'static str,
    prose: &'static str,
}

impl std::fmt::Display for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

impl Text {
    fn size(self) -> BytesCount {
        BytesCount::of_str(self.prose)
    }
}

/// Bytes to documents: what every other stage begins with.
#[divan::bench(args = TEXTS)]
fn read_plain(bencher: Bencher, text: &Text) {
    bencher
        .counter(text.size())
        .bench(|| Document::plain(black_box(text.prose)));
}

#[divan::bench(args = TEXTS)]
fn read_markdown(bencher: Bencher, text: &Text) {
    bencher
        .counter(text.size())
        .bench(|| markdown(black_box(text.prose)));
}

/// Figures found and read.
#[divan::bench(args = TEXTS)]
fn scan_figures(bencher: Bencher, text: &Text) {
    let document = Document::plain(text.prose);
    let units = Units::embedded();
    bencher
        .counter(text.size())
        .bench(|| scan(black_box(&document), units));
}

/// Figures tied together.
#[divan::bench(args = TEXTS)]
fn relate_figures(bencher: Bencher, text: &Text) {
    let document = Document::plain(text.prose);
    let mentions = scan(&document, Units::embedded());
    bencher
        .counter(text.size())
        .bench(|| relations(black_box(&document), &mentions));
}

fn relations(document: &Document<'_>, mentions: &Mentions) -> Ties {
    let mut found = Ties::default();
    let mut first = 0;
    for &block in document.blocks() {
        let rest = &mentions.figures[first..];
        let last = first + rest.partition_point(|figure| figure.span.start() < block.span.end());
        let units = Units::embedded();
        relate(
            &Passage {
                document,
                block,
                mentions,
                first,
                last,
                units,
            },
            &mut found,
        );
        first = last;
    }
    found
}

/// Scanned, related and judged.
#[divan::bench(args = TEXTS)]
fn whole(bencher: Bencher, text: &Text) {
    let checker = checker();
    bencher
        .counter(text.size())
        .bench(|| checker.check(Document::plain(black_box(text.prose)), text.prose));
}

/// The figures printed as JSON.
#[divan::bench(args = TEXTS)]
fn print_jsonl(bencher: Bencher, text: &Text) {
    let source = Source::from_text(text.prose.to_owned());
    let report = checker().check(Document::plain(source.text()), source.text());
    let style = Style::new(Units::embedded());
    bencher.counter(text.size()).bench(|| {
        let mut out = Vec::new();
        let lines = LineIndex::new(source.text(), Offsets::Bytes);
        let sheet = Sheet::new(&report, &source, &lines);
        Format::Jsonl
            .checked(&sheet, &style, &mut out)
            .map(|()| out)
    });
}

fn checker() -> Checker<'static> {
    Checker::new(Options::default()).expect("no rule is named")
}
