//! How plainly a text asserts a relation.

use serde::Serialize;

/// How sure it is that the text asserted the relation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// It may be chance that the figures stand side by side.
    Low,
    /// Likely.
    Medium,
    /// The words leave no other reading.
    High,
}
