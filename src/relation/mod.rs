//! Relations: which figures the text ties together, and by which words.
//!
//! One file a [`Way`] of hanging together. A way names the kinds of figure that it is about, what
//! finds it, and who judges it; for arithmetic it holds the [`Law`], as data. A relation is made
//! whether it holds or not: only the judge decides.
//!
//! To add a way, add one file with its static `WAY`; the list below is derived from the files that
//! have one. A law needs no other code: the one judge of arithmetic reckons with intervals, tries
//! the slips and fills the templates.

mod before;
mod carried;
mod change;
mod confidence;
mod conversion;
mod listing;
mod look;
mod moves;
mod reading;
mod sentence;
mod settle;
mod time;
mod way;

pub use confidence::Confidence;
pub(crate) use exchange::{Told, told_of};
pub(crate) use sentence::AMOUNTS;
pub use sentence::Sentence;
pub(crate) use sentence::factor as units_factor;
pub use time::Dated;
pub(crate) use time::length_of;
pub use way::{Find, Judge, Law, LawSlip, Outcome, Part, Relation, Sense, Term, Ties, Way};

use std::sync::LazyLock;

use crate::mention::Mentions;
use crate::text::{Block, Document, WordClasses, floor_char, look};
use crate::unit::Units;

use sentence::KINDS;

// Derived from the folder by tests/rules.rs; `UPDATE=1 cargo test` rewrites it.
// <ways>
pub mod area;
pub mod decrease;
pub mod density;
pub mod difference;
pub mod direction;
pub mod exchange;
pub mod extremes;
pub mod fraction;
pub mod half_scaled;
pub mod limits;
pub mod list_count;
pub mod majority;
pub mod malformed;
pub mod mean;
pub mod mean_range;
pub mod multiple;
pub mod part;
pub mod per_unit;
pub mod percent_change;
pub mod percent_of;
pub mod points;
pub mod power;
pub mod rank;
pub mod rate;
pub mod rate_base;
pub mod reversed;
pub mod scale;
pub mod share;
pub mod share_limit;
pub mod shares_total;
pub mod sum;
pub mod wage;

/// Every way of arithmetic, by name.
pub static WAYS: &[&Way] = &[
    &area::WAY,
    &decrease::WAY,
    &density::WAY,
    &difference::WAY,
    &direction::WAY,
    &exchange::WAY,
    &extremes::WAY,
    &fraction::WAY,
    &half_scaled::WAY,
    &limits::WAY,
    &list_count::WAY,
    &majority::WAY,
    &malformed::WAY,
    &mean::WAY,
    &mean_range::WAY,
    &multiple::WAY,
    &part::WAY,
    &per_unit::WAY,
    &percent_change::WAY,
    &percent_of::WAY,
    &points::WAY,
    &power::WAY,
    &rank::WAY,
    &rate::WAY,
    &rate_base::WAY,
    &reversed::WAY,
    &scale::WAY,
    &share::WAY,
    &share_limit::WAY,
    &shares_total::WAY,
    &sum::WAY,
    &wage::WAY,
];
// </ways>

/// The ways whose judges or pictures are their own.
pub mod ways {
    pub use super::conversion::WAY as CONVERSION;
    pub use super::shares_total::WAY as SHARES_TOTAL;
    pub use super::time::{AGE, CALENDAR, ELAPSED, LIFESPAN, ORDER, WEEKDAY};
}

/// An index into [`crate::mention::Mentions::figures`].
pub type MentionIndex = usize;

/// One block of a document with its figures: all that a relation may be found in.
#[derive(Debug, Clone, Copy)]
pub struct Passage<'a> {
    /// The whole document.
    pub document: &'a Document<'a>,
    /// The block.
    pub block: Block,
    /// Every figure of the document.
    pub mentions: &'a Mentions,
    /// The figures of the block are `first..last` of [`Mentions::figures`].
    pub first: MentionIndex,
    /// One past the block's last figure.
    pub last: MentionIndex,
    /// The units they were read with.
    pub units: &'a Units,
}

