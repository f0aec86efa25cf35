//! One figure: what stands at a digit or number word, read and put on the list.

use crate::number::{self, Form, Outset};
use crate::text::Span;
use crate::time;

use super::amount::Part;
use super::cues::cues;
use super::cursor::{ends_with, skip_blank, starts_with, word_at, word_before};
use super::phrase::{Class, Token, class_of};
use super::scan::Scanner;
use super::{Amount, Flags, Kind, Mention, Qualifier, Role, SkipKind, Value};

/// How many earlier numbers of a list may take the unit that was said once, at its end.
const LONGEST_LIST: usize = 6;
/// No unit in words is longer than this, in bytes.
const LONGEST_UNIT: usize = 64;
/// Bare numbers of four digits in this range are years unless they count something.
const LIKELY_YEARS: std::ops::RangeInclusive<i64> = 1500..=2050;

impl Scanner<'_> {
    /// Reads what stands at a digit; returns where to go on, always past `at`.
    pub(super) fn figure(&mut self, at: usize) -> usize {
        self.out.work += 1;
        if let Some(end) = self.identifier(at) {
            return end.max(self.past_char(at));
        }
        let label = self
            .label
            .take()
            .filter(|(next, _)| *next == at)
            .map(|(_, kind)| kind);
        if self.is_alone(at) {
            return self.lone(at, label);
        }
        if label.is_none()
            && let Some(end) = self.dated(at)
        {
            return end;
        }
        if let Some(end) = number::read_malformed(self.rest(), at) {
            return self
                .skip(at, end, SkipKind::Malformed)
                .max(self.past_char(at));
        }
        let Some(part) = self.part(at) else {
            return self.token_end(at);
        };
        let (part, composite) = self.composite(part);
        let (whole, amount) = self.extend(part);
        if whole.unit.is_none()
            && let Some(end) = self.bare(at, &whole, &part, label)
        {
            return end;
        }
        self.push(whole, amount, flag(composite))
            .max(self.past_char(at))
    }

    /// Digits to which nothing after them belongs.
    fn lone(&mut self, at: usize, label: Option<SkipKind>) -> usize {
        let Some(part) = self.lone_part(at) else {
            return self.token_end(at);
        };
        if part.unit.is_none()
            && let Some(end) = self.bare(at, &part, &part, label)
        {
            return end;
        }
        self.push(part, Amount::One(part.number), Flags::default())
            .max(self.past_char(at))
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
            return Some(self.skip(at, part.number_end, kind));
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
        if self.may_be_date(at)
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

    /// Whether what follows the digits could make a date of them: cheap, and often wrong.
    fn may_be_date(&self, at: usize) -> bool {
        let bytes = self.bytes();
        let end = at
            + bytes[at..]
                .iter()
                .take(5)
                .take_while(|b| b.is_ascii_digit())
                .count();
        let next = |i: usize| bytes.get(i).copied().unwrap_or(0);
        match next(end) {
            b'/' | b'-' | b'.' | b':' => next(end + 1).is_ascii_digit() || next(end) == b'-',
            b's' | b't' | b'n' | b'r' | b'a' | b'p' | b'A' | b'P' | b'\'' | b'B' | b'C' => true,
            b' ' | b'\n' | 0xC2 | 0xE2 => {
                let word = skip_blank(self.rest(), end);
                word > end && (next(word).is_ascii_alphabetic() || next(word) >= 0x80)
                    || next(end) == 0xE2
            }
            _ => false,
        }
    }

    /// A bare number of four digits that is a year, alone or with another: 1969, 1914–18.
    fn year(&mut self, at: usize, part: &Part) -> Option<usize> {
        let plain = part.start == at && part.number.form() == Form::Digits && part.scale == 0;
        if !plain || !part.unit.is_none() || part.number_end - at != 4 {
            return None;
        }
        let year = part.number.integer()?;
        let cued = time::year_cue(self.rest(), at);
        if !cued && (!LIKELY_YEARS.contains(&year) || self.counted(part.end).is_some()) {
            return None;
        }
        let read = time::read_years(self.rest(), at)?;
        let (kind, value) = match read.value {
            time::When::Dates(from, to) => (Kind::DateRange, Value::Dates(from, to)),
            time::When::Date(date) => (Kind::Date, Value::Date(date)),
            _ => return None,
        };
        self.push_value(at, read.end, kind, value);
        Some(read.end)
    }

    /// What stands at a number word, if it is a figure.
    pub(super) fn number_words(&mut self, at: usize) -> Option<usize> {
        if at > self.start
            && self.bytes()[at - 1] == b'-'
            && !word_before(self.text, self.start, at - 1).is_empty()
        {
            return None;
        }
        let part = match number::outset(self.rest(), at) {
            Outset::Nothing => return None,
            Outset::Lone(read) => self.word_part_of(at, read),
            Outset::Open => {
                if let Some(end) = self.ordinal(at) {
                    return Some(end);
                }
                self.word_part(at)?
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
        let end = super::cursor::blank_before(self.text, part.start).max(self.start);
        let before = word_before(self.text, self.start, end);
        let after = word_at(self.rest(), skip_blank(self.rest(), part.end));
        let verb = after.len() > 3 && Token::at(after, 0).is_some_and(|token| token.plural());
        verb || after.is_empty()
            || class_of(before).has(Class::PRONOUN_BEFORE)
            || class_of(after).has(Class::PRONOUN_AFTER)
    }

    /// "a week", "an hour", "a mile": an article that makes a unit one of it.
    pub(super) fn article(&mut self, at: usize, end: usize) -> Option<usize> {
        let next = self.after_blank(end)?;
        let common = cues().label(word_at(self.rest(), next)).article_unit;
        if !common && !self.bracket_near(next) || self.is_rate(at) {
            return None;
        }
        let one = number::Number::decimal(1, 0, Form::Words);
        let part = self.unit_after(super::amount::bare(at, end, one));
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
        let end = super::cursor::blank_before(self.text, at).max(self.start);
        let word = word_before(self.text, self.start, end);
        let digit = self.bytes()[self.start..end]
            .last()
            .is_some_and(|b| b.is_ascii_digit() || *b == b'%');
        digit || class_of(word).has(Class::RATE_BEFORE)
    }

    /// An amount with the smaller units or the second number that follow it.
    fn amount(&mut self, part: Part) -> usize {
        let (part, composite) = self.composite(part);
        let (whole, amount) = self.extend(part);
        self.push(whole, amount, flag(composite))
    }

    /// Puts an amount on the list, with all that belongs to it; returns where it ends.
    fn push(&mut self, part: Part, amount: Amount, flags: Flags) -> usize {
        let last = self.out.figures.last().map_or(0, |m| m.span.end());
        let start = part.start.max(last.max(self.start).min(part.number_end));
        let counted = if part.unit.is_none() {
            self.counts(&part)
        } else {
            None
        };
        let kind = self.kind(&part, amount, counted);
        let (qualifier, cue) = self.qualifier(&part, start, kind);
        let temperature = kind == Kind::Temperature;
        let role = if temperature {
            self.role(start, part.end, self.kelvins(&part))
        } else {
            Role::Unknown
        };
        let mention = Mention {
            span: Span::new(start, part.end),
            cue,
            kind,
            value: Value::Amount(amount),
            unit: part.unit,
            unit_span: part.unit_span,
            qualifier,
            role,
            flags: joined(&part, flags),
            counted,
        };
        self.share_unit(&mention);
        self.out.figures.push(mention);
        part.end
    }

    /// What a bare number counts.
    fn counts(&self, part: &Part) -> Option<Span> {
        match part.number.coefficient() {
            ..=-1 => None,
            _ if part.number.integer() == Some(1) => self.counted_once(part.end),
            _ => self.counted(part.end),
        }
    }

    /// How far from zero a temperature is, in kelvins.
    fn kelvins(&self, part: &Part) -> f64 {
        (part.number.value() * self.units.factor(part.unit).unwrap_or(1.0)).abs()
    }

    /// The words that hedge or bound an amount; "over" before a length of time is no bound.
    fn qualifier(&self, part: &Part, start: usize, kind: Kind) -> (Qualifier, Span) {
        let before = cues().qualifier_before(self.text, self.start, start);
        let (qualifier, cue) = match before.0 {
            Qualifier::None => cues()
                .qualifier_after(self.rest(), part.end)
                .unwrap_or(before),
            _ => before,
        };
        let temporal = kind == Kind::Duration && ends_with(self.text, cue.end(), "over");
        match qualifier {
            Qualifier::None if part.number.form() == Form::Vague => (Qualifier::AtLeast, cue),
            Qualifier::MoreThan if temporal => (Qualifier::None, cue),
            _ => (qualifier, cue),
        }
    }

    fn kind(&self, part: &Part, amount: Amount, counted: Option<Span>) -> Kind {
        let unit = part.unit;
        match amount {
            _ if unit.is_none() && counted.is_some() => Kind::Count,
            Amount::Range(..) | Amount::PlusMinus(..) if unit.is_none() => Kind::Range,
            _ if unit.is_none() => {
                if self.aged(part.start) {
                    Kind::Age
                } else {
                    Kind::Number
                }
            }
            _ if self.units.is_time(unit) => {
                if self.is_age(part) {
                    Kind::Age
                } else {
                    Kind::Duration
                }
            }
            _ if self.units.is_temperature(unit) => Kind::Temperature,
            _ if self.units.is_money(unit) => Kind::Money,
            _ if self.units.is_percent(unit) => Kind::Percent,
            _ => Kind::Quantity,
        }
    }

    /// "69 years old", "69-year-old".
    fn is_age(&self, part: &Part) -> bool {
        let text = self.rest();
        let after = if text[part.end..].starts_with('-') {
            part.end + 1
        } else {
            skip_blank(text, part.end)
        };
        (starts_with(text, after, "old") || starts_with(text, after, "of age"))
            || self.aged(part.start)
    }

    /// "aged 69", "age of 69".
    fn aged(&self, start: usize) -> bool {
        let end = super::cursor::blank_before(self.text, start).max(self.start);
        [
            "aged",
            "age",
            "age of",
            "ages",
            "aged about",
            "aged just",
            "aged only",
        ]
        .iter()
        .any(|phrase| ends_with(self.text, end, phrase) && end - self.start >= phrase.len())
    }

    /// Gives the unit that was said once, at the end of a list, to the bare numbers before it.
    fn share_unit(&mut self, last: &Mention) {
        if last.unit.is_none()
            || last.flags.has(Flags::UNIT_FIRST)
            || last.flags.has(Flags::COMPOSITE)
        {
            return;
        }
        let mut next = last.span.start();
        let mut spoken = false;
        for earlier in self.out.figures.iter_mut().rev().take(LONGEST_LIST) {
            let between = &self.text[earlier.span.end()..next.max(earlier.span.end())];
            let joined = matches!(
                between,
                " and " | " or " | ", and " | ", or " | "/" | " & " | " and about " | " to "
            );
            let listed = spoken && between == ", ";
            let bare = matches!(earlier.kind, Kind::Number | Kind::Range) && earlier.unit.is_none();
            if !bare || !(joined && !spoken || listed) {
                break;
            }
            spoken = true;
            next = earlier.span.start();
            (earlier.unit, earlier.unit_span, earlier.kind) =
                (last.unit, last.unit_span, last.kind);
            (earlier.flags, earlier.role) = (earlier.flags.and(Flags::SHARED_UNIT), last.role);
        }
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
    ];
    let set = marks.into_iter().filter(|(set, _)| *set);
    set.fold(flags, |flags, (_, flag)| flags.and(flag))
}
