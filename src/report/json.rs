//! JSON: one object a document, or one object with all of them.
//!
//! A document is written part by part: its figures as they come, its findings when it ends.

use std::io::{self, Write};

use serde::Serialize;

use crate::error::Shown;
use crate::finding::Coverage;

use super::contract::{self, CoverageEntry, Part, VERSION};
use super::{Name, Sheet, Style, Tally};

/// What of a document must wait until all of its figures are written.
#[derive(Debug)]
pub(super) struct Waiting {
    /// Whether everything stands on one line.
    line: bool,
    part: Part,
    started: bool,
    findings: List,
    checked: Option<List>,
}

/// The elements of an array, written into memory.
#[derive(Debug, Default)]
struct List {
    bytes: Vec<u8>,
    started: bool,
}

impl Waiting {
    /// Writes how a document begins.
    pub(super) fn open(
        name: Name<'_>,
        style: &Style<'_>,
        (part, line): (Part, bool),
        out: &mut dyn Write,
    ) -> io::Result<Self> {
        let checks = part == Part::Check;
        let waiting = Self {
            line,
            part,
            started: false,
            findings: List::default(),
            checked: (checks && style.show_checked).then(List::default),
        };
        out.write_all(b"{")?;
        waiting.key("version", out)?;
        write!(out, "{VERSION},")?;
        waiting.key("id", out)?;
        escaped(&serde_json::to_vec(&name.id)?, out)?;
        out.write_all(b",")?;
        waiting.key("path", out)?;
        escaped(&serde_json::to_vec(&name.path)?, out)?;
        out.write_all(b",")?;
        waiting.key("mentions", out)?;
        out.write_all(b"[")?;
        Ok(waiting)
    }

    /// Writes the figures of a part, and keeps its findings.
    pub(super) fn part(
        &mut self,
        sheet: &Sheet<'_>,
        style: &Style<'_>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let (line, checks) = (self.line, self.part == Part::Check);
        let started = &mut self.started;
        contract::mentions(sheet, style, checks, &mut |mention| {
            element(mention, line, started, out)
        })?;
        if checks {
            let List { bytes, started } = &mut self.findings;
            contract::findings(sheet, &mut |found| element(found, line, started, bytes))?;
        }
        if let Some(List { bytes, started }) = &mut self.checked {
            contract::checked(sheet, &mut |held| element(held, line, started, bytes))?;
        }
        Ok(())
    }

    /// Writes what is left of a document.
    pub(super) fn close(self, coverage: &Coverage, out: &mut dyn Write) -> io::Result<()> {
        self.end_of_list(self.started, out)?;
        if self.part == Part::Check {
            self.list("findings", &self.findings, out)?;
        }
        if let Some(checked) = &self.checked {
            self.list("checked", checked, out)?;
        }
        out.write_all(b",")?;
        self.key("coverage", out)?;
        let coverage = CoverageEntry::of(coverage, self.part);
        if self.line {
            serde_json::to_writer(&mut *out, &coverage)?;
            return out.write_all(b"}\n");
        }
        indented(&serde_json::to_vec_pretty(&coverage)?, "  ", out)?;
        out.write_all(b"\n}")
    }

    fn list(&self, name: &str, list: &List, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(b",")?;
        self.key(name, out)?;
        out.write_all(b"[")?;
        out.write_all(&list.bytes)?;
        self.end_of_list(list.started, out)
    }

    fn end_of_list(&self, started: bool, out: &mut dyn Write) -> io::Result<()> {
        let apart = started && !self.line;
        out.write_all(if apart { b"\n  ]" } else { b"]" })
    }

    fn key(&self, name: &str, out: &mut dyn Write) -> io::Result<()> {
        if self.line {
            return write!(out, "\"{name}\":");
        }
        write!(out, "\n  \"{name}\": ")
    }
}

/// One element of an array.
fn element<T: Serialize + ?Sized>(
    value: &T,
    line: bool,
    started: &mut bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    if std::mem::replace(started, true) {
        out.write_all(b",")?;
    }
    if line {
        return escaped(&serde_json::to_vec(value)?, out);
    }
    out.write_all(b"\n    ")?;
    indented(&serde_json::to_vec_pretty(value)?, "    ", out)
}

/// Writes JSON of many lines so far in; its strings hold no line ends.
fn indented(json: &[u8], by: &str, out: &mut dyn Write) -> io::Result<()> {
    for (i, line) in json.split(|byte| *byte == b'\n').enumerate() {
        if i > 0 {
            write!(out, "\n{by}")?;
        }
        escaped(line, out)?;
    }
    Ok(())
}

/// Writes JSON so that no control character and no mark of direction reaches a terminal: they
/// stand in strings only, where they may be escaped.
fn escaped(json: &[u8], out: &mut dyn Write) -> io::Result<()> {
    let hidden = |text: &str| text.contains(Shown::is_hidden);
    match std::str::from_utf8(json) {
        Ok(text) if (!json.is_ascii() || json.contains(&0x7F)) && hidden(text) => {
            let mut units = [0; 2];
            for c in text.chars() {
                if !Shown::is_hidden(c) {
                    write!(out, "{c}")?;
                    continue;
                }
                for unit in c.encode_utf16(&mut units) {
                    write!(out, "\\u{unit:04x}")?;
                }
            }
            Ok(())
        }
        _ => out.write_all(json),
    }
}

pub(super) fn begin(out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{{\"version\":{VERSION},\"documents\":[")
}

pub(super) fn between(out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b",\n")
}

pub(super) fn end(tally: &Tally, out: &mut dyn Write) -> io::Result<()> {
    let part = if tally.extract {
        Part::Extract
    } else {
        Part::Check
    };
    out.write_all(b"\n],\"coverage\":")?;
    serde_json::to_writer(&mut *out, &CoverageEntry::of(&tally.coverage, part))?;
    out.write_all(b"}\n")
}
