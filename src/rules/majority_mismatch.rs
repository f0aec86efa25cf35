//! A majority of half or less, a minority of half or more.

use crate::relation::{Outcome, majority};

rule! {
    /// # majority-mismatch
    ///
    /// A share is called a majority, or "most", and is no more than half; or a minority, and is no less.
    ///
    /// "The most common answer" and "the most votes" say nothing of half, a two-thirds majority has a
    /// bar of its own, and a majority of so many votes is a lead.
    ///
    /// ## Flags
    ///
    /// - A majority, **48%**, said they would vote for the plan. — — 48% is no more than half, though the text says “majority”
    /// - The majority of respondents (**43 percent**) agreed. — — 43 percent is no more than half, though the text says “majority”
    /// - A minority of **61%** opposed the plan. — — 61% is no less than half, though the text says “minority”
    /// - Most voters (**47%**) were against it. — — 47% is no more than half, though the text says “Most”
    /// - A majority (**210** of 450 members) signed the letter. — — 210 of 450 is no more than half, though the text says “majority”
    /// - The fund bought a majority stake of **38%** in the firm. — — 38% is no more than half, though the text says “majority”
    /// - Then **46%**, a majority, wanted to stay. — 46% is no more than half, though the text says “majority”
    ///
    /// ## Passes
    ///
    /// - A majority, 52%, said they would vote for the plan.
    /// - The majority of respondents (61 percent) agreed.
    /// - A minority of 38% opposed the plan.
    /// - The most common answer (48%) was "no".
    /// - A majority (230 of 450 members) signed the letter.
    /// - The fund bought a majority stake of 51% in the firm.
    /// - She won the most votes (41%) in the first round.
    /// - It was passed with a majority of 48 votes.
    /// - A two-thirds majority (67%) is needed.
    MAJORITY_MISMATCH, "majority-mismatch", Percent, &majority::WAY, Outcome::Off
}
