//! Two renderings that agree only as rough figures.

use crate::relation::{Outcome, ways};

rule! {
    /// # loose-conversion
    ///
    /// The two figures of a conversion agree, but only as rough figures: one was cut off rather
    /// than rounded, a newsroom's round factor was used (0.09 for square feet to square metres), the
    /// nearest whole unit was too coarse ("a mile (2 km)"), or a bound says next to nothing.
    ///
    /// A note, not shown by default: many readers will not mind. The gap is at most 6% (12% when
    /// hedged) and one side has at most two significant figures.
    ///
    /// ## Flags
    ///
    /// - The flood covered 3,000 sq km (**1,100 sq mi**).
    /// - They walked a mile (**2 km**) to the well.
    /// - A flat of 2,500 sq ft (**225 sq m**) is for sale.
    /// - The rocket rose 69,852 ft (**over 18 km**).
    /// - A field of 40 acres (**17 ha**) lies fallow.
    /// - Some 700 m (**2,000 ft**) of rope was cut.
    ///
    /// ## Passes
    ///
    /// - The flood covered 3,000 sq km (1,200 sq mi).
    /// - They walked a mile (1.6 km) to the well.
    /// - A flat of 2,500 sq ft (232 sq m) is for sale.
    /// - The rocket rose 69,852 ft (over 21 km).
    /// - A field of 50 acres (20 ha) lies fallow.
    /// - The flood covered more than 3,000 sq km (more than 1,100 sq mi).
    /// - The road is 100 km (60 mi) long.
    LOOSE_CONVERSION, "loose-conversion", Conversion, &ways::CONVERSION, Outcome::Loose
}
