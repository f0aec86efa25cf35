//! Spellings: which words and symbols stand for which units.

use std::collections::{BTreeMap, HashMap};

use crate::error::{Error, Place, Result, shown};

use super::compile::{Filled, Spellings};
use super::expr::UnitExpr;
use super::fold::Fold;
use super::load::{Resolved, bit, wrong};
use super::reading::Readings;
use super::rows::{Placed, ReadingRow, UnitRow, is_composed, list};
use super::spelling::{Position, Spelling};

/// One of the two tables of spellings while it is filled.
pub(crate) type Table = BTreeMap<String, u16>;

struct Builder<'a> {
    resolved: &'a Resolved,
    ambiguous: HashMap<(bool, String), &'a Placed<ReadingRow>>,
    filled: Filled<'a>,
}

/// Compiles the spellings of all rows, those from `own` on being a user's.
///
/// # Errors
/// A spelling taken twice, or by a unit with a prefix, that `readings.csv` does not declare ambiguous; an unknown prefix,
/// position or gated spelling; a reading that is no unit.
pub(crate) fn compile(
    rows: &[Placed<UnitRow>],
    own: usize,
    readings: &[Placed<ReadingRow>],
    resolved: &Resolved,
) -> Result<Spellings> {
    let mut builder = Builder {
        resolved,
        ambiguous: HashMap::new(),
        filled: Filled {
            resolved,
            all: Vec::new(),
            names: Table::new(),
            symbols: Table::new(),
        },
    };
    for placed in readings {
        builder.reading(placed)?;
    }
    for placed in rows {
        builder.row(placed)?;
    }
    for placed in &rows[own..] {
        builder.check_prefixed(placed)?;
    }
    Ok(builder.filled.compile())
}

/// The most spellings of one table, without those that prefixes make.
const MOST_SPELLINGS: u16 = 65_000;

/// The refusal of a spelling that another unit has.
fn taken(placed: &Placed<UnitRow>, column: &str, text: &str, other: &str) -> Error {
    let (text, other) = (shown(text), shown(other));
    let message = format!("'{text}' is already a spelling of '{other}'; expected a new one");
    Error::new(placed.place.clone().column(column), message)
}

fn fold(is_name: bool, text: &str) -> String {
    let fold = if is_name { Fold::Name } else { Fold::Symbol };
    fold.text(text)
}

impl<'a> Builder<'a> {
    fn reading(&mut self, placed: &'a Placed<ReadingRow>) -> Result<()> {
        let Placed { row, place } = placed;
        let is_name = row.kind == "name";
        let readings = self.units_of(placed)?;
        let key = fold(is_name, &row.spelling);
        let money = self.is_money(readings.first());
        let position = position(&row.position).ok_or_else(|| {
            Error::new(place.clone().column("position"), "expected after or both")
        })?;
        let spelling = Spelling {
            readings,
            base: UnitExpr::NONE,
            prefixes: 0,
            small_first: false,
            gated: !row.gate.is_empty(),
            position: position.unwrap_or(Position::After),
            money,
        };
        if self
            .ambiguous
            .insert((is_name, key.clone()), placed)
            .is_some()
        {
            let message = format!("'{}' stands in the table twice", row.spelling);
            return Err(Error::new(place.clone().column("spelling"), message));
        }
        self.insert(is_name, key, spelling, place)
    }

    fn units_of(&self, Placed { row, place }: &Placed<ReadingRow>) -> Result<Readings> {
        let error = |message: String| Err(Error::new(place.clone().column("units"), message));
        let mut readings = Readings::default();
        for id in list(&row.units) {
            let Some(unit) = self.resolved.index.expr(id) else {
                return error(format!("'{id}' is no unit"));
            };
            if !readings.push(unit) {
                return error("more than 4 readings; expected 1 to 4".to_owned());
            }
        }
        Ok(readings)
    }

