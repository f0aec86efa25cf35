//! A difference of percentages that is called a percentage, or the other way round.

use crate::relation::{Outcome, points};

rule! {
    /// # points-not-percent
    ///
    /// A rate moves from one percentage to another, and its step is told in per cent where it is a
    /// difference of points, or in points where it is per cent of the old rate, or is neither.
    ///
    /// Both values must be told: "unemployment rose 0.1% to 4.5%" says too little.
    ///
    /// ## Flags
    ///
    /// - The rate rose **2%** to 12% from 10%. — from 10% to 12% is a rise of 20%, not 2% (slip: points-as-percent)
    /// - National insurance went up by **1.25%** from 12% to 13.25%. — from 12% to 13.25% is a rise of 10.42%, not 1.25% (slip: points-as-percent)
    /// - Its share fell **5%** to 20% from 25%. — from 25% to 20% is a fall of 20%, not 5% (slip: points-as-percent)
    /// - Support fell by **20 percentage points** from 50% to 40%. — from 50% to 40% is a fall of 10 percentage points, not 20 percentage points (slip: percent-as-points)
    /// - Turnout rose **50 percentage points** from 40% to 60%. — from 40% to 60% is a rise of 20 percentage points, not 50 percentage points (slip: percent-as-points)
    /// - The rate was cut by **0.5%** to 4% from 4.5%. — from 4.5% to 4% is a fall of 11.1%, not 0.5% (slip: points-as-percent)
    /// - Unemployment rose **five percentage points** to 8% from 6%. — from 6% to 8% is a rise of 2 percentage points, not five percentage points
    /// - The rate fell by **five percentage points** to 6% from 8%. — from 8% to 6% is a fall of 2 percentage points, not five percentage points
    /// - The share went from 2% to 14%, so it increased by **700 per cent**. — from 2% to 14% is a rise of 600 per cent, not 700 per cent (slip: ratio-as-change)
    ///
    /// ## Passes
    ///
    /// - The rate rose two percentage points to 12% from 10%.
    /// - The rate rose 20% to 12% from 10%.
    /// - National insurance went up by 1.25 points from 12% to 13.25%.
    /// - Its share fell by a fifth to 20% from 25%.
    /// - Unemployment rose 0.1% to 4.5%.
    /// - The rate was cut by 0.5 percentage points to 4% from 4.5%.
    /// - Sales rose 2% to $12m from $11.8m.
    /// - Inflation eased to 2.5% from 3% while wages rose 4%.
    /// - The share went from 2% to 14%, so it increased sevenfold.
    POINTS_NOT_PERCENT, "points-not-percent", Percent, &points::WAY, Outcome::Off
}
