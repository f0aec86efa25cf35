//! The tables of `reference-data/`, their cells left apart by a mark that none of them holds: read so in one pass.

use std::path::Path;
use std::{fs, io};

/// What parts cells, as `src/text/shipped.rs` has it.
pub const BETWEEN: &str = "\u{1f}";

/// Writes every table in `from` into `to`, with the tables of the directories in it.
pub fn cut(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let beside = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            cut(&path, &beside)?;
        } else if path.extension().is_some_and(|is| is == "csv") {
            fs::write(beside, table(&path)?)?;
        }
    }
    Ok(())
}

/// The rows of a table, its heads first, each on a line.
fn table(path: &Path) -> io::Result<String> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_path(path)?;
    let mut text = String::new();
    for record in reader.records() {
        let cells: Vec<String> = record?.iter().map(str::to_owned).collect();
        let whole = |cell: &String| !cell.contains(['\n', '\u{1f}']);
        assert!(
            cells.iter().all(whole),
            "{}: a cell with a line end",
            path.display()
        );
        text.push_str(&cells.join(BETWEEN));
        text.push('\n');
    }
    Ok(text)
}
