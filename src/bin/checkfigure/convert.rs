//! `checkfigure convert`: an amount in another unit, exact and as it may be printed.

use std::io::{self, Write};

use anyhow::{Context, bail};
use checkfigure::mention::scan;
use checkfigure::number::{self, Number};
use checkfigure::report::Converted;
use checkfigure::text::Document;
use checkfigure::unit::{UnitExpr, Units};

use crate::args::ConvertArgs;
use crate::{CLEAN, setup};

pub(crate) fn run(args: &ConvertArgs) -> anyhow::Result<u8> {
    let units = setup::units(args.units.as_ref())?;
    let (number, from) = amount(args.amount.trim(), units).with_context(|| {
        format!(
            "'{}' is no amount with a unit, as \"3,000 sq km\" is",
            args.amount
        )
    })?;
    let to = units
        .parse(args.unit.trim())
        .with_context(|| format!("'{}' is no unit", args.unit))?;
    let Some(converted) = Converted::new(number, from, to, units) else {
        let kind = |unit| match units.dimension_name(unit) {
            "" => units.id(unit),
            name => name.to_owned(),
        };
        bail!(
            "no factor leads from {} ({}) to {} ({})",
            args.amount,
            kind(from),
            args.unit,
            kind(to)
        );
    };
    let mut out = io::stdout().lock();
    writeln!(out, "{converted}")?;
    out.flush()?;
    Ok(CLEAN)
}

/// A number and its unit: what stands after a number is taken for a unit without further evidence,
/// and where that does not do, it is read as in a text ("6 ft 2 in").
fn amount(text: &str, units: &Units) -> Option<(Number, UnitExpr)> {
    let plain = || {
        let read = number::read(text, 0).or_else(|| number::read_words(text, 0))?;
        let unit = units.parse(text.get(read.end..)?.trim())?;
        Some((read.value, unit))
    };
    let as_read = || {
        let found = scan(&Document::plain(text), units);
        let figure = found
            .figures
            .first()
            .filter(|figure| figure.span.len() == text.len())?;
        Some((figure.number()?, figure.unit))
    };
    plain().or_else(as_read)
}
