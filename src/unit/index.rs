//! Ids: from an id to the unit it names, by rows, prefixes, powers and "per".

use num_rational::BigRational;
use serde::{Deserialize, Serialize};

use super::expr::{Prefix, Term, UnitExpr, UnitId};
use super::packed::Named;

/// The ids of all rows, and the prefixes that go with them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(crate) struct Index {
    pub(crate) ids: Named,
    /// The first is no prefix at all, so that [`Prefix`] is the place in this list.
    pub(crate) prefixes: Vec<PrefixEntry>,
}

/// A prefix: kilo, k, 1000.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct PrefixEntry {
    pub(crate) id: String,
    pub(crate) symbol: String,
    pub(crate) exact: BigRational,
    pub(crate) factor: f64,
    pub(crate) binary: bool,
}

impl Index {
    pub(crate) fn prefix(&self, prefix: Prefix) -> &PrefixEntry {
        &self.prefixes[usize::from(prefix.0)]
    }

    /// The prefixes that multiply, with their marks.
    pub(crate) fn prefixes(&self) -> impl Iterator<Item = (Prefix, &PrefixEntry)> {
        (0..).map(Prefix).zip(&self.prefixes).skip(1)
    }

    /// The unit of a row: "metre".
    pub(crate) fn unit(&self, id: &str) -> Option<UnitId> {
        self.ids.get(id).map(UnitId)
    }

    /// "metre", "kilometre".
    pub(crate) fn term(&self, id: &str) -> Option<Term> {
        let term = |unit, prefix| Term {
            unit,
            prefix,
            power: 1,
        };
        if let Some(unit) = self.unit(id) {
            return Some(term(unit, Prefix::NONE));
        }
        self.prefixes().find_map(|(prefix, entry)| {
            let unit = self.unit(id.strip_prefix(entry.id.as_str())?)?;
            Some(term(unit, prefix))
        })
    }

    /// `square_kilometre`, `kilometre_per_hour`, `per_square_mile`, `USD_per_oil_barrel`.
    pub(crate) fn expr(&self, id: &str) -> Option<UnitExpr> {
        if let Some(term) = self.term(id) {
            return UnitExpr::NONE.with(term);
        }
        if let Some(below) = id.strip_prefix("per_") {
            return self.over(UnitExpr::NONE, below);
        }
        match id.split_once("_per_") {
            Some((above, below)) => self.over(self.product(above)?, below),
            None => self.product(id),
        }
    }

    fn over(&self, above: UnitExpr, below: &str) -> Option<UnitExpr> {
        below
            .split("_per_")
            .try_fold(above, |sum, part| sum.times(self.product(part)?, -1))
    }

    /// `metre_second`, `square_metre`, `second_squared`: what is multiplied, without "per".
    fn product(&self, id: &str) -> Option<UnitExpr> {
        if let Some(whole) = self.powered(id) {
            return Some(whole);
        }
        id.match_indices('_').find_map(|(at, _)| {
            let first = self.powered(&id[..at])?;
            first.times(self.product(&id[at + 1..])?, 1)
        })
    }

    fn powered(&self, id: &str) -> Option<UnitExpr> {
        let (word, power) = [
            (id.strip_prefix("square_"), 2),
            (id.strip_prefix("cubic_"), 3),
            (id.strip_suffix("_squared"), 2),
            (id.strip_suffix("_cubed"), 3),
        ]
        .into_iter()
        .find_map(|(word, power)| Some((word?, power)))
        .unwrap_or((id, 1));
        let whole = self.term(id).map(|term| (term, 1));
        let (term, power) = whole.or_else(|| Some((self.term(word)?, power)))?;
        UnitExpr::NONE.with(Term { power, ..term })
    }
}
