//! A day or a time of day that does not exist.

use crate::relation::{Outcome, ways};

rule! {
    /// # impossible-date
    ///
    /// A text gives a date that no calendar holds, or a time that no clock shows.
    ///
    /// April, June, September and November have 30 days; February has 29 in a leap year and 28 in any
    /// other. A year is a leap year when 4 divides it, but not when 100 does, unless 400 does too; the
    /// old calendar had no such exception, so 29 February of 1700, 1800 or 1900 is not shown by
    /// default. Neither is a date of figures alone, which may be a code, nor a day that the writer
    /// calls a joke, an error or a thing that never was.
    ///
    /// ## Flags
    ///
    /// - The lease ends on **31 June**. — June has 30 days; there is no 31 June
    /// - She was born on **29 February 2023**. — February 2023 has 28 days; there is no 29 February 2023
    /// - The bill is due on **April 31, 2019**. — April 2019 has 30 days; there is no April 31, 2019
    /// - They met on **30 February 2010** in the park. — February 2010 has 28 days; there is no 30 February 2010
    /// - The festival runs from **29 to 31 September 2018**. — September 2018 has 30 days; there is no 29 to 31 September 2018
    /// - It was signed on **31 November** last year. — November has 30 days; there is no 31 November
    /// - The train leaves at **3:75 p.m.** from the east platform. — no clock shows 3:75 p.m.
    /// - The file is dated **2023-13-01**. — there is no month 13
    ///
    /// ## Passes
    ///
    /// - The lease ends on 30 June.
    /// - She was born on 29 February 2024.
    /// - He was born on 29 February 2000.
    /// - The bill is due on April 30, 2019.
    /// - The joke is that the bill falls due on 30 February.
    /// - There is no 31 June, so the deadline moved.
    /// - The software accepts 31 April without a word.
    /// - The festival runs from 29 to 30 September 2018.
    /// - The train leaves at 3:45 p.m. from the east platform.
    /// - The score stood at 24:61 when the lights went out.
    IMPOSSIBLE_DATE, "impossible-date", Time, &ways::CALENDAR, Outcome::Off
}