impl<'a> Passage<'a> {
    /// Up to so many bytes before a place of the block.
    pub(crate) fn lead(&self, at: usize, most: usize) -> &'a str {
        let text = &self.document.text()[self.block.span.start()..at];
        let start = floor_char(text, text.len().saturating_sub(most));
        look(text.len() - start);
        &text[start..]
    }

    /// Up to so many bytes of the block from a place on.
    pub(crate) fn behind(&self, at: usize, most: usize) -> &'a str {
        let text = &self.document.text()[at..self.block.span.end()];
        let end = floor_char(text, most);
        look(end);
        &text[..end]
    }
}

/// What finds relations of one figure, by its kind.
type Finder = fn(&Passage<'_>, MentionIndex, &mut Ties);

/// The finders of every kind of figure, so that no figure asks all ways.
static BY_KIND: LazyLock<[Vec<Finder>; KINDS]> = LazyLock::new(|| {
    let own = [
        &conversion::WAY,
        &time::CALENDAR,
        &time::WEEKDAY,
        &time::ORDER,
        &time::LIFESPAN,
        &time::ELAPSED,
        &time::AGE,
    ];
    let mut finders: [Vec<Finder>; KINDS] = Default::default();
    for way in own.into_iter().chain(WAYS.iter().copied()) {
        if let Find::Figure(find) = way.find {
            for kind in way.kinds {
                finders[*kind as usize].push(find);
            }
        }
    }
    finders
});

/// What a way asks of the sentences that it looks at.
struct Asked {
    way: &'static Way,
    least: usize,
    says: WordClasses,
    /// A bit for each of its kinds.
    kinds: u32,
    find: fn(&Sentence<'_>, &mut Ties),
}

/// The ways that look at sentences.
static BY_SENTENCE: LazyLock<Vec<Asked>> = LazyLock::new(|| {
    let asked = |way: &&'static Way| match way.find {
        Find::Sentence(least, says, find) => Some(Asked {
            way,
            least,
            says,
            kinds: way.kinds.iter().fold(0, |all, kind| all | kind.bit()),
            find,
        }),
        _ => None,
    };
    WAYS.iter().filter_map(asked).collect()
});

/// The ways that look at blocks.
static BY_BLOCK: LazyLock<Vec<(&'static Way, BlockFinder)>> = LazyLock::new(|| {
    let asked = |way: &&'static Way| match way.find {
        Find::Block(find) => Some((*way, find)),
        _ => None,
    };
    WAYS.iter().filter_map(asked).collect()
});

type BlockFinder = fn(&Passage<'_>, &mut Ties);

/// Whether a passage has two figures of some kinds.
fn has_two_of(passage: &Passage<'_>, kinds: &[crate::mention::Kind]) -> bool {
    let figures = &passage.mentions.figures[passage.first..passage.last];
    let some = figures.iter().filter(|figure| kinds.contains(&figure.kind));
    some.take(2).count() == 2
}

/// Finds all relations of one passage.
pub fn relate(passage: &Passage<'_>, ties: &mut Ties) {
    let (by_kind, by_sentence) = (&*BY_KIND, &*BY_SENTENCE);
    for index in passage.first..passage.last {
        let kind = passage.mentions.figures[index].kind;
        for find in &by_kind[kind as usize] {
            find(passage, index, ties);
        }
    }
    reading::each(passage, |sentence| {
        for asked in by_sentence {
            // Of most ways one look tells that nothing is there for them.
            let may = sentence.may_have(asked.says, asked.kinds);
            if may && sentence.has(asked.least, asked.way.kinds) {
                (asked.find)(sentence, ties);
            }
        }
    });
    if passage.last - passage.first > 1 {
        for (_, find) in BY_BLOCK
            .iter()
            .filter(|(way, _)| has_two_of(passage, way.kinds))
        {
            find(passage, ties);
        }
    }
}
