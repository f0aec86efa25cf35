//! `checkfigure convert`: an amount in another unit, exact and as it may be printed.

use std::io::{self, Write};

use anyhow::{Context, anyhow, bail};
use checkfigure::error::shown;
use checkfigure::mention::scan;
use checkfigure::number::{self, Form, Number};
use checkfigure::report::Converted;
use checkfigure::text::Document;
use checkfigure::unit::{UnitExpr, Units};

use crate::args::ConvertArgs;
use crate::{CLEAN, setup};

pub(crate) fn run(args: &ConvertArgs) -> anyhow::Result<u8> {
    let units = setup::units(args.units.as_ref())?;
    let given = args.amount.trim();
    let into = unit_asked_for(given, args.unit.as_deref(), units)?;
    let (number, from) = amount(given, units).with_context(|| {
        let given = shown(given);
        format!("'{given}' is no amount with a unit, as \"3,000 sq km\" is")
    })?;
    let to = units
        .parse(into)
        .with_context(|| format!("'{}' is no unit", shown(into)))?;
    if let Some(zero) = below_zero(number, from, units) {
        bail!("{} is below absolute zero, which is {zero}", shown(given));
    }
    let Some(converted) = Converted::new(number, from, to, units) else {
        bail!("{}", unlike((given, from), (into, to), units));
    };
    let mut out = io::stdout().lock();
    writeln!(out, "{converted}")?;
    out.flush()?;
    Ok(CLEAN)
}

/// The unit to convert into. "convert 5 km" holds an amount in two arguments, and no such unit.
fn unit_asked_for<'a>(
    given: &str,
    unit: Option<&'a str>,
    units: &Units,
) -> anyhow::Result<&'a str> {
    let ask = |amount: &str| {
        let amount = shown(amount);
        anyhow!("into which unit? checkfigure convert \"{amount}\" UNIT")
    };
    let unit = unit.ok_or_else(|| ask(given))?.trim();
    let both = format!("{given} {unit}");
    let bare = number::read(given, 0).is_some_and(|read| read.end == given.len());
    if bare && amount(&both, units).is_some() {
        return Err(ask(&both));
    }
    Ok(unit)
}

/// Why there is no factor between two units.
fn unlike((given, from): (&str, UnitExpr), (into, to): (&str, UnitExpr), units: &Units) -> String {
    let kind = |unit| match units.dimension_name(unit) {
        "" => units.id(unit),
        name => name.to_owned(),
    };
    format!(
        "no factor leads from {} ({}) to {} ({})",
        shown(given),
        kind(from),
        shown(into),
        kind(to)
    )
}

/// Absolute zero in the unit of a temperature that is below it.
fn below_zero(number: Number, unit: UnitExpr, units: &Units) -> Option<String> {
    let kelvin = units.parse("kelvin")?;
    let nothing = Number::decimal(0, 0, Form::Digits);
    let zero = Converted::new(nothing, kelvin, unit, units)?;
    let reached = Converted::new(number, unit, kelvin, units)?;
    let below = reached.exact().starts_with('−');
    below.then(|| format!("{} {}", zero.exact(), units.display(unit, true, false)))
}

/// A number and its unit: what stands after a number is taken for a unit without further evidence,
/// and where that does not do, it is read as in a text ("6 ft 2 in").
fn amount(text: &str, units: &Units) -> Option<(Number, UnitExpr)> {
    let plain = || {
        let read = number::read(text, 0).or_else(|| number::read_words(text, 0))?;
        let unit = units.parse(text.get(read.end..)?.trim())?;
        Some((read.value, unit))
    };
    // Brackets are evidence enough that the last word is a unit.
    let in_brackets = || {
        let text = format!("({text})");
        let found = scan(&Document::plain(text.as_str()), units);
        let figure = found.figures.first();
        let figure = figure.filter(|figure| figure.span.range() == (1..text.len() - 1))?;
        Some((figure.number()?, figure.unit))
    };
    plain().or_else(in_brackets)
}
