//! Which spellings of units must show something, and what, from `reference-data/unit-gates.csv`.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::text::{named, rows, shipped};

/// What decides whether a short spelling is a unit; its row says where it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Gate {
    /// No note or key in music: "4 C sharps".
    Tone,
    /// The clause goes on as after a measure.
    Measure,
    /// Heat is spoken of, or it is a share of the speed of light.
    Light,
    /// All of the word, with no point behind it: no title, no name.
    Title,
    /// All of the word.
    End,
    /// No decade and no age: "in his 50s".
    Decade,
    /// A smaller unit follows.
    Composite,
    /// No year stands before it.
    NoYear,
    /// More than a few of them.
    Days,
    /// Pence, not the lines of a screen.
    Price,
    /// No hour of the day stands before it.
    NoHour,
    /// Joined on both sides it is no unit: "6-in-one".
    Adjective,
    /// The clause ends.
    Clause,
    /// Feet, perhaps with inches behind.
    Feet,
    /// No initial of a name: "U.S.", "U-boat".
    Initial,
    /// No generation of networks: "5G".
    Generation,
    /// Inches, and not the end of a quotation.
    Inches,
    /// A prime, and not a quotation mark.
    Prime,
    /// A small number, a broken one, or a bracket behind.
    Few,
    /// A bracket behind.
    Bracket,
}

/// Whether a gate is asked before the words of units, or where nothing else decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Step {
    /// Before.
    First,
    /// Where nothing else decides.
    Last,
}

/// How a spelling must stand to its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Stands {
    Touching,
    Apart,
    #[serde(rename = "")]
    Anyhow,
}

#[derive(Debug)]
struct Row {
    spelling: &'static str,
    stands: Stands,
    step: Step,
    gate: Gate,
}

/// In the order of the table, all of one spelling side by side.
static GATES: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let row = |[spelling, stands, step, gate]: [&'static str; 4]| {
        let (stands, step, gate) = (named(stands)?, named(step)?, named(gate)?);
        Some(Row {
            spelling,
            stands,
            step,
            gate,
        })
    };
    let all = rows(shipped!("unit-gates.csv"));
    let mut all: Vec<_> = all
        .map(|cells| row(cells).expect("a test reads it"))
        .collect();
    all.sort_by_key(|row| row.spelling);
    all
});

/// The gates of a spelling that touches its number or stands apart from it, in the order in which they are asked.
pub(super) fn gates(spelling: &str, touching: bool, step: Step) -> impl Iterator<Item = Gate> {
    let first = GATES.partition_point(|row| row.spelling < spelling);
    let other = if touching {
        Stands::Apart
    } else {
        Stands::Touching
    };
    let own = GATES[first..]
        .iter()
        .take_while(move |row| row.spelling == spelling);
    let asked = own.filter(move |row| row.step == step && row.stands != other);
    asked.map(|row| row.gate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spelling_has_its_gates_in_the_order_of_the_table() {
        let of = |spelling, touching, step| gates(spelling, touching, step).collect::<Vec<_>>();
        assert_eq!(of("G", true, Step::First), [Gate::Tone, Gate::Generation]);
        assert_eq!(of("G", false, Step::First), [Gate::Tone]);
        assert_eq!(of("s", true, Step::Last), [Gate::Few]);
        assert_eq!(of("km", true, Step::First), []);
    }
}
