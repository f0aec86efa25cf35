//! The head of a column: the name of a property, with its unit and year where it says so.

use crate::text::folded::{hash, stem};
use crate::unit::{UnitExpr, Units};

use super::pieces::{letters_and_digits, parted, pieces};
use super::synonyms::synonyms;

/// What the head of a column says.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Head {
    /// As it stands in the table.
    pub(crate) text: String,
    /// The property as it is said, with its small words.
    pub(crate) property: String,
    /// The words of the property, folded.
    pub(crate) words: Vec<String>,
    /// How many of the words must not be left out: "rate" and "total" may be.
    pub(crate) weight: usize,
    /// Their stems, as sentences are compared with.
    pub(crate) stems: Vec<u64>,
    /// Other ways to say a word: the stems of a phrase, and which of the words it stands for.
    pub(crate) phrases: Vec<(Vec<u64>, usize)>,
    /// The first word of each of them.
    pub(crate) spelled: Vec<String>,
    /// The unit, or none.
    pub(crate) unit: UnitExpr,
    /// The power of ten that each value is counted in: 6 for millions.
    pub(crate) scale: i16,
    /// The year that it is of, the first of a span.
    pub(crate) year: Option<i32>,
    /// Whether all of its words must be said: "area (land only)" is not the area.
    pub(crate) is_narrow: bool,
    /// Whether it is so much of one for each of another, which must be said: pupils per teacher.
    pub(crate) is_rate: bool,
    /// Whether it is in per cent.
    pub(super) is_share: bool,
}

/// Words of a head that say nothing of its property.
pub(super) const SMALL: [&str; 13] = [
    "of", "the", "in", "a", "an", "and", "by", "to", "for", "at", "per", "as", "on",
];
/// Words of a head that a text may leave out.
const WEAK: [&str; 19] = [
    "rate",
    "index",
    "level",
    "total",
    "number",
    "count",
    "amount",
    "nominal",
    "annual",
    "average",
    "avg",
    "mean",
    "net",
    "percent",
    "percentage",
    "value",
    "size",
    "figure",
    "for",
];
/// Words for a share, which the sign of per cent says, too.
const SHARES: [&str; 4] = ["share", "proportion", "ratio", "part"];

/// Words for powers of ten.
const SCALES: [(&str, i16); 18] = [
    ("k", 3),
    ("thousand", 3),
    ("thousands", 3),
    ("000", 3),
    ("000s", 3),
    ("m", 6),
    ("mn", 6),
    ("mln", 6),
    ("mil", 6),
    ("million", 6),
    ("millions", 6),
    ("b", 9),
    ("bn", 9),
    ("bln", 9),
    ("billion", 9),
    ("billions", 9),
    ("tn", 12),
    ("trillion", 12),
];
/// Words of heads whose "(m)" is millions.
const COUNTED: [&str; 30] = [
    "passengers",
    "population",
    "pop",
    "viewers",
    "users",
    "customers",
    "people",
    "sales",
    "revenue",
    "revenues",
    "visitors",
    "subscribers",
    "copies",
    "downloads",
    "units",
    "turnover",
    "profit",
    "budget",
    "streams",
    "views",
    "votes",
    "households",
    "income",
    "inhabitants",
    "members",
    "tourists",
    "shipments",
    "vehicles",
    "cost",
    "gross",
];
/// No unit is of more pieces.
pub(super) const LONGEST_UNIT: usize = 4;

