//! Shares of one whole that are more than all of it, or leave another rest than is told.

use crate::relation::{Outcome, shares_total};

rule! {
    /// # shares-off-total
    ///
    /// Shares that exclude each other are more than 100%, or do not make 100% where the rest is told.
    ///
    /// Each share is the interval that was printed, so 33%, 33% and 33% are all, and 34% and 67% as
    /// well. Answers that were not told leave room below; several answers of one person leave room
    /// above, and silence the rule.
    ///
    /// ## Flags
    ///
    /// - Of those polled 59% were in favour and **44%** were against. — 59% and 44% are more than 100%
    /// - In all 52% agreed while **53%** disagreed. — 52% and 53% are more than 100%
    /// - Local films took 37.5% of the market, with foreign films taking the remaining **72.5%**. — 37.5% leave 62.5%, not 72.5%
    /// - The class is 45% boys and **65%** girls. — 45% leave 55%, not 65%
    /// - In the survey 48% approved, 49% disapproved and **13%** were undecided. — 48% + 49% and 13% are more than 100%
    /// - Coal gave 40% of the power, gas 30%, and the rest, **20%**, came from wind. — 40% + 30% leave 30%, not 20%
    /// - Brass is an alloy of 70% copper and **40%** zinc. — 70% leave 30%, not 40%
    /// - Some 43% thought he had done well and **71%** disagreed. — 43% and 71% are more than 100%
    /// - Wheat is 50%, barley 20% and the remaining **50%** oats. — 50% + 20% leave 30%, not 50% (slip: part-left-out)
    ///
    /// ## Passes
    ///
    /// - Of those polled 54% were in favour and 44% were against.
    /// - Some 42% agreed while 53% disagreed.
    /// - Local films took 37.5% of the market, with foreign films taking the remaining 62.5%.
    /// - The class is 45% boys and 55% girls.
    /// - In the survey 48% approved, 49% disapproved and 3% were undecided.
    /// - Coal gave 40% of the power, gas 30%, and the rest, 30%, came from wind.
    /// - With several answers possible 70% agreed and 60% disagreed.
    /// - Brass is an alloy of 70% copper and 30% zinc.
    /// - Some 43% thought he had done well and 17% disagreed.
    /// - Approval is up from 40% to 60%.
    /// - Shares in Acme rose 60%, and those of Bolt 70%.
    /// - In 2010 60% supported it, compared with 70% who supported it in 2012.
    SHARES_OFF_TOTAL, "shares-off-total", Percent, &shares_total::WAY, Outcome::Off
}
