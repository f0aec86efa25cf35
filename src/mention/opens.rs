//! What words may begin, by all tables of words.

use std::sync::LazyLock;

use crate::number;
use crate::text::{ByWord, Openings};
use crate::time;

use super::SkipKind;
use super::cues::{self, Label};
use super::joints::joints;
use super::unit_words::{between, for_numbers};

/// What a word may begin, or join to the digits before it.
#[expect(
    clippy::struct_excessive_bools,
    reason = "a word may begin several things at once"
)]
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Opens {
    pub(super) number: bool,
    pub(super) time: bool,
    pub(super) article: bool,
    pub(super) vague: bool,
    pub(super) roman: bool,
    pub(super) skip: Option<SkipKind>,
    /// Two figures, or a figure and its unit.
    pub(super) joins: bool,
}

/// The words that may begin a figure.
pub(super) static OPENINGS: LazyLock<Openings> =
    LazyLock::new(|| Openings::of(openings().map(|word| word.0)));

/// What words may begin or join.
pub(super) static OPENS: LazyLock<ByWord<Opens>> = LazyLock::new(|| {
    let joins = Opens {
        joins: true,
        ..Opens::default()
    };
    // Signs have no letters, and no word is looked up that has none.
    let first = |words: &'static str| words.split(' ').next().unwrap_or_default();
    let joints = joints().chain(["a", "an", "per"]).chain(between());
    let joints = joints.map(|words| (first(words), joins));
    ByWord::new(openings().chain(joints), Opens::merge)
});

/// The words that may begin a figure, each with what.
fn openings() -> impl Iterator<Item = (&'static str, Opens)> {
    let none = Opens::default();
    let number = Opens {
        number: true,
        ..none
    };
    let time = Opens { time: true, ..none };
    let vague = Opens {
        vague: true,
        ..none
    };
    let article = Opens {
        article: true,
        number: true,
        ..none
    };
    let labels = cues::labels().filter(|(_, label)| label.skip.is_some() || label.roman);
    let labels = labels.map(move |(word, Label { skip, roman })| {
        (
            word,
            Opens {
                roman,
                skip,
                ..none
            },
        )
    });
    let words = number::number_words().map(move |word| (word, number));
    let words = words.chain(time::time_words().map(move |word| (word, time)));
    let words = words
        .chain(labels)
        .chain(for_numbers().map(move |word| (word, vague)));
    words.chain(["a", "an"].map(move |word| (word, article)))
}

impl Opens {
    fn merge(self, other: Self) -> Self {
        Self {
            number: self.number || other.number,
            time: self.time || other.time,
            article: self.article || other.article,
            vague: self.vague || other.vague,
            roman: self.roman || other.roman,
            skip: self.skip.or(other.skip),
            joins: self.joins || other.joins,
        }
    }
}
