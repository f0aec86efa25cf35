//! One factor of a unit expression: "square kilometres", "km²", "µg", "m s⁻¹" piece by piece.

use super::Units;
use super::dimension::Dimension;
use super::expr::{Prefix, UnitExpr};
use super::fold::{
    Fold, last_is, next_is, rest, skip_blank, skip_joint, skip_word, symbol_ends, word_ends,
};
use super::load::bit;
use super::reading::Readings;
use super::spelling::{Position, Spelling};

/// A unit with its prefix and power, before it is multiplied with others.
#[derive(Debug, Clone, Copy)]
pub(crate) struct UnitPart {
    pub(crate) end: usize,
    pub(crate) readings: Readings,
    pub(crate) gated: bool,
    pub(crate) spelled: bool,
    pub(crate) head: bool,
}

/// Reads one text with one table.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a> {
    pub(crate) units: &'a Units,
    pub(crate) text: &'a str,
}

/// A spelling found in the text, with the prefixes before it: the large and the small one where
/// the case was lost, else the same twice.
#[derive(Debug, Clone, Copy)]
struct Found {
    end: usize,
    spelling: u16,
    prefixes: [Prefix; 2],
    fold: Fold,
}

const NO_PREFIX: [Prefix; 2] = [Prefix::NONE; 2];

/// How a power may be written without a sign that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bare {
    /// "m2", not "m-2".
    Positive,
    /// "s-1" after another unit.
    Any,
    /// The same under a slash, where "cm 3" may have lost its place too.
    Below,
}

