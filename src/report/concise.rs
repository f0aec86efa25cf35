//! One line a finding: `path:line:column: severity[rule] message`, as compilers print it.

use std::io::{self, Write};

use crate::text::Span;

use super::tally::severity;
use super::{Sheet, Style};

/// The findings of one document, and what holds where that is asked for.
pub(super) fn document(
    sheet: &Sheet<'_>,
    style: &Style<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    for finding in &sheet.report.findings {
        place(sheet, finding.primary.span, out)?;
        let severity = severity(finding.severity);
        writeln!(out, "{severity}[{}] {}", finding.rule, finding.message)?;
    }
    if style.show_checked {
        for checked in &sheet.report.checked {
            place(
                sheet,
                checked.spans.first().copied().unwrap_or_default(),
                out,
            )?;
            writeln!(out, "holds[{}] {}", checked.rule, checked.working)?;
        }
    }
    Ok(())
}

/// Where a finding stands, with what parts it from its message.
pub(super) fn place(sheet: &Sheet<'_>, span: Span, out: &mut dyn Write) -> io::Result<()> {
    let at = sheet.position(span);
    write!(out, "{}:{}:{}: ", sheet.name(), at.line, at.column)
}
