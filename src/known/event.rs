//! A date, or a length of time, and the happening that it is of.

use crate::mention::{Kind, Mention};
use crate::relation::{MentionIndex, length_of};
use crate::time::{Date, Flags, Grain};

use super::data::{EVENTS, KINDS, Side, date};
use super::names::{Found, Thing};
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
    let one = all.next().is_none() && window.is_whole(&found);
    one.then_some(Named { found, event })
}

/// Whether "the invasion" is of a happening: the text names where, and it was not long ago.
fn is_meant(window: &Window<'_>, found: &Found<'_>, event: usize, places: &Places<'_>) -> bool {
    let whose = window.led_by(found.first, &["the", "its", "his"]).is_some();
    let told = whose || window.gap(found.first).contains(['\'', '’']);
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
        if let Some(found) = window.name_at(at)
            && let Some(named) = event(window, found, places)
        {
            return Some((named, side));
        }
        match window.says(at).side {
            Some(other) => side = other,
            None if window.is_any(at, &SMALL) => {}
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
    let joints = ["after", "since", "following", "into"];
    let joined = window.is_any(window.last, &joints) && !window.is_apart(window.last);
    let led = window.led_by(window.first, &["after"]).is_some();
    let begins = match () {
        () if joined => window.last + 1,
        () if led && window.gap(window.last).starts_with(',') => window.last,
        () => return None,
    };
    let (named, side) = name_after(window, begins, places)?;
    if !is_named(named.event) {
        return None;
    }
    let at = until(window).or_else(|| {
        let since = window.is(window.last, "since");
        let present = !is_past(window) && (since || is_present(window));
        places.date.filter(|_| present)
    })?;
    Some(Known::Since {
        figure: index,
        event: named.event,
        side,
        at,
        length,
        name: window.span(&named.found),
    })
}

/// The day up to which is counted, where it is told before the length: "In September 2022, seven months after".
fn until(window: &Window<'_>) -> Option<Date> {
    let before = window.first.checked_sub(1)?;
    let (_, figure) = window.figure_at(before)?;
    let date = figure.date().filter(Date::is_countable)?;
    window.is_apart(window.first).then_some(date)
}

/// What says that a sentence is of the day of the text, and what that it is not.
const PRESENT: [&str; 10] = [
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
];
const PAST: [&str; 5] = ["was", "were", "had", "did", "would"];

fn is_present(window: &Window<'_>) -> bool {
    (0..window.words.len()).any(|at| window.is_any(at, &PRESENT))
}

fn is_past(window: &Window<'_>) -> bool {
    (0..window.words.len()).any(|at| window.is_any(at, &PAST))
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
        name: window.span(&named.found),
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
        name: window.span(&named.found),
    })
}

/// "by 1945", "since 1945", "until 1945" are no day of a happening.
fn is_plain(window: &Window<'_>) -> bool {
    const FROM: [&str; 8] = [
        "by", "since", "until", "till", "before", "after", "from", "to",
    ];
    window.led_by(window.first, &FROM).is_none()
}

/// A name before the date: "World War II ended in 1945", "the Battle of Hastings (1066)".
fn name_before<'a>(window: &Window<'_>, places: &Places<'_>) -> Option<(Named<'a>, Side)> {
    let named = event(
        window,
        window.last_name(REACH, |found| window.is_whole(found))?,
        places,
    )?;
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
    let free = lead_is_free(window, named.found.first);
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
    let first = window.with_the(first);
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
            _ if window.is_any(at, &SMALL) => {}
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
    let the = window.led_by(window.first, &["the"]).is_some();
    if the && date.grain == Grain::Year && !window.is_apart(at) {
        let named = event(window, window.name_at(at)?, places)?;
        return is_named(named.event).then_some((named, Side::Within));
    }
    let comma = window.gap(at).starts_with(',');
    let (named, _) = comma.then(|| name_after(window, at, places))??;
    let next = named.found.last;
    let verbs = next..window.words.len().min(next + 3);
    let told = { verbs.clone() }.find_map(|at| window.says(at).side)?;
    let verb = window.says(next).side.is_some() || window.is_any(next, &["was", "had"]);
    (verb && has_verb(named.event, window, verbs)).then_some((named, told))
}
