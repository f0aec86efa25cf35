//! A figure and the fact that it states: "Mount Everest, at 8,849 m", "the population of France is 68 million".

use crate::mention::{Flags, Kind, Mention};
use crate::relation::MentionIndex;
use crate::unit::Dimension;

use super::Known;
use super::data::{FACTS, Fact, fact, of_entity};
use super::names::{Found, Thing};
use super::words::Window;

/// So many words may stand between a name and its figure.
const REACH: usize = 16;
/// So many words behind a figure may say what it is: "people", "metres above sea level".
const TAIL: usize = 4;
/// Kinds of which a figure beside the name can only be one property: Mont Blanc (4,808 m).
const PLAIN: [(&str, &str); 4] = [
    ("mountain", "elevation"),
    ("river", "length"),
    ("lake", "area"),
    ("constant", "value"),
];

/// Finds what fact a figure states; nothing where any word between the two could make it another.
pub(super) fn find(window: &Window<'_>, index: MentionIndex) -> Option<Known> {
    let figure = &window.passage.mentions.figures[index];
    let end = tail(window);
    if !ends(window, end.last) {
        return None;
    }
    let found = before(window).or_else(|| behind(window, figure));
    let (named, heads) = found.or_else(|| ahead(window))?;
    let bare = heads.is_empty() && named.last <= window.first;
    // "8,849 metres high" may be one figure.
    let within = (window.first..window.last).flat_map(|at| window.says(at).heads.iter().copied());
    let heads: Vec<_> = heads.into_iter().chain(within).chain(end.heads).collect();
    if bare && heads.is_empty() && !is_bracketed(window, &named) && !is_constant(&named) {
        return None;
    }
    // "mercury" is the metal, "Mercury" may be either.
    let capital = window.is_name(named.first);
    let all = named.things.iter().filter_map(|thing| match thing {
        Thing::Entity(first) if capital || thing.is_small() => Some(*first),
        _ => None,
    });
    let mut stated = all.filter_map(|first| stated(window, first, figure, &heads));
    let one = stated.next()?;
    // Where two things of a name fit, nobody knows which is meant.
    stated.next().is_none().then(|| Known::Fact {
        figure: index,
        facts: one,
        name: window.span(&named),
    })
}

/// Whether a name is of something that is a number and nothing else.
fn is_constant(named: &Found<'_>) -> bool {
    let constant =
        |thing: &Thing| matches!(thing, Thing::Entity(first) if FACTS[*first].kind == "constant");
    named.things.iter().all(constant)
}

/// What stands behind a figure and says what it is.
struct Tail {
    heads: Vec<&'static str>,
    last: usize,
}

fn tail(window: &Window<'_>) -> Tail {
    let mut tail = Tail {
        heads: Vec::new(),
        last: window.last,
    };
    for at in window.last..window.words.len().min(window.last + TAIL) {
        let says = window.says(at);
        let joint = window.is_any(at, &["in", "of", "the"]);
        let heads = !says.heads.is_empty();
        let more = joint && !window.says(at + 1).heads.is_empty();
        if window.is_apart(at) || !(heads || more) {
            break;
        }
        tail.heads.extend(&says.heads);
        tail.last = at + 1;
    }
    tail
}

/// Whether what is said of the figure ends before a word.
fn ends(window: &Window<'_>, at: usize) -> bool {
    if at >= window.words.len() {
        return window.ends;
    }
    // The same in another unit: "8,849 metres (29,032 ft)".
    // The name may follow: "the 3,776-metre Mount Fuji".
    let name = || window.is_name(at) && window.name_at(at).is_some();
    window.is_apart(at) || window.says(at).behind() || is_kind(window, at) || name()
}

/// "a 14,410-foot volcano": what it is stands behind the figure.
fn is_kind(window: &Window<'_>, at: usize) -> bool {
    at == window.last && !window.says(at).kinds.is_empty() && window.is_hyphened()
}

/// A name before the figure, and what is said between.
fn before(window: &Window<'_>) -> Option<(Found<'static>, Vec<&'static str>)> {
    let found = window.last_name(REACH, |found| is_own(window, found))?;
    if is_of_it(window, &found) {
        return None;
    }
    let mut heads = Vec::new();
    for at in found.last..window.first {
        let says = window.says(at);
        let called = found
            .things
            .iter()
            .any(|thing| is_called(thing, &says.kinds));
        let told = says.between() || !says.heads.is_empty() || called;
        let other = window.figure_at(at).is_some();
        if !told && !other && !window.is_cue(at) {
            return None;
        }
        heads.extend(says.heads.iter().copied());
    }
    match lead(window, &found) {
        Some(own) => heads.extend(own),
        None if is_constant(&found) || is_explained(window, &found) => {}
        None => return None,
    }
    Some((found, heads))
}

