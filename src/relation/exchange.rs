//! Two currencies in one text have one rate: $10m (£7.9m) and, further on, $50m (£39.5m).

use crate::mention::{Amount, Kind, Mention};
use crate::text::Span;
use crate::unit::UnitExpr;

use super::way::{Find, Judge, Law, LawSlip, Part, Sense, Ties, Way};
use super::{Confidence, MentionIndex, Passage, Term};

/// Pairs of amounts in two currencies.
pub static WAY: Way = Way {
    name: "exchange",
    kinds: &[Kind::Money],
    find: Find::Block(find),
    judge: Judge::Arithmetic,
    laws: &[&RATE, &OF_YEARS],
};

static RATE: Law = rate(0.03);
/// Between two years a rate may move, but seldom so far.
static OF_YEARS: Law = rate(0.4);

const fn rate(slack: f64) -> Law {
    Law {
        sense: Sense::Equal,
        slack,
        value: |given| given[0] * given[2] / given[1],
        inverse: |given, stated, place| match place {
            0 => stated * given[1] / given[2],
            1 => given[0] * given[2] / stated,
            _ => stated * given[1] / given[0],
        },
        working: "{0} × {2} ÷ {1} = {right}; printed {stated}",
        says: "at the rate of {1} for {2}, {0} is {right}, not {stated}",
        repairs: &[],
        slips: SLIPS,
    }
}

const SLIPS: &[LawSlip] = &[
    LawSlip {
        id: "decimal-slip",
        value: |given| given[0] * given[2] / given[1] / 10.0,
        note: "the decimal point is one place off",
    },
    LawSlip {
        id: "decimal-slip",
        value: |given| given[0] * given[2] / given[1] * 10.0,
        note: "the decimal point is one place off",
    },
    LawSlip {
        id: "rate-upside-down",
        value: |given| given[0] * given[1] / given[2],
        note: "the rate was taken upside down",
    },
    LawSlip {
        id: "scale-word-down",
        value: |given| given[0] * given[2] / given[1] / 1000.0,
        note: "a thousandfold off: one of the scale words may be wrong",
    },
    LawSlip {
        id: "scale-word-up",
        value: |given| given[0] * given[2] / given[1] * 1000.0,
        note: "a thousandfold off: one of the scale words may be wrong",
    },
];

/// An amount, and the same in another currency.
#[derive(Debug, Clone, Copy)]
struct Pair {
    own: Term,
    other: Term,
    units: (UnitExpr, UnitExpr),
    rate: f64,
}

/// The most pairs of one block that are compared.
const MOST: usize = 64;
/// How near a year must stand to date a pair, in bytes.
const DATED: usize = 90;

fn find(passage: &Passage<'_>, ties: &mut Ties) {
    let mut pairs = Vec::new();
    for index in passage.first..passage.last {
        if pairs.len() < MOST {
            pairs_of(passage, index, &mut pairs);
        }
    }
    let mut done: Vec<(UnitExpr, UnitExpr)> = Vec::new();
    for pair in &pairs {
        let (a, b) = pair.units;
        if !done.contains(&(a, b)) && !done.contains(&(b, a)) {
            done.push((a, b));
            compare(passage, &of_units(&pairs, (a, b)), ties);
        }
    }
}

/// The pairs of two currencies, all told in the same direction.
fn of_units(pairs: &[Pair], (a, b): (UnitExpr, UnitExpr)) -> Vec<Pair> {
    let same = |pair: &Pair| {
        if pair.units == (a, b) {
            Some(*pair)
        } else if pair.units == (b, a) {
            Some(Pair {
                rate: 1.0 / pair.rate,
                ..*pair
            })
        } else {
            None
        }
    };
    pairs.iter().filter_map(same).collect()
}

