//! How many rows there are of which something is so.

use crate::claim::{ClaimWord, Counted, counted};
use crate::mention::{Mention, Qualifier};
use crate::number::{Form, Interval, Number};
use crate::text::WordClasses;

use super::super::law::interval;
use super::super::wording::Words;
use super::aggregate::{LEFT, of_all, ruling, unexplained};
use super::rows::{Constraint, From, all_of, printed};
use super::{Case, Ruling, words};

/// "There are three players from Northmoor", "two of the five films were made by", "all but one".
pub(super) fn judge(case: &Case<'_>) -> Option<Ruling> {
    let line = case.line();
    let counts = counted(&case.claim.fit)?;
    let placed = counts.placed;
    let figure = line.figure(placed);
    let share = case.context.units.is_percent(figure.unit);
    let rows = all_of(case.all.iter()).filter(|_| figure.unit.is_none() || share)?;
    let many = MOST * count_of(case.table().height()) + SOME;
    if !tells_groups(case) || figure.number()?.value() > many && !share {
        return None;
    }
    let left = left(case, counts);
    if left > LEFT || case.says(DOUBTS) {
        return None;
    }
    let (table, rows) = (case.table(), rows.iter().map(|row| *row as usize));
    let (count, all) = (table.distinct(rows), table.things());
    let holds = holds(case, (figure, counts), (count, all))?;
    let number = Number::decimal(i64::try_from(count).ok()?, 0, Form::Digits);
    let about = case.all.iter().map(|other| words::told(case, other));
    let about = about.collect::<Vec<_>>().join(", ");
    let said = told(case, (count, all), &about, (figure, counts.all_but));
    let bound = of_all(case, (about, "number of rows".to_owned()), (number, holds));
    Some(ruling(case, (placed, figure), (bound, said), left == 0))
}

/// What else a sentence may say, so that its figure counts no rows.
const DOUBTS: WordClasses = ClaimWord::COMPARES
    .and(ClaimWord::DENIES)
    .and(ClaimWord::MOST)
    .and(ClaimWord::LEAST)
    .and(ClaimWord::MEAN);

/// Whether anything tells more than one row that is named: of that there is one, whatever is told of it.
fn tells_groups(case: &Case<'_>) -> bool {
    let group = |other: &Constraint| match other.from {
        From::Name(at) => case.claim.fit.names[at].keyed.is_empty(),
        _ => true,
    };
    case.all.iter().any(group)
}

/// How many words nothing of the table explains. "of the five films" says that rows are counted, whatever the verb is.
fn left(case: &Case<'_>, counts: Counted) -> usize {
    let sure = usize::from(counts.end > counts.placed.last);
    let from = counts.placed.first - if counts.all_but { 2 } else { 0 };
    unexplained(case, (from, counts.end)).saturating_sub(2 * sure)
}

/// Whether so many of all rows are what a figure says: a number, all but a number, a part.
fn holds(
    case: &Case<'_>,
    (figure, counts): (&Mention, Counted),
    (count, all): (usize, usize),
) -> Option<bool> {
    let (count, all) = (count_of(count), count_of(all));
    let number = figure.number()?;
    if case.context.units.is_percent(figure.unit) {
        return Some(printed(figure)?.meets(Interval::point(100.0 * count / all)));
    }
    // "More than half", "two thirds": of a part what it is of is rounded.
    if is_part(figure) {
        let near = Interval::around(count / all, if is_bound(figure) { 0.0 } else { ROUGH });
        return Some(interval(figure, figure.qualifier, number, false).meets(near));
    }
    let count = if counts.all_but { all - count } else { count };
    Some(interval(figure, figure.qualifier, number, false).meets(Interval::point(count)))
}

fn is_bound(figure: &Mention) -> bool {
    !matches!(
        figure.qualifier,
        Qualifier::None | Qualifier::Exactly | Qualifier::About
    )
}

/// Whether a figure is a part of all, and no number of rows.
fn is_part(figure: &Mention) -> bool {
    let whole = figure
        .number()
        .is_some_and(|number| number.denominator() == 1 && number.value().fract() == 0.0);
    !whole || !figure.unit.is_none()
}

/// More than so many times the rows of a table, and some more, do not count them.
const MOST: f64 = 1.5;
const SOME: f64 = 10.0;

#[expect(clippy::cast_precision_loss, reason = "no table has so many rows")]
fn count_of(rows: usize) -> f64 {
    rows as f64
}

/// How far a common fraction may be off.
const ROUGH: f64 = 0.03;

fn told(
    case: &Case<'_>,
    (count, all): (usize, usize),
    about: &str,
    (figure, is_all_but): (&Mention, bool),
) -> Words {
    let (rows, have) = if count == 1 {
        ("row", "has")
    } else {
        ("rows", "have")
    };
    let count = if is_part(figure) || is_all_but {
        format!("{count} of {all}")
    } else {
        count.to_string()
    };
    let (title, stated) = (case.table().title(), words::stated(case.context, figure));
    let stated = if is_all_but {
        format!("“all but {stated}”")
    } else {
        stated
    };
    Words {
        message: format!("{count} {rows} of {title} {have} {about}, not {stated}"),
        working: format!("{title}: rows with {about}: {count}"),
        slip: None,
        repairs: vec![format!("write {count}"), "or correct the table".to_owned()],
    }
}
