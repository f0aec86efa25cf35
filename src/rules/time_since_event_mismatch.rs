//! A length of time, and how long ago it was.

use crate::known::SINCE_EVENT;
use crate::relation::Outcome;

rule! {
    /// # time-since-event-mismatch
    ///
    /// So long after something that happened is another day than the text is of, or tells. The day of the text is that of its
    /// head, or of `--date`; "the invasion" is of one that the text names the place of, and that was at most five years ago.
    ///
    /// ## Flags
    ///
    /// - In September 2022, **nine months** after the invasion of Ukraine, it is cold. — the invasion of Ukraine was on 24 February 2022: that is 6 to 7 months before September 2022, not 9 months
    /// - In 2020, **20 years** after the fall of the Berlin Wall, the city grew. — the fall of the Berlin Wall was on 9 November 1989: that is 30 to 31 years before 2020, not 20 years
    /// - In 1965, **30 years** after the end of World War II, they met. — World War II ended on 2 September 1945: that is 19 to 20 years before 1965, not 30 years
    /// - The town marked the **30th** anniversary of the Chernobyl disaster in 2006. — the Chernobyl disaster was on 26 April 1986: its 20th anniversary is in 2006, that of 30 years in 2016
    /// - In 2004, it was the **50th** anniversary of D-Day. — D-Day was on 6 June 1944: its 60th anniversary is in 2004, that of 50 years in 1994
    /// - In 2011, **12 years** after the Columbia disaster, a memorial opened. — the Columbia disaster was on 1 February 2003: that is 7 to 8 years before 2011, not 12 years
    /// - In 2011, **12 years** after the September 11 attacks, a memorial opened. — the September 11 attacks were on 11 September 2001: that is 9 to 10 years before 2011, not 12 years
    ///
    /// ## Passes
    ///
    /// - In September 2022, seven months after the invasion of Ukraine, it is cold.
    /// - In 2019, 30 years after the fall of the Berlin Wall, the city grew.
    /// - In 2015, 70 years after the end of World War II, they met.
    /// - The town marked the 20th anniversary of the Chernobyl disaster in 2006.
    /// - In 2004, it was the 60th anniversary of D-Day.
    /// - Two months after the Chernobyl disaster, the town was empty.
    /// - Nine months after the invasion, he resigned.
    /// - In 2011, eight years after the Columbia disaster, a memorial opened.
    /// - In 2011, ten years after the September 11 attacks, a memorial opened.
    TIME_SINCE_EVENT_MISMATCH, "time-since-event-mismatch", Reference, &SINCE_EVENT, Outcome::Off
}
