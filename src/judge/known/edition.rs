//! Which of a series it is, against the year.

use crate::finding::Confidence;
use crate::known::{EDITION, EDITIONS, Edition, Known, SERIES};

use super::super::Context;
use super::super::reference::Ruling;
use super::super::wording::Words;
use super::{Verdict, working};

pub(super) fn judge(context: &Context<'_>, known: &Known) -> Option<Ruling> {
    let Known::Edition {
        figure,
        series,
        ordinal,
        told,
        now,
        name,
    } = *known
    else {
        return None;
    };
    let all: Vec<_> = of_series(series).collect();
    let said = all.iter().find(|edition| edition.ordinal == ordinal);
    let year = told.or(now)?;
    let is_of = |edition: &Edition| edition.year == year || edition.told_as == Some(year);
    let own = all.iter().find(|edition| is_of(edition));
    let holds = said.is_some_and(|said| is_of(said));
    // Without a year of its own a text may speak of an older one, or of the next.
    let open = told.is_none() && said.is_none_or(|said| said.year < year || said.year == year + 1);
    let right = own.filter(|_| holds || !open)?;
    let verdict = Verdict {
        way: &EDITION,
        figure,
        name,
        holds,
        confidence: Confidence::High,
        of: (right.series, "edition", Some(right.year.to_string())),
        at: ("editions.csv", None, None),
        source: SERIES[series].source,
        words: words(series, (ordinal, said.copied()), right),
    };
    Some(verdict.ruling(context))
}

/// The editions of a series.
fn of_series(first: usize) -> impl Iterator<Item = &'static Edition> {
    let series = SERIES[first].name;
    EDITIONS
        .iter()
        .filter(move |edition| edition.series == series)
}

fn words(series: usize, (ordinal, said): (u16, Option<&Edition>), right: &Edition) -> Words {
    let place = |edition: &Edition| match edition.place {
        "" => String::new(),
        place => format!(", in {place}"),
    };
    let is = format!(
        "the {} of {} is the {}",
        right.series,
        right.year,
        nth(right.ordinal)
    );
    let of = said.map_or(String::new(), |said| {
        format!(", which is that of {}", said.year)
    });
    let other = said.map(|said| format!("or, if it is the {}, write {}", nth(ordinal), said.year));
    Words {
        message: format!("{is}, not the {}{of}", nth(ordinal)),
        working: working(&format!("{is}{}", place(right)), SERIES[series].source),
        slip: None,
        repairs: std::iter::once(format!("write {}", nth(right.ordinal)))
            .chain(other)
            .collect(),
    }
}

/// "1st", "12th", "23rd".
pub(super) fn nth(number: u16) -> String {
    let end = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{end}")
}