    fn row(&mut self, placed: &Placed<UnitRow>) -> Result<()> {
        let row = &placed.row;
        let Some(position) = position(&row.position).ok_or_else(|| {
            wrong(
                placed,
                "position",
                "is no position; expected after, before or both",
            )
        })?
        else {
            return Ok(());
        };
        let unit = self
            .resolved
            .index
            .expr(&row.id)
            .expect("the ids were checked");
        let prefixes = self.prefixes(placed)?;
        let columns = [
            (&row.names, true, self.with_names(prefixes)),
            (&row.aliases, true, 0),
            (&row.symbols, false, prefixes),
            (&row.abbreviations, false, 0),
        ];
        check_gate(placed)?;
        for (column, is_name, prefixes) in columns {
            for text in list(column) {
                let spelling = self.spelling(row, text, unit, prefixes, position);
                self.add(placed, is_name, text, spelling)?;
            }
        }
        Ok(())
    }

    fn spelling(
        &self,
        row: &UnitRow,
        text: &str,
        unit: UnitExpr,
        prefixes: u64,
        position: Position,
    ) -> Spelling {
        // A counted noun is no unit: what follows its "per" is.
        let head = position == Position::Head;
        Spelling {
            readings: Readings::one(if head { UnitExpr::NONE } else { unit }),
            base: unit,
            prefixes,
            small_first: small_first(&row.prefixes),
            gated: list(&row.gate).any(|gated| gated == text),
            position,
            money: self.is_money(unit),
        }
    }

    /// Enters a spelling, or gives its prefixes to the one that `readings.csv` declares.
    fn add(
        &mut self,
        placed: &Placed<UnitRow>,
        is_name: bool,
        text: &str,
        spelling: Spelling,
    ) -> Result<()> {
        let key = fold(is_name, text);
        let unit = spelling.readings.first();
        let table = if is_name {
            &self.filled.names
        } else {
            &self.filled.symbols
        };
        let Some(at) = table.get(&key) else {
            return self.insert(is_name, key, spelling, &placed.place);
        };
        let there = &mut self.filled.all[usize::from(*at)];
        let same = there.readings.iter().any(|reading| reading == unit);
        let declared = self.ambiguous.contains_key(&(is_name, key));
        if !same || (!declared && there.readings.iter().count() > 1) {
            let other = &self.resolved.unit_name(there.readings.first());
            let column = if is_name { "names" } else { "symbols" };
            return Err(taken(placed, column, text, other));
        }
        if spelling.prefixes != 0 {
            there.base = spelling.base;
            there.prefixes = spelling.prefixes;
            there.small_first = spelling.small_first;
        }
        Ok(())
    }

    /// Refuses spellings that a prefix makes of another unit: "kilometre" is metres.
    fn check_prefixed(&self, placed: &Placed<UnitRow>) -> Result<()> {
        let row = &placed.row;
        let columns = [
            ("names", &row.names, true),
            ("aliases", &row.aliases, true),
            ("symbols", &row.symbols, false),
            ("abbreviations", &row.abbreviations, false),
        ];
        let own = self.resolved.index.expr(&row.id);
        for (name, column, is_name) in columns {
            for text in list(column) {
                if let Some((prefix, base)) = self.prefixed(is_name, &fold(is_name, text)) {
                    let meant = format!("{prefix}{}", self.resolved.unit_name(base));
                    if own != self.resolved.index.expr(&meant) {
                        return Err(taken(placed, name, text, &meant));
                    }
                }
            }
        }
        Ok(())
    }

    /// The prefix and the unit of which a spelling is made, where it is made so.
    fn prefixed(&self, is_name: bool, key: &str) -> Option<(&str, UnitExpr)> {
        let table = if is_name {
            &self.filled.names
        } else {
            &self.filled.symbols
        };
        self.resolved.index.prefixes().find_map(|(prefix, entry)| {
            let before = if is_name { &entry.id } else { &entry.symbol };
            let rest = key
                .strip_prefix(before.as_str())
                .filter(|_| !before.is_empty())?;
            let spelling = &self.filled.all[usize::from(*table.get(rest)?)];
            let taken = spelling.prefixes & bit(prefix) != 0;
            taken.then_some((entry.id.as_str(), spelling.base))
        })
    }

