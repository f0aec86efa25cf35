//! The words of findings of arithmetic: templates of the law, filled with figures as the text has
//! them.

use std::cmp::Ordering;

use crate::mention::Amount;
use crate::relation::{Law, Outcome, Part, Sense};

use super::super::number_text::{fixed, order as order_of, significant};
use super::super::wording::Words;
use super::super::{Context, Tied};
use super::{Figure, Verdict, terms, values};

/// A figure that is less than this of its scale word is told without the word.
const TINY: f64 = 0.01;

/// A right figure is told with more places where it would miss by so large a share.
const ROUGH: f64 = 0.04;

/// Of a bound that is far exceeded.
const LITTLE: &str = "the figures make {right}: “{cue} {stated}” says too little";

/// The words for a verdict: the templates of its law, filled with figures as the text writes them.
pub(in crate::judge) fn words(
    context: &Context<'_>,
    tied: Tied<'_>,
    found: &Verdict,
) -> Option<Words> {
    let law = tied.relation.law?;
    let (stated, given) = terms(context, tied)?;
    let all = values(&given);
    let texts: Vec<_> = given.iter().map(|term| text(context, term)).collect();
    let printed = text(context, &stated);
    let right = right(context, (law, &stated, &printed), (law.value)(&all), found);
    let named = [
        ("{right}", right.as_str()),
        ("{stated}", &printed),
        ("{order}", order(stated.value, (law.value)(&all))),
        ("{sum}", &texts.join(" + ")),
        ("{words}", context.document.slice(tied.relation.words)),
        ("{cue}", context.document.slice(stated.mention.cue)),
    ];
    let fill = |template: &str| fill(template, &named, &texts);
    let terms = ((&stated, printed.as_str()), (&given[..], &texts[..]));
    Some(Words {
        message: fill(match found.outcome {
            Outcome::Loose => LITTLE,
            _ => law.says,
        }),
        working: fill(law.working),
        slip: found.slip.map(|slip| (slip.id, fill(slip.note))),
        repairs: match found.outcome {
            Outcome::Loose => vec![format!("write {right}")],
            Outcome::Off => repairs(context, law, terms, (&right, &fill)),
            _ => Vec::new(),
        },
    })
}

/// A template with the figures of a relation for its names.
fn fill(template: &str, named: &[(&str, &str)], texts: &[String]) -> String {
    let replace = |line: String, (name, text): &(&str, &str)| line.replace(name, text);
    let line = named.iter().fold(template.to_owned(), replace);
    let numbered = texts.iter().enumerate();
    numbered.fold(line, |line, (i, text)| {
        line.replace(&format!("{{{i}}}"), text)
    })
}

/// The sign between two values.
fn order(one: f64, two: f64) -> &'static str {
    match one.total_cmp(&two) {
        Ordering::Less => "<",
        Ordering::Equal => "=",
        Ordering::Greater => ">",
    }
}

/// The value as the stated figure is written; what rounds to that figure is it, unless it is wrong.
fn right(
    context: &Context<'_>,
    (law, stated, printed): (&Law, &Figure<'_>, &str),
    value: f64,
    found: &Verdict,
) -> String {
    let holds = law.sense == Sense::Equal && found.outcome != Outcome::Off;
    let half = stated.number.fine_step() * stated.factor / 2.0;
    if holds && (value - stated.value).abs() <= half {
        return printed.to_owned();
    }
    rewritten(context, stated, value, printed)
}

type Terms<'a> = ((&'a Figure<'a>, &'a str), (&'a [Figure<'a>], &'a [String]));

/// The right figure, what each given one would have to be, and what the law says besides.
fn repairs(
    context: &Context<'_>,
    law: &Law,
    (stated, given): Terms<'_>,
    (right, fill): (&str, &dyn Fn(&str) -> String),
) -> Vec<String> {
    let equal = (law.sense == Sense::Equal).then(|| format!("write {right}"));
    let inverses = inverses(context, law, stated, given);
    let others = law.repairs.iter().map(|repair| fill(repair));
    equal.into_iter().chain(inverses).chain(others).collect()
}

