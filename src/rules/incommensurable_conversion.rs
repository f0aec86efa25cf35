//! A bracket that gives an amount in a unit of another dimension.

use crate::relation::{Outcome, ways};

rule! {
    /// # incommensurable-conversion
    ///
    /// What looks like a conversion joins units that measure different things: an area and a
    /// length, a volume and an area. No factor leads from one to the other, so one of the units
    /// was written wrongly ("200 m² (656 ft)" was 200 m) or the power was dropped.
    ///
    /// Only a bare figure in brackets right after another, of units that differ by a power of
    /// length, is taken for a conversion; "13 inch (256 GB)" is not.
    ///
    /// ## Flags
    ///
    /// - A cordon of 200 m² (**656 ft**) was set up. — 200 m² is an area, 656 ft is a length
    /// - The farm covers 40 hectares (**0.15 miles**). — 40 hectares is an area, 0.15 miles is a length
    /// - The reservoir holds 3 cubic kilometres (**1.2 square miles**). — 3 cubic kilometres is a volume, 1.2 square miles is an area
    /// - The lake spans 120 square miles (**310 km**). — 120 square miles is an area, 310 km is a length
    /// - They cleared 500 square feet (**46 m**) of wall. — 500 square feet is an area, 46 m is a length
    /// - A tank of 20 cubic metres (**215 sq ft**) burst. — 20 cubic metres is a volume, 215 sq ft is an area
    ///
    /// ## Passes
    ///
    /// - A cordon of 200 m (656 ft) was set up.
    /// - A laptop of 13 inches (256 GB) is on sale.
    /// - The farm covers 40 hectares (0.15 square miles).
    /// - The lake spans 120 square miles (20 miles at its widest).
    /// - The city has 7.7 square miles (28,000 people).
    /// - They ran 5 km (20 minutes) before breakfast.
    /// - The plot is 500 square feet (20 ft by 25 ft).
    INCOMMENSURABLE_CONVERSION, "incommensurable-conversion", Conversion, &ways::CONVERSION, Outcome::Unlike
}
