//! A figure that a reference table contradicts.

use crate::claim::VALUE;
use crate::relation::Outcome;

rule! {
    /// # contradicts-reference
    ///
    /// A figure is said of a row and a column of a reference table, and the table has another value there.
    ///
    /// It is bound by the name of the row, the name of the column, a unit of the right dimension and a time that fits,
    /// and compared as two intervals: what was printed, and the table's value with the table's precision. Where several
    /// rows or columns could be meant, nothing is said.
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
    /// - France has an area of **534,940** km². — the area of France is 543,940 square kilometres in table.csv, not 534,940 km²
    /// - The area of Spain is **515,000** km². — the area of Spain is 505,983 square kilometres in table.csv, not 515,000 km²
    /// - In 2020, Belgium had a population of **12.6 million**. — the population of Belgium in 2020 is 11,522,440 in table.csv, not 12.6 million
    /// - The population of Portugal was **11,395,909** in 2020. — the population of Portugal in 2020 is 10,295,909 in table.csv, not 11,395,909
    /// - The longest river of the Netherlands is **1,333** km long. — the longest river of Netherlands is 1233 kilometres in table.csv, not 1,333 km
    /// - Belgium's area is **more than 31,000** km². — the area of Belgium is 30,688 square kilometres in table.csv, not “more than 31,000 km²”
    /// - With an area of **36,000 square miles**, Belgium is small. — the area of Belgium is 30,688 square kilometres in table.csv, not 36,000 square miles
    ///
    /// ## Passes
    ///
    /// - France has an area of 543,940 km².
    /// - France has an area of about 544,000 km².
    /// - The area of Spain is 195,361 square miles.
    /// - In 2020, Belgium had a population of 11.5 million.
    /// - The population of Portugal in 2024 was more than 10.6 million.
    /// - Belgium would have a population of 14 million by then.
    /// - The area of Texas is 695,662 km².
    /// - The area of France and Spain is 1,049,923 km².
    /// - France has 96 departments and 18 regions.
    /// - The area of Belgium is not 31,688 km².
    CONTRADICTS_REFERENCE, "contradicts-reference", Reference, &VALUE, Outcome::Off
}
