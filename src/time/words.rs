//! The words of dates: `reference-data/time-words.csv`, looked up without regard to case.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::text::{ByWord, Letters, Word, named, rows, shipped};

/// What a word does in a date. A word may have several rows, of different classes; those up to
/// `OpensEra` can begin a date, but for units and parts of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum TimeClass {
    /// A month that is no other word.
    Month,
    /// A month that is also a verb.
    MonthWord,
    /// A month that is also a person's name or an adjective.
    MonthName,
    /// An abbreviated month.
    MonthShort,
    /// A day of the week.
    Weekday,
    /// An abbreviated day of the week.
    WeekdayShort,
    /// A season; the value is its first month.
    Season,
    /// A day counted from the day of writing.
    Day,
    /// last, this, next.
    Direction,
    /// A length of calendar time; the value is its nominal days.
    Unit,
    /// morning, night.
    DayPart,
    /// early, mid, late.
    Part,
    /// first, second.
    Rank,
    /// The tens of a hyphened rank.
    Tens,
    /// one, two.
    Count,
    /// noon, midnight.
    Clock,
    /// The first word of a holiday's name; see `holidays.csv`.
    Holiday,
    /// beginning, end, rest: the value is its [`Edge`](super::edge::Edge).
    Edge,
    /// EOM, BOY: the value is the nominal days of the unit, below zero for its beginning.
    EdgeCode,
    /// day, week, year: begins "the day after tomorrow", "week 31"; the value is its nominal days.
    Head,
    /// seventies, nineties; the value is their first year of a century.
    DecadeName,
    /// circa.
    About,
    /// AD or CE before a year.
    OpensEra,
    /// to, until.
    Join,
    /// ago, hence: which way a length of time is counted.
    Shift,
    /// Days of the week in the plural.
    WeekdayPlural,
    /// hundred, thousand: what goes on a year in words.
    YearWord,
    /// Words that can follow a whole date: no noun that it only describes.
    GoesOn,
    /// will, upcoming: the sentence looks ahead.
    Ahead,
    /// fiscal, calendar, before "year".
    YearKind,
    /// Time zones and "hours".
    Zone,
    /// A word after which a bare number is a year.
    YearCue,
    /// A word after which it is one when it looks like a recent year.
    YearCueWeak,
    /// A word after which "May" or "March" is a month.
    MonthCue,
    /// A word that says something of the dates near it; see [`Cue`].
    Born,
    /// See [`Cue::Died`].
    Died,
    /// See [`Cue::TurnsSpan`].
    TurnsSpan,
    /// See [`Cue::Unreal`].
    Unreal,
    /// See [`Cue::Lasting`].
    Lasting,
    /// See [`Cue::Begins`].
    Begins,
    /// See [`Cue::Ends`].
    Ends,
    /// See [`Cue::LooseLength`].
    LooseLength,
    /// See [`Cue::OtherAge`].
    OtherAge,
    /// See [`Cue::OtherCalendar`].
    OtherCalendar,
    /// What stands between a figure and the rest of a date or time of day, or after it; of "a.m.", "B.C." and "Q3" the letters
    /// that they begin with.
    AfterFigure,
    /// What stands between a month or season and its year or day.
    BeforeYear,
    /// "and", which joins after "between".
    And,
    /// "between" itself.
    Between,
    /// What makes a date of "the week" or "the day" before it.
    AfterHead,
    /// What may stand right after the digits of a date or time of day: "5th", "1990s".
    Glued,
}

#[derive(Debug)]
struct Row {
    language: &'static str,
    word: &'static str,
    class: TimeClass,
    value: i32,
}

/// All rows in the order of their words, and where those of each word are.
struct Table {
    rows: Vec<(TimeClass, i32)>,
    words: ByWord<Entry>,
    /// The word of each row.
    spelled: Vec<&'static str>,
}

/// What one word is.
#[derive(Debug, Clone, Copy, Default)]
struct Entry {
    classes: TimeClasses,
    first: u16,
    end: u16,
}

/// A set of classes, and of the little words that join dates.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct TimeClasses(u64);

impl TimeClasses {
    /// One-word names of holidays, and the second words of the longer ones.
    pub(super) const FEAST: Self = Self(1 << 63);
    /// See [`Self::FEAST`].
    pub(super) const FEAST_SECOND: Self = Self(1 << 62);

    pub(super) const fn of(classes: &[TimeClass]) -> Self {
        let (mut bits, mut at) = (0, 0);
        while at < classes.len() {
            bits |= 1 << classes[at] as u32;
            at += 1;
        }
        Self(bits)
    }

    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether they have one in common.
    pub(super) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

type Marked = (Vec<&'static str>, Vec<&'static str>);

static FEASTS: LazyLock<Marked> = LazyLock::new(super::feasts::words);

static TABLE: LazyLock<Table> = LazyLock::new(|| Table::new(read_rows()));

fn read_rows() -> Vec<Row> {
    let row = |[language, word, class, value]: [&'static str; 4]| Row {
        language,
        word,
        class: named(class).expect("the embedded table is tested"),
        value: value.parse().expect("the embedded table is tested"),
    };
    rows(shipped!("time-words.csv"))
        .map(row)
        .filter(|row| row.language == "en")
        .collect()
}

impl Table {
    fn new(mut rows: Vec<Row>) -> Self {
        rows.sort_unstable_by(|a, b| (a.word, a.class).cmp(&(b.word, b.class)));
        let entry = |class, first| Entry {
            classes: TimeClasses::of(&[class]),
            first,
            end: first + 1,
        };
        let entries = rows.iter().zip(0..);
        let entries = entries.map(|(row, at)| (row.word, entry(row.class, at)));
        let (feasts, seconds) = &*FEASTS;
        let marked = |words: &'static [&'static str], classes| {
            let (first, end) = (0, 0);
            let entry = Entry {
                classes,
                first,
                end,
            };
            words.iter().map(move |word| (*word, entry))
        };
        let entries = entries
            .chain(marked(feasts, TimeClasses::FEAST))
            .chain(marked(seconds, TimeClasses::FEAST_SECOND));
        let words = ByWord::new(entries, Entry::merge);
        Self {
            words,
            spelled: rows.iter().map(|row| row.word).collect(),
            rows: rows.iter().map(|row| (row.class, row.value)).collect(),
        }
    }

