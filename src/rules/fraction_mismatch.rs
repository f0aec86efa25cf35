//! A fraction in words beside another one in figures.

use crate::relation::{Outcome, fraction};

rule! {
    /// # fraction-mismatch
    ///
    /// A fraction is told in words and again as a percentage, or as a part of a whole, and the two
    /// are not the same.
    ///
    /// Words are round: a third is anything from 31% to 35%. "Nearly" and "more than" are read.
    ///
    /// ## Flags
    ///
    /// - One in five (**25%**) said no. — One in five is 20%, not 25%
    /// - A third of the pupils (**40%**) stayed away. — A third is 33%, not 40%
    /// - Three-quarters of those asked (**63%**) agreed. — Three-quarters is 75%, not 63%
    /// - Half of the staff (**75** of 120) are women. — Half of 120 is 60, not 75
    /// - Two thirds, or **76%**, voted for it. — Two thirds is 67%, not 76%
    /// - More than half (**42%**) were against. — half is 50%, not 42%
    ///
    /// ## Passes
    ///
    /// - One in five (19%) said no.
    /// - Nearly a third of the pupils (32%) stayed away.
    /// - Three-quarters of those asked (73%) agreed.
    /// - Half of the staff (62 of 120) are women.
    /// - Two thirds, or 66%, voted for it.
    /// - More than half (54%) were against.
    /// - A quarter left and 40% stayed.
    /// - Half of the staff (up 40% on last year) are women.
    FRACTION_MISMATCH, "fraction-mismatch", Percent, &fraction::WAY, Outcome::Off
}
