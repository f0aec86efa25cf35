//! A length of time that is not the time between its two dates.

use crate::relation::{Outcome, ways};

rule! {
    /// # elapsed-mismatch
    ///
    /// A text gives two dates, or two times of day, and the length of time between them, and the
    /// three do not fit.
    ///
    /// A date is an interval of days, so the time between two of them has a least and a most: from
    /// 1999 to 2014 it is anything from 14 years and a day to 16 years less a day, and 14, 15 and 16
    /// years all pass. Days may be counted with or without the last one: 5 to 8 May is three days or
    /// four. A round number of twenty or more, a decade, and a figure hedged with "about" have their
    /// rounding besides; "more than" and "nearly" bound from one side. There is no year zero: from 44
    /// BC to AD 14 is 57 years, and 58, the sum of the two numbers, is named as that slip. "Five years
    /// between 1990 and 2000" may lie inside the ten, so only a length that is too long is flagged
    /// there.
    ///
    /// The relation is taken only where the words make it: "between … and" or "from … to" right beside
    /// the length, the span in brackets, "later, in" after a single earlier date of the sentence.
    ///
    /// ## Flags
    ///
    /// - There were **17 years** between 1999 and 2014. — from 1999 to 2014 is 15 years, not 17 years
    /// - She served **ten years**, from 1990 to 2005. — from 1990 to 2005 is 15 years, not ten years
    /// - The fair, a **three-day event** from 5 to 12 May 2019, drew crowds. — from 5 May 2019 to 12 May 2019 is 7 days (8 with both ends), not three-day
    /// - The firm was founded in 1932 and closed **15 years** later, in 1944. — from 1932 to 1944 is 12 years, not 15 years
    /// - It rained for **40 days** from 1 March 2019 to 20 March 2019. — from 1 March 2019 to 20 March 2019 is 19 days (20 with both ends), not 40 days
    /// - The works ran from March 2019 to June 2020, a period of **25 months**. — from March 2019 to June 2020 is 14 to 15 months, not 25 months
    /// - In 2005, **15 years** after its founding in 1993, the club folded. — from 1993 to 2005 is 12 years, not 15 years
    /// - From 44 BC to AD 14, **58 years**, the calendar was unsettled. — from 44 BC to AD 14 is 57 years, not 58 years (slip: year-zero)
    /// - The siege lasted **six years** (1701–1704). — from 1701 to 1704 is 3 years, not six years
    /// - The meeting took **two hours**, from 9:50 to 11:20. — from 9:50 to 11:20 is 1 hour 30 minutes, not two hours
    ///
    /// ## Passes
    ///
    /// - There were 15 years between 1999 and 2014.
    /// - There were 16 years between 1999 and 2014, counting both.
    /// - She served ten years, from 1990 to 2000.
    /// - The fair, a three-day event from 5 to 8 May 2019, drew crowds.
    /// - The fair, a four-day event from 5 to 8 May 2019, drew crowds.
    /// - The firm was founded in 1932 and closed 12 years later, in 1944.
    /// - From 44 BC to AD 14, 57 years, the calendar was unsettled.
    /// - He spent five years in Paris between 1990 and 2000.
    /// - She has worked there for over ten years, from 1990 to 2005.
    /// - The talks took about two years, from 2015 to 2018.
    /// - The first ten years, from 1990 to 1999, were hard.
    /// - He signed a 10-year contract (2010–2015) and left early.
    /// - The team won every three years from 1990 to 2005.
    /// - The night shift took four hours, from 10 p.m. to 2 a.m.
    /// - The meeting took 90 minutes, from 9:50 to 11:20.
    /// - They ruled for nearly two decades, from 1990 to 2008.
    /// - In 1950, after 20 years of talks and a 1948 treaty, the bridge opened.
    /// - The law took effect in 1990, and two years later the court, founded in 1970, struck it down.
    ELAPSED_MISMATCH, "elapsed-mismatch", Time, &ways::ELAPSED, Outcome::Off
}
