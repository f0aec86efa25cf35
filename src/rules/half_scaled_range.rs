//! A range of which one end only has its scale word.

use crate::relation::{Outcome, half_scaled};

rule! {
    /// # half-scaled-range
    ///
    /// "$5 to $10 million": the first end has its sign and not its scale word, and reads as five
    /// dollars.
    ///
    /// Many house styles write so; the rule is of medium confidence and shown only where those are
    /// asked for. "£5–10m", which has one sign, passes.
    ///
    /// ## Flags
    ///
    /// - It will cost **$5 to $10 million** to mend. — $5 has no scale word of its own, and reads as that sum alone; $10 million has one
    /// - The loss was **$8-$9 billion**. — $8 has no scale word of its own, and reads as that sum alone; $9 billion has one
    /// - They want **£20 to £30m** for it. — £20 has no scale word of its own, and reads as that sum alone; £30m has one
    /// - The fine is **€2–€3bn**. — €2 has no scale word of its own, and reads as that sum alone; €3bn has one
    /// - Sales of **$1.2 to $1.4 billion** are expected. — $1.2 has no scale word of its own, and reads as that sum alone; $1.4 billion has one
    /// - A sum between **£400 and £500 million** was named. — £400 has no scale word of its own, and reads as that sum alone; £500 million has one
    ///
    /// ## Passes
    ///
    /// - It will cost $5 million to $10 million to mend.
    /// - The loss was $8 billion to $9 billion.
    /// - They want £20–30m for it.
    /// - The fine is €2bn–€3bn.
    /// - Tickets cost $5 to $10.
    /// - A sum between £400m and £500m was named.
    /// - It grew from $5,000 to $9 million.
    /// - Sales of 1.2 to 1.4 billion dollars are expected.
    HALF_SCALED_RANGE, "half-scaled-range", Arithmetic, &half_scaled::WAY, Outcome::Off
}
