//! A table's figure in another unit or scale.

use crate::claim::VALUE;
use crate::relation::Outcome;

rule! {
    /// # wrong-unit-of-table
    ///
    /// A figure has the digits of the table's value and another unit or scale: square miles for square kilometres, billions
    /// for millions, a column that counts in thousands.
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
    /// - France has an area of **543,940 square miles**. — the area of France is 543,940 square kilometres in table.csv, not 543,940 square miles (slip: unit-of-table)
    /// - The area of Belgium is **30,688 sq mi**. — the area of Belgium is 30,688 square kilometres in table.csv, not 30,688 sq mi (slip: unit-of-table)
    /// - The area of Spain is **505,983 hectares**. — the area of Spain is 505,983 square kilometres in table.csv, not 505,983 hectares (slip: unit-of-table)
    /// - The longest river of Belgium is **925 miles** long. — the longest river of Belgium is 925 kilometres in table.csv, not 925 miles (slip: unit-of-table)
    /// - In 2020, Belgium had a population of **11.5 billion**. — the population of Belgium in 2020 is 11,522,440 in table.csv, not 11.5 billion (slip: thousandfold)
    /// - In 2024, the population of Portugal was **10,640**. — the population of Portugal in 2024 is 10,639,726 in table.csv, not 10,640 (slip: thousandth)
    /// - In 2020, Belgium had a population of **11.5 trillion**. — the population of Belgium in 2020 is 11,522,440 in table.csv, not 11.5 trillion (slip: millionfold)
    /// - In 2024, the population of Portugal was **10.6**. — the population of Portugal in 2024 is 10,639,726 in table.csv, not 10.6 (slip: millionth)
    ///
    /// ## Passes
    ///
    /// - France has an area of 210,016 square miles.
    /// - The area of Belgium is 11,849 sq mi.
    /// - The area of Spain is 50,598,300 hectares.
    /// - The longest river of Belgium is 575 miles long.
    /// - In 2020, Belgium had a population of 11.5 million.
    /// - In 2024, the population of Portugal was 10,640 thousand.
    /// - The area of Belgium is about 3 million hectares.
    /// - In 2020, Belgium had a population of 11,522 thousand.
    /// - The population of Portugal was not 10.6 billion.
    WRONG_UNIT_OF_TABLE, "wrong-unit-of-table", Reference, &VALUE, Outcome::Rescaled
}
