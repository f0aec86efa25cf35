//! Days, months and seasons that nothing else names: what stands before them says that they are meant.

use nom::Parser;
use nom::combinator::{map, verify};
use nom::sequence::preceded;

use super::around::last_word;
use super::context::Context;
use super::date::{Date, Flags, Grain};
use super::leaf::{Parsed, blank, ends_here, fail, the_word, word};
use super::part;
use super::words::{self, TimeClass};

impl<'t> Context<'t> {
    /// "on the 27th": a day of the month that nothing else names.
    pub(super) fn day_alone(self, text: &'t str) -> Parsed<'t, Date> {
        let mut ranked = map(
            verify(super::leaf::day, |(_, ranked)| *ranked),
            |(day, _)| day,
        );
        let (rest, day) = ranked.parse(text)?;
        if !ends_here(rest) || !self.day_cued() {
            return fail(text);
        }
        Ok((rest, Date::of(None, None, Some(day))))
    }

    /// "on the", "by the", "on" before a day of the month.
    fn day_cued(self) -> bool {
        let before = self.before.trim_end();
        let word = last_word(before);
        // "3rd" with nothing before it is a rank; "the 3rd" in a line of its own is a day.
        if word.eq_ignore_ascii_case("on") || !word.is_empty() && self.alone("") {
            return true;
        }
        let before = before[..before.len() - word.len()].trim_end();
        let cue = last_word(before);
        let cues = [
            "on", "by", "until", "till", "since", "from", "of", "before", "after", "to",
        ];
        word.eq_ignore_ascii_case("the") && cues.iter().any(|c| c.eq_ignore_ascii_case(cue))
    }

    /// "in Jan", "since Sept": not a name.
    pub(super) fn short_month(self, text: &'t str) -> Parsed<'t, Date> {
        let (rest, month) = super::leaf::month(text)?;
        let small = text.as_bytes()[0].is_ascii_lowercase();
        let doubtful = small && matches!(month.number, 3 | 5);
        if (month.short || month.cued || self.alone(rest)) && !doubtful && cued_short(self, rest) {
            return Ok((rest, Date::of(None, Some(month.number), None)));
        }
        fail(text)
    }

    /// "the summer", "in winter".
    pub(super) fn season(self, text: &'t str) -> Parsed<'t, Date> {
        let (rest, month) = part::season_alone(text)?;
        let word = last_word(self.before.trim_end());
        let cues = ["the", "in", "during", "of", "until", "since", "by"];
        let meant = cues.iter().any(|cue| cue.eq_ignore_ascii_case(word));
        if !meant || !ends_here(rest) || preceded(blank, the_word("of")).parse(rest).is_ok() {
            return fail(text);
        }
        Ok((
            rest,
            Date::months(Grain::Season, None, month, 3).flagged(Flags::ABOUT),
        ))
    }
}

/// Whether a word is an abbreviated month or weekday and stands where one is meant.
pub(super) fn cued_short(context: Context<'_>, rest: &str) -> bool {
    let cue = context.word_before();
    let cued = words::value_of(cue, TimeClass::MonthCue).is_some()
        || ["on", "next", "last", "this", "dated"]
            .iter()
            .any(|w| w.eq_ignore_ascii_case(cue));
    (cued || context.alone(rest)) && ends_here(rest) && word(rest).is_err()
}
