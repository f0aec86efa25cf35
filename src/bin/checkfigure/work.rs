//! The work: documents taken from the inputs one after the other, each printed into a buffer.

use std::io::BufRead;

use anyhow::Context;
use checkfigure::finding::DocumentReport;
use checkfigure::input::{Format, Id, Lines, Oddity, Pieces, Record, Source};
use checkfigure::report::{Sheet, Style, Tally};
use checkfigure::text::{Document, LineIndex, Offsets};
use jiff::civil::Date;

use crate::files::Input;
use crate::printer::Printer;

/// What is done with one document.
pub(crate) type Read<'a> = dyn for<'t> Fn(Document<'t>, &'t str) -> DocumentReport<'t> + Sync + 'a;

/// What is the same for all documents.
pub(crate) struct Plan<'a> {
    pub(crate) read: &'a Read<'a>,
    pub(crate) printer: Printer,
    pub(crate) style: Style<'a>,
    pub(crate) offsets: Offsets,
    pub(crate) date: Option<Date>,
    pub(crate) verbose: bool,
}

/// Something to read: a file, or one line of one.
pub(crate) enum Work {
    File(Input),
    Record(String, Record),
    Failed(anyhow::Error),
}

/// What came of it.
#[derive(Default)]
pub(crate) struct Done {
    /// The document as printed; none where it could not be read.
    pub(crate) printed: Option<Vec<u8>>,
    /// Lines for standard error.
    pub(crate) said: Vec<String>,
    pub(crate) tally: Tally,
    pub(crate) failed: bool,
}

impl Done {
    /// Takes in what came of the next piece of the same text.
    fn add(&mut self, next: Self) {
        let printed = self.printed.get_or_insert_default();
        printed.extend(next.printed.unwrap_or_default());
        self.tally.join(&next.tally);
    }
}

impl Plan<'_> {
    /// Reads and prints one document.
    pub(crate) fn run(&self, work: Work) -> Done {
        self.try_run(work).unwrap_or_else(|error| Done {
            said: vec![format!("{error:#}")],
            failed: true,
            ..Done::default()
        })
    }

    fn try_run(&self, work: Work) -> anyhow::Result<Done> {
        match work {
            Work::Failed(error) => Err(error),
            Work::File(input) if input.format == Format::Text && self.printer.is_by_line() => {
                self.pieces(&input)
            }
            Work::File(input) => {
                let source = Source::read(input.bytes()?, &input.name)?;
                let named = Named {
                    id: None,
                    name: &input.name,
                };
                let document = input.format.document(source.text());
                let lines = LineIndex::new(source.text(), self.offsets);
                let mut done = self.documents(std::iter::once(document), &source, &lines, named)?;
                let odd = source.oddity().map(|oddity| odd(&input.name, oddity));
                done.said.extend(self.told(&input.name, &done.tally));
                done.said.extend(odd);
                Ok(done)
            }
            Work::Record(name, record) => self.record(&name, record),
        }
    }

    /// Reads and prints one line of JSON lines.
    fn record(&self, name: &str, mut record: Record) -> anyhow::Result<Done> {
        let source = Source::from_text(std::mem::take(&mut record.text));
        let document = Document::plain(source.text()).dated(record.date);
        let named = Named {
            id: record.id.as_ref(),
            name,
        };
        let lines = LineIndex::new(source.text(), self.offsets);
        let mut done = self.documents(std::iter::once(document), &source, &lines, named)?;
        let invalid = record.invalid.map(|at| invalid(name, at));
        done.said.extend(self.told(name, &done.tally));
        done.said.extend(invalid);
        Ok(done)
    }

    /// Reads and prints plain text piece by piece, so that memory does not grow with it.
    fn pieces(&self, input: &Input) -> anyhow::Result<Done> {
        let mut pieces = Pieces::new(input.reader()?, PIECE);
        let cannot = || format!("cannot read {}", input.name);
        let mut whole = Done::default();
        let (mut buffer, mut bytes, mut lines, mut offset) = (Vec::new(), 0, 0, 0);
        while let Some(piece) = pieces.next(buffer).with_context(cannot)? {
            let length = piece.len();
            let source = Source::read(piece, &input.name)?;
            let index = LineIndex::new(source.text(), self.offsets).after(lines, offset);
            let parts = Document::plain_parts(source.text(), PART);
            let named = Named {
                id: None,
                name: &input.name,
            };
            whole.add(self.documents(parts, &source, &index, named)?);
            if whole.said.is_empty()
                && let Some(oddity) = source.oddity()
            {
                whole.said.push(odd(&input.name, oddity.after(bytes)));
            }
            (bytes, lines) = (bytes + length, index.lines_ended());
            // What is no UTF-8 has other lengths as text than as bytes.
            offset = match self.offsets {
                Offsets::Bytes => bytes,
                Offsets::Chars | Offsets::Utf16 => index.offset(source.text().len()),
            };
            buffer = source.into_buffer();
        }
        whole.tally.documents = 1;
        whole.said.extend(self.told(&input.name, &whole.tally));
        Ok(whole)
    }

    /// What is said of a text where everything is.
    fn told(&self, name: &str, tally: &Tally) -> Option<String> {
        self.verbose.then(|| format!("{name}: {tally}"))
    }

    /// Reads and prints one text, which is one document or the parts of one.
    fn documents<'t>(
        &self,
        parts: impl Iterator<Item = Document<'t>>,
        source: &'t Source,
        lines: &LineIndex<'t>,
        named: Named<'_>,
    ) -> anyhow::Result<Done> {
        let mut printed = Vec::new();
        let mut tally = Tally::default();
        for document in parts {
            let date = document.date().or(self.date);
            let report = (self.read)(document.dated(date), source.text());
            let sheet = Sheet::new(&report, source, lines).named(named.id, Some(named.name));
            self.printer.document(&sheet, &self.style, &mut printed)?;
            tally.add(&report.coverage);
        }
        tally.documents = 1;
        Ok(Done {
            printed: Some(printed),
            said: Vec::new(),
            tally,
            failed: false,
        })
    }
}

