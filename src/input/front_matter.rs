//! Front matter: the block of YAML or TOML that a Markdown file may begin with.

use jiff::civil::Date;

use super::read_date;

/// Where the prose begins, and the date that the front matter gives.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct FrontMatter {
    pub(super) end: usize,
    pub(super) date: Option<Date>,
}

/// The keys that may hold the document's date; an earlier one wins.
const KEYS: [&str; 3] = ["date", "published", "pubdate"];

/// Reads the front matter of a Markdown source; none where it does not begin with any.
///
/// YAML stands between `---` and `---` or `...`, TOML between `+++` and `+++`. A rule followed by
/// a blank line is a rule, and a block that is never closed is prose.
pub(super) fn read(text: &str) -> FrontMatter {
    let mut lines = Lines { text, at: 0 };
    let Some(fence @ ("---" | "+++")) = lines.next().map(str::trim_end) else {
        return FrontMatter::default();
    };
    let mut dates = [None; KEYS.len()];
    for (i, line) in lines.clone().map(str::trim_end).enumerate() {
        lines.next();
        if line == fence || (fence == "---" && line == "...") {
            return FrontMatter {
                end: lines.at,
                date: dates.into_iter().flatten().next(),
            };
        }
        if i == 0 && line.is_empty() {
            break;
        }
        note_date(line, &mut dates);
    }
    FrontMatter::default()
}

fn note_date(line: &str, dates: &mut [Option<Date>; KEYS.len()]) {
    let Some((key, value)) = line.split_once([':', '=']) else {
        return;
    };
    let named = |name: &&str| name.eq_ignore_ascii_case(key.trim_end().trim_matches(['"', '\'']));
    if let Some(i) = KEYS.iter().position(named) {
        dates[i] = dates[i].or_else(|| read_date(value.trim().trim_matches(['"', '\''])));
    }
}

/// The lines of a text, and where the next one begins.
#[derive(Clone)]
struct Lines<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Iterator for Lines<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        let rest = &self.text[self.at..];
        if rest.is_empty() {
            return None;
        }
        let end = memchr::memchr(b'\n', rest.as_bytes()).map_or(rest.len(), |at| at + 1);
        self.at += end;
        Some(&rest[..end])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Option<String> {
        read(text).date.map(|date| date.to_string())
    }

    #[test]
    fn yaml_and_toml_give_their_date() {
        let day = Some("2024-05-06".to_owned());
        assert_eq!(date("---\ntitle: A\ndate: 2024-05-06\n---\nText"), day);
        assert_eq!(date("---\r\ndate: \"2024-05-06\"\r\n---\r\nText"), day);
        assert_eq!(date("+++\ndate = 2024-05-06T10:00:00Z\n+++\nText"), day);
        assert_eq!(date("---\npubDate: '2024-05-06 10:00'\n...\nText"), day);
        assert_eq!(date("---\npublished: 2024-05-06\n---\n"), day);
    }

    #[test]
    fn date_goes_before_the_other_keys() {
        let text = "---\npublished: 2020-01-01\ndate: 2024-05-06\n---\n";
        assert_eq!(date(text), Some("2024-05-06".to_owned()));
    }

    #[test]
    fn rules_and_open_blocks_are_prose() {
        for text in [
            "---\n\nText\n\n---\n",
            "---\ndate: 2024-05-06\n",
            "Text\n---\ndate: 2024-05-06\n---\n",
            "",
        ] {
            assert_eq!(read(text), FrontMatter::default(), "{text:?}");
        }
    }
}
