use checkfigure::{mention::scan, text::Document, unit::Units};
fn main() {
    let text = std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap();
    let m = scan(&Document::plain(text.as_str()), Units::embedded());
    eprintln!("{} {} {}", m.figures.len(), m.skips.len(), m.work);
}
