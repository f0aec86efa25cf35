//! Words that say how dates and lengths of time hang together.

use super::words::{self, TimeClass};

/// What a word says of the dates and lengths of time near it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cue {
    /// born, b.
    Born,
    /// died, d., death
    Died,
    /// moved, fell, target: from one year to an earlier one is then a change and not a span.
    TurnsSpan,
    /// joke, fictional, never: the writer knows that there is no such day.
    Unreal,
    /// event, war, reign: what lasts exactly as long as its hyphened length says.
    Lasting,
    /// began, opened: the date behind it is where something starts.
    Begins,
    /// ended, closed: the date behind it is where that ends.
    Ends,
    /// every, first, within: the length is not that of the whole span.
    LooseLength,
    /// Korean, lunar: an age counted in another way.
    OtherAge,
    /// Julian, Old Style.
    OtherCalendar,
}

/// Whether a delimited word, of any case, is one of these: `says("Born", Cue::Born)`.
pub fn says(word: &str, cue: Cue) -> bool {
    value_of(word, cue).is_some()
}

/// The value of a word as a cue. Of [`Cue::Unreal`]: how many words away it reaches; 0 is its whole
/// sentence, −1 February alone.
pub fn value_of(word: &str, cue: Cue) -> Option<i32> {
    let class = match cue {
        Cue::Born => TimeClass::Born,
        Cue::Died => TimeClass::Died,
        Cue::TurnsSpan => TimeClass::TurnsSpan,
        Cue::Unreal => TimeClass::Unreal,
        Cue::Lasting => TimeClass::Lasting,
        Cue::Begins => TimeClass::Begins,
        Cue::Ends => TimeClass::Ends,
        Cue::LooseLength => TimeClass::LooseLength,
        Cue::OtherAge => TimeClass::OtherAge,
        Cue::OtherCalendar => TimeClass::OtherCalendar,
    };
    words::value_of(word, class)
}
