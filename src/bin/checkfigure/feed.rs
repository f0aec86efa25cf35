//! The work that the inputs hold, JSON lines read only as they are asked for.

use std::io::BufRead;

use anyhow::anyhow;
use checkfigure::Error;
use checkfigure::input::{Format, Lines};

use crate::files::Input;
use crate::work::Work;

/// The work that the inputs hold, in order.
pub(crate) struct Feed<I> {
    inputs: I,
    lines: Option<Records>,
    /// What of the last input could not be read, still to be told.
    refused: Vec<Refused>,
}

/// The records of one input.
struct Records {
    name: String,
    lines: Lines<Box<dyn BufRead + Send>>,
}

/// Records that could not be read for one reason.
struct Refused {
    first: Error,
    count: usize,
}

impl Refused {
    /// Whether an error has the same reason: the words before what was found.
    fn is_like(&self, error: &Error) -> bool {
        let reason = |error: &Error| {
            let words = error.message();
            let end = words.find(" holds ").or_else(|| words.find(':'));
            words[..end.unwrap_or(words.len())].to_owned()
        };
        reason(&self.first) == reason(error)
    }

    fn told(self) -> anyhow::Error {
        let (place, count) = (self.first.place(), self.count);
        match place.at_row() {
            Some(row) if count > 1 => anyhow!(
                "{}: {count} records could not be read, the first in line {row}: {}",
                place.source(),
                self.first.message()
            ),
            _ => self.first.into(),
        }
    }
}

impl<I: Iterator<Item = anyhow::Result<Input>>> Feed<I> {
    pub(crate) fn new(inputs: I) -> Self {
        Self {
            inputs,
            lines: None,
            refused: Vec::new(),
        }
    }

    /// The next record that can be read.
    fn record(&mut self) -> Option<Work> {
        let records = self.lines.as_mut()?;
        loop {
            match records.lines.next() {
                Some(Ok(record)) => return Some(Work::Record(records.name.clone(), record)),
                Some(Err(error)) => {
                    match self
                        .refused
                        .iter_mut()
                        .find(|refused| refused.is_like(&error))
                    {
                        Some(refused) => refused.count += 1,
                        None => self.refused.push(Refused {
                            first: error,
                            count: 1,
                        }),
                    }
                }
                None => {
                    self.lines = None;
                    // They are told one after the other, from the last.
                    self.refused.reverse();
                    return None;
                }
            }
        }
    }

    fn input(&mut self) -> Option<Work> {
        match self.inputs.next()? {
            Ok(input) if input.format == Format::Jsonl => match input.reader() {
                Ok(reader) => {
                    let lines = Lines::new(reader, &*input.name);
                    let name = input.name;
                    self.lines = Some(Records { name, lines });
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
        if let Some(record) = self.record() {
            return Some(record);
        }
        match self.refused.pop() {
            Some(refused) => Some(Work::Failed(refused.told())),
            None => self.input(),
        }
    }
}
