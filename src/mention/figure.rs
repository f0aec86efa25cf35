//! One figure: what stands at a digit or number word, read and put on the list.

use crate::number::{self, Form, Outset};
use crate::text::Span;
use crate::time;
use crate::unit::UnitExpr;

use super::cursor::skip_blank;
use super::list::Scanner;
use super::part::Part;
use super::phrase::{PhraseWord, Token};
use super::unit_words::UnitWord;
use super::{Amount, Flags, Kind, Mention, Role, SkipKind, Value};

/// No unit in words is longer than this, in bytes.
const LONGEST_UNIT: usize = 64;

impl Scanner<'_> {
    /// Reads what stands at a digit; returns where to go on, always past `at`.
    pub(super) fn figure(&mut self, at: usize) -> usize {
        if let Some(end) = self.identifier(at) {
            return end.max(self.past_char(at));
        }
        let label = self
            .label
            .take()
            .filter(|(next, _)| *next == at)
            .map(|(_, kind)| kind);
        if self.place().is_alone(at) {
            return self.lone(at, label);
        }
        if label.is_none()
            && let Some(end) = self.dated(at)
        {
            return end;
        }
        if let Some(end) = self.malformed(at) {
            return end;
        }
        let Some(part) = self.place().part(at) else {
            return self.token_end(at);
        };
        let (part, composite) = self.place().composite(part);
        let (whole, amount) = self.place().extend(part);
        if whole.unit.is_none()
            && let Some(end) = self.bare(at, &whole, &part, label)
        {
            return end;
        }
        self.push(whole, amount, flag(composite))
            .max(self.past_char(at))
    }

    /// Digits and marks that are no number.
    fn malformed(&mut self, at: usize) -> Option<usize> {
        let end = number::read_malformed(self.rest(), at)?;
        if self.place().comma_number(at).is_some() {
            return None;
        }
        let past = self.past_char(at);
        Some(self.skip(at, end, SkipKind::Malformed).max(past))
    }

    /// Digits to which nothing after them belongs.
    fn lone(&mut self, at: usize, label: Option<SkipKind>) -> usize {
        let Some(part) = self.place().lone_part(at) else {
            return self.token_end(at);
        };
        if part.unit.is_none() {
            if let Some(kind) = label {
                return self.skip(at, self.name_end(at, part.number_end), kind);
            }
            if let Some(end) = self
                .code(at, part.number_end)
                .or_else(|| self.lone_year(at, &part))
            {
                return end;
            }
        }
        self.alone(part).max(self.past_char(at))
    }

    /// A number to which nothing behind it belongs.
    fn alone(&mut self, part: Part) -> usize {
        self.push(part, Amount::One(part.number), Flags::default())
    }

    /// One past the number of a name that ends its digits at `end`: Boeing 747-400.
    fn name_end(&self, at: usize, end: usize) -> usize {
        let more = self.bytes()[end..].first() == Some(&b'-');
        if more { self.token_end(at) } else { end }
    }

    /// Digits without a unit that are the number of something, a code or a year.
    fn bare(
        &mut self,
        at: usize,
        whole: &Part,
        part: &Part,
        label: Option<SkipKind>,
    ) -> Option<usize> {
        if let Some(kind) = label {
            return Some(self.skip(at, self.name_end(at, part.number_end), kind));
        }
        if part.scale == 0
            && whole.end == part.end
            && let Some(end) = self.code(at, part.number_end)
        {
            return Some(end);
        }
        self.year(at, part)
    }

    /// A date, a time of day or an ordinal in digits.
    fn dated(&mut self, at: usize) -> Option<usize> {
        if time::may_be_date(&self.bytes()[at..])
            && let Some(end) = self.time(at)
        {
            return Some(end);
        }
        self.ordinal(at)
    }

    /// A rank, in digits or words.
    fn ordinal(&mut self, at: usize) -> Option<usize> {
        let read = number::read_ordinal(self.rest(), at)?;
        self.push_value(
            at,
            read.end,
            Kind::Ordinal,
            Value::Amount(Amount::One(read.value)),
        );
        Some(read.end)
    }

    /// What stands at a number word, if it is a figure.
    pub(super) fn number_words(&mut self, at: usize) -> Option<usize> {
        if at > self.start && self.bytes()[at - 1] == b'-' && !self.place().up_to(at - 1).is_empty()
        {
            return None;
        }
        let part = match number::outset(self.rest(), at) {
            Outset::Nothing => return None,
            Outset::Lone(read) if self.place().ends_figure(read.end) => {
                let part = super::part::bare(at, read.end, read.value);
                return (!self.is_pronoun(&part)).then(|| self.alone(part));
            }
            Outset::Lone(read) => self.place().word_part_of(at, read),
            Outset::Open => {
                if let Some(end) = self.ordinal(at) {
                    return Some(end);
                }
                self.place().word_part(at)?
            }
        };
        if part.unit.is_none() && self.is_pronoun(&part) {
            return None;
        }
        Some(self.amount(part))
    }

    /// "one of", "no one", "one another": a pronoun, not a number.
    fn is_pronoun(&self, part: &Part) -> bool {
        let word = &self.text[part.start..part.number_end];
        if !word.eq_ignore_ascii_case("one") {
            return false;
        }
        let (before, after) = (
            self.place().before(part.start),
            self.place().behind(part.end),
        );
        let plural = || Token::at(after.text(), 0).is_some_and(|token| token.plural());
        after.is_empty()
            || after.text().len() > 3 && plural()
            || before.has(PhraseWord::PRONOUN_BEFORE)
            || after.has(PhraseWord::PRONOUN_AFTER)
    }

    /// "a week", "an hour", "a mile": an article that makes a unit one of it.
    pub(super) fn article(&mut self, at: usize, end: usize) -> Option<usize> {
        let next = self.after_blank(end)?;
        if !self.units.may_start(self.rest(), next) {
            return None;
        }
        let word = self.place().at(next);
        let class = word.word.classes();
        let common = class.has(UnitWord::COMMON) || self.place().makes_one(class, word.end);
        if !common && !self.bracket_near(next) || self.is_rate(at) {
            return None;
        }
        if common
            && time::is_unit(word.text())
            && let Some(past) = self.time(at)
        {
            return Some(past);
        }
        let one = number::Number::decimal(1, 0, Form::Words);
        let one = super::part::bare(at, end, one);
        let part = if class.has(UnitWord::ARTICLE_END) {
            self.place()
                .any_unit_after(one)
                .map_or(one, |(part, _)| part)
        } else {
            self.place().unit_after(one)
        };
        // "a foot" and "a pound" are measures only where a bracket converts them.
        let fits = !part.unit.is_none() && (common || self.bracket_follows(part.end));
        fits.then(|| self.amount(part))
    }

    /// Whether a bracket opens within the length of a unit.
    fn bracket_near(&self, at: usize) -> bool {
        let end = self.end.min(at + LONGEST_UNIT);
        memchr::memchr(b'(', &self.bytes()[at..end]).is_some()
    }

    /// Whether a bracket with a number in it opens after `end`.
    fn bracket_follows(&self, end: usize) -> bool {
        let at = skip_blank(self.rest(), end);
        let inside = self.rest()[at..].strip_prefix('(');
        inside.is_some_and(|inside| {
            inside.starts_with(|c: char| c.is_ascii_digit() || "~−-½¼".contains(c))
        })
    }

    /// "twice a week", "$5 a day", "three times a year": the article means "per".
    fn is_rate(&self, at: usize) -> bool {
        let word = self.place().before(at);
        let digit = self.bytes()[self.start..word.end]
            .last()
            .is_some_and(|b| b.is_ascii_digit() || *b == b'%');
        digit || word.has(PhraseWord::RATE_BEFORE) || self.place().rate_of(word.end)
    }

    /// An amount with the smaller units or the second number that follow it.
    pub(super) fn amount(&mut self, part: Part) -> usize {
        let (part, composite) = self.place().composite(part);
        let (whole, amount) = self.place().extend(part);
        self.push(whole, amount, flag(composite))
    }

    /// Puts an amount on the list, with all that belongs to it; returns where it ends.
    fn push(&mut self, part: Part, amount: Amount, flags: Flags) -> usize {
        let last = self.out.figures.last().map_or(0, |m| m.span.end());
        let start = part.start.max(last.max(self.start).min(part.number_end));
        let counts = part.unit.is_none() && part.number.form() != Form::Share;
        let counted = counts.then(|| self.counts(&part)).flatten();
        let kind = self.place().kind(&part, amount, counted);
        let (qualifier, cue) = self.place().qualifier(&part, start, kind);
        let temperature = kind == Kind::Temperature;
        let role = if temperature {
            self.place().role(start, part.end, self.kelvins(&part))
        } else {
            Role::Unknown
        };
        let mention = Mention {
            span: Span::new(start, part.end),
            cue,
            kind,
            value: Value::Amount(amount),
            unit: self.arc(&part).unwrap_or(part.unit),
            unit_span: part.unit_span,
            qualifier,
            role,
            flags: joined(&part, flags),
            counted,
        };
        self.share_unit(&mention);
        self.out.figures.push(mention);
        if qualifier.lower().is_some() {
            self.join_bounds();
        }
        part.end
    }

    /// "31° 44′ S": a prime right behind degrees is a minute of arc and no foot, and two are a second.
    fn arc(&self, part: &Part) -> Option<UnitExpr> {
        let words = self
            .text
            .get(part.unit_span.start()..part.unit_span.end())?;
        let arc = match words {
            "'" | "’" | "′" => "arcminute",
            "\"" | "”" | "″" | "''" => "arcsecond",
            _ => return None,
        };
        let last = self.out.figures.last()?;
        let near = self
            .text
            .get(last.span.end()..part.start)?
            .trim()
            .is_empty();
        let angle = ["degree", "arcminute"]
            .iter()
            .any(|id| self.units.by_id(id) == Some(last.unit));
        self.units.by_id(arc).filter(|_| near && angle)
    }

    /// What a bare number counts.
    fn counts(&self, part: &Part) -> Option<Span> {
        match part.number.coefficient() {
            ..=-1 => None,
            _ if part.number.integer() == Some(1) => self.place().counted_once(part.end),
            _ => self.place().counted(part.end),
        }
    }

    /// How far from zero a temperature is, in kelvins.
    fn kelvins(&self, part: &Part) -> f64 {
        (part.number.value() * self.units.factor(part.unit).unwrap_or(1.0)).abs()
    }
}

fn flag(composite: bool) -> Flags {
    if composite {
        Flags::COMPOSITE
    } else {
        Flags::default()
    }
}

/// How number and unit stand to each other.
fn joined(part: &Part, flags: Flags) -> Flags {
    let marks = [
        (part.hyphen, Flags::HYPHENATED),
        (part.unit_first, Flags::UNIT_FIRST),
        (
            part.unsure || part.number.form() == Form::Lost,
            Flags::UNSURE,
        ),
        (part.sole, Flags::SOLE_UNIT),
    ];
    let set = marks.into_iter().filter(|(set, _)| *set);
    set.fold(flags, |flags, (_, flag)| flags.and(flag))
}