impl Head {
    /// Reads a head.
    ///
    /// Takes `area_km2`, `Area (sq mi)`, `population 2024`, `gdp_usd_bn`, `top1_accuracy`, `Revenue, FY2023 ($m)`;
    /// what it does not know belongs to the name.
    pub(crate) fn read(text: &str, units: &Units) -> Self {
        let mut head = Self {
            text: text.to_owned(),
            property: String::new(),
            words: Vec::new(),
            weight: 0,
            stems: Vec::new(),
            phrases: Vec::new(),
            spelled: Vec::new(),
            unit: UnitExpr::NONE,
            scale: 0,
            year: None,
            is_narrow: false,
            is_rate: false,
            is_share: false,
        };
        let (plain, brackets) = parted(text);
        let mut pieces = pieces(&plain);
        for bracket in brackets {
            if !head.measure(&bracket, units) {
                pieces.extend(self::pieces(&bracket));
            }
        }
        let snake = plain.contains('_') || !plain.contains(' ') && pieces.len() > 1;
        head.take_year(&mut pieces);
        head.take_unit(&mut pieces, snake, units);
        head.is_rate = pieces.iter().any(|piece| piece == "per") && pieces.len() > 2;
        head.is_share = units.is_percent(head.unit);
        head.name(&pieces);
        head
    }

    /// What stands in brackets, where it is a unit, a scale or a year: whether it was.
    fn measure(&mut self, text: &str, units: &Units) -> bool {
        let mut pieces = pieces(text);
        pieces.retain(|piece| !matches!(piece.as_str(), "in"));
        self.take_year(&mut pieces);
        // "(/ km²)": for each of a unit, which the figures of a text seldom say.
        if text.trim_start().starts_with('/') {
            return true;
        }
        // As it is written before it is folded: µS is no µs.
        let whole = units.parse(text.trim()).map(|unit| (unit, 0));
        let unit = whole.or_else(|| Self::unit_of(&pieces, units, true));
        // "Passengers (m)" are millions, "Depth (m)" is in metres.
        let counted = text.trim() == "M" || text.trim() == "m" && self.is_of_counts();
        let unit = if counted {
            Some((UnitExpr::NONE, 6))
        } else {
            unit
        };
        if let Some((unit, scale)) = unit.filter(|_| self.unit.is_none()) {
            (self.unit, self.scale) = (unit, self.scale + scale);
            return true;
        }
        pieces.is_empty()
    }

    /// Whether it is a number of people or things, or money.
    fn is_of_counts(&self) -> bool {
        let plain = parted(&self.text).0;
        let mut words = pieces(&plain).into_iter();
        words.any(|word| COUNTED.contains(&word.as_str()))
    }

    /// The unit at the end of a name: `gdp_usd_bn`, `area_km2`, "Profit, $m", "weight in kg".
    fn take_unit(&mut self, pieces: &mut Vec<String>, snake: bool, units: &Units) {
        if !self.unit.is_none() {
            return;
        }
        for length in (1..=LONGEST_UNIT.min(pieces.len().saturating_sub(1))).rev() {
            let at = pieces.len() - length;
            let led = matches!(pieces[at - 1].as_str(), "in" | "per");
            let percent = length == 1 && matches!(pieces[at].as_str(), "percent" | "percentage");
            let tail = pieces[at..].to_vec();
            if let Some((unit, scale)) =
                Self::unit_of(&tail, units, led || percent || snake && length > 1)
            {
                (self.unit, self.scale) = (unit, self.scale + scale);
                pieces.truncate(at - usize::from(led && pieces[at - 1] == "in"));
                return;
            }
        }
        self.take_scale(pieces, snake, units);
    }

    /// "% of vote", "$ millions": a sign before the name, a scale behind it.
    fn take_scale(&mut self, pieces: &mut Vec<String>, snake: bool, units: &Units) {
        if pieces
            .first()
            .is_some_and(|first| matches!(first.as_str(), "%" | "$" | "£" | "€"))
        {
            self.unit = units.parse(&pieces[0]).unwrap_or(UnitExpr::NONE);
            pieces.remove(0);
        }
        let last = pieces
            .last()
            .filter(|last| pieces.len() > 1 && (snake || last.len() > 3));
        if let Some(scale) = last.and_then(|last| scale_of(last)) {
            self.scale += scale;
            pieces.pop();
        }
    }

    fn take_year(&mut self, pieces: &mut Vec<String>) {
        let year =
            |piece: &String| year_of(piece.trim_start_matches("fy").trim_start_matches("cy"));
        if let Some(at) = pieces.iter().position(|piece| year(piece).is_some()) {
            self.year = year(&pieces[at]);
            let second = pieces.get(at + 1).is_some_and(|next| {
                next.len() == 2 && next.bytes().all(|byte| byte.is_ascii_digit())
                    || year(next).is_some()
            });
            pieces.drain(at..=at + usize::from(second));
        }
    }

