//! The words of a finding: message, working, slip and repairs.

use std::fmt::Write as _;

use crate::mention::{Amount, Flags, Mention};
use crate::number::{Form, Number};
use crate::relation::Outcome;
use crate::unit::Units;

use super::conversion::{Comparison, fitting_places};
use super::number_text::{fixed, order, scientific, significant};
use super::slip::Slip;
use super::verdict::Conversion;
use super::{Context, Judgement, Tied};

/// What there is to say of one judgement.
#[derive(Debug, Clone, Default)]
pub(crate) struct Words {
    pub(crate) message: String,
    pub(crate) working: String,
    pub(crate) slip: Option<(&'static str, String)>,
    pub(crate) repairs: Vec<String>,
}

/// Significant digits shown in a working.
const WORKING_DIGITS: u32 = 5;

impl Judgement {
    /// The words for it.
    pub(crate) fn words(&self, context: &Context<'_>, tied: Tied<'_>) -> Option<Words> {
        match self {
            Self::Conversion(found) => conversion(context, tied, found),
            Self::Time(found) => super::time::words(context, tied, found),
            Self::Law(found) => super::law::words(context, tied, found),
        }
    }
}

fn conversion(context: &Context<'_>, tied: Tied<'_>, found: &Conversion) -> Option<Words> {
    let figures = &context.mentions.figures;
    let (first, second) = (
        &figures[tied.given.first()?.mention],
        &figures[tied.relation.stated.mention],
    );
    let Some(pair) = &found.comparison else {
        return Some(unlike(context, first, second));
    };
    let sides = Sides {
        context,
        first,
        second,
        pair,
    };
    Some(Words {
        message: sides.message(found),
        working: sides.working(found),
        slip: found.slip.map(|slip| (slip.known.id, sides.slip(slip))),
        repairs: sides.repairs(found),
    })
}

fn unlike(context: &Context<'_>, first: &Mention, second: &Mention) -> Words {
    let kind = |mention: &Mention| context.units.dimension_name(mention.unit).to_owned();
    let text = |mention: &Mention| context.document.slice(mention.span).to_owned();
    let message = format!(
        "{} is {}, {} is {}",
        text(first),
        article(&kind(first)),
        text(second),
        article(&kind(second))
    );
    Words {
        working: format!("no factor leads from {} to {}", kind(first), kind(second)),
        repairs: vec![
            format!("give {} in a unit of {}", text(second), kind(first)),
            format!("or give {} in a unit of {}", text(first), kind(second)),
        ],
        message,
        slip: None,
    }
}

/// A value to so many digits, with a power of ten where the number that it is for has one.
fn like(number: Number, value: f64, digits: u32) -> String {
    if is_raised(number) && value != 0.0 {
        scientific(value, digits)
    } else {
        significant(value, digits)
    }
}

/// Whether a number was written with a power of ten.
fn is_raised(number: Number) -> bool {
    matches!(number.form(), Form::Scientific | Form::Lost)
}

fn article(noun: &str) -> String {
    let vowel = noun.starts_with(['a', 'e', 'i', 'o', 'u']);
    format!("{} {noun}", if vowel { "an" } else { "a" })
}

/// Two mentions with their comparison, put into words.
struct Sides<'a> {
    context: &'a Context<'a>,
    first: &'a Mention,
    second: &'a Mention,
    pair: &'a Comparison,
}