    fn insert(
        &mut self,
        is_name: bool,
        key: String,
        spelling: Spelling,
        place: &Place,
    ) -> Result<()> {
        let at = u16::try_from(self.filled.all.len())
            .ok()
            .filter(|at| *at < MOST_SPELLINGS);
        let at = at.ok_or_else(|| {
            let message =
                format!("is one spelling too many; a table holds at most {MOST_SPELLINGS}");
            Error::new(place.clone(), format!("'{}' {message}", shown(&key)))
        })?;
        self.filled.all.push(spelling);
        let table = if is_name {
            &mut self.filled.names
        } else {
            &mut self.filled.symbols
        };
        table.insert(key, at);
        Ok(())
    }

    fn is_money(&self, unit: UnitExpr) -> bool {
        let first = unit.terms().next();
        first.is_some_and(|term| {
            let dimension = self.resolved.unit(term.unit).dimension;
            dimension.exponents()[super::Dimension::MONEY] != 0
        })
    }

    /// The set of prefixes that a row names.
    fn prefixes(&self, placed: &Placed<UnitRow>) -> Result<u64> {
        let column = placed.row.prefixes.trim();
        if column.is_empty() || column == "none" {
            return Ok(0);
        }
        column.split_ascii_whitespace().try_fold(0, |set, symbol| {
            let symbol = Fold::Symbol.text(symbol);
            let mut known = self.resolved.index.prefixes();
            match known.find(|(_, entry)| entry.symbol == symbol) {
                Some((prefix, _)) => Ok(set | bit(prefix)),
                None => Err(wrong(placed, "prefixes", "are not symbols of prefixes.csv")),
            }
        })
    }

    /// Names take every prefix of the SI where their symbols take any: "megametre" is no word of
    /// another meaning, as "Mm" is.
    fn with_names(&self, prefixes: u64) -> u64 {
        if prefixes == 0 {
            return 0;
        }
        let decimal = self
            .resolved
            .index
            .prefixes()
            .filter(|(_, entry)| !entry.binary);
        decimal.fold(prefixes, |set, (prefix, _)| set | bit(prefix))
    }
}

/// `Some(None)` for a row that is only a part of others and is never read alone.
#[expect(
    clippy::option_option,
    reason = "no position and no such position are two things"
)]
fn position(column: &str) -> Option<Option<Position>> {
    Some(match column {
        "" | "after" => Some(Position::After),
        "before" => Some(Position::Before),
        "both" => Some(Position::Both),
        "head" => Some(Position::Head),
        "factor" => None,
        _ => return None,
    })
}

fn small_first(prefixes: &str) -> bool {
    let place = |wanted| prefixes.split_ascii_whitespace().position(|p| p == wanted);
    match (place("m"), place("M")) {
        (Some(small), Some(large)) => small < large,
        (small, _) => small.is_some(),
    }
}

impl Resolved {
    /// The id of the row of the first term: enough to say which unit is meant.
    fn unit_name(&self, unit: UnitExpr) -> String {
        let first = unit.terms().next();
        first.map_or_else(String::new, |term| self.unit(term.unit).id.to_string())
    }
}

/// Rows that have spellings to show, with the unit they are of.
pub(crate) fn listed<'a>(
    rows: &'a [Placed<UnitRow>],
    resolved: &'a Resolved,
) -> impl Iterator<Item = (UnitExpr, &'a UnitRow)> {
    let all = rows.iter().map(|placed| &placed.row);
    all.filter(|row| !is_composed(row) || !row.names.is_empty() || !row.symbols.is_empty())
        .filter_map(|row| Some((resolved.index.expr(&row.id)?, row)))
}

fn check_gate(placed: &Placed<UnitRow>) -> Result<()> {
    let row = &placed.row;
    let all = [&row.names, &row.aliases, &row.symbols, &row.abbreviations];
    let known = |text| all.iter().any(|column| list(column).any(|s| s == text));
    // The gate of a currency is for its minor unit too, which has only some of the spellings.
    let money = row.dimension == "money";
    if money || list(&row.gate).all(known) {
        return Ok(());
    }
    Err(wrong(
        placed,
        "gate",
        "holds what is no spelling of the row",
    ))
}
