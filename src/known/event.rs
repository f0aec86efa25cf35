//! A date, or a length of time, and the happening that it is of.

use crate::mention::{Kind, Mention};
use crate::relation::{MentionIndex, length_of};
use crate::time::{Date, Flags, Grain};

use super::data::{EVENTS, KINDS, Side, date};
use super::names::{Found, NAMES, Thing};
use super::words::{Says, Window};
use super::{Known, Places};

/// So many words may stand between a happening and its date.
const REACH: usize = 8;
/// A phrase, and no name, is of something that was so many years ago at most.
const RECENT: i32 = 5;

/// A happening that is named at some words.
struct Named<'a> {
    found: Found<'a>,
    event: usize,
}

/// The happening of a name; none where two fit.
fn event<'a>(window: &Window<'_>, found: Found<'a>, places: &Places<'_>) -> Option<Named<'a>> {
    let capital = (found.first..found.last).any(|at| window.is_name(at));
    let fits = |thing: &Thing| match *thing {
        Thing::Event(event) => capital.then_some(event),
        Thing::Phrase(event) => is_meant(window, &found, event, places).then_some(event),
        _ => None,
    };
    let mut all = found.things.iter().filter_map(fits);
    let event = all.next()?;
    let own = is_own(window, &found);
    (all.next().is_none() && own).then_some(Named { found, event })
}

/// Whether a name is no part of a longer one: "ASEAN Para Games", "Second Battle of the Marne".
fn is_own(window: &Window<'_>, found: &Found<'_>) -> bool {
    let capital = |at: usize, apart: usize| {
        window.is_name(at) && !window.is_apart(apart) && window.figure_at(at).is_none()
    };
    let before = found.first.checked_sub(1).filter(|at| {
        let small =
            window.says(*at).before() || window.says(*at).between() || window.says(*at).behind();
        let opens = *at == 0 && window.begins;
        !(small || opens || window.gap(found.first).contains(['\'', '’']))
    });
    let joined =
        before.is_some_and(|at| capital(at, found.first)) || window.gap(found.first) == "-";
    !joined && !capital(found.last, found.last) && window.gap(found.last) != "-"
}

/// Whether "the invasion" is of a happening: the text names where, and it was not long ago.
fn is_meant(window: &Window<'_>, found: &Found<'_>, event: usize, places: &Places<'_>) -> bool {
    let whose = found.first.checked_sub(1);
    let told = whose.is_some_and(|at| {
        window.is(at, "the")
            || window.is(at, "its")
            || window.is(at, "his")
            || window.gap(found.first).contains(['\'', '’'])
    });
    let start = date(EVENTS[event].start).and_then(|date| date.year);
    let now = places.date.and_then(|date| date.year);
    let recent = start
        .zip(now)
        .is_some_and(|(start, now)| (0..=RECENT).contains(&(i32::from(now) - i32::from(start))));
    told && recent && places.names(EVENTS[event].places)
}

/// The name that begins at a word or behind a few small ones before it, and which end of it is counted from.
fn name_after<'a>(
    window: &Window<'_>,
    at: usize,
    places: &Places<'_>,
) -> Option<(Named<'a>, Side)> {
    const SMALL: [&str; 5] = ["the", "of", "its", "his", "s"];
    let mut side = Side::Start;
    let most = window.words.len().min(at + 6);
    for at in at..most {
        if let Some(found) = NAMES.at(&window.words, at)
            && let Some(named) = event(window, found, places)
        {
            return Some((named, side));
        }
        match window.says(at).side {
            Some(other) => side = other,
            None if SMALL.iter().any(|small| window.is(at, small)) => {}
            // "Russia's invasion of Ukraine": whose it is.
            None if window.is_name(at) && window.gap(at + 1).contains(['\'', '’']) => {}
            None => return None,
        }
    }
    None
}