/// Compares each pair with the one whose rate is in the middle, the earlier of two.
fn compare(passage: &Passage<'_>, pairs: &[Pair], ties: &mut Ties) {
    let mut order: Vec<usize> = (0..pairs.len()).collect();
    order.sort_by(|&a, &b| pairs[a].rate.total_cmp(&pairs[b].rate));
    let middle = if pairs.len() > 2 {
        order[pairs.len() / 2]
    } else {
        0
    };
    let reference = pairs[middle];
    for (at, pair) in pairs.iter().enumerate() {
        if at == middle {
            continue;
        }
        let turned = pair.units != reference.units;
        let (one, two) = if turned {
            (reference.other, reference.own)
        } else {
            (reference.own, reference.other)
        };
        let given = [pair.own, one, two];
        let (one, two) = (
            years(passage, pair.own.mention),
            years(passage, reference.own.mention),
        );
        let law = if one.zip(two).is_some_and(|(one, two)| one != two) {
            &OF_YEARS
        } else {
            &RATE
        };
        let words = (Span::default(), Confidence::High);
        ties.push(&WAY, (pair.other, &given), words).law = Some(law);
    }
}

/// The year that stands near an amount, if one does: another year has another rate.
fn years(passage: &Passage<'_>, index: MentionIndex) -> Option<i16> {
    let figures = &passage.mentions.figures;
    let at = figures[index].span;
    let near = |figure: &&Mention| {
        let span = figure.span;
        span.end() + DATED > at.start() && span.start() < at.end() + DATED
    };
    let first = index.saturating_sub(6).max(passage.first);
    let around = figures[first..passage.last.min(index + 8)].iter();
    let dated = around
        .filter(near)
        .filter_map(|figure| Some((figure.span, figure.date()?.year?)));
    let far = |(span, _): &(Span, i16)| {
        span.start()
            .abs_diff(at.end())
            .min(at.start().abs_diff(span.end()))
    };
    dated.min_by_key(far).map(|(_, year)| year)
}

/// Two amounts that are told as one, in two currencies.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Told {
    /// The amount, and the same in another currency.
    pub(crate) own: Term,
    pub(crate) other: Term,
    /// The year that stands beside them, if one does.
    pub(crate) year: Option<i16>,
}

/// The amounts in other currencies that stand in brackets behind one.
pub(crate) fn told_of(passage: &Passage<'_>, index: MentionIndex) -> Vec<Told> {
    let mut pairs = Vec::new();
    pairs_of(passage, index, &mut pairs);
    let told = |pair: &Pair| Told {
        own: pair.own,
        other: pair.other,
        year: years(passage, pair.own.mention),
    };
    pairs.iter().map(told).collect()
}

/// The pairs that an amount makes with those in the bracket behind it.
fn pairs_of(passage: &Passage<'_>, index: MentionIndex, pairs: &mut Vec<Pair>) {
    let figures = &passage.mentions.figures;
    let own = &figures[index];
    let text = passage.document.text();
    if own.kind != Kind::Money {
        return;
    }
    let mut end = own.span.end();
    let mut first: Option<MentionIndex> = None;
    for (next, other) in figures[..passage.last].iter().enumerate().skip(index + 1) {
        let between = text[end..other.span.start()].trim();
        let joint = if first.is_none() {
            matches!(
                between,
                "(" | "[" | "(US" | "(about" | "(around" | "(some" | "(or"
            )
        } else {
            matches!(between, ";" | "," | "/" | "or" | "; about")
        };
        if !joint || other.kind != Kind::Money {
            return;
        }
        // The amounts in one bracket make a pair as well.
        for one in [Some(index), first].into_iter().flatten() {
            let units = (figures[one].unit, other.unit);
            if units.0 != units.1 && !units.0.is_none() && !units.1.is_none() {
                add(&figures[one], other, (one, next), pairs);
            }
        }
        first = first.or(Some(next));
        end = other.span.end();
    }
}

fn add(
    own: &Mention,
    other: &Mention,
    (index, next): (MentionIndex, MentionIndex),
    pairs: &mut Vec<Pair>,
) {
    let mut push = |part, a: crate::number::Number, b: crate::number::Number| {
        let rate = b.value() / a.value();
        if rate.is_finite() && rate > 0.0 {
            pairs.push(Pair {
                own: Term::end(index, part),
                other: Term::end(next, part),
                units: (own.unit, other.unit),
                rate,
            });
        }
    };
    match (own.amount(), other.amount()) {
        (Some(Amount::One(a)), Some(Amount::One(b))) => push(Part::Whole, a, b),
        (Some(Amount::Range(a, c)), Some(Amount::Range(b, d))) => {
            push(Part::First, a, b);
            push(Part::Last, c, d);
        }
        _ => {}
    }
}
