//! A mean, a number and a total that do not fit.

use crate::relation::{Outcome, mean};

rule! {
    /// # mean-total-mismatch
    ///
    /// A text tells how many there are, how much each has on average and what that comes to in all, and
    /// the product is another.
    ///
    /// The mean is the interval that was printed: 12 of "$400 on average" may be $4,794 to $4,806.
    ///
    /// ## Flags
    ///
    /// - The 12 workers earn an average of $400 each, **$5,200** in all. — 12 at $400 on average are $4,800, not $5,200
    /// - Its 25 shops sold 310 bikes each on average, a total of **7,950** bikes. — 25 at 310 on average are 7,750, not 7,950
    /// - The 40 pupils read an average of 6.5 books, or **300** books in all. — 40 at 6.5 on average are 260, not 300
    /// - The 8 farms have on average 52 cows, together **520** cows. — 8 at 52 on average are 416, not 520
    /// - The 15 cars cost an average of $21,500, a total of **$32,250**. — 15 at $21,500 on average are $322,500, not $32,250
    /// - The 300 tickets sold for an average of $45, or **$15,300** altogether. — 300 at $45 on average are $13,500, not $15,300
    /// - The 12 boats carry 25 tonnes on average, a total of **3,000 tonnes**. — 12 at 25 tonnes on average are 300 tonnes, not 3,000 tonnes (slip: decimal-slip)
    ///
    /// ## Passes
    ///
    /// - The 12 workers earn an average of $400 each, $4,800 in all.
    /// - Its 25 shops sold 310 bikes each on average, a total of 7,750 bikes.
    /// - The 40 pupils read an average of 6.5 books, or 260 books in all.
    /// - The 8 farms have on average 52 cows, together 416 cows.
    /// - The 15 cars cost an average of $21,500, a total of $322,500.
    /// - The 12 workers earn an average of $400, above the average of $350.
    /// - Pay is up 5% to an average of $400, and 12 workers left.
    /// - The 12 firms paid $3m in all, and fines average $400.
    MEAN_TOTAL_MISMATCH, "mean-total-mismatch", Arithmetic, &mean::WAY, Outcome::Off
}
