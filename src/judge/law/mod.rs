//! The one judge of arithmetic: whether printed figures can satisfy a law, and what it says if not.
//!
//! Every term is an interval, as `ROUNDING` has it: a count is exact, a bound is open, a hedge is
//! wide. Two questions are asked. Can the law hold for some values that were printed so? And does it
//! give the printed figure, or does a known slip? What is possible and yet made by a slip is a
//! warning; what is impossible an error.

mod words;

pub(super) use words::words;

use crate::finding::{Gap, Picture, Severity, Shares};
use crate::mention::{Amount, Kind, Mention, Qualifier};
use crate::number::{Interval, Number};
use crate::relation::{Law, LawSlip, Outcome, Part, Sense, Term, units_factor, ways};

use super::{Context, Tied};

/// A relation judged by its law.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Verdict {
    pub(super) outcome: Outcome,
    pub(super) severity: Severity,
    slip: Option<&'static LawSlip>,
}

/// A term with its number.
#[derive(Debug, Clone, Copy)]
struct Figure<'a> {
    mention: &'a Mention,
    number: Number,
    /// What a unit of the number is in the unit that the law reckons in.
    factor: f64,
    value: f64,
    interval: Interval,
    /// Which number of its mention it is.
    part: Part,
    /// How many things it counts, where it is no figure of the text.
    listed: Option<u16>,
}

/// A hedge takes so large a share to either side.
const HEDGED: f64 = 0.1;
/// Closing zeros of a whole number explain at most this share.
const ROUNDED: f64 = 0.05;
/// Beyond all figures: the end of an interval that has none.
const FAR: f64 = 1e100;
/// A slip is named where the right value is at least so many units of the last place away.
const APART: f64 = 1.5;
/// A bound that is so many times exceeded says too little.
const VACUOUS: f64 = 1.5;
/// The scale slips are named within this factor.
const ABOUT: f64 = 10.0;

/// Judges a relation; `None` where a term is no number.
pub(super) fn judge(context: &Context<'_>, tied: Tied<'_>) -> Option<Verdict> {
    let law = tied.relation.law?;
    let (stated, given) = terms(context, tied)?;
    let (low, high) = widened(law, corners(law, &given));
    let (outcome, severity, slip) = match law.sense {
        Sense::Equal => equal(law, &stated, &given, (low, high)),
        Sense::More | Sense::Less => ordered(law, &stated, &given, (low, high)),
    };
    Some(Verdict {
        outcome,
        severity,
        slip,
    })
}

/// Shares in one bar, or the stated figure and what the others make of it on one axis.
pub(super) fn picture(context: &Context<'_>, tied: Tied<'_>) -> Option<Picture> {
    if std::ptr::eq(tied.relation.way, &raw const ways::SHARES_TOTAL) {
        return shares(context, tied).map(Picture::Shares);
    }
    gap(context, tied).map(Picture::Ranges)
}

/// The given shares and the stated one.
fn shares(context: &Context<'_>, tied: Tied<'_>) -> Option<Shares> {
    let (stated, given) = terms(context, tied)?;
    let parts = given.iter().chain([&stated]).map(|term| term.value);
    Some(Shares {
        parts: parts.collect(),
        whole: 100.0,
    })
}

/// The stated figure and what the others make of it.
fn gap(context: &Context<'_>, tied: Tied<'_>) -> Option<Gap> {
    let law = tied.relation.law.filter(|law| law.sense == Sense::Equal)?;
    let (stated, given) = terms(context, tied)?;
    let (low, high) = widened(law, corners(law, &given));
    let ends = (low <= high).then(|| Interval::closed(low, high));
    // In the unit that the figure is printed in.
    let own = |range: Interval| range.affine(stated.factor.recip(), 0.0);
    Gap::of(own(stated.interval), own(ends?))
}

