//! `checkfigure check` and `checkfigure extract`: every document read, printed in order, counted.

use std::io::{self, Write};
use std::panic::resume_unwind;
use std::sync::Mutex;
use std::thread;

use anyhow::Context;
use checkfigure::Checker;
use checkfigure::finding::{Coverage, DocumentReport, skipped};
use checkfigure::mention::{Mention, scan};
use checkfigure::report::{Kinds, Style, Tally};
use checkfigure::text::Document;
use checkfigure::unit::Units;

use crate::args::{CheckArgs, Common, ExtractArgs};
use crate::config::with_config;
use crate::feed::Feed;
use crate::output::Output;
use crate::printer::Printer;
use crate::work::{Done, Plan, Read, Target, Work};
use crate::{CLEAN, FAILED, FINDINGS, files, page, say, setup};

pub(crate) fn check(args: &CheckArgs) -> anyhow::Result<u8> {
    let units = setup::units(args.common.units.as_ref())?;
    let tables = with_config(args.tables.clone())?;
    let checker = Checker::new(setup::options(args, &tables, units)?)?;
    let format = setup::format(args);
    let job = Job {
        common: &args.common,
        style: Style {
            show_checked: args.show.is_some(),
            ..Style::new(units)
        },
        read: &|document, source| checker.check(document, source),
        printer: Printer::Findings(format),
        page: page::Around::of(args, &tables, format)?,
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
        page: page::Around::default(),
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
    let coverage = Coverage {
        found: mentions.figures.iter().filter(asked).count(),
        skipped: skipped(&mentions),
        ..Coverage::default()
    };
    DocumentReport {
        id: None,
        path: None,
        source,
        document,
        mentions,
        status: Vec::new(),
        findings: Vec::new(),
        checked: Vec::new(),
        bound: Vec::new(),
        coverage,
    }
}

/// One run over all inputs.
struct Job<'a> {
    common: &'a Common,
    style: Style<'a>,
    read: &'a Read<'a>,
    printer: Printer,
    /// What stands around the documents of a page.
    page: page::Around,
}

impl Job<'_> {
    /// Reads and prints everything; returns the counts, and whether anything could not be read.
    fn run(&self) -> anyhow::Result<(Tally, bool)> {
        let inputs = files::find(self.common)?;
        let mut out = Output::open(self.common, &inputs, self.printer.is_live())?;
        if self.printer.page().is_some() {
            out.keep();
        }
        let plan = self.plan(out.colour)?;
        let name = out.name.clone();
        let cannot = || format!("cannot write {name}");
        self.printer
            .begin(&plan.style, &mut out)
            .with_context(cannot)?;
        let mut sink = Sink {
            out,
            printer: self.printer,
            tally: Tally {
                extract: matches!(self.printer, Printer::Figures(_)),
                ..Tally::default()
            },
            begun: false,
            failed: false,
        };
        // More threads than there are processors or documents would only wait.
        let processors = thread::available_parallelism().map_or(1, usize::from);
        let jobs = usize::from(self.common.jobs).min(processors);
        let mut feed = Feed::new(inputs.into_iter());
        let printed = if jobs > 1 {
            side_by_side(&mut feed, &plan, jobs, &mut sink)
        } else {
            feed.try_for_each(|work| sink.print(work, &plan))
        };
        printed.with_context(cannot)?;
        sink.page(&self.page)?;
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
            decimal: self.common.decimal.into(),
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
    /// Whether a document was printed.
    begun: bool,
    failed: bool,
}

impl Sink {
    /// Prints a document as it is read.
    fn print(&mut self, work: Work, plan: &Plan<'_>) -> io::Result<()> {
        let mut target = Target {
            out: &mut self.out,
            begun: self.begun,
        };
        let done = plan.run(work, &mut target);
        self.begun = target.begun;
        self.count(&done?)
    }

    /// Prints a document that was read elsewhere.
    fn take(&mut self, (done, printed): (Done, Vec<u8>)) -> io::Result<()> {
        if done.tally.documents > 0 {
            if std::mem::replace(&mut self.begun, true) {
                self.printer.between(&mut self.out)?;
            }
            self.out.write_all(&printed)?;
        }
        self.count(&done)
    }

    fn count(&mut self, done: &Done) -> io::Result<()> {
        self.out.document_ends()?;
        for line in &done.said {
            say(format_args!("{line}"));
        }
        self.failed |= done.failed;
        self.tally.join(&done.tally);
        Ok(())
    }

    /// Prints the page of all that was kept.
    fn page(&mut self, around: &page::Around) -> anyhow::Result<()> {
        let Some(format) = self.printer.page() else {
            return Ok(());
        };
        let kept = self.out.take_kept();
        let text = around.render(format, &kept, &self.tally)?;
        let name = self.out.name.clone();
        self.out
            .write_all(text.as_bytes())
            .with_context(|| format!("cannot write {name}"))
    }

    /// The last lines. For people they are part of the report; elsewhere they are said beside it.
    fn finish(mut self, quiet: bool) -> anyhow::Result<(Tally, bool)> {
        let name = self.out.name.clone();
        let cannot = || format!("cannot write {name}");
        if !(quiet && self.printer.is_for_people()) {
            self.printer
                .end(&self.tally, &mut self.out)
                .with_context(cannot)?;
        }
        self.out.finish(self.failed)?;
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
    feed: &mut dyn Iterator<Item = Work>,
    plan: &Plan<'_>,
    jobs: usize,
    sink: &mut Sink,
) -> io::Result<()> {
    loop {
        let mut round: Vec<_> = feed.take(jobs * ROUND).enumerate().collect();
        if round.len() <= 1 {
            let Some((_, work)) = round.pop() else {
                return Ok(());
            };
            // A single document is printed as it is read.
            sink.print(work, plan)?;
            continue;
        }
        let mut done: Vec<_> = round.iter().map(|_| None).collect();
        for (i, result) in share(round, plan, jobs) {
            done[i] = Some(result?);
        }
        done.into_iter()
            .flatten()
            .try_for_each(|done| sink.take(done))?;
    }
}

/// What came of one document, and how it is printed.
type Printed = io::Result<(Done, Vec<u8>)>;

/// Has a round of documents read by as many threads as it needs and as can be had.
fn share(round: Vec<(usize, Work)>, plan: &Plan<'_>, jobs: usize) -> Vec<(usize, Printed)> {
    let jobs = jobs.min(round.len());
    let queue = Mutex::new(round.into_iter());
    let next = || queue.lock().ok()?.next();
    let one = |work| {
        let mut printed = Vec::new();
        let mut target = Target {
            out: &mut printed,
            begun: false,
        };
        let done = plan.run(work, &mut target)?;
        Ok((done, printed))
    };
    let worker = || {
        std::iter::from_fn(next)
            .map(|(i, work)| (i, one(work)))
            .collect::<Vec<_>>()
    };
    thread::scope(|scope| {
        let spawn = |_| thread::Builder::new().spawn_scoped(scope, worker).ok();
        let workers: Vec<_> = (1..jobs).map_while(spawn).collect();
        // This thread works, too: where no other can be had, it does everything.
        let own = worker();
        let joined = workers
            .into_iter()
            .map(|worker| worker.join().unwrap_or_else(|panic| resume_unwind(panic)));
        joined.flatten().chain(own).collect()
    })
}
