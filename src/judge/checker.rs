//! The whole way from a document to its report.

use crate::facts::Tables;
use crate::finding::{
    Bound, Checked, Confidence, Coverage, DocumentReport, Finding, Label, Severity, Status, skipped,
};
use crate::known::Places;
use crate::mention::{Kind, Mention, Mentions, SkipKind, scan};
use crate::relation::{Find, MentionIndex, Outcome, Relation, Ties, relate};
use crate::rules::{self, Rule};
use crate::text::{Document, Span};
use crate::unit::Units;
use crate::{Error, Place, Result};

use super::wording::reading;
use super::{Context, Judgement, Tied};

/// What to look for, and what to show of it.
#[derive(Debug, Clone)]
pub struct Options<'u> {
    /// Rule ids or categories to run; empty for all.
    pub select: Vec<String>,
    /// Rule ids or categories to leave out.
    pub ignore: Vec<String>,
    /// Findings below are counted as hidden.
    pub min_severity: Severity,
    /// Findings below are counted as hidden.
    pub min_confidence: Confidence,
    /// Whether to keep what was checked and holds, with its working.
    pub show_checked: bool,
    /// The units to read with.
    pub units: &'u Units,
    /// What is true: tables to compare with.
    pub reference: Option<&'u Tables>,
    /// Whether to compare with the facts that ship as well.
    pub embedded: bool,
}

impl Default for Options<'_> {
    fn default() -> Self {
        Self {
            select: Vec::new(),
            ignore: Vec::new(),
            min_severity: Severity::Warning,
            min_confidence: Confidence::High,
            show_checked: false,
            units: Units::embedded(),
            reference: None,
            embedded: true,
        }
    }
}

/// Checks documents; made once, used for any number of them.
#[derive(Debug, Clone)]
pub struct Checker<'u> {
    pub(super) options: Options<'u>,
    pub(super) rules: Vec<&'static Rule>,
}

impl<'u> Checker<'u> {
    /// A checker with these options.
    ///
    /// # Errors
    /// When a selected or ignored name is neither a rule nor a category.
    pub fn new(options: Options<'u>) -> Result<Self> {
        for name in options.select.iter().chain(&options.ignore) {
            if !rules::ALL.iter().any(|rule| named(rule, name)) {
                return Err(unknown(name));
            }
        }
        let chosen = |rule: &Rule| {
            let listed = |names: &[String]| names.iter().any(|name| named(rule, name));
            (options.select.is_empty() || listed(&options.select)) && !listed(&options.ignore)
        };
        let rules = rules::ALL
            .iter()
            .copied()
            .filter(|rule| chosen(rule))
            .collect();
        Ok(Self { options, rules })
    }

    /// Reads and checks a plain text.
    ///
    /// ```
    /// use checkfigure::{Checker, Options};
    /// let checker = Checker::new(Options::default())?;
    /// let report = checker.check_str("It covers 3,000 sq km (1,864 sq mi), and Mount Everest is 8,849 m high.");
    /// assert_eq!(report.findings[0].rule, "conversion-mismatch");
    /// assert_eq!(report.coverage.found, 3);
    /// # Ok::<(), checkfigure::Error>(())
    /// ```
    pub fn check_str<'t>(&self, text: &'t str) -> DocumentReport<'t> {
        self.check(Document::plain(text), text)
    }

    /// Reads and checks one document, taken from `source` (the same text where it is plain).
    pub fn check<'t>(&self, document: Document<'t>, source: &'t str) -> DocumentReport<'t> {
        let mentions = scan(&document, self.options.units);
        let mut run = Run::new(self, &document, &mentions);
        run.blocks();
        run.skips();
        let (found, checked, status, hidden) = (run.findings, run.checked, run.status, run.hidden);
        let (bound, unlike) = (run.bound, run.unlike);
        let left = |index: &MentionIndex| !status[*index];
        let ambiguous = { bound.iter() }
            .filter(|(index, bound)| bound.status == Status::Ambiguous && left(index))
            .count();
        let mut unlike: Vec<_> = unlike.into_iter().filter(left).collect();
        unlike.sort_unstable();
        unlike.dedup();
        let coverage = Coverage {
            ambiguous,
            unlike: unlike.len(),
            ..coverage(&mentions, &status, found.len(), hidden)
        };
        DocumentReport {
            id: None,
            path: None,
            source,
            document,
            mentions,
            status,
            findings: found,
            checked,
            bound,
            coverage,
        }
    }
}

