//! The words around one figure, within fixed reach, and the sentence it stands in.

use crate::mention::{Amount, Flags, Mention, Qualifier, Value};
use crate::number::Number;
use crate::relation::{MentionIndex, Passage};
use crate::text::sentence_ends;
use crate::time::{Clock, Cue, Date, Length, Measure, says};

/// How far to either side of a figure its words may stand, in bytes.
const REACH: usize = 60;
/// How far a sentence may reach to either side of a figure, in bytes.
const SENTENCE: usize = 300;

/// A passage as the finders of relations look at it.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    passage: &'a Passage<'a>,
}

/// Both ends of a span of dates or of times of day.
#[derive(Clone, Copy)]
pub(super) enum Ends {
    Dates(Date, Date),
    Clocks(Clock, Clock),
}

impl<'a> Scene<'a> {
    pub(in crate::relation) fn new(passage: &'a Passage<'a>) -> Self {
        Self { passage }
    }

    /// A figure of the passage.
    pub(super) fn figure(self, index: MentionIndex) -> Option<&'a Mention> {
        let within = (self.passage.first..self.passage.last).contains(&index);
        within.then(|| &self.passage.mentions.figures[index])
    }

    /// The figures of the passage.
    pub(super) fn range(self) -> std::ops::Range<MentionIndex> {
        self.passage.first..self.passage.last
    }

    fn text(self) -> &'a str {
        &self.passage.document.text()[..self.passage.block.span.end()]
    }

    /// A figure's own words.
    pub(super) fn words(self, index: MentionIndex) -> &'a str {
        self.figure(index)
            .map_or("", |figure| self.passage.document.slice(figure.span))
    }

    /// Up to 60 bytes before a figure and its qualifier.
    pub(super) fn before(self, index: MentionIndex) -> &'a str {
        let Some(figure) = self.figure(index) else {
            return "";
        };
        let end = figure.span.start().min(if figure.cue.is_empty() {
            figure.span.start()
        } else {
            figure.cue.start()
        });
        let floor = self.passage.block.span.start();
        self.cut(end.saturating_sub(REACH).max(floor), end)
    }

    /// Up to 60 bytes after a figure.
    pub(super) fn after(self, index: MentionIndex) -> &'a str {
        let start = self.figure(index).map_or(0, |figure| figure.span.end());
        self.cut(start, start + REACH)
    }

    /// The words between two figures and their qualifiers, if they are not far apart.
    pub(super) fn gap(self, first: MentionIndex, second: MentionIndex) -> Option<&'a str> {
        let (a, b) = (self.figure(first)?, self.figure(second)?);
        let end = if b.cue.is_empty() || b.cue.start() > b.span.start() {
            b.span.start()
        } else {
            b.cue.start()
        };
        let near = a.span.end() <= end && end - a.span.end() <= REACH;
        near.then(|| &self.text()[a.span.end()..end])
    }

    /// The text from `start` to `end`, taken in to whole characters.
    fn cut(self, start: usize, end: usize) -> &'a str {
        let text = self.text();
        let mut start = start.min(text.len());
        let mut end = end.min(text.len());
        while !text.is_char_boundary(start) {
            start += 1;
        }
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        text.get(start..end).unwrap_or("")
    }

    /// The sentence around a figure, as far as 300 bytes to either side, as byte offsets.
    pub(super) fn sentence(self, index: MentionIndex) -> std::ops::Range<usize> {
        let Some(figure) = self.figure(index) else {
            return 0..0;
        };
        let floor = self.passage.block.span.start();
        let low = figure.span.start().saturating_sub(SENTENCE).max(floor);
        let before = self.cut(low, figure.span.start());
        let low = figure.span.start() - before.len();
        let after = self.cut(figure.span.end(), figure.span.end() + SENTENCE);
        let starts = sentence_ends(before).last().map_or(low, |stop| low + stop);
        let ends = sentence_ends(after).next().unwrap_or(after.len());
        starts..figure.span.end() + ends
    }

    /// The text of the sentence around a figure.
    pub(super) fn sentence_text(self, index: MentionIndex) -> &'a str {
        let range = self.sentence(index);
        self.cut(range.start, range.end)
    }

    /// Whether some word of the sentence around a figure is a cue.
    /// Whether a word of the sentence around a figure fits, told how many words away it stands.
    pub(super) fn any_near(self, index: MentionIndex, fits: impl Fn(&str, usize) -> bool) -> bool {
        let sentence = self.sentence(index);
        let Some(figure) = self.figure(index) else {
            return false;
        };
        let before: Vec<_> = words(self.cut(sentence.start, figure.span.start())).collect();
        let mut before = before.into_iter().rev().enumerate();
        let after = self.cut(figure.span.end(), sentence.end);
        before.any(|(away, word)| fits(word, away))
            || words(after)
                .enumerate()
                .any(|(away, word)| fits(word, away))
    }

    pub(super) fn sentence_says(self, index: MentionIndex, cue: Cue) -> bool {
        words(self.sentence_text(index)).any(|word| says(word, cue))
    }

    /// The date that a figure is, if it is a single one fine enough to count by and not hedged.
    pub(super) fn date(self, index: MentionIndex) -> Option<Date> {
        let figure = self.figure(index)?;
        let plain = matches!(figure.qualifier, Qualifier::None | Qualifier::Exactly);
        figure.date().filter(|date| plain && date.is_countable())
    }

    /// Both ends of a figure that is a span of dates or of times of day.
    pub(super) fn ends(self, index: MentionIndex) -> Option<Ends> {
        match self.figure(index)?.value {
            Value::Dates(first, last) => Some(Ends::Dates(first, last))
                .filter(|_| first.is_countable() && last.is_countable()),
            Value::Clock(first, Some(last)) if !first.impossible && !last.impossible => {
                Some(Ends::Clocks(first, last))
            }
            _ => None,
        }
    }

    /// A figure as a length of time.
    pub(in crate::relation) fn length(self, index: MentionIndex) -> Option<Length> {
        let figure = self.figure(index)?;
        let number = figure.number()?;
        if figure.flags.has(Flags::COMPOSITE) {
            return None;
        }
        let (times, measure) = measure(&self.passage.units.id(figure.unit))?;
        let (count, slack) = (number.value() * times, slack(number, times));
        // "over ten years" may mean "during", so it bounds nothing from above.
        let cue = self.passage.document.slice(figure.cue);
        let over = figure.qualifier == Qualifier::None
            && (last_word(cue).eq_ignore_ascii_case("over")
                || last_word(self.before(index)).eq_ignore_ascii_case("over"));
        let (least, most) = if over {
            (count, f64::INFINITY)
        } else {
            bounds(figure.qualifier, count, slack)
        };
        Some(Length {
            count,
            least,
            most,
            measure,
        })
    }
}

