//! What stands around the documents of a page: the tables that were compared with, the template.

use std::fmt::Write as _;
use std::fs;

use anyhow::{Context, bail};
use checkfigure::report::{Format, Frame, Review, TableUsed, Tally, render, reviews};
use sha2::{Digest, Sha256};

use crate::args::{CheckArgs, ReviewArgs, TableArgs};
use crate::{files, reference};

/// What a page has beside its documents.
#[derive(Debug, Default)]
pub(crate) struct Around {
    template: Option<(String, String)>,
    tables: Vec<TableUsed>,
    review: Review,
}

impl Around {
    /// The template and the tables that the options name; none for other formats.
    pub(crate) fn of(args: &CheckArgs, tables: &TableArgs, format: Format) -> anyhow::Result<Self> {
        if matches!(format, Format::ClaimReview) {
            return Ok(Self {
                review: review(&args.review)?,
                ..Self::default()
            });
        }
        if !matches!(format, Format::Html | Format::Markdown) {
            if args.template.is_some() {
                bail!("--template is for --format html and --format markdown");
            }
            return Ok(Self::default());
        }
        let mut around = Self::default();
        if let Some(path) = &args.template {
            let name = files::name_of(path);
            let text = fs::read_to_string(path).with_context(|| format!("cannot read {name}"))?;
            around.template = Some((name, text));
        }
        for path in &tables.reference {
            for file in reference::listed(path)? {
                around.tables.push(used(&file)?);
            }
        }
        Ok(around)
    }

    /// The page of what was printed.
    pub(crate) fn render(
        &self,
        format: Format,
        pages: &[u8],
        tally: &Tally,
    ) -> anyhow::Result<String> {
        if matches!(format, Format::ClaimReview) {
            return Ok(reviews(pages, &self.review)?);
        }
        let template = self.template.as_ref();
        let coverage = tally.to_string();
        let frame = Frame {
            template: template.map(|(name, text)| (name.as_str(), text.as_str())),
            tables: &self.tables,
            coverage: &coverage,
        };
        Ok(render(format, pages, &frame)?)
    }
}

/// Who says what, and who checks it; all four must be told.
fn review(args: &ReviewArgs) -> anyhow::Result<Review> {
    let told = |option: &str, given: &Option<String>| {
        let given = given.as_ref().filter(|given| !given.trim().is_empty());
        given.cloned().with_context(|| {
            format!("--format claimreview needs {option}: it is of somebody else's text, and says whose and by whom it was checked")
        })
    };
    Ok(Review {
        claim_author: told("--claim-author", &args.claim_author)?,
        claim_url: url("--claim-url", told("--claim-url", &args.claim_url)?)?,
        reviewer: told("--reviewer", &args.reviewer)?,
        reviewer_url: url(
            "--reviewer-url",
            told("--reviewer-url", &args.reviewer_url)?,
        )?,
    })
}

fn url(option: &str, given: String) -> anyhow::Result<String> {
    if !given.starts_with("https://") && !given.starts_with("http://") {
        bail!("{option} '{given}' is no address: expected https://…");
    }
    Ok(given)
}

/// What a page says of a table.
fn used(path: &std::path::Path) -> anyhow::Result<TableUsed> {
    let name = files::name_of(path);
    let bytes = fs::read(path).with_context(|| format!("cannot read {name}"))?;
    let changed = fs::metadata(path).and_then(|about| about.modified()).ok();
    let day = |time| {
        jiff::Timestamp::try_from(time)
            .ok()
            .map(|time| time.strftime("%Y-%m-%d").to_string())
    };
    let lines = memchr::memchr_iter(b'\n', &bytes).count();
    Ok(TableUsed {
        name,
        lines,
        sha256: hexadecimal(&Sha256::digest(&bytes)),
        changed: changed.and_then(day).unwrap_or_default(),
    })
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing into a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
