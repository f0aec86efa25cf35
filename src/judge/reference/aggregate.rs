//! What a column comes to: its sum, its mean.

use crate::claim::{AGGREGATE, ClaimWord, Pair, Placed};
use crate::finding::{Bound, Confidence, Status};
use crate::mention::Mention;
use crate::number::{Interval, Number};
use crate::text::WordClasses;

use super::super::law::interval;
use super::super::number_text::significant;
use super::super::wording::Words;
use super::rows::{From, all_of, cell};
use super::{Case, Ruling, status, words};

/// So many words may be left that the table does not explain, and the claim be sure all the same.
pub(super) const LEFT: usize = 1;

/// Words of so few letters say nothing of their own.
const SHORT: usize = 2;

/// "total" stands so close before the property that it adds up.
const NEAR: usize = 3;

pub(super) fn ruling(
    case: &Case<'_>,
    (placed, figure): (Placed, &Mention),
    told: (Bound, Words),
    sure: bool,
) -> Ruling {
    Ruling {
        confidence: if sure {
            Confidence::High
        } else {
            Confidence::Medium
        },
        mention: Some(placed.index),
        ..case.ruling(&AGGREGATE, figure.span, told)
    }
}

/// "In total, Labour won 45,184 votes"; "the average turnout was 61%".
pub(super) fn total(case: &Case<'_>) -> Option<Ruling> {
    let pair = case
        .claim
        .pairs
        .iter()
        .find(|pair| pair.strength >= 3 && pair.when.is_none())?;
    let mean = adds(case, pair)?;
    let figure = case.line().figure(pair.placed);
    let value = reckoned(case, pair, figure, mean)?;
    let printed = interval(figure, figure.qualifier, figure.number()?, true);
    let table = case.table();
    let told = (0..table.height()).filter(|&row| table.is_total(row));
    let cells =
        told.filter_map(|row| cell(case.claim, pair.column, (row, case.context.units), figure));
    let holds = { cells }.any(|cell| cell.meets(printed)) || value.meets(printed);
    let said = told_total(case, pair, value, mean);
    let property = table.columns()[pair.column].property();
    let what = if mean { "mean" } else { "total" };
    let bound = of_all(case, (what.to_owned(), property), (figure.number()?, holds));
    let sure = unexplained(case, (pair.placed.first, pair.placed.last)) <= LEFT;
    Some(ruling(case, (pair.placed, figure), (bound, said), sure))
}

fn told_total(case: &Case<'_>, pair: &Pair, value: Interval, mean: bool) -> Words {
    let middle = significant(f64::midpoint(value.low().at, value.high().at), 6);
    let what = if mean { "mean" } else { "total" };
    let (title, column) = (case.table().title(), &case.table().columns()[pair.column]);
    let stated = words::stated(case.context, case.line().figure(pair.placed));
    Words {
        message: format!(
            "the {what} of {} is {middle} in {title}, not {stated}",
            column.property()
        ),
        working: format!("{title}: {what} of {}: {middle}", column.text()),
        slip: None,
        repairs: vec![format!("write {middle}"), "or correct the table".to_owned()],
    }
}

/// Whether a sentence tells what a column comes to: `Some(true)` for a mean, `Some(false)` for a sum.
fn adds(case: &Case<'_>, pair: &Pair) -> Option<bool> {
    let line = case.line();
    let own = pair.words.clone()?;
    // "the total attendance", "in total, Labour won".
    let near = |at: usize| {
        let led = at == 0 || line.word(at - 1).eq_ignore_ascii_case("in");
        at + NEAR >= own.start && at < own.start || led
    };
    let says = |what: WordClasses| {
        (0..line.words.len())
            .any(|at| line.has(at, what) && near(at) && !line.is_cue(at) && !own.contains(&at))
    };
    let (sum, mean) = (says(ClaimWord::SUM), says(ClaimWord::MEAN));
    let keyed = case
        .all
        .iter()
        .any(|other| tells_key(case, other.from, &own, &other.words));
    (sum != mean && !keyed && case.claim.pairs.len() == 1 && !case.says(ClaimWord::DENIES))
        .then_some(mean)
}

/// Whether something names a row, and not a group of rows or a part of the property.
fn tells_key(
    case: &Case<'_>,
    from: From,
    own: &std::ops::Range<usize>,
    words: &std::ops::Range<usize>,
) -> bool {
    let From::Name(at) = from else {
        return !matches!(from, From::Pair(_));
    };
    let inside = own.start <= words.start && words.end <= own.end;
    !inside
        && case.claim.fit.names[at]
            .columns
            .contains(&case.table().key())
}

/// The sum or the mean of a column, in the unit of a figure; totals are no rows.
fn reckoned(case: &Case<'_>, pair: &Pair, figure: &Mention, mean: bool) -> Option<Interval> {
    let table = case.table();
    if table.is_of_facts() {
        return None;
    }
    let own = pair.words.clone()?;
    let groups = case.all.iter().filter(|other| {
        matches!(other.from, From::Name(_))
            && !(own.start <= other.words.start && other.words.end <= own.end)
    });
    let group = all_of(groups);
    let rows = (0..table.height()).filter(|row| !table.is_total(*row));
    let rows = rows.filter(|row| {
        group
            .as_ref()
            .is_none_or(|group| group.binary_search(&super::rows::narrow(*row)).is_ok())
    });
    let (mut low, mut high, mut count) = (0.0, 0.0, 0.0);
    for cell in
        rows.filter_map(|row| cell(case.claim, pair.column, (row, case.context.units), figure))
    {
        low += cell.low().at;
        high += cell.high().at;
        count += 1.0;
    }
    let share = if mean { count } else { 1.0 };
    (count > 1.0).then(|| Interval::closed(low / share, high / share))
}

/// What a figure about several rows was compared with.
pub(super) fn of_all(
    case: &Case<'_>,
    (entity, property): (String, String),
    (value, holds): (Number, bool),
) -> Bound {
    let status: Status = status(holds);
    Bound {
        entity,
        property,
        as_of: None,
        status,
        table: case.table().name().to_owned(),
        row: None,
        column: String::new(),
        value: Some(value),
        source: None,
    }
}

/// How many words of a sentence nothing of the table explains.
pub(super) fn unexplained(case: &Case<'_>, counted: (usize, usize)) -> usize {
    let line = case.line();
    let small = ClaimWord::SMALL
        .and(ClaimWord::COUNTS)
        .and(ClaimWord::AGAIN)
        .and(ClaimWord::SUM)
        .and(ClaimWord::MEAN);
    let above = line.above.words();
    let known = |at: usize| {
        (counted.0..counted.1).contains(&at)
            || line.says[at].has(small)
            || line.is_cue(at)
            || line.word(at).len() <= SHORT
                && line.word(at).bytes().all(|byte| byte.is_ascii_lowercase())
            || case.all.iter().any(|other| other.words.contains(&at))
            || case
                .claim
                .fit
                .heads
                .iter()
                .any(|said| said.words.contains(&at))
            || above.iter().any(|word| word.hash == line.words[at].hash)
    };
    // The noun that is counted stands for the rows.
    (0..line.words.len())
        .filter(|&at| at != counted.1 && !known(at))
        .count()
}