/// A length of time since a happening: "seven months after the invasion".
pub(super) fn since(
    window: &Window<'_>,
    index: MentionIndex,
    places: &Places<'_>,
) -> Option<Known> {
    let length = length_of(window.passage, index)?;
    let joint = window.word(window.last).to_ascii_lowercase();
    let led = window
        .first
        .checked_sub(1)
        .is_some_and(|at| window.is(at, "after"));
    let joined = ["after", "since", "following", "into"].contains(&joint.as_str())
        && !window.is_apart(window.last);
    let begins = match () {
        () if joined => window.last + 1,
        () if led && window.gap(window.last).starts_with(',') => window.last,
        () => return None,
    };
    let (named, side) = name_after(window, begins, places)?;
    if !is_named(named.event) {
        return None;
    }
    let at = until(window, places).or_else(|| {
        let present = is_present(window) || joint == "since" && !is_past(window);
        places.date.filter(|_| present)
    })?;
    Some(Known::Since {
        figure: index,
        event: named.event,
        side,
        at,
        length,
        name: window.span(named.found.first, named.found.last),
    })
}

/// The day up to which is counted, where it is told before the length: "In September 2022, seven months after".
fn until(window: &Window<'_>, _: &Places<'_>) -> Option<Date> {
    let before = window.first.checked_sub(1)?;
    let (_, figure) = window.figure_at(before)?;
    let date = figure.date().filter(Date::is_countable)?;
    window.is_apart(window.first).then_some(date)
}

fn is_present(window: &Window<'_>) -> bool {
    let any = |words: &[&str]| {
        (0..window.words.len()).any(|at| words.iter().any(|word| window.is(at, word)))
    };
    any(&[
        "is",
        "are",
        "has",
        "have",
        "remains",
        "continues",
        "now",
        "today",
        "still",
        "marks",
    ]) && !is_past(window)
}

fn is_past(window: &Window<'_>) -> bool {
    let past = ["was", "were", "had", "did", "would"];
    (0..window.words.len()).any(|at| past.iter().any(|word| window.is(at, word)))
}

/// "the 20th anniversary of the Good Friday Agreement".
pub(super) fn anniversary(
    window: &Window<'_>,
    index: MentionIndex,
    places: &Places<'_>,
) -> Option<Known> {
    let at = window.last;
    if !window.is(at, "anniversary") || !window.is(at + 1, "of") {
        return None;
    }
    let count = window.passage.mentions.figures[index].number()?.integer()?;
    let (named, side) = name_after(window, at + 2, places)?;
    if !is_named(named.event) {
        return None;
    }
    // Of a day long past only the year that is told, or that of the text, says which anniversary it is.
    let year = match only_year(window, named.found.last) {
        Some(year) => Some(year),
        None if has_date(window) || is_past(window) => None,
        None => places.date?.year,
    }?;
    Some(Known::Anniversary {
        figure: index,
        event: named.event,
        side,
        year,
        count,
        name: window.span(named.found.first, named.found.last),
    })
}

/// Whether a sentence tells any date.
fn has_date(window: &Window<'_>) -> bool {
    window
        .figures()
        .iter()
        .any(|figure| figure.date().is_some())
}

/// The only year that a sentence tells; none where a happening's own may be meant.
fn only_year(window: &Window<'_>, name: usize) -> Option<i16> {
    let day = |figure: &Mention| Some((figure.span, figure.date()?));
    let mut dates = window.figures().iter().filter_map(day);
    let (span, date) = dates.next()?;
    let own = window.words.get(name).is_some_and(|word| {
        word.span.end() >= span.start() && span.start() > window.words[name - 1].span.start()
    });
    // "This year" is known where the day of the text is.
    let relative = date.flags.has(Flags::RELATIVE) && date.grain == Grain::Year;
    let known = date.is_countable() || relative;
    let year = date.year.or(date.days.map(|days| days.0.year()));
    (dates.next().is_none() && !own && known).then_some(year?)
}

/// A date that a happening is said to be of.
pub(super) fn dated(
    window: &Window<'_>,
    index: MentionIndex,
    places: &Places<'_>,
) -> Option<Known> {
    let figure = &window.passage.mentions.figures[index];
    let date = figure.date().filter(Date::is_countable)?;
    if figure.kind != Kind::Date
        || date.flags.any(Flags::ABOUT.and(Flags::BEFORE_CHRIST))
        || !is_plain(window)
    {
        return None;
    }
    let (named, side) =
        name_before(window, places).or_else(|| named_behind(window, date, places))?;
    Some(Known::Dated {
        figure: index,
        event: named.event,
        side,
        date,
        name: window.span(named.found.first, named.found.last),
    })
}

