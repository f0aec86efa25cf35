//! The date a document carries: in front matter, in a record, or as given by the user.

use jiff::civil::Date;

/// A day as `YYYY-MM-DD`, which a time of day may follow.
///
/// ```
/// use checkfigure::input::read_date;
/// assert!(read_date("2022-09-14").is_some());
/// assert!(read_date("2022-09-14T08:30:00Z").is_some());
/// assert!(read_date("2022-09-14 08:30").is_some());
/// for refused in ["14/09/2022", "2022-9-14", "2022-13-01", "2023-02-29", "2022-09-145", ""] {
///     assert!(read_date(refused).is_none());
/// }
/// ```
pub fn read_date(text: &str) -> Option<Date> {
    let (day, rest) = text.split_at_checked("YYYY-MM-DD".len())?;
    if !(rest.is_empty() || rest.starts_with(['T', 't', ' '])) {
        return None;
    }
    let mut parts = day.split('-');
    let year = digits(parts.next()?, 4)?;
    let month = digits(parts.next()?, 2)?;
    let day = digits(parts.next()?, 2)?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn digits(text: &str, count: usize) -> Option<i16> {
    let only_digits = text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
    only_digits.then(|| text.parse().ok())?
}
