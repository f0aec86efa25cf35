//! A speed, a distance and a time: 300 miles in four hours at 75 mph.

use crate::mention::{Kind, TieWord};

use super::look::in_base;
use super::sentence::{AMOUNTS, Sentence};
use super::way::{Find, Judge, Law, LawSlip, Part, Sense, Ties, Way};
use super::{Confidence, MentionIndex, Term};

/// A rate and the two amounts that make it.
pub static WAY: Way = Way {
    name: "rate",
    kinds: AMOUNTS,
    find: Find::Sentence(3, TieWord::NONE, find),
    judge: Judge::Arithmetic,
    laws: &[&SPEED],
};

static SPEED: Law = Law {
    sense: Sense::Equal,
    slack: 0.04,
    value: |given| given[0] / given[1],
    inverse: |given, speed, place| match place {
        0 => speed * given[1],
        _ => given[0] / speed,
    },
    working: "{0} ÷ {1} = {right}; printed {stated}",
    says: "{0} in {1} is {right}, not {stated}",
    repairs: &[],
    slips: &[LawSlip {
        id: "decimal-slip",
        value: |given| given[0] / given[1] / 10.0,
        note: "the decimal point is one place off",
    }],
};

/// How far from each other the three may stand.
const REACH: usize = 24;

fn find(sentence: &Sentence<'_>, ties: &mut Ties) {
    if sentence.count(Kind::Quantity) < 2 || sentence.count(Kind::Duration) < 1 {
        return;
    }
    let speeds = ["per ", "/", "mph", "mh", "knot", "kph", "an hour"];
    for (at, index) in sentence.figures() {
        let Some((speed, factor)) = base(sentence, at, "metre_per_second") else {
            continue;
        };
        let words = sentence.passage.document.slice(sentence.figure(index).span);
        if !speeds.iter().any(|speed| words.contains(speed)) {
            continue;
        }
        // "at 80 mph", "an average of 75 mph", "averaging 75 mph".
        let lead = (at.saturating_sub(4)..at)
            .any(|at| sentence.is_word(at, &["at", "averaging", "average", "speed", "averaged"]));
        let top = (at.saturating_sub(6)..at + 3).any(|at| {
            sentence.is_word(
                at,
                &[
                    "top", "maximum", "limit", "peak", "up", "speeds", "record", "winds", "gusts",
                    "wind",
                ],
            )
        });
        if let Some((distance, time)) = crossed(sentence, at).filter(|_| lead && !top) {
            let words = (sentence.items[at].span, Confidence::High);
            let stated = Term::whole(speed).times(factor);
            ties.push(&WAY, (stated, &[distance, time]), words).law = Some(&SPEED);
        }
    }
}

/// The figure at an item and what its unit is in this one.
fn base(sentence: &Sentence<'_>, at: usize, unit: &str) -> Option<(MentionIndex, f64)> {
    let index = sentence.figure_at(at)?;
    let figure = sentence.figure(index);
    figure.number()?;
    let known = matches!(figure.kind, Kind::Quantity | Kind::Duration);
    let factor = in_base(sentence.passage.units, figure.unit, unit).filter(|_| known)?;
    Some((index, factor))
}

/// The only distance and the only time near a speed, the time behind "in" or "for".
fn crossed(sentence: &Sentence<'_>, speed: usize) -> Option<(Term, Term)> {
    let near = speed.saturating_sub(REACH)..(speed + REACH).min(sentence.items.len());
    let (mut distance, mut time) = (None, None);
    for at in near {
        if sentence.is_mark(at, &[';']) {
            return None;
        }
        if at > 0 && sentence.is_mark(at - 1, &['(', '[']) {
            continue;
        }
        let gone = !sentence.is_word(at + 1, &AWAY);
        let term = |(index, factor)| Term::end(index, Part::Exact).times(factor);
        if let Some(found) = base(sentence, at, "metre").filter(|_| gone) {
            if distance.replace(term(found)).is_some() {
                return None;
            }
        } else if let Some(found) = base(sentence, at, "second")
            && (!is_taken(sentence, at) || time.replace(term(found)).is_some())
        {
            return None;
        }
    }
    distance.zip(time)
}

/// What makes a place of a distance: "30 miles from home" was not gone.
const AWAY: [&str; 9] = [
    "from", "away", "off", "north", "south", "east", "west", "outside", "short",
];

/// Whether "in", "for" or their like leads to a time.
fn is_taken(sentence: &Sentence<'_>, at: usize) -> bool {
    let cue = sentence.cue(at);
    let before = (sentence.around(at).start..at).rev().find(|&at| {
        sentence.items[at].span.start() < cue && !sentence.says(at).has(TieWord::SMALL)
    });
    before.is_some_and(|at| {
        sentence.is_word(
            at,
            &[
                "in", "for", "took", "within", "after", "takes", "take", "lasts", "lasted",
            ],
        )
    })
}