/// The stated term and the given ones, in one unit where they share one.
fn terms<'a>(context: &Context<'a>, tied: Tied<'_>) -> Option<(Figure<'a>, Vec<Figure<'a>>)> {
    let law = tied.relation.law?;
    let figures = &context.mentions.figures;
    let reference = &figures[tied.given.first()?.mention];
    let exact = law.sense == Sense::Equal;
    let value = |term: Term| {
        let mention = &figures[term.mention];
        let own = units_factor(context.units, mention, reference).unwrap_or(1.0);
        Figure::of(context, mention, (term, own), exact)
    };
    let given: Option<Vec<_>> = tied.given.iter().map(|term| value(*term)).collect();
    Some((value(tied.relation.stated)?, given?))
}

impl<'a> Figure<'a> {
    /// How many things are listed behind a figure.
    fn listed(mention: &'a Mention, number: Number, (least, most): (u16, u16)) -> Self {
        Self {
            mention,
            number,
            factor: 1.0,
            value: f64::from(least),
            interval: Interval::closed(f64::from(least), f64::from(most)),
            part: Part::Listed(least, most),
            listed: Some(least),
        }
    }

    fn of(
        context: &Context<'_>,
        mention: &'a Mention,
        (term, unit): (Term, f64),
        rounds: bool,
    ) -> Option<Self> {
        let number = number_of(mention.amount()?, term.part)?;
        if let Part::Listed(least, most) = term.part {
            return Some(Self::listed(mention, number, (least, most)));
        }
        let factor = unit * term.factor * 10f64.powi(i32::from(term.scale));
        let value = number.value() * factor;
        // "from 50" says where a change began, and bounds nothing.
        let cue = context.document.slice(mention.cue);
        let qualifier = if term.part == Part::Bare || cue.eq_ignore_ascii_case("from") {
            Qualifier::None
        } else {
            mention.qualifier
        };
        Some(Self {
            mention,
            number,
            factor,
            value,
            interval: match (term.part, qualifier) {
                (Part::Exact, Qualifier::None) => Interval::point(value),
                _ => interval(mention, qualifier, number, rounds).affine(factor, 0.0),
            },
            part: term.part,
            listed: None,
        })
    }
}

/// The number of an amount that a term names.
fn number_of(amount: Amount, part: Part) -> Option<Number> {
    match (amount, part) {
        (Amount::One(number), _)
        | (Amount::Range(number, _) | Amount::Sides(number, ..), Part::First)
        | (
            Amount::Range(_, number)
            | Amount::Sides(_, number, None)
            | Amount::Sides(_, _, Some(number)),
            Part::Last,
        )
        | (Amount::Sides(_, number, Some(_)), Part::Middle) => Some(number),
        _ => None,
    }
}

/// What a number that was printed so may stand for.
pub(in crate::judge) fn interval(
    mention: &Mention,
    qualifier: Qualifier,
    number: Number,
    rounds: bool,
) -> Interval {
    let value = number.value();
    match qualifier {
        Qualifier::None | Qualifier::Exactly => {
            Interval::around(value, half_step(mention, number, rounds))
        }
        Qualifier::About => {
            Interval::around(value, (value.abs() * HEDGED).max(number.fine_step() / 2.0))
        }
        Qualifier::MoreThan => Interval::above(value),
        Qualifier::AtLeast => Interval::at_least(value),
        Qualifier::LessThan => Interval::below(value),
        Qualifier::AtMost => Interval::at_most(value),
        Qualifier::Nearly => Interval::closed(value * (1.0 - HEDGED), value),
        Qualifier::JustOver => Interval::closed(value, value * (1.0 + HEDGED)),
    }
}

/// Half of what a plain figure was rounded to: nothing for a count that shows no rounding.
fn half_step(mention: &Mention, number: Number, rounds: bool) -> f64 {
    let whole = number.exponent() == 0 && number.denominator() == 1;
    let zeros = number.round_step() >= 100.0;
    let kinds = [Kind::Count, Kind::Number, Kind::Ordinal];
    let counts = kinds.contains(&mention.kind) && mention.unit.is_none();
    // "A third" is what it says; how round it is, its law knows.
    if number.denominator() != 1 {
        return 0.0;
    }
    if whole && zeros && rounds {
        return (number.round_step() / 2.0).min(number.value().abs() * ROUNDED);
    }
    if whole && counts && !zeros {
        return 0.0;
    }
    number.fine_step() / 2.0
}

