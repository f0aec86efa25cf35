//! The one error of the library: opaque, and always with a place.

use std::fmt;

/// Something that was given to checkfigure (a table, an option, an input) could not be used.
///
/// Checking a text never fails; only tables, options and unreadable inputs do. The message says
/// what was found and what was expected, in lower case; the place says where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {message}")]
pub struct Error {
    place: Place,
    message: String,
}

/// Where an [`Error`] was met: a file or option, and within it a row or line and a column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    source: String,
    row: Option<u64>,
    column: Option<String>,
}

/// The result of everything in this crate that can fail.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// An error at `place`; `message` says what was found and what was expected.
    pub fn new(place: Place, message: impl Into<String>) -> Self {
        Self {
            place,
            message: message.into(),
        }
    }

    /// What was found and what was expected.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Where it was met.
    pub fn place(&self) -> &Place {
        &self.place
    }
}

/// Something that was given, fit for a message: of what is long only its beginning, and nothing
/// that could move the cursor of a terminal or turn the direction of its text.
///
/// ```
/// use checkfigure::error::shown;
/// assert_eq!(shown("5 km"), "5 km");
/// assert_eq!(shown("a\u{1b}[2Jb\u{202e}c"), "a\\u{1b}[2Jb\\u{202e}c");
/// assert_eq!(shown(&"é".repeat(100)).chars().count(), 61);
/// ```
pub fn shown(given: &str) -> String {
    let mut shown: String = given
        .chars()
        .take(LONGEST_SHOWN)
        .map(Shown)
        .map(|c| c.to_string())
        .collect();
    if given.chars().nth(LONGEST_SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

/// How many characters of something that was given a message repeats.
const LONGEST_SHOWN: usize = 60;

/// A character as it may reach a terminal.
#[derive(Debug, Clone, Copy)]
pub struct Shown(pub char);

impl Shown {
    /// Whether a character is not to reach a terminal as it is: a control character, C0 or C1, a
    /// mark that turns the direction of text, or one that ends a line.
    pub fn is_hidden(c: char) -> bool {
        c.is_control()
            || matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    }
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if Self::is_hidden(self.0) {
            return write!(f, "{}", self.0.escape_unicode());
        }
        self.0.fmt(f)
    }
}

impl Place {
    /// The file, table or option.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The row or line, counted from 1.
    pub fn at_row(&self) -> Option<u64> {
        self.row
    }

    /// A file, table or option as a whole.
    pub fn of(source: impl Into<String>) -> Self {
        Self {
            source: source.into(),
            ..Self::default()
        }
    }

    /// The same place, at a row or line (counted from 1).
    #[must_use]
    pub fn row(mut self, row: u64) -> Self {
        self.row = Some(row);
        self
    }

    /// The same place, at a named column.
    #[must_use]
    pub fn column(mut self, column: impl Into<String>) -> Self {
        self.column = Some(column.into());
        self
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.source.chars().map(Shown).try_for_each(|c| c.fmt(f))?;
        if let Some(row) = self.row {
            write!(f, " row {row}")?;
        }
        if let Some(column) = &self.column {
            write!(f, ", column {}", shown(column))?;
        }
        Ok(())
    }
}
