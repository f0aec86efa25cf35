//! Conversions: one amount in two or more units, in all the forms that people write.
//!
//! | form | example |
//! | --- | --- |
//! | brackets | 10 miles (16 km); 10 miles long \[16 km\] |
//! | chain in brackets | 55 mph (89 km/h; 48 kn) |
//! | or, slash, equals | 10 miles, or 16 km, north; 10 miles / 16 km; 1 mile = 1.6 km |
//! | list beside list | 5, 10 and 15 km (3, 6 and 9 mi) |
//!
//! Refused: the same unit twice, figures of plain numbers and shares, and a bracket whose figure
//! goes on to say something else ("100 km (30 miles from Paris)").

use crate::mention::{Amount, Flags, Kind, Mention, Qualifier};
use crate::text::Span;
use crate::unit::{Dimension, Readings};

use super::{Confidence, Find, Judge, MentionIndex, Passage, Term, Ties, Way};

/// The longest stretch between two figures of one conversion.
const REACH: usize = 40;
/// How many words may stand between a figure and the bracket that converts it.
const WORDS: usize = 4;
/// Words after a converted figure that belong to the measure.
const MEASURES: [&str; 26] = [
    "long",
    "wide",
    "high",
    "tall",
    "deep",
    "thick",
    "diameter",
    "across",
    "each",
    "approximately",
    "approx",
    "about",
    "above",
    "below",
    "sea",
    "level",
    "asl",
    "in",
    "length",
    "width",
    "height",
    "depth",
    "square",
    "total",
    "thickness",
    "or",
];
/// Words before a bracket after which its figure may be another one.
const TURNS: [&str; 12] = [
    "from", "with", "by", "on", "at", "after", "before", "for", "until", "than", "compared",
    "versus",
];

/// One amount in two units: 3,000 km² (1,158 sq mi).
pub static WAY: Way = Way {
    name: "conversion",
    kinds: &[
        Kind::Quantity,
        Kind::Temperature,
        Kind::Money,
        Kind::Percent,
        Kind::Age,
        Kind::Duration,
    ],
    find: Find::Figure(find),
    judge: Judge::Amounts,
    laws: &[],
};

/// Finds the conversions that begin with a figure.
fn find(passage: &Passage<'_>, first: MentionIndex, found: &mut Ties) {
    let figure = &passage.mentions.figures[first];
    if !is_measure(passage, figure) || figure.flags.has(Flags::SHARED_UNIT) {
        return;
    }
    let Some(link) = passage.link(first) else {
        return;
    };
    let second = first + 1;
    let next = passage.figure(second);
    if link.form == Form::Bracket && next.is_some_and(|next| next.flags.has(Flags::SHARED_UNIT)) {
        passage.lists(first, link, found);
        return;
    }
    passage.pair(first, second, link, found);
    if link.form == Form::Bracket {
        passage.chain(first, second, found);
    }
}

/// The words between two figures, and what they make of them.
#[derive(Debug, Clone, Copy)]
struct Link {
    form: Form,
    words: Span,
    confidence: Confidence,
}

/// How the second figure is joined to the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Bracket,
    /// With words between the figure and the bracket.
    LateBracket,
    Joined,
}

/// Whether a figure is an amount of something that has units to convert between.
fn is_measure(passage: &Passage<'_>, figure: &Mention) -> bool {
    figure.amount().is_some()
        && !figure.unit.is_none()
        && !figure.flags.has(Flags::UNSURE)
        && passage.units.dimension(figure.unit) != Dimension::NONE
}

