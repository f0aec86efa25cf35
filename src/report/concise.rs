//! One line a finding: `path:line:column: severity[rule] message`, as compilers print it.

use std::io::{self, Write};

use crate::text::Span;

use super::sheet::{Entry, one_line};
use super::tally::severity;
use super::{Sheet, Style};

/// The findings of one document, and what holds where that is asked for.
pub(super) fn document(
    sheet: &Sheet<'_>,
    style: &Style<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    for entry in sheet.entries(style.show_checked) {
        let (at, kind, rule, says) = match entry {
            Entry::Finding(found) => (
                found.primary.span,
                severity(found.severity),
                found.rule,
                &found.message,
            ),
            Entry::Holds(held) => {
                let first = held.spans.first().copied().unwrap_or_default();
                (first, "holds", held.rule, &held.working)
            }
        };
        place(sheet, at, out)?;
        writeln!(out, "{kind}[{rule}] {}", one_line(says))?;
    }
    Ok(())
}

/// Where a finding stands, with what parts it from its message.
pub(super) fn place(sheet: &Sheet<'_>, span: Span, out: &mut dyn Write) -> io::Result<()> {
    let at = sheet.position(span);
    write!(out, "{}:{}:{}: ", sheet.name(), at.line, at.column)
}
