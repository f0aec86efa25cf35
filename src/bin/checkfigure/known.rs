//! `checkfigure reference list` and `show`: what is known without any table.

use std::io::{self, Write};

use anyhow::bail;
use checkfigure::known::{self, Entry};

use crate::names;

/// A line for each entity, happening and series.
pub(crate) fn list(kind: Option<&str>, out: &mut dyn Write) -> anyhow::Result<()> {
    let mut all = known::list();
    if let Some(kind) = kind {
        let hint = names::hint(kind, all.iter().map(|entry| entry.kind));
        all.retain(|entry| entry.kind == kind);
        if all.is_empty() {
            bail!("--kind: nothing of the kind '{kind}' is known{hint}");
        }
    }
    for entry in all {
        writeln!(out, "{}", line(&entry))?;
    }
    Ok(())
}

/// "K2 (mountain): elevation 8611 metre".
fn line(entry: &Entry) -> String {
    let facts = entry
        .facts
        .iter()
        .map(|told| format!("{} {}", told.property, told.value));
    let shown: Vec<_> = facts.take(SHOWN).collect();
    let more = match entry.facts.len().saturating_sub(SHOWN) {
        0 => String::new(),
        more => format!(", {more} more"),
    };
    format!(
        "{} ({}): {}{more}",
        entry.name,
        entry.kind,
        shown.join(", ")
    )
}

/// So many facts stand in a line.
const SHOWN: usize = 3;

/// All that is known by a name.
pub(crate) fn show(name: &str, out: &mut dyn Write) -> anyhow::Result<()> {
    let bare = name.strip_prefix("the ").unwrap_or(name);
    let found = known::show(bare);
    if found.is_empty() {
        let all = known::list();
        let called = all
            .iter()
            .flat_map(|entry| std::iter::once(entry.name).chain(entry.aliases.iter().copied()));
        let hint = names::hint(bare, called);
        bail!(
            "nothing is known by the name '{name}'{hint}; `checkfigure reference list` lists what is"
        );
    }
    for entry in &found {
        entity(entry, out)?;
    }
    Ok(())
}

fn entity(entry: &Entry, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{} ({})", entry.name, entry.kind)?;
    if !entry.aliases.is_empty() {
        writeln!(out, "  also: {}", entry.aliases.join(", "))?;
    }
    for told in &entry.facts {
        let within = if told.tolerance.is_empty() {
            String::new()
        } else {
            format!(", within {}", told.tolerance)
        };
        writeln!(out, "  {}: {}{within}", told.property, told.value)?;
    }
    let Some(told) = entry.facts.first() else {
        return Ok(());
    };
    writeln!(
        out,
        "  source: {}, {} ({})",
        told.source.title, told.source.url, told.table
    )?;
    writeln!(out, "  second: {}, {}", told.second.title, told.second.url)
}