impl Sides<'_> {
    /// The finding in one sentence.
    fn message(&self, found: &Conversion) -> String {
        let (given, right, printed) = (self.given(), self.right(), self.printed());
        match found.outcome {
            Outcome::Off => format!("{given} is {right}, not {printed}"),
            Outcome::Loose => format!("{given} is {right}; {printed} is a loose rendering"),
            Outcome::Overprecise => format!("{printed} is more precise than {given}"),
            Outcome::Opposed => {
                let (first, second) = (self.qualified(self.first), self.qualified(self.second));
                format!("{first} and {second} bound one amount from opposite sides")
            }
            Outcome::Holds
            | Outcome::Unlike
            | Outcome::Elsewhere
            | Outcome::Rescaled
            | Outcome::Stale => format!("{given} is {right}"),
        }
    }

    /// The first figure as printed (of a range, the end in question).
    fn given(&self) -> String {
        self.text(self.first, self.pair.a.value, self.pair.a.number.decimals())
    }

    /// The second figure as printed.
    fn printed(&self) -> String {
        self.text(
            self.second,
            self.pair.b.value,
            self.pair.b.number.decimals(),
        )
    }

    /// What the second figure should be, in its own unit.
    fn right(&self) -> String {
        let right = like(self.pair.b.number, self.exact(), WORKING_DIGITS);
        self.with_unit(self.second, &right)
    }

    fn exact(&self) -> f64 {
        self.pair.map.forth(self.pair.a.value)
    }

    fn text(&self, mention: &Mention, value: f64, decimals: u32) -> String {
        match mention.value {
            crate::mention::Value::Amount(Amount::One(_)) => {
                self.context.document.slice(mention.span).replace('\n', " ")
            }
            _ => self.with_unit(mention, &fixed(value, i32::try_from(decimals).unwrap_or(0))),
        }
    }

    fn qualified(&self, mention: &Mention) -> String {
        let cue = self.context.document.slice(mention.cue);
        format!("“{} {}”", cue, self.context.document.slice(mention.span)).replace('\n', " ")
    }

    /// A number with the unit's own words, joined as the text joins them.
    fn with_unit(&self, mention: &Mention, number: &str) -> String {
        let text = self.context.document.text();
        let words = self.context.document.slice(mention.unit_span);
        if words.is_empty() || mention.flags.has(Flags::COMPOSITE) {
            return format!(
                "{number} {}",
                self.context.units.display(mention.unit, true, true)
            );
        }
        if mention.flags.has(Flags::UNIT_FIRST) {
            return format!("{words}{number}");
        }
        let apart =
            text[..mention.unit_span.start()].ends_with(|c: char| c.is_whitespace() || c == '-');
        format!("{number}{}{words}", if apart { " " } else { "" })
    }

    fn working(&self, found: &Conversion) -> String {
        let mut line = format!("{} = {}", self.given(), self.right());
        if found.outcome == Outcome::Off {
            let _ = write!(line, "; printed {}, {}", self.printed(), self.off_by());
        } else {
            line.push_str(&self.why_it_holds());
        }
        line
    }

    /// By how much the printed figure is off.
    fn off_by(&self) -> String {
        let (exact, printed) = (self.exact(), self.pair.b.value);
        if self.context.units.is_temperature(self.pair.to) || exact == 0.0 {
            return format!(
                "off by {}",
                self.with_unit(self.second, &significant((printed - exact).abs(), 3))
            );
        }
        let ratio = printed / exact;
        if ratio >= 2.0 || ratio <= 0.5 {
            let times = if ratio >= 1.0 { ratio } else { 1.0 / ratio };
            return format!(
                "{} times too {}",
                significant(times.abs(), 3),
                if ratio >= 1.0 { "large" } else { "small" }
            );
        }
        format!(
            "{}% too {}",
            significant((ratio - 1.0).abs() * 100.0, 2),
            if ratio >= 1.0 { "large" } else { "small" }
        )
    }

    fn why_it_holds(&self) -> String {
        let (cue, printed) = (self.context.document.slice(self.second.cue), self.printed());
        if !cue.is_empty() && self.second.qualifier.lower().is_some() {
            return format!(", so “{cue} {printed}” is satisfied");
        }
        let other = self.with_unit(
            self.first,
            &like(
                self.pair.a.number,
                self.pair.map.back(self.pair.b.value),
                WORKING_DIGITS,
            ),
        );
        format!("; {printed} = {other}")
    }

    fn repairs(&self, found: &Conversion) -> Vec<String> {
        if found.outcome == Outcome::Holds {
            return Vec::new();
        }
        let back = self.pair.map.back(self.pair.b.value);
        let digits = self.pair.b.digits().max(2);
        vec![
            format!("write {}", self.suggestion()),
            format!(
                "or, if {} is right, write {}",
                self.printed(),
                self.with_unit(self.first, &like(self.pair.a.number, back, digits))
            ),
        ]
    }

    /// The right figure at the precision of its source, and rounder where that is shorter.
    fn suggestion(&self) -> String {
        let places = fitting_places(self.pair);
        let digits = u32::try_from(order(self.exact()) + 1 + places);
        if let Ok(digits) = digits
            && is_raised(self.pair.b.number)
        {
            let right = scientific(self.exact(), digits);
            return self.with_unit(self.second, &right);
        }
        let (plain, finer) = (
            fixed(self.exact(), places),
            fixed(self.exact(), places.max(0)),
        );
        let written = self.with_unit(self.second, &finer);
        if plain == finer {
            written
        } else {
            format!("{written} (about {plain})")
        }
    }

    /// How the slip makes the printed figure.
    fn slip(&self, slip: Slip) -> String {
        let number = |value: f64| significant(value, 6);
        let factor = self.pair.map.factor().unwrap_or(1.0);
        let linear = factor.powf(1.0 / f64::from(slip.power.max(1)));
        let places = slip.power.abs();
        let holes: [(&str, &dyn Fn() -> String); 8] = [
            ("{given}", &|| self.given()),
            ("{printed}", &|| self.printed()),
            ("{a}", &|| number(self.pair.a.value)),
            ("{b}", &|| number(self.pair.b.value)),
            ("{unit}", &|| {
                self.context.units.display(slip.unit, true, false)
            }),
            ("{places}", &|| {
                format!("{places} {}", plural(places, "place"))
            }),
            ("{factor}", &|| significant(factor, 4)),
            ("{linear}", &|| significant(linear, 4)),
        ];
        let fill = |says: String, (hole, text): &(&str, &dyn Fn() -> String)| {
            if says.contains(hole) {
                says.replace(hole, &text())
            } else {
                says
            }
        };
        holes.iter().fold(slip.known.says.to_owned(), fill)
    }
}

fn plural(count: i32, noun: &str) -> String {
    if count == 1 {
        noun.to_owned()
    } else {
        format!("{noun}s")
    }
}

/// What a mention was read as, for the label under it.
pub(crate) fn reading(units: &Units, mention: &Mention) -> String {
    let number = |n: crate::number::Number| significant(n.value(), 12);
    let amount = match mention.amount() {
        Some(Amount::One(one)) => number(one),
        Some(Amount::Range(a, b)) => format!("{} to {}", number(a), number(b)),
        Some(Amount::PlusMinus(a, b)) => format!("{} ± {}", number(a), number(b)),
        Some(Amount::Sides(a, b, None)) => format!("{} × {}", number(a), number(b)),
        Some(Amount::Sides(a, b, Some(c))) => {
            format!("{} × {} × {}", number(a), number(b), number(c))
        }
        None => return super::time::reading(mention),
    };
    format!("{amount} {}", units.display(mention.unit, true, false))
        .trim_end()
        .to_owned()
}
