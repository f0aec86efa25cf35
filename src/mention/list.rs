//! The list of figures, and what puts them on it.

use std::cell::Cell;

use jiff::civil;

use crate::text::{Document, Span};
use crate::time;
use crate::unit::{UnitExpr, Units};

use super::cues;
use super::cursor::{ends_with, skip_blank};
use super::place::Place;
use super::{DecimalUse, Flags, Kind, Mention, Mentions, Qualifier, Role, Skip, SkipKind, Value};

/// The state of the pass.
pub(super) struct Scanner<'a> {
    /// The block being read: there is no looking outside it, and all places count from its start.
    pub(super) text: &'a str,
    pub(super) units: &'a Units,
    pub(super) today: Option<civil::Date>,
    /// Where reading may begin and must end within the block.
    pub(super) start: usize,
    pub(super) end: usize,
    /// The noun just passed that names what its number stands for, and where it ended.
    pub(super) label: Option<(usize, SkipKind)>,
    pub(super) document: &'a Document<'a>,
    /// Which mark stands before decimals, once a number has asked for it.
    pub(super) decimal: Cell<Option<DecimalUse>>,
    pub(super) out: Mentions,
}

impl Scanner<'_> {
    /// The place as it is for all who only read.
    #[inline]
    pub(super) fn place(&self) -> Place<'_> {
        Place {
            text: self.text,
            units: self.units,
            start: self.start,
            end: self.end,
            document: self.document,
            decimal: &self.decimal,
            figures: &self.out.figures,
        }
    }

    /// The bytes up to the end of the block.
    pub(super) fn bytes(&self) -> &[u8] {
        self.place().bytes()
    }

    /// The text up to the end of the block.
    pub(super) fn rest(&self) -> &str {
        self.place().rest()
    }

    /// A date, span or time of day that starts here.
    pub(super) fn time(&mut self, at: usize) -> Option<usize> {
        let read = time::read(self.rest(), at, self.today)?;
        let (kind, value) = match read.value {
            time::When::Date(date) => (Kind::Date, Value::Date(date)),
            time::When::Dates(from, to) => (Kind::DateRange, Value::Dates(from, to)),
            time::When::Clock(clock) => (Kind::Clock, Value::Clock(clock, None)),
            time::When::Clocks(from, to) => (Kind::Clock, Value::Clock(from, Some(to))),
        };
        self.push_value(at, read.end, kind, value);
        Some(read.end)
    }

    pub(super) fn push_value(&mut self, at: usize, end: usize, kind: Kind, value: Value) {
        let span = Span::new(at, end);
        let (qualifier, cue) = cues::cues().qualifier_before(self.text, self.start, at);
        if kind == Kind::Clock {
            self.out.skips.push(Skip {
                span,
                kind: SkipKind::Clock,
            });
        }
        self.out.figures.push(Mention {
            span,
            cue,
            kind,
            value,
            unit: UnitExpr::NONE,
            unit_span: Span::new(end, end),
            qualifier: match (kind, qualifier) {
                (Kind::Clock, _) => Qualifier::None,
                (Kind::Date, Qualifier::None) => self.place().date_bound(at),
                // "over the weekend" says when.
                (Kind::Date, Qualifier::MoreThan) if ends_with(self.text, cue.end(), "over") => {
                    Qualifier::None
                }
                _ => qualifier,
            },
            role: Role::Unknown,
            flags: Flags::default(),
            counted: None,
        });
        if kind == Kind::Ordinal {
            self.join_bounds();
        }
    }

    pub(super) fn skip(&mut self, at: usize, end: usize, kind: SkipKind) -> usize {
        self.out.skips.push(Skip {
            span: Span::new(at, end),
            kind,
        });
        end
    }

    /// The place one blank after `at`, if a blank stands there.
    pub(super) fn after_blank(&self, at: usize) -> Option<usize> {
        let past = skip_blank(self.rest(), at);
        (past > at && past < self.end).then_some(past)
    }
}
