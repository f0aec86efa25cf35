//! A step that is not the difference of its two values.

use crate::relation::{Outcome, difference};

rule! {
    /// # difference-mismatch
    ///
    /// A text says by how much something rose or fell, and from where to where, and the step is not the
    /// difference of the two.
    ///
    /// Each figure is the interval that was printed: of two rounded values the difference may miss a
    /// rounded step by half a unit of each. Counts are exact.
    ///
    /// ## Flags
    ///
    /// - Profit fell **£3.1m** to £7.1m, from £8.4m. — from £8.4m to £7.1m is a fall of £1.3m, not £3.1m
    /// - Shares rose **15p** to 212p from 209p. — from 209p to 212p is a rise of 3p, not 15p
    /// - The price was cut by **$25** to $80 from $115. — from $115 to $80 is a fall of $35, not $25
    /// - Sales rose by **$12 million** to $57 million from $50 million. — from $50 million to $57 million is a rise of $7 million, not $12 million
    /// - The fund lost **€900m** to €4.3bn from €4.9bn. — from €4.9bn to €4.3bn is a fall of €600m, not €900m
    /// - The number of shops rose by **90** from 40 to 50. — from 40 to 50 is a rise of 10, not 90 (slip: sum-for-difference)
    /// - The car costs $25,500, which is **$5,000** more than the old model at $22,500. — $25,500 and $22,500 lie $3,000 apart, not $5,000
    /// - He won by 52,130 votes to 48,920, a majority of **3,120**. — 52,130 and 48,920 lie 3,210 apart, not 3,120
    ///
    /// ## Passes
    ///
    /// - The car costs $25,500, which is $3,000 more than the old model at $22,500.
    /// - He won by 52,130 votes to 48,920, a majority of 3,210.
    /// - She earns £40,500, £10,000 less than she did.
    /// - Profit fell £1.3m to £7.1m, from £8.4m.
    /// - Shares rose 3p to 212p from 209p.
    /// - The price was cut by $20 to $80 from $100.
    /// - Sales rose by $7 million to $57 million from $50 million.
    /// - Membership fell by 700 to 4,275 from 4,975.
    /// - The number of shops rose by 10 from 40 to 50.
    /// - Revenue rose $1.2bn to $5.1bn from $3.8bn.
    /// - Sales rose 7% to $53.5 million from $50 million.
    DIFFERENCE_MISMATCH, "difference-mismatch", Arithmetic, &difference::WAY, Outcome::Off
}
