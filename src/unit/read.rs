//! Units in a text: factors put together by "per", "/", "·" and powers.

use super::Units;
use super::expr::UnitExpr;
use super::fold::{Fold, last_is, next_is, rest, skip_blank, skip_joint, skip_word};
use super::part::{Bare, Reader, UnitPart};
use super::reading::{Readings, UnitRead};
use super::trie::Trie;

/// How far back a unit before its number may start.
const BACK: usize = 24;

impl Units {
    /// The longest unit that starts exactly at byte `at`; a blank or hyphen before it is already
    /// skipped.
    ///
    /// ```
    /// # use checkfigure::unit::Units;
    /// let units = Units::embedded();
    /// let id = |text| units.read(text, 0).map(|read| units.id(read.unit));
    /// // Names, symbols, prefixes, powers.
    /// for text in ["km²", "km2", "km^2", "sq km", "sq. km", "square kilometres", "Square-Kilometer"] {
    ///     assert_eq!(id(text).as_deref(), Some("square_kilometre"), "{text}");
    /// }
    /// assert_eq!(id("kg·m/s²").as_deref(), Some("kilogram_metre_per_second_squared"));
    /// assert_eq!(id("m s−1").as_deref(), Some("metre_per_second"));
    /// assert_eq!(id("people per square mile").as_deref(), Some("per_square_mile"));
    /// assert_eq!(id("dollars a barrel").as_deref(), Some("USD_per_oil_barrel"));
    /// // Case counts where it can, and is forgiven where it cannot mislead.
    /// assert_eq!(id("MW").as_deref(), Some("megawatt"));
    /// assert_eq!(id("mW").as_deref(), Some("milliwatt"));
    /// assert_eq!(id("KM/H").as_deref(), Some("kilometre_per_hour"));
    /// // Words are no units.
    /// for text in ["a day", "kmph2", "mice", "people", "metre-less1", ""] {
    ///     assert_ne!(id(text).as_deref(), Some("day"), "{text}");
    /// }
    /// assert_eq!((id("mice"), id("people"), id("a day")), (None, None, None));
    /// ```
    pub fn read(&self, text: &str, at: usize) -> Option<UnitRead> {
        if !self.may_start(text, at) {
            return None;
        }
        Reader { units: self, text }
            .expression(at)
            .map(UnitRead::from)
    }

    /// Whether a unit may start at byte `at`: one look at the word there, which turns away most.
    #[inline]
    pub(crate) fn may_start(&self, text: &str, at: usize) -> bool {
        let text = text.as_bytes().get(at..).unwrap_or_default();
        self.spellings.starts.may_start(text)
    }

    /// What follows a unit that is already read: " a barrel", "/kg", " per person-hour" after
    /// "$5". The result is the whole unit, and ends after the addition.
    pub fn read_on(&self, text: &str, at: usize, unit: UnitExpr) -> Option<UnitRead> {
        let part = UnitPart {
            end: at,
            readings: Readings::one(unit),
            gated: false,
            spelled: true,
            head: false,
        };
        let reader = Reader { units: self, text };
        let whole = reader.tails(reader.tail(part)?);
        Some(whole.into())
    }

    /// A unit that stands before its number and ends exactly at byte `end`, with at most one blank
    /// between: "$", "US$", "EUR ", "Rs. ", "Mach ". Looks back at most 24 bytes. The start and
    /// the unit, whose `end` is without the blank.
    ///
    /// ```
    /// # use checkfigure::unit::Units;
    /// let units = Units::embedded();
    /// let (start, read) = units.read_before("It cost US$1.2bn", 11).unwrap();
    /// assert_eq!((start, units.id(read.unit)), (8, "USD".to_owned()));
    /// assert!(units.read_before("the 5", 4).is_none());
    /// ```
    pub fn read_before(&self, text: &str, end: usize) -> Option<(usize, UnitRead)> {
        let before = text.get(..end)?;
        let blank = before
            .chars()
            .next_back()
            .filter(|c| Fold::Symbol.char(*c) == ' ');
        let end = end - blank.map_or(0, char::len_utf8);
        let tables = &self.spellings;
        if !tables.ends_before.may_end(&text.as_bytes()[..end]) {
            return None;
        }
        let name = self.backwards(text, end, &tables.names_before, Fold::Name);
        let symbol = self.backwards(text, end, &tables.symbols_before, Fold::Symbol);
        let longer = |one: &(usize, UnitRead), two: &(usize, UnitRead)| one.0 <= two.0;
        match (name, symbol) {
            (Some(name), Some(symbol)) if longer(&symbol, &name) => Some(symbol),
            (name, symbol) => name.or(symbol),
        }
    }

