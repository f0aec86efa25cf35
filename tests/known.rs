//! The facts that ship: that they are well formed, and what is said of them.

use checkfigure::text::Document;
use checkfigure::{Checker, Options};

#[test]
fn loads() {
    let checker = Checker::new(Options::default()).expect("no rule is named");
    let text = "Mount Everest is 8,849 metres high.";
    let report = checker.check(Document::plain(text), text);
    assert_eq!(report.bound.len(), 1, "{:?}", report.findings);
}
