//! "Doubled", and values of which the one is not twice the other.

use crate::relation::{Outcome, multiple};

rule! {
    /// # multiple-mismatch
    ///
    /// Something doubled, trebled or halved, and the two values are not so.
    ///
    /// The words are round: what "doubled" may be 10% more or less than twice. "More than" and "nearly"
    /// bound it from one side.
    ///
    /// ## Flags
    ///
    /// - Sales more than doubled to **550** from 300. — 550 is no more than 2 × 300 = 600, though the text says so (“doubled”)
    /// - Its staff tripled to **90** from 50. — 3 × 50 is 150, not 90, though the text says “tripled”
    /// - The price halved to **$8** from $10. — ½ × $10 is $5, not $8, though the text says “halved”
    /// - Exports doubled from $20m to **$55m**. — 2 × $20m is $40m, not $55m, though the text says “doubled”
    /// - Output quadrupled to **30,000** from 11,000. — 4 × 11,000 is 44,000, not 30,000, though the text says “quadrupled”
    /// - Visits nearly doubled to **750** from 300. — 750 is no less than 2 × 300 = 600, though the text says so (“doubled”)
    /// - The **450,000** new jobs were twice the 169,000 that were forecast. — 2 × 169,000 is 338,000, not 450,000, though the text says “twice”
    /// - It sold for **$12m**, ten times its estimate of $2m. — ten times $2m is $20m, not $12m
    /// - It rose from £1.2m to **£2.4m**, more than tripling. — £2.4m is no more than 3 × £1.2m = £3.6m, though the text says so (“tripling”)
    ///
    /// ## Passes
    ///
    /// - Sales more than doubled to 650 from 300.
    /// - Its staff tripled to 155 from 50.
    /// - The price halved to $5 from $10.
    /// - Exports doubled from $20m to $41m.
    /// - Visits nearly doubled to 580 from 300.
    /// - The 337,000 new jobs were twice the 169,000 that were forecast.
    /// - Profit doubled on sales of $5m, up from $4m.
    /// - Rents rose to $900 from $800.
    /// - It sold for $20m, ten times its estimate of $2m.
    /// - It rose from £1.2m to £3.7m, more than tripling.
    MULTIPLE_MISMATCH, "multiple-mismatch", Percent, &multiple::WAY, Outcome::Off
}
