//! Reading a number with its sign, its scale and its unit, before or behind it.

use crate::number::{self, Form, Number};
use crate::text::Span;
use crate::unit::UnitRead;

use super::cursor::{skip_blank, starts_with};
use super::evidence::is_sum;
use super::part::{Part, bare};
use super::place::Place;

/// Signs that stand before a number.
const SIGNS: [char; 4] = ['-', '−', '+', '–'];

impl Place<'_> {
    /// The part whose digits start at `at`; looks back for a unit or sign before them.
    pub(super) fn part(&self, at: usize) -> Option<Part> {
        self.part_of(at, false)
    }

    /// The same; after `money` a letter may be a scale: the "10m" of "£5–10m".
    pub(super) fn part_of(&self, at: usize, money: bool) -> Option<Part> {
        Some(self.finish(self.lone_part(at)?, money))
    }

    /// The same where nothing after the number belongs to it.
    pub(super) fn lone_part(&self, at: usize) -> Option<Part> {
        let point = usize::from(at > self.start && self.bytes()[at - 1] == b'.');
        if point == 1 && !self.opens(at - 1) || self.text[self.start..at].ends_with('⁄') {
            return None;
        }
        let (read, unsure) = self.comma_number(at).or_else(|| {
            let read = number::read(self.rest(), at - point);
            let read = read.or_else(|| number::read_wide(self.rest(), at));
            Some((read?, false))
        })?;
        let (mut start, mut number) = (at - point, read.value);
        if let Some(sign) = self.sign(start) {
            start -= sign.len_utf8();
            number = if sign == '+' {
                number
            } else {
                number.negated()
            };
        }
        let mut part = self.first_unit(start, number, read.end);
        part.unsure = unsure;
        if start == at - point
            && let Some(sign) = self.sign_before_unit(&part)
        {
            (part.start, part.number) = (sign, part.number.negated());
        }
        Some(part)
    }

    /// The part whose number words start at `at`.
    pub(super) fn word_part(&self, at: usize) -> Option<Part> {
        let read = number::read_words(self.rest(), at)?;
        Some(self.word_part_of(at, read))
    }

    /// The part of number words that are read.
    pub(super) fn word_part_of(&self, at: usize, read: number::Read<Number>) -> Part {
        let mut part = bare(at, read.end, read.value);
        part.number_end = self.past_of_a(&part);
        let part = self.finish(part, false);
        // "three-quarters of a" must be followed by a unit, or the words belong to the sentence.
        if part.unit.is_none() {
            Part {
                end: read.end,
                number_end: read.end,
                unit_span: Span::new(read.end, read.end),
                ..part
            }
        } else {
            part
        }
    }

    /// "of a", "of an" between a fraction and its unit.
    fn past_of_a(&self, part: &Part) -> usize {
        let at = skip_blank(self.rest(), part.end);
        let fraction = matches!(part.number.form(), Form::Fraction | Form::Vague);
        let found = ["of a", "of an", "of"]
            .into_iter()
            .find(|of| fraction && at > part.end && starts_with(self.rest(), at, of));
        found.map_or(part.end, |of| at + of.len())
    }

    /// Scale word and unit after the number.
    fn finish(&self, mut part: Part, money: bool) -> Part {
        if let Some(scale) = number::scale(self.rest(), part.number_end, money || part.unit_first) {
            (part.number, part.scale) = (part.number.scaled(scale.value), scale.value);
            (part.number_end, part.end) = (scale.end, scale.end);
        } else if let Some((power, end)) = self.money_letter(part.number_end) {
            (part.number, part.scale) = (part.number.scaled(power), power);
            (part.number_end, part.end) = (end, end);
        }
        self.letter_scale(&mut part);
        if let Some(tail) = number::tail(self.rest(), part.number_end, part.number, part.scale) {
            part.number = tail.value;
            (part.number_end, part.end) = (tail.end, tail.end);
        }
        if part.unit_first {
            self.per_unit(part)
        } else {
            self.unit_after(part)
        }
    }

    /// The unit after a number, accepted only where a gated spelling has something to show for it.
    pub(super) fn unit_after(&self, part: Part) -> Part {
        match self.any_unit_after(part) {
            Some((found, _)) if self.is_rank(&found) => part,
            Some((found, read)) if self.passes_gate(&found, &read) => {
                self.below_zero(self.reread(found, &read))
            }
            _ => self.unit_apart(part).unwrap_or(part),
        }
    }

    /// "a barrel", "per tonne", "/l" after an amount of money whose unit stands first.
    fn per_unit(&self, part: Part) -> Part {
        match self.units.read_on(self.rest(), part.end, part.unit) {
            Some(read) if read.end > part.end => Part {
                end: read.end,
                unit: read.unit,
                ..part
            },
            _ => part,
        }
    }

    /// A unit before the number: "$", "EUR ", "Mach ".
    fn first_unit(&self, start: usize, number: Number, end: usize) -> Part {
        let part = bare(start, end, number);
        let near = self.bytes()[self.start..start].last();
        if let Some((from, read)) = self.scale_before(start, end) {
            return Part {
                start: from,
                unit: read.unit,
                unit_span: Span::new(from, read.end),
                unit_first: true,
                ..part
            };
        }
        if !near.is_some_and(|b| {
            *b == b'$' || *b == b' ' || *b >= 0x80 || b.is_ascii_alphabetic() || *b == b'.'
        }) {
            return part;
        }
        match self.units.read_before(self.rest(), start) {
            Some((from, read)) if self.takes_before(from, &read, &part) => Part {
                start: from,
                unit: read.unit,
                unit_span: Span::new(from, start),
                unit_first: true,
                ..part
            },
            _ => part,
        }
    }

    /// "pH = 7.4", "a pH of 7.4", "a magnitude of 6.1": a scale that says that a number follows.
    fn scale_before(&self, start: usize, number_end: usize) -> Option<(usize, UnitRead)> {
        let before = &self.text[self.start..start];
        let trimmed = before.strip_suffix(' ').unwrap_or(before);
        let name = trimmed
            .strip_suffix('=')
            .or_else(|| trimmed.strip_suffix(" of"))?;
        let end = self.start + name.len();
        let (from, read) = self.units.read_before(self.rest(), end)?;
        let floor = self.figures.last().map_or(0, |m| m.span.end());
        let fits = self.units.dimension_name(read.unit) == "scale" && from >= floor;
        // "a magnitude of 1.5 W/m²" is no earthquake.
        let sure = !trimmed.ends_with("of") || self.text[from..read.end].starts_with('p');
        (fits && from >= self.start && (sure || self.quake(number_end))).then_some((from, read))
    }

    /// Whether what follows a magnitude is none of its unit.
    fn quake(&self, end: usize) -> bool {
        let after = self.behind(end).text();
        let quakes = [
            "",
            "earthquake",
            "quake",
            "on",
            "struck",
            "hit",
            "at",
            "was",
            "Richter",
        ];
        quakes.contains(&after) && !self.rest()[end..].starts_with(['–', '-'])
    }

    /// Whether a unit may stand before this number: it is not the unit of the figure before, and
    /// the code of a currency that is a word too ("ALL 5", "TOP 10") stands before a sum.
    fn takes_before(&self, from: usize, read: &UnitRead, part: &Part) -> bool {
        let floor = self.figures.last().map_or(0, |m| m.span.end());
        let code = read.gated && read.end - from == 3;
        from >= self.start.max(floor)
            && (!code
                || is_sum(part.number)
                || number::scale(self.rest(), part.end, true).is_some())
    }

    /// A sign that touches the number and is none of a range, a name or a date.
    fn sign(&self, start: usize) -> Option<char> {
        let sign = self.text[self.start..start]
            .chars()
            .next_back()
            .filter(|c| SIGNS.contains(c))?;
        self.opens(start - sign.len_utf8()).then_some(sign)
    }

    /// Whether a number with its sign or point may start here: nothing of a word stands before.
    fn opens(&self, at: usize) -> bool {
        let before = self.text[self.start..at].chars().next_back();
        before.is_none_or(|c| c.is_whitespace() || "([“\"'‘/~≈<>=−-+–—$£€×x,;:".contains(c))
    }

    /// Where the sign of "-$5", "−£3m" or "minus $5" starts.
    fn sign_before_unit(&self, part: &Part) -> Option<usize> {
        if !part.unit_first || part.number.coefficient() < 0 {
            return None;
        }
        let sign = self
            .sign(part.start)
            .filter(|sign| matches!(sign, '-' | '−'));
        if let Some(sign) = sign {
            return Some(part.start - sign.len_utf8());
        }
        let word = self.before(part.start);
        word.is_any(&["minus", "negative"]).then_some(word.start)
    }
}
