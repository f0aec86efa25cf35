//! Which of a series it is.

use crate::known::EDITION;
use crate::relation::Outcome;

rule! {
    /// # edition-mismatch
    ///
    /// The Olympic Games, summit or festival of a year is another of its series than the text says. Years that a series skipped
    /// are known. Without a year in the sentence the day of the text counts, and older ones and the next are never flagged.
    ///
    /// ## Flags
    ///
    /// - The **ninth** Eastern Economic Forum, in 2022, opened. — the Eastern Economic Forum of 2022 is the 7th, not the 9th, which is that of 2024
    /// - Paris hosted the **32nd** Summer Olympics in 2024. — the Summer Olympics of 2024 is the 33rd, not the 32nd, which is that of 2021
    /// - In 2022, Qatar hosted the **21st** FIFA World Cup. — the FIFA World Cup of 2022 is the 22nd, not the 21st, which is that of 2018
    /// - The **47th** G7 summit was held in Elmau in 2022. — the G7 summit of 2022 is the 48th, not the 47th, which is that of 2021
    /// - Malmö held the **67th** Eurovision Song Contest in 2024. — the Eurovision Song Contest of 2024 is the 68th, not the 67th, which is that of 2023
    /// - The **20th** G20 summit met in Bali in 2022. — the G20 summit of 2022 is the 17th, not the 20th, which is that of 2025
    ///
    /// ## Passes
    ///
    /// - The seventh Eastern Economic Forum, in 2022, opened.
    /// - Paris hosted the 33rd Summer Olympics in 2024.
    /// - In 2022, Qatar hosted the 22nd FIFA World Cup.
    /// - The 48th G7 summit was held in Elmau in 2022.
    /// - Malmö held the 68th Eurovision Song Contest in 2024.
    /// - The fifth Eastern Economic Forum drew thousands.
    /// - The third forum, in 2022, opened.
    /// - The second Bali summit was held in 2013.
    EDITION_MISMATCH, "edition-mismatch", Reference, &EDITION, Outcome::Off
}
