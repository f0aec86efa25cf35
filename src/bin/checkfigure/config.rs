//! `checkfigure.toml`: what a project says once instead of each time.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use serde::Deserialize;

use crate::args::TableArgs;

/// The name that is looked for.
const NAME: &str = "checkfigure.toml";

/// What the file says; anything else in it is refused.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Config {
    /// Tables and folders of them, from the folder of the file.
    #[serde(default)]
    reference: Vec<PathBuf>,
    /// What columns are, as `--column` says it.
    #[serde(default)]
    column: Vec<String>,
    /// Whether to compare with the facts that ship as well: yes unless it says no.
    embedded: Option<bool>,
}

/// Options with what the configuration adds; options come last, so that they overrule.
pub(crate) fn with_config(mut given: TableArgs) -> anyhow::Result<TableArgs> {
    let found = match &given.config {
        Some(path) => Some(path.clone()),
        None if given.isolated => None,
        None => found_upward()?,
    };
    let Some(path) = found else {
        return Ok(given);
    };
    let config = read(&path)?;
    let folder = path.parent().unwrap_or(Path::new(""));
    let tables = config.reference.iter().map(|table| folder.join(table));
    given.reference = tables.chain(given.reference).collect();
    given.no_embedded |= config.embedded == Some(false);
    given.column = config.column.into_iter().chain(given.column).collect();
    Ok(given)
}

fn read(path: &Path) -> anyhow::Result<Config> {
    let name = path.display();
    let text = fs::read_to_string(path).with_context(|| format!("cannot read {name}"))?;
    match toml::from_str(&text) {
        Ok(config) => Ok(config),
        Err(error) => {
            let line = error
                .span()
                .map(|span| text[..span.start.min(text.len())].matches('\n').count() + 1);
            let line = line.map(|line| format!(" row {line}")).unwrap_or_default();
            bail!("{name}{line}: {}", error.message().replace('\n', " "))
        }
    }
}

/// The nearest file of that name, from the working folder upward.
fn found_upward() -> anyhow::Result<Option<PathBuf>> {
    let here = env::current_dir().context("cannot tell the working folder")?;
    let mut up = PathBuf::new();
    for _ in here.ancestors() {
        let path = up.join(NAME);
        if path.is_file() {
            return Ok(Some(path));
        }
        up.push("..");
    }
    Ok(None)
}