impl Reader<'_> {
    /// The longest factor that starts at `at`.
    pub(crate) fn part(&self, at: usize, bare: Bare) -> Option<UnitPart> {
        if let Some(part) = self.squared(at) {
            return Some(self.dotted(part));
        }
        let part = self.spelled_at(at, self.text.len())?;
        // "kg·m" is a torque, but in "kg·m/s²" the metre belongs to what follows.
        let slash = next_is(self.text, part.end, |c| c == '/');
        let shorter = (slash && self.is_torque(part)).then(|| self.spelled_at(at, part.end - 1));
        let part = shorter.flatten().unwrap_or(part);
        let part = self.raised(at, part, bare);
        self.ends(part).then(|| self.dotted(part))
    }

    /// "square km", "sq. mi", "sqft", "cubic feet", "cu ft".
    fn squared(&self, at: usize) -> Option<UnitPart> {
        if !matches!(self.text.as_bytes().get(at)?, b's' | b'S' | b'c' | b'C') {
            return None;
        }
        let words = [
            ("square", 2, false),
            ("cubic", 3, false),
            ("sq", 2, true),
            ("cu", 3, true),
        ];
        let found = words.iter().find_map(|(word, power, short)| {
            Some((skip_word(self.text, at, word)?, *power, *short))
        });
        let (mut next, power, short) = found?;
        if short && next_is(self.text, next, |c| c == '.') {
            next += 1;
        }
        let joint = skip_joint(self.text, next);
        let start = if short { joint.unwrap_or(next) } else { joint? };
        let part = self.spelled_at(start, self.text.len())?;
        let readings = part.readings.map(|unit| {
            self.is_length(unit)
                .then(|| UnitExpr::NONE.times(unit, power))?
        });
        let part = UnitPart {
            readings,
            gated: false,
            ..part
        };
        (!readings.is_empty() && self.ends(part)).then_some(part)
    }

    fn is_length(&self, unit: UnitExpr) -> bool {
        self.units.dimension(unit) == Dimension::base(Dimension::LENGTH)
    }

    fn is_torque(&self, part: UnitPart) -> bool {
        let dimension = self.units.dimension(part.readings.first());
        dimension.exponents()[Dimension::TORQUE] != 0
    }

    /// A part may end where no letter or digit follows it.
    fn ends(&self, part: UnitPart) -> bool {
        let power = |c| matches!(c, '²' | '³' | '¹' | '⁴');
        let letter = |c: char| c.is_alphanumeric();
        !next_is(self.text, part.end, letter)
            || (last_is(self.text, part.end, |c| !letter(c) || power(c))
                && !next_is(self.text, part.end, |c| c.is_numeric() && part.spelled))
    }

    /// Takes in the full stop of an abbreviation, unless the sentence may end there.
    fn dotted(&self, part: UnitPart) -> UnitPart {
        let dot = !part.spelled
            && next_is(self.text, part.end, |c| c == '.')
            && last_is(self.text, part.end, char::is_alphabetic);
        if !dot {
            return part;
        }
        let after = part.end + 1;
        let blank = skip_blank(self.text, after);
        let goes_on = |c: char| c.is_lowercase() || c.is_ascii_digit() || "([–—-/".contains(c);
        let joined = next_is(self.text, after, |c| ",;:)]/".contains(c));
        let goes_on = blank > after && next_is(self.text, blank, goes_on);
        let end = if joined || goes_on { after } else { part.end };
        UnitPart { end, ..part }
    }

    /// The longest spelling that starts at `at` and ends by `limit`, with or without a prefix.
    fn spelled_at(&self, at: usize, limit: usize) -> Option<UnitPart> {
        let tables = &self.units.spellings;
        let text = rest(self.text, at).as_bytes();
        if !tables.starts.may_start(text) {
            return None;
        }
        let mut best = None;
        self.longest(at, limit, Fold::Name, NO_PREFIX, &mut best);
        // Nearly every name is a word that no symbol goes on with.
        if let Some(found) = best
            && !tables.starts.may_be_longer(text)
        {
            return Some(self.part_of(found, at));
        }
        self.longest(at, limit, Fold::Symbol, NO_PREFIX, &mut best);
        self.with_prefix(at, limit, &mut best);
        if best.is_none() {
            self.caseless(at, limit, &mut best);
            // "76.1% top-1" is no share for each paʻanga.
            let joined = |end: usize| {
                let after = rest(self.text, end).as_bytes();
                after.first() == Some(&b'-') && after.get(1).is_some_and(u8::is_ascii_digit)
            };
            let small = text.first().is_some_and(u8::is_ascii_lowercase);
            best = best.filter(|found| !(small && joined(found.end)));
        }
        best.map(|found| self.part_of(found, at))
    }

    /// Names and symbols behind a prefix.
    fn with_prefix(&self, at: usize, limit: usize, best: &mut Option<Found>) {
        let tables = &self.units.spellings;
        for (fold, trie) in [
            (Fold::Name, &tables.prefix_names),
            (Fold::Symbol, &tables.prefix_symbols),
        ] {
            trie.walk(self.text, at, fold, |prefix, end| {
                let prefix = Prefix(u8::try_from(prefix).unwrap_or(0));
                self.longest(end, limit, fold, [prefix; 2], best);
            });
        }
    }

    /// Symbols whose case was lost: KM, 994hpa.
    fn caseless(&self, at: usize, limit: usize, best: &mut Option<Found>) {
        let tables = &self.units.spellings;
        self.longest(at, limit, Fold::Caseless, NO_PREFIX, best);
        if best.is_some_and(|found| found.end == at + 1) {
            // One letter in the wrong case is a word: "5 a day".
            *best = None;
        }
        let prefixes = &tables.prefix_caseless;
        prefixes.walk(self.text, at, Fold::Caseless, |pair, end| {
            let pair = tables.prefix_pairs[usize::from(pair)];
            for fold in [Fold::Symbol, Fold::Caseless] {
                self.longest(end, limit, fold, pair, best);
            }
        });
    }

    /// Puts the longest spelling from `at` into `best`, if it is longer than what is there.
    fn longest(
        &self,
        at: usize,
        limit: usize,
        fold: Fold,
        prefixes: [Prefix; 2],
        best: &mut Option<Found>,
    ) {
        let tables = &self.units.spellings;
        let trie = match fold {
            Fold::Name => &tables.names,
            Fold::Symbol => &tables.symbols,
            Fold::Caseless => &tables.caseless,
        };
        trie.walk(self.text, at, fold, |spelling, end| {
            let found = Found {
                end,
                spelling,
                prefixes,
                fold,
            };
            let longer = end <= limit && best.is_none_or(|best| end > best.end);
            if longer && self.is_whole(end, fold) && self.is_allowed(found) {
                *best = Some(found);
            }
        });
    }

    fn is_whole(&self, end: usize, fold: Fold) -> bool {
        match fold {
            Fold::Name => word_ends(self.text, end) || self.superscript(end),
            _ => symbol_ends(self.text, end),
        }
    }

    fn is_allowed(&self, found: Found) -> bool {
        let all = &self.units.spellings.all;
        let (prefixes, position) = Spelling::use_of(all.packed(usize::from(found.spelling)));
        if found.prefixes == NO_PREFIX {
            return position != Position::Before;
        }
        let allowed = |prefix| prefix != Prefix::NONE && prefixes & bit(prefix) != 0;
        found.prefixes.into_iter().any(allowed)
    }

    fn spelling(&self, found: Found) -> Spelling {
        self.units.spellings.all.at(usize::from(found.spelling))
    }

    fn part_of(&self, found: Found, at: usize) -> UnitPart {
        let spelling = self.spelling(found);
        let direct = found.prefixes == NO_PREFIX;
        let readings = if direct {
            spelling.readings
        } else {
            prefixed(&spelling, found.prefixes)
        };
        // Two letters in another case than the unit's, or a currency's code in small letters, are
        // too often a word.
        let letters = &self.text.as_bytes()[at..found.end];
        let word = found.fold == Fold::Caseless && letters.iter().all(u8::is_ascii_alphabetic);
        let doubtful = word && (spelling.money || letters.len() <= 2);
        UnitPart {
            end: found.end,
            readings,
            gated: direct && (spelling.gated || doubtful),
            spelled: found.fold == Fold::Name,
            head: direct && spelling.position == Position::Head,
        }
    }

    fn superscript(&self, at: usize) -> bool {
        next_is(self.text, at, |c| matches!(c, '²' | '³' | '⁻'))
    }

    /// "²", "^-1", "2" after a length or a time, " squared".
    fn raised(&self, at: usize, part: UnitPart, bare: Bare) -> UnitPart {
        if !may_be_raised(&self.text.as_bytes()[part.end..]) {
            return part;
        }
        let power = self.power(part, bare);
        let Some((power, end)) = power.or_else(|| self.lost_power(at, part, bare)) else {
            return part;
        };
        let readings = part.readings.map(|unit| UnitExpr::NONE.times(unit, power));
        let negative = UnitPart {
            readings,
            end,
            gated: false,
            ..part
        };
        if readings.is_empty() { part } else { negative }
    }

    fn power(&self, part: UnitPart, bare: Bare) -> Option<(i8, usize)> {
        let word = |word, power| {
            let start = skip_joint(self.text, part.end)?;
            let end = skip_word(self.text, start, word)?;
            word_ends(self.text, end).then_some((power, end))
        };
        if let Some(found) = word("squared", 2).or_else(|| word("cubed", 3)) {
            return Some(found);
        }
        if !part.spelled
            && let Some(found) = word("sq", 2)
        {
            return Some(found);
        }
        let caret = next_is(self.text, part.end, |c| c == '^');
        let mut end = part.end + usize::from(caret);
        let mut chars = rest(self.text, end).chars();
        let mut first = chars.next()?;
        let minus = matches!(first, '⁻' | '−' | '-' | '–');
        if minus {
            end += first.len_utf8();
            first = chars.next()?;
        }
        let (digit, raised) = digit(first)?;
        end += first.len_utf8();
        let known = caret || raised || (!part.spelled && self.takes_digit(part, minus, bare));
        let power = if minus { -digit } else { digit };
        known.then_some((power, end))
    }

    /// "m2" and "s2", but not "B2".
    fn takes_digit(&self, part: UnitPart, minus: bool, bare: Bare) -> bool {
        let unit = part.readings.first();
        if minus {
            return bare != Bare::Positive;
        }
        self.is_length(unit) || (bare != Bare::Positive && self.units.is_time(unit))
    }
}