/// What a document is called.
#[derive(Clone, Copy)]
struct Named<'a> {
    id: Option<&'a Id>,
    name: &'a str,
}

/// Bytes of plain text that are in memory at a time, a longer paragraph apart.
const PIECE: usize = 1 << 20;

/// Bytes of plain text checked at a time: what is found in so many stays in the processor's cache.
const PART: usize = 1 << 16;

fn odd(name: &str, oddity: Oddity) -> String {
    match oddity {
        Oddity::Invalid(at) => invalid(name, at),
        Oddity::Utf16 => {
            format!("{name}: this is UTF-16; it was decoded, and offsets count its text as UTF-8")
        }
    }
}

fn invalid<N: std::fmt::Display>(name: &str, at: N) -> String {
    format!("{name}: not UTF-8 at byte {at}; what is not is read as U+FFFD")
}

/// The work that the inputs hold, JSON lines read only as they are asked for.
pub(crate) struct Feed<I> {
    inputs: I,
    lines: Option<(String, Lines<Box<dyn BufRead + Send>>)>,
}

impl<I: Iterator<Item = anyhow::Result<Input>>> Feed<I> {
    pub(crate) fn new(inputs: I) -> Self {
        Self {
            inputs,
            lines: None,
        }
    }

    fn input(&mut self) -> Option<Work> {
        match self.inputs.next()? {
            Ok(input) if input.format == Format::Jsonl => match input.reader() {
                Ok(reader) => {
                    self.lines = Some((input.name.clone(), Lines::new(reader, input.name)));
                    self.next()
                }
                Err(error) => Some(Work::Failed(error)),
            },
            Ok(input) => Some(Work::File(input)),
            Err(error) => Some(Work::Failed(error)),
        }
    }
}

impl<I: Iterator<Item = anyhow::Result<Input>>> Iterator for Feed<I> {
    type Item = Work;

    fn next(&mut self) -> Option<Work> {
        if let Some((name, lines)) = &mut self.lines {
            match lines.next() {
                Some(Ok(record)) => return Some(Work::Record(name.clone(), record)),
                Some(Err(error)) => return Some(Work::Failed(error.into())),
                None => self.lines = None,
            }
        }
        self.input()
    }
}