/// The words of a text: runs of letters.
pub(super) fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
}

/// The letters at the end of a text, after any blanks.
pub(super) fn last_word(text: &str) -> &str {
    let text = text.trim_end();
    let start = text
        .char_indices()
        .rev()
        .take_while(|(_, c)| c.is_alphabetic())
        .last();
    start.map_or("", |(at, _)| &text[at..])
}

/// A unit of the table as a measure, and how many of it one is.
fn measure(id: &str) -> Option<(f64, Measure)> {
    Some(match id {
        "minute" => (1.0, Measure::Minute),
        "hour" => (1.0, Measure::Hour),
        "day" => (1.0, Measure::Day),
        "week" => (1.0, Measure::Week),
        "fortnight" => (2.0, Measure::Week),
        "month" => (1.0, Measure::Month),
        "year" => (1.0, Measure::Year),
        "decade" => (10.0, Measure::Year),
        "century" => (100.0, Measure::Year),
        _ => return None,
    })
}

/// Half of what a count is rounded to: nothing for small whole numbers, half a decade for
/// "two decades", up to a twentieth for round numbers from 20 on.
fn slack(number: Number, times: f64) -> f64 {
    let count = number.value() * times;
    if times >= 10.0 || number.denominator() != 1 {
        return times.max(1.0) / 2.0;
    }
    if number.decimals() > 0 {
        return number.fine_step() / 2.0 * times;
    }
    let round = number.round_step() * times / 2.0;
    if count >= 20.0 && number.round_step() > 1.0 {
        round.min(count / 20.0)
    } else {
        0.0
    }
}

/// What a hedge or bound makes of a count.
fn bounds(qualifier: Qualifier, count: f64, slack: f64) -> (f64, f64) {
    let tenth = (count / 10.0).max(1.0).max(slack);
    match qualifier {
        Qualifier::None | Qualifier::Exactly => (count - slack, count + slack),
        Qualifier::About => (count - tenth, count + tenth),
        Qualifier::MoreThan | Qualifier::AtLeast => (count, f64::INFINITY),
        Qualifier::JustOver => (count, count + tenth),
        Qualifier::LessThan | Qualifier::AtMost => (0.0, count),
        Qualifier::Nearly => (count - tenth, count),
    }
}

/// Whether a figure is a plain whole number.
pub(super) fn whole(figure: &Mention) -> Option<i32> {
    match figure.value {
        Value::Amount(Amount::One(number)) => i32::try_from(number.integer()?).ok(),
        _ => None,
    }
}
