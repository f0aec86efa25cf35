//! A size against how many times as large as something it is said to be.

use crate::finding::Confidence;
use crate::known::{COMPARISON, FACTS, Fact, Known, fact};
use crate::mention::Amount;
use crate::number::Interval;

use super::super::Context;
use super::super::law::interval;
use super::super::number_text::significant;
use super::super::reference::Ruling;
use super::super::wording::Words;
use super::{Verdict, mention, printed, working};

pub(super) fn judge(context: &Context<'_>, known: &Known) -> Option<Ruling> {
    let Known::Size {
        figure,
        fact: at,
        low,
        high,
        name,
    } = *known
    else {
        return None;
    };
    let (fact, own) = (fact(&FACTS[at])?, mention(context, figure));
    let Amount::One(number) = own.amount()? else {
        return None;
    };
    let factor = context.units.factor(own.unit)?;
    let (size, slack) = (fact.value.value() * fact.factor, fact.slack * fact.factor);
    let stated = interval(own, own.qualifier, number, true).affine(factor, 0.0);
    let expected = Interval::closed((size - slack) * low, (size + slack) * high);
    let row = fact.row;
    let told = (printed(context, figure), number.value() * factor / size);
    let verdict = Verdict {
        way: &COMPARISON,
        figure,
        name,
        holds: expected.meets(stated),
        confidence: Confidence::High,
        of: (row.entity, row.property, None),
        at: (row.file, Some(row.line), Some(fact.value)),
        source: row.source,
        words: words(&fact, told),
    };
    Some(verdict.ruling(context))
}

/// What a size has, and how many times as large the figure is.
fn words(fact: &Fact, (told, times): (String, f64)) -> Words {
    let entity = fact.row.entity;
    let article = match fact.row.kind {
        "size" if entity.starts_with(char::is_lowercase) => "a ",
        "building" | "ship" => "the ",
        _ => "",
    };
    let name = format!("{article}{entity}");
    let value = format!("{} {}", significant(fact.value.value(), 6), fact.unit);
    let times = significant(times, 2);
    let as_large = match fact.row.property {
        "length" => "as long as",
        "height" => "as tall as",
        "mass" => "as heavy as",
        "depth" => "as deep as",
        "width" => "as wide as",
        _ => "the size of",
    };
    Words {
        message: format!("{told} is {times} times {as_large} {name}, which has {value}"),
        working: working(&format!("{name} has {value}"), fact.row.source),
        slip: None,
        repairs: vec![
            format!("write {times} times {as_large}"),
            "or correct the size".to_owned(),
        ],
    }
}
