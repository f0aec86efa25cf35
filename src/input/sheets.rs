//! The tables of Markdown, gathered cell by cell.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::text::Sheet;

/// Gathers the tables while a document is read.
#[derive(Debug, Default)]
pub(super) struct Sheets {
    found: Vec<Sheet>,
    /// The table that is being read, if one is.
    open: Option<Sheet>,
    /// Whether a cell is being read.
    inside: bool,
    /// How far lines were counted, and how many there were.
    counted: (usize, u32),
}

impl Sheets {
    /// Takes what comes next; `at` is where it begins in the source.
    pub(super) fn event(&mut self, event: &Event<'_>, source: &str, at: usize) {
        match event {
            Event::Start(Tag::Table(_)) => self.open = Some(Sheet::default()),
            Event::End(TagEnd::Table) => self.found.extend(self.open.take()),
            Event::Start(Tag::TableHead | Tag::TableRow) => {
                let line = self.line(source, at);
                if let Some(sheet) = &mut self.open {
                    sheet.rows.push((Vec::new(), line));
                }
            }
            Event::Start(Tag::TableCell) => {
                self.inside = true;
                let row = self.open.as_mut().and_then(|sheet| sheet.rows.last_mut());
                if let Some((cells, _)) = row {
                    cells.push(String::new());
                }
            }
            Event::End(TagEnd::TableCell) => self.inside = false,
            Event::Text(text) | Event::Code(text) | Event::InlineMath(text) => self.put(text),
            Event::SoftBreak | Event::HardBreak => self.put(" "),
            _ => {}
        }
    }

    fn put(&mut self, text: &str) {
        let row = self.open.as_mut().and_then(|sheet| sheet.rows.last_mut());
        let cell = row.and_then(|(cells, _)| cells.last_mut());
        if let Some(cell) = cell.filter(|_| self.inside) {
            cell.push_str(text);
        }
    }

    /// The line of a place; places come in order, so that each byte is looked at once.
    fn line(&mut self, source: &str, at: usize) -> u32 {
        let (from, lines) = self.counted;
        let between = source.as_bytes().get(from..at).unwrap_or_default();
        let more = memchr::memchr_iter(b'\n', between).count();
        self.counted = (at.max(from), lines + u32::try_from(more).unwrap_or(0));
        self.counted.1 + 1
    }

    /// All that were found.
    pub(super) fn all(self) -> Vec<Sheet> {
        self.found
    }
}
