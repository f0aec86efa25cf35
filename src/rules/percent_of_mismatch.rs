//! A percentage of an amount that is not the part that is told.

use crate::relation::{Outcome, percent_of};

rule! {
    /// # percent-of-mismatch
    ///
    /// A text tells a percentage of an amount and what it comes to, and it comes to something else.
    ///
    /// ## Flags
    ///
    /// - One should know that 1% of $21.1bn is just over **$2bn**. — 1% of $21.1bn is $0.21bn, not $2bn (slip: decimal-slip)
    /// - It sold 20 percent of its 400 shops, or **120**, last year. — 20 percent of 400 is 80, not 120
    /// - It made 200 million tonnes, of which 20 percent or **60 million tonnes** was sold. — 20 percent of 200 million tonnes is 40 million tonnes, not 60 million tonnes
    /// - Casinos brought 80 per cent or **$1.5 billion** of the $3.1 billion. — 80 per cent of $3.1 billion is $2.5 billion, not $1.5 billion
    /// - Some 5% of the 4,000 pupils (**2,000**) were ill. — 5% of 4,000 is 200, not 2,000 (slip: decimal-slip)
    /// - A tax of 30% of $500 is **$350**. — 30% of $500 is $150, not $350 (slip: share-that-is-left)
    /// - The 3% tax on the $400 order was **$18**. — 3% of $400 is $12, not $18
    /// - The stake of 30% in the $2bn firm is worth **$1.2bn**. — 30% of $2bn is $0.6bn, not $1.2bn
    /// - The cut of **£500m** is 10% of the £8bn budget. — 10% of £8bn is £800m, not £500m
    /// - The bill was $48 plus a 20% tip of **$12**. — 20% of $48 is $9.6, not $12
    ///
    /// ## Passes
    ///
    /// - The 3% tax on the $400 order was $12.
    /// - The cut of £800m is 10% of the £8bn budget.
    /// - It holds a 30% stake in the $2bn firm and sold $800m of bonds.
    /// - One should know that 1% of $21.1bn is $211m.
    /// - It sold 20 percent of its 400 shops, or 80, last year.
    /// - It made 200 million tonnes, of which 20 percent or 40 million tonnes was sold.
    /// - Casinos brought 80 per cent or $2.5 billion of the $3.1 billion.
    /// - Some 5% of the 4,000 pupils (200) were ill.
    /// - A tax of 30% of $500 is $150.
    /// - Some 5% of the 4,000 pupils were ill, and 300 more stayed at home.
    /// - It holds 10% of the firm, or $5m.
    PERCENT_OF_MISMATCH, "percent-of-mismatch", Percent, &percent_of::WAY, Outcome::Off
}
