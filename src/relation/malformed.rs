//! What has the digits of a number and is none: 6,5000,000.
//!
//! Nothing was read, so there is no figure to relate; the way names what the reader passed over.

use crate::mention::SkipKind;

use super::way::{Find, Judge, Way};

/// A number that cannot be read.
pub static WAY: Way = Way {
    name: "malformed",
    kinds: &[],
    find: Find::Skip(SkipKind::Malformed),
    judge: Judge::Arithmetic,
    laws: &[],
};
