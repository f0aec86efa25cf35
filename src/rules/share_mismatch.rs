//! A percentage that its part and its whole do not give.

use crate::relation::{Outcome, share};

rule! {
    /// # share-mismatch
    ///
    /// A text gives a part, the whole and what per cent the one is of the other, and the three do not fit.
    ///
    /// The part divided by the whole must round to the printed percentage. Counts are exact; other figures
    /// are intervals. Usual slips are a part divided by the rest, and the share of what is left.
    ///
    /// ## Flags
    ///
    /// - Of 450 workers, 120 (**35%**) were women. — 120 of 450 is 27%, not 35%
    /// - They asked 120 of the 450 workers (**35%**). — 120 of 450 is 27%, not 35%
    /// - It has 91 of its 120 ships, or **91%**, at sea. — 91 of 120 is 76%, not 91%
    /// - About 200 of the 800 seats (**33%**) were empty. — 200 of 800 is 25%, not 33% (slip: share-of-the-rest)
    /// - The union won 30 of the 40 seats (**25%**). — 30 of 40 is 75%, not 25% (slip: share-that-is-left)
    /// - Of the 60 members, 15 (**75%**) voted. — 15 of 60 is 25%, not 75% (slip: share-that-is-left)
    /// - They ran 54 out of a total fleet of 608 trains (**19.1 percent**). — 54 of 608 is 8.9 percent, not 19.1 percent
    ///
    /// ## Passes
    ///
    /// - Of 450 workers, 120 (27%) were women.
    /// - They asked 120 of the 450 workers (27%).
    /// - It has 554 out of a total fleet of 608, or 91.1 percent.
    /// - About 200 of the 800 seats (25%) were empty.
    /// - The union won 30 of the 40 seats (75%).
    /// - Of the 40 men, 12 left (up 5% on last year).
    /// - They hold 20 of the 30 shares (5% more than before).
    /// - He owns 5 of the 12 (the rest pay 30%).
    SHARE_MISMATCH, "share-mismatch", Percent, &share::WAY, Outcome::Off
}
