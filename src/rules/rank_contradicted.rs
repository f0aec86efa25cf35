//! A first of an order that a table contradicts.

use crate::claim::RANK;
use crate::relation::Outcome;

rule! {
    /// # rank-contradicted
    ///
    /// Someone is called the first of an order (the tallest, the most goals), and a numeric column of the table has another
    /// first.
    ///
    /// Ties are all first. A superlative of a group, a second, and what is denied or only expected are let be.
    ///
    /// ## Table
    ///
    /// ```csv
    /// player,team,games,goals,height (cm)
    /// Ada Holm,Northmoor,21,14,178
    /// Bea Lund,Eastbrook,19,9,165
    /// Cleo Marsh,Northmoor,22,17,171
    /// Dina Falk,Saltby,22,6,183
    /// Elin Roth,Eastbrook,18,11,169
    /// ```
    ///
    /// ## Flags
    ///
    /// - Ada Holm has **the most goals**. — “most goals” is Cleo Marsh in table.csv, with 17, not Ada Holm
    /// - Bea Lund had the **highest** goals of all. — “highest goals” is Cleo Marsh in table.csv, with 17, not Bea Lund
    /// - Cleo Marsh is the **tallest**. — “tallest” is Dina Falk in table.csv, with 183 centimetres, not Cleo Marsh
    /// - Dina Falk has the **fewest games**. — “fewest games” is Elin Roth in table.csv, with 18, not Dina Falk
    /// - Ada Holm is the **shortest height** here. — “shortest height” is Bea Lund in table.csv, with 165 centimetres, not Ada Holm
    /// - Elin Roth played the **most games**. — “most games” is Cleo Marsh in table.csv, with 22, not Elin Roth
    /// - Elin Roth has the **second most goals**. — “second most goals” is Ada Holm in table.csv, with 14, not Elin Roth
    /// - Bea Lund is **taller than** Cleo Marsh. — the height in table.csv is 165 centimetres of Bea Lund and 171 centimetres of Cleo Marsh; the text says “taller than”
    /// - Ada Holm has **more goals than** Cleo Marsh. — the goals in table.csv is 14 of Ada Holm and 17 of Cleo Marsh; the text says “more goals than”
    /// - **Games were fewest** for Ada Holm. — “Games were fewest” is Elin Roth in table.csv, with 18, not Ada Holm
    /// - Dina Falk played **fewer games than** Elin Roth. — the games in table.csv is 22 of Dina Falk and 18 of Elin Roth; the text says “fewer games than”
    ///
    /// ## Passes
    ///
    /// - Cleo Marsh has the most goals.
    /// - Dina Falk is the tallest.
    /// - Elin Roth has the fewest games.
    /// - Dina Falk played the most games.
    /// - Ada Holm has the second most goals.
    /// - Ada Holm is among the tallest.
    /// - Bea Lund is not the tallest.
    /// - Ada Holm had the most goals of her team.
    /// - Elin Roth has the third most goals.
    /// - Ada Holm is taller than Cleo Marsh.
    /// - Ada Holm has more goals than Elin Roth.
    /// - Elin Roth played fewer games than Dina Falk.
    RANK_CONTRADICTED, "rank-contradicted", Reference, &RANK, Outcome::Off
}
