//! Figures for people: a table, one figure a line.

use std::fmt::{self, Write as _};
use std::io::{self, Write};

use crate::mention::Mention;

use super::figure::{Days, Numbers};
use super::sheet::one_line;
use super::unit_names::UnitNames;
use super::{Exact, Kinds, Sheet, Style, bound};

/// The head of the table.
pub(super) fn begin(style: &Style<'_>, out: &mut dyn Write) -> io::Result<()> {
    row(
        out,
        ["place", "kind", "bound", "value", "unit"],
        style.normalise.then_some(["SI value", "SI unit"]),
        "text",
    )
}

/// The figures of one document: where, kind, bound, value, unit, its words.
pub(super) fn document(
    sheet: &Sheet<'_>,
    style: &Style<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let name = sheet.name();
    let mut names = UnitNames::new(style.units, style.normalise);
    // Cells are filled again for every figure, so that none asks for memory of its own.
    let [mut place, mut value, mut si_value] = [const { String::new() }; 3];
    for mention in sheet.figures(style.kinds) {
        let at = sheet.position(mention.span);
        fill(&mut place, format_args!("{name}:{}:{}", at.line, at.column));
        write_value(&mut value, mention);
        let unit = names.of(mention.unit);
        si_value.clear();
        let mut si_unit = "";
        if let Some((numbers, id)) = unit.in_si(mention) {
            fill(&mut si_value, format_args!("{}", numbers.rounded()));
            si_unit = id;
        }
        let kind = Kinds::name(mention.kind);
        row(
            out,
            [&place, kind, bound(mention.qualifier), &value, &unit.id],
            style.normalise.then_some([&si_value, si_unit]),
            &one_line(sheet.words(mention.span)),
        )?;
    }
    Ok(())
}

fn row(
    out: &mut dyn Write,
    [place, kind, bound, value, unit]: [&str; 5],
    si: Option<[&str; 2]>,
    words: &str,
) -> io::Result<()> {
    write!(
        out,
        "{place:<24} {kind:<11} {bound:<9} {value:<15} {unit:<20} "
    )?;
    if let Some([value, unit]) = si {
        write!(out, "{value:<15} {unit:<20} ")?;
    }
    writeln!(out, "{words}")
}

fn fill(cell: &mut String, words: fmt::Arguments<'_>) {
    cell.clear();
    let _ = cell.write_fmt(words);
}

fn write_value(cell: &mut String, mention: &Mention) {
    match (Days::of(mention), mention.amount()) {
        (Some(days), _) => fill(cell, format_args!("{}", days.iso)),
        (None, Some(amount)) => fill(cell, format_args!("{}", Numbers::of(amount))),
        (None, None) => cell.clear(),
    }
}

/// `3000`, `5–10`, `5 (4.8–5.2)`, `6 × 4 × 2.5`.
impl fmt::Display for Numbers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ends = self.low.zip(self.high);
        match (self.value, ends) {
            (Some(value), Some((low, high))) => write!(f, "{value} ({low}–{high})"),
            (Some(value), None) => write!(f, "{value}"),
            (None, Some((low, high))) => write!(f, "{low}–{high}"),
            (None, None) => self.fmt_sides(f),
        }
    }
}

impl Numbers {
    /// As finely as a person can want: what was reckoned may never end.
    fn rounded(&self) -> Self {
        Self {
            value: self.value.map(Exact::rounded),
            low: self.low.map(Exact::rounded),
            high: self.high.map(Exact::rounded),
            sides: self.sides.map(|side| side.map(Exact::rounded)),
        }
    }

    fn fmt_sides(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, side) in self.sides.iter().flatten().enumerate() {
            let joint = if i == 0 { "" } else { " × " };
            write!(f, "{joint}{side}")?;
        }
        Ok(())
    }
}
