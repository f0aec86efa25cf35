//! A size against how many times as large as something it is said to be.

use crate::finding::Confidence;
use crate::known::{COMPARISON, FACTS, Known, fact};
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
    let (fact, own) = (self::fact(&FACTS[at])?, mention(context, figure));
    let Amount::One(number) = own.amount()? else {
        return None;
    };
    let size = fact.value.value() * fact.factor;
    let slack = fact.slack * fact.factor;
    let stated =
        interval(own, own.qualifier, number, true).affine(context.units.factor(own.unit)?, 0.0);
    let expected = Interval::closed((size - slack) * low, (size + slack) * high);
    let times = number.value() * context.units.factor(own.unit)? / size;
    let value = format!("{} {}", significant(fact.value.value(), 6), fact.unit);
    let is = format!("{} has {value}", fact.row.entity);
    let told = printed(context, figure);
    let verdict = Verdict {
        way: &COMPARISON,
        figure,
        name,
        holds: expected.meets(stated),
        confidence: Confidence::High,
        of: (fact.row.entity, fact.row.property, None),
        at: (fact.row.file, Some(fact.row.line), Some(fact.value)),
        source: fact.row.source,
        words: Words {
            message: format!(
                "{told} is {} times the size of {}, which has {value}",
                significant(times, 2),
                fact.row.entity
            ),
            working: working(&is, fact.row.source),
            slip: None,
            repairs: vec![
                format!("write {} times the size", significant(times, 2)),
                "or correct the size".to_owned(),
            ],
        },
    };
    Some(verdict.at(context))
}
