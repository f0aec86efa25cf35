//! A bound far from what the text's own figures make.

use crate::relation::{Outcome, percent_change};

rule! {
    /// # vacuous-bound
    ///
    /// A change is bounded from below ("more than 30%"), and the text's own values make far more.
    ///
    /// The bound is true and says too little; a note, from one and a half times the bound on.
    ///
    /// ## Flags
    ///
    /// - Spending rose by more than **30%** to $11 billion from $6.6 billion. — the figures make 67%: “more than 30%” says too little
    /// - Sales grew at least **10%** to £57m from £40m. — the figures make 42%: “at least 10%” says too little
    /// - The price fell by more than **20%** to $30 from $60. — the figures make 50%: “more than 20%” says too little
    /// - Output rose over **5%** to 1,250 from 1,100 tonnes. — the figures make 14%: “over 5%” says too little
    /// - Visits were up more than **50%** to 9,200 from 4,100. — the figures make 124%: “more than 50%” says too little
    /// - Its staff shrank by more than **10%** to 615 from 800. — the figures make 23%: “more than 10%” says too little
    ///
    /// ## Passes
    ///
    /// - Spending rose by more than 60% to $11 billion from $6.6 billion.
    /// - Sales grew at least 40% to £57m from £40m.
    /// - The price fell by more than 40% to $30 from $60.
    /// - Output rose over 13% to 1,250 from 1,100 tonnes.
    /// - Visits were up more than 100% to 9,200 from 4,100.
    /// - Sales grew by about 43% to £57m from £40m.
    /// - Sales grew by more than 10%.
    /// - Sales grew 42% to £57m from £40m, more than 10% of it abroad.
    VACUOUS_BOUND, "vacuous-bound", Percent, &percent_change::WAY, Outcome::Loose
}
