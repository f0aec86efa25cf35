//! checkfigure reads prose, finds every figure in it, works out which figures the text ties
//! together, and says which of them cannot be true together.
//!
//! ```
//! use checkfigure::{Checker, Options};
//!
//! let text = "They hold more than 3,000 square kilometres (1,864 square miles).";
//! let report = Checker::new(Options::default())?.check_str(text);
//! let finding = &report.findings[0];
//! assert_eq!(finding.rule, "conversion-mismatch");
//! assert_eq!(finding.slip, Some("linear-factor-for-area"));
//! # Ok::<(), checkfigure::Error>(())
//! ```
//!
//! # Only the figures
//!
//! [`scan`] reads a text and checks nothing:
//!
//! ```
//! use checkfigure::{Document, Kind, Qualifier, Units, scan};
//!
//! let units = Units::embedded();
//! let text = Document::plain("On Flight 447, more than 3,000 litres were lost for about $1.2bn.");
//! let found = scan(&text, units);
//!
//! let [litres, money] = found.figures.as_slice() else { panic!("there are two") };
//! assert_eq!(text.slice(litres.span), "3,000 litres");
//! assert_eq!((litres.kind, litres.qualifier), (Kind::Quantity, Qualifier::MoreThan));
//! assert_eq!(litres.number().map(|number| number.value()), Some(3_000.0));
//! assert_eq!(units.id(litres.unit), "litre");
//! assert_eq!(litres.unit_span.range(), 31..37);
//! // Factors lead to the coherent SI unit: litres to cubic metres.
//! assert_eq!(units.si(litres.unit).map(|si| units.id(si)).as_deref(), Some("cubic_metre"));
//! assert_eq!(units.factor(litres.unit), Some(0.001));
//! assert_eq!((money.kind, units.id(money.unit).as_str()), (Kind::Money, "USD"));
//! // What only looks like a figure is set apart.
//! assert_eq!(text.slice(found.skips[0].span), "447");
//! ```
//!
//! # The way of a text
//!
//! ```text
//! bytes ─input→ Document ─scan→ Mentions ─relate→ Relations ─judge→ Verdicts ─rules→ Findings ─→ Report
//! ```
//!
//! One way: no stage changes what an earlier one made. Each folder uses only those above it in
//! this list, which is also the order in which to read them.
//!
//! | folder | what it holds |
//! | --- | --- |
//! | `error` | one opaque error, always with a place |
//! | `text` | spans, documents with their blocks, lines and columns |
//! | `number` | numbers as written, and intervals, the only arithmetic on uncertain values |
//! | `unit` | units, read from tables, and put together |
//! | `time` | dates, spans and times of day; a date is an interval of days |
//! | `mention` | the only pass over a text: every figure, and what is none |
//! | `facts` | reference tables: read, understood, looked up |
//! | `relation` | which figures the text ties together, one file a way, with the laws of arithmetic as data |
//! | `known` | the facts that ship, and which figures state them |
//! | `claim` | what a sentence says of the rows and columns of a table |
//! | `finding` | findings and reports as plain data |
//! | `rules` | one file a fault: its page, its way and the outcome it reports |
//! | `judge` | decides: one judge of arithmetic for all laws, one for conversions, one for the calendar, one for tables; the one place for tolerance |
//! | `input` | plain text, Markdown and JSON lines into documents |
//! | `report` | one file a format; each reads only a report |
//!
//! In what order the readers of a text run, and why, is told in [`readers`].
//!
//! # To add a relation
//!
//! One file in `src/relation` with a static `Way`: the kinds of figure that it is about, a
//! finder, and its `Law`s, each a value, its inverses, templates and slips. A rule on it is one
//! more file, in `src/rules`. Both lists are derived from their folders by `UPDATE=1 cargo test`.
//!
//! # What always holds
//!
//! - Nothing outside the program in `src/bin` opens a file, reads the environment or the clock, or
//!   prints.
//! - Checking a text never fails and never panics: a text has findings, not errors. Only tables,
//!   options and unreadable inputs have errors.
//! - Rules see no text and hold no tolerance and no wording: a rule names a way of hanging together
//!   and the outcome that it reports.
//! - A relation is made whether or not it holds; only the judge decides. What was judged is counted
//!   as checked.
//! - No output depends on hash order, thread order, locale or today's date.
//! - Nothing is allocated for a figure but its place in a list; a finding may allocate.
//! - What is not a figure (flight 447, ISO 9001, §5.3, a telephone number) is recognised and counted
//!   as skipped, never silently dropped and never checked as a quantity.

// What a user of the crate needs stands in three modules and in the names below. The folders behind them are for the
// program and the tests of this package: their names may change without notice.
pub mod input;
pub mod report;
pub mod rules;

#[doc(hidden)]
pub mod claim;
#[doc(hidden)]
pub mod error;
#[doc(hidden)]
pub mod facts;
#[doc(hidden)]
pub mod finding;
#[doc(hidden)]
pub mod judge;
#[doc(hidden)]
pub mod known;
#[doc(hidden)]
pub mod mention;
#[doc(hidden)]
pub mod number;
#[doc(hidden)]
pub mod relation;
#[doc(hidden)]
pub mod text;
#[doc(hidden)]
pub mod time;
#[doc(hidden)]
pub mod unit;

#[doc = include_str!("readers.md")]
pub mod readers {}

pub use error::{Error, Place, Result};
pub use facts::Tables;
pub use finding::{Bound, Confidence, Coverage, DocumentReport, Finding, Label, Severity, Status};
pub use judge::{Checker, Options};
pub use mention::{
    Amount, Flags, Kind, Mention, Mentions, Qualifier, Role, Skip, SkipKind, Value, scan,
};
pub use number::{Form, Number};
pub use text::{Document, LineIndex, Offsets, Span};
pub use time::{Clock, Date};
pub use unit::{UnitExpr, Units};
