//! A number, a price for each and a total that do not fit.

use crate::relation::{Outcome, per_unit};

rule! {
    /// # per-unit-mismatch
    ///
    /// A text tells how many there are, what each costs or gets and what that comes to, and the product
    /// is another.
    ///
    /// The number must count what the price is for ("a share" and "shares"), or the price be for
    /// "each"; a sentence in which something rose or fell has more than one price.
    ///
    /// ## Flags
    ///
    /// - It bought 2.7 million shares for $3.625 a share, or **$99 million**. — 2.7 million at $3.625 each are $10 million, not $99 million
    /// - It gave $500 million to 327 million Americans, about **$1 million** each. — $500 million for 327 million is $1.53 each, not $1 million
    /// - The 40 tickets cost £12 each, **£540** in all. — 40 at £12 each are £480, not £540
    /// - She sold 350 bikes at $220 a bike, a total of **$87,000**. — 350 at $220 each are $77,000, not $87,000
    /// - The prize of $90,000 goes to 12 winners, or **$9,500** apiece. — $90,000 for 12 is $7,500 each, not $9,500
    /// - He ordered 25 chairs at €80 a chair, or **€2,400**. — 25 at €80 each are €2,000, not €2,400
    /// - It sold 2.5 million shares for $4 a share, or **$10 billion**. — 2.5 million at $4 each are $0.010 billion, not $10 billion (slip: scale-word-up)
    /// - The prize of $90,000 goes to 12 winners, or **$750** apiece. — $90,000 for 12 is $7,500 each, not $750 (slip: decimal-slip)
    /// - The 1,800 workers get $50 each, or **$120,000** in all. — 1,800 at $50 each are $90,000, not $120,000
    ///
    /// ## Passes
    ///
    /// - It bought 2.7 million shares for $3.625 a share, or $9.9 million.
    /// - It gave $500 million to 327 million Americans, about $1.53 each.
    /// - The 40 tickets cost £12 each, £480 in all.
    /// - The 1,800 workers get $50 each, or $90,000 in all.
    /// - She sold 350 bikes at $220 a bike, a total of $77,000.
    /// - The prize of $90,000 goes to 12 winners, or $7,500 apiece.
    /// - He ordered 25 chairs at €80 a chair, or €2,000.
    /// - Net was $9.9 million, or $1.02 a share, on sales of 300 bikes.
    /// - Profit rose to $9.9 million, or $3 a share, and 5 million shares were sold.
    PER_UNIT_MISMATCH, "per-unit-mismatch", Arithmetic, &per_unit::WAY, Outcome::Off
}
