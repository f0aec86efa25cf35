//! Whether a temperature is a reading or a difference, told by its sentence.

use super::cues::{Weather, cues};
use super::cursor::skip_blank;
use super::phrase::PhraseWord;
use super::place::Place;
use super::window::Near;
use super::{Kind, Role};
use crate::text::{WordClasses, classes_of};

/// How far a sentence is read to either side of a temperature.
const BEFORE: usize = 160;
const AFTER: usize = 80;
/// In kelvins: differences are seldom larger, and readings seldom as small, as these.
const SMALL: f64 = 10.0;
const LARGE: f64 = 15.0;

/// Between a temperature and the one that converts it there is a bracket, and a hedge at most.
const LONGEST_GAP: usize = 24;

/// Qualifiers that say where a thermometer stands when a verb comes before: "fell below −40".
const PLACES: [&str; 6] = [
    "above",
    "below",
    "under",
    "over",
    "well above",
    "well below",
];

/// The words next to a temperature, its own qualifier left out.
struct Neighbours<'t> {
    cue: &'t str,
    before: Near<'t>,
    earlier: Near<'t>,
    after: Near<'t>,
}

impl Place<'_> {
    /// The role of the temperature at `start..end`, which is of so many kelvins; unknown inside a
    /// bracket, whose outer figure decides, and where the sentence speaks of both.
    pub(super) fn role(&self, start: usize, end: usize, size: f64) -> Role {
        if self.converts_another(start) {
            return Role::Unknown;
        }
        let near = self.neighbours(start, end);
        let said = self.sentence(start, end);
        let topic = said.has(Weather::TOPIC) && size <= SMALL;
        if self.differs(&near, start, end) {
            return Role::Difference;
        }
        if reads(&near) && !(topic && near.before.text() != "at") {
            return if topic { Role::Unknown } else { Role::Reading };
        }
        if matches!(near.earlier.text(), "compared" | "relative") {
            return Role::Unknown;
        }
        match (said.has(Weather::CHANGE), said.has(Weather::STAND)) {
            _ if topic => Role::Difference,
            (true, false) if size <= SMALL => Role::Difference,
            (true, true) if size >= LARGE => Role::Reading,
            (true, _) => Role::Unknown,
            (false, false) if size <= SMALL => Role::Unknown,
            (false, _) => Role::Reading,
        }
    }

    /// Whether the figure stands in a bracket right behind another temperature.
    fn converts_another(&self, start: usize) -> bool {
        let Some(last) = self.figures.last() else {
            return false;
        };
        let between = &self.text[last.span.end().min(start)..start];
        last.kind == Kind::Temperature
            && between.len() <= LONGEST_GAP
            && between.trim_start().starts_with(['(', '[', ';', ',', '/'])
    }

    /// Whether the words right beside the figure say that it is how far something moved.
    fn differs(&self, near: &Neighbours<'_>, _start: usize, end: usize) -> bool {
        let (before, earlier) = (near.before.text(), near.earlier.text());
        let follows = near.after.has(PhraseWord::DIFFERS)
            && (near.after.text() != "of" || self.of_change(end));
        let named = matches!(before, "of" | "a" | "an") && near.earlier.has(Weather::CHANGE);
        let by = matches!(before, "by" | "within") || before == "between" && earlier == "by";
        let verb = near.before.has(Weather::CHANGE)
            && !PLACES.contains(&near.cue)
            && !near.before.has(PhraseWord::READS);
        follows || named || by || verb || self.change_in(near)
    }

    /// "a drop in temperature of about 2 °C".
    fn change_in(&self, near: &Neighbours<'_>) -> bool {
        if near.before.text() != "of" || !near.earlier.text().starts_with("temperature") {
            return false;
        }
        let inside = self.before(near.earlier.start);
        inside.text() == "in" && self.before(inside.start).has(Weather::CHANGE)
    }

    fn neighbours(&self, start: usize, end: usize) -> Neighbours<'_> {
        let (_, cue) = cues().qualifier_before(self.text, self.start, start);
        let cue_start = cue.start().min(start);
        let before = self.before(cue_start);
        Neighbours {
            cue: &self.text[cue.range()],
            before,
            earlier: self.before(before.start),
            after: self.at(self.past_bracket(end)),
        }
    }

    /// Where the words after a figure go on, past a bracket that converts it.
    fn past_bracket(&self, end: usize) -> usize {
        let at = skip_blank(self.rest(), end);
        if !matches!(self.bytes().get(at), Some(b'(' | b'[')) {
            return at;
        }
        let close = self.bytes()[at..]
            .iter()
            .take(AFTER)
            .position(|b| matches!(b, b')' | b']'));
        close.map_or(at, |length| skip_blank(self.rest(), at + length + 1))
    }

    /// "2 °C of warming".
    fn of_change(&self, end: usize) -> bool {
        let of = self.past_bracket(end);
        self.behind(of + 2).has(Weather::CHANGE)
    }

    /// All that the words of the sentence say of its temperatures.
    fn sentence(&self, start: usize, end: usize) -> WordClasses {
        let bytes = self.bytes();
        let floor = start.saturating_sub(BEFORE).max(self.start);
        let from = (floor..start)
            .rev()
            .find(|&at| stops(bytes, at))
            .map_or(floor, |at| at + 1);
        let ceiling = self.end.min(end + AFTER);
        let to = (end..ceiling)
            .find(|&at| stops(bytes, at))
            .unwrap_or(ceiling);
        let words = bytes[from..to]
            .split(|b| !b.is_ascii_alphabetic())
            .filter(|word| word.len() > 2);
        words.fold(WordClasses::NONE, |said, word| said.and(classes_of(word)))
    }
}

/// Whether the words right beside the figure say where a thermometer stands.
fn reads(near: &Neighbours<'_>) -> bool {
    let placed = PLACES.contains(&near.cue) && !near.before.is_empty();
    let reads = |word: &Near<'_>| word.has(PhraseWord::READS);
    let of = near.before.text() == "of" && reads(&near.earlier);
    near.after.has(PhraseWord::STANDS) || reads(&near.before) || of || placed
}

/// A full stop at the end of a sentence.
fn stops(bytes: &[u8], at: usize) -> bool {
    bytes[at] == b'.' && bytes.get(at + 1).is_none_or(u8::is_ascii_whitespace)
}
