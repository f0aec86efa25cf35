//! Lengths of time and measures without a number: "several weeks", "few decades", "all day".

use crate::number::{Form, Number};
use crate::text::WordClasses;

use super::cursor::skip_blank;
use super::list::Scanner;
use super::part::{Part, bare};
use super::unit_words::UnitWord;

/// The least that "several" may mean.
const LEAST: i64 = 2;
/// In seconds: "all day" is one of them, "full minute" too, but "all second" is not.
const DAY: f64 = 86_400.0;

impl Scanner<'_> {
    /// What stands at a word like "several" or "all", if a unit follows.
    pub(super) fn vague(&mut self, at: usize, end: usize) -> Option<usize> {
        let hyphen = self.bytes().get(end) == Some(&b'-');
        let next = if hyphen {
            end + 1
        } else {
            skip_blank(self.rest(), end)
        };
        if next == end || !self.units.may_start(self.rest(), next) {
            return None;
        }
        let class = self.place().at(at).word.classes();
        let one = bare(at, end, Number::decimal(1, 0, Form::Words));
        let mut part = self.measured_vaguely(one, class)?;
        if self.text[self.start..at].ends_with(" a ")
            || self.rest()[self.start..at].eq_ignore_ascii_case("a ")
        {
            part.start -= "a ".len();
        }
        (!self.is_place_in_time(&part)).then(|| self.amount(part))
    }

    /// "the last few days", "several years ago": dates, whether they are read or not; "on some
    /// days" is no length.
    fn is_place_in_time(&self, part: &Part) -> bool {
        let (before, after) = (
            self.place().before(part.start),
            self.place().behind(part.end),
        );
        before.has(UnitWord::BEFORE_MOMENT) || after.has(UnitWord::AFTER_MOMENT)
    }

    fn measured_vaguely(&self, one: Part, class: WordClasses) -> Option<Part> {
        let (part, read) = self.place().any_unit_after(one)?;
        let part = self.place().reread(part, &read);
        let unit = &self.text[part.unit_span.range()];
        if !read.spelled || read.gated || self.units.is_money(read.unit) {
            return None;
        }
        let time = self.units.is_time(read.unit);
        if class.has(UnitWord::WHOLE) {
            let long = time && self.units.factor(read.unit)? >= DAY;
            return (long && !unit.ends_with('s')).then_some(part);
        }
        let plural = ["s", "feet", "cent", "percent"]
            .iter()
            .any(|ending| unit.ends_with(ending));
        let fits = plural && (time || class.has(UnitWord::VAGUE));
        fits.then(|| Part {
            number: Number::decimal(LEAST, 0, Form::Vague),
            ..part
        })
    }
}
