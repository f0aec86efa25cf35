//! Heads of which it is told what they are: by an option, a package, a table of properties.

use crate::text::folded::{fold, hash, stem};
use crate::unit::{UnitExpr, Units};

use super::head::{Head, SMALL};
use super::pieces::pieces;
use super::property::Property;

/// Words of a definition that a text may leave out.
const OPEN: [&str; 4] = ["only", "with", "including", "incl"];

impl Head {
    /// The unit and scale that all of a text is: `km2`, `square_mile`, `$m`, `thousand`.
    pub(super) fn measured(text: &str, units: &Units) -> Option<(UnitExpr, i16)> {
        let whole = units.by_id(text.trim()).map(|unit| (unit, 0));
        whole.or_else(|| Self::unit_of(&pieces(text), units, true))
    }

    /// A name as it is said: the marks and humps of `lifeExpectancy_rate` opened.
    pub(super) fn spoken(name: &str) -> String {
        pieces(name).join(" ")
    }

    /// Gives it another property, by its name; unit and year of that name stand in for its own.
    pub(super) fn rename(&mut self, property: &str, units: &Units) {
        let new = Self::read(property, units);
        let own = (new.unit.is_none(), new.year.is_none());
        *self = Self {
            text: std::mem::take(&mut self.text),
            unit: if own.0 { self.unit } else { new.unit },
            scale: if own.0 { self.scale } else { new.scale },
            year: if own.1 { self.year } else { new.year },
            ..new
        };
    }

    /// Makes it a property of which is told how it is said: by these phrases and in no other way.
    pub(super) fn declare(&mut self, property: &Property) {
        self.property.clone_from(&property.label);
        self.words = vec![fold(&property.label)];
        self.stems = vec![hash(&self.words[0])];
        (self.weight, self.phrases, self.spelled) = (1, Vec::new(), Vec::new());
        for phrase in std::iter::once(&property.label).chain(&property.phrases) {
            let said = pieces(phrase);
            let stems: Vec<_> = said.iter().map(|word| hash(stem(word))).collect();
            if let Some(first) = said.first() {
                self.spelled.push(first.clone());
                self.phrases.push((stems, 0));
            }
        }
        // The longest is looked for first: "GDP per head" is no "GDP".
        self.phrases
            .sort_by_key(|(stems, _)| std::cmp::Reverse(stems.len()));
    }

    /// Makes it narrower by words that must be said beside its property: land only, metro area.
    pub(super) fn narrow(&mut self, qualifier: &str) {
        let more: Vec<_> = pieces(qualifier)
            .into_iter()
            .filter(|piece| !SMALL.contains(&piece.as_str()) && !OPEN.contains(&piece.as_str()))
            .collect();
        self.text = format!("{} ({qualifier})", self.text);
        self.property = format!("{} ({qualifier})", self.property);
        self.weight += more.len();
        self.stems.extend(more.iter().map(|word| hash(stem(word))));
        self.spelled.extend(more.iter().cloned());
        self.words.extend(more);
        self.is_narrow = true;
    }
}
