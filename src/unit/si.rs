//! The SI unit of whatever a unit measures, for amounts that are to be compared.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::dimension::Dimension;
use super::{Term, UnitExpr, Units};
use crate::text::{rows, shipped};

/// The base units, in the order of [`Dimension::BASES`]; money and the tags have none.
const BASE_UNITS: [&str; 9] = [
    "metre", "kilogram", "second", "ampere", "kelvin", "mole", "candela", "radian", "bit",
];

/// What is called otherwise than by its base units: a row's dimension, and the id of its unit.
static NAMED: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    rows(shipped!("si-units.csv"))
        .map(|[dimension, unit]| (dimension, unit))
        .collect()
});

impl Units {
    /// The coherent SI unit of what a unit measures: what [`Units::factor`] leads to.
    ///
    /// Newton, pascal, joule and the others that have a name are named, the rest is made of base
    /// units; a ratio gives the unit of plain numbers. `None` for what the SI cannot express:
    /// money, decibels, a bare number.
    ///
    /// ```
    /// use checkfigure::unit::{UnitExpr, Units};
    /// let units = Units::embedded();
    /// let si = |name| units.si(units.parse(name)?).map(|unit| units.id(unit));
    /// assert_eq!(si("sq mi").as_deref(), Some("square_metre"));
    /// assert_eq!(si("km/h").as_deref(), Some("metre_per_second"));
    /// assert_eq!(si("horsepower").as_deref(), Some("watt"));
    /// assert_eq!(si("°F").as_deref(), Some("kelvin"));
    /// assert_eq!(si("percent").as_deref(), Some(""));
    /// assert_eq!(si("USD"), None);
    /// assert_eq!(units.si(UnitExpr::NONE), None);
    /// ```
    pub fn si(&self, unit: UnitExpr) -> Option<UnitExpr> {
        if unit.is_none() || self.factor(unit).is_none() {
            return None;
        }
        match NAMED.get(self.dimension_name(unit)) {
            Some(id) => self.by_id(id),
            None => self.of_bases(self.dimension(unit)),
        }
    }

    /// The base units to the powers of a dimension, those above "per" first.
    fn of_bases(&self, dimension: Dimension) -> Option<UnitExpr> {
        let powers = dimension.exponents();
        let (bases, rest) = powers.split_at(BASE_UNITS.len());
        if rest.iter().any(|power| *power != 0) {
            return None;
        }
        let terms = || bases.iter().zip(BASE_UNITS);
        let above = terms().filter(|(power, _)| **power > 0);
        let below = terms().filter(|(power, _)| **power < 0);
        above
            .chain(below)
            .try_fold(UnitExpr::NONE, |product, (&power, id)| {
                let one = self.by_id(id)?.single()?;
                product.with(Term { power, ..one })
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_named_units_are_coherent() {
        let units = Units::embedded();
        for (dimension, id) in NAMED.iter().collect::<std::collections::BTreeMap<_, _>>() {
            let unit = units.by_id(id).expect("it is a unit");
            assert_eq!(units.factor(unit), Some(1.0), "{id}");
            let untagged = units.dimension(unit).untagged();
            let mut named = units
                .all()
                .filter(|one| units.dimension_name(*one) == *dimension);
            assert!(
                named.all(|one| units.dimension(one).untagged() == untagged),
                "{id}"
            );
        }
    }

    #[test]
    fn every_unit_with_a_factor_has_one() {
        let units = Units::embedded();
        for unit in units.all().filter(|unit| units.factor(*unit).is_some()) {
            let si = units
                .si(unit)
                .unwrap_or_else(|| panic!("{} has none", units.id(unit)));
            assert!(
                si.is_none() || units.factor(si) == Some(1.0),
                "{}",
                units.id(si)
            );
        }
    }
}
