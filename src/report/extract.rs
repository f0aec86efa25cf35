//! Figures for people: a table, or one line each.

use std::io::{self, Write};

use crate::mention::{Kind, Mention};

use super::figure::{Days, Numbers};
use super::sheet::one_line;
use super::{Sheet, Style, concise};

/// The figures of one document in columns: where, kind, what it says, its words.
pub(super) fn table(sheet: &Sheet<'_>, style: &Style<'_>, out: &mut dyn Write) -> io::Result<()> {
    let name = sheet.name();
    for mention in figures(sheet) {
        let at = sheet.position(mention.span);
        let place = format!("{name}:{}:{}", at.line, at.column);
        let says = says(mention, style);
        let words = one_line(sheet.words(mention.span));
        writeln!(
            out,
            "{place:<24} {:<11} {says:<32} {words}",
            kind(mention.kind)
        )?;
    }
    Ok(())
}

/// The figures of one document, one line each.
pub(super) fn lines(sheet: &Sheet<'_>, style: &Style<'_>, out: &mut dyn Write) -> io::Result<()> {
    for mention in figures(sheet) {
        concise::place(sheet, mention.span, out)?;
        let (says, words) = (says(mention, style), one_line(sheet.words(mention.span)));
        writeln!(out, "{}: {says} \"{words}\"", kind(mention.kind))?;
    }
    Ok(())
}

/// Times of day are read for the checks, but they are no figures of the output.
pub(super) fn figures<'a>(sheet: &Sheet<'a>) -> impl Iterator<Item = &'a Mention> {
    sheet
        .report
        .mentions
        .figures
        .iter()
        .filter(|mention| mention.kind != Kind::Clock)
}

/// The value with its unit and bound: `more than 3000 square_kilometre`.
fn says(mention: &Mention, style: &Style<'_>) -> String {
    if let Some(days) = Days::of(mention) {
        return days.iso;
    }
    let numbers = mention.amount().map(|amount| Numbers::of(amount).text());
    let unit = style.units.id(mention.unit);
    let parts = [
        bound(mention),
        numbers.as_deref().unwrap_or_default(),
        &unit,
    ];
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn bound(mention: &Mention) -> &'static str {
    use crate::mention::Qualifier;
    match mention.qualifier {
        Qualifier::None => "",
        Qualifier::Exactly => "exactly",
        Qualifier::About => "about",
        Qualifier::MoreThan => "more than",
        Qualifier::AtLeast => "at least",
        Qualifier::LessThan => "less than",
        Qualifier::AtMost => "at most",
        Qualifier::Nearly => "nearly",
        Qualifier::JustOver => "just over",
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Quantity => "quantity",
        Kind::Temperature => "temperature",
        Kind::Money => "money",
        Kind::Percent => "percent",
        Kind::Number => "number",
        Kind::Count => "count",
        Kind::Ordinal => "ordinal",
        Kind::Age => "age",
        Kind::Duration => "duration",
        Kind::Date => "date",
        Kind::DateRange => "date range",
        Kind::Range => "range",
        Kind::Clock => "clock",
    }
}
