//! Sides and the area or volume that they make: a 10-by-20 m pool (200 m²).

use crate::mention::{Amount, Kind, TieWord};

use super::look::{NEAR, in_base};
use super::sentence::Sentence;
use super::way::{Find, Judge, Law, Part, Sense, Ties, Way};
use super::{Confidence, MentionIndex, Term};

/// Two or three sides, and their product.
pub static WAY: Way = Way {
    name: "area",
    kinds: &[Kind::Quantity],
    find: Find::Sentence(2, TieWord::NONE, find),
    judge: Judge::Arithmetic,
    laws: &[&AREA, &VOLUME],
};

const fn law(volume: bool) -> Law {
    Law {
        sense: Sense::Equal,
        slack: 0.02,
        value: |given| given.iter().product(),
        inverse: |given, whole, place| whole * given[place] / given.iter().product::<f64>(),
        working: if volume {
            "{0} × {1} × {2} = {right}; printed {stated}"
        } else {
            "{0} × {1} = {right}; printed {stated}"
        },
        says: if volume {
            "{0} by {1} by {2} is {right}, not {stated}"
        } else {
            "{0} by {1} is {right}, not {stated}"
        },
        repairs: &[],
        slips: &[],
    }
}

static AREA: Law = law(false);
static VOLUME: Law = law(true);

fn find(sentence: &Sentence<'_>, ties: &mut Ties) {
    for (at, _) in sentence.figures() {
        let Some((sides, last)) = sides(sentence, at) else {
            continue;
        };
        let Some(whole) = told(sentence, last).or_else(|| told_before(sentence, at)) else {
            continue;
        };
        let (base, law) = if sides.len() == 3 {
            ("cubic_metre", &VOLUME)
        } else {
            ("square_metre", &AREA)
        };
        let units = sentence.passage.units;
        let Some(factor) = in_base(units, sentence.figure(whole).unit, base) else {
            continue;
        };
        let words = (sentence.items[at].span, Confidence::High);
        let terms = (Term::whole(whole).times(factor), sides.as_slice());
        ties.push(&WAY, terms, words).law = Some(law);
    }
}

/// What a length is called that is a side.
const SIDES: [&str; 4] = ["long", "wide", "broad", "across"];

/// The sides at an item, in metres, and the last item of them.
fn sides(sentence: &Sentence<'_>, at: usize) -> Option<(Vec<Term>, usize)> {
    let index = sentence.figure_at(at)?;
    let flat = sentence.is_word(at + 1, &SIDES);
    if !flat && !matches!(sentence.amount(index), Some(Amount::Sides(..))) {
        return None;
    }
    let metres =
        |index: MentionIndex| in_base(sentence.passage.units, sentence.figure(index).unit, "metre");
    let factor = metres(index)?;
    let parts: &[Part] = match sentence.amount(index)? {
        Amount::Sides(_, _, None) => &[Part::First, Part::Last],
        Amount::Sides(..) => &[Part::First, Part::Middle, Part::Last],
        _ => return wide_and_long(sentence, at),
    };
    let terms = parts
        .iter()
        .map(|&part| Term::end(index, part).times(factor));
    Some((terms.collect(), at))
}

/// "100 m long and 50 m wide".
fn wide_and_long(sentence: &Sentence<'_>, at: usize) -> Option<(Vec<Term>, usize)> {
    let side = |at: usize| {
        let index = sentence.figure_at(at)?;
        let factor = in_base(sentence.passage.units, sentence.figure(index).unit, "metre")?;
        sentence.figure(index).number()?;
        let flat = sentence.is_word(at + 1, &SIDES);
        flat.then(|| Term::whole(index).times(factor))
    };
    let first = side(at)?;
    let joint = at
        + 2
        + usize::from(sentence.is_word(at + 2, &["and", "by"]) || sentence.is_mark(at + 2, &[',']));
    let second = side(joint)?;
    (sentence.word(at + 1) != sentence.word(joint + 1)).then(|| (vec![first, second], joint + 1))
}

/// The area behind its sides: in a bracket, or behind "or", "an area of", "covering".
fn told(sentence: &Sentence<'_>, last: usize) -> Option<MentionIndex> {
    let next = (last + 1..last + 1 + NEAR).find(|&at| sentence.figure_at(at).is_some())?;
    let index = sentence.figure_at(next)?;
    let leads = (last + 1..next).any(|at| {
        sentence.is_mark(at, &['(', '=', ',', '–', '—'])
            || sentence.is_word(
                at,
                &[
                    "area", "covers", "covering", "or", "volume", "holds", "makes", "giving",
                ],
            )
    });
    let other = (last + 1..next).any(|at| sentence.is_mark(at, &[';', '.', ')']));
    let figure = sentence.figure(index);
    (leads && !other && figure.kind == Kind::Quantity && figure.number().is_some()).then_some(index)
}

/// "The 30 km² park measures 4 km by 5 km".
fn told_before(sentence: &Sentence<'_>, at: usize) -> Option<MentionIndex> {
    let verb = at
        .checked_sub(1)
        .filter(|&at| sentence.is_word(at, &["measures", "measuring"]))?;
    let before = super::look::back(sentence, verb, 6)?;
    let index = sentence.figure_at(before)?;
    let figure = sentence.figure(index);
    (figure.kind == Kind::Quantity && figure.number().is_some()).then_some(index)
}
