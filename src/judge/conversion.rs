//! When are two figures one amount? The tiers of agreement, and the best reading of both.

use crate::mention::{Mention, Qualifier, Role};
use crate::number::Interval;
use crate::unit::{UnitExpr, Units};

use super::house;
use super::map::Map;
use super::printed::{Printed, pairs};

/// How well two figures agree; the earlier the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tier {
    /// One is the other to its last digit.
    Strict,
    /// One is the other with closing zeros as rounding.
    Rounded,
    /// Both are bounds, the second rounded to the safe side.
    SafeBound,
    /// Only as rough figures.
    Loose,
    /// Bounds in opposite directions.
    Opposed,
    /// Not at all.
    Off,
}

/// How two mentions compare under the reading that suits them best.
#[derive(Debug, Clone, Copy)]
pub(super) struct Comparison {
    /// How well they agree.
    pub(super) tier: Tier,
    /// The numbers that agree least.
    pub(super) a: Printed,
    pub(super) b: Printed,
    /// The units as read.
    pub(super) from: UnitExpr,
    pub(super) to: UnitExpr,
    pub(super) map: Map,
    /// Whether a temperature was read as a difference.
    pub(super) difference: bool,
    /// How far apart, as a share.
    pub(super) gap: f64,
}

/// Gaps up to which rough figures agree: plain, and hedged.
const LOOSE: f64 = 0.06;
const HEDGED_LOOSE: f64 = 0.12;
/// A strict agreement further apart than this is a figure too coarse to say much.
const COARSE: f64 = 0.10;
/// A hedged figure may be the nearest round one at its step this far off.
const NEAREST: f64 = 0.2;
/// Shares that rounding takes from either figure when both stand for a third: to closing zeros,
/// and to fives.
const ALIKE: f64 = 0.002;
const ALIKE_FIVES: f64 = 0.02;
/// A rough agreement may be off by this many times what the coarser figure's zeros explain.
const ROUGH: f64 = 1.5;
/// A figure cut off rather than rounded may be off by this share.
const CUT_OFF: f64 = 0.01;
/// How tight a bound must be.
const TIGHT: f64 = 0.10;

/// Compares two mentions under every reading of their units and, for temperatures, as readings or
/// differences; `None` where no reading makes them commensurable.
pub(super) fn compare(
    units: &Units,
    first: (&Mention, &[UnitExpr]),
    second: (&Mention, &[UnitExpr]),
) -> Option<Comparison> {
    let mut best: Option<Comparison> = None;
    for &from in first.1 {
        for &to in second.1 {
            for &difference in roles(first.0, second.0) {
                let Some(map) = Map::between(units, from, to, difference) else {
                    continue;
                };
                // "2,300 tons (2,100 metric tons)": what is converted is not the same unit already.
                if map.factor() == Some(1.0) && (first.1.len() > 1 || second.1.len() > 1) {
                    continue;
                }
                let Some(found) = weigh(first.0, second.0, from, to, map, difference) else {
                    continue;
                };
                if best.is_none_or(|best| (found.tier, found.gap) < (best.tier, best.gap)) {
                    best = Some(found);
                }
            }
        }
    }
    best
}

/// Which readings of a temperature its sentence leaves open.
fn roles(first: &Mention, second: &Mention) -> &'static [bool] {
    match (first.role, second.role) {
        (Role::Reading, _) | (Role::Unknown, Role::Reading) => &[false],
        (Role::Difference, _) | (Role::Unknown, Role::Difference) => &[true],
        (Role::Unknown, Role::Unknown) => &[false, true],
    }
}

fn weigh(
    first: &Mention,
    second: &Mention,
    from: UnitExpr,
    to: UnitExpr,
    map: Map,
    difference: bool,
) -> Option<Comparison> {
    let scored = pairs(first, second)?.into_iter().map(|(a, b)| {
        let tier = tier(&map, a, b, house::factor(from, to));
        Comparison {
            tier,
            a,
            b,
            from,
            to,
            map,
            difference,
            gap: map.gap(a.value, b.value),
        }
    });
    scored.max_by(|x, y| {
        (x.tier, x.gap)
            .partial_cmp(&(y.tier, y.gap))
            .unwrap_or(std::cmp::Ordering::Equal)
    })
}

/// How well two numbers agree.
fn tier(map: &Map, a: Printed, b: Printed, house: Option<f64>) -> Tier {
    if opposed(a.qualifier, b.qualifier) && !map.is_reciprocal() {
        return Tier::Opposed;
    }
    let (exact, back) = (
        Interval::point(map.forth(a.value)),
        Interval::point(map.back(b.value)),
    );
    if bounded_alone(a, b) {
        return alone(map, a, b);
    }
    if b.fine().meets(exact) || a.fine().meets(back) {
        return if map.gap(a.value, b.value) > COARSE {
            Tier::Loose
        } else {
            Tier::Strict
        };
    }
    let (cap_a, cap_b) = map.caps(a.value, (a.cap(), b.cap()), a.hedged);
    if b.rounded(cap_b).meets(exact) || a.rounded(cap_a).meets(back) {
        return Tier::Rounded;
    }
    if rounded_alike(map, a, b) {
        return Tier::Rounded;
    }
    if on_safe_side(map, a, b) {
        return Tier::SafeBound;
    }
    if is_loose(map, a, b, house) {
        Tier::Loose
    } else {
        Tier::Off
    }
}

