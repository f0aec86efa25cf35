//! More than all of the people.

use crate::relation::{Outcome, share_limit};

rule! {
    /// # impossible-share
    ///
    /// A share of people is more than 100%.
    ///
    /// Of an amount, a plan or last year's number it may be more.
    ///
    /// ## Flags
    ///
    /// - Some **120%** of respondents said yes. — 120% of respondents cannot be: 100% are all of them
    /// - In all **140 percent** of the voters came. — 140 percent of voters cannot be: 100% are all of them
    /// - Only **105%** of patients recovered. — 105% of patients cannot be: 100% are all of them
    /// - About **180%** of the adult residents own a car. — 180% of residents cannot be: 100% are all of them
    /// - The drug helped **130%** of the women who took it. — 130% of women cannot be: 100% are all of them
    /// - It was read by **150 per cent** of students. — 150 per cent of students cannot be: 100% are all of them
    ///
    /// ## Passes
    ///
    /// - Some 20% of respondents said yes.
    /// - Sales were 120% of last year's.
    /// - It reached 120% of the target.
    /// - It pays 150% of workers' wages.
    /// - The figure is 120% of the number of voters in 2010.
    /// - In all 100% of the voters came.
    /// - The poll rose 120% in a year.
    /// - It holds 110% of the capital that is asked for.
    IMPOSSIBLE_SHARE, "impossible-share", Percent, &share_limit::WAY, Outcome::Off
}
