//! Diagnosis: which known wrong arithmetic reproduces the printed figure.

use crate::number::Interval;
use crate::unit::{UnitExpr, Units};

use super::conversion::Comparison;
use super::map::Map;
use super::number_text::{fixed, order};
use super::printed::Printed;

/// A wrong arithmetic that people are known to do.
#[derive(Debug)]
pub(super) struct Known {
    /// Its id in reports.
    pub(super) id: &'static str,
    /// How it makes the printed figure: `{given}` and `{printed}` stand for the figures as the text
    /// has them, `{a}` and `{b}` for their numbers, `{unit}` for the unit found, `{places}` for the
    /// places found, `{factor}` and `{linear}` for the factor and that of the length in it.
    pub(super) says: &'static str,
}

/// A known slip, with what was found out of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slip {
    pub(super) known: &'static Known,
    /// The unit that would be right, or the power of the length.
    pub(super) unit: UnitExpr,
    /// A power: of ten, or of the length in the unit.
    pub(super) power: i32,
}

const fn known(id: &'static str, says: &'static str) -> Known {
    Known { id, says }
}

/// A power of ten too much or too little.
const DECIMAL: &Known = &known(
    "decimal-slip",
    "{printed} is the right figure with the decimal point {places} off",
);
/// The same digits in the other unit.
const UNCONVERTED: &Known = &known(
    "not-converted",
    "{printed} repeats the digits of {given}: it was not converted",
);
/// Multiplied where it should have been divided.
const UPSIDE_DOWN: &Known = &known(
    "factor-upside-down",
    "{printed} comes of multiplying for dividing: the factor is upside down",
);
/// A length's factor on an area.
const LINEAR_AREA: &Known = &known(
    "linear-factor-for-area",
    "{b} is {a} × {linear}, the factor of a length; for an area it is {factor}",
);
/// A length's factor on a volume.
const LINEAR_VOLUME: &Known = &known(
    "linear-factor-for-volume",
    "{b} is {a} × {linear}, the factor of a length; for a volume it is {factor}",
);
/// An area's factor on a length.
const SQUARE_FACTOR: &Known = &known(
    "square-factor-for-length",
    "{printed} is what the factor of an area gives on a length",
);
/// A difference of temperature converted as a reading.
const DIFFERENCE_AS_READING: &Known = &known(
    "difference-as-reading",
    "{printed} is {given} as a reading of a thermometer; a difference has no offset",
);
/// A reading converted without its offset.
const READING_AS_DIFFERENCE: &Known = &known(
    "reading-as-difference",
    "{printed} is {given} as a difference; a reading needs the offset",
);
/// The sign was lost.
const SIGN: &Known = &known("sign-lost", "the figure is right but for its sign");
/// The figure is right in another unit than the one printed.
const STATED_IN: &Known = &known("neighbour-unit", "{b} is the value in {unit}");
/// The figure follows if the source was in another unit.
const GIVEN_IN: &Known = &known("neighbour-unit", "{printed} would be right for {a} {unit}");
/// One digit is wrong.
const DIGIT: &Known = &known(
    "one-wrong-digit",
    "{printed} differs from the right figure in one digit",
);
/// Two neighbouring digits are swapped.
const SWAPPED: &Known = &known(
    "digits-swapped",
    "{printed} is the right figure with two digits swapped",
);
/// The ends of a range are swapped.
pub(super) const ENDS: &Known = &known("ends-swapped", "the ends of the range are swapped");

impl Known {
    /// The slip with nothing more to tell of it.
    pub(super) const fn plain(&'static self) -> Slip {
        self.power(0)
    }

    const fn power(&'static self, power: i32) -> Slip {
        Slip {
            known: self,
            unit: UnitExpr::NONE,
            power,
        }
    }

    const fn unit(&'static self, unit: UnitExpr) -> Slip {
        Slip {
            unit,
            ..self.plain()
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
        .map(|power| DECIMAL.power(power))
}

fn factor(pair: &Comparison, fits: impl Fn(f64) -> bool) -> Option<Slip> {
    let (a, exact) = (pair.a.value, pair.map.forth(pair.a.value));
    if fits(a) && (a - pair.b.value).abs() <= 1e-9 * a.abs() {
        return Some(UNCONVERTED.plain());
    }
    if exact != 0.0 && fits(-exact) {
        return Some(SIGN.plain());
    }
    let k = pair.map.factor()?;
    fits(a / k).then_some(UPSIDE_DOWN.plain())
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
            let known = if from == 2 {
                LINEAR_AREA
            } else {
                LINEAR_VOLUME
            };
            fits(pair.a.value * linear).then(|| known.power(i32::from(from)))
        }
        (1, 1) => fits(pair.a.value * k * k).then_some(SQUARE_FACTOR.plain()),
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
        DIFFERENCE_AS_READING
    } else {
        READING_AS_DIFFERENCE
    };
    fits(other.forth(pair.a.value)).then_some(slip.plain())
}

fn neighbour(units: &Units, pair: &Comparison, fits: impl Fn(f64) -> bool) -> Option<Slip> {
    let convert = |from, to| {
        Map::between(units, from, to, pair.difference).map(|map| map.forth(pair.a.value))
    };
    let stated = units
        .neighbours(pair.to)
        .find(|&unit| convert(pair.from, unit).is_some_and(&fits));
    let given = || {
        units
            .neighbours(pair.from)
            .find(|&unit| convert(unit, pair.to).is_some_and(&fits))
    };
    stated
        .map(|unit| STATED_IN.unit(unit))
        .or_else(|| given().map(|unit| GIVEN_IN.unit(unit)))
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
        [_] if digits >= 3 => Some(DIGIT.plain()),
        [i, j]
            if right[i] == printed[j]
                && right[j] == printed[i]
                && right[i + 1..j].iter().all(|b| !b.is_ascii_digit()) =>
        {
            Some(SWAPPED.plain())
        }
        _ => None,
    }
}
