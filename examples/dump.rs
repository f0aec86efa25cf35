use checkfigure::{mention::scan, text::Document, unit::Units};
fn main() {
    let text = std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap();
    for text in text.split('\u{1e}') {
        let d = Document::plain(text);
        let m = scan(&d, Units::embedded());
        for f in &m.figures {
            println!(
                "{:?} [{}] {:?}",
                d.slice(f.span),
                Units::embedded().id(f.unit),
                f
            );
        }
        for f in &m.skips {
            println!("SKIP {:?} {:?}", f.kind, d.slice(f.span));
        }
        println!("END {:?}", d.blocks().len());
    }
}
