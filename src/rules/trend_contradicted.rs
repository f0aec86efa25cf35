//! A rise or a fall that a table contradicts.

use crate::claim::TREND;
use crate::relation::Outcome;

rule! {
    /// # trend-contradicted
    ///
    /// A text says that a property rose or fell, and the values of the table for the two times say otherwise. Where one
    /// year is named, the time before it is that of the table.
    ///
    /// ## Table
    ///
    /// ```csv
    /// Key figures,2020,2021,2022,2023,2024
    /// Revenue (€m),212.4,231.0,268.3,301.5,334.2
    /// Net profit (€m),14.8,17.1,22.6,19.4,25.0
    /// Employees,"1,850","1,910","2,040","2,215","2,330"
    /// ```
    ///
    /// ## Flags
    ///
    /// - Revenue **fell** in 2022. — revenue rose from 231.0 million euros in 2021 to 268.3 million euros in 2022 in table.csv; the text says “fell”
    /// - Net profit **rose** in 2023. — net profit fell from 22.6 million euros in 2022 to 19.4 million euros in 2023 in table.csv; the text says “rose”
    /// - Employees **declined** between 2020 and 2024. — employees rose from 1,850 in 2020 to 2,330 in 2024 in table.csv; the text says “declined”
    /// - Revenue **dropped** from 2021 to 2023. — revenue rose from 231.0 million euros in 2021 to 301.5 million euros in 2023 in table.csv; the text says “dropped”
    /// - In 2023, net profit **increased**. — net profit fell from 22.6 million euros in 2022 to 19.4 million euros in 2023 in table.csv; the text says “increased”
    /// - In 2024, net profit **shrank**. — net profit rose from 19.4 million euros in 2023 to 25.0 million euros in 2024 in table.csv; the text says “shrank”
    ///
    /// ## Passes
    ///
    /// - Revenue rose in 2022.
    /// - Net profit fell in 2023.
    /// - Net profit rose between 2020 and 2024.
    /// - Revenue grew from 2021 to 2023.
    /// - In 2024, net profit increased.
    /// - Costs fell in 2022.
    /// - Revenue could fall in 2022.
    /// - Revenue fell in 1998.
    TREND_CONTRADICTED, "trend-contradicted", Reference, &TREND, Outcome::Off
}
