//! A date that falls on another weekday than the one named with it.

use crate::relation::{Outcome, ways};

rule! {
    /// # weekday-mismatch
    ///
    /// A text names the day of the week together with the date, and the calendar has another one there.
    ///
    /// With a year in the date the Gregorian calendar settles it. Without one the document's date must
    /// be known: the day is then looked for within half a year of it, and what is found is less sure,
    /// since an older text may be quoted. Dates before 15 October 1582 and dates marked as of the old
    /// calendar are left alone, and those before 14 September 1752 are not shown by default.
    ///
    /// Either the weekday or the date may be wrong, so both repairs are given: the weekday of the date,
    /// and the nearest dates of the month on that weekday. If the weekday would be right a year earlier
    /// or later, that is said.
    ///
    /// ## Flags
    ///
    /// - The vote was held on **Thursday, 27 June 2017**, in the old hall. — 27 June 2017 is a Tuesday, not a Thursday
    /// - The vote was held on **Monday, March 13, 2018**, in the old hall. — 13 March 2018 is a Tuesday, not a Monday (slip: weekday-of-other-year)
    /// - It opened on **Sunday 5 May 2017** at noon. — 5 May 2017 is a Friday, not a Sunday
    /// - It opened on 5 May 2017 (**Sunday**). — 5 May 2017 is a Friday, not a Sunday
    /// - The strike began on 27 June 2017, a **Thursday**, and lasted a week. — 27 June 2017 is a Tuesday, not a Thursday
    /// - The ship sailed on **Wednesday, 10 April 1913**. — 10 April 1913 is a Thursday, not a Wednesday (slip: weekday-of-other-year)
    /// - She wrote on **Fri., 5 May 2016** and on the day after. — 5 May 2016 is a Thursday, not a Friday (slip: weekday-of-other-year)
    /// - It runs from **Monday, 5 May to Friday, 10 May 2014**. — 10 May 2014 is a Saturday, not a Friday (slip: weekday-of-other-year)
    ///
    /// ## Passes
    ///
    /// - The vote was held on Tuesday, 27 June 2017, in the old hall.
    /// - The vote was held on Monday, March 12, 2018, in the old hall.
    /// - It opened on Friday 5 May 2017 at noon.
    /// - It opened on 5 May 2017 (Friday).
    /// - The strike began on 27 June 2017, a Tuesday, and lasted a week.
    /// - The ship sailed on Wednesday, 10 April 1912.
    /// - He died on Monday, 5 May 1517.
    /// - The tsar was crowned on Sunday, 14 May 1896 (O.S.).
    /// - It runs from Monday, 5 May to Friday, 9 May 2014.
    /// - On Thursday, 27 June men marched through the town.
    /// - On Sunday, 12 of the 2018 delegates left.
    WEEKDAY_MISMATCH, "weekday-mismatch", Time, &ways::WEEKDAY, Outcome::Off
}
