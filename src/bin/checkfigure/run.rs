//! `checkfigure check` and `checkfigure extract`: every document read, printed in order, counted.

use std::io::Write;
use std::panic::resume_unwind;
use std::sync::Mutex;
use std::thread;

use checkfigure::Checker;
use checkfigure::finding::{Coverage, DocumentReport};
use checkfigure::mention::{Mention, scan};
use checkfigure::report::{Kinds, Style, Tally};
use checkfigure::text::Document;
use checkfigure::unit::Units;

use crate::args::{CheckArgs, Common, ExtractArgs};
use crate::output::Output;
use crate::printer::Printer;
use crate::work::{Done, Feed, Plan, Read, Work};
use crate::{CLEAN, FAILED, FINDINGS, files, say, setup};

pub(crate) fn check(args: &CheckArgs) -> anyhow::Result<u8> {
    let units = setup::units(args.common.units.as_ref())?;
    let checker = Checker::new(setup::options(args, units)?)?;
    let job = Job {
        common: &args.common,
        style: Style {
            show_checked: args.show.is_some(),
            ..Style::new(units)
        },
        read: &|document, source| checker.check(document, source),
        printer: Printer::Findings(args.format.into()),
    };
    let (tally, failed) = job.run()?;
    Ok(match tally.coverage.shown {
        _ if failed => FAILED,
        1.. if !args.exit_zero => FINDINGS,
        _ => CLEAN,
    })
}

pub(crate) fn extract(args: &ExtractArgs) -> anyhow::Result<u8> {
    let units = setup::units(args.common.units.as_ref())?;
    let kinds = setup::kinds(&args.kind)?;
    let job = Job {
        common: &args.common,
        style: Style {
            kinds,
            normalise: args.normalise,
            ..Style::new(units)
        },
        read: &|document, source| figures(document, source, units, kinds),
        printer: Printer::Figures(args.format.into()),
    };
    let (_, failed) = job.run()?;
    Ok(if failed { FAILED } else { CLEAN })
}

/// A report that holds figures only; those of `kinds` are counted.
fn figures<'t>(
    document: Document<'t>,
    source: &'t str,
    units: &Units,
    kinds: Kinds,
) -> DocumentReport<'t> {
    let mentions = scan(&document, units);
    let asked = |mention: &&Mention| kinds.has(mention.kind);
    let mut coverage = Coverage {
        found: mentions.figures.iter().filter(asked).count(),
        ..Coverage::default()
    };
    for kind in mentions.skips.iter().map(|skip| skip.kind) {
        *coverage.skipped.entry(kind).or_default() += 1;
    }
    DocumentReport {
        id: None,
        path: None,
        source,
        document,
        mentions,
        status: Vec::new(),
        findings: Vec::new(),
        checked: Vec::new(),
        coverage,
    }
}

/// One run over all inputs.
struct Job<'a> {
    common: &'a Common,
    style: Style<'a>,
    read: &'a Read<'a>,
    printer: Printer,
}

impl Job<'_> {
    /// Reads and prints everything; returns the counts, and whether anything could not be read.
    fn run(&self) -> anyhow::Result<(Tally, bool)> {
        let mut out = Output::open(self.common)?;
        let plan = self.plan(out.colour)?;
        self.printer.begin(&plan.style, &mut out)?;
        let mut sink = Sink {
            out,
            printer: self.printer,
            tally: Tally {
                extract: matches!(self.printer, Printer::Figures(_)),
                ..Tally::default()
            },
            failed: false,
        };
        let feed = Feed::new(files::find(self.common).into_iter());
        if self.common.jobs > 1 {
            side_by_side(feed, &plan, usize::from(self.common.jobs), &mut sink)?;
        } else {
            feed.map(|work| plan.run(work))
                .try_for_each(|done| sink.take(done))?;
        }
        sink.finish(self.common.quiet)
    }

    fn plan(&self, colour: bool) -> anyhow::Result<Plan<'_>> {
        Ok(Plan {
            read: self.read,
            printer: self.printer,
            style: Style {
                colour,
                ..self.style
            },
            offsets: self.common.offsets.into(),
            date: setup::date(self.common)?,
            verbose: self.common.verbose,
        })
    }
}

/// Takes what was done, in order.
struct Sink {
    out: Output,
    printer: Printer,
    tally: Tally,
    failed: bool,
}

impl Sink {
    fn take(&mut self, done: Done) -> anyhow::Result<()> {
        for line in &done.said {
            say(format_args!("{line}"));
        }
        self.failed |= done.failed;
        if let Some(printed) = done.printed {
            if self.tally.documents > 0 {
                self.printer.between(&mut self.out)?;
            }
            self.out.write_all(&printed)?;
            self.tally.join(&done.tally);
        }
        Ok(())
    }

    /// The last lines. For people they are part of the report; elsewhere they are said beside it.
    fn finish(mut self, quiet: bool) -> anyhow::Result<(Tally, bool)> {
        if !(quiet && self.printer.is_for_people()) {
            self.printer.end(&self.tally, &mut self.out)?;
        }
        self.out.finish()?;
        if self.printer.has_coverage_beside() && !quiet {
            say(format_args!("{}", self.tally));
        }
        Ok((self.tally, self.failed))
    }
}

/// Documents taken in one round, for each thread.
const ROUND: usize = 32;

/// Reads documents on several threads, round by round: a round is printed in order, and memory
/// does not grow with the corpus.
fn side_by_side(
    mut feed: impl Iterator<Item = Work>,
    plan: &Plan<'_>,
    jobs: usize,
    sink: &mut Sink,
) -> anyhow::Result<()> {
    loop {
        let round: Vec<_> = feed.by_ref().take(jobs * ROUND).enumerate().collect();
        if round.is_empty() {
            return Ok(());
        }
        let mut done: Vec<_> = round.iter().map(|_| None).collect();
        let queue = Mutex::new(round.into_iter());
        let next = || queue.lock().ok()?.next();
        let worker = || {
            std::iter::from_fn(next)
                .map(|(i, work)| (i, plan.run(work)))
                .collect::<Vec<_>>()
        };
        thread::scope(|scope| {
            let workers: Vec<_> = (0..jobs).map(|_| scope.spawn(worker)).collect();
            let joined = workers
                .into_iter()
                .map(|worker| worker.join().unwrap_or_else(|panic| resume_unwind(panic)));
            for (i, result) in joined.flatten() {
                done[i] = Some(result);
            }
        });
        done.into_iter()
            .flatten()
            .try_for_each(|done| sink.take(done))?;
    }
}