/// "more than" in one unit, "less than" in the other.
fn opposed(a: Qualifier, b: Qualifier) -> bool {
    let plain = |q| {
        matches!(
            q,
            Qualifier::MoreThan | Qualifier::AtLeast | Qualifier::LessThan | Qualifier::AtMost
        )
    };
    plain(a) && plain(b) && a.lower() != b.lower()
}

/// Whether only the second figure is a bound.
fn bounded_alone(a: Printed, b: Printed) -> bool {
    a.qualifier.lower().is_none() && b.qualifier.lower().is_some()
}

/// A bound beside a plain figure must hold, and be tight enough to say something.
fn alone(map: &Map, a: Printed, b: Printed) -> Tier {
    let exact = map.forth(a.value);
    let step = b.number.fine_step().max(TIGHT * b.value.abs());
    let holds = b
        .qualifier
        .allows(b.value)
        .is_some_and(|bound| bound.meets(Interval::point(exact)));
    let near = Interval::around(b.value, step).meets(Interval::point(exact));
    match (holds, near) {
        (true, true) => Tier::SafeBound,
        (true, false) => Tier::Loose,
        (false, _)
            if a.fine().meets(Interval::point(map.back(b.value)))
                || b.rounded(b.cap()).meets(Interval::point(exact)) =>
        {
            Tier::Rounded
        }
        (false, _) => Tier::Off,
    }
}

/// Both figures may be roundings of a third that is not printed: knots behind km/h and mph.
fn rounded_alike(map: &Map, a: Printed, b: Printed) -> bool {
    let within = |half_a: f64, half_b: f64| {
        let ends = [map.forth(a.value - half_a), map.forth(a.value + half_a)];
        Interval::closed(ends[0], ends[1]).meets(Interval::around(b.value, half_b))
    };
    let halves = |number: &Printed, step: f64, cap: f64| (step / 2.0).min(cap * number.value.abs());
    let fine = within(a.number.fine_step() / 2.0, b.number.fine_step() / 2.0);
    let round = |cap: f64| {
        within(
            halves(&a, a.number.round_step(), cap),
            halves(&b, b.number.round_step(), cap),
        )
    };
    let fives = a.is_in_fives()
        && b.is_in_fives()
        && within(halves(&a, 5.0, ALIKE_FIVES), halves(&b, 5.0, ALIKE_FIVES));
    (fine && map.gap(a.value, b.value) <= COARSE) || round(ALIKE) || fives
}

/// Two bounds the same way: the second may be rounded towards saying less.
fn on_safe_side(map: &Map, a: Printed, b: Printed) -> bool {
    let Some(lower) = a.qualifier.lower() else {
        return false;
    };
    let slack = if lower == map.is_reciprocal() {
        b.value - map.forth(a.value)
    } else {
        map.forth(a.value) - b.value
    };
    slack >= 0.0 && slack < b.number.round_step() && slack <= TIGHT * b.value.abs()
}

fn is_loose(map: &Map, a: Printed, b: Printed, house: Option<f64>) -> bool {
    let gap = map.gap(a.value, b.value);
    let allowed = if a.hedged { HEDGED_LOOSE } else { LOOSE };
    let exact = map.forth(a.value);
    let coarse_a = (map.forth(a.value + a.number.round_step() / 2.0) - exact).abs();
    let coarse = coarse_a.max(b.number.round_step() / 2.0);
    let rough = (exact - b.value).abs() <= ROUGH * coarse;
    let by_house = house.is_some_and(|k| b.fine().meets(Interval::point(a.value * k)));
    let step = b.coarse_step();
    let nearest = a.hedged
        && gap <= NEAREST
        && ((map.forth(a.value) / step).round() * step - b.value).abs() < step * 1e-6;
    let cut_off = gap <= CUT_OFF && (exact - b.value).abs() < b.number.fine_step();
    (gap <= allowed && rough) || by_house || nearest || cut_off
}

/// Whether a consistent second figure shows more decimals than its source supports.
///
/// The decimals a careful converter would show keep the source's count of digits: one more for
/// factors of 0.02 to 0.2, one fewer for 2 to 20, and never fewer than two digits in all.
pub(super) fn is_overprecise(pair: &Comparison) -> bool {
    let (a, b) = (pair.a, pair.b);
    if pair.tier > Tier::Rounded
        || b.number.denominator() != 1
        || a.digits() == b.digits()
        || b.value == 0.0
    {
        return false;
    }
    let shown = shown_places(b);
    let fit = fitting_places(pair);
    shown - fit >= if a.hedged { 2 } else { 3 }
}

/// Decimals shown; for an integer, less its closing zeros.
fn shown_places(b: Printed) -> i32 {
    if b.number.exponent() < 0 {
        i32::from(-b.number.exponent())
    } else {
        -super::number_text::order(b.number.round_step())
    }
}

/// Decimals a conversion should show, below 0 for tens and hundreds.
pub(super) fn fitting_places(pair: &Comparison) -> i32 {
    let exact = pair.map.forth(pair.a.value);
    let two_digits = if exact == 0.0 {
        0
    } else {
        1 - super::number_text::order(exact)
    };
    if pair.a.number.denominator() != 1 || pair.a.value == 0.0 || exact == 0.0 {
        return two_digits;
    }
    let own = shown_places(pair.a);
    let adjust = (pair.a.value.abs() / exact.abs()).log10() + 2f64.log10();
    #[expect(
        clippy::cast_possible_truncation,
        reason = "logarithms of f64 are at most 308"
    )]
    let kept = (f64::from(own) + adjust).floor() as i32;
    kept.max(two_digits)
}
