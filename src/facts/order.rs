//! The rows of a table in order, and how many things they are of: found once, whatever the number of sentences.

use std::collections::HashMap;

use super::table::Table;

impl Table {
    /// The rows that have a value in a column, the least first; put in order once. Totals are none of them, and of what is
    /// told of several years only the last.
    pub(crate) fn order(&self, column: usize) -> &[u32] {
        self.columns[column].order.get_or_init(|| {
            let values = self.values(column);
            let told = |row: &usize| !values[*row].is_nan() && !self.is_total(*row);
            let rows: Vec<usize> = (0..values.len()).filter(told).collect();
            let mut last = HashMap::new();
            for &row in rows.iter().filter(|_| self.is_of_facts()) {
                let year = last.entry(self.cell(row, self.key)).or_insert(None);
                *year = self.year(row).max(*year);
            }
            let newest = |row: &usize| {
                let own = last.get(self.cell(*row, self.key));
                own.is_none_or(|year| *year == self.year(*row))
            };
            let rows = rows.into_iter().filter(newest);
            let mut order: Vec<u32> = rows.filter_map(|row| u32::try_from(row).ok()).collect();
            order.sort_by(|a, b| values[*a as usize].total_cmp(&values[*b as usize]));
            order
        })
    }

    /// The sizes of the values of a column, without their signs: the least above nothing and the most, totals among them.
    /// Found once.
    pub(crate) fn sizes(&self, column: usize) -> (f64, f64) {
        *self.columns[column].sizes.get_or_init(|| {
            let sizes = self.values(column).iter().map(|value| value.abs());
            let sizes = sizes.filter(|value| *value > 0.0);
            sizes.fold((f64::INFINITY, 0.0), |(least, most), size| {
                (size.min(least), size.max(most))
            })
        })
    }

    /// How many things its rows are of: totals are none, and what is told of several times is one. Counted once.
    pub(crate) fn things(&self) -> usize {
        *self.things.get_or_init(|| self.distinct(0..self.height()))
    }

    /// How many things some rows are of.
    pub(crate) fn distinct(&self, rows: impl Iterator<Item = usize>) -> usize {
        let mut rows: Vec<_> = rows.filter(|row| !self.is_total(*row)).collect();
        if self.is_of_facts() {
            rows.sort_by_key(|row| self.cell(*row, self.key));
            rows.dedup_by_key(|row| self.cell(*row, self.key));
        }
        rows.len()
    }
}
