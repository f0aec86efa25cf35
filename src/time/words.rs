//! The words of dates: `reference-data/time-words.csv`, looked up without regard to case.

use std::sync::LazyLock;

use serde::Deserialize;

/// What a word does in a date. A word may have several rows, of different classes; those up to
/// `PartCode` can begin a date, but for units and parts of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Class {
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
    /// circa.
    About,
    /// AD or CE before a year.
    OpensEra,
    /// Q1, H2.
    PartCode,
    /// to, until.
    Join,
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
    /// See [`Cue::LooseLength`].
    LooseLength,
    /// See [`Cue::OtherAge`].
    OtherAge,
    /// See [`Cue::OtherCalendar`].
    OtherCalendar,
}

#[derive(Debug, Deserialize)]
struct Row {
    language: String,
    word: String,
    class: Class,
    value: i32,
}

/// The table in the order of its words, and for each first letter where its words begin.
struct Table {
    rows: Vec<(&'static str, Class, i32)>,
    first: [u16; 27],
    /// For each first letter, a bit for each length that occurs.
    lengths: [u32; 26],
}

static TABLE: LazyLock<Table> = LazyLock::new(|| Table::new(read_rows()));

/// Longest word of the table in bytes; longer words are refused unread.
const LONGEST: usize = 12;

fn read_rows() -> Vec<Row> {
    csv::Reader::from_reader(include_str!("../../reference-data/time-words.csv").as_bytes())
        .deserialize()
        .map(|row: Result<Row, _>| row.expect("the embedded table is tested"))
        .filter(|row| row.language == "en")
        .collect()
}

impl Table {
    fn new(rows: Vec<Row>) -> Self {
        let mut rows: Vec<_> = rows
            .into_iter()
            .map(|row| (&*row.word.leak(), row.class, row.value))
            .collect();
        rows.sort_unstable();
        let mut first = [0; 27];
        let mut lengths = [0; 26];
        for (slot, letter) in first.iter_mut().zip(b'a'..=b'{') {
            let at = rows.partition_point(|row| row.0.as_bytes()[0] < letter);
            *slot = u16::try_from(at).expect("the table has a few hundred rows");
        }
        for row in &rows {
            lengths[usize::from(row.0.as_bytes()[0] - b'a')] |= 1 << row.0.len();
        }
        Self {
            rows,
            first,
            lengths,
        }
    }

    fn rows_of(&self, word: &str) -> impl Iterator<Item = (Class, i32)> {
        let bytes = word.as_bytes();
        let letter = bytes.first().map_or(26, |b| {
            usize::from(b.to_ascii_lowercase().wrapping_sub(b'a'))
        });
        let fits =
            letter < 26 && bytes.len() <= LONGEST && self.lengths[letter] >> bytes.len() & 1 == 1;
        let rows = if fits {
            &self.rows[usize::from(self.first[letter])..usize::from(self.first[letter + 1])]
        } else {
            &[]
        };
        rows.iter()
            .filter(move |row| row.0.len() == word.len() && row.0.eq_ignore_ascii_case(word))
            .map(|row| (row.1, row.2))
    }
}

/// The value of a word as a member of a class.
pub(super) fn value(word: &str, class: Class) -> Option<i32> {
    TABLE
        .rows_of(word)
        .find(|row| row.0 == class)
        .map(|row| row.1)
}

/// The first class of a word that can open a date, with its value.
pub(super) fn opening(word: &str) -> Option<(Class, i32)> {
    TABLE.rows_of(word).find(|row| opens(row.0))
}

/// The month a word names, with the class that says how sure that is.
pub(super) fn month(word: &str) -> Option<(Class, i32)> {
    let named = |class: &Class| {
        matches!(
            class,
            Class::Month | Class::MonthWord | Class::MonthName | Class::MonthShort
        )
    };
    TABLE.rows_of(word).find(|row| named(&row.0))
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
    opening(word).is_some()
}

fn opens(class: Class) -> bool {
    class <= Class::PartCode && !matches!(class, Class::Unit | Class::DayPart)
}

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
    /// every, first, within: the length is not that of the whole span.
    LooseLength,
    /// Korean, lunar: an age counted in another way.
    OtherAge,
    /// Julian, Old Style.
    OtherCalendar,
}

/// Whether a delimited word, of any case, is one of these.
///
/// ```
/// use checkfigure::time::{says, Cue};
/// assert!(says("Born", Cue::Born) && !says("bored", Cue::Born));
/// ```
pub fn says(word: &str, cue: Cue) -> bool {
    let class = match cue {
        Cue::Born => Class::Born,
        Cue::Died => Class::Died,
        Cue::TurnsSpan => Class::TurnsSpan,
        Cue::Unreal => Class::Unreal,
        Cue::Lasting => Class::Lasting,
        Cue::LooseLength => Class::LooseLength,
        Cue::OtherAge => Class::OtherAge,
        Cue::OtherCalendar => Class::OtherCalendar,
    };
    value(word, class).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_lower_case_and_short() {
        for row in read_rows() {
            assert!(row.word.len() <= LONGEST, "{} is too long", row.word);
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
        for pair in TABLE.rows.windows(2) {
            assert!(
                (pair[0].0, pair[0].1) != (pair[1].0, pair[1].1),
                "{} twice",
                pair[0].0
            );
        }
    }
}
