//! What joins two numbers, and what the word after a number says of it, from `cues.csv`.

use std::sync::LazyLock;

use crate::text::WordClasses;

use super::cues::rows_of;

/// What joins two numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    /// A dash: 3–5.
    Dash,
    /// "to", "through".
    To,
    /// "and" after "between".
    And,
    /// "or".
    Or,
    /// "by", "×".
    By,
    /// "±".
    PlusMinus,
    /// "over": one over three.
    Over,
    /// "in": one in five.
    In,
    /// "out of": four out of ten.
    OutOf,
}

/// All words and signs that join two numbers, by their first byte, of these the longest first.
static JOINTS: LazyLock<Vec<(&'static str, Joint)>> = LazyLock::new(|| {
    let rows = rows_of("joint");
    let mut joints: Vec<_> = rows.map(|(words, value)| (words, joint(value))).collect();
    joints.sort_by_key(|(words, _)| (words.as_bytes()[0], std::cmp::Reverse(words.len())));
    joints
});

/// All words and signs that join two numbers.
pub(super) fn joints() -> impl Iterator<Item = &'static str> {
    JOINTS.iter().map(|(words, _)| *words)
}

/// What the text begins with that joins two numbers, and how long it is.
pub(super) fn joint_of(text: &str) -> Option<(Joint, usize)> {
    let first = text.as_bytes().first()?;
    let from = JOINTS.partition_point(|(words, _)| words.as_bytes()[0] < *first);
    let same = JOINTS[from..]
        .iter()
        .take_while(|(words, _)| words.as_bytes()[0] == *first);
    let (words, joint) = { same }.find(|(words, _)| text.starts_with(words))?;
    Some((*joint, words.len()))
}

fn joint(value: &str) -> Joint {
    match value {
        "dash" => Joint::Dash,
        "to" => Joint::To,
        "and" => Joint::And,
        "or" => Joint::Or,
        "by" => Joint::By,
        "plus-minus" => Joint::PlusMinus,
        "over" => Joint::Over,
        "in" => Joint::In,
        "out-of" => Joint::OutOf,
        other => panic!("cues.csv: '{other}' joins no numbers"),
    }
}

/// What a word after a number says of it; a word may say several things.
pub(super) enum Following {}

impl Following {
    /// It is played or tried so often: five in seven games are no share.
    pub(super) const BOUT: WordClasses = WordClasses::of("bout", "");
    /// It is no noun, so that what stands before it is complete: in, for, and.
    pub(super) const FUNCTION: WordClasses = WordClasses::of("function", "");
    /// There are millions of it: people, copies.
    pub(super) const MILLIONS: WordClasses = WordClasses::of("millions", "");
}
