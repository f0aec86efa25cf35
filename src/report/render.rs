//! Pages through a template: the ones that ship, or the user's own.

use minijinja::value::Value;
use minijinja::{AutoEscape, Environment, context};
use serde::Serialize;

use crate::{Error, Place, Result};

use super::Format;

/// What stands around the documents of a report.
#[derive(Debug, Default)]
pub struct Frame<'a> {
    /// A template of the user's own, with its name for messages.
    pub template: Option<(&'a str, &'a str)>,
    /// The tables that were compared with.
    pub tables: &'a [TableUsed],
    /// The counts of all documents, in words.
    pub coverage: &'a str,
}

/// A table that a report rests on.
#[derive(Debug, Clone, Serialize)]
pub struct TableUsed {
    /// The file.
    pub name: String,
    /// How many lines it has, the head among them.
    pub lines: usize,
    /// The SHA-256 of the file, in hexadecimal digits.
    pub sha256: String,
    /// The day the file was last changed, or "".
    pub changed: String,
}

/// Prints pages, one line of JSON each as [`Format::Html`] and [`Format::Markdown`] write them, as one report.
///
/// # Errors
/// A template that cannot be read or asks for what is not there, with its name and line.
pub fn render(format: Format, pages: &[u8], frame: &Frame<'_>) -> Result<String> {
    let html = matches!(format, Format::Html);
    let own = if html {
        ("report.html", include_str!("templates/report.html"))
    } else {
        ("report.md", include_str!("templates/report.md"))
    };
    let (name, text) = frame.template.unwrap_or(own);
    let wrong = |error: minijinja::Error| told(name, &error);
    let environment = environment((name, text), html).map_err(wrong)?;
    let broken = |error: serde_json::Error| Error::new(Place::of("report"), error.to_string());
    let documents: std::result::Result<Vec<Value>, _> = serde_json::Deserializer::from_slice(pages)
        .into_iter()
        .collect();
    let tables = serde_json::to_value(frame.tables).and_then(serde_json::from_value::<Value>);
    let page = context! {
        tool => context! { name => "checkfigure", version => env!("CARGO_PKG_VERSION") },
        documents => documents.map_err(broken)?,
        tables => tables.map_err(broken)?,
        coverage => frame.coverage,
    };
    let template = environment.get_template(name).map_err(wrong)?;
    template.render(page).map_err(wrong)
}

/// A template with the filters that it may use: `visible` for HTML, `md` for Markdown.
fn environment<'t>(
    (name, text): (&'t str, &'t str),
    html: bool,
) -> std::result::Result<Environment<'t>, minijinja::Error> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(move |_| {
        if html {
            AutoEscape::Html
        } else {
            AutoEscape::None
        }
    });
    environment.add_filter("visible", |text: String| visible(&text));
    environment.add_filter("md", |text: String| markdown(&visible(&text)));
    environment.add_template(name, text)?;
    Ok(environment)
}

/// What is wrong with a template, and where.
fn told(name: &str, error: &minijinja::Error) -> Error {
    let line = error.line().and_then(|line| u64::try_from(line).ok());
    let place = Place::of(name);
    let place = line.map_or(place.clone(), |line| place.row(line));
    let detail = error
        .detail()
        .map_or_else(|| error.kind().to_string(), str::to_owned);
    Error::new(
        place,
        format!("found a template that cannot be used: {detail}"),
    )
}

/// A text without what could not be seen, or would turn the direction of what follows it.
fn visible(text: &str) -> String {
    let shown = |c: char| match c {
        '\n' | '\t' => c,
        c if crate::error::Shown::is_hidden(c) => '\u{fffd}',
        c => c,
    };
    text.chars().map(shown).collect()
}

/// A text that Markdown prints as it is.
fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '$' | '&' | '!'
        ) {
            out.push('\\');
        }
        out.push(if c == '\n' { ' ' } else { c });
    }
    out
}
