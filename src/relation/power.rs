//! Power is no energy: 45 MW of electricity a year.

use crate::mention::{Flags, Kind, Mention};

use super::look::in_base;
use super::way::{Find, Judge, Law, Sense, Ties, Way};
use super::{Confidence, MentionIndex, Passage, Term};

/// A power or an energy, and the time that it is for.
pub static WAY: Way = Way {
    name: "power",
    kinds: &[Kind::Quantity],
    find: Find::Figure(find),
    judge: Judge::Arithmetic,
    laws: &[&FLOW, &PLANT, &ENERGY],
};

/// Whether a law that asks for no arithmetic holds: always, or never.
const fn law(
    holds: bool,
    says: &'static str,
    working: &'static str,
    repairs: &'static [&'static str],
) -> Law {
    Law {
        sense: if holds { Sense::More } else { Sense::Less },
        slack: 0.0,
        value: |_| f64::MIN,
        inverse: |_, _, _| f64::NAN,
        working,
        says,
        repairs,
        slips: &[],
    }
}

static FLOW: Law = law(
    false,
    "{stated} is a power, which is so much at every moment; so much in a time is energy",
    "power × time = energy: watts × hours = watt hours",
    &["write the energy in watt hours", "or leave the time out"],
);
static PLANT: Law = law(
    false,
    "{stated} is an energy; what a plant can give at any moment is a power",
    "energy ÷ time = power: watt hours ÷ hours = watts",
    &[
        "write the power in watts",
        "or say in what time it gives {stated}",
    ],
);
/// An energy in a time.
static ENERGY: Law = law(true, "", "{stated} in a time is energy in a time", &[]);

/// How far behind a figure its time may stand, and before it what is done with it, in bytes.
const REACH: usize = 48;

fn find(passage: &Passage<'_>, index: MentionIndex, ties: &mut Ties) {
    let figure = &passage.mentions.figures[index];
    let words = passage.document.slice(figure.unit_span);
    if !(words.contains('W') || words.contains("att")) {
        return;
    }
    let is = |base| in_base(passage.units, figure.unit, base).is_some();
    let dimension = passage.units.dimension_name(figure.unit);
    let law = match dimension {
        "power" if timed(passage, figure) => &FLOW,
        "energy" if is_of_plant(passage, figure) => &PLANT,
        "energy" if timed(passage, figure) && is("kilowatt_hour") => &ENERGY,
        _ if dimension.is_empty() && is("watt_per_second") && timed(passage, figure) => &FLOW,
        _ => return,
    };
    let term = Term::whole(index);
    let words = (figure.span, Confidence::High);
    ties.push(&WAY, (term, &[term]), words).law = Some(law);
}

/// What grows by so much in a time: power that is built, and no energy.
const ADDS: [&str; 21] = [
    "add",
    "adds",
    "added",
    "adding",
    "additions",
    "build",
    "builds",
    "built",
    "building",
    "install",
    "installs",
    "installed",
    "installing",
    "grow",
    "grew",
    "growing",
    "by",
    "of",
    "from",
    "to",
    "another",
];
/// What may be said to flow.
const FLOWS: [&str; 6] = [
    "of electricity",
    "of power",
    "of energy",
    "electricity",
    "of solar power",
    "of wind power",
];
/// Words for a time at the end of a unit.
const WITHIN: [&str; 6] = [
    "a day",
    "per day",
    "a year",
    "per year",
    "a month",
    "per month",
];

/// "45 `MW` of electricity each year", "8 kW a day", but not "adding 45 `MW` a year" and "45 `MW` of
/// capacity".
fn timed(passage: &Passage<'_>, figure: &Mention) -> bool {
    let mut clauses = passage
        .behind(figure.span.end(), REACH)
        .split(['.', ',', ';', '(']);
    let first = clauses.next().unwrap_or_default().trim_start();
    let what = FLOWS.iter().find_map(|of| first.strip_prefix(of));
    let own = passage.document.slice(figure.span);
    let told = is_each(what.unwrap_or(first).trim_start())
        || WITHIN.iter().any(|time| own.ends_with(time));
    told && !grows(passage, figure) && !first.contains("capacity") && !first.contains("new ")
}

/// "each year", "a day".
fn is_each(words: &str) -> bool {
    let each = ["a ", "per ", "each ", "every "];
    let time = ["year", "day", "month", "week", "hour"];
    let each = each.iter().find_map(|each| words.strip_prefix(each));
    each.is_some_and(|rest| time.iter().any(|time| rest.starts_with(time)))
}

/// Whether what leads to a figure says that something is added.
fn grows(passage: &Passage<'_>, figure: &Mention) -> bool {
    let text = passage.lead(figure.span.start(), REACH);
    let words = text
        .rsplit(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let mut near = words.take(3);
    near.any(|word| ADDS.contains(&word.to_lowercase().as_str()))
}

/// What gives power.
const PLANTS: [&str; 11] = [
    "plant",
    "wind farm",
    "solar farm",
    "turbine",
    "power station",
    "power plant",
    "solar park",
    "reactor",
    "wind turbine",
    "solar plant",
    "hydro plant",
];

/// "a 45 `MWh` wind farm".
fn is_of_plant(passage: &Passage<'_>, figure: &Mention) -> bool {
    let rest = passage
        .behind(figure.span.end(), REACH)
        .trim_start_matches([' ', '-']);
    PLANTS.iter().any(|plant| rest.starts_with(plant)) && !figure.flags.has(Flags::UNSURE)
}
