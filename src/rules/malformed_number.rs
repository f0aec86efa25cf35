//! Digits and marks that make no number.

use crate::relation::{Outcome, malformed};

rule! {
    /// # malformed-number
    ///
    /// Digits with commas and points make no number: a group has four digits, or there are two
    /// decimal points.
    ///
    /// Groups of three are read, the Indian groups of two, blanks, apostrophes and the decimal comma.
    ///
    /// ## Flags
    ///
    /// - The town has **6,5000,000** people. — 6,5000,000 is no number: its commas part no groups that are in use
    /// - It cost **$1,2345,678** to mend. — 1,2345,678 is no number: its commas part no groups that are in use
    /// - A sum of **£123,4567** was paid. — 123,4567 is no number: its commas part no groups that are in use
    /// - About **1,00,0000** fans came. — 1,00,0000 is no number: its commas part no groups that are in use
    /// - The lake holds **345,6789** litres. — 345,6789 is no number: its commas part no groups that are in use
    /// - Some **7,1234,567** were sold. — 7,1234,567 is no number: its commas part no groups that are in use
    ///
    /// ## Passes
    ///
    /// - The town has 6,500,000 people.
    /// - It cost $1,234,567.89 to mend.
    /// - A sum of Rs 12,34,567 was paid.
    /// - Some 3 000 fans came.
    /// - The version 1.234.56 is out.
    /// - It costs €10,00 today.
    /// - The address is 192.168.0.1 there.
    /// - He was born on May 25,1869 in Hull.
    /// - Rooms 12, 3456 and 7 are shut.
    MALFORMED_NUMBER, "malformed-number", Arithmetic, &malformed::WAY, Outcome::Off
}
