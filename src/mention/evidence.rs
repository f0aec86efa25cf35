//! What a number itself, or the end of its clause, has to show for a short unit: "30p", "5 h",
//! "80 pm", "6 bar", "20,000 won".

use crate::number::{Form, Number};
use crate::text::Word;
use crate::unit::UnitRead;

use super::cursor::skip_blank;
use super::gates::{Gate, Step, gates};
use super::part::Part;
use super::place::Place;
use super::unit_words::UnitWord;

/// How far a quotation mark is looked for before one that may be inches.
const QUOTED: usize = 240;
/// Lines of a picture on a screen: 720p is no price.
const LINES: [i64; 9] = [144, 240, 360, 480, 576, 720, 1080, 1440, 2160];

/// What a gate says of a unit.
enum Shown {
    /// That it is one, or that it is none.
    Is(bool),
    /// Nothing, and no other is asked.
    Open,
    /// Nothing: the next is asked.
    Next,
}

impl Shown {
    /// An answer where something is so; the other where not.
    fn if_so(so: bool, unit: bool, other: Self) -> Self {
        if so { Self::Is(unit) } else { other }
    }
}

impl Place<'_> {
    /// Whether a gated unit has enough to show, where the number or the clause decides that.
    pub(super) fn evidence(&self, part: &Part, read: &UnitRead) -> Option<bool> {
        let symbol = &self.text[part.unit_span.range()];
        for gate in gates(symbol, part.touches(), Step::First) {
            match self.asks(gate, part) {
                Shown::Next => {}
                Shown::Open => return None,
                Shown::Is(unit) => return Some(unit),
            }
        }
        self.worded(part, symbol, read)
    }

    /// What a gate says of a unit.
    fn asks(&self, gate: Gate, part: &Part) -> Shown {
        let ends = !self.rest()[part.end..].starts_with(char::is_alphanumeric);
        let dot = self.rest()[part.end..].starts_with('.');
        let hyphen = self.bytes().get(part.end) == Some(&b'-');
        let is = Shown::Is;
        match gate {
            Gate::Tone => Shown::if_so(self.is_tone(part.end), false, Shown::Next),
            Gate::Composite => Shown::if_so(self.composite(*part).1, true, Shown::Next),
            Gate::Adjective => Shown::if_so(part.hyphen && hyphen, false, Shown::Next),
            Gate::Light => Shown::if_so(self.is_small_c(part), true, Shown::Open),
            Gate::Days => Shown::if_so(ends && part.number.value() > 3.0, true, Shown::Open),
            Gate::Clause => Shown::if_so(self.ends_clause(part.end), true, Shown::Open),
            Gate::Title => Shown::if_so(ends, !dot, Shown::Open),
            Gate::Decade => Shown::if_so(self.is_decade(part), false, Shown::Open),
            Gate::Initial => Shown::if_so(dot || hyphen, false, Shown::Open),
            Gate::Generation => Shown::if_so(self.is_generation(part), false, Shown::Open),
            Gate::Bracket => is(self.bracketed(part)),
            Gate::Measure => is(self.ends_measure(part.end)),
            Gate::End => is(ends),
            Gate::NoYear => is(ends && !is_year(part.number)),
            Gate::Price => is(ends && self.is_price(part)),
            Gate::NoHour => is(is_no_hour(part.number)),
            Gate::Prime => is(part.touches() && self.prime(part)),
            Gate::Few => is(self.is_few(part)),
            Gate::Feet => self.feet(part).map_or(Shown::Open, is),
            Gate::Inches => self.inches(part, part.touches()).map_or(Shown::Open, is),
        }
    }

    /// What is asked where nothing else decides.
    pub(super) fn last_evidence(&self, part: &Part) -> Option<bool> {
        let symbol = &self.text[part.unit_span.range()];
        let gate = gates(symbol, part.touches(), Step::Last).next()?;
        match self.asks(gate, part) {
            Shown::Is(unit) => Some(unit),
            _ => None,
        }
    }

    /// "5s", "0.2s"; not the "1990s", nor the "500s" of a list.
    fn is_few(&self, part: &Part) -> bool {
        part.number.exponent() < 0 || self.bracketed(part) || part.number.value() < 100.0
    }

    /// The same for spellings that are words, by what their rows say.
    fn worded(&self, part: &Part, symbol: &str, read: &UnitRead) -> Option<bool> {
        let first = self.at(part.unit_span.start());
        let whole = first.end == part.unit_span.end();
        let class = if whole { first.word } else { Word::NONE }.classes();
        let small = symbol.bytes().all(|byte| byte.is_ascii_lowercase());
        // "CUP" is money.
        let title = symbol.bytes().skip(1).all(|byte| byte.is_ascii_lowercase());
        if small && class.has(UnitWord::UNMISTAKABLE) {
            return Some(true);
        }
        if title && class.has(UnitWord::VESSEL) {
            return Some(self.is_cup(part));
        }
        if small && class.has(UnitWord::ONE_FORM) {
            return self.singular(part).then_some(true);
        }
        self.units
            .is_money(read.unit)
            .then(|| self.as_money(part, read))?
    }

    /// "heated to 40 c", and "0.04 c", a share of the speed of light.
    fn is_small_c(&self, part: &Part) -> bool {
        let warm = self.words_near(part).has(UnitWord::THERMAL);
        let light = part.number.decimals() > 0 && part.number.value().abs() < 1.0;
        (warm || light) && self.ends_measure(part.end)
    }

    /// "4 C sharps", "2 F major chords".
    fn is_tone(&self, end: usize) -> bool {
        self.behind(end).has(UnitWord::TONE)
    }

    /// "5G" is a network, "9G" a strain.
    fn is_generation(&self, part: &Part) -> bool {
        let small = part.number.integer().is_some_and(|n| (1..=6).contains(&n));
        small && !self.bracketed(part)
    }

    /// "30p", "99.5p a share"; not 720p, nor the arm of a chromosome (1p/19q).
    fn is_price(&self, part: &Part) -> bool {
        let after = self.rest()[part.end..].strip_prefix('/');
        let pair =
            after.is_some_and(|after| after.trim_start().starts_with(|c: char| c.is_ascii_digit()));
        !pair
            && match part.number.integer() {
                Some(pence) => pence < 10_000 && !LINES.contains(&pence),
                None => part.number.decimals() <= 2,
            }
    }

    /// "in his 50s", "the 60s".
    fn is_decade(&self, part: &Part) -> bool {
        let ten = part.number.integer().is_some_and(|n| n % 10 == 0);
        let before = self.before(part.start);
        ten && before.has(UnitWord::BEFORE_DECADE) || before.has(UnitWord::BEFORE_AGE)
    }

    /// "6 bar", not "6 bar stools" nor "1 bar".
    fn singular(&self, part: &Part) -> bool {
        part.number.integer() != Some(1) && self.ends_measure(part.end)
    }

    /// "5+ years" are five at least.
    pub(super) fn plus_before_unit(&self, part: &Part) -> bool {
        let plus = self.bytes().get(part.number_end) == Some(&b'+');
        plus && part.unit_span.start() > part.number_end
    }

    /// Whether the clause goes on as after a measure, with no noun that the unit describes.
    pub(super) fn ends_measure(&self, end: usize) -> bool {
        let word = self.behind(end);
        self.ends_clause(end) || word.start > end && word.has(UnitWord::AFTER_MEASURE)
    }

    /// Whether the text or the clause ends here.
    fn ends_clause(&self, end: usize) -> bool {
        let dot = self.rest()[..end].ends_with('.');
        match self.bytes().get(end) {
            None => true,
            Some(b'.' | b',' | b';' | b')') => {
                !self.bytes().get(end + 1).is_some_and(u8::is_ascii_digit)
            }
            Some(_) => dot,
        }
    }

    /// `9"`, `10 " long`, `5''`: no quotation that it could close was opened before.
    fn inches(&self, part: &Part, attached: bool) -> Option<bool> {
        let after = &self.rest()[part.end..];
        if after.starts_with(char::is_alphanumeric) || part.number.value() >= 1000.0 {
            return None;
        }
        if !attached {
            let measured = ["long", "wide", "high", "tall", "thick", "deep", "in"];
            let word = self.behind(part.end).text();
            return Some(measured.contains(&word) && !after.is_empty());
        }
        if part.unit_span.len() == 2 || self.text[part.unit_span.range()].starts_with('′') {
            return Some(!self.rest()[..part.start].ends_with("``"));
        }
        let before = self.start.max(part.start.saturating_sub(QUOTED));
        let bytes = &self.bytes()[before..part.start];
        let opens = |at: usize| match bytes[at..] {
            // A mark after a digit is one of inches too.
            [b'"', ..] => {
                let before = bytes[..at].strip_suffix(b" ").unwrap_or(&bytes[..at]);
                !before.last().is_some_and(u8::is_ascii_digit)
            }
            [0xE2, 0x80, 0x9C | 0x9D, ..] => true,
            _ => false,
        };
        (before == self.start && !(0..bytes.len()).any(opens)).then_some(true)
    }

    /// `6' 2"`, but not the minutes of 71°10′21″.
    fn feet(&self, part: &Part) -> Option<bool> {
        if self.text[self.start..part.start].ends_with('°') {
            return Some(false);
        }
        self.inches_follow(part).then_some(true)
    }

    fn inches_follow(&self, part: &Part) -> bool {
        let after = &self.rest()[skip_blank(self.rest(), part.end)..];
        let digits = after.bytes().take(3).take_while(u8::is_ascii_digit).count();
        let marks = ["\"", "″", "''", "”", "′′", " in", "in"];
        (1..=2).contains(&digits) && marks.iter().any(|mark| after[digits..].starts_with(mark))
    }

    /// "2 cups of tea", "½ cup"; not the 1997 Cup.
    fn is_cup(&self, part: &Part) -> bool {
        let of = self.behind(part.end).text() == "of";
        let small = self.rest()[part.unit_span.range()].starts_with('c');
        part.number.value() < 100.0 && (small || of || self.ends_clause(part.end))
    }

    /// "20,000 won", "5 kr", "200 MAD".
    fn as_money(&self, part: &Part, read: &UnitRead) -> Option<bool> {
        let symbol = &self.text[part.unit_span.range()];
        let code = symbol.len() == 3 && symbol.bytes().all(|b| b.is_ascii_uppercase());
        let lower = symbol.bytes().all(|b| b.is_ascii_lowercase());
        // "Top", "Bob" and "Bam" are codes in the wrong case.
        if !read.spelled && !code && symbol.len() == 3 {
            return Some(self.bracketed(part));
        }
        let much = is_sum(part.number) && (!read.spelled || part.number.decimals() == 0)
            || part.scale != 0;
        match (read.spelled, code) {
            _ if much => Some(true),
            (false, false) if !lower || symbol == "kr" => Some(symbol.len() > 1),
            (false, true) => Some(self.ends_clause(part.end)),
            _ => None,
        }
    }
}

/// Whether digits may be a sum of money on their own: thousands, or two decimals.
pub(super) fn is_sum(number: Number) -> bool {
    number.value() >= 1000.0 && !is_year(number) || number.decimals() == 2
}

fn is_year(number: Number) -> bool {
    let plain = number.form() == Form::Digits;
    plain && number.integer().is_some_and(|n| (1500..2100).contains(&n))
}

/// Whether no clock shows it, so that "pm" is a length.
fn is_no_hour(number: Number) -> bool {
    number.value() >= 13.0 || !matches!(number.decimals(), 0 | 2)
}
