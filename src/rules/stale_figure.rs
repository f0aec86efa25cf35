//! A figure that was right once.

use crate::claim::VALUE;
use crate::relation::Outcome;

rule! {
    /// # stale-figure
    ///
    /// A figure was right once: it is the table's value of an older year, and the text gives it as the present one, or as that
    /// of a later year.
    ///
    /// ## Table
    ///
    /// ```csv
    /// country,area_km2,population 2020,population 2024,longest river (km),capital
    /// France,543940,67571107,68551653,1006,Paris
    /// Spain,505983,47332614,48610458,1007,Madrid
    /// Portugal,92226,10295909,10639726,1007,Lisbon
    /// Belgium,30688,11522440,11763650,925,Brussels
    /// Netherlands,41865,17407585,17942942,1233,Amsterdam
    /// ```
    ///
    /// ## Flags
    ///
    /// - France has a population of **67,571,107**. — the population of France in 2024 is 68,551,653 in table.csv, not 67,571,107; that is the population of France in 2020
    /// - Spain has a population of **47.33 million**. — the population of Spain in 2024 is 48,610,458 in table.csv, not 47.33 million; that is the population of Spain in 2020
    /// - The population of Portugal is **10,295,909**. — the population of Portugal in 2024 is 10,639,726 in table.csv, not 10,295,909; that is the population of Portugal in 2020
    /// - In 2024, Belgium had a population of **11,522,440**. — the population of Belgium in 2024 is 11,763,650 in table.csv, not 11,522,440; that is the population of Belgium in 2020
    /// - The Netherlands has a population of **17.41 million**. — the population of Netherlands in 2024 is 17,942,942 in table.csv, not 17.41 million; that is the population of Netherlands in 2020
    /// - In 2024, the population of Spain was **47,332,614**. — the population of Spain in 2024 is 48,610,458 in table.csv, not 47,332,614; that is the population of Spain in 2020
    ///
    /// ## Passes
    ///
    /// - France has a population of 68,551,653.
    /// - Spain has a population of 48.61 million.
    /// - In 2020, the population of Portugal was 10,295,909.
    /// - In 2020, Belgium had a population of 11,522,440.
    /// - The Netherlands has a population of about 18 million.
    /// - In 1990, the population of Spain was 38.9 million.
    /// - Spain would have a population of 47,332,614.
    STALE_FIGURE, "stale-figure", Reference, &VALUE, Outcome::Stale
}
