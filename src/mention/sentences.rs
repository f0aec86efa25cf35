//! The sentences around the figures of a document, each read once for all of its figures.

use crate::text::Document;

use super::clause::Window;
use super::{Change, Mention, Subject, change, subject};

/// What is said of the figures of a document.
///
/// Asked for the figures in order of place, it reads every word once;
/// [`subject`](super::subject()) and [`change`](super::change()) read the sentence of their figure
/// anew.
#[derive(Debug)]
pub struct Sentences<'t> {
    document: &'t Document<'t>,
    figures: &'t [Mention],
    window: Window<'t>,
}

impl<'t> Sentences<'t> {
    /// The sentences of a document in which these figures were found.
    pub fn of(document: &'t Document<'t>, figures: &'t [Mention]) -> Self {
        Self {
            document,
            figures,
            window: Window::of(document),
        }
    }

    /// Of what the figure `index` is said.
    pub fn subject(&mut self, index: usize) -> Option<Subject> {
        let mention = self.figures.get(index)?;
        subject::of(&self.window.around(mention), mention)
    }

    /// The change that the figure `index` is part of.
    pub fn change(&mut self, index: usize) -> Option<Change> {
        change::of(&mut self.window, self.document, self.figures, index)
    }
}
