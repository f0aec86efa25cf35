//! JSON lines: one document a line, read one at a time so that a corpus need not fit in memory.

use std::fmt;
use std::io::{BufRead, Read};

use jiff::civil::Date;
use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use super::source::{lossy, too_large};
use super::{LARGEST, read_date};
use crate::error::shown;
use crate::{Error, Place, Result};

/// What a record is called, kept as it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Id {
    /// A string.
    Text(String),
    /// A number, as it was written: `12`, `1e2`, `-0`, however long.
    Number(String),
}

impl Id {
    /// What a record gives as its id: a string or a number.
    fn of(given: &RawValue) -> Option<Self> {
        let json = given.get();
        match json.as_bytes().first()? {
            b'"' => serde_json::from_str(json).ok().map(Self::Text),
            b'-' | b'0'..=b'9' => Some(Self::Number(json.to_owned())),
            _ => None,
        }
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Number(digits) => match serde_json::from_str::<&RawValue>(digits) {
                Ok(number) => number.serialize(serializer),
                Err(_) => serializer.serialize_str(digits),
            },
        }
    }
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
    /// Whether its text holds half of a pair of surrogates, which was read as U+FFFD.
    pub surrogates: bool,
}

#[derive(Deserialize)]
struct Fields<'j> {
    #[serde(borrow, default)]
    id: Option<&'j RawValue>,
    #[serde(borrow, default)]
    text: Option<&'j RawValue>,
    #[serde(borrow, default)]
    date: Option<&'j RawValue>,
}

impl Record {
    /// Reads one line; other fields than `id`, `text` and `date` are passed over.
    ///
    /// ```
    /// use checkfigure::input::{Id, Record};
    /// let read = |line: &str| Record::read(line.as_bytes(), 7, "corpus.jsonl");
    /// let record = read(r#"{"id": 1e2, "text": "about 5 km", "date": "2024-05-06"}"#)?;
    /// assert_eq!((record.text.as_str(), record.id), ("about 5 km", Some(Id::Number("1e2".into()))));
    /// let refused = |line: &str| read(line).unwrap_err().to_string();
    /// assert_eq!(refused(r#"{"id": 12}"#), "corpus.jsonl row 7: the record has no field \"text\"");
    /// assert_eq!(
    ///     refused(r#"{"text": 5}"#),
    ///     "corpus.jsonl row 7: the field \"text\" holds a number, where a string is expected"
    /// );
    /// assert_eq!(
    ///     refused("[1]"),
    ///     "corpus.jsonl row 7: the line holds an array, where an object like {\"text\": \"…\"} is expected"
    /// );
    /// for line in ["5 km", "{", r#"{"text": "a", "date": "May"}"#, r#"{"text": "a", "id": [1]}"#] {
    ///     assert!(read(line).is_err());
    /// }
    /// // Half of a pair of surrogates is no character.
    /// let record = read(r#"{"text": "a\ud800b"}"#)?;
    /// assert_eq!((record.text.as_str(), record.surrogates), ("a\u{FFFD}b", true));
    /// # Ok::<(), checkfigure::Error>(())
    /// ```
    ///
    /// # Errors
    /// When the line is no such object, or its date no day as `YYYY-MM-DD`.
    pub fn read(line: &[u8], number: u64, name: &str) -> Result<Self> {
        let refuse = |message: String| Error::new(Place::of(name).row(number), message);
        let (json, invalid) = lossy(line);
        let json = json.trim_ascii();
        if !json.starts_with('{') && serde_json::from_str::<&RawValue>(json).is_ok() {
            return Err(refuse(format!(
                "the line holds {}, where an object like {{\"text\": \"…\"}} is expected",
                kind(json)
            )));
        }
        let fields: Fields<'_> = serde_json::from_str(json).map_err(|e| refuse(says(&e)))?;
        let id = fields.id.map(|given| {
            Id::of(given).ok_or_else(|| refuse(other("id", given, "a string or a number")))
        });
        let text = fields.text.filter(|given| given.get() != "null");
        let given = text.ok_or_else(|| refuse("the record has no field \"text\"".to_owned()))?;
        let (text, surrogates) =
            string(given).ok_or_else(|| refuse(other("text", given, "a string")))?;
        let day = |given: &RawValue| {
            let day = string(given).and_then(|(day, _)| read_date(&day));
            day.ok_or_else(|| refuse(other("date", given, "a day as YYYY-MM-DD")))
        };
        Ok(Self {
            line: number,
            id: id.transpose()?,
            text,
            date: fields.date.map(day).transpose()?,
            invalid: invalid.and_then(|at| u64::try_from(at).ok()),
            surrogates,
        })
    }
}

/// What a field holds that should hold something else.
fn other(field: &str, given: &RawValue, expected: &str) -> String {
    let found = match kind(given.get()) {
        "a string" => format!("\"{}\"", shown(&string(given).unwrap_or_default().0)),
        kind => kind.to_owned(),
    };
    format!("the field \"{field}\" holds {found}, where {expected} is expected")
}

/// What a value of JSON is, by its first byte.
fn kind(json: &str) -> &'static str {
    match json.as_bytes().first() {
        Some(b'"') => "a string",
        Some(b'[') => "an array",
        Some(b'{') => "an object",
        Some(b't' | b'f') => "true or false",
        Some(b'n') => "null",
        _ => "a number",
    }
}

/// A string of JSON, and whether it holds half of a pair of surrogates, which is read as U+FFFD.
fn string(given: &RawValue) -> Option<(String, bool)> {
    if let Ok(text) = serde_json::from_str(given.get()) {
        return Some((text, false));
    }
    let Wtf8(mut bytes) = serde_json::from_str(given.get()).ok()?;
    for at in 0..bytes.len().saturating_sub(2) {
        if bytes[at] == 0xED && bytes[at + 1] >= 0xA0 {
            bytes[at..at + 3].copy_from_slice("\u{FFFD}".as_bytes());
        }
    }
    Some((String::from_utf8(bytes).ok()?, true))
}

/// The bytes of a string in which halves of pairs may stand alone.
struct Wtf8(Vec<u8>);

impl<'de> Deserialize<'de> for Wtf8 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        struct Bytes;
        impl Visitor<'_> for Bytes {
            type Value = Wtf8;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_bytes<E>(self, bytes: &[u8]) -> std::result::Result<Wtf8, E> {
                Ok(Wtf8(bytes.to_vec()))
            }
        }
        deserializer.deserialize_bytes(Bytes)
    }
}

/// What `serde_json` says, without its line, which is always 1 here.
fn says(error: &serde_json::Error) -> String {
    let why = error.to_string().replace("at line 1 column", "at column");
    format!("the line is no JSON: {why}")
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
            Err("c.jsonl row 3: the line is no JSON: key must be a string at column 2".to_owned())
        );
        assert_eq!((read(2).line, read(2).text.as_str()), (4, "b\u{FFFD}"));
        assert_eq!(
            read(2).invalid,
            source.iter().position(|&b| b == 0xFF).map(as_u64)
        );
    }
}
