//! One figure of a text, and the list of them.

use crate::number::Number;
use crate::text::{Decimal, Span};
use crate::time::{Clock, Date};
use crate::unit::UnitExpr;

use super::{Kind, Qualifier, SkipKind};

/// One figure of a text.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Mention {
    /// The number with its unit ("3,000 square kilometres"), without its qualifier.
    pub span: Span,
    /// The qualifier's words, or an empty span at the figure.
    pub cue: Span,
    /// What it is.
    pub kind: Kind,
    /// What it says.
    pub value: Value,
    /// Its unit as first read; ambiguous spellings have more readings in the unit table.
    pub unit: UnitExpr,
    /// The unit's own words, empty where there are none.
    pub unit_span: Span,
    /// How it is hedged or bounded.
    pub qualifier: Qualifier,
    /// For temperatures: a reading or a difference.
    pub role: Role,
    /// How it stands in the text.
    pub flags: Flags,
    /// For counts: the noun that is counted.
    pub counted: Option<Span>,
}

/// What a mention says.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Value {
    /// A number or range of numbers, in the mention's unit.
    Amount(Amount),
    /// A date.
    Date(Date),
    /// From one date to another.
    Dates(Date, Date),
    /// A time of day, or from one to another.
    Clock(Clock, Option<Clock>),
}

/// One number, two ends, or the sides of a thing.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Amount {
    /// A single number; for composites ("6 ft 2 in") the whole, to the precision of the last part.
    One(Number),
    /// From one number to another: 5 to 10 km.
    Range(Number, Number),
    /// A middle and a half-width: 5 ± 0.2 km.
    PlusMinus(Number, Number),
    /// Two or three sides: 6 by 4 by 2.5 m.
    Sides(Number, Number, Option<Number>),
}

/// Whether a temperature is where a thermometer stands or how far it moved.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Role {
    /// The sentence does not say.
    #[default]
    Unknown,
    /// Where a thermometer stands: a high of 35 °C.
    Reading,
    /// How far it moved or differs: a rise of 2 °C.
    Difference,
}

/// How a mention stands in the text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Flags(u16);

impl Flags {
    /// The number is of several units: 6 ft 2 in.
    pub const COMPOSITE: Self = Self(1);
    /// The unit was said once, further on: the "5" of "5 or 10 km".
    pub const SHARED_UNIT: Self = Self(2);
    /// Joined to its noun by a hyphen: a 10-mile run.
    pub const HYPHENATED: Self = Self(4);
    /// A defined figure (a 55 mph limit, a marathon): no rounding.
    pub const DEFINED: Self = Self(8);
    /// Inside quotation marks.
    pub const QUOTED: Self = Self(16);
    /// The unit stands before the number: £5, Mach 2.
    pub const UNIT_FIRST: Self = Self(32);
    /// The reading is a guess at what was lost or left open: 3 x 10 -7. Nothing is checked by it.
    pub const UNSURE: Self = Self(256);

    /// The unit's words stand for one unit only: nobody need read them again.
    pub const SOLE_UNIT: Self = Self(512);

    /// Both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether every flag of `other` is set.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

/// Something that looks like a figure and is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Skip {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: SkipKind,
}

/// Everything one pass over a text found, in order of place.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Mentions {
    /// The figures.
    pub figures: Vec<Mention>,
    /// What is none.
    pub skips: Vec<Skip>,
    /// How many blocks of the source were no prose.
    pub unread: usize,
    /// Which mark stands before decimals, where a number was met that may be read both ways.
    pub decimal: Option<DecimalUse>,
}

/// Which mark a document's decimals were read with, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DecimalUse {
    /// The comma or the point.
    pub mark: Decimal,
    /// Why.
    pub why: DecimalWhy,
}

/// Why a document's decimals were read with one mark and not the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalWhy {
    /// The caller said so.
    Asked,
    /// Other numbers of the document can be read in that way only.
    Text,
    /// Nothing in the document says, and English has the point.
    Default,
}

impl Mentions {
    /// The figure at a place, with its place in the list.
    pub(crate) fn at(&self, span: Span) -> Option<(usize, &Mention)> {
        let figures = &self.figures;
        let at = figures.partition_point(|figure| figure.span.end() <= span.start());
        let figure = figures.get(at)?;
        figure.span.overlaps(span).then_some((at, figure))
    }

    /// Moves in what was found in a block that starts at `start`, where places counted from 0.
    pub(super) fn take_up(&mut self, block: &mut Self, start: usize) {
        let figures = block.figures.drain(..);
        self.figures
            .extend(figures.map(|figure| figure.moved(start)));
        let skips = block.skips.drain(..);
        self.skips.extend(skips.map(|skip| Skip {
            span: skip.span.moved(start),
            ..skip
        }));
    }
}

impl Mention {
    /// The same figure in a text that has `by` bytes more before it.
    fn moved(mut self, by: usize) -> Self {
        self.span = self.span.moved(by);
        self.cue = self.cue.moved(by);
        self.unit_span = self.unit_span.moved(by);
        self.counted = self.counted.map(|span| span.moved(by));
        self
    }

    /// The amount, where the mention is one.
    pub fn amount(&self) -> Option<Amount> {
        match self.value {
            Value::Amount(amount) => Some(amount),
            _ => None,
        }
    }

    /// The single number, where the mention is one.
    pub fn number(&self) -> Option<Number> {
        match self.value {
            Value::Amount(Amount::One(number)) => Some(number),
            _ => None,
        }
    }

    /// The date, where the mention is one.
    pub fn date(&self) -> Option<Date> {
        match self.value {
            Value::Date(date) => Some(date),
            _ => None,
        }
    }
}
