//! A death that comes before the birth.

use crate::relation::{Outcome, ways};

rule! {
    /// # lifespan-reversed
    ///
    /// A text gives the dates of a life, and the death comes before the birth.
    ///
    /// The dates are those of a life when they stand in brackets after a name, or when one is said to
    /// be of a birth and the next of a death. Years before Christ run downwards. Which of the two is
    /// wrong, or whether they have only changed places, nobody knows but the writer.
    ///
    /// ## Flags
    ///
    /// - Ada Moss (**1887–1878**) painted the sea. — a death in 1878 comes before a birth in 1887 (slip: ends-swapped)
    /// - Ada Moss (**c. 1887–1878**) painted the sea. — a death in 1878 comes before a birth in 1887 (slip: ends-swapped)
    /// - Rolf Aker (**12 March 1950 – 3 February 1920**) was a carpenter. — a death on 3 February 1920 comes before a birth on 12 March 1950 (slip: ends-swapped)
    /// - Brandt was born in 1952 and died in **1948** in Bergen. — a death in 1948 comes before a birth in 1952 (slip: ends-swapped)
    /// - Brandt (born 4 June 1952, died **9 July 1925**) sang bass. — a death on 9 July 1925 comes before a birth on 4 June 1952 (slip: ends-swapped)
    /// - Nicias (**44–100 BC**) taught rhetoric. — a death in 100 BC comes before a birth in 44 BC (slip: ends-swapped)
    /// - She was born on 3 May 1901, and died on **2 May 1901**. — a death on 2 May 1901 comes before a birth on 3 May 1901 (slip: ends-swapped)
    ///
    /// ## Passes
    ///
    /// - Ada Moss (1878–1887) died young.
    /// - Ada Moss (c. 1878–1887) died young.
    /// - Rolf Aker (12 March 1920 – 3 February 1950) was a carpenter.
    /// - Brandt was born in 1948 and died in 1952 in Bergen.
    /// - Nicias (100–44 BC) taught rhetoric.
    /// - The elder Nicias (27 BC – AD 14) taught law.
    /// - She was born in 1901, and died in 1901.
    /// - His father died in 1948, and he was born in 1949.
    /// - Anna (born 1952) followed her mother, who died in 1948, to the sea.
    LIFESPAN_REVERSED, "lifespan-reversed", Time, &ways::LIFESPAN, Outcome::Off
}
