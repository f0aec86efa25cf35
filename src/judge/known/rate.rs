//! An amount in two currencies against what one was worth in the other.

use jiff::{ToSpan, civil};

use crate::facts::Rates;
use crate::finding::{Bound, Confidence, Gap, Severity, Status};
use crate::known::RATE;
use crate::mention::{Amount, Mention};
use crate::number::{Interval, Number};
use crate::relation::{Outcome, Part, Term, Told};

use super::super::Context;
use super::super::law::interval;
use super::super::number_text::significant;
use super::super::reference::Ruling;
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
    let (first, last) = days(context, told.year)?;
    let (low, high) = rates.between((own.unit, other.unit), (first, last))?;
    let from = stated(own, told.own)?;
    let printed_other = stated(other, told.other)?;
    let expected = Interval::closed(
        from.low().at * low * (1.0 - SPREAD),
        from.high().at * high * (1.0 + SPREAD),
    );
    let holds = expected.meets(printed_other);
    let when = if first.year() == last.year() && told.year.is_some() {
        format!("in {}", first.year())
    } else {
        format!("from {first} to {last}")
    };
    let name = |unit| context.units.display(unit, true, false);
    let (own_name, other_name) = (name(own.unit), name(other.unit));
    let value = number(own, told.own)?.value();
    let right = format!(
        "{} to {} {other_name}",
        significant(value * low, 4),
        significant(value * high, 4)
    );
    let working = format!(
        "{}: a unit of {own_name} was {} to {} {other_name} {when}",
        rates.name(),
        significant(low, 5),
        significant(high, 5)
    );
    Some(Ruling {
        way: &RATE,
        outcome: if holds { Outcome::Holds } else { Outcome::Off },
        severity: Severity::Error,
        confidence: Confidence::High,
        mention: Some(told.other.mention),
        span: other.span,
        beside: vec![(own.span, printed(context, told.own.mention))],
        bound: Bound {
            entity: own_name.clone(),
            property: "exchange rate".to_owned(),
            as_of: Some(last.to_string()),
            status: if holds {
                Status::Supported
            } else {
                Status::Contradicted
            },
            table: rates.name().to_owned(),
            row: None,
            column: context.units.id(other.unit),
            value: None,
            source: None,
        },
        words: Words {
            message: format!(
                "{} was {right} {when}, not {}",
                printed(context, told.own.mention),
                printed(context, told.other.mention)
            ),
            working,
            slip: None,
            repairs: vec![
                format!("write an amount of {right}"),
                "or say at which rate it was converted".to_owned(),
            ],
        },
        gap: Gap::of(printed_other, expected),
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
