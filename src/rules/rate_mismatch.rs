//! A speed that is not the distance over the time.

use crate::relation::{Outcome, rate};

rule! {
    /// # rate-mismatch
    ///
    /// A text tells how far something went, how long it took and how fast it was, and the three do not
    /// fit.
    ///
    /// Speeds are told in round figures: 4% are allowed besides all rounding. A top speed is no
    /// average.
    ///
    /// ## Flags
    ///
    /// - They drove 300 miles in four hours at **95 mph**. — 300 miles in four hours is 75 mph, not 95 mph
    /// - The train covers 450 km in 3 hours, an average of **190 km/h**. — 450 km in 3 hours is 150 km/h, not 190 km/h
    /// - She ran 42 km in 3 hours at an average speed of **19 km/h**. — 42 km in 3 hours is 14 km/h, not 19 km/h
    /// - Averaging **60 mph**, he rode 120 miles in 3 hours. — 120 miles in 3 hours is 40 mph, not 60 mph
    /// - The boat sailed 96 nautical miles in 12 hours at **10 knots**. — 96 nautical miles in 12 hours is 8 knots, not 10 knots
    /// - The car did 500 km in 5 hours at an average of **10 km/h**. — 500 km in 5 hours is 100 km/h, not 10 km/h (slip: decimal-slip)
    ///
    /// ## Passes
    ///
    /// - They drove 300 miles in four hours at 75 mph.
    /// - The train covers 450 km in 3 hours, an average of 150 km/h.
    /// - She ran 42 km in 3 hours at an average speed of 14 km/h.
    /// - Averaging 40 mph, he rode 120 miles in 3 hours.
    /// - The boat sailed 96 nautical miles in 12 hours at 8 knots.
    /// - They drove 300 miles in four hours, with a top speed of 120 mph.
    /// - At 80 mph he was stopped 30 miles from home, and held for 4 hours.
    /// - The storm moved 200 miles in 10 hours, with winds of 90 mph.
    RATE_MISMATCH, "rate-mismatch", Arithmetic, &rate::WAY, Outcome::Off
}
