//! Whom a sentence is about that names nobody: "It has 4 seats", below a heading "Northmoor".

use crate::facts::{Gate, Table};
use crate::relation::Passage;
use crate::text::folded::{Folded, fold, hash, stem, words};
use crate::text::{BlockKind, floor_char};

use super::fit::{Fit, Named};
use super::names::names_in;
use super::words::ClaimWord;

/// What stands above a passage.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Above<'a> {
    /// The block before it: of what everything is.
    before: &'a str,
    /// The heading that it stands under.
    heading: &'a str,
}

/// A property that opens a sentence stands among so many words.
const OPENS: usize = 6;
/// So much of a block above is looked at, in bytes.
const LONGEST: usize = 200;
/// So many blocks up a heading is looked for.
const BLOCKS: usize = 12;

impl<'a> Above<'a> {
    pub(crate) fn of(passage: &Passage<'a>) -> Self {
        let blocks = passage.document.blocks();
        let here = blocks.partition_point(|block| block.span.start() < passage.block.span.start());
        let text = |at: usize| {
            let text = passage.document.slice(blocks[at].span);
            &text[..floor_char(text, LONGEST)]
        };
        let heading = (here.saturating_sub(BLOCKS)..here)
            .rev()
            .find(|&at| blocks[at].kind == BlockKind::Heading);
        // A line by itself that ends without a full stop stands over plain text.
        let line = here.checked_sub(1).filter(|&at| {
            let text = text(at).trim_end();
            text.len() < LONGEST / 2 && !text.ends_with(['.', '!', '?', ':', ';'])
        });
        Self {
            before: here.checked_sub(1).map(text).unwrap_or_default(),
            heading: heading.or(line).map(text).unwrap_or_default(),
        }
    }

    /// Whether the heading may name a row.
    pub(crate) fn is_named(&self, gate: &Gate) -> bool {
        gate.look(self.heading).name
    }

    /// The words of the block before: they tell of what the whole table is.
    pub(crate) fn words(&self) -> Vec<Folded> {
        let mut found = Vec::new();
        words(self.before, 0, &mut found);
        found
    }
}

/// The only name of a row in a text; `Err` where it has several, so that nobody knows which is meant.
fn only_name(text: &str, table: &Table, gate: &Gate) -> Result<Option<Named>, ()> {
    if !gate.look(text).name {
        return Ok(None);
    }
    let mut told = Vec::new();
    words(text, 0, &mut told);
    let found = names_in(&told, table, |_, _| true);
    let mut keys = found
        .into_iter()
        .filter(|name| name.columns.contains(&table.key()));
    let one = keys.next();
    if keys.next().is_some() {
        Err(())
    } else {
        Ok(one)
    }
}

impl Fit<'_> {
    /// Takes the row that was named last, where the sentence stands for it by a pronoun, by what it is, or under its
    /// heading.
    pub(crate) fn carry(&mut self, gate: &Gate) {
        let key = self.table.key();
        if self.names.iter().any(|name| name.columns.contains(&key)) || !self.may_stand() {
            return;
        }
        if let Some(named) = self.last(gate).filter(|named| self.stands_for(named)) {
            self.names.push(Named {
                words: 0..0,
                ..named
            });
        }
    }

    /// The row that was named last: in a sentence before, or in the heading.
    fn last(&self, gate: &Gate) -> Option<Named> {
        let document = self.line.passage.document;
        for span in &self.line.before {
            match only_name(document.slice(*span), self.table, gate) {
                Ok(None) => {}
                Ok(found) => return found,
                Err(()) => return None,
            }
        }
        only_name(self.line.above.heading, self.table, gate).unwrap_or(None)
    }

    /// Whether a sentence may stand for a row at all: it says "it" or "the", or begins with a property.
    fn may_stand(&self) -> bool {
        let line = self.line;
        let says =
            |at: usize| line.has(at, ClaimWord::AGAIN) || line.word(at).eq_ignore_ascii_case("the");
        (0..line.words.len()).any(says) || self.heads.iter().any(|said| said.words.start < OPENS)
    }

    /// Whether a sentence says "it", "its" or "the country" of a table whose rows are countries; or, without
    /// any subject, begins with a property: "Turnout was 63%".
    fn stands_for(&self, last: &Named) -> bool {
        let line = self.line;
        let again =
            (0..line.words.len()).any(|at| line.has(at, ClaimWord::AGAIN) && !line.is_cue(at));
        let heads = &self.table.columns()[self.table.key()].head().stems;
        let kind = last
            .rows
            .first()
            .map_or("", |row| self.table.kind(*row as usize));
        let kind = hash(stem(&fold(kind)));
        let kinds = (1..line.words.len()).any(|at| {
            let word = line.words[at].stem;
            line.word(at - 1).eq_ignore_ascii_case("the") && (heads.contains(&word) || word == kind)
        });
        let first = self.heads.iter().map(|said| said.words.start).min();
        let opens = first.is_some_and(|first| (0..first).all(|at| line.has(at, ClaimWord::SMALL)));
        again
            || kinds
            || opens
                && self.names.is_empty()
                && line
                    .words
                    .first()
                    .is_some_and(|word| word.stem != hash(stem("in")))
    }
}
