//! A range whose first end is the larger.

use crate::relation::{Outcome, reversed};

rule! {
    /// # reversed-range
    ///
    /// A range is told from the more to the less.
    ///
    /// "From 30 to 20" may be a fall and is left alone, and so is what follows a verb of change. A
    /// shortened end ("1,250–75 km") is doubted.
    ///
    /// ## Flags
    ///
    /// - It takes between **30 and 20 minutes** to get there. — a range from 30 to 20 minutes runs backwards
    /// - The lake is **20–10 km** wide. — a range from 20 to 10 km runs backwards
    /// - They sell for between **£45 and £35**. — a range from £45 to £35 runs backwards
    /// - A dose of **50–25 mg** is usual. — a range from 50 to 25 mg runs backwards
    /// - The sea is **18–12 °C** there. — a range from 18 to 12 °C runs backwards
    /// - Between **60% and 40%** of the crop is sold. — a range from 60% to 40% runs backwards
    /// - It takes **45–30 minutes** by bus. — a range from 45 to 30 minutes runs backwards
    ///
    /// ## Passes
    ///
    /// - It takes between 20 and 30 minutes to get there.
    /// - The lake is 10–20 km wide.
    /// - The price fell from £45 to £35.
    /// - The dose was cut from 50 mg to 25 mg.
    /// - They won 20–10 in the cup.
    /// - The share dropped 60–40% in a day.
    /// - The gap between 52,130 and 48,920 votes was small.
    /// - Pages 211–16 are lost.
    /// - The fall was between 5% and 7%.
    REVERSED_RANGE, "reversed-range", Arithmetic, &reversed::WAY, Outcome::Off
}
