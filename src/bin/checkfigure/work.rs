//! The work: documents taken from the inputs one after the other, each printed part by part.

use std::collections::VecDeque;
use std::io::{self, BufRead, Write};

use checkfigure::finding::DocumentReport;
use checkfigure::input::{Format, Id, Oddity, Pieces, Record, Source};
use checkfigure::mention::{DecimalLook, DecimalUse, DecimalWhy};
use checkfigure::report::{Name, Open, Sheet, Style, Tally};
use checkfigure::text::{Decimal, Document, LineIndex, Offsets};
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
    pub(crate) decimal: Decimal,
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
    /// Lines for standard error.
    pub(crate) said: Vec<String>,
    pub(crate) tally: Tally,
    pub(crate) failed: bool,
}

impl Done {
    fn failed(error: &anyhow::Error) -> Self {
        Self {
            said: vec![format!("{error:#}")],
            failed: true,
            ..Self::default()
        }
    }
}

/// Where documents are printed, one after the other.
pub(crate) struct Target<'o> {
    pub(crate) out: &'o mut dyn Write,
    /// Whether a document was printed already.
    pub(crate) begun: bool,
}

impl Plan<'_> {
    /// Reads and prints one document. What cannot be read is said; only what cannot be written is
    /// an error.
    pub(crate) fn run(&self, work: Work, target: &mut Target<'_>) -> io::Result<Done> {
        match work {
            Work::Failed(error) => Ok(Done::failed(&error)),
            Work::File(input) if input.format == Format::Text => self.text(&input, target),
            Work::File(input) => self.markup(&input, target),
            Work::Record(name, record) => self.record(&name, record, target),
        }
    }

    /// Reads and prints what must be held whole.
    fn markup(&self, input: &Input, target: &mut Target<'_>) -> io::Result<Done> {
        let read = |bytes| Ok(Source::read(bytes, &input.name)?);
        let source = match input.bytes().and_then(read) {
            Ok(source) => source,
            Err(error) => return Ok(Done::failed(&error)),
        };
        let document = input.format.document(source.text());
        let mut printing = self.begin(None, &input.name, target)?;
        let lines = LineIndex::new(source.text(), self.offsets);
        printing.documents(std::iter::once(document), &source, &lines)?;
        printing.odd(source.oddity(), 0);
        printing.finish()
    }

    /// Reads and prints one line of JSON lines.
    fn record(&self, name: &str, mut record: Record, target: &mut Target<'_>) -> io::Result<Done> {
        let source = Source::from_text(std::mem::take(&mut record.text));
        let mut printing = self.begin(record.id.as_ref(), name, target)?;
        let lines = LineIndex::new(source.text(), self.offsets);
        let parts = Document::plain_parts(source.text(), PART);
        let parts = parts.map(|part| part.dated(record.date));
        printing.documents(parts, &source, &lines)?;
        if let Some(at) = record.invalid {
            printing.done.said.push(invalid(name, at));
        }
        if record.surrogates {
            let line = record.line;
            printing.done.said.push(format!(
                "{name} row {line}: half of a pair of surrogates is read as U+FFFD"
            ));
        }
        printing.finish()
    }

    /// Reads and prints plain text piece by piece, so that memory does not grow with it.
    fn text(&self, input: &Input, target: &mut Target<'_>) -> io::Result<Done> {
        let mut ahead = match self.look_ahead(input) {
            Ok(ahead) => ahead,
            Err(error) => return Ok(Done::failed(&error)),
        };
        let mut printing = self.begin(None, &input.name, target)?;
        let mut place = (0, 0, 0);
        loop {
            match ahead.next() {
                Ok(Some((source, length))) => {
                    place = self.piece(&mut printing, (&source, length), place, ahead.decided)?;
                    ahead.buffer = source.into_buffer();
                }
                Ok(None) => return printing.finish(),
                // What was printed so far is closed, so that it can be read.
                Err(error) => {
                    printing.done.said.push(format!("{error:#}"));
                    printing.done.failed = true;
                    return printing.finish();
                }
            }
        }
    }

    /// Reads and prints a piece before which so many bytes, lines and units of offset stand;
    /// returns how many stand before the next.
    fn piece(
        &self,
        printing: &mut Printing<'_>,
        (source, length): (&Source, usize),
        (bytes, lines, offset): (usize, usize, usize),
        decided: Option<DecimalLook>,
    ) -> io::Result<(usize, usize, usize)> {
        let index = LineIndex::new(source.text(), self.offsets).after(lines, offset);
        let parts = Document::plain_parts(source.text(), PART);
        let parts = parts.map(|part| match decided {
            Some(decided) => part.with_decided(decided.mark()),
            None => part,
        });
        printing.documents(parts, source, &index)?;
        printing.odd(source.oddity(), bytes);
        let bytes = bytes + length;
        // What is no UTF-8 has other lengths as text than as bytes.
        let offset = match self.offsets {
            Offsets::Bytes => bytes,
            Offsets::Chars | Offsets::Utf16 => index.offset(source.text().len()),
        };
        Ok((bytes, index.lines_ended(), offset))
    }

    /// Begins a text: of one that is longer than a piece, its numbers are looked at until they
    /// have decided which mark stands before its decimals.
    fn look_ahead(&self, input: &Input) -> anyhow::Result<Ahead> {
        let mut ahead = Ahead::open(input)?;
        ahead.read_on()?;
        if ahead.pieces.is_last() || self.decimal != Decimal::Auto {
            return Ok(ahead);
        }
        let mut look = DecimalLook::default();
        ahead
            .waiting
            .iter()
            .for_each(|(source, _)| look.at(source.text()));
        if look.is_sure() {
            ahead.decided = Some(look);
            return Ok(ahead);
        }
        if input.can_be_read_again() {
            let mut again = Ahead::open(input)?;
            look = DecimalLook::default();
            while !look.is_sure()
                && let Some((source, _)) = again.next()?
            {
                look.at(source.text());
                again.buffer = source.into_buffer();
            }
        } else {
            while !look.is_sure() && ahead.read_on()? {
                if let Some((source, _)) = ahead.waiting.back() {
                    look.at(source.text());
                }
            }
        }
        ahead.decided = Some(look);
        Ok(ahead)
    }

    fn begin<'p>(
        &'p self,
        id: Option<&'p Id>,
        name: &'p str,
        target: &'p mut Target<'_>,
    ) -> io::Result<Printing<'p>> {
        if std::mem::replace(&mut target.begun, true) {
            self.printer.between(&mut target.out)?;
        }
        let name = Name {
            id,
            path: Some(name),
        };
        Ok(Printing {
            open: self.printer.open(name, &self.style, &mut target.out)?,
            plan: self,
            name,
            out: &mut target.out,
            done: Done::default(),
        })
    }
}

