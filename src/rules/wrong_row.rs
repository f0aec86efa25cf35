//! A figure that is the value of another row of a table.

use crate::claim::VALUE;
use crate::relation::Outcome;

rule! {
    /// # wrong-row
    ///
    /// A figure is said of one row of a reference table and is the value of another: the line was slipped, or the
    /// year.
    ///
    /// ## Table
    ///
    /// ```csv
    /// player,team,games,goals,height (cm),round
    /// Ada Holm,Northmoor,21,14,178,1
    /// Bea Lund,Eastbrook,19,9,165,2
    /// Cleo Marsh,Northmoor,22,17,171,3
    /// Dina Falk,Saltby,22,6,183,4
    /// Elin Roth,Eastbrook,18,11,169,5
    /// ```
    ///
    /// ## Flags
    ///
    /// - Ada Holm scored **17** goals. — the goals of Ada Holm is 14 in table.csv, not 17; that is the goals of Cleo Marsh
    /// - Bea Lund is **183** cm tall. — the height of Bea Lund is 165 centimetres in table.csv, not 183 cm; that is the height of Dina Falk
    /// - Dina Falk played **21** games. — the games of Dina Falk is 22 in table.csv, not 21; that is the games of Ada Holm
    /// - The height of Cleo Marsh is **165** cm. — the height of Cleo Marsh is 171 centimetres in table.csv, not 165 cm; that is the height of Bea Lund
    /// - Elin Roth has played **19** games and scored 11 goals. — the games of Elin Roth is 18 in table.csv, not 19; that is the games of Bea Lund
    /// - Bea Lund's goals came to **11**. — the goals of Bea Lund is 9 in table.csv, not 11; that is the goals of Elin Roth
    /// - In **round 3**, Dina Falk was drafted. — round 3 is of Cleo Marsh in table.csv, and 4 of Dina Falk
    ///
    /// ## Passes
    ///
    /// - Ada Holm scored 14 goals.
    /// - Bea Lund is 165 cm tall.
    /// - Dina Falk played 22 games.
    /// - Cleo Marsh is 5 ft 7 in tall.
    /// - Elin Roth scored more than 10 goals.
    /// - Ada Holm scored 5 goals more than Bea Lund.
    /// - Ada Holm and Cleo Marsh scored 31 goals together.
    /// - Ada Holm is 19 years old.
    /// - Bea Lund has never scored 17 goals.
    /// - In round 3, Cleo Marsh was drafted.
    /// - After round 3, Dina Falk was drafted.
    WRONG_ROW, "wrong-row", Reference, &VALUE, Outcome::Elsewhere
}
