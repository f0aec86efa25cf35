use checkfigure::{Checker, Options, mention::scan, text::Document, unit::Units};
fn main() {
    let text = std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap();
    let t = std::time::Instant::now();
    let u = Units::embedded();
    scan(&Document::plain("5 km"), u);
    println!("load {:?}", t.elapsed());
    let t = std::time::Instant::now();
    let d = Document::plain(text.as_str());
    println!("doc {:?}", t.elapsed());
    let t = std::time::Instant::now();
    let m = scan(&d, u);
    println!(
        "scan {:?} figures {} skips {} size {}",
        t.elapsed(),
        m.figures.len(),
        m.skips.len(),
        std::mem::size_of::<checkfigure::mention::Mention>()
    );
    drop(m);
    let t = std::time::Instant::now();
    let r = Checker::new(Options::default()).unwrap().check(d, &text);
    println!("check {:?} {}", t.elapsed(), r.findings.len());
}