/// A text whose pieces may be read before they are asked for.
struct Ahead {
    name: String,
    pieces: Pieces<Box<dyn BufRead + Send>>,
    /// What was read already, each piece with its length in bytes.
    waiting: VecDeque<(Source, usize)>,
    started: bool,
    /// Room for the next piece.
    buffer: Vec<u8>,
    /// What the numbers of the text decide, where more was looked at than one piece.
    decided: Option<DecimalLook>,
}

impl Ahead {
    fn open(input: &Input) -> anyhow::Result<Self> {
        Ok(Self {
            name: input.name.clone(),
            pieces: Pieces::new(input.reader()?, &*input.name, PIECE),
            waiting: VecDeque::new(),
            started: false,
            buffer: Vec::new(),
            decided: None,
        })
    }

    /// Reads one more piece; `false` where there is none.
    fn read_on(&mut self) -> checkfigure::Result<bool> {
        let Some(piece) = self.pieces.next(std::mem::take(&mut self.buffer))? else {
            return Ok(false);
        };
        let length = piece.len();
        let source = if std::mem::replace(&mut self.started, true) {
            Source::read_on(piece, &self.name)?
        } else {
            Source::read(piece, &self.name)?
        };
        self.waiting.push_back((source, length));
        Ok(true)
    }

    fn next(&mut self) -> checkfigure::Result<Option<(Source, usize)>> {
        if self.waiting.is_empty() {
            self.read_on()?;
        }
        Ok(self.waiting.pop_front())
    }
}

/// A document being printed.
struct Printing<'p> {
    plan: &'p Plan<'p>,
    name: Name<'p>,
    open: Open,
    out: &'p mut dyn Write,
    done: Done,
}

impl Printing<'_> {
    /// Reads and prints parts of the document.
    fn documents<'t>(
        &mut self,
        parts: impl Iterator<Item = Document<'t>>,
        source: &'t Source,
        lines: &LineIndex<'t>,
    ) -> io::Result<()> {
        let Self { plan, name, .. } = *self;
        for document in parts {
            let date = document.date().or(plan.date);
            let document = document.dated(date).with_decimal(plan.decimal);
            let report = (plan.read)(document, source.text());
            if self.done.said.is_empty()
                && let Some(mark) = report.mentions.decimal
            {
                self.done
                    .said
                    .extend(comma(name.path.unwrap_or_default(), mark));
            }
            let sheet = Sheet::new(&report, source, lines).named(name);
            self.open.part(&sheet, &plan.style, self.out)?;
            self.done.tally.add(&report.coverage);
        }
        Ok(())
    }

    /// Says once what was odd about the bytes.
    fn odd(&mut self, oddity: Option<Oddity>, before: usize) {
        let name = self.name.path.unwrap_or_default();
        let said = match oddity.map(|oddity| oddity.after(before)) {
            Some(Oddity::Invalid(at)) => invalid(name, at),
            Some(Oddity::Utf16) => format!(
                "{name}: this is UTF-16; it was decoded, and offsets count its text as UTF-8"
            ),
            None => return,
        };
        let known = |line: &String| line.contains(NOT_UTF8);
        if !self.done.said.iter().any(known) {
            self.done.said.push(said);
        }
    }

    fn finish(mut self) -> io::Result<Done> {
        self.done.tally.documents = 1;
        self.open.close(&self.done.tally.coverage, self.out)?;
        if self.plan.verbose {
            let name = self.name.path.unwrap_or_default();
            self.done.said.push(format!("{name}: {}", self.done.tally));
        }
        Ok(self.done)
    }
}

/// Bytes of plain text that are in memory at a time.
const PIECE: usize = 1 << 20;

/// Bytes of plain text checked at a time: what is found in so many stays in the processor's cache.
const PART: usize = 1 << 16;

/// What is said of a document whose own numbers made a comma the mark before its decimals.
fn comma(name: &str, decimal: DecimalUse) -> Option<String> {
    let decided = decimal.mark == Decimal::Comma && decimal.why == DecimalWhy::Text;
    decided.then(|| {
        format!(
            "{name}: decimals are read after a comma, as its other numbers have them; \
             --decimal point reads them otherwise"
        )
    })
}

const NOT_UTF8: &str = "not UTF-8 at byte";

fn invalid<N: std::fmt::Display>(name: &str, at: N) -> String {
    format!("{name}: {NOT_UTF8} {at}; what is not is read as U+FFFD")
}
