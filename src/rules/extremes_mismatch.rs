//! A high below the low, or a price outside its range.

use crate::relation::{Outcome, extremes};

rule! {
    /// # extremes-mismatch
    ///
    /// A paragraph tells the 52-week high and low of a share, or its 52-week range and its price, and
    /// they do not lie so.
    ///
    /// ## Flags
    ///
    /// - It posted a new 52-week low on Monday of $13.18. The stock's 52-week high is **$9.43**. — a high of $9.43 is less than the low of $13.18
    /// - Its 52-week high is **$2.90**. Its 52-week low is $3.40. — a high of $2.90 is less than the low of $3.40
    /// - The share traded at **$152.57**. The stock's 52-week range is $116.32 to $144.57. — $152.57 is above $144.57, the most of its range
    /// - The share traded higher at **$12.49**. The stock's 52-week range is $21.27 to $28.59. — $12.49 is below $21.27, the least of its range
    /// - It hit a 52-week low of £8.20. The 52-week high was **£7.10**. — a high of £7.10 is less than the low of £8.20
    /// - Trading at **$45.20**, it has a 52-week range of $50 to $72. — $45.20 is below $50, the least of its range
    ///
    /// ## Passes
    ///
    /// - It posted a new 52-week low on Monday of $13.18. The stock's 52-week high is $29.43.
    /// - Its 52-week high is $3.40, and its 52-week low is $2.90.
    /// - The share traded at $132.57. The stock's 52-week range is $116.32 to $144.57.
    /// - The share traded higher at $22.49. The stock's 52-week range is $21.27 to $28.59.
    /// - It hit a 52-week low of £7.10. The 52-week high was £8.20.
    /// - Trading at $55.20, it has a 52-week range of $50 to $72.
    /// - It is a 52-week project with a low of $5 and costs of $9.
    /// - Shares traded at $5 in May and had a low of $3.
    EXTREMES_MISMATCH, "extremes-mismatch", Arithmetic, &extremes::WAY, Outcome::Off
}