/// The least and the most that the law makes of the given intervals.
fn corners(law: &Law, given: &[Figure<'_>]) -> (f64, f64) {
    let middle: Vec<_> = given.iter().map(|term| term.value).collect();
    let (mut lows, mut highs) = (middle.clone(), middle.clone());
    for (i, term) in given.iter().enumerate() {
        let low = term.interval.low().at.max(-FAR);
        let high = term.interval.high().at.min(FAR);
        let mut probe = middle.clone();
        probe[i] = low;
        let at_low = (law.value)(&probe);
        probe[i] = high;
        let rises = at_low <= (law.value)(&probe);
        (lows[i], highs[i]) = if rises { (low, high) } else { (high, low) };
    }
    let (low, high) = ((law.value)(&lows), (law.value)(&highs));
    // Where a divisor may be nothing, everything is possible.
    if low.is_nan() || high.is_nan() || low > high {
        return (-FAR, FAR);
    }
    (low, high)
}

/// With the slack of the law to either side.
fn widened(law: &Law, (low, high): (f64, f64)) -> (f64, f64) {
    (low - law.slack * low.abs(), high + law.slack * high.abs())
}

fn values(given: &[Figure<'_>]) -> Vec<f64> {
    given.iter().map(|term| term.value).collect()
}

type Found = (Outcome, Severity, Option<&'static LawSlip>);

fn equal(law: &'static Law, stated: &Figure<'_>, given: &[Figure<'_>], ends: (f64, f64)) -> Found {
    let span = Interval::closed(ends.0, ends.1);
    let all = values(given);
    let right = (law.value)(&all);
    let step = stated.number.fine_step() * stated.factor;
    let apart = (right - stated.value).abs() >= APART * step;
    let slip = law.slips.iter().find(|slip| {
        let made = (slip.value)(&all);
        apart && (made - stated.value).abs() <= step * 0.500_000_1
    });
    // "more than 30%" of what comes to 65% says too little.
    let bound = matches!(
        stated.mention.qualifier,
        Qualifier::MoreThan | Qualifier::AtLeast
    );
    if bound && stated.value > 0.0 && (VACUOUS * stated.value..FAR).contains(&right) {
        return (Outcome::Loose, Severity::Note, None);
    }
    if span.meets(stated.interval) {
        return match slip.filter(|_| is_exact(stated)) {
            Some(slip) => (Outcome::Off, Severity::Warning, Some(slip)),
            None => (Outcome::Holds, Severity::Note, None),
        };
    }
    // A figure that was cut off rather than rounded is not wrong.
    let rounded = stated.interval.low().at < stated.interval.high().at;
    let near = (right - stated.value).abs() < APART * step;
    if rounded && near && is_exact(stated) && span.meets(cut_off(stated.value, step)) {
        return (Outcome::Holds, Severity::Note, None);
    }
    (Outcome::Off, Severity::Error, slip)
}

/// What a value may be that was cut off and not rounded: up to a step further from nothing.
fn cut_off(value: f64, step: f64) -> Interval {
    if value < 0.0 {
        Interval::closed(value - step, value)
    } else {
        Interval::closed(value, value + step)
    }
}

fn is_exact(stated: &Figure<'_>) -> bool {
    matches!(
        stated.mention.qualifier,
        Qualifier::None | Qualifier::Exactly
    )
}

fn ordered(
    law: &'static Law,
    stated: &Figure<'_>,
    given: &[Figure<'_>],
    ends: (f64, f64),
) -> Found {
    let (low, high) = (stated.interval.low().at, stated.interval.high().at);
    let wrong = match law.sense {
        // What is printed differently and can only be equal cannot have moved.
        Sense::More => high <= ends.0 && stated.value < (law.value)(&values(given)),
        Sense::Less => low >= ends.1 && stated.value > (law.value)(&values(given)),
        Sense::Equal => false,
    };
    if !wrong {
        return (Outcome::Holds, Severity::Note, None);
    }
    let all = values(given);
    let near = |made: f64| {
        let ratio = stated.value / made;
        (1.0 / ABOUT..ABOUT).contains(&ratio)
    };
    let slip = law.slips.iter().find(|slip| near((slip.value)(&all)));
    (Outcome::Off, Severity::Error, slip)
}