fn named(rule: &Rule, name: &str) -> bool {
    rule.id == name || rule.category.name() == name
}

fn unknown(name: &str) -> Error {
    Error::new(
        Place::of(format!("rule '{name}'")),
        "there is no rule or category of that name; `checkfigure explain` lists them",
    )
}

/// One document being checked.
pub(super) struct Run<'a> {
    pub(super) checker: &'a Checker<'a>,
    pub(super) context: Context<'a>,
    pub(super) findings: Vec<Finding>,
    pub(super) checked: Vec<Checked>,
    pub(super) status: Vec<bool>,
    pub(super) hidden: usize,
    pub(super) bound: Vec<(MentionIndex, Bound)>,
    /// Figures of another definition or currency than the tables have.
    pub(super) unlike: Vec<MentionIndex>,
    /// Whether any rule asks what tables or the facts that ship say.
    pub(super) asks: bool,
}

impl<'a> Run<'a> {
    fn new(checker: &'a Checker<'a>, document: &'a Document<'a>, mentions: &'a Mentions) -> Self {
        let context = Context {
            document,
            mentions,
            units: checker.options.units,
        };
        let status = vec![false; mentions.figures.len()];
        let asks = |rule: &&Rule| matches!(rule.way.find, Find::Claim);
        Self {
            checker,
            context,
            findings: Vec::new(),
            checked: Vec::new(),
            status,
            hidden: 0,
            bound: Vec::new(),
            unlike: Vec::new(),
            asks: checker.rules.iter().any(asks),
        }
    }

    /// Reports what was passed over and cannot be right.
    fn skips(&mut self) {
        let skips = &self.context.mentions.skips;
        for rule in &self.checker.rules {
            let Find::Skip(kind) = rule.way.find else {
                continue;
            };
            let document = self.context.document;
            let meant = |span: Span| {
                let money = document.text()[..span.start()].ends_with(['$', '£', '€', '¥']);
                super::malformed::is_number(document.slice(span), money)
            };
            for skip in skips
                .iter()
                .filter(|skip| skip.kind == kind && meant(skip.span))
            {
                let finding = super::malformed::finding(&self.context, rule, skip.span);
                let options = &self.checker.options;
                if finding.severity < options.min_severity
                    || finding.confidence < options.min_confidence
                {
                    self.hidden += 1;
                } else {
                    self.findings.push(finding);
                }
            }
        }
    }

    fn blocks(&mut self) {
        let (document, mentions) = (self.context.document, self.context.mentions);
        let own = self.own_tables();
        let compares = self.asks && (self.checker.options.reference.is_some() || !own.is_empty());
        let places = Places::of(document.text(), document.date());
        let mut ties = Ties::default();
        let mut first = 0;
        for &block in document.blocks() {
            let inside = |figure: &&Mention| figure.span.start() < block.span.end();
            let last = first + mentions.figures[first..].iter().take_while(inside).count();
            if first < last {
                relate(&self.passage(block, &(first..last)), &mut ties);
                for relation in &ties.relations {
                    self.relation(relation, &ties);
                }
                ties.clear();
            }
            if compares {
                self.claims(block, first..last, &own);
                self.rates(block, first..last);
            }
            self.known(block, first..last, &places);
            first = last;
        }
    }

