//! How a table was understood, in words.

use std::fmt::Write as _;

use crate::text::Decimal;
use crate::unit::Units;

use super::table::{Holds, Table};

impl Table {
    /// One line a column: its head, what was made of it, or why nothing was.
    pub fn explained(&self, units: &Units) -> Vec<String> {
        (0..self.columns.len())
            .map(|at| self.column_explained(at, units))
            .collect()
    }

    fn column_explained(&self, at: usize, units: &Units) -> String {
        let column = &self.columns[at];
        if let Some(why) = column.unused {
            return format!("not used: {why}");
        }
        let what = match column.holds {
            Holds::Text if at == self.key => "names of rows".to_owned(),
            Holds::Text => "words that tell rows apart".to_owned(),
            Holds::Years => "years".to_owned(),
            Holds::Days => "days".to_owned(),
            Holds::Labels => "numbers that name or order rows".to_owned(),
            Holds::Nothing => "nothing".to_owned(),
            Holds::Numbers if column.head.words.is_empty() => {
                "values without a property of their own".to_owned()
            }
            Holds::Numbers => format!("values of “{}”", column.property()),
        };
        let mut text = what;
        if !column.unit.is_none() {
            let _ = write!(text, " in {}", units.display(column.unit, true, false));
        }
        if column.scale != 0 {
            let _ = write!(text, ", each ×10^{}", column.scale);
        }
        if let Some(year) = column.head.year {
            let _ = write!(text, ", of {year}");
        }
        text
    }

    /// A sentence that would be compared with the table: the first value of the first row that has one.
    pub fn example(&self, units: &Units) -> Option<String> {
        let fits = |at: &usize| {
            let column = &self.columns[*at];
            column.holds == Holds::Numbers
                && column.unused.is_none()
                && !column.head.words.is_empty()
                && *at != self.key
        };
        let at = (0..self.columns.len()).find(fits)?;
        let row = (0..self.height())
            .find(|&row| self.number(row, at).is_some() && !self.cell(row, self.key).is_empty())?;
        let (column, entity) = (&self.columns[at], self.cell(row, self.key));
        let (figure, property) = (self.said(row, at, units), column.property());
        let year = column
            .head
            .year
            .map(|year| format!("In {year}, "))
            .unwrap_or_default();
        Some(if self.columns[self.key].holds == Holds::Years {
            format!("In {entity}, the {property} was {figure}.")
        } else {
            let article = if property.starts_with(['a', 'e', 'i', 'o', 'u']) {
                "an"
            } else {
                "a"
            };
            format!("{year}{entity} has {article} {property} of {figure}.")
        })
    }

    /// A cell as a text may have it: with the scale and the unit of its column.
    pub fn said(&self, row: usize, at: usize, units: &Units) -> String {
        let (column, cell) = (&self.columns[at], self.cell(row, at));
        let bare = cell
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'-'));
        if !bare || column.holds != Holds::Numbers {
            return cell.to_owned();
        }
        let mut text = match self.decimal {
            // As the text has it, not as the table has.
            Decimal::Comma => grouped(&cell.replace('.', "").replace(',', ".")),
            _ => grouped(cell),
        };
        text.push_str(match column.scale {
            3 => " thousand",
            6 => " million",
            9 => " billion",
            12 => " trillion",
            _ => "",
        });
        if units.is_percent(column.unit) {
            text.push('%');
        } else if !column.unit.is_none() {
            text.push(' ');
            text.push_str(&units.display(column.unit, true, false));
        }
        text
    }
}

/// Digits in groups of three, where there are more than four and no mark yet.
fn grouped(cell: &str) -> String {
    let plain = cell.len() > 4 && cell.bytes().all(|byte| byte.is_ascii_digit());
    let mut text = String::with_capacity(cell.len() * 4 / 3 + 1);
    for (at, digit) in cell.chars().enumerate() {
        if plain && at > 0 && (cell.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