    fn backwards(
        &self,
        text: &str,
        end: usize,
        trie: &Trie,
        fold: Fold,
    ) -> Option<(usize, UnitRead)> {
        let mut best = None;
        trie.walk_back(text, end, fold, |value, start| {
            let joined = next_is(text, start, char::is_alphanumeric)
                && last_is(text, start, char::is_alphanumeric);
            if !joined && start + BACK >= end {
                best = Some((start, value));
            }
        });
        let (start, value) = best?;
        let spelling = self.spellings.all.at(usize::from(value));
        let read = UnitRead {
            end,
            unit: spelling.readings.first(),
            gated: spelling.gated,
            spelled: fold == Fold::Name,
            readings: spelling.readings,
        };
        Some((start, read))
    }

    /// A whole string as a unit, however short: for `convert "3,000 sq km" "sq mi"`. Ids are read
    /// too (`square_mile`).
    pub fn parse(&self, text: &str) -> Option<UnitExpr> {
        let text = text.trim();
        let whole = |read: UnitRead| rest(text, read.end).trim_matches('.').is_empty();
        let read = self.read(text, 0).filter(|read| whole(*read));
        let before = || {
            self.read_before(text, text.len())
                .filter(|(start, _)| *start == 0)
        };
        read.map(|read| read.unit)
            .or_else(|| Some(before()?.1.unit))
            .or_else(|| self.by_id(text).filter(|_| !text.is_empty()))
    }

    /// Every reading of a unit as it is written, the likeliest first; empty where it is none.
    pub fn readings_of(&self, spelled: &str) -> Readings {
        let read = self.read(spelled, 0);
        let before = || {
            self.read_before(spelled, spelled.len())
                .map(|(_, read)| read)
        };
        read.or_else(before)
            .map_or_else(Readings::default, |read| read.readings)
    }
}

impl From<UnitPart> for UnitRead {
    fn from(part: UnitPart) -> Self {
        Self {
            end: part.end,
            unit: part.readings.first(),
            gated: part.gated,
            spelled: part.spelled,
            readings: part.readings,
        }
    }
}