/// Whether something that a name has is spoken of, and no property of its own: "Germany's largest state has", "Canada's
/// largest lake covers".
fn is_of_it(window: &Window<'_>, found: &Found<'_>) -> bool {
    const OWN: [&str; 6] = [
        "total",
        "estimated",
        "current",
        "official",
        "overall",
        "entire",
    ];
    let own = |at: usize| window.is_any(at, &OWN);
    let mut words = found.last..window.first;
    let first = words.find(|at| !own(*at)).unwrap_or(window.first);
    let possessive = window.gap(found.last).starts_with(['\'', '’']);
    possessive && first < window.first && window.says(first).heads.is_empty()
}

/// Whether what a word calls things is what a thing is: Mount Fuji is no lake.
fn is_called(thing: &Thing, kinds: &[&str]) -> bool {
    matches!(thing, Thing::Entity(first) if kinds.contains(&FACTS[*first].kind))
}

/// "below Kilimanjaro (5,895 m)", "below Kilimanjaro, which rises to": what stands behind a name is of it, wherever the
/// name stands; but "the foot of Kilimanjaro (1,800 m)" is another place.
fn is_explained(window: &Window<'_>, found: &Found<'_>) -> bool {
    let first = window.with_the(found.first);
    let of = window.led_by(first, &["of"]).is_some();
    let gap = window.gap(found.last);
    let bracket = gap.contains('(') && found.last == window.first;
    let which = gap.starts_with(',') && window.is(found.last, "which");
    !of && (bracket || which)
}

/// Whether a name is one here: a capital letter, or no proper noun, and no part of a longer name.
fn is_own(window: &Window<'_>, found: &Found<'_>) -> bool {
    let small = found.things.iter().any(Thing::is_small);
    (small || window.is_name(found.first)) && window.is_whole(found)
}

/// Where the clause of a name begins, with the property of "the area of France"; `None` where the name is only where
/// something is: "a lake in France".
fn lead(window: &Window<'_>, found: &Found<'_>) -> Option<Vec<&'static str>> {
    let first = window.with_the(found.first);
    if opens(window, first) {
        return Some(Vec::new());
    }
    let of = window.led_by(first, &["of"])?;
    let mut heads = Vec::new();
    let mut at = of;
    while let Some(before) = at.checked_sub(1) {
        let says = window.says(before);
        if says.heads.is_empty() || window.is_apart(at) {
            break;
        }
        heads.extend(says.heads.iter().copied());
        at = before;
    }
    let own = |at: &usize| window.says(*at).between() || window.is(*at, "the");
    while let Some(before) = at.checked_sub(1).filter(own) {
        at = before;
    }
    (!heads.is_empty() && opens(window, at)).then_some(heads)
}

/// Whether a clause may begin at a word.
fn opens(window: &Window<'_>, at: usize) -> bool {
    match at.checked_sub(1) {
        None => window.begins,
        Some(before) => {
            // "The highest mountain in Japan is Mount Fuji" speaks of it.
            let is = window.is_any(before, &["is", "was"]);
            let opens = window.says(before).before() && !window.is(before, "the");
            window.is_apart(at) || opens || is
        }
    }
}

/// "Mont Blanc (4,808 m)", "Mont Blanc, at 4,808 m": nothing but a bracket or "at" stands between.
fn is_bracketed(window: &Window<'_>, found: &Found<'_>) -> bool {
    let between = found.last..window.first;
    let gap = window.gap(found.last);
    let mut words = between.clone();
    let at = words.all(|at| window.is(at, "at") || window.is_cue(at));
    // "Kilimanjaro is Africa's highest mountain, at 5,895 m", "is a 14,410-foot volcano".
    let mut words = between.clone().rev();
    let last = words.find(|at| !window.is_cue(*at));
    let called = between.clone().any(|at| !window.says(at).kinds.is_empty())
        && last.is_some_and(|at| window.is(at, "at"));
    let kind = is_kind(window, window.last);
    gap.contains('(') && between.is_empty()
        || at && !between.is_empty() && gap.contains(',')
        || called
        || kind
}

