//! Diagnosis: which known wrong arithmetic reproduces the printed figure.

use crate::number::Interval;
use crate::unit::{UnitExpr, Units};

use super::conversion::Comparison;
use super::map::Map;
use super::number_text::{fixed, order};
use super::printed::Printed;

/// A wrong arithmetic that people are known to do.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Slip {
    /// A power of ten too much or too little.
    Decimal(i32),
    /// The same digits in the other unit.
    Unconverted,
    /// Multiplied where it should have been divided.
    UpsideDown,
    /// A length's factor on an area or volume.
    LinearFactor(i8),
    /// An area's factor on a length.
    SquareFactor,
    /// A difference of temperature converted as a reading.
    DifferenceAsReading,
    /// A reading converted without its offset.
    ReadingAsDifference,
    /// The sign was lost.
    Sign,
    /// The figure is right in another unit than the one printed.
    StatedIn(UnitExpr),
    /// The figure follows if the source was in another unit.
    GivenIn(UnitExpr),
    /// One digit is wrong.
    Digit,
    /// Two neighbouring digits are swapped.
    Swapped,
    /// The ends of a range are swapped.
    Ends,
}

impl Slip {
    /// Its id in reports.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Decimal(_) => "decimal-slip",
            Self::Unconverted => "not-converted",
            Self::UpsideDown => "factor-upside-down",
            Self::LinearFactor(2) => "linear-factor-for-area",
            Self::LinearFactor(_) => "linear-factor-for-volume",
            Self::SquareFactor => "square-factor-for-length",
            Self::DifferenceAsReading => "difference-as-reading",
            Self::ReadingAsDifference => "reading-as-difference",
            Self::Sign => "sign-lost",
            Self::StatedIn(_) | Self::GivenIn(_) => "neighbour-unit",
            Self::Digit => "one-wrong-digit",
            Self::Swapped => "digits-swapped",
            Self::Ends => "ends-swapped",
        }
    }
}

const POWERS: [i32; 12] = [1, -1, 2, -2, 3, -3, 6, -6, 9, -9, 5, 7];

/// The first known slip that reproduces the printed figure: exactly if one does, else roughly.
pub(super) fn diagnose(units: &Units, pair: &Comparison) -> Option<Slip> {
    [fits_fine as fn(&Printed, f64) -> bool, fits_rounded]
        .into_iter()
        .find_map(|fits| {
            let fits = |value: f64| fits(&pair.b, value);
            scale(pair, fits)
                .or_else(|| factor(pair, fits))
                .or_else(|| power(units, pair, fits))
                .or_else(|| temperature(units, pair, fits))
                .or_else(|| neighbour(units, pair, fits))
                .or_else(|| digits(pair))
        })
}

fn fits_fine(b: &Printed, value: f64) -> bool {
    b.fine().meets(Interval::point(value)) && (value - b.value).abs() <= 0.1 * b.value.abs()
}

fn fits_rounded(b: &Printed, value: f64) -> bool {
    let slack = match b.qualifier.lower() {
        Some(true) => value - b.value,
        Some(false) => b.value - value,
        None => f64::NAN,
    };
    let safe = (0.0..b.number.round_step().min(0.1 * b.value.abs())).contains(&slack);
    safe || b
        .rounded(b.value.abs() * 0.03)
        .meets(Interval::point(value))
}

fn scale(pair: &Comparison, fits: impl Fn(f64) -> bool) -> Option<Slip> {
    let exact = pair.map.forth(pair.a.value);
    POWERS
        .into_iter()
        .find(|&power| fits(exact * 10f64.powi(power)))
        .map(Slip::Decimal)
}

fn factor(pair: &Comparison, fits: impl Fn(f64) -> bool) -> Option<Slip> {
    let (a, exact) = (pair.a.value, pair.map.forth(pair.a.value));
    if fits(a) && (a - pair.b.value).abs() <= 1e-9 * a.abs() {
        return Some(Slip::Unconverted);
    }
    if exact != 0.0 && fits(-exact) {
        return Some(Slip::Sign);
    }
    let k = pair.map.factor()?;
    fits(a / k).then_some(Slip::UpsideDown)
}

/// The factor of another power of length: only where both units are squares or cubes of lengths,
/// or both are lengths.
fn power(units: &Units, pair: &Comparison, fits: impl Fn(f64) -> bool) -> Option<Slip> {
    let k = pair.map.factor()?;
    let (from, to) = (
        length_power(units, pair.from)?,
        length_power(units, pair.to)?,
    );
    match (from, to) {
        (2 | 3, 2 | 3) => {
            let linear = k.powf(1.0 / f64::from(from));
            fits(pair.a.value * linear).then_some(Slip::LinearFactor(from))
        }
        (1, 1) => fits(pair.a.value * k * k).then_some(Slip::SquareFactor),
        _ => None,
    }
}

/// The power of a unit that is one length to some power.
fn length_power(units: &Units, unit: UnitExpr) -> Option<i8> {
    let mut terms = unit.terms();
    let (term, None) = (terms.next()?, terms.next()) else {
        return None;
    };
    let plain = UnitExpr::NONE.with(crate::unit::Term { power: 1, ..term })?;
    (units.dimension_name(plain) == "length").then_some(term.power)
}

fn temperature(units: &Units, pair: &Comparison, fits: impl Fn(f64) -> bool) -> Option<Slip> {
    if !units.is_temperature(pair.from) || !units.is_temperature(pair.to) {
        return None;
    }
    let other = Map::between(units, pair.from, pair.to, !pair.difference)?;
    let slip = if pair.difference {
        Slip::DifferenceAsReading
    } else {
        Slip::ReadingAsDifference
    };
    fits(other.forth(pair.a.value)).then_some(slip)
}

fn neighbour(units: &Units, pair: &Comparison, fits: impl Fn(f64) -> bool) -> Option<Slip> {
    let convert = |from, to| {
        Map::between(units, from, to, pair.difference).map(|map| map.forth(pair.a.value))
    };
    let stated = units
        .neighbours(pair.to)
        .iter()
        .copied()
        .find(|&unit| convert(pair.from, unit).is_some_and(&fits));
    let given = || {
        units
            .neighbours(pair.from)
            .iter()
            .copied()
            .find(|&unit| convert(unit, pair.to).is_some_and(&fits))
    };
    stated
        .map(Slip::StatedIn)
        .or_else(|| given().map(Slip::GivenIn))
}

/// One digit wrong or two neighbours swapped, against the right figure at the printed precision.
fn digits(pair: &Comparison) -> Option<Slip> {
    let right = pair.map.forth(pair.a.value);
    let steps = [pair.b.number.fine_step(), pair.b.number.round_step()];
    steps.into_iter().find_map(|step| {
        let places = -order(step * 1.000_001);
        let (right, printed) = (fixed(right, places), fixed(pair.b.value, places));
        compare_digits(right.as_bytes(), printed.as_bytes())
    })
}

fn compare_digits(right: &[u8], printed: &[u8]) -> Option<Slip> {
    if right.len() != printed.len() {
        return None;
    }
    let digits = right.iter().filter(|b| b.is_ascii_digit()).count();
    let wrong: Vec<usize> = (0..right.len())
        .filter(|&i| right[i] != printed[i])
        .collect();
    match wrong[..] {
        [_] if digits >= 3 => Some(Slip::Digit),
        [i, j]
            if right[i] == printed[j]
                && right[j] == printed[i]
                && right[i + 1..j].iter().all(|b| !b.is_ascii_digit()) =>
        {
            Some(Slip::Swapped)
        }
        _ => None,
    }
}
