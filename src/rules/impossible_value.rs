//! A value that nothing can have.

use crate::relation::{Outcome, limits};

rule! {
    /// # impossible-value
    ///
    /// A figure says what cannot be: a probability above 1, a turnout above 100%, an age that nobody
    /// reached, a count below nothing, a temperature below absolute zero, a latitude beyond the pole.
    ///
    /// The oldest human whose age is proved was 122 (Jeanne Calment). A ratio, a growth and an index
    /// may be anything.
    ///
    /// ## Flags
    ///
    /// - The chance has a probability of **1.4**. — no probability is more than 1, and this is 1.4
    /// - The district reported a turnout of **130%**. — turnout cannot be more than 100%, and this is 130%
    /// - Hotel occupancy was **115 percent** in May. — occupancy cannot be more than 100%, and this is 115 percent
    /// - A **150-year-old** woman won the race. — 150-year is too old: the oldest human was 122
    /// - The gas was cooled to **-300 °C** in the lab. — -300 °C is colder than absolute zero
    /// - The base lies at **95°** N, near the coast. — no latitude is more than 90°, and this is 95°
    /// - The sample had a pH of **19**. — no pH of 19 is known: the scale goes to about 14
    /// - He died aged **144** in 1990. — 144 is too old: the oldest human was 122
    /// - The gas was cooled to **-500 °F** in the lab. — -500 °F is colder than absolute zero
    ///
    /// ## Passes
    ///
    /// - The chance has a probability of 0.4.
    /// - The district reported a turnout of 61%.
    /// - Hotel occupancy was up 115 percent in May.
    /// - A 150-year-old oak was felled.
    /// - The gas was cooled to -200 °C in the lab.
    /// - The base lies at 75° N, near the coast.
    /// - The sample had a pH of 9.
    /// - Sales were 120% of the plan.
    /// - It was founded by a 112-year-old man.
    IMPOSSIBLE_VALUE, "impossible-value", Arithmetic, &limits::WAY, Outcome::Off
}
