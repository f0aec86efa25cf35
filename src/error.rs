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

    /// Where it was met.
    pub fn place(&self) -> &Place {
        &self.place
    }
}

impl Place {
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
        f.write_str(&self.source)?;
        if let Some(row) = self.row {
            write!(f, " row {row}")?;
        }
        if let Some(column) = &self.column {
            write!(f, ", column {column}")?;
        }
        Ok(())
    }
}
