//! What the sentence around a figure says of it, worked out for `extract` only.

use serde::Serialize;

use crate::mention::{Amount, Base, Certainty, Direction, Mention, Sentences, Step};
use crate::text::Span;

use super::{Exact, Sheet};

/// The fields of a figure that are read from its sentence.
#[derive(Default, Serialize)]
pub(super) struct Context<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    subject: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    subject_at: Option<Place>,
    #[serde(skip_serializing_if = "Option::is_none")]
    subject_certainty: Option<Certainty>,
    #[serde(skip_serializing_if = "Option::is_none")]
    change: Option<Direction>,
    #[serde(skip_serializing_if = "Option::is_none")]
    change_step: Option<Step>,
    #[serde(skip_serializing_if = "Option::is_none")]
    change_from: Option<Place>,
    #[serde(skip_serializing_if = "Option::is_none")]
    change_base: Option<Exact>,
}

/// The number of a figure, the first of two; none where it has sides.
fn first_number(mention: &Mention) -> Option<Exact> {
    match mention.amount()? {
        Amount::One(number) | Amount::Range(number, _) | Amount::PlusMinus(number, _) => {
            Some(Exact::of(number)).filter(|number| number.is_finite())
        }
        Amount::Sides(..) => None,
    }
}

/// A place: both ends, in the unit that offsets are printed in.
#[derive(Serialize)]
pub(super) struct Place {
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Place {
    pub(super) fn of(sheet: &Sheet<'_>, span: Span) -> Self {
        let (start, end) = sheet.offsets(span);
        Self { start, end }
    }
}

/// The sentences around the figures of a document, each read once.
pub(super) struct Surroundings<'a> {
    sheet: &'a Sheet<'a>,
    sentences: Sentences<'a>,
}

impl<'a> Surroundings<'a> {
    pub(super) fn of(sheet: &'a Sheet<'a>) -> Self {
        let report = sheet.report;
        Self {
            sheet,
            sentences: Sentences::of(&report.document, &report.mentions.figures),
        }
    }

    /// What is said of the figure `index`; cheapest in order of place.
    pub(super) fn context(&mut self, index: usize) -> Context<'a> {
        let sheet = self.sheet;
        let figures = &sheet.report.mentions.figures;
        let subject = self.sentences.subject(index);
        let change = self.sentences.change(index);
        let base = change.and_then(|change| change.base);
        let from = match base {
            Some(Base::Figure(base)) => figures.get(base),
            _ => None,
        };
        let begun_at = base
            .and(from.or(Some(&figures[index])))
            .and_then(first_number);
        Context {
            subject: subject.map(|subject| sheet.words(subject.span)),
            subject_at: subject.map(|subject| Place::of(sheet, subject.span)),
            subject_certainty: subject.map(|subject| subject.certainty),
            change: change.map(|change| change.direction),
            change_step: change.map(|change| change.step),
            change_from: from
                .filter(|_| begun_at.is_some())
                .map(|from| Place::of(sheet, from.span)),
            change_base: begun_at,
        }
    }
}
