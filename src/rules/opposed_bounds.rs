//! One amount bounded from below in one unit and from above in the other.

use crate::relation::{Outcome, ways};

rule! {
    /// # opposed-bounds
    ///
    /// The two figures of a conversion are bounds in opposite directions: "more than 30 km (less
    /// than 20 miles)". One amount cannot be said to be over a figure and, in the same breath,
    /// under the same figure.
    ///
    /// ## Flags
    ///
    /// - The tunnel is more than 30 km (**less than 20 miles**) long. — “more than 30 km” and “less than 20 miles” bound one amount from opposite sides
    /// - At least 50 kg (**under 110 lb**) was found. — “At least 50 kg” and “under 110 lb” bound one amount from opposite sides
    /// - Fewer than 100 acres (**more than 40 hectares**) remain. — “Fewer than 100 acres” and “more than 40 hectares” bound one amount from opposite sides
    /// - The tower stands over 300 m (**under 985 ft**) tall. — “over 300 m” and “under 985 ft” bound one amount from opposite sides
    /// - Speeds of up to 100 km/h (**more than 62 mph**) were seen. — “up to 100 km/h” and “more than 62 mph” bound one amount from opposite sides
    /// - It holds at most 40 litres (**over 10 gallons**). — “at most 40 litres” and “over 10 gallons” bound one amount from opposite sides
    ///
    /// ## Passes
    ///
    /// - The tunnel is more than 30 km (more than 18 miles) long.
    /// - At least 50 kg (110 lb) was found.
    /// - Just over 30 km (nearly 19 miles) of track was laid.
    /// - The tower stands about 300 m (just under 985 ft) tall.
    /// - Speeds of up to 100 km/h (62 mph) were seen.
    /// - Nearly 20 km (just over 12 miles) of coast was closed.
    OPPOSED_BOUNDS, "opposed-bounds", Conversion, &ways::CONVERSION, Outcome::Opposed
}
