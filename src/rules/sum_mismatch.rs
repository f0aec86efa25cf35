//! Parts that do not make their total.

use crate::relation::{Outcome, sum};

rule! {
    /// # sum-mismatch
    ///
    /// A text tells parts one after the other and their total, and the sum of the parts is another.
    ///
    /// Counts are exact, so one too many is an error; rounded parts may miss a rounded total by half a unit of
    /// each.
    ///
    /// ## Flags
    ///
    /// - It employs 9 men and 6 women, **14** in all. — 9 + 6 is 15, not 14
    /// - The club won 4 titles, 7 shields and 3 medals, **15** altogether. — 4 + 7 + 3 is 14, not 15
    /// - He gave $20 and $35, a total of **$65**. — $20 + $35 is $55, not $65
    /// - Of the **129** issues traded, 71 rose, 44 fell and four were unchanged. — 71 + 44 + four is 119, not 129
    /// - They sent 12 trucks and 30 cars, **52** vehicles in all. — 12 + 30 is 42, not 52
    /// - They built 12 houses, 30 barns and 8 mills, **42** in all. — 12 + 30 + 8 is 50, not 42 (slip: part-left-out)
    /// - We saw 3 foxes, 5 deer and 11 hares: **29** animals in all. — 3 + 5 + 11 is 19, not 29
    /// - The **$620,000** award splits into $210,000, $260,000, $90,000 and $130,000. — $210,000 + $260,000 + $90,000 + $130,000 is $690,000, not $620,000
    /// - He has **29** medals (23 gold, 3 silver, 2 bronze). — 23 + 3 + 2 is 28, not 29
    /// - They had **six** children: three sons and two daughters. — three + two is 5, not six
    /// - The club has **60** members: 32 men and 26 women. — 32 + 26 is 58, not 60
    ///
    /// ## Passes
    ///
    /// - The ratio of boys to girls was 3 to 2: 60 boys and 40 girls.
    /// - He has 28 medals (23 gold, 3 silver, 2 bronze).
    /// - They had five children: three sons and two daughters.
    /// - The blast hurt 46 people (12 women and 5 children).
    /// - At least 14 died: nine adults and six children.
    /// - The flat has 4 rooms - 2 of them with a view and 1 with none.
    /// - It employs 9 men and 6 women, 15 in all.
    /// - Of the 119 issues traded, 71 rose, 44 fell and four were unchanged.
    /// - He gave $20 and $35, a total of $55.
    /// - Of the 450 workers, 120 were women and 80 worked part-time.
    /// - The farm has 5 cows and 7 goats.
    /// - They sold 1.2 million cars and 3.4 million bikes, 4.7 million vehicles in all.
    /// - It has 20 rooms, 12 in use.
    /// - Nine men, 40 in all, left after 5 days.
    SUM_MISMATCH, "sum-mismatch", Arithmetic, &sum::WAY, Outcome::Off
}