/// "by 1945", "since 1945", "until 1945" are no day of a happening.
fn is_plain(window: &Window<'_>) -> bool {
    let before = window.first.checked_sub(1);
    !before.is_some_and(|at| {
        [
            "by", "since", "until", "till", "before", "after", "from", "to",
        ]
        .iter()
        .any(|word| window.is(at, word))
    })
}

/// A name before the date: "World War II ended in 1945", "the Battle of Hastings (1066)".
fn name_before<'a>(window: &Window<'_>, places: &Places<'_>) -> Option<(Named<'a>, Side)> {
    let floor = window.first.saturating_sub(REACH);
    let (mut at, mut last) = (floor, None);
    while at < window.first {
        match NAMES.at(&window.words[..window.first], at) {
            Some(found) => {
                at = found.last;
                last = Some(found);
            }
            None => at += 1,
        }
    }
    let named = event(window, last?, places)?;
    let between = named.found.last..window.first;
    if between.is_empty() {
        let bracketed = window.gap(window.first).contains('(')
            && window.gap(window.last).contains([')', ',', ';', '–', '-']);
        let free = lead_is_free(window, named.found.first) && is_named(named.event);
        return (bracketed && free).then_some((named, Side::Within));
    }
    if between.len() == 1 && window.is(between.start, "of") && is_named(named.event) {
        return Some((named, Side::Within));
    }
    let side = verb(window, between.clone())?;
    let free = named.found.first == 0 || lead_is_free(window, named.found.first);
    (free && has_verb(named.event, window, between)).then_some((named, side))
}

/// Whether a verb is said that tells the day of a happening: a treaty is signed, the Berlin Wall fell. "The Warsaw Pact
/// collapsed in 1991" is of another day.
fn has_verb(event: usize, window: &Window<'_>, mut between: std::ops::Range<usize>) -> bool {
    let event = &EVENTS[event];
    let own = || KINDS.iter().find(|kind| kind.kind == event.kind);
    let verbs = match event.verbs {
        "" => own().map_or("", |kind| kind.verbs),
        verbs => verbs,
    };
    between.any(|at| verbs.split('|').any(|verb| window.is(at, verb)))
}

/// Whether a name alone is a happening.
fn is_named(event: usize) -> bool {
    EVENTS[event].verbs.is_empty()
}

/// Whether nothing before a name makes another thing of it: "veterans of World War II".
fn lead_is_free(window: &Window<'_>, first: usize) -> bool {
    let the = first.checked_sub(1).filter(|at| window.is(*at, "the"));
    let first = the.unwrap_or(first);
    match first.checked_sub(1) {
        None => window.begins,
        Some(at) => window.is_apart(first) || window.says(at).before() || window.says(at).behind(),
    }
}

/// Which end of a happening a verb is of; `None` where any other word stands between.
fn verb(window: &Window<'_>, between: std::ops::Range<usize>) -> Option<Side> {
    const SMALL: [&str; 12] = [
        "in",
        "on",
        "was",
        "were",
        "which",
        "that",
        "out",
        "place",
        "first",
        "had",
        "officially",
        "finally",
    ];
    let mut side = None;
    for at in between {
        match window.says(at) {
            Says {
                side: Some(told), ..
            } => side = Some(*told),
            _ if SMALL.iter().any(|small| window.is(at, small)) => {}
            _ => return None,
        }
    }
    side
}

/// A name behind the date: "the 1986 Chernobyl disaster", "In 1986, the Chernobyl disaster began".
fn named_behind<'a>(
    window: &Window<'_>,
    date: Date,
    places: &Places<'_>,
) -> Option<(Named<'a>, Side)> {
    let at = window.last;
    let the = window
        .first
        .checked_sub(1)
        .is_some_and(|at| window.is(at, "the"));
    if the && date.grain == Grain::Year && at < window.words.len() && !window.is_apart(at) {
        let named = event(window, NAMES.at(&window.words, at)?, places)?;
        return (is_named(named.event)).then_some((named, Side::Within));
    }
    let comma = window.gap(at).starts_with(',');
    let (named, _) = comma.then(|| name_after(window, at, places))??;
    let next = named.found.last;
    let told = (next..window.words.len().min(next + 3)).find_map(|at| window.says(at).side)?;
    let verb = window.says(next).side.is_some() || window.is(next, "was") || window.is(next, "had");
    (verb && has_verb(named.event, window, next..window.words.len().min(next + 3)))
        .then_some((named, told))
}
