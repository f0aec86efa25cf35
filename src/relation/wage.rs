//! One pay told for two times: $15 an hour, $31,200 a year.

use crate::mention::{Kind, TieWord};
use crate::unit::Conversion;

use super::sentence::Sentence;
use super::way::{Find, Judge, Law, Sense, Ties, Way};
use super::{Confidence, MentionIndex, Term};

/// What one earns in a shorter and in a longer time.
pub static WAY: Way = Way {
    name: "wage",
    kinds: &[Kind::Money],
    find: Find::Sentence(2, TieWord::NONE, find),
    judge: Judge::Arithmetic,
    laws: &[&HOUR_YEAR, &HOUR_WEEK, &HOUR_MONTH, &WEEK_YEAR, &MONTH_YEAR],
};

macro_rules! wage {
    ($times:literal, $slack:literal, $usual:literal) => {
        Law {
            sense: Sense::Equal,
            slack: $slack,
            value: |given| given[0] * $times,
            inverse: |_, stated, _| stated / $times,
            working: concat!("{0} × ", $usual, " ≈ {right}; printed {stated}"),
            says: concat!(
                "{0} comes to about {right} at ",
                $usual,
                ", not to {stated}"
            ),
            repairs: &["or say how many hours are worked"],
            slips: &[],
        }
    };
}

// From 33 to 40 hours in 48 to 52 weeks; a thirteenth and a fourteenth month are paid in some places.
static HOUR_YEAR: Law = wage!(1850.0, 0.17, "32 to 41 hours a week");
static HOUR_WEEK: Law = wage!(37.5, 0.2, "30 to 45 hours a week");
static HOUR_MONTH: Law = wage!(158.0, 0.2, "30 to 44 hours a week");
static WEEK_YEAR: Law = wage!(50.5, 0.06, "48 to 53 weeks a year");
static MONTH_YEAR: Law = wage!(13.0, 0.08, "12 to 14 months a year");

/// The law between two times of these lengths, in hours of the clock.
fn law(hours: f64) -> Option<&'static Law> {
    let near = |of: f64| (hours / of - 1.0).abs() < 0.05;
    Some(match () {
        () if near(8766.0) => &HOUR_YEAR,
        () if near(168.0) => &HOUR_WEEK,
        () if near(730.5) => &HOUR_MONTH,
        () if near(52.18) => &WEEK_YEAR,
        () if near(12.0) => &MONTH_YEAR,
        () => return None,
    })
}

/// What says that money is earned: a subscription is cheaper by the year.
const PAY: [&str; 24] = [
    "pay", "pays", "paid", "paying", "earn", "earns", "earned", "earning", "salary", "salaries",
    "wage", "wages", "job", "jobs", "makes", "make", "made", "offer", "offers", "work", "rent",
    "rents", "workers", "income",
];

fn find(sentence: &Sentence<'_>, ties: &mut Ties) {
    let pay = |at: usize| sentence.is_word(at, &PAY);
    if sentence.count(Kind::Money) < 2 || !(0..sentence.items.len()).any(pay) {
        return;
    }
    let mut last: Option<(usize, MentionIndex)> = None;
    for (at, index) in sentence.figures() {
        let figure = sentence.figure(index);
        if figure.kind != Kind::Money || figure.number().is_none() {
            continue;
        }
        if let Some((before, other)) = last
            && same_pay(sentence, before, at)
        {
            pair(sentence, other, index, ties);
        }
        last = Some((at, index));
    }
}

/// Whether the second pay is the first told again: in a bracket, behind "or", or after a comma.
fn same_pay(sentence: &Sentence<'_>, first: usize, second: usize) -> bool {
    let between = first + 1..second;
    let again = between.clone().any(|at| {
        sentence.is_mark(at, &['(', '–', '—'])
            || sentence.says(at).has(TieWord::OR)
            || sentence.is_word(at, &["about", "making", "annually"])
    });
    let other = between.clone().any(|at| {
        sentence.says(at).has(
            TieWord::FROM
                .and(TieWord::UP)
                .and(TieWord::DOWN)
                .and(TieWord::THAN),
        ) || sentence.is_word(at, &["and", "while", "but", "plus"])
            || sentence.figure_at(at).is_some()
    });
    let close = second == first + 2 && sentence.is_mark(first + 1, &[',']);
    (again || close) && !other && second - first < 12
}

/// Ties the pay for the longer time to that for the shorter one.
fn pair(sentence: &Sentence<'_>, a: MentionIndex, b: MentionIndex, ties: &mut Ties) {
    let unit = |index: MentionIndex| sentence.figure(index).unit;
    // Pay for an hour, told for a year, is 8,766 times as much.
    let Some(Conversion::Factor(hours)) = sentence.passage.units.conversion(unit(a), unit(b))
    else {
        return;
    };
    let (short, long, hours) = if hours > 1.0 {
        (a, b, hours)
    } else {
        (b, a, 1.0 / hours)
    };
    let Some(law) = law(hours) else {
        return;
    };
    let confidence = if is_part_time(sentence, long) {
        Confidence::Medium
    } else {
        Confidence::High
    };
    let words = (sentence.figure(long).span, confidence);
    // The judge would tell both in one unit, and so compare round the clock.
    let stated = Term::whole(long).times(hours);
    ties.push(&WAY, (stated, &[Term::whole(short)]), words).law = Some(law);
}

/// Whether a sentence tells how long the work is, or what is paid besides.
fn is_part_time(sentence: &Sentence<'_>, long: MentionIndex) -> bool {
    let besides = ["part-time", "overtime", "bonus", "tips"];
    sentence.count(Kind::Duration) > 0
        || sentence
            .around(sentence.place(long))
            .any(|at| sentence.is_word(at, &besides))
}
