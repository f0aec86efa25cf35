//! What a block says, compared with reference tables and with those of the document itself.

use std::ops::Range;

use crate::claim::claims;
use crate::facts::Tables;
use crate::finding::{Bound, Confidence, Status};
use crate::known::{self, Places};
use crate::relation::{MentionIndex, Passage, told_of};
use crate::rules::Rule;
use crate::text::{Block, BlockKind};

use super::checker::Run;
use super::reference::{Ruling, judge};

impl<'a> Run<'a> {
    /// A block with its figures.
    pub(super) fn passage(&self, block: Block, figures: &Range<MentionIndex>) -> Passage<'a> {
        Passage {
            document: self.context.document,
            block,
            mentions: self.context.mentions,
            first: figures.start,
            last: figures.end,
            units: self.context.units,
        }
    }

    /// The tables of the document; none where no rule asks for them.
    pub(super) fn own_tables(&self) -> Tables {
        if !self.asks {
            return Tables::default();
        }
        Tables::of_document(self.context.document, self.context.units)
    }

    /// Compares what a block says with the tables.
    pub(super) fn claims(&mut self, block: Block, figures: Range<MentionIndex>, own: &Tables) {
        let given = self.checker.options.reference;
        // A cell of a table is no sentence about it.
        let own = Some(own).filter(|_| block.kind != BlockKind::TableCell);
        let context = self.context;
        let passage = self.passage(block, &figures);
        let (mut found, mut unlike) = (Vec::new(), Vec::<MentionIndex>::new());
        for tables in given
            .into_iter()
            .chain(own)
            .filter(|tables| !tables.is_empty())
        {
            claims(&passage, tables, |claim| {
                unlike.extend(&claim.unlike);
                found.extend(judge(&context, claim));
            });
        }
        for ruling in settled(found) {
            self.ruling(ruling);
        }
        self.unlike.extend(unlike);
    }

    /// Compares amounts in two currencies with the tables of rates that were given.
    pub(super) fn rates(&mut self, block: Block, figures: Range<MentionIndex>) {
        let given = self
            .checker
            .options
            .reference
            .map_or(&[][..], Tables::rates);
        if given.is_empty() {
            return;
        }
        let context = self.context;
        let passage = self.passage(block, &figures);
        let found: Vec<_> = { figures }
            .flat_map(|index| told_of(&passage, index))
            .filter_map(|told| {
                given
                    .iter()
                    .find_map(|rates| super::known::rate(&context, rates, &told))
            })
            .collect();
        for ruling in found {
            self.ruling(ruling);
        }
    }

    /// Compares what figures of a block state with the facts that ship, where no table of the user's says anything of them.
    pub(super) fn known(
        &mut self,
        block: Block,
        figures: Range<MentionIndex>,
        places: &Places<'_>,
    ) {
        if !self.checker.options.embedded || !self.asks {
            return;
        }
        let context = self.context;
        let passage = self.passage(block, &figures);
        for index in figures {
            let told = self
                .bound
                .binary_search_by_key(&index, |(index, _)| *index)
                .is_ok();
            let ruling = (!told)
                .then(|| known::find(&passage, index, places))
                .flatten();
            if let Some(ruling) = ruling.and_then(|known| super::known::judge(&context, &known)) {
                self.ruling(ruling);
            }
        }
    }

    /// Reports what was found of a claim, or keeps its working.
    fn ruling(&mut self, ruling: Ruling) {
        let of_way = |rule: &&&'static Rule| std::ptr::eq(rule.way, ruling.way);
        let mut rules = self.checker.rules.iter().filter(of_way);
        let Some(first) = rules.clone().next() else {
            return;
        };
        if let Some(index) = ruling.mention {
            let ambiguous = ruling.bound.status == Status::Ambiguous;
            self.status[index] |= !ambiguous;
            match self.bound.binary_search_by_key(&index, |(index, _)| *index) {
                Ok(_) => {}
                Err(at) => self.bound.insert(at, (index, ruling.bound.clone())),
            }
        }
        if ruling.bound.status == Status::Ambiguous {
            return;
        }
        let options = &self.checker.options;
        match rules.find(|rule| rule.outcome == ruling.outcome) {
            Some(_)
                if ruling.severity < options.min_severity
                    || ruling.confidence < options.min_confidence =>
            {
                self.hidden += 1;
            }
            Some(rule) => self.findings.push(ruling.finding(&self.context, rule)),
            None if options.show_checked => self.checked.push(ruling.checked(first)),
            None => {}
        }
    }
}

/// Where several things are told of one place: what one reading or table supports no other contradicts, and where two
/// tables have each another value, nothing is sure.
fn settled(mut found: Vec<Ruling>) -> Vec<Ruling> {
    let place = |ruling: &Ruling| (ruling.span.start(), ruling.span.end());
    found.sort_by_key(place);
    let wrong = |ruling: &Ruling| ruling.bound.status == Status::Contradicted;
    let same = |a: &Ruling, b: &Ruling| place(a) == place(b);
    for one in found.chunk_by_mut(same) {
        let told: Vec<_> = { one.iter() }
            .filter(|ruling| wrong(ruling))
            .map(|ruling| &ruling.bound)
            .collect();
        let differs =
            |pair: &[&Bound]| pair[0].table != pair[1].table && pair[0].value != pair[1].value;
        if told.windows(2).any(differs) {
            for ruling in one {
                ruling.confidence = Confidence::Medium;
            }
        }
    }
    let supported: Vec<_> = { found.chunk_by(same) }
        .filter(|one| {
            one.iter()
                .any(|ruling| ruling.bound.status == Status::Supported)
        })
        .map(|one| place(&one[0]))
        .collect();
    found.retain(|ruling| !wrong(ruling) || supported.binary_search(&place(ruling)).is_err());
    found
}
