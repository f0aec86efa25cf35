//! Pay for an hour, a week or a month that does not come to the pay for the year.

use crate::relation::{Outcome, wage};

rule! {
    /// # wage-mismatch
    ///
    /// One pay is told for two times, and no usual week or year leads from the one to the other.
    ///
    /// A week has 30 to 45 hours of work and a year 12 to 14 months of pay; where other hours are
    /// told the rule doubts itself.
    ///
    /// ## Flags
    ///
    /// - The job pays $15 an hour, or **$41,600 a year**. — $15 an hour comes to about $27,750 a year at 32 to 41 hours a week, not to $41,600 a year
    /// - Nurses earn £2,500 a month (**£45,000 a year**). — £2,500 a month comes to about £32,500 a year at 12 to 14 months a year, not to £45,000 a year
    /// - It pays $20 an hour (**$1,200 a week**). — $20 an hour comes to about $750 a week at 30 to 45 hours a week, not to $1,200 a week
    /// - She makes $900 a week, or **$60,000 a year**. — $900 a week comes to about $45,450 a year at 48 to 53 weeks a year, not to $60,000 a year
    /// - They offer €30 an hour, or **€3,000 a month**. — €30 an hour comes to about €4,740 a month at 30 to 44 hours a week, not to €3,000 a month
    /// - The post pays **$120,000 a year**, or about $5,000 a month. — $5,000 a month comes to about $65,000 a year at 12 to 14 months a year, not to $120,000 a year
    ///
    /// ## Passes
    ///
    /// - The job pays $15 an hour, or $31,200 a year.
    /// - Nurses earn £2,500 a month (£30,000 a year).
    /// - It pays $20 an hour ($800 a week).
    /// - She makes $900 a week, or $46,800 a year.
    /// - They offer €30 an hour, or €4,800 a month.
    /// - She left a job at $15 an hour for one at $41,600 a year.
    /// - It costs £9.99 a month, or £99 a year.
    /// - Cleaners get $15 an hour and managers $90,000 a year.
    /// - Working 20 hours, she makes $15 an hour, or $15,600 a year.
    WAGE_MISMATCH, "wage-mismatch", Arithmetic, &wage::WAY, Outcome::Off
}
