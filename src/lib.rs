//! checkfigure reads prose, finds every figure in it, works out which figures the text ties
//! together, and says which of them cannot be true together.

pub mod error;
pub mod finding;
pub mod input;
pub mod judge;
pub mod mention;
pub mod number;
pub mod relation;
pub mod report;
pub mod rules;
pub mod text;
pub mod time;
pub mod unit;

pub use error::{Error, Place, Result};
pub use judge::{Checker, Options};