    /// Judges one relation, and has the rule that is named for the outcome report it.
    fn relation(&mut self, relation: &Relation, ties: &Ties) {
        let of_way = |rule: &&&'static Rule| std::ptr::eq(rule.way, relation.way);
        let Some(first) = self.checker.rules.iter().find(of_way).copied() else {
            return;
        };
        let whole = Tied {
            relation,
            given: ties.given(relation),
        };
        let Some(judged) = Judgement::of(&self.context, whole) else {
            return;
        };
        let mut rules = self.checker.rules.iter().filter(of_way);
        let rule = rules.find(|rule| rule.outcome == judged.outcome()).copied();
        let mentions = ties.mentions(relation);
        for &index in &mentions {
            self.status[index] = true;
        }
        match rule {
            Some(rule) => self.report(rule, whole, &judged, &mentions),
            None => self.keep(first, whole, &judged, &mentions),
        }
    }

    /// Keeps the working of what holds.
    fn keep(&mut self, rule: &Rule, tied: Tied<'_>, judged: &Judgement, mentions: &[MentionIndex]) {
        let holds = matches!(judged.outcome(), Outcome::Holds | Outcome::Loose);
        if self.checker.options.show_checked && holds {
            let words = judged.words(&self.context, tied);
            let span = |&index: &MentionIndex| self.context.mentions.figures[index].span;
            let figures = mentions.iter().map(span);
            let mut spans: Vec<_> = figures.chain(tied.relation.beside).collect();
            spans.sort_unstable();
            self.checked.push(Checked {
                rule: rule.id,
                spans,
                working: words.map(|words| words.working).unwrap_or_default(),
            });
        }
    }

    fn report(
        &mut self,
        rule: &Rule,
        tied: Tied<'_>,
        judged: &Judgement,
        mentions: &[MentionIndex],
    ) {
        let (severity, confidence) = (judged.severity(), tied.relation.confidence);
        let options = &self.checker.options;
        if severity < options.min_severity || confidence < options.min_confidence {
            self.hidden += 1;
            return;
        }
        let Some(words) = judged.words(&self.context, tied) else {
            return;
        };
        let others = self.others(tied.relation, mentions);
        self.findings.push(Finding {
            rule: rule.id,
            severity,
            confidence,
            primary: self.label(mentions[0]),
            others,
            message: words.message,
            working: words.working,
            slip: words.slip.as_ref().map(|slip| slip.0),
            slip_note: words.slip.map(|slip| slip.1),
            repairs: words.repairs,
            picture: judged.picture(&self.context, tied),
        });
    }
}

impl Run<'_> {
    /// What belongs to a finding besides its first figure, in order of place.
    fn others(&self, relation: &Relation, mentions: &[MentionIndex]) -> Vec<Label> {
        let figures = mentions[1..].iter().map(|&at| self.label(at));
        let beside = relation.beside.map(|span| Label {
            span,
            text: "what it is compared with".to_owned(),
        });
        let mut others: Vec<_> = figures.chain(beside).collect();
        others.sort_unstable_by_key(|label| label.span);
        others
    }

    /// A figure, and what it was read as.
    fn label(&self, index: MentionIndex) -> Label {
        let mention = &self.context.mentions.figures[index];
        Label {
            span: mention.span,
            text: reading(self.context.units, mention),
        }
    }
}

fn coverage(mentions: &Mentions, status: &[bool], shown: usize, hidden: usize) -> Coverage {
    // A time of day counts as a figure only where a relation needs it.
    let figures = mentions.figures.iter().zip(status);
    let (clocks, found) = figures.fold((0, 0), |(clocks, found), (figure, checked)| {
        match (figure.kind, checked) {
            (Kind::Clock, true) => (clocks + 1, found + 1),
            (Kind::Clock, false) => (clocks, found),
            _ => (clocks, found + 1),
        }
    });
    let mut coverage = Coverage {
        found,
        shown,
        hidden,
        ..Coverage::default()
    };
    coverage.skipped = skipped(mentions);
    if let Some(skipped) = coverage.skipped.get_mut(&SkipKind::Clock) {
        *skipped -= clocks.min(*skipped);
    }
    coverage.skipped.retain(|_, count| *count > 0);
    coverage.checked = status.iter().filter(|checked| **checked).count();
    coverage.uncheckable = coverage.found - coverage.checked;
    coverage
}
