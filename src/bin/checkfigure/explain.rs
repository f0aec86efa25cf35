//! `checkfigure explain`: the page of a rule, or the list of rules.

use std::io::{self, Write};

use anyhow::bail;
use checkfigure::rules::{self, Rule};

use crate::args::ExplainArgs;
use crate::{CLEAN, names};

pub(crate) fn run(args: &ExplainArgs) -> anyhow::Result<u8> {
    let mut out = io::stdout().lock();
    match &args.rule {
        Some(id) => page(id, &mut out)?,
        None => list(&mut out)?,
    }
    out.flush()?;
    Ok(CLEAN)
}

fn page(id: &str, out: &mut dyn Write) -> anyhow::Result<()> {
    let Some(rule) = rules::find(id) else {
        let hint = names::hint(id, rules::ALL.iter().map(|rule| rule.id));
        bail!("there is no rule '{id}'{hint}");
    };
    writeln!(out, "{} ({})\n", rule.id, rule.category.name())?;
    // Each line of a doc comment begins with the blank that follows its slashes.
    for line in rule.page.lines() {
        writeln!(out, "{}", line.strip_prefix(' ').unwrap_or(line))?;
    }
    Ok(())
}

fn list(out: &mut dyn Write) -> anyhow::Result<()> {
    for rule in rules::ALL {
        writeln!(
            out,
            "{:<28} {:<11} {}",
            rule.id,
            rule.category.name(),
            summary(rule)
        )?;
    }
    Ok(())
}

/// The first line of the page.
fn summary(rule: &Rule) -> &str {
    rule.page
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty())
        .unwrap_or_default()
}
