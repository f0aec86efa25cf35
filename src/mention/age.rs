//! Ages: 69 years old, aged 69, an 87 yo man.

use super::amount::Part;
use super::cursor::{blank_before, ends_with, skip_blank, starts_with};
use super::scan::Scanner;

impl Scanner<'_> {
    /// "69 years old", "69-year-old".
    pub(super) fn is_age(&self, part: &Part) -> bool {
        let text = self.rest();
        let after = if text[part.end..].starts_with('-') {
            part.end + 1
        } else {
            skip_blank(text, part.end)
        };
        let said = ["old", "olds", "of age"]
            .iter()
            .any(|words| starts_with(text, after, words));
        // "an 87 yo man", "y/o".
        let unit = text[part.unit_span.range()].trim_end_matches('.');
        let short = matches!(unit.as_bytes(), [b'y', .., b'o']);
        said || short || self.aged(part.start)
    }

    /// "aged 69", "age of 69".
    pub(super) fn aged(&self, start: usize) -> bool {
        let end = blank_before(self.text, start).max(self.start);
        [
            "aged",
            "age",
            "age of",
            "ages",
            "aged about",
            "aged just",
            "aged only",
        ]
        .iter()
        .any(|phrase| ends_with(self.text, end, phrase) && end - self.start >= phrase.len())
    }
}