    fn rows_of(&self, word: Word) -> impl Iterator<Item = (TimeClass, i32)> {
        self.rows_in(self.words.get(word))
    }

    fn rows_in(&self, entry: Entry) -> impl Iterator<Item = (TimeClass, i32)> {
        let rows = &self.rows[usize::from(entry.first)..usize::from(entry.end)];
        rows.iter().copied()
    }
}

impl Entry {
    /// The rows of a word lie side by side; a mark has none.
    fn merge(self, other: Self) -> Self {
        let classes = self.classes.and(other.classes);
        let end = self.end.max(other.end);
        Self {
            classes,
            end,
            ..self
        }
    }
}

/// All that the letters are, as a whole word.
pub(super) fn classes(word: Letters) -> TimeClasses {
    classes_of(Word::of(word))
}

/// All that a word is.
#[inline]
pub(super) fn classes_of(word: Word) -> TimeClasses {
    if word == Word::NONE {
        return TimeClasses::default();
    }
    TABLE.words.get(word).classes
}

/// Whether a word is in the table.
#[inline]
pub(crate) fn is_listed(word: Word) -> bool {
    classes_of(word) != TimeClasses::default()
}

/// A delimited word in the lexicon.
fn known(word: &str) -> Word {
    Letters::of(word.as_bytes()).map_or(Word::NONE, Word::of)
}

/// The value of a delimited word as a member of a class.
pub(super) fn value_of(word: &str, class: TimeClass) -> Option<i32> {
    value(known(word), class)
}

/// The same of a word that was looked up.
pub(super) fn value(word: Word, class: TimeClass) -> Option<i32> {
    if word == Word::NONE {
        return None;
    }
    let entry = TABLE.words.get(word);
    if !entry.classes.meets(TimeClasses::of(&[class])) {
        return None;
    }
    let mut rows = TABLE.rows_in(entry);
    rows.find(|row| row.0 == class).map(|row| row.1)
}

/// The first class of a word that can open a date, with its value.
pub(super) fn opening(word: &str) -> Option<(TimeClass, i32)> {
    TABLE.rows_of(known(word)).find(|row| opens(row.0))
}

/// The class by which letters, as a whole word, can open a date.
pub(super) fn opening_class(word: Letters) -> Option<TimeClass> {
    let mut rows = TABLE.rows_of(Word::of(word));
    rows.find(|row| opens(row.0)).map(|row| row.0)
}

/// The month a word names, with the class that says how sure that is.
pub(super) fn month(word: Word) -> Option<(TimeClass, i32)> {
    let named = |class: &TimeClass| {
        matches!(
            class,
            TimeClass::Month | TimeClass::MonthWord | TimeClass::MonthName | TimeClass::MonthShort
        )
    };
    TABLE.rows_of(word).find(|row| named(&row.0))
}

/// The words that a time may begin with: those for which [`is_time_word`] holds.
pub(crate) fn time_words() -> impl Iterator<Item = &'static str> {
    let words = TABLE.spelled.iter().copied();
    words.filter(|word| is_time_word(word))
}

/// Cheap test whether a delimited word, of any case, can begin a date, period or clock time.
///
/// ```
/// use checkfigure::time::is_time_word;
/// assert!(is_time_word("March") && is_time_word("sept") && is_time_word("first"));
/// assert!(is_time_word("AD") && is_time_word("Q3") && is_time_word("noon"));
/// assert!(!is_time_word("marching") && !is_time_word("of") && !is_time_word("Q5"));
/// ```
pub fn is_time_word(word: &str) -> bool {
    opening(word).is_some() || is_part_code(word)
}

/// Whether a delimited word, of any case, is a unit of the calendar: day, weeks, fortnight.
///
/// ```
/// use checkfigure::time::is_unit;
/// assert!(is_unit("week") && is_unit("Years") && !is_unit("metre"));
/// ```
pub fn is_unit(word: &str) -> bool {
    value_of(word, TimeClass::Unit).is_some()
}

/// Q1 to Q4, H1 and H2: quarters and halves of a business year.
pub(super) fn is_part_code(word: &str) -> bool {
    matches!(
        word.as_bytes(),
        [b'Q' | b'q', b'1'..=b'4'] | [b'H' | b'h', b'1' | b'2']
    )
}

fn opens(class: TimeClass) -> bool {
    class <= TimeClass::OpensEra && !matches!(class, TimeClass::Unit | TimeClass::DayPart)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_lower_case_and_short() {
        for row in read_rows() {
            assert!(row.word.len() <= 16, "{} is too long", row.word);
            assert!(
                row.word
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()),
                "{}",
                row.word
            );
        }
    }

    #[test]
    fn no_word_has_one_class_twice() {
        let mut rows: Vec<_> = read_rows()
            .into_iter()
            .map(|row| (row.word, row.class))
            .collect();
        rows.sort();
        for pair in rows.windows(2) {
            assert!(pair[0] != pair[1], "{} twice", pair[0].0);
        }
    }
}
