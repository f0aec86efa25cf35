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
    ///
    /// ## Passes
    ///
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
