//! A converted figure with digits that its source does not have.

use crate::relation::{Outcome, ways};

rule! {
    /// # overprecise-conversion
    ///
    /// The second figure of a conversion claims a precision that the first does not have: "about
    /// 100 km (62.14 mi)". A converted figure should keep about as many significant digits as its
    /// source.
    ///
    /// A note, not shown by default. It is given when the second figure shows two decimal places
    /// more than its source supports where the source is hedged, three where it is not. Defined
    /// figures and equal numbers of significant digits on both sides are exempt.
    ///
    /// ## Flags
    ///
    /// - It is about 100 km (**62.14 mi**) to the border. — 62.14 mi is more precise than 100 km
    /// - The wall is 36 ft (**10.9728 m**) high. — 10.9728 m is more precise than 36 ft
    /// - About 3,000 sq km (**1,158.3 sq mi**) burned. — 1,158.3 sq mi is more precise than 3,000 sq km
    /// - He carried some 50 lb (**22.68 kg**) of flour. — 22.68 kg is more precise than 50 lb
    /// - The pipe is roughly 2 miles (**3.219 km**) long. — 3.219 km is more precise than 2 miles
    /// - Nearly 500 acres (**202.34 ha**) were planted. — 202.34 ha is more precise than 500 acres
    ///
    /// ## Passes
    ///
    /// - It is about 100 km (62 mi) to the border.
    /// - The wall is 36 ft (11.0 m) high.
    /// - A marathon is 26.2 miles (42.195 km).
    /// - The peak rises to 8,848 m (29,029 ft).
    /// - He carried 123 lb (55.8 kg) of flour.
    /// - A police cordon of 200 m (656 ft) was set up.
    OVERPRECISE_CONVERSION, "overprecise-conversion", Conversion, &ways::CONVERSION, Outcome::Overprecise
}
