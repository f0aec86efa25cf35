//! For people at a terminal: the text with its figures underlined, the working, both repairs.

use std::io::{self, Write};

use annotate_snippets::renderer::DEFAULT_LINE_NUM_STYLE;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::finding::{Checked, Finding, Severity};
use crate::text::Span;

use super::sheet::{Entry, one_line};
use super::window::{Excerpt, excerpt};
use super::{Sheet, Style};

/// Wide enough for two figures with their surroundings; what is longer is cut beforehand.
const WIDTH: usize = 240;

/// The findings of one document, and what holds where that is asked for.
pub(super) fn document(
    sheet: &Sheet<'_>,
    style: &Style<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    for entry in sheet.entries(style.show_checked) {
        match entry {
            Entry::Finding(finding) => {
                let labels = std::iter::once(&finding.primary).chain(&finding.others);
                let labels: Vec<_> = labels
                    .map(|label| (label.span, label.text.as_str()))
                    .collect();
                let shown = Shown::of(sheet, &labels);
                shown.print(of_finding(finding, &shown), style, out)?;
            }
            Entry::Holds(checked) => {
                let labels: Vec<_> = checked.spans.iter().map(|span| (*span, "")).collect();
                let shown = Shown::of(sheet, &labels);
                shown.print(of_checked(checked, &shown), style, out)?;
            }
        }
    }
    Ok(())
}

fn of_finding<'a>(finding: &'a Finding, shown: &'a Shown<'_>) -> Group<'a> {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level
        .primary_title(one_line(&finding.message))
        .id(finding.rule);
    let notes = [Some(&finding.working), finding.slip_note.as_ref()];
    let notes = notes.into_iter().flatten().filter(|note| !note.is_empty());
    let notes = notes.map(|note| Level::NOTE.message(one_line(note)));
    let repairs = finding
        .repairs
        .iter()
        .map(|repair| Level::HELP.message(one_line(repair)));
    title
        .element(shown.snippet())
        .elements(notes)
        .elements(repairs)
}

fn of_checked<'a>(checked: &'a Checked, shown: &'a Shown<'_>) -> Group<'a> {
    let holds = Level::INFO.with_name("holds");
    let title = holds
        .primary_title(one_line(&checked.working))
        .id(checked.rule);
    title.element(shown.snippet())
}

/// The figures of one finding where they stand, the one that it is about first.
struct Shown<'a> {
    place: String,
    excerpt: Excerpt,
    labels: &'a [(Span, &'a str)],
}

impl<'a> Shown<'a> {
    fn of(sheet: &Sheet<'_>, labels: &'a [(Span, &'a str)]) -> Self {
        let spans: Vec<_> = labels
            .iter()
            .map(|(span, _)| sheet.in_source(*span))
            .collect();
        let at = sheet.position(labels.first().map(|(span, _)| *span).unwrap_or_default());
        Self {
            place: format!("{}:{}:{}", sheet.name(), at.line, at.column),
            excerpt: excerpt(sheet.lines(), &spans),
            labels,
        }
    }

    fn snippet(&self) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
        let others = std::iter::repeat(AnnotationKind::Context);
        let kinds = std::iter::once(AnnotationKind::Primary).chain(others);
        let places = self.excerpt.places.iter().cloned().zip(self.labels);
        let annotations = kinds.zip(places).map(|(kind, (place, (_, text)))| {
            kind.span(place)
                .label(Some(*text).filter(|text| !text.is_empty()))
        });
        Snippet::source(self.excerpt.text.as_str())
            .line_start(self.excerpt.line)
            .annotations(annotations)
    }

    /// Prints a group, its place below its title. The renderer would count the column in the
    /// lines as they are cut, not as they stand in the source.
    fn print(&self, group: Group<'_>, style: &Style<'_>, out: &mut dyn Write) -> io::Result<()> {
        let renderer = if style.colour {
            Renderer::styled()
        } else {
            Renderer::plain()
        };
        let text = renderer.term_width(WIDTH).render(&[group]);
        let (title, rest) = text.split_once('\n').unwrap_or((&text, ""));
        let last = self.excerpt.line + self.excerpt.text.lines().count().saturating_sub(1);
        let (bold, plain) = if style.colour {
            (
                DEFAULT_LINE_NUM_STYLE.render().to_string(),
                DEFAULT_LINE_NUM_STYLE.render_reset().to_string(),
            )
        } else {
            Default::default()
        };
        let width = last.to_string().len() + "--> ".len();
        writeln!(
            out,
            "{title}\n{bold}{:>width$}{plain}{}\n{rest}\n",
            "--> ", self.place
        )
    }
}