impl Passage<'_> {
    fn figure(&self, index: MentionIndex) -> Option<&Mention> {
        (index < self.last).then(|| &self.mentions.figures[index])
    }

    /// The text between a figure and the next one with its qualifier.
    fn gap(&self, first: MentionIndex) -> Option<(&str, Span)> {
        let (a, b) = (self.figure(first)?, self.figure(first + 1)?);
        // "equals" is what joins the two, besides what it says of the second.
        let equals =
            b.qualifier == Qualifier::Exactly && self.document.slice(b.cue).contains("qual");
        let end = if b.cue.is_empty() || equals || b.cue.start() > b.span.start() {
            b.span.start()
        } else {
            b.cue.start()
        };
        let start = a.span.end();
        if end < start || end - start > REACH {
            return None;
        }
        let span = Span::new(start, end);
        Some((self.document.slice(span), span))
    }

    /// How a figure and the next are joined, if they are.
    fn link(&self, first: MentionIndex) -> Option<Link> {
        let (gap, span) = self.gap(first)?;
        let trimmed = gap.trim_end();
        let inside = trimmed.strip_suffix("or").map_or(trimmed, str::trim_end);
        if let Some(words) = inside.strip_suffix(['(', '[']) {
            return self.bracket(first, words.trim(), span);
        }
        let confidence = match gap.trim() {
            ", or" | "or" | "/" | ", i.e." | "— or" => Confidence::Medium,
            "=" | "equals" | "is equal to" | "equal to" => Confidence::High,
            _ => return None,
        };
        let aside = gap.starts_with(", or") && self.after(first + 1).starts_with(',');
        let confidence = if aside { Confidence::High } else { confidence };
        Some(Link {
            form: Form::Joined,
            words: span,
            confidence,
        })
    }

    /// A bracket that opens behind a figure and the words of its measure.
    fn bracket(&self, first: MentionIndex, between: &str, words: Span) -> Option<Link> {
        let plain = |c: char| c.is_alphabetic() || matches!(c, ' ' | '-' | '\n' | '\u{a0}');
        if !between.chars().all(plain) || between.split_whitespace().count() > WORDS {
            return None;
        }
        let turned = between.split_whitespace().any(|word| TURNS.contains(&word));
        let sure = !turned && self.closes(first + 1);
        let confidence = if sure {
            Confidence::High
        } else {
            Confidence::Medium
        };
        let form = if between.is_empty() {
            Form::Bracket
        } else {
            Form::LateBracket
        };
        Some(Link {
            form,
            words,
            confidence,
        })
    }

    /// The text after a figure, to the end of its block.
    fn after(&self, index: MentionIndex) -> &str {
        let figure = &self.mentions.figures[index];
        let end = figure.span.end().max(figure.cue.end());
        &self.document.text()[end..self.block.span.end()]
    }

    /// Whether a figure in a bracket is all that the bracket says, or one of a list of conversions.
    fn closes(&self, index: MentionIndex) -> bool {
        let reach = REACH.min(self.after(index).len());
        let cut = (0..=reach)
            .rev()
            .find(|&i| self.after(index).is_char_boundary(i))
            .unwrap_or(0);
        let rest = &self.after(index)[..cut];
        let stop = rest
            .find([')', ']', ';', ',', '/', '(', '['])
            .unwrap_or(rest.len());
        if stop == rest.len() && rest.len() < self.after(index).len() {
            return false;
        }
        let joined = |word: &str| {
            MEASURES.contains(&word)
                || word.chars().all(|c| c.is_ascii_punctuation())
                || matches!(word, "and" | "to" | "–" | "-" | "by" | "×")
        };
        rest[..stop].split_whitespace().all(joined)
    }

    /// Every later figure of the same bracket that is the same amount again.
    fn chain(&self, first: MentionIndex, mut last: MentionIndex, found: &mut Ties) {
        while let Some((gap, span)) = self.gap(last) {
            let joint = matches!(
                gap.trim(),
                ";" | "," | "/" | "or" | ", or" | "; or" | "and" | "="
            );
            if !joint || self.commensurable(first, last + 1) != Some(true) {
                break;
            }
            let confidence = if self.closes(last + 1) {
                Confidence::High
            } else {
                Confidence::Medium
            };
            let link = Link {
                form: Form::Bracket,
                words: span,
                confidence,
            };
            self.pair(first, last + 1, link, found);
            last += 1;
        }
    }

    /// A list beside a list of the same length: "5 and 10 km (3 and 6 mi)".
    fn lists(&self, last: MentionIndex, link: Link, found: &mut Ties) {
        let shared = |index: &MentionIndex| {
            let figure = self.figure(*index);
            figure.is_some_and(|figure| figure.flags.has(Flags::SHARED_UNIT))
        };
        let count = (last + 1..self.last).take_while(shared).count();
        let before = (self.first..last).rev().take_while(shared).count();
        if count != before {
            return;
        }
        let confidence = if self.closes(last + 1 + count) {
            Confidence::High
        } else {
            link.confidence
        };
        for back in (0..=count).rev() {
            self.pair(
                last - back,
                last + 1 + count - back,
                Link { confidence, ..link },
                found,
            );
        }
    }

    fn pair(&self, first: MentionIndex, second: MentionIndex, link: Link, found: &mut Ties) {
        let Some(commensurable) = self.commensurable(first, second) else {
            return;
        };
        let (a, b) = (
            &self.mentions.figures[first],
            &self.mentions.figures[second],
        );
        // "$3 million, or 29 cents a share" is so much for each of many.
        let each = [" a ", " an ", " per "];
        let rate = each.iter().any(|each| self.after(second).starts_with(each));
        if rate && link.form == Form::Joined && self.units.is_money(a.unit) {
            return;
        }
        let plain = link.form == Form::Bracket && link.confidence == Confidence::High;
        let wanted = commensurable || plain && self.misfit(a, b);
        if !wanted {
            return;
        }
        let confidence = self.tempered(a, b, link.confidence);
        let given = [Term::whole(first)];
        found.push(
            &WAY,
            (Term::whole(second), &given),
            (link.words, confidence),
        );
    }

    /// "20 minutes (2 hours in winter)": lengths of time in brackets are mostly not conversions.
    fn tempered(&self, a: &Mention, b: &Mention, confidence: Confidence) -> Confidence {
        let money = self.units.is_money(a.unit) && self.units.is_money(b.unit);
        let unsure = money || self.units.is_time(a.unit);
        if unsure {
            confidence.min(Confidence::Medium)
        } else {
            confidence
        }
    }

    /// Whether two figures can be one amount: `Some(false)` when their units differ in kind, `None`
    /// when there is nothing to convert.
    fn commensurable(&self, first: MentionIndex, second: MentionIndex) -> Option<bool> {
        let (a, b) = (self.figure(first)?, self.figure(second)?);
        if !is_measure(self, b) || a.unit == b.unit && !a.flags.has(Flags::COMPOSITE) {
            return None;
        }
        let (words_a, words_b) = (
            self.document.slice(a.unit_span),
            self.document.slice(b.unit_span),
        );
        if words_a == words_b && !words_a.is_empty() {
            return None;
        }
        Some(self.convertible(a, b))
    }

    /// Whether any readings of the two units measure the same thing.
    fn convertible(&self, a: &Mention, b: &Mention) -> bool {
        let readings = |mention: &Mention| {
            if mention.flags.has(Flags::SOLE_UNIT) {
                return Readings::one(mention.unit);
            }
            let text = &self.document.text()[..self.block.span.end()];
            let read = self.units.read(text, mention.unit_span.start());
            let same = read
                .filter(|read| read.end == mention.unit_span.end() && read.unit == mention.unit);
            same.map_or(Readings::one(mention.unit), |read| read.readings)
        };
        let (from, to) = (readings(a), readings(b));
        from.iter().any(|from| {
            to.iter()
                .any(|to| self.units.conversion(from, to).is_some())
        })
    }

    /// An area beside a length, a volume beside an area: units that differ by a power of length.
    fn misfit(&self, a: &Mention, b: &Mention) -> bool {
        let power = |mention: &Mention| {
            let exponents = self.units.dimension(mention.unit).exponents();
            exponents[1..]
                .iter()
                .all(|&e| e == 0)
                .then_some(exponents[0])
                .filter(|e| (1..=3).contains(e))
        };
        let single = |mention: &Mention| matches!(mention.amount(), Some(Amount::One(_)));
        single(a) && single(b) && matches!((power(a), power(b)), (Some(x), Some(y)) if x != y)
    }
}
