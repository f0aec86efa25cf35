//! A high is no less than the low beside it, and what is traded lies between them.

use crate::mention::{Amount, Kind};
use crate::text::{Span, look, sentence_ends};

use super::way::{Find, Judge, Law, Part, Sense, Ties, Way};
use super::{Confidence, MentionIndex, Passage, Term};

/// The high, the low and the price of one thing in the sentences of a paragraph.
pub static WAY: Way = Way {
    name: "extremes",
    kinds: &[Kind::Money],
    find: Find::Block(find),
    judge: Judge::Arithmetic,
    laws: &[&HIGH, &OVER, &UNDER],
};

const fn law(sense: Sense, says: &'static str) -> Law {
    Law::compared(sense, says, &["correct {stated}", "or correct {0}"])
}

static HIGH: Law = law(
    Sense::More,
    "a high of {stated} is less than the low of {0}",
);
static OVER: Law = law(Sense::More, "{stated} is below {0}, the least of its range");
static UNDER: Law = law(Sense::Less, "{stated} is above {0}, the most of its range");

/// What a figure is called by the words before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Called {
    High,
    Low,
    Range,
    Price,
}

/// How far before a figure its name may stand, in bytes.
const NAME: usize = 48;
/// How long the time is that highs and lows are told of here.
const SPAN: [&str; 3] = ["52-week", "52 week", "one-year"];

fn find(passage: &Passage<'_>, ties: &mut Ties) {
    let text = passage.document.slice(passage.block.span);
    look(text.len());
    if !SPAN.iter().any(|span| text.contains(span)) {
        return;
    }
    let figures = passage.first..passage.last;
    let called: Vec<_> = figures
        .filter_map(|index| Some((called(passage, index)?, index)))
        .collect();
    let one = |name: Called| {
        let mut found = called.iter().filter(|(called, _)| *called == name);
        let first = found.next()?;
        found.next().is_none().then_some(first.1)
    };
    // Within one sentence the ranks see to it.
    if let (Some(high), Some(low)) = (one(Called::High), one(Called::Low))
        && are_parted(passage, high, low)
    {
        push(passage, (Term::whole(high), Term::whole(low), &HIGH), ties);
    }
    if let (Some(price), Some(range)) = (one(Called::Price), one(Called::Range)) {
        let price = Term::whole(price);
        push(passage, (price, Term::end(range, Part::First), &OVER), ties);
        push(passage, (price, Term::end(range, Part::Last), &UNDER), ties);
    }
}

/// Whether a sentence ends between two figures.
fn are_parted(passage: &Passage<'_>, a: MentionIndex, b: MentionIndex) -> bool {
    let figures = &passage.mentions.figures;
    let (first, last) = (a.min(b), a.max(b));
    let between = figures[first].span.end()..figures[last].span.end();
    let text = &passage.document.text()[between];
    sentence_ends(text).next().is_some()
}

/// What the words before a sum of money call it.
fn called(passage: &Passage<'_>, index: MentionIndex) -> Option<Called> {
    let figure = &passage.mentions.figures[index];
    let amount = figure.amount().filter(|_| figure.kind == Kind::Money)?;
    let lead = passage.lead(figure.span.start(), NAME);
    let mut words = lead
        .rsplit(|c: char| !(c.is_alphanumeric() || c == '-'))
        .filter(|word| !word.is_empty());
    let ranged = matches!(amount, Amount::Range(..));
    // "low on Monday of $13.18", "52-week high is $9.80", "traded higher by 0.71% at $132.57".
    let joint = words.next()?;
    let near: Vec<_> = words.take(4).collect();
    let spanned = SPAN.iter().any(|span| lead.contains(span));
    match joint {
        "of" | "is" | "was" if ranged => {
            (spanned && near.contains(&"range")).then_some(Called::Range)
        }
        "of" | "is" | "was" if near.contains(&"high") && spanned => Some(Called::High),
        "of" | "is" | "was" if near.contains(&"low") && spanned => Some(Called::Low),
        "at" if !ranged
            && ["traded", "rading", "closed"]
                .iter()
                .any(|word| lead.contains(word)) =>
        {
            Some(Called::Price)
        }
        _ => None,
    }
}

fn push(passage: &Passage<'_>, (stated, given, law): (Term, Term, &'static Law), ties: &mut Ties) {
    let figures = &passage.mentions.figures;
    if figures[stated.mention].unit != figures[given.mention].unit {
        return;
    }
    let words = (Span::default(), Confidence::High);
    ties.push(&WAY, (stated, &[given]), words).law = Some(law);
}
