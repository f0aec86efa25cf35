//! A fall of more than all there was.

use crate::relation::{Outcome, decrease};

rule! {
    /// # impossible-decrease
    ///
    /// Something is said to fall by more than 100%.
    ///
    /// A profit, a balance or a temperature may go below nothing: those are doubted.
    ///
    /// ## Flags
    ///
    /// - Crime in the town fell by **200%** last year. — nothing can fall by 200%: after 100% there is nothing left
    /// - The new lamp uses **150%** less power. — nothing can fall by 150%: after 100% there is nothing left
    /// - The plan will cut waste by **120 per cent**. — nothing can fall by 120 per cent: after 100% there is nothing left
    /// - The firm reported a **300%** decrease in complaints. — nothing can fall by 300%: after 100% there is nothing left
    /// - Tickets are **110%** cheaper than in May. — nothing can fall by 110%: after 100% there is nothing left
    /// - Visitor numbers dropped **130%** in a year. — nothing can fall by 130%: after 100% there is nothing left
    ///
    /// ## Passes
    ///
    /// - Crime in the town fell by 20% last year.
    /// - The new lamp uses 80% less power.
    /// - Crime in the town rose by 200% last year.
    /// - The plan will cut waste by 100 per cent.
    /// - Profit fell 200% to a loss of $4m.
    /// - Prices fell after a rise of 150%.
    /// - Output fell to 120% of the level of 2010.
    /// - The price was cut from 150% to 120% of the guide.
    IMPOSSIBLE_DECREASE, "impossible-decrease", Percent, &decrease::WAY, Outcome::Off
}