/// Whether a power may follow; nearly always the unit is over.
#[inline]
fn may_be_raised(after: &[u8]) -> bool {
    match after {
        [] | [b'.' | b',' | b')' | b';', ..] | [b' ', b'(', ..] => false,
        [b' ', next, ..] if next.is_ascii_alphabetic() => {
            matches!(next, b's' | b'S' | b'c' | b'C')
        }
        _ => true,
    }
}

fn digit(c: char) -> Option<(i8, bool)> {
    Some(match c {
        '¹' => (1, true),
        '²' => (2, true),
        '³' => (3, true),
        '⁴' => (4, true),
        '1' => (1, false),
        '2' => (2, false),
        '3' => (3, false),
        '4' => (4, false),
        _ => return None,
    })
}

fn prefixed(spelling: &Spelling, [large, small]: [Prefix; 2]) -> Readings {
    let order = if spelling.small_first {
        [small, large]
    } else {
        [large, small]
    };
    let allowed =
        |prefix: &Prefix| *prefix != Prefix::NONE && spelling.prefixes & bit(*prefix) != 0;
    let mut readings = Readings::default();
    for prefix in order.into_iter().filter(allowed) {
        if let Some(unit) = spelling.base.prefixed(prefix) {
            readings.push(unit);
        }
    }
    readings
}
