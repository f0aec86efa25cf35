//! What the finders of arithmetic look for around a figure of a sentence.

use std::sync::LazyLock;

use crate::mention::{Kind, TieWord};
use crate::unit::{Conversion, UnitExpr, Units};

use super::MentionIndex;
use super::sentence::Sentence;

/// How many words and marks may stand between two figures that "of" ties.
pub(super) const NEAR: usize = 11;

/// How many words of a noun phrase may stand before its figure.
const PHRASE: usize = 5;

/// The nearest figure before an item, among so many items.
pub(super) fn back(sentence: &Sentence<'_>, end: usize, reach: usize) -> Option<usize> {
    let near = end.saturating_sub(reach)..end;
    near.rev().find(|&at| sentence.figure_at(at).is_some())
}

/// The nearest figure from an item on, among so many items.
pub(super) fn ahead(sentence: &Sentence<'_>, start: usize, reach: usize) -> Option<usize> {
    let end = (start + reach).min(sentence.items.len());
    (start..end).find(|&at| sentence.figure_at(at).is_some())
}

/// The nearest figure from an item on that only small words lead to: "of a total of 450".
pub(super) fn led(sentence: &Sentence<'_>, start: usize) -> Option<usize> {
    let at = ahead(sentence, start, NEAR)?;
    let small = |at: usize| sentence.says(at).has(TieWord::SMALL.and(TieWord::OF));
    let plain = |at: usize| small(at) || sentence.is_word(at, &["total", "some", "least", "most"]);
    (start..at).all(plain).then_some(at)
}

/// The figure that words of one noun phrase lead to: "the club's last 14 games".
pub(super) fn in_phrase(sentence: &Sentence<'_>, start: usize) -> Option<usize> {
    let at = ahead(sentence, start, PHRASE)?;
    let parts = TieWord::OF
        .and(TieWord::OTHER)
        .and(TieWord::TO)
        .and(TieWord::FROM)
        .and(TieWord::AT)
        .and(TieWord::ON)
        .and(TieWord::BY);
    let plain = |at: usize| !sentence.word(at).is_empty() && !sentence.says(at).has(parts);
    (start..at).all(plain).then_some(at)
}

/// Whether "of" and small words alone lead from one figure to the next: "of a total of", "of its".
pub(super) fn led_by_of(sentence: &Sentence<'_>, from: usize, to: usize) -> bool {
    let mut of = false;
    for at in from + 1..to {
        let says = sentence.says(at);
        let total = sentence.is_word(at, &["total", "fleet", "possible", "estimated"]);
        let noun = !of
            && !sentence.word(at).is_empty()
            && !says.has(TieWord::OTHER.and(TieWord::FROM).and(TieWord::TO));
        if says.has(TieWord::OF) {
            of = true;
        } else if !(says.has(TieWord::SMALL) || total || noun || sentence.is_mark(at, &[','])) {
            return false;
        }
    }
    of
}

/// Whether a figure is an amount of which there can be a part: no percentage, no length of time.
pub(super) fn is_whole(sentence: &Sentence<'_>, index: MentionIndex) -> bool {
    let kinds = [Kind::Count, Kind::Number, Kind::Money, Kind::Quantity];
    let figure = sentence.figure(index);
    kinds.contains(&figure.kind) && figure.number().is_some()
}

/// Whether one figure can be a part of another.
pub(super) fn are_of_one(sentence: &Sentence<'_>, part: MentionIndex, whole: MentionIndex) -> bool {
    is_whole(sentence, part) && is_whole(sentence, whole) && sentence.factor(part, whole).is_some()
}

/// Names that part a whole between them: there is no third.
const GROUPS: [&[&str]; 12] = [
    &["men", "women"],
    &["male", "female"],
    &["males", "females"],
    &["boys", "girls"],
    &["sons", "daughters"],
    &["adults", "children"],
    &["gold", "silver", "bronze"],
    &["golds", "silvers", "bronzes"],
    &["wins", "draws", "losses"],
    &["wins", "losses"],
    &["full-time", "part-time"],
    &["dead", "injured"],
];

/// Whether names part a whole between them: men and women; gold, silver and bronze.
pub(super) fn splits(names: &[&str]) -> bool {
    let is = |a: &&&str, b: &str| a.eq_ignore_ascii_case(b);
    let whole = |group: &&&[&str]| {
        names.len() == group.len()
            && group
                .iter()
                .all(|one| names.iter().any(|name| is(&name, one)))
    };
    GROUPS.iter().any(|group| whole(&group))
}

/// What one of a unit is in the unit of this id: 60 for a minute in seconds.
pub(super) fn in_base(units: &Units, unit: UnitExpr, base: &str) -> Option<f64> {
    let known = BASES.iter().find(|(id, _)| *id == base);
    let base = known.map(|(_, unit)| *unit).or_else(|| units.by_id(base))?;
    match units.conversion(unit, base)? {
        Conversion::Factor(factor) => Some(factor),
        _ => None,
    }
}

/// The units that others are told in, looked up once. A user's table comes behind ours, so they are the same in each.
static BASES: LazyLock<Vec<(&str, UnitExpr)>> = LazyLock::new(|| {
    let ids = [
        "second",
        "metre",
        "square_metre",
        "cubic_metre",
        "per_square_metre",
        "metre_per_second",
    ];
    let known = |id: &'static str| Some((id, Units::embedded().by_id(id)?));
    ids.into_iter().filter_map(known).collect()
});
