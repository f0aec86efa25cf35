//! For people at a terminal: the text with its figures underlined, the working, both repairs.

use std::io::{self, Write};

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::finding::{Checked, Finding, Severity};
use crate::text::Span;

use super::window::excerpt;
use super::{Sheet, Style};

/// Wide enough for two figures with their surroundings; what is longer is cut beforehand.
const WIDTH: usize = 240;

/// The findings of one document, and what holds where that is asked for.
pub(super) fn document(
    sheet: &Sheet<'_>,
    style: &Style<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let renderer = if style.colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let renderer = renderer.term_width(WIDTH);
    for finding in &sheet.report.findings {
        writeln!(out, "{}\n", renderer.render(&[of_finding(sheet, finding)]))?;
    }
    if style.show_checked {
        for checked in &sheet.report.checked {
            writeln!(out, "{}\n", renderer.render(&[of_checked(sheet, checked)]))?;
        }
    }
    Ok(())
}

fn of_finding<'a>(sheet: &Sheet<'a>, finding: &'a Finding) -> Group<'a> {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level.primary_title(&finding.message).id(finding.rule);
    let labels = std::iter::once(&finding.primary).chain(&finding.others);
    let places: Vec<_> = labels
        .map(|label| (label.span, label.text.clone()))
        .collect();
    let mut group = with_places(sheet, Group::with_title(title), &places);
    group = group.element(Level::NOTE.message(&finding.working));
    if let Some(note) = &finding.slip_note {
        group = group.element(Level::NOTE.message(note));
    }
    let help = finding
        .repairs
        .iter()
        .map(|repair| Level::HELP.message(repair));
    group.elements(help)
}

fn of_checked<'a>(sheet: &Sheet<'a>, checked: &'a Checked) -> Group<'a> {
    let title = Level::INFO
        .with_name("holds")
        .primary_title(&checked.working)
        .id(checked.rule);
    let places: Vec<_> = checked
        .spans
        .iter()
        .map(|span| (*span, String::new()))
        .collect();
    with_places(sheet, Group::with_title(title), &places)
}

/// Shows the first of `places` as what it is about and the others as what it depends on.
fn with_places<'a>(sheet: &Sheet<'a>, group: Group<'a>, places: &[(Span, String)]) -> Group<'a> {
    let Some((primary, _)) = places.first() else {
        return group;
    };
    let at = sheet.position(*primary);
    let origin = Origin::path(sheet.name())
        .line(at.line)
        .char_column(at.column);
    let spans: Vec<_> = places
        .iter()
        .map(|(span, _)| sheet.in_source(*span))
        .collect();
    let shown = excerpt(sheet.lines(), &spans);
    let kinds =
        std::iter::once(AnnotationKind::Primary).chain(std::iter::repeat(AnnotationKind::Context));
    let labels = kinds
        .zip(shown.places)
        .zip(places)
        .map(|((kind, place), (_, text))| {
            kind.span(place)
                .label(Some(text.clone()).filter(|text| !text.is_empty()))
        });
    let snippet = Snippet::source(shown.text)
        .line_start(shown.line)
        .annotations(labels);
    group.element(origin).element(snippet)
}
