//! An amount in two currencies, by a table of rates.

use crate::known::RATE;
use crate::relation::Outcome;

rule! {
    /// # exchange-rate-mismatch
    ///
    /// An amount is given in two currencies, and by a table of rates the one never was the other: within the year that stands beside
    /// it, or about the day of the text. Only with a table: a first column `Date`, and a column of rates for each currency, as the
    /// European Central Bank has it (`scripts/make-rates` makes one).
    ///
    /// ## Table
    ///
    /// ```csv
    /// Date,USD,GBP,JPY,CHF
    /// 2019-01-02,1.1397,0.90165,124.04,1.1253
    /// 2019-06-28,1.1380,0.89655,122.60,1.1105
    /// 2019-12-31,1.1234,0.85080,121.94,1.0854
    /// 2022-01-03,1.1355,0.84135,130.83,1.0361
    /// 2022-09-28,0.9565,0.90150,138.42,0.9413
    /// 2022-12-30,1.0666,0.88693,140.66,0.9847
    /// ```
    ///
    /// ## Flags
    ///
    /// - In 2019 it cost $10m (**£5.9m**). — 10,000,000 US dollars was 7,573,000 to 7,911,000 pounds sterling in 2019, not 5,900,000 pounds sterling
    /// - It made €100m (**$95m**) in 2019. — 100,000,000 euros was 112,300,000 to 114,000,000 US dollars in 2019, not 95,000,000 US dollars
    /// - The fee was £2,000 (**€1,800**) in 2022. — 2,000 pounds sterling was 2,219 to 2,377 euros in 2022, not 1,800 euros
    /// - They paid 5,000 Swiss francs (**$6,900**) in 2022. — 5,000 Swiss francs was 5,081 to 5,480 US dollars in 2022, not 6,900 US dollars
    /// - A ticket was ¥12,000 (**$190**) in 2019. — 12,000 Japanese yen was 110.3 to 111.4 US dollars in 2019, not 190 US dollars
    /// - In 2022 the flat sold for £1.1m (**€1.6m**). — 1,100,000 pounds sterling was 1,220,000 to 1,307,000 euros in 2022, not 1,600,000 euros
    ///
    /// ## Passes
    ///
    /// - In 2019 it cost $10m (£7.8m).
    /// - It made €100m ($113m) in 2019.
    /// - The fee was £2,000 (€2,300) in 2022.
    /// - They paid 5,000 Swiss francs ($5,300) in 2022.
    /// - A ticket was ¥12,000 ($111) in 2019.
    /// - It cost $10m (£5.9m).
    /// - In 1985 it cost $10m (£7.1m).
    /// - In 2019 it cost $10m (about £8m).
    EXCHANGE_RATE_MISMATCH, "exchange-rate-mismatch", Reference, &RATE, Outcome::Off
}
