//! A figure against the facts that ship.

use jiff::civil;

use crate::claim::VALUE;
use crate::finding::Confidence;
use crate::known::{FACTS, Fact, fact};
use crate::mention::{Amount, Mention};
use crate::number::Interval;
use crate::relation::MentionIndex;
use crate::text::Span;

use super::super::Context;
use super::super::law::interval;
use super::super::number_text::significant;
use super::super::reference::Ruling;
use super::super::wording::Words;
use super::{Verdict, mention, printed, working};

/// A figure that changes is compared where the text is of so many years about the fact's own.
const AGE: i16 = 2;
/// So much it may change in a year.
const CHANGE: f64 = 0.03;
/// What is further off is of another thing than was understood.
const FAR: f64 = 100.0;

pub(super) fn judge(
    context: &Context<'_>,
    figure: MentionIndex,
    facts: &[usize],
    name: Span,
) -> Option<Ruling> {
    let own = stated(context, mention(context, figure))?;
    let all: Vec<_> = facts.iter().filter_map(|at| fact(&FACTS[*at])).collect();
    let first = all.first()?;
    let holds = all.iter().any(|fact| range(fact, 0.0).meets(own));
    if !holds && !all.iter().all(|fact| is_current(context, fact)) {
        return None;
    }
    let near = all
        .iter()
        .any(|fact| range(fact, CHANGE * f64::from(AGE)).meets(own));
    if !holds && (near && first.year.is_some() || is_far(first, own)) {
        return None;
    }
    Some(verdict(context, figure, first, (holds, name)).ruling(context))
}

/// Whether the text is of about the year of a fact that changes.
fn is_current(context: &Context<'_>, fact: &Fact) -> bool {
    let of_text = context.document.date().map(civil::Date::year);
    match fact.year {
        None => true,
        Some(year) => of_text.is_some_and(|text| (text - year).abs() <= AGE),
    }
}

/// What a fact may be, in the SI unit; so much more where it changes.
fn range(fact: &Fact, change: f64) -> Interval {
    let value = fact.value.value();
    let slack = fact
        .slack
        .max(value.abs() * change)
        .max(fact.value.fine_step() / 2.0);
    Interval::around(value, slack).affine(fact.factor, 0.0)
}

fn is_far(fact: &Fact, own: Interval) -> bool {
    let value = fact.value.value() * fact.factor;
    let (low, high) = (own.low().at, own.high().at);
    low > value * FAR || high < value / FAR
}

/// What a figure that was printed so may stand for, in the SI unit.
fn stated(context: &Context<'_>, figure: &Mention) -> Option<Interval> {
    let Amount::One(number) = figure.amount()? else {
        return None;
    };
    let units = context.units;
    let factor = units.factor(figure.unit)?;
    let offset = units.offset(figure.unit);
    let printed = interval(figure, figure.qualifier, number, true);
    Some(printed.affine(factor, offset * factor))
}

/// What a fact says: "the length of the Nile is 6,650 kilometres", and its value.
fn says(fact: &Fact) -> (String, String) {
    let row = &fact.row;
    let value = [significant(fact.value.value(), 12), fact.unit.clone()].join(" ");
    let value = value.trim().to_owned();
    let time = fact
        .year
        .map_or(String::new(), |year| format!(" in {year}"));
    // "the Nile", "the speed of light".
    let has_article = ["river", "constant"].contains(&row.kind);
    let article = if has_article { "the " } else { "" };
    let of = match row.property {
        "value" => String::new(),
        property => format!("the {property} of "),
    };
    (
        format!("{of}{article}{}{time} is {value}", row.entity),
        value,
    )
}

fn verdict<'a>(
    context: &Context<'_>,
    figure: MentionIndex,
    fact: &'a Fact,
    (holds, name): (bool, Span),
) -> Verdict<'a> {
    let row = &fact.row;
    let (is, value) = says(fact);
    let own = printed(context, figure);
    let year = fact.year.map(|year| year.to_string());
    Verdict {
        way: &VALUE,
        figure,
        name,
        holds,
        confidence: Confidence::High,
        of: (row.entity, row.property, year),
        at: (row.file, Some(row.line), Some(fact.value)),
        source: row.source,
        words: Words {
            message: format!("{is}, not {own}"),
            working: working(&is, row.source),
            slip: None,
            repairs: vec![
                format!("write {value}"),
                format!("or name a source that has {own}"),
            ],
        },
    }
}
