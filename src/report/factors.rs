//! The factors that the conversions of a text were checked by.

use std::collections::BTreeSet;

use crate::judge::significant;
use crate::mention::{Mention, Role};
use crate::rules::{self, Category};
use crate::unit::{Conversion, UnitExpr, Units};

use super::{Sheet, Style};

/// Significant digits of a factor.
const DIGITS: u32 = 10;

/// Each conversion that a part of a text speaks of, in words: "1 mile = 1.609344 kilometres".
pub(super) fn factors(sheet: &Sheet<'_>, style: &Style<'_>, met: &mut BTreeSet<String>) {
    let report = sheet.report;
    let found = report
        .findings
        .iter()
        .map(|found| (found.rule, found.spans()));
    let held = report
        .checked
        .iter()
        .map(|held| (held.rule, held.spans.clone()));
    let conversion =
        |id: &str| rules::find(id).is_some_and(|rule| rule.category == Category::Conversion);
    for (_, spans) in found.chain(held).filter(|(id, _)| conversion(id)) {
        let mut figures: Vec<_> = spans
            .iter()
            .filter_map(|span| Some(report.mentions.at(*span)?.1))
            .collect();
        figures.sort_by_key(|figure| figure.span.start());
        if let [first, second] = figures[..] {
            met.extend(each(sheet, style.units, first, second));
        }
    }
}

/// The factor between the units of two figures, for each reading of either that has one.
fn each(sheet: &Sheet<'_>, units: &Units, first: &Mention, second: &Mention) -> Vec<String> {
    let readings = |figure: &Mention| {
        let spelled = sheet.report.document.slice(figure.unit_span);
        let all: Vec<_> = units.readings_of(spelled).iter().collect();
        if all.contains(&figure.unit) {
            all
        } else {
            vec![figure.unit]
        }
    };
    let difference = first.role == Role::Difference || second.role == Role::Difference;
    let others = readings(second);
    let pairs = readings(first)
        .into_iter()
        .flat_map(|from| others.iter().map(move |to| (from, *to)));
    pairs
        .filter(|(from, to)| from != to)
        .filter_map(|(from, to)| said(units, from, to, difference))
        .collect()
}

/// How one unit turns into another, in words.
fn said(units: &Units, from: UnitExpr, to: UnitExpr, difference: bool) -> Option<String> {
    let name = |unit, plural| units.display(unit, plural, false);
    Some(match units.conversion(from, to)? {
        Conversion::Factor(factor) => {
            let number = significant(factor, DIGITS);
            format!(
                "1 {} = {number} {}",
                name(from, false),
                name(to, number != "1")
            )
        }
        Conversion::Affine { factor, .. } if difference => format!(
            "a difference of 1 {} = {} {}",
            name(from, false),
            significant(factor, DIGITS),
            name(to, true)
        ),
        Conversion::Affine { factor, offset } => {
            let sign = if offset < 0.0 { '−' } else { '+' };
            format!(
                "{} = {} × {} {sign} {}",
                name(to, true),
                name(from, true),
                significant(factor, DIGITS),
                significant(offset.abs(), DIGITS)
            )
        }
        Conversion::Reciprocal(constant) => format!(
            "{} = {} ÷ {}",
            name(to, true),
            significant(constant, DIGITS),
            name(from, true)
        ),
    })
}
