//! A span of dates that ends before it begins.

use crate::relation::{Outcome, ways};

rule! {
    /// # reversed-span
    ///
    /// A text gives a span whose end comes before its beginning.
    ///
    /// Both dates must be written with their years, or be days of one month; "November to March" is a
    /// winter. Years before Christ run downwards and are read so. "From 2030 to 2025" is a span only
    /// where nothing says that a date or a figure was changed from the one to the other: "the deadline
    /// was moved from 2030 to 2025" and "fell from 2010 to 2005 levels" pass. A shortened end ("1998–02")
    /// is taken to lie in the next century.
    ///
    /// ## Flags
    ///
    /// - The plan covers the years from **2030 to 2025** in full. — a span from 2030 to 2025 runs backwards (slip: ends-swapped)
    /// - The plan (**2014–1999**) was never printed. — a span from 2014 to 1999 runs backwards (slip: ends-swapped)
    /// - The club played there from **1988 to 1983** without a roof. — a span from 1988 to 1983 runs backwards (slip: ends-swapped)
    /// - The show runs from **8–5 May 2019** in the hall. — a span from 8 May 2019 to 5 May 2019 runs backwards (slip: ends-swapped)
    /// - The school was closed from **12 March 2020 to 4 June 2019** by order. — a span from 12 March 2020 to 4 June 2019 runs backwards (slip: ends-swapped)
    /// - The mine was worked between **1950 and 1930** by hand. — a span from 1950 to 1930 runs backwards (slip: ends-swapped)
    /// - The town was held (**44–100 BC**) by the coast tribes. — a span from 44 BC to 100 BC runs backwards (slip: ends-swapped)
    /// - The mine opened in May 1950 and closed in **March 1930**. — a span from May 1950 to March 1930 runs backwards (slip: ends-swapped)
    /// - It was shown from October 12, 2009, to **March 30, 2003**, at night. — a span from 12 October 2009 to 30 March 2003 runs backwards (slip: ends-swapped)
    ///
    /// ## Passes
    ///
    /// - The mine opened in May 1930 and closed in March 1950.
    /// - It was shown from October 12, 2009, to March 30, 2013, at night.
    /// - The old shop closed in 1990, and the new one opened in 1985.
    /// - The plan covers the years from 2025 to 2030 in full.
    /// - The plan (1999–2014) was never printed.
    /// - The deadline was moved from 2030 to 2025.
    /// - Emissions fell from 2010 to 2005 levels.
    /// - The road is shut from November to March.
    /// - The road is shut from 20 December to 5 January.
    /// - He played there 1960–68 and 1998–02.
    /// - The town was held (100–44 BC) by the coast tribes.
    /// - It stood from 27 BC to AD 14.
    /// - The target was brought forward from 2050 to 2045.
    /// - The winter of November 2019 to March 2020 was mild.
    /// - The team won the cup in 1999 and 1998.
    REVERSED_SPAN, "reversed-span", Time, &ways::ORDER, Outcome::Off
}
