//! A rate on one base that is not the rate on the other.

use crate::relation::{Outcome, rate_base};

rule! {
    /// # rate-base-mismatch
    ///
    /// A rate is told per so many and again as a percentage or per another number, and the two differ.
    ///
    /// ## Flags
    ///
    /// - The death rate was 12 per 1,000 (**0.12%**). — 12 per 1,000 is 1.20%, not 0.12% (slip: decimal-slip)
    /// - Some 45 per 100,000 people (**45 per 10,000**) fell ill. — 45 per 100,000 is 4.5 per 10,000, not 45
    /// - The rate is 3 per 100, or **30%**. — 3 per 100 is 3%, not 30% (slip: decimal-slip)
    /// - About 5 per 1,000 people (**5%**) carry the gene. — 5 per 1,000 is 0.50%, not 5% (slip: decimal-slip)
    /// - It was 250 per 100,000 (**2.5%**) in May. — 250 per 100,000 is 0.25%, not 2.5% (slip: decimal-slip)
    /// - The rate was 8 per 10,000, or **0.8%**, last year. — 8 per 10,000 is 0.080%, not 0.8% (slip: decimal-slip)
    ///
    /// ## Passes
    ///
    /// - The death rate was 12 per 1,000 (1.2%).
    /// - Some 45 per 100,000 people (4.5 per 10,000) fell ill.
    /// - The rate is 3 per 100, or 3%.
    /// - About 5 per 1,000 people (0.5%) carry the gene.
    /// - It was 250 per 100,000 (0.25%) in May.
    /// - The rate was 12 per 1,000 (up 5%).
    /// - The rate was 12 per 1,000, and 0.3% of those died.
    /// - There are 12 per 1,000 (about 500 in all).
    RATE_BASE_MISMATCH, "rate-base-mismatch", Percent, &rate_base::WAY, Outcome::Off
}
