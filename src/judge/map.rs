//! How a value in one unit becomes a value in another, as the judge uses it.

use crate::unit::{Conversion, UnitExpr, Units};

/// A conversion with what is needed to measure gaps on it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Map {
    way: Conversion,
    /// Kelvins a unit of either side is wide, for temperatures.
    kelvins: Option<(f64, f64)>,
    /// 0 °C in the first unit, for readings.
    freezing: f64,
    /// What is added to either unit's values to count from absolute zero.
    offsets: (f64, f64),
}

/// Below this many degrees from freezing a temperature has no ratio to speak of: one kelvin there
/// weighs what 5% weighs elsewhere.
const SMALL_TEMPERATURE: f64 = 20.0;
const KELVIN_CAP_FROM: f64 = 40.0;
const KELVIN_CAP: f64 = 0.025;
const FREEZING: f64 = 273.15;

impl Map {
    /// How `from` turns into `to`; a temperature `difference` leaves the offset out.
    pub(super) fn between(
        units: &Units,
        from: UnitExpr,
        to: UnitExpr,
        difference: bool,
    ) -> Option<Self> {
        let mut way = units.conversion(from, to)?;
        let temperatures = units.is_temperature(from) && units.is_temperature(to);
        if difference && temperatures {
            way = Conversion::Factor(units.factor(from)? / units.factor(to)?);
        }
        let kelvins = if temperatures && !difference {
            Some((units.factor(from)?, units.factor(to)?))
        } else {
            None
        };
        let freezing = kelvins.map_or(0.0, |(width, _)| FREEZING / width - units.offset(from));
        Some(Self {
            way,
            kelvins,
            freezing,
            offsets: (units.offset(from), units.offset(to)),
        })
    }

    /// A value of the first unit in the second.
    pub(super) fn forth(&self, value: f64) -> f64 {
        match self.way {
            Conversion::Factor(k) => value * k,
            Conversion::Affine { factor, offset } => value * factor + offset,
            Conversion::Reciprocal(k) => k / value,
        }
    }

    /// A value of the second unit in the first.
    pub(super) fn back(&self, value: f64) -> f64 {
        match self.way {
            Conversion::Factor(k) => value / k,
            Conversion::Affine { factor, offset } => (value - offset) / factor,
            Conversion::Reciprocal(k) => k / value,
        }
    }

    /// The plain factor, where there is one.
    pub(super) fn factor(&self) -> Option<f64> {
        match self.way {
            Conversion::Factor(k) => Some(k),
            _ => None,
        }
    }

    /// Whether a larger value of one unit is a smaller value of the other.
    pub(super) fn is_reciprocal(&self) -> bool {
        matches!(self.way, Conversion::Reciprocal(_))
    }

    /// How far the second figure lies from the first, as a share of the larger.
    pub(super) fn gap(&self, first: f64, second: f64) -> f64 {
        let exact = self.forth(first);
        match self.kelvins {
            None => (exact - second).abs() / exact.abs().max(second.abs()).max(f64::MIN_POSITIVE),
            Some((_, width)) => {
                (exact - second).abs() * width / self.celsius(first).max(SMALL_TEMPERATURE)
            }
        }
    }

    /// The widest half-width that rounding explains, in either unit, given its plain share.
    pub(super) fn caps(&self, first: f64, plain: (f64, f64), hedged: bool) -> (f64, f64) {
        let Some((a, b)) = self.kelvins else {
            return plain;
        };
        let twice = if hedged { 2.0 } else { 1.0 };
        let kelvins = twice * KELVIN_CAP * self.celsius(first).max(KELVIN_CAP_FROM);
        // Kelvins have a true zero, so a share of them says something too.
        let own =
            |offset: f64, cap: f64, share: f64| if offset == 0.0 { cap.max(share) } else { cap };
        (
            own(self.offsets.0, kelvins / a, plain.0),
            own(self.offsets.1, kelvins / b, plain.1),
        )
    }

    /// Distance from freezing (or from no difference), in kelvins.
    fn celsius(&self, first: f64) -> f64 {
        let width = self.kelvins.map_or(1.0, |(a, _)| a);
        ((first - self.freezing) * width).abs()
    }
}
