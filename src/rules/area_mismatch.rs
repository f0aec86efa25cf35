//! Sides that make another area or volume than is told.

use crate::relation::{Outcome, area};

rule! {
    /// # area-mismatch
    ///
    /// A text gives the sides of a thing and its area or volume, and the product of the sides is
    /// another.
    ///
    /// Only what is told as a plane or a block is multiplied; 2% are allowed for walls and corners.
    ///
    /// ## Flags
    ///
    /// - It has a 10-by-20 m pool (**150 m²**). — 10 m by 20 m is 200 m², not 150 m²
    /// - The room is 4 m by 5 m (**30 m²**). — 4 m by 5 m is 20 m², not 30 m²
    /// - The tank is 2 × 3 × 4 m (**64 m³**). — 2 m by 3 m by 4 m is 24 m³, not 64 m³
    /// - The field is 100 m long and 50 m wide, an area of **500 m²**. — 100 m by 50 m is 5,000 m², not 500 m²
    /// - The plot, 30 by 40 feet, covers **1,500 square feet**. — 30 feet by 40 feet is 1,200 square feet, not 1,500 square feet
    /// - A pitch of 105 × 68 m, or **1.7 hectares**, was laid. — 105 m by 68 m is 0.7 hectares, not 1.7 hectares
    ///
    /// ## Passes
    ///
    /// - It has a 10-by-20 m pool (200 m²).
    /// - The room is 4 m by 5 m (20 m²).
    /// - The tank is 2 × 3 × 4 m (24 m³).
    /// - The field is 100 m long and 50 m wide, an area of 5,000 m².
    /// - The plot, 30 by 40 feet, covers 1,200 square feet.
    /// - A pitch of 105 × 68 m, or 0.71 hectares, was laid.
    /// - The room is 4 m by 5 m (13 ft by 16 ft).
    /// - The lake covers 12 km² and is 6 km long and 3 km wide.
    /// - The house has a 4 m by 5 m kitchen and 120 m² in all.
    AREA_MISMATCH, "area-mismatch", Arithmetic, &area::WAY, Outcome::Off
}
