//! Another number of things than are listed.

use crate::relation::{Outcome, list_count};

rule! {
    /// # list-count-mismatch
    ///
    /// A text says how many things there are and names them, and names more or fewer.
    ///
    /// The list stands behind the noun, after a colon, between dashes or in brackets. A list that is
    /// left open ("and others", "including") counts nothing, and where "and" may join two things or be
    /// part of one both numbers are right.
    ///
    /// ## Flags
    ///
    /// - The law names **four** countries: Chile, Peru and Bolivia. — 3 are listed, not four
    /// - There are **three** reasons: cost, time, weather and habit. — 4 are listed, not three
    /// - **Two** sisters (Ann, Beth and Clare) run the shop. — 3 are listed, not Two
    /// - The **five** members — Iran, Iraq, Kuwait and Venezuela — signed. — 4 are listed, not five
    /// - It won **six** titles (1950, 1955, 1956, 1974 and 1975). — 5 are listed, not six
    /// - He sold **three** boats - the Ada and the Bess - to a dealer. — 2 are listed, not three
    /// - The flag has **four** colours (red, white and blue). — 3 are listed, not four
    /// - The **four** winners are Ann, Bob and Carl. — 3 are listed, not four
    /// - The **six** nations on the board -- Israel, Lebanon, Syria, France and the United States -- will meet. — 5 are listed, not six
    ///
    /// ## Passes
    ///
    /// - The three winners are Ann, Bob and Carl.
    /// - The two sides are still far apart, and talks go on.
    /// - The five nations on the board -- Israel, Lebanon, Syria, France and the United States -- will meet.
    /// - The law names three countries: Chile, Peru and Bolivia.
    /// - There are four reasons: cost, time, weather and habit.
    /// - There are three reasons, among them cost and time.
    /// - Three men (pictured, left) were arrested.
    /// - Three departments: research and development, sales and law.
    /// - Two girls -- Rachel Moss, 18, and Ann Potts, 19 -- were reported missing.
    /// - It won five titles (1950, 1955, 1956, 1974 and 1975).
    /// - It has offices in two cities: Paris, France, and Rome, Italy.
    /// - She has four sons, including Bob and Tom.
    /// - The team met five others: Leeds, Hull and others.
    LIST_COUNT_MISMATCH, "list-count-mismatch", Arithmetic, &list_count::WAY, Outcome::Off
}
