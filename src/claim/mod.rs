//! Claims: what a sentence says of the rows and columns of a reference table.
//!
//! A figure is bound to a cell by the name of its row *and* the name of its column *and* a unit of the
//! right dimension *and* a time that fits. Names are exact but for case, accents and possessives; where
//! two readings remain, nothing is claimed. Whether a claim is true only the judge says.

mod by_unit;
mod carry;
mod counted;
mod fit;
mod heads;
mod line;
mod names;
mod pairs;
mod times;
mod ways;
mod words;

pub(crate) use counted::{Counted, counted};
pub(crate) use fit::{Fit, Named, Said, has_numbers};
pub(crate) use line::{Line, Placed};
use pairs::unlike;
pub(crate) use pairs::{Pair, When, pairs};
pub use ways::{AGGREGATE, RANK, TREND, VALUE};
pub(crate) use words::ClaimWord;

use carry::Above;

use crate::facts::Tables;
use crate::relation::{MentionIndex, Passage};

/// What a sentence says of a table.
#[derive(Debug)]
pub(crate) struct Claim<'a> {
    pub(crate) fit: Fit<'a>,
    pub(crate) pairs: Vec<Pair>,
    /// Figures of another definition or currency.
    pub(crate) unlike: Vec<MentionIndex>,
}

/// Finds what the sentences of a passage say of some tables.
pub(crate) fn claims<'a>(
    passage: &Passage<'a>,
    tables: &'a Tables,
    mut each: impl FnMut(&Claim<'_>),
) {
    let gate = tables.gate();
    let text = passage.document.slice(passage.block.span);
    if passage.first == passage.last && !gate.may_say(text) {
        return;
    }
    let above = Above::of(passage);
    line::each((passage, above), gate, |line| {
        for table in tables.all() {
            let Some(mut fit) = Fit::of(line, table) else {
                continue;
            };
            fit.carry(gate);
            let pairs = pairs(&fit);
            let unlike = unlike(&fit, &pairs);
            each(&Claim { fit, pairs, unlike });
        }
    });
}
