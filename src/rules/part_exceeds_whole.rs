//! A part that is more than its whole.

use crate::relation::{Outcome, part};

rule! {
    /// # part-exceeds-whole
    ///
    /// A text tells a part of something and the whole, and the part is the larger.
    ///
    /// The whole is what "of", "out of", "including", "of whom" and "bringing the total to" say it is.
    /// A profit may hold a gain larger than itself, and two counts of other things are no part and
    /// whole: those are doubted.
    ///
    /// ## Flags
    ///
    /// - The firm sold **17** of its 14 shops. — 17 cannot be a part of 14
    /// - **$31m** out of a potential $21m was paid. — $31m cannot be a part of $21m
    /// - They have won **13** of their last 12 games. — 13 cannot be a part of 12
    /// - Police said 46 people, including **52** children, were hurt. — — 52 cannot be a part of 46
    /// - Of the 40 pupils in the class, **45** passed. — — 45 cannot be a part of 40
    /// - The town has 450 workers, **520** of whom are women. — — 520 cannot be a part of 450
    /// - He has won **nine** of seven matches this year. — — nine cannot be a part of seven
    /// - Another **60** died overnight, bringing the total to 44. — 60 cannot be a part of 44
    /// - There were **300,000** federal workers among the 193,000 employees of the state. — 300,000 cannot be a part of 193,000
    /// - They scored 40 points and won for just the **third** time in two games. — third cannot be a part of two
    /// - There were 9 million deaths. India saw **25 million** of these deaths. — 25 million cannot be a part of 9 million
    /// - It sold **750,000** copies in its first week and 350,000 in total. — 750,000 cannot be a part of 350,000
    ///
    /// ## Passes
    ///
    /// - There were 30,000 federal workers among the 193,000 employees of the state.
    /// - They scored 40 points and won for just the third time in 11 games.
    /// - There were 9 million deaths. India saw 2.5 million of these deaths.
    /// - It sold 750,000 copies in its first week and 3.5 million in total.
    /// - He took 12 pills of 50 mg.
    /// - The firm sold 12 of its 14 shops.
    /// - About $6m out of a potential $21m was paid.
    /// - They have won ten of their last 12 games.
    /// - Police said 46 people, including 12 children, were hurt.
    /// - Of the 40 pupils in the class, 38 passed.
    /// - The net loss was $50 million, including a $60 million charge.
    /// - It comes in 20 packs of 12 eggs.
    /// - The tax is 100 kg of CO 2 a head.
    /// - Hundreds of five-room flats stand there.
    /// - Another 18 died overnight, bringing the total to 44.
    /// - The estate has two houses, including 14 rooms.
    /// - All 12 of the 12 jurors agreed.
    PART_EXCEEDS_WHOLE, "part-exceeds-whole", Arithmetic, &part::WAY, Outcome::Off
}
