//! `ClaimReview`: what was checked of somebody else's text, as schema.org has it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::{Error, Place, Result};

/// Who says what was checked, and who checked it.
#[derive(Debug, Clone, Default)]
pub struct Review {
    /// Whose claims they are.
    pub claim_author: String,
    /// Where they stand.
    pub claim_url: String,
    /// Who checked them.
    pub reviewer: String,
    /// Where the one who checked them is found.
    pub reviewer_url: String,
}

/// What is read of a page.
#[derive(Debug, Deserialize)]
struct Page {
    date: Option<String>,
    findings: Vec<Told>,
    holds: Vec<Told>,
}

#[derive(Debug, Deserialize)]
struct Told {
    sentence: String,
    #[serde(default)]
    message: String,
    #[serde(default)]
    working: String,
}

/// How a claim is rated.
#[derive(Debug, Clone, Copy, Serialize)]
enum Rating {
    Wrong,
    Holds,
}

/// One array of `ClaimReview` for pages that [`super::Format::ClaimReview`] wrote, one line of JSON each. A sentence of
/// which something must be mended is rated 1, one of which all that was checked holds 5.
///
/// # Errors
/// When the pages are no such lines.
pub fn reviews(pages: &[u8], review: &Review) -> Result<String> {
    let broken = |error: serde_json::Error| Error::new(Place::of("report"), error.to_string());
    let pages: std::result::Result<Vec<Page>, _> = serde_json::Deserializer::from_slice(pages)
        .into_iter()
        .collect();
    let mut all = Vec::new();
    for page in pages.map_err(broken)? {
        let mut seen = BTreeSet::new();
        let wrong = page.findings.iter().map(|told| (told, Rating::Wrong));
        let holds = page.holds.iter().map(|told| (told, Rating::Holds));
        for (told, rating) in wrong.chain(holds) {
            if seen.insert(told.sentence.as_str()) {
                all.push(one(told, rating, (page.date.as_deref(), review)));
            }
        }
    }
    let mut text = serde_json::to_string_pretty(&all).map_err(broken)?;
    text.push('\n');
    Ok(text)
}

fn one(told: &Told, rating: Rating, (date, review): (Option<&str>, &Review)) -> Value {
    let (value, name) = match rating {
        Rating::Wrong => (1, "Does not add up"),
        Rating::Holds => (5, "Holds"),
    };
    let why = [told.message.as_str(), told.working.as_str()];
    let why: Vec<_> = why.into_iter().filter(|text| !text.is_empty()).collect();
    let mut claim = json!({
        "@type": "Claim",
        "author": { "@type": "Organization", "name": review.claim_author },
        "appearance": { "@type": "CreativeWork", "url": review.claim_url },
    });
    if let Some(date) = date {
        claim["datePublished"] = json!(date);
    }
    json!({
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": review.reviewer_url,
        "claimReviewed": told.sentence,
        "itemReviewed": claim,
        "author": { "@type": "Organization", "name": review.reviewer, "url": review.reviewer_url },
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": value,
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": name,
            "ratingExplanation": why.join("; "),
        },
    })
}
