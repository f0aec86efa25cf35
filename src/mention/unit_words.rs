//! Words around units, from `reference-data/unit-words.csv`.

use crate::text::{WordClasses, classes_of, rows, shipped};

/// What a word may do beside a unit.
pub(super) enum UnitWord {}

impl UnitWord {
    /// An article before it makes it one, whatever follows: a week.
    pub(super) const COMMON: WordClasses = WordClasses::of("article-unit", "");
    /// An article before it makes it one: a kilobyte.
    pub(super) const ARTICLE: WordClasses = WordClasses::of("unit", "article");
    /// The same, where the clause ends or "of" follows: a dollar, a pound of tea.
    pub(super) const ARTICLE_END: WordClasses = WordClasses::of("unit", "article-end");
    /// Stands between a number and any unit: two more miles.
    pub(super) const MORE: WordClasses = WordClasses::of("unit", "more");
    /// Stands between a number and a length of time: five consecutive days.
    pub(super) const LONG: WordClasses = WordClasses::of("unit", "long");
    /// Money is spoken of.
    pub(super) const MONEY: WordClasses = WordClasses::of("unit", "money");
    /// A mass is spoken of.
    pub(super) const MASS: WordClasses = WordClasses::of("unit", "mass");
    /// Heat or cold is spoken of.
    pub(super) const THERMAL: WordClasses = WordClasses::of("unit", "thermal");
    /// An angle is spoken of.
    pub(super) const ANGLE: WordClasses = WordClasses::of("unit", "angle");

    /// Says that there are more than one of any measure: several miles.
    pub(super) const VAGUE: WordClasses = WordClasses::of("unit", "vague");
    /// The same of a length of time: some days.
    pub(super) const SOME: WordClasses = WordClasses::of("unit", "some");
    /// Says that a long time is whole: all day.
    pub(super) const WHOLE: WordClasses = WordClasses::of("unit", "whole");

    /// One form for one and for many, so that a noun may follow: a three bar fire.
    pub(super) const ONE_FORM: WordClasses = WordClasses::of("unit", "one-form");
    /// A unit that is a word besides, but never behind a number: 20,000 rand.
    pub(super) const UNMISTAKABLE: WordClasses = WordClasses::of("unit", "unmistakable");
    /// A measure, and a vessel or a prize: two cups.
    pub(super) const VESSEL: WordClasses = WordClasses::of("unit", "vessel");

    /// A thousand of the local money: five grand.
    pub(super) const GRAND: WordClasses = WordClasses::of("unit", "grand");

    /// May follow a measure, and is never a noun that the unit's word describes.
    pub(super) const AFTER_MEASURE: WordClasses = WordClasses::of("unit", "after-measure");
    /// Before a decade of someone's life, or of a century: his 50s.
    pub(super) const BEFORE_DECADE: WordClasses = WordClasses::of("unit", "before-decade");
    /// Before people of an age: the under-18s, over 65s.
    pub(super) const BEFORE_AGE: WordClasses = WordClasses::of("unit", "before-age");
    /// What is measured in metres: wide, away.
    pub(super) const SIDE: WordClasses = WordClasses::of("unit", "side");
    /// Makes a note or a key of a letter: C sharp.
    pub(super) const TONE: WordClasses = WordClasses::of("unit", "tone");
    /// Before a length of time that says when and not how long: the last few days.
    pub(super) const BEFORE_MOMENT: WordClasses = WordClasses::of("unit", "before-moment");
    /// The same behind it: several years ago.
    pub(super) const AFTER_MOMENT: WordClasses = WordClasses::of("unit", "after-moment");
}

/// The words of the table that have one of some classes.
fn words(of: WordClasses) -> impl Iterator<Item = &'static str> {
    let words = rows(shipped!("unit-words.csv")).map(|[_, word]| word);
    words.filter(move |word| classes_of(word).has(of))
}

/// The words that may stand for a number before a unit.
pub(super) fn for_numbers() -> impl Iterator<Item = &'static str> {
    let class = UnitWord::VAGUE.and(UnitWord::SOME).and(UnitWord::WHOLE);
    words(class)
}

/// The words that may stand between a number and its unit.
pub(super) fn between() -> impl Iterator<Item = &'static str> {
    let between = UnitWord::MORE.and(UnitWord::LONG).and(UnitWord::GRAND);
    words(between)
}
