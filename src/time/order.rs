//! Which of two dates comes first.

use super::{Date, Flags};

/// Whether the first date lies wholly after the last.
pub(crate) fn backwards(first: &Date, last: &Date) -> bool {
    let unsure = Flags::AMBIGUOUS.and(Flags::IMPOSSIBLE);
    if first.flags.any(unsure) || last.flags.any(unsure) {
        return false;
    }
    let written = first.year.is_some() && last.year.is_some();
    match (first.days, last.days) {
        (Some(one), Some(two)) if written => one.0 > two.1,
        _ => {
            first.month == last.month
                && first.month.is_some()
                && first.day.is_some()
                && last.day.is_some()
                && first.day > last.day
        }
    }
}
