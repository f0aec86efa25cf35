//! A mean outside the range of what it is of.

use crate::relation::{Outcome, mean_range};

rule! {
    /// # mean-outside-range
    ///
    /// A text tells from where to where values run and what they are on average, and the average lies
    /// outside.
    ///
    /// ## Flags
    ///
    /// - They were between 20 and 30 years old, with an average of **36 years**. — a mean of 36 years is more than 30 years, the most there is
    /// - Prices run from $200 to $350, and average **$410**. — a mean of $410 is more than $350, the most there is
    /// - Its boats are 12 to 18 m long, on average **21 m**. — a mean of 21 m is more than 18 m, the most there is
    /// - Waits of 5 to 9 days, an average of **12 days**, were reported. — a mean of 12 days is more than 9 days, the most there is
    /// - Scores lay between 55 and 70, with a mean of **48**. — a mean of 48 is less than 55, the least there is
    /// - Temperatures run from 15 °C to 22 °C with a mean of **27 °C**. — a mean of 27 °C is more than 22 °C, the most there is
    ///
    /// ## Passes
    ///
    /// - They were between 20 and 30 years old, with an average of 26 years.
    /// - Prices run from $200 to $350, and average $260.
    /// - Its boats are 12 to 18 m long, on average 15 m.
    /// - Waits of 5 to 9 days, an average of 7 days, were reported.
    /// - Scores lay between 55 and 70, with a mean of 62.
    /// - Prices of $200 to $350 lie below the average of $410.
    /// - Prices rose from $200 to $350, above the average of $410.
    /// - It takes 5 to 9 days, and the average firm has 12 shops.
    MEAN_OUTSIDE_RANGE, "mean-outside-range", Arithmetic, &mean_range::WAY, Outcome::Off
}