/// A name behind the figure: "the 8,849-metre Mount Everest", "the 8,849m-high Mount Everest".
fn behind(window: &Window<'_>, figure: &Mention) -> Option<(Found<'static>, Vec<&'static str>)> {
    let mut at = window.last;
    let mut heads = Vec::new();
    while !window.says(at).heads.is_empty() && !window.is_apart(at) {
        heads.extend(window.says(at).heads.iter().copied());
        at += 1;
    }
    let found = window.name_at(at)?;
    let the = window.led_by(window.first, &["the"]).is_some();
    let close = !window.is_apart(at) && is_own(window, &found);
    (close && (figure.flags.has(Flags::HYPHENATED) || the)).then_some((found, heads))
}

/// A name in the clause that the figure opens: "At 4,808 m, Mont Blanc is", "With a length of 6,300 km, the Yangtze".
fn ahead(window: &Window<'_>) -> Option<(Found<'static>, Vec<&'static str>)> {
    let mut at = window.last;
    let mut heads = Vec::new();
    while !window.says(at).heads.is_empty() && !window.is_apart(at) {
        heads.extend(window.says(at).heads.iter().copied());
        at += 1;
    }
    let comma = window.gap(at).starts_with(',');
    let at = if window.is(at, "the") { at + 1 } else { at };
    let found = window.name_at(at).filter(|_| comma)?;
    let leads = |at: &usize| window.is_any(*at, &["at", "with"]);
    let lead = (window.first.saturating_sub(LEAD)..window.first)
        .rev()
        .find(leads)?;
    let told = lead + 1..window.first;
    let plain = told.clone().all(|at| {
        window.says(at).between() || !window.says(at).heads.is_empty() || window.is_cue(at)
    });
    heads.extend(told.flat_map(|at| window.says(at).heads.iter().copied()));
    let whole = plain && opens(window, lead) && is_own(window, &found);
    // "At 4,808 m, Mont Blanc" has no other word.
    if heads.is_empty() {
        heads.extend(plain_of(&found));
    }
    whole.then_some((found, heads))
}

/// So many words may stand between the word that opens a clause and its figure.
const LEAD: usize = 6;

/// The property that a figure beside a name is of, where it can only be one.
fn plain_of(named: &Found<'_>) -> Option<&'static str> {
    named.things.iter().find_map(|thing| {
        let Thing::Entity(first) = thing else {
            return None;
        };
        let plain = PLAIN.iter().find(|(kind, _)| *kind == FACTS[*first].kind)?;
        Some(plain.1)
    })
}

/// Who is counted in a population.
pub(super) const PEOPLE: [&str; 4] = ["people", "inhabitants", "residents", "citizens"];

/// The facts of one entity that a figure can state, by what is said of it.
fn stated(
    window: &Window<'_>,
    first: usize,
    figure: &Mention,
    heads: &[&'static str],
) -> Option<Vec<usize>> {
    let plain = PLAIN.iter().find(|(kind, _)| *kind == FACTS[first].kind);
    let said = |property: &str| {
        if heads.is_empty() {
            plain.is_some_and(|(_, own)| property == *own)
        } else {
            heads.contains(&property)
        }
    };
    let fits = |fact: &Fact| {
        measures(window, figure) == Some(fact.dimension) && counts(window, figure, fact)
    };
    let all: Vec<_> = of_entity(first)
        .filter(|(_, row)| said(row.property) && fact(row).is_some_and(|fact| fits(&fact)))
        .map(|(at, _)| at)
        .collect();
    let property = FACTS[*all.first()?].property;
    let one = all.iter().all(|at| FACTS[*at].property == property);
    one.then_some(all)
}

/// What a figure measures.
fn measures(window: &Window<'_>, figure: &Mention) -> Option<Dimension> {
    let units = window.passage.units;
    units.factor(figure.unit)?;
    Some(units.dimension(figure.unit))
}

/// A count is of people where the fact is; what has no unit is no year and no rank.
fn counts(window: &Window<'_>, figure: &Mention, fact: &Fact) -> bool {
    if fact.row.unit.is_empty() {
        let counted = figure
            .counted
            .map_or("", |span| window.passage.document.slice(span));
        let of_people = counted.is_empty() || PEOPLE.contains(&counted);
        let kinds = matches!(figure.kind, Kind::Count | Kind::Number);
        let large = figure
            .number()
            .is_some_and(|number| number.value() >= 1000.0);
        return kinds && of_people && (large || fact.row.property != "population");
    }
    matches!(
        figure.kind,
        Kind::Quantity | Kind::Temperature | Kind::Duration
    )
}
