use checkfigure::{mention::scan, text::Document, unit::Units};
fn main() {
    let text = std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap();
    let d = Document::plain(text.as_str());
    let m = scan(&d, Units::embedded());
    for f in &m.figures {
        println!(
            "{:?} {:?} [{}] {:?} cue=[{}] {:?} counted={:?}",
            f.kind,
            d.slice(f.span),
            Units::embedded().id(f.unit),
            f.value,
            d.slice(f.cue),
            f.qualifier,
            f.counted.map(|c| d.slice(c))
        );
    }
    for f in &m.skips {
        println!("SKIP {:?} {:?}", f.kind, d.slice(f.span));
    }
}
