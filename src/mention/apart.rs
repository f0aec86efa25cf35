//! A number and its unit with something between them: "30 MUSD", "two additional minutes",
//! "0.4953(1) Å", "11 - year"; and a unit that its sentence makes another.

use crate::number::Form;
use crate::text::{WordClasses, classes_of};
use crate::unit::UnitRead;

use super::cursor::{skip_blank, starts_with};
use super::part::Part;
use super::place::Place;
use super::unit_words::UnitWord;

/// How far the words before and after a figure tell what its unit is.
const BEFORE: usize = 60;
const AFTER: usize = 32;
/// How long the name of what is weighed or counted may be.
const LONGEST_GOODS: usize = 40;

impl Place<'_> {
    /// The scale of a letter between a number and money: "48.5 MGBP", "5k €", "20 m USD"; its power
    /// of ten and where it ends.
    pub(super) fn money_letter(&self, end: usize) -> Option<(i16, usize)> {
        let at = skip_blank(self.rest(), end);
        let power = match self.bytes().get(at)? {
            b'k' | b'K' => 3,
            b'm' | b'M' => 6,
            b'b' | b'B' => 9,
            _ => return None,
        };
        let next = skip_blank(self.rest(), at + 1);
        let money = match self.bytes().get(next..)? {
            [b'$' | 0xC2 | 0xE2, ..] => true,
            [a, b, c, after @ ..] => {
                let capital = [a, b, c].iter().all(|b| b.is_ascii_uppercase());
                capital && !after.first().is_some_and(u8::is_ascii_alphanumeric)
            }
            _ => false,
        };
        let read = money.then(|| self.units.read(self.rest(), next))??;
        self.units.is_money(read.unit).then_some((power, at + 1))
    }

    /// The unit that stands a little further on.
    pub(super) fn unit_apart(&self, part: Part) -> Option<Part> {
        let bytes = self.bytes();
        let at = skip_blank(self.rest(), part.number_end);
        match bytes.get(at)? {
            b'h' | b'd' | b'm' if at == part.number_end => self.glued(part, at),
            b'+' if at == part.number_end => self.after_plus(part, at + 1),
            b'(' => self.after_uncertainty(part, at),
            b'-' if at > part.number_end => self.after_hyphen(part, at),
            byte if byte.is_ascii_lowercase() && at > part.number_end => {
                self.after_adjective(part, at)
            }
            _ => None,
        }
    }

    /// "1h30m", "2h15", "3d12h", "5m30s": a letter between two numbers.
    fn glued(&self, part: Part, at: usize) -> Option<Part> {
        let after = &self.bytes()[at + 1..];
        let digits = after.iter().take(3).take_while(|b| b.is_ascii_digit());
        let digits = digits.count();
        let (next, then) = (after.get(digits), after.get(digits + 1));
        let ends = |byte: Option<&u8>| !byte.is_some_and(u8::is_ascii_alphanumeric);
        let id = match (self.bytes()[at], next) {
            (b'h', None) => "hour",
            (b'h', Some(byte)) if *byte == b'm' || ends(Some(byte)) => "hour",
            (b'd', Some(b'h')) if ends(then) => "day",
            (b'm', Some(b's')) if ends(then) => "minute",
            _ => return None,
        };
        let unit = self.units.by_id(id)?;
        // "09h15" is a time of day.
        if self.bytes()[part.start] == b'0' {
            return None;
        }
        ((1..=2).contains(&digits) && part.number.decimals() == 0).then(|| Part {
            end: at + 1,
            unit,
            unit_span: crate::text::Span::new(at, at + 1),
            ..part
        })
    }

    /// "0.495274(1) Å": how uncertain the last digits are.
    fn after_uncertainty(&self, part: Part, at: usize) -> Option<Part> {
        let inside = self.bytes()[at + 1..].iter().take(4);
        let digits = inside.take_while(|b| b.is_ascii_digit()).count();
        let close = at + 1 + digits;
        let fits = (1..=3).contains(&digits) && part.number.decimals() > 1;
        if !fits || self.bytes().get(close) != Some(&b')') {
            return None;
        }
        let (found, read) = self.any_unit_after(Part {
            number_end: close + 1,
            ..part
        })?;
        (!read.gated).then_some(found)
    }

    /// "5+ years".
    fn after_plus(&self, part: Part, end: usize) -> Option<Part> {
        let next = skip_blank(self.rest(), end);
        let read = (next > end).then(|| self.units.read(self.rest(), next))??;
        (!read.gated).then(|| with_unit_at(part, next, &read))
    }

    /// "an 11 - year sentence", as some corpora space it.
    fn after_hyphen(&self, part: Part, at: usize) -> Option<Part> {
        let next = skip_blank(self.rest(), at + 1);
        let lower = self.bytes().get(next)?.is_ascii_lowercase();
        let read = (lower && next > at + 1).then(|| self.units.read(self.rest(), next))??;
        let singular = !self.rest()[..read.end].ends_with('s');
        let fits = read.spelled && !read.gated && singular;
        fits.then(|| with_unit_at(part, next, &read))
    }

    /// "two additional minutes", "4 consecutive days".
    fn after_adjective(&self, part: Part, at: usize) -> Option<Part> {
        let word = self.at(at);
        let class = word.word.classes();
        if class.has(UnitWord::GRAND) {
            return self.grand(part, at, word.end);
        }
        if !class.has(UnitWord::MORE.and(UnitWord::LONG)) {
            return None;
        }
        let next = skip_blank(self.rest(), word.end);
        let read = self.units.read(self.rest(), next)?;
        let time = self.units.is_time(read.unit);
        let number = part.number.value() <= 1.0 || self.rest()[..read.end].ends_with(['s', 't']);
        let fits = number && read.spelled && !read.gated && (time || class.has(UnitWord::MORE));
        fits.then(|| with_unit_at(part, next, &read))
    }

    /// "five grand", not "five grand pianos".
    fn grand(&self, part: Part, at: usize, end: usize) -> Option<Part> {
        let plain = part.scale == 0 && part.number.value() < 1000.0;
        let unit = self.units.by_id("USD").filter(|_| plain)?;
        self.ends_measure(end).then(|| Part {
            number: part.number.scaled(3),
            scale: 3,
            end,
            unit,
            unit_span: crate::text::Span::new(at, end),
            ..part
        })
    }

    /// The reading that the sentence asks for: "two million pounds" are money, "-5 degrees" a
    /// temperature, "17c a share" cents.
    pub(super) fn reread(&self, part: Part, read: &UnitRead) -> Part {
        let symbol = &self.text[part.unit_span.range()];
        match symbol.as_bytes() {
            [b'p', b'o', b'u', b'n', b'd', ..] => self.sterling(part, read),
            [b'c'] => self.cents(part, read),
            // "15pc" is a percentage, and a parsec stands apart.
            [b'p', b'c'] if part.unit_span.start() == part.number_end => {
                as_reading(part, read, |unit| self.units.is_percent(unit))
            }
            [b'd', b'e', b'g', ..] | [0xC2, 0xB0] => self.thermometer(part, read),
            _ => part,
        }
    }

    /// The "second" of "5 second-hand cars".
    pub(super) fn is_rank(&self, part: &Part) -> bool {
        self.bytes().get(part.end) == Some(&b'-')
            && !part.hyphen
            && &self.bytes()[part.unit_span.range()] == b"second"
    }

    /// Whether an article makes one of the unit that ends at `end`: "a kilobyte", "a pound of
    /// tea", and where the clause ends "a dollar".
    pub(super) fn makes_one(&self, class: WordClasses, end: usize) -> bool {
        class.has(UnitWord::ARTICLE)
            || class.has(UnitWord::ARTICLE_END)
                && (self.clause_ends(end) || self.rest()[end..].starts_with(" of "))
    }

    fn sterling(&self, part: Part, read: &UnitRead) -> Part {
        let at = skip_blank(self.rest(), part.end);
        let bracket = self.bytes().get(at) == Some(&b'(');
        let of = starts_with(self.rest(), at, "of");
        let said = self.words_near(&part);
        let millions = part.number.form() != Form::Digits && part.number.value() >= 1e6;
        let pence = self.pence_follow(at);
        let money = part.scale >= 6 || millions || pence || said.has(UnitWord::MONEY);
        if bracket || of || said.has(UnitWord::MASS) || !money {
            return part;
        }
        as_reading(part, read, |unit| self.units.is_money(unit))
    }

    /// "four pounds fifty".
    fn pence_follow(&self, at: usize) -> bool {
        let pence = self.next_number(at).filter(|pence| {
            let two = pence.number.form() != Form::Digits || pence.end - pence.start == 2;
            two && pence.number.value() < 100.0
        });
        pence.is_some_and(|pence| self.clause_ends(pence.end))
    }

    /// "11c to 17c a share"; by itself it is as likely a temperature.
    fn cents(&self, part: Part, read: &UnitRead) -> Part {
        let apart = part.unit_span.start() > part.number_end;
        if apart && part.number.decimals() > 0 && part.number.value().abs() < 1.0 {
            let unit = self.units.by_id("speed_of_light").unwrap_or(part.unit);
            return Part { unit, ..part };
        }
        let at = skip_blank(self.rest(), part.end);
        let after = &self.rest()[at..];
        let rate = ["a ", "per ", "/", "each"]
            .iter()
            .any(|word| after.starts_with(word));
        if !rate && !self.words_near(&part).has(UnitWord::MONEY) {
            return part;
        }
        let dollars = |unit| {
            let usd = self.units.by_id("USD");
            self.units
                .major(unit)
                .is_some_and(|(of, _)| Some(of) == usd)
        };
        as_reading(part, read, dollars)
    }

    fn thermometer(&self, part: Part, read: &UnitRead) -> Part {
        let known = |unit, id| self.units.by_id(id) == Some(unit);
        if !known(part.unit, "degree") {
            return part;
        }
        let at = skip_blank(self.rest(), part.end);
        let after = &self.rest()[at..];
        let below = after.starts_with("below zero");
        let scale = ["celsius", "fahrenheit"].into_iter().find(|id| {
            let named = after.get("on the ".len().."on the ".len() + id.len());
            after.starts_with("on the ") && named.is_some_and(|n| n.eq_ignore_ascii_case(id))
        });
        let said = self.words_near(&part);
        let cold = below || part.number.coefficient() < 0 || said.has(UnitWord::THERMAL);
        if scale.is_none() && (!cold || said.has(UnitWord::ANGLE)) {
            return part;
        }
        let id = scale.unwrap_or("degree_temperature");
        as_reading(part, read, |unit| known(unit, id))
    }

    /// "20 degrees below zero" is twenty under it.
    pub(super) fn below_zero(&self, part: Part) -> Part {
        let at = skip_blank(self.rest(), part.end);
        if part.number.coefficient() < 0
            || !starts_with(self.rest(), at, "below zero")
            || !self.units.is_temperature(part.unit)
        {
            return part;
        }
        Part {
            number: part.number.negated(),
            end: at + "below zero".len(),
            ..part
        }
    }

    /// Whether what ends here is still said of the last figure: "400 tonnes of copper" a year.
    pub(super) fn rate_of(&self, end: usize) -> bool {
        let Some(last) = self.figures.last() else {
            return false;
        };
        let from = last.span.end().max(self.start);
        if last.unit.is_none() || self.units.is_time(last.unit) || from + LONGEST_GOODS < end {
            return false;
        }
        let goods = self
            .text
            .get(from..end)
            .and_then(|text| text.strip_prefix(" of "));
        let words = |goods: &str| goods.bytes().all(|b| b.is_ascii_alphabetic() || b == b' ');
        goods
            .is_some_and(|goods| words(goods) && !goods.contains(" and") && !goods.contains(" for"))
    }

    /// What the words of the clause right before and after a figure speak of.
    pub(super) fn words_near(&self, part: &Part) -> WordClasses {
        let bytes = self.bytes();
        let from = self.start.max(part.start.saturating_sub(BEFORE));
        let to = self.end.min(part.end + AFTER);
        let before = bytes[from..part.start].rsplit(|b| matches!(b, b'.' | b';' | b'('));
        let after = bytes[part.end..to].split(|b| matches!(b, b'.' | b';' | b'('));
        let near = before.take(1).chain(after.take(1));
        let words = near.flat_map(|text| text.split(|b| !b.is_ascii_alphabetic()));
        words
            .filter_map(|word| std::str::from_utf8(word).ok())
            .map(classes_of)
            .fold(WordClasses::NONE, WordClasses::and)
    }
}

fn with_unit_at(part: Part, at: usize, read: &UnitRead) -> Part {
    Part {
        end: read.end,
        unit: read.unit,
        unit_span: crate::text::Span::new(at, read.end),
        ..part
    }
}

fn as_reading(part: Part, read: &UnitRead, is: impl Fn(crate::unit::UnitExpr) -> bool) -> Part {
    let unit = read.readings.iter().find(|unit| is(*unit));
    Part {
        unit: unit.unwrap_or(part.unit),
        ..part
    }
}