impl Reader<'_> {
    fn expression(&self, at: usize) -> Option<UnitPart> {
        let first = match self.part(at, Bare::Positive) {
            Some(part) if part.head => self.counted(part)?,
            Some(part) => part,
            None => self.leading_per(at)?,
        };
        Some(self.tails(first))
    }

    /// "people per square mile": the noun is dropped, the area kept.
    fn counted(&self, noun: UnitPart) -> Option<UnitPart> {
        let (start, _) = self.per(noun.end, false)?;
        let area = self.part(start, Bare::Positive)?;
        let is_area = |unit| self.units.dimension_name(unit) == "area";
        is_area(area.readings.first()).then(|| over(area))?
    }

    /// "/km²", "per square mile".
    fn leading_per(&self, at: usize) -> Option<UnitPart> {
        let slash = next_is(self.text, at, |c| c == '/');
        let start = if slash {
            skip_blank(self.text, at + 1)
        } else {
            skip_joint(self.text, skip_word(self.text, at, "per")?)?
        };
        let below = self.part(start, Bare::Positive)?;
        over(below)
    }

    /// As many factors as fit; an expression has four, so this ends.
    pub(crate) fn tails(&self, mut part: UnitPart) -> UnitPart {
        while let Some(longer) = self.tail(part) {
            part = longer;
        }
        part
    }

    /// One more factor.
    pub(crate) fn tail(&self, part: UnitPart) -> Option<UnitPart> {
        let after = self.text.as_bytes().get(part.end..).unwrap_or_default();
        if !may_go_on(after, part.spelled) {
            return None;
        }
        if let Some((start, article)) = self.per(part.end, self.takes_article(part)) {
            let slash = last_is(self.text, start, |c| matches!(c, '/' | '∕'));
            let bare = if slash { Bare::Below } else { Bare::Any };
            let below = self.part(start, bare)?;
            // "$200 / $100" divides.
            let divides = next_is(self.text, below.end, |c| c.is_ascii_digit());
            if divides && self.units.is_money(below.readings.first()) {
                return None;
            }
            if below.head || (article && !self.after_article(part, below)) {
                return None;
            }
            return joined(part, below, -1);
        }
        let (start, sign) = self.times_sign(part)?;
        let next = self.part(start, Bare::Any)?;
        let negative = next.readings.first().terms().all(|term| term.power < 0);
        let symbols = sign == Times::Stop || !next.spelled;
        let product = symbols && sign == Times::Dot || (symbols || sign == Times::Dot) && negative;
        (product && !next.head).then(|| joined(part, next, 1))?
    }

    /// "dollars a barrel", "kilometres an hour", never "km a day".
    fn takes_article(&self, part: UnitPart) -> bool {
        part.spelled || self.units.is_money(part.readings.first())
    }

    /// "8 hours a day" is a length of time still, and "5 pounds a stone" is a stone.
    fn after_article(&self, part: UnitPart, below: UnitPart) -> bool {
        let time = self.units.is_time(below.readings.first());
        if time && self.looks_back(below.end) {
            return false;
        }
        let rate = time && self.units.is_time(part.readings.first());
        below.spelled && !rate && (time || !below.gated)
    }

    /// "$1.2m a year earlier", "20 dollars a week ago".
    fn looks_back(&self, at: usize) -> bool {
        let Some(start) = skip_joint(self.text, at) else {
            return false;
        };
        ["earlier", "ago", "before", "later", "old", "previously"]
            .iter()
            .any(|word| skip_word(self.text, start, word).is_some())
    }

    /// Where what is under a "per" starts, and whether "a" or "an" said it.
    fn per(&self, at: usize, articles: bool) -> Option<(usize, bool)> {
        let blank = skip_blank(self.text, at);
        if next_is(self.text, blank, |c| c == '/' || c == '∕') {
            let sign = rest(self.text, blank).chars().next()?;
            return Some((skip_blank(self.text, blank + sign.len_utf8()), false));
        }
        let joint = skip_joint(self.text, at)?;
        let word = |word| skip_joint(self.text, skip_word(self.text, joint, word)?);
        if let Some(start) = word("per") {
            return Some((start, false));
        }
        let article = articles && joint == blank;
        let start = article.then(|| word("a").or_else(|| word("an")))??;
        Some((start, true))
    }

    /// Where the next factor of a product starts, and what says that it is one.
    fn times_sign(&self, part: UnitPart) -> Option<(usize, Times)> {
        let blank = skip_blank(self.text, part.end);
        let sign = rest(self.text, blank).chars().next()?;
        if Fold::Symbol.char(sign) == '·' {
            return Some((skip_blank(self.text, blank + sign.len_utf8()), Times::Dot));
        }
        let letter = |at| next_is(self.text, at, char::is_alphabetic);
        if sign == '.' && (blank == part.end || letter(blank + 1)) {
            return Some((blank + 1, Times::Stop));
        }
        (blank > part.end && !part.spelled).then_some((blank, Times::Blank))
    }
}

/// Whether a factor may follow a part: not after a mark that ends it, nor, where the part is a
/// word, before one that is no "per", "a" or "an".
#[inline]
fn may_go_on(after: &[u8], spelled: bool) -> bool {
    match after {
        [] | [b',' | b')' | b';', ..] | [b'.' | b' ', b' ' | b'\n' | b'(', ..] => false,
        [b' ', next, ..] if spelled && next.is_ascii_alphabetic() => {
            matches!(next, b'p' | b'P' | b'a' | b'A')
        }
        _ => true,
    }
}

/// A part under a "per".
fn over(below: UnitPart) -> Option<UnitPart> {
    let readings = below.readings.map(|unit| UnitExpr::NONE.times(unit, -1));
    (!readings.is_empty() && !below.head).then_some(UnitPart { readings, ..below })
}

/// Two parts as one; it ends where the second does.
fn joined(part: UnitPart, next: UnitPart, power: i8) -> Option<UnitPart> {
    let readings = part.readings.times(&next.readings, power);
    (!readings.is_empty()).then_some(UnitPart {
        readings,
        gated: false,
        head: false,
        ..next
    })
}

/// What stands between the factors of a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Times {
    /// "kg·m"; the two may be anything.
    Dot,
    /// "g.day^-1"; what follows has a negative power.
    Stop,
    /// "m s−1"; what follows is a symbol with a negative power.
    Blank,
}
