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
    /// - The flood covered 3,000 sq km (**1,100 sq mi**). — 3,000 sq km is 1,158.3 sq mi; 1,100 sq mi is a loose rendering
    /// - They walked a mile (**2 km**) to the well. — a mile is 1.6093 km; 2 km is a loose rendering
    /// - A flat of 2,500 sq ft (**225 sq m**) is for sale. — 2,500 sq ft is 232.26 sq m; 225 sq m is a loose rendering
    /// - The rocket rose 69,852 ft (**over 18 km**). — 69,852 ft is 21.291 km; 18 km is a loose rendering
    /// - A field of 40 acres (**17 ha**) lies fallow. — 40 acres is 16.187 ha; 17 ha is a loose rendering
    /// - Some 700 m (**2,000 ft**) of rope was cut. — 700 m is 2,296.6 ft; 2,000 ft is a loose rendering
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
