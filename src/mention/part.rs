//! A number with its unit: the part that ranges, composites and figures are made of.

use crate::number::Number;
use crate::text::Span;
use crate::unit::UnitExpr;

/// A number with its unit, before or after it, if it has one.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says another thing of how number and unit stand"
)]
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    /// Where it starts: at a unit that stands first, a sign, or the number.
    pub(super) start: usize,
    /// One past the number with its scale word.
    pub(super) number_end: usize,
    /// One past the unit, or the number where it has none.
    pub(super) end: usize,
    pub(super) number: Number,
    /// Whether a scale word ("million") or letter was said.
    pub(super) scale: i16,
    pub(super) unit: UnitExpr,
    pub(super) unit_span: Span,
    /// The unit stands before the number.
    pub(super) unit_first: bool,
    /// Number and unit are joined by a hyphen.
    pub(super) hyphen: bool,
    /// The number may mean something else.
    pub(super) unsure: bool,
    /// The unit's words stand for this unit only.
    pub(super) sole: bool,
}

impl Part {
    /// Whether nothing stands between the number and the unit behind it.
    pub(super) fn touches(&self) -> bool {
        self.unit_span.start() == self.number_end
    }
}

/// A number alone.
pub(super) fn bare(start: usize, end: usize, number: Number) -> Part {
    Part {
        start,
        number_end: end,
        end,
        number,
        scale: 0,
        unit: UnitExpr::NONE,
        unit_span: Span::new(end, end),
        unit_first: false,
        hyphen: false,
        unsure: false,
        sole: false,
    }
}
