//! The places of a text that a page marks: every figure with what became of it, and words that a finding is about.

use std::collections::HashMap;

use crate::finding::{DocumentReport, Status};
use crate::judge::reading;
use crate::mention::Kind;
use crate::text::Span;

use super::{Sheet, Style};

/// A place of the text that is marked.
#[derive(Debug)]
pub(super) struct Mark {
    pub(super) span: Span,
    pub(super) status: &'static str,
    pub(super) number: Option<usize>,
    pub(super) reading: String,
    pub(super) notes: Vec<String>,
}

/// All marked places of a part, in order, none over another; so many figures were numbered before.
pub(super) fn marks(sheet: &Sheet<'_>, style: &Style<'_>, before: usize) -> Vec<Mark> {
    let report = sheet.report;
    let mut marks = figures(report, style, before);
    let skips = report.mentions.skips.iter().map(|skip| skip.span);
    let skips = skips.map(|span| Mark::plain(span, "skipped", "not read as a figure".to_owned()));
    // A finding may be about words that are no figure: "taller than".
    let words = report
        .findings
        .iter()
        .map(|found| (found.primary.span, found.message.clone()));
    let words = words.map(|(span, message)| Mark::plain(span, "flagged", message));
    marks.extend(words.chain(skips));
    // Of two at one place the figure is kept: the sort is stable.
    marks.sort_by_key(|mark| mark.span.start());
    marks.dedup_by(|later, earlier| {
        later.span.start() < earlier.span.end() && later.number.is_none()
    });
    let mut end = 0;
    marks.retain(|mark| {
        let free = mark.span.start() >= end;
        end = if free { mark.span.end() } else { end };
        free
    });
    marks
}

/// The figures, numbered in order of place.
fn figures(report: &DocumentReport<'_>, style: &Style<'_>, before: usize) -> Vec<Mark> {
    let told = Told::of(report);
    let all = report.mentions.figures.iter().enumerate();
    // A time of day counts as a figure only where something hangs together with it.
    let counts = all.filter(|(index, mention)| {
        mention.kind != Kind::Clock || report.status.get(*index) == Some(&true)
    });
    let mark = |(number, (index, mention)): (usize, (usize, &crate::mention::Mention))| {
        let (status, notes) = told.status(index);
        Mark {
            span: mention.span,
            status,
            number: Some(before + number + 1),
            reading: reading(style.units, mention),
            notes,
        }
    };
    counts.enumerate().map(mark).collect()
}

/// What is told of the figures of a part, by their index.
#[derive(Debug)]
pub(super) struct Told<'a> {
    report: &'a DocumentReport<'a>,
    flagged: HashMap<usize, Vec<String>>,
    holds: HashMap<usize, Vec<String>>,
    rules: HashMap<usize, Vec<String>>,
}

impl<'a> Told<'a> {
    pub(super) fn of(report: &'a DocumentReport<'a>) -> Self {
        let index = |span: &Span| Some(report.mentions.at(*span)?.0);
        let (mut flagged, mut holds, mut rules) = (HashMap::new(), HashMap::new(), HashMap::new());
        for found in &report.findings {
            for at in found.spans().iter().filter_map(index) {
                push(&mut flagged, at, &found.message);
                push(&mut rules, at, found.rule);
            }
        }
        for held in &report.checked {
            for at in held.spans.iter().filter_map(index) {
                push(&mut holds, at, &held.working);
                push(&mut rules, at, held.rule);
            }
        }
        Self {
            report,
            flagged,
            holds,
            rules,
        }
    }

    /// The rules that looked at a figure, those that found something first.
    pub(super) fn rules(&self, index: usize) -> &[String] {
        self.rules.get(&index).map_or(&[], Vec::as_slice)
    }

    /// What became of a figure, and what there is to say of it.
    pub(super) fn status(&self, index: usize) -> (&'static str, Vec<String>) {
        if let Some(messages) = self.flagged.get(&index) {
            return ("flagged", messages.clone());
        }
        let holds = self.holds.get(&index).cloned().unwrap_or_default();
        let bound = &self.report.bound;
        let at = bound.binary_search_by_key(&index, |(index, _)| *index);
        let bound = at.ok().map(|at| &bound[at].1);
        if bound.is_some_and(|bound| bound.status == Status::Supported) {
            return ("supported", holds);
        }
        if self.report.status.get(index) == Some(&true) {
            return ("consistent", holds);
        }
        let open = match bound.filter(|bound| bound.status == Status::Ambiguous) {
            Some(bound) => format!(
                "several rows of {} could be meant, and nothing was compared",
                bound.table
            ),
            None => "nothing in the text or the tables says what it should be".to_owned(),
        };
        ("unchecked", vec![open])
    }
}

fn push(all: &mut HashMap<usize, Vec<String>>, at: usize, text: &str) {
    let own = all.entry(at).or_default();
    if !text.is_empty() && !own.iter().any(|other| other == text) {
        own.push(text.to_owned());
    }
}

impl Mark {
    /// Words that are no figure.
    fn plain(span: Span, status: &'static str, note: String) -> Self {
        Self {
            span,
            status,
            number: None,
            reading: String::new(),
            notes: vec![note],
        }
    }
}

/// The numbers of the figures at some places.
pub(super) fn numbers(marks: &[Mark], spans: &[Span]) -> Vec<usize> {
    let at = |span: &Span| {
        let at = marks.partition_point(|mark| mark.span.end() <= span.start());
        marks
            .get(at)
            .filter(|mark| mark.span.overlaps(*span))
            .and_then(|mark| mark.number)
    };
    spans.iter().filter_map(at).collect()
}
