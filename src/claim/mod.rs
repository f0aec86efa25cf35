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
pub(crate) use pairs::{Pair, When, pairs};
pub use ways::{AGGREGATE, RANK, TREND, VALUE};
pub(crate) use words::{ClaimWord, claim_word};

use carry::{Above, told_above};

use crate::facts::{Gate, May, Tables};
use crate::mention::{Kind, Mention};
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
    let gate = tables.gate();
    let figures = &passage.mentions.figures[passage.first..passage.last];
    let whole = gate.look(passage.document.slice(passage.block.span));
    if !whole.head && !may_be_told(gate, whole, figures) {
        return;
    }
    let above = Above::of(passage);
    let told = |table| told_above(&above, table, gate);
    let mut last: Vec<Option<Named>> = tables.all().iter().map(told).collect();
    let named = whole.name || gate.is_nameless() || last.iter().any(Option::is_some);
    let worth = |may: May, figures: &[Mention]| {
        let of_values = figures.len() > 1 || may.of_all;
        may.name || may.head && (named || of_values) || may_be_told(gate, may, figures)
    };
    line::each((passage, above), worth, gate, |line| {
        for (at, table) in tables.all().iter().enumerate() {
            let Some(mut fit) = Fit::of(line, table) else {
                continue;
            };
            fit.carry(&mut last[at]);
            let pairs = pairs(&fit);
            each(&Claim { fit, pairs });
        }
    });
}

/// Whether figures may be of a row though no property is said: beside its name, or by their unit or day.
fn may_be_told(gate: &Gate, may: May, figures: &[Mention]) -> bool {
    let dated = || figures.iter().any(|figure| figure.kind == Kind::Date);
    may.name && !figures.is_empty() || gate.is_nameless() && dated()
}
