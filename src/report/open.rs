//! A document being printed, part by part, so that no format holds all of its figures.

use std::io::{self, Write};

use crate::finding::Coverage;

use super::json::Waiting;
#[cfg(feature = "cli")]
use super::page::Page;
use super::{Sheet, Style};

/// A document of which some parts are printed: made by [`Format::open`](super::Format::open) or
/// [`FigureFormat::open`](super::FigureFormat::open), fed with its parts in order, and closed.
#[derive(Debug)]
pub struct Open(pub(super) How);

/// How the parts are printed.
#[derive(Debug)]
pub(super) enum How {
    /// Each by itself: a format with lines.
    Lines(Printed),
    /// As parts of one object.
    Object(Waiting),
    /// As parts of a page that a template prints.
    #[cfg(feature = "cli")]
    Page(Box<Page>),
}

/// What prints a part by itself.
pub(super) type Printed = fn(&Sheet<'_>, &Style<'_>, &mut dyn Write) -> io::Result<()>;

impl Open {
    /// Prints the next part.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn part(
        &mut self,
        sheet: &Sheet<'_>,
        style: &Style<'_>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        match &mut self.0 {
            How::Lines(print) => print(sheet, style, out),
            How::Object(waiting) => waiting.part(sheet, style, out),
            #[cfg(feature = "cli")]
            How::Page(page) => {
                page.part(sheet, style);
                Ok(())
            }
        }
    }

    /// Prints what could not be printed before the last part, `coverage` being that of all parts.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn close(self, coverage: &Coverage, out: &mut dyn Write) -> io::Result<()> {
        match self.0 {
            How::Lines(_) => Ok(()),
            How::Object(waiting) => waiting.close(coverage, out),
            #[cfg(feature = "cli")]
            How::Page(page) => page.close(coverage, out),
        }
    }
}
