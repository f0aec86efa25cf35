//! What is known without any table of the user's: the facts that ship, and the figures that state them.
//!
//! A figure is bound to a fact only by the name of what it is of, a word that says which property, a unit of the right
//! dimension, and no word between that could make it another thing. Whether it is right only the judge says.

mod data;
mod edition;
mod event;
mod fact;
mod gate;
mod names;
mod shown;
mod size;
mod ways;
mod words;

use data::of_day;
pub(crate) use data::{
    EDITIONS, EVENTS, Edition, Event, FACTS, Fact, SERIES, Side, date, fact, title,
};
pub use shown::{Entry, Origin, Told, list, show};
pub use ways::{COMPARISON, EDITION, EVENT_DATE, RATE, SINCE_EVENT};

use jiff::civil;

use crate::mention::Kind;
use crate::relation::{MentionIndex, Passage};
use crate::text::Span;
use crate::time::{Date, Length};

use words::Window;

/// What a figure states that is known.
#[derive(Debug, Clone)]
pub(crate) enum Known {
    /// A fact: what each source has of it.
    Fact {
        figure: MentionIndex,
        facts: Vec<usize>,
        name: Span,
    },
    /// How long ago something happened at a date.
    Since {
        figure: MentionIndex,
        event: usize,
        side: Side,
        at: Date,
        length: Length,
        name: Span,
    },
    /// How many years ago something happened in a year.
    Anniversary {
        figure: MentionIndex,
        event: usize,
        side: Side,
        year: i16,
        count: i64,
        name: Span,
    },
    /// When something happened.
    Dated {
        figure: MentionIndex,
        event: usize,
        side: Side,
        date: Date,
        name: Span,
    },
    /// Which of a series it is, in the year that is told or that of the text.
    Edition {
        figure: MentionIndex,
        series: usize,
        ordinal: u16,
        told: Option<i16>,
        now: Option<i16>,
        name: Span,
    },
    /// So many times as large as something.
    Size {
        figure: MentionIndex,
        fact: usize,
        low: f64,
        high: f64,
        name: Span,
    },
}

/// Which places a text names, looked for once, and the day it is of.
#[derive(Debug)]
pub(crate) struct Places<'a> {
    text: &'a str,
    pub(crate) date: Option<Date>,
    found: std::cell::RefCell<Vec<(String, bool)>>,
}

impl<'a> Places<'a> {
    pub(crate) fn of(text: &'a str, day: Option<civil::Date>) -> Self {
        let date = day.map(of_day);
        Self {
            text,
            date,
            found: std::cell::RefCell::default(),
        }
    }

    /// Whether the text names one of some places.
    fn names(&self, places: &str) -> bool {
        places.split('|').any(|place| self.has(place))
    }

    fn has(&self, place: &str) -> bool {
        if let Some((_, has)) = self.found.borrow().iter().find(|(name, _)| name == place) {
            return *has;
        }
        let has = memchr::memmem::find(self.text.as_bytes(), place.as_bytes()).is_some();
        self.found.borrow_mut().push((place.to_owned(), has));
        has
    }
}

/// Finds what the figure at `index` states that is known.
pub(crate) fn find(
    passage: &Passage<'_>,
    index: MentionIndex,
    places: &Places<'_>,
) -> Option<Known> {
    if !gate::may_state(passage, index) {
        return None;
    }
    let figure = &passage.mentions.figures[index];
    let window = || Window::around(passage, index);
    match figure.kind {
        Kind::Quantity | Kind::Temperature | Kind::Count | Kind::Number => {
            let window = window()?;
            size::find(&window, index).or_else(|| fact::find(&window, index))
        }
        Kind::Duration => {
            let window = window()?;
            event::since(&window, index, places).or_else(|| fact::find(&window, index))
        }
        Kind::Date => event::dated(&window()?, index, places),
        Kind::Ordinal => {
            let window = window()?;
            edition::find(&window, index, places)
                .or_else(|| event::anniversary(&window, index, places))
        }
        _ => None,
    }
}
