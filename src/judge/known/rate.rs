//! An amount in two currencies against what one was worth in the other.

use jiff::{ToSpan, civil};

use crate::facts::Rates;
use crate::finding::{Bound, Confidence, Gap, Severity};
use crate::known::RATE;
use crate::mention::{Amount, Mention};
use crate::number::{Interval, Number};
use crate::relation::{Outcome, Part, Term, Told};

use super::super::Context;
use super::super::law::interval;
use super::super::number_text::significant;
use super::super::reference::{Ruling, status};
use super::super::wording::Words;
use super::printed;

/// A text may convert at a rate of so many days before its own, or after it.
const BEFORE: i32 = 45;
const BEHIND: i32 = 3;
/// Banks and cards take so much more or less.
const SPREAD: f64 = 0.02;

/// Judges two amounts by a table of rates; `None` where it has no rate for them, or their time is not known.
pub(crate) fn judge(context: &Context<'_>, rates: &Rates, told: &Told) -> Option<Ruling> {
    let figures = &context.mentions.figures;
    let (own, other) = (&figures[told.own.mention], &figures[told.other.mention]);
    let days = days(context, told.year)?;
    let (low, high) = rates.between((own.unit, other.unit), days)?;
    let (from, to) = (stated(own, told.own)?, stated(other, told.other)?);
    let (least, most) = (low * (1.0 - SPREAD), high * (1.0 + SPREAD));
    let expected = Interval::closed(from.low().at * least, from.high().at * most);
    let holds = expected.meets(to);
    let outcome = if holds { Outcome::Holds } else { Outcome::Off };
    Some(Ruling {
        way: &RATE,
        outcome,
        severity: Severity::Error,
        confidence: Confidence::High,
        mention: Some(told.other.mention),
        span: other.span,
        beside: vec![(own.span, printed(context, told.own.mention))],
        bound: bound(context, rates, (own, other), (holds, days.1)),
        words: words(context, (rates, told), (low, high), days)?,
        gap: Gap::of(to, expected),
    })
}

/// What two amounts were compared with.
fn bound(
    context: &Context<'_>,
    rates: &Rates,
    (own, other): (&Mention, &Mention),
    (holds, day): (bool, civil::Date),
) -> Bound {
    Bound {
        entity: context.units.display(own.unit, true, false),
        property: "exchange rate".to_owned(),
        as_of: Some(day.to_string()),
        status: status(holds),
        table: rates.name().to_owned(),
        row: None,
        column: context.units.id(other.unit),
        value: None,
        source: None,
    }
}

/// What the first amount was in the other currency.
fn words(
    context: &Context<'_>,
    (rates, told): (&Rates, &Told),
    (low, high): (f64, f64),
    (first, last): (civil::Date, civil::Date),
) -> Option<Words> {
    let figures = &context.mentions.figures;
    let (own, other) = (&figures[told.own.mention], &figures[told.other.mention]);
    let days = || format!("from {first} to {last}");
    let when = told.year.map_or_else(days, |year| format!("in {year}"));
    let name = |unit| context.units.display(unit, true, false);
    let value = number(own, told.own)?.value();
    let ends = |times: f64, digits| {
        let both = [low, high].map(|rate| significant(times * rate, digits));
        both.join(" to ")
    };
    let (own, other) = (name(own.unit), name(other.unit));
    let right = format!("{} {other}", ends(value, 4));
    let said = |at| printed(context, at);
    let (from, to) = (said(told.own.mention), said(told.other.mention));
    let rate = ends(1.0, 5);
    Some(Words {
        message: format!("{from} was {right} {when}, not {to}"),
        working: format!(
            "{}: a unit of {own} was {rate} {other} {when}",
            rates.name()
        ),
        slip: None,
        repairs: vec![
            format!("write an amount of {right}"),
            "or say at which rate it was converted".to_owned(),
        ],
    })
}

/// From which day to which a rate may be of: the year that is told, or about the day of the text.
fn days(context: &Context<'_>, year: Option<i16>) -> Option<(civil::Date, civil::Date)> {
    if let Some(year) = year {
        let first = civil::Date::new(year, 1, 1).ok()?;
        return Some((first, first.last_of_year()));
    }
    let day = context.document.date()?;
    Some((
        day.checked_sub(BEFORE.days()).ok()?,
        day.checked_add(BEHIND.days()).ok()?,
    ))
}

fn number(mention: &Mention, term: Term) -> Option<Number> {
    match (mention.amount()?, term.part) {
        (Amount::One(number), _)
        | (Amount::Range(number, _), Part::First)
        | (Amount::Range(_, number), Part::Last) => Some(number),
        _ => None,
    }
}

fn stated(mention: &Mention, term: Term) -> Option<Interval> {
    Some(interval(
        mention,
        mention.qualifier,
        number(mention, term)?,
        true,
    ))
}
