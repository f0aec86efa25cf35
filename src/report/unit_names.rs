//! What is printed of a unit, worked out once for all figures that have it.

use std::collections::HashMap;

use num_rational::BigRational;

use crate::mention::{Amount, Mention, Role};
use crate::number::Number;
use crate::unit::{Conversion, UnitExpr, Units};

use super::Exact;
use super::count::in_reach;
use super::figure::Numbers;

/// The units met in a document: a text has few units and many figures.
pub(super) struct UnitNames<'u> {
    units: &'u Units,
    normalise: bool,
    met: HashMap<UnitExpr, UnitName>,
}

/// What is printed of one unit.
pub(super) struct UnitName {
    pub(super) id: String,
    pub(super) dimension: String,
    si: Option<Si>,
}

/// How a unit turns into its SI unit.
struct Si {
    id: String,
    factor: BigRational,
    /// Added then, to a reading of a thermometer.
    offset: Option<BigRational>,
}

impl<'u> UnitNames<'u> {
    /// None met yet; with `normalise`, each is to have its SI unit.
    pub(super) fn new(units: &'u Units, normalise: bool) -> Self {
        Self {
            units,
            normalise,
            met: HashMap::new(),
        }
    }

    /// The names of a unit.
    pub(super) fn of(&mut self, unit: UnitExpr) -> &UnitName {
        let (units, normalise) = (self.units, self.normalise);
        self.met.entry(unit).or_insert_with(|| UnitName {
            id: units.id(unit),
            dimension: units.dimension_name(unit).to_owned(),
            si: normalise.then(|| Si::of(unit, units)).flatten(),
        })
    }
}

impl Si {
    fn of(unit: UnitExpr, units: &Units) -> Option<Self> {
        let si = units.si(unit)?;
        let (factor, offset) = match units.exact_conversion(unit, si)? {
            Conversion::Factor(factor) => (factor, None),
            Conversion::Affine { factor, offset } => (factor, Some(offset)),
            Conversion::Reciprocal(_) => return None,
        };
        let id = match units.id(si) {
            id if id.is_empty() => "1".to_owned(),
            id => id,
        };
        Some(Self { id, factor, offset })
    }
}

impl UnitName {
    /// The amount in the SI unit, and that unit's id; `None` where it has none or is not asked for.
    pub(super) fn in_si(&self, mention: &Mention) -> Option<(Numbers, &str)> {
        let (si, amount) = (self.si.as_ref()?, mention.amount()?);
        let offset = si.offset.as_ref();
        let offset = offset.filter(|_| mention.role != Role::Difference);
        let exact = |value: BigRational| {
            let turned = value * &si.factor;
            let turned = offset.map_or_else(|| turned.clone(), |offset| &turned + offset);
            Some(Exact::of_ratio(&turned))
        };
        Some((numbers(amount, exact)?, &si.id))
    }
}

/// The numbers of an amount, each turned into another; `None` for what is out of reach.
fn numbers(amount: Amount, exact: impl Fn(BigRational) -> Option<Exact>) -> Option<Numbers> {
    let number = |number: Number| exact(number.exact());
    let within = |all: &[Number]| all.iter().all(|number| in_reach(*number)).then_some(());
    let mut numbers = Numbers::default();
    match amount {
        Amount::One(one) => {
            within(&[one])?;
            numbers.value = number(one);
        }
        Amount::Range(low, high) => {
            within(&[low, high])?;
            (numbers.low, numbers.high) = (number(low), number(high));
        }
        Amount::PlusMinus(middle, half) => {
            within(&[middle, half])?;
            numbers.value = number(middle);
            numbers.low = exact(middle.exact() - half.exact());
            numbers.high = exact(middle.exact() + half.exact());
        }
        Amount::Sides(a, b, c) => {
            within(&[a, b, c.unwrap_or(a)])?;
            numbers.sides = [number(a), number(b), c.and_then(number)];
        }
    }
    Some(numbers)
}
