//! JSON lines: one document a line, read one at a time so that a corpus need not fit in memory.

use std::io::{BufRead, Read};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::source::{lossy, too_large};
use super::{LARGEST, read_date};
use crate::{Error, Place, Result};

/// What a record is called, kept as it was given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Id {
    /// A string.
    Text(String),
    /// A number.
    Number(serde_json::Number),
}

/// One document of a JSONL source.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Its line, from 1.
    pub line: u64,
    /// What it is called, if anything.
    pub id: Option<Id>,
    /// Its prose, plain text.
    pub text: String,
    /// The day it is of, if it says so.
    pub date: Option<Date>,
    /// The offset in the source of the first byte that is no UTF-8, if there is one.
    pub invalid: Option<u64>,
}

#[derive(Deserialize)]
struct Fields {
    id: Option<Id>,
    text: String,
    date: Option<String>,
}

impl Record {
    /// Reads one line; other fields than `id`, `text` and `date` are passed over.
    ///
    /// ```
    /// use checkfigure::input::{Id, Record};
    /// let read = |line: &str| Record::read(line.as_bytes(), 7, "corpus.jsonl");
    /// let record = read(r#"{"id": 12, "text": "about 5 km", "date": "2024-05-06"}"#)?;
    /// assert_eq!((record.text.as_str(), record.id), ("about 5 km", Some(Id::Number(12.into()))));
    /// assert_eq!(
    ///     read(r#"{"id": 12}"#).unwrap_err().to_string(),
    ///     "corpus.jsonl row 7: missing field `text` at column 10"
    /// );
    /// for refused in ["5 km", "[]", r#"{"text": 5}"#, r#"{"text": "a", "date": "May"}"#] {
    ///     assert!(read(refused).is_err());
    /// }
    /// # Ok::<(), checkfigure::Error>(())
    /// ```
    ///
    /// # Errors
    /// When the line is no such object, or its date no day as `YYYY-MM-DD`.
    pub fn read(line: &[u8], number: u64, name: &str) -> Result<Self> {
        let place = || Place::of(name).row(number);
        let (text, invalid) = lossy(line);
        let fields: Fields =
            serde_json::from_str(&text).map_err(|e| Error::new(place(), says(&e)))?;
        let date = match fields.date {
            Some(given) => Some(read_date(&given).ok_or_else(|| {
                let message = format!("'{given}' is no date as YYYY-MM-DD");
                Error::new(place().column("date"), message)
            })?),
            None => None,
        };
        Ok(Self {
            line: number,
            id: fields.id,
            text: fields.text,
            date,
            invalid: invalid.and_then(|at| u64::try_from(at).ok()),
        })
    }
}

/// What `serde_json` says, without its line, which is always 1 here.
fn says(error: &serde_json::Error) -> String {
    error.to_string().replace("at line 1 column", "at column")
}

/// The records of a source, one after the other; blank lines are passed over.
#[derive(Debug)]
pub struct Lines<R> {
    reader: R,
    name: String,
    buffer: Vec<u8>,
    line: u64,
    offset: u64,
    broken: bool,
}

impl<R: BufRead> Lines<R> {
    /// The records that `reader` holds; `name` is for messages.
    pub fn new(reader: R, name: impl Into<String>) -> Self {
        Self {
            reader,
            name: name.into(),
            buffer: Vec::new(),
            line: 0,
            offset: 0,
            broken: false,
        }
    }

    /// Reads one line into the buffer; `false` at the end.
    fn fill(&mut self) -> Result<bool> {
        self.offset += as_u64(self.buffer.len());
        self.buffer.clear();
        self.line += 1;
        let mut limited = self.reader.by_ref().take(LARGEST + 1);
        let read = limited
            .read_until(b'\n', &mut self.buffer)
            .map_err(|error| {
                self.broken = true;
                Error::new(Place::of(&*self.name), error.to_string())
            })?;
        if as_u64(read) > LARGEST {
            self.offset += self.reader.skip_until(b'\n').map_or(0, as_u64);
            return Err(too_large(&self.name));
        }
        Ok(read > 0)
    }

    fn record(&self) -> Result<Record> {
        let content = self.content();
        let before = self.offset + as_u64(self.buffer.len() - content.len());
        let mut record = Record::read(content, self.line, &self.name)?;
        record.invalid = record.invalid.map(|at| at + before);
        Ok(record)
    }

    /// The line without a byte-order mark, which may begin the first one.
    fn content(&self) -> &[u8] {
        let marked = self.line == 1 && self.buffer.starts_with(b"\xEF\xBB\xBF");
        &self.buffer[if marked { 3 } else { 0 }..]
    }
}

fn as_u64(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = Result<Record>;

    fn next(&mut self) -> Option<Result<Record>> {
        while !self.broken {
            match self.fill() {
                Ok(true) if self.content().trim_ascii().is_empty() => {}
                Ok(true) => return Some(self.record()),
                Ok(false) => return None,
                Err(error) => return Some(Err(error)),
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_line_does_not_stop_the_others() {
        let source = b"\xEF\xBB\xBF{\"text\": \"a\"}\n\n{bad\n{\"id\": \"x\", \"text\": \"b\xFF\"}";
        let records: Vec<_> = Lines::new(&source[..], "c.jsonl").collect();
        let read = |i: usize| records[i].as_ref().expect("a record");
        assert_eq!((read(0).line, read(0).text.as_str()), (1, "a"));
        assert_eq!(
            records[1].as_ref().map_err(ToString::to_string),
            Err("c.jsonl row 3: key must be a string at column 2".to_owned())
        );
        assert_eq!((read(2).line, read(2).text.as_str()), (4, "b\u{FFFD}"));
        assert_eq!(
            read(2).invalid,
            source.iter().position(|&b| b == 0xFF).map(as_u64)
        );
    }
}
