//! Claims: what a sentence says of the rows and columns of a reference table.
//!
//! A figure is bound to a cell by the name of its row *and* the name of its column *and* a unit of the
//! right dimension *and* a time that fits. Names are exact but for case, accents and possessives; where
//! two readings remain, nothing is claimed. Whether a claim is true only the judge says.

mod carry;
mod fit;
mod line;
mod pairs;
mod ways;
mod words;

pub(crate) use fit::{Fit, Said, has_numbers};
pub(crate) use line::{Line, Placed};
pub(crate) use pairs::{Pair, When, counts_rows, pairs};
pub use ways::{AGGREGATE, RANK, TREND, VALUE};
pub(crate) use words::ClaimWord;

use carry::{Above, told_above};
use fit::Named;

use crate::facts::Tables;
use crate::relation::Passage;

/// What a sentence says of a table.
#[derive(Debug)]
pub(crate) struct Claim<'a> {
    pub(crate) fit: Fit<'a>,
    pub(crate) pairs: Vec<Pair>,
}

/// Finds what the sentences of a passage say of some tables.
pub(crate) fn claims<'a>(
    passage: &Passage<'a>,
    tables: &'a Tables,
    mut each: impl FnMut(&Claim<'_>),
) {
    let above = Above::of(passage);
    let mut last: Vec<Option<Named>> = Vec::new();
    line::each(passage, &above, |line| {
        for (at, table) in tables.all().iter().enumerate() {
            if last.len() == at {
                last.push(told_above(&above, table));
            }
            let Some(mut fit) = Fit::of(line, table) else {
                continue;
            };
            fit.carry(&mut last[at]);
            let pairs = pairs(&fit);
            each(&Claim { fit, pairs });
        }
    });
}
