//! A number of rows that a table contradicts.

use crate::claim::AGGREGATE;
use crate::relation::Outcome;

rule! {
    /// # aggregate-contradicted
    ///
    /// A text says how many rows of a table there are of which something is so, and the table has another number of them.
    ///
    /// Every word of the sentence must be explained by the table, or nothing is said.
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
    /// - There are **three** players from Northmoor. — 2 rows of table.csv have Northmoor, not three
    /// - There were **four** players with a height of 171. — 1 row of table.csv has 171 height, not four
    /// - There is **one** player from Eastbrook. — 2 rows of table.csv have Eastbrook, not one
    /// - There are **3** players with 22 games. — 2 rows of table.csv have 22 games, not 3
    /// - There were **five** players from Saltby. — 1 row of table.csv has Saltby, not five
    /// - There are **two** players with more than 20 games. — 3 rows of table.csv have “more than 20” games, not two
    /// - In total, the players scored **60** goals. — the total of goals is 57 in table.csv, not 60
    /// - The average height was **181 cm**. — the mean of height is 173.2 in table.csv, not 181 cm
    /// - **Four** of the five players are from Eastbrook. — 2 rows of table.csv have Eastbrook, not Four
    /// - All but **one** of the players are from Northmoor. — 2 of 5 rows of table.csv have Northmoor, not “all but one”
    /// - Cleo Marsh scored **5** more goals than Ada Holm. — the goals in table.csv, 17 of Cleo Marsh and 14 of Ada Holm, differ by 3, not 5
    /// - **Half** of the players are from Saltby. — 1 of 5 row of table.csv has Saltby, not Half
    /// - Bea Lund has **4** fewer games than Ada Holm. — the games in table.csv, 19 of Bea Lund and 21 of Ada Holm, differ by 2, not 4
    ///
    /// ## Passes
    ///
    /// - There are two players from Northmoor.
    /// - There is one player from Saltby.
    /// - There are two players with 22 games.
    /// - There are three players with more than 20 games.
    /// - There are three brave players from Northmoor with a dog.
    /// - There are 40 children in Northmoor's junior league.
    /// - There were never four players from Eastbrook.
    /// - In total, the players scored 57 goals.
    /// - The average height was 173 cm.
    /// - The average height of the league was 181 cm.
    /// - Two of the five players are from Eastbrook.
    /// - All but three of the players are from Northmoor.
    /// - Cleo Marsh scored 3 more goals than Ada Holm.
    /// - Bea Lund has 2 fewer games than Ada Holm.
    /// - Half of the players are happy.
    AGGREGATE_CONTRADICTED, "aggregate-contradicted", Reference, &AGGREGATE, Outcome::Off
}
