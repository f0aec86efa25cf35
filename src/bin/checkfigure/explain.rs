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

/// The first sentence of the page, which stands below its title.
fn summary(rule: &Rule) -> String {
    let lines = rule.page.lines().map(str::trim);
    let text = lines.skip_while(|line| line.is_empty() || line.starts_with('#'));
    let paragraph: Vec<_> = text.take_while(|line| !line.is_empty()).collect();
    let paragraph = paragraph.join(" ");
    let sentence = paragraph.split(". ").next().unwrap_or_default();
    sentence.trim_end_matches('.').to_owned()
}