/// What each given figure would have to be.
fn inverses(
    context: &Context<'_>,
    law: &Law,
    (stated, printed): (&Figure<'_>, &str),
    (given, texts): (&[Figure<'_>], &[String]),
) -> Vec<String> {
    let all = values(given);
    let mut repairs = Vec::new();
    for (i, term) in given.iter().enumerate() {
        let value = (law.inverse)(&all, stated.value, i);
        if term.listed.is_some() {
            continue;
        }
        if value.is_finite() && value > 0.0 {
            let instead = rewritten(context, term, value, &texts[i]);
            let instead = format!(
                "or, if {printed} is right, write {instead} instead of {}",
                texts[i]
            );
            if !repairs.contains(&instead) {
                repairs.push(instead);
            }
        }
    }
    repairs
}

/// A figure as the text writes it.
fn text(context: &Context<'_>, term: &Figure<'_>) -> String {
    if let Some(count) = term.listed {
        return count.to_string();
    }
    let words = context.document.slice(term.mention.span).replace('\n', " ");
    match (term.mention.amount(), term.part) {
        (Some(Amount::Range(..)), Part::First | Part::Last) => end(&words, term.part),
        (Some(Amount::Sides(..)), _) => {
            let places = i32::try_from(term.number.decimals()).unwrap_or(0);
            let unit = context.document.slice(term.mention.unit_span);
            format!("{} {unit}", fixed(term.number.value(), places))
                .trim_end()
                .to_owned()
        }
        _ => words,
    }
}

/// The words of one end of a range.
fn end(words: &str, part: Part) -> String {
    let joints = [" to ", " and ", "–", "—", "-", " through ", " or "];
    let both = joints.iter().find_map(|joint| words.split_once(joint));
    let (first, last) = both.unwrap_or((words, words));
    let own = if part == Part::First { first } else { last };
    own.trim().to_owned()
}

/// A figure's words with another value: its digits replaced, its scale word and unit kept.
fn rewritten(context: &Context<'_>, term: &Figure<'_>, value: f64, words: &str) -> String {
    let own = value / term.factor;
    let decimals = i32::try_from(term.number.decimals()).unwrap_or(0);
    let Some(start) = words.find(|c: char| c.is_ascii_digit()) else {
        let unit = context.document.slice(term.mention.unit_span);
        return format!("{} {unit}", fixed(own, decimals))
            .trim_end()
            .to_owned();
    };
    let end = digits_end(words, start);
    let places = places_of(&words[start..end]);
    // A scale word stands for a power of ten that the digits leave out.
    let scale = i32::from(term.number.exponent()) + places;
    let shown = own / 10f64.powi(scale.max(0));
    if scale > 0 && shown.abs() < TINY {
        return unscaled(words, start..end, own);
    }
    let places = finer(shown, places);
    let plain = fixed(shown, places);
    // Where the same digits would come out, finer ones tell the two apart.
    let digits = if plain == words[start..end] {
        fixed(shown, places + 1)
    } else {
        plain
    };
    format!("{}{digits}{}", &words[..start], &words[end..])
}

/// Where the digits end that begin at `start`.
fn digits_end(words: &str, start: usize) -> usize {
    let bytes = words.as_bytes();
    let inside = |at: usize| {
        let next = bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        bytes[at].is_ascii_digit() || matches!(bytes[at], b',' | b'.') && next
    };
    (start..bytes.len())
        .find(|&at| !inside(at))
        .unwrap_or(bytes.len())
}

/// How many digits stand behind the point.
fn places_of(digits: &str) -> i32 {
    let written = digits.split_once('.').map_or(0, |(_, places)| places.len());
    i32::try_from(written).unwrap_or(0)
}

/// What its places would tell only roughly is told to two digits.
fn finer(shown: f64, places: i32) -> i32 {
    let step = 10f64.powi(-places);
    let rough = ((shown / step).round() * step - shown).abs() > ROUGH * shown.abs();
    if shown != 0.0 && rough {
        places.max(1 - order_of(shown))
    } else {
        places
    }
}

/// So little of a million is told without the word.
fn unscaled(words: &str, digits: std::ops::Range<usize>, value: f64) -> String {
    let rest = words[digits.end..].trim_start_matches([' ', '-']);
    let letters = rest.find(|c: char| !c.is_alphabetic());
    let unit = &rest[letters.unwrap_or(rest.len())..];
    format!("{}{}{unit}", &words[..digits.start], significant(value, 3))
}