    /// Whether a word may be left out.
    pub(crate) fn is_weak(&self, word: usize) -> bool {
        self.weight < self.words.len() && self.is_open(&self.words[word])
    }

    /// Whether a word may be left out where others remain; of a share its sign says that it is one.
    fn is_open(&self, word: &str) -> bool {
        WEAK.contains(&word) || self.is_share && SHARES.contains(&word)
    }

    fn name(&mut self, pieces: &[String]) {
        // "Goals for": what it is for is not said, and "scored" says it.
        let last = pieces.len().saturating_sub(1);
        let said = |(at, piece): &(usize, &String)| {
            let small = SMALL.contains(&piece.as_str()) && !(*at == last && *piece == "for");
            !small && piece.chars().any(char::is_alphanumeric)
        };
        let words = pieces.iter().enumerate().filter(said);
        self.words = words
            .flat_map(|(_, piece)| letters_and_digits(piece))
            .collect();
        let said = pieces
            .iter()
            .filter(|piece| piece.chars().any(char::is_alphanumeric));
        self.property = said.map(String::as_str).collect::<Vec<_>>().join(" ");
        let strong = self.words.iter().filter(|word| !self.is_open(word)).count();
        self.weight = if strong == 0 {
            self.words.len()
        } else {
            strong
        };
        self.stems = self.words.iter().map(|word| hash(stem(word))).collect();
        for (at, word) in self.words.iter().enumerate() {
            for synonym in synonyms(word) {
                self.phrases.push((synonym.stems.clone(), at));
                let first = synonym.phrase.split_whitespace().next();
                self.spelled.extend(first.map(str::to_owned));
            }
        }
    }
}

/// A year of four digits.
pub(super) fn year_of(text: &str) -> Option<i32> {
    let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let year = text.parse().ok().filter(|_| digits)?;
    (1400..2200).contains(&year).then_some(year)
}

pub(super) fn scale_of(word: &str) -> Option<i16> {
    SCALES
        .iter()
        .find(|(name, _)| *name == word)
        .map(|(_, scale)| *scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Head, words, unit, scale, year.
    type Case = (&'static str, &'static str, &'static str, i16, Option<i32>);

    const HEADS: [Case; 15] = [
        ("area_km2", "area", "square_kilometre", 0, None),
        ("Area (sq mi)", "area", "square_mile", 0, None),
        ("population 2024", "population", "", 0, Some(2024)),
        ("gdp_usd_bn", "gdp", "USD", 9, None),
        ("top1_accuracy", "top 1 accuracy", "", 0, None),
        ("Revenue, FY2023 ($m)", "revenue", "USD", 6, Some(2023)),
        ("cpi_inflation_rate", "cpi inflation rate", "", 0, None),
        ("Turnout (%)", "turnout", "percent", 0, None),
        ("births (thousands)", "births", "", 3, None),
        ("lifeExpectancy", "life expectancy", "", 0, None),
        ("weight (kg)", "weight", "kilogram", 0, None),
        ("1991 - 92", "", "", 0, Some(1991)),
        ("goals for", "goals for", "", 0, None),
        ("area km 2", "area", "square_kilometre", 0, None),
        (
            "population density (/ km 2 )",
            "population density",
            "",
            0,
            None,
        ),
    ];

    #[test]
    fn heads_are_read_as_people_write_them() {
        let units = Units::embedded();
        for (text, words, unit, scale, year) in HEADS {
            let head = Head::read(text, units);
            let id = if head.unit.is_none() {
                String::new()
            } else {
                units.id(head.unit)
            };
            let read = (head.words.join(" "), id, head.scale, head.year);
            assert_eq!(
                read,
                (words.to_owned(), unit.to_owned(), scale, year),
                "{text}"
            );
        }
    }
}
