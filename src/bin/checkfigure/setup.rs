//! Options put together and checked before anything is read.

use std::fs;

use anyhow::{Context, bail};
use checkfigure::input::read_date;
use checkfigure::report::{Format, Kinds};
use checkfigure::rules::{self, Category};
use checkfigure::unit::Units;
use checkfigure::{Options, input};
use jiff::civil::Date;

use crate::args::{CheckArgs, Common, TableArgs};
use crate::{files, names, reference};

/// The units to read with: the user's own beside the embedded ones. They are kept until the
/// program ends, so that every thread may borrow them.
pub(crate) fn units(path: Option<&std::path::PathBuf>) -> anyhow::Result<&'static Units> {
    let Some(path) = path else {
        return Ok(Units::embedded());
    };
    let name = files::name_of(path);
    let bytes = fs::read(path).with_context(|| format!("cannot read {name}"))?;
    let source = input::Source::read(bytes, &name)?;
    Ok(Box::leak(Box::new(Units::with_rows(source.text(), &name)?)))
}

/// The date given for documents that carry none.
pub(crate) fn date(common: &Common) -> anyhow::Result<Option<Date>> {
    let Some(given) = &common.date else {
        return Ok(None);
    };
    match read_date(given).filter(|_| given.len() == "YYYY-MM-DD".len()) {
        Some(date) => Ok(Some(date)),
        None => bail!("--date '{given}' is no day as YYYY-MM-DD"),
    }
}

/// The kinds of figure asked for; all of them where none is named.
pub(crate) fn kinds(given: &[String]) -> anyhow::Result<Kinds> {
    if given.is_empty() {
        return Ok(Kinds::ALL);
    }
    let named = |name: &String| {
        Kinds::named(name).with_context(|| {
            let all = Kinds::LIST.map(Kinds::name);
            let hint = names::hint(name, all.into_iter());
            let all = all.join(", ");
            format!("--kind: there is no kind '{name}'{hint} (there are {all})")
        })
    };
    given.iter().map(named).collect()
}

/// How to print: as is asked, or as the name of the file says.
pub(crate) fn format(args: &CheckArgs) -> Format {
    if let Some(format) = args.format {
        return format.into();
    }
    let output = args.common.output.as_ref();
    let ending = output
        .and_then(|path| path.extension())
        .map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("html" | "htm") => Format::Html,
        Some("md" | "markdown") => Format::Markdown,
        Some("csv") => Format::Csv,
        Some("json") => Format::Json,
        Some("jsonl") => Format::Jsonl,
        _ => Format::Full,
    }
}

/// What to look for and what to show.
pub(crate) fn options(
    args: &CheckArgs,
    tables: &TableArgs,
    units: &'static Units,
) -> anyhow::Result<Options<'static>> {
    known(&args.select, "--select")?;
    known(&args.ignore, "--ignore")?;
    if let Some(both) = args.select.iter().find(|name| args.ignore.contains(name)) {
        bail!("'{both}' is named by --select and by --ignore: it can be run or left out, not both");
    }
    Ok(Options {
        select: args.select.clone(),
        ignore: args.ignore.clone(),
        min_severity: args.min_severity.into(),
        min_confidence: args.min_confidence.into(),
        show_checked: args.show.is_some()
            || matches!(
                format(args),
                Format::Html | Format::Markdown | Format::Csv | Format::ClaimReview
            ),
        units,
        reference: reference::tables(tables, units)?,
        embedded: !tables.no_embedded,
    })
}

/// Refuses what is neither a rule nor a category.
fn known(given: &[String], option: &str) -> anyhow::Result<()> {
    let names = || {
        let categories = rules::ALL.iter().map(|rule| Category::name(rule.category));
        rules::ALL.iter().map(|rule| rule.id).chain(categories)
    };
    for name in given {
        if !names().any(|known| known == name) {
            let hint = names::hint(name, names());
            bail!(
                "{option}: there is no rule or category '{name}'{hint} (`checkfigure explain` lists them)"
            );
        }
    }
    Ok(())
}
