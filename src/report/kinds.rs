//! Kinds of figure by name, sets of them, and the other names of the output contract.

use crate::mention::{Kind, Qualifier, Role};

/// A set of kinds of figure: those that are to be printed.
///
/// ```
/// use checkfigure::{mention::Kind, report::Kinds};
/// let asked: Kinds = ["money", "date-range"].into_iter().filter_map(Kinds::named).collect();
/// assert!(asked.has(Kind::Money) && asked.has(Kind::DateRange) && !asked.has(Kind::Date));
/// assert!(Kinds::ALL.has(Kind::Age));
/// assert_eq!(Kinds::named("colour"), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kinds(u16);

impl Kinds {
    /// All of them.
    pub const ALL: Self = Self(u16::MAX);

    /// The kinds that are printed, in the order of the output contract. A time of day is read for
    /// the checks only.
    pub const LIST: [Kind; 12] = [
        Kind::Quantity,
        Kind::Temperature,
        Kind::Money,
        Kind::Percent,
        Kind::Number,
        Kind::Count,
        Kind::Ordinal,
        Kind::Age,
        Kind::Duration,
        Kind::Date,
        Kind::DateRange,
        Kind::Range,
    ];

    /// The kind with a name, as [`Kinds::name`] gives it; `-` will do for `_`.
    pub fn named(name: &str) -> Option<Kind> {
        let same = |kind: &Kind| Self::name(*kind) == name.replace('-', "_");
        Self::LIST.into_iter().find(same)
    }

    /// The name of a kind in the output contract.
    pub fn name(kind: Kind) -> &'static str {
        match kind {
            Kind::Quantity => "quantity",
            Kind::Temperature => "temperature",
            Kind::Money => "money",
            Kind::Percent => "percent",
            Kind::Number => "number",
            Kind::Count => "count",
            Kind::Ordinal => "ordinal",
            Kind::Age => "age",
            Kind::Duration => "duration",
            Kind::Date => "date",
            Kind::DateRange => "date_range",
            Kind::Range => "range",
            Kind::Clock => "clock",
        }
    }

    /// Whether a kind is one of the set. A time of day never is.
    pub fn has(self, kind: Kind) -> bool {
        kind != Kind::Clock && self.0 & bit(kind) != 0
    }
}

fn bit(kind: Kind) -> u16 {
    1 << kind as u16
}

impl FromIterator<Kind> for Kinds {
    fn from_iter<I: IntoIterator<Item = Kind>>(kinds: I) -> Self {
        Self(kinds.into_iter().fold(0, |set, kind| set | bit(kind)))
    }
}

/// The name of a bound in the output contract; "" where nothing was said.
pub(super) fn bound(qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::None => "",
        Qualifier::Exactly => "exactly",
        Qualifier::About => "about",
        Qualifier::MoreThan => "more-than",
        Qualifier::AtLeast => "at-least",
        Qualifier::LessThan => "less-than",
        Qualifier::AtMost => "at-most",
        Qualifier::Nearly => "nearly",
        Qualifier::JustOver => "just-over",
    }
}

/// The name of a temperature's role in the output contract; "" where the sentence does not say.
pub(super) fn role(role: Role) -> &'static str {
    match role {
        Role::Unknown => "",
        Role::Reading => "reading",
        Role::Difference => "difference",
    }
}
