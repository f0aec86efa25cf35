//! Two values and a word for their order that contradict one another.

use crate::relation::{Outcome, direction};

rule! {
    /// # direction-mismatch
    ///
    /// A text says that something rose, fell, was up or down from one value to another, and the two values
    /// lie the other way round.
    ///
    /// The end of a rise must be more than its beginning, the end of a fall less, when each is taken for
    /// the interval that was printed. Usually two figures have changed places, a scale word is wrong
    /// ("A$246bn" for millions), or the verb is. Exchange rates and ranks may fall as their numbers
    /// rise, and losses may widen: where a word says so the finding is told with less confidence.
    ///
    /// ## Flags
    ///
    /// - Sales rose to **$9.8 million** from $10.9 million. — $9.8 million is less than $10.9 million, though the text says “rose”
    /// - The rate fell to **58%** from 41%. — 58% is more than 41%, though the text says “fell”
    /// - Net profit was **$1.33bn** in 2004, up from $246bn the year before. — $1.33bn is less than $246bn, though the text says “up” (slip: scale-word-down)
    /// - The bank cut its rate from 2% to **4%**. — 4% is more than 2%, though the text says “cut”
    /// - Profit fell to **$246bn** from $1.33m in a year. — $246bn is more than $1.33m, though the text says “fell”
    /// - Profit fell to **$250bn** from $240m in a year. — $250bn is more than $240m, though the text says “fell” (slip: scale-word-up)
    /// - Volume was **440.8 million shares**, up from 843.6 million on Thursday. — 440.8 million is less than 843.6 million, though the text says “up”
    /// - The fund's holding dropped from 600 to **750** shares. — 750 is more than 600, though the text says “dropped”
    /// - Exports are expected to decline to **$65 billion**, down from the record $60 billion seen in 1996. — $65 billion is more than $60 billion, though the text says “down”
    /// - The firm saw a **5%** rise in sales, less than the 4.3% of a year earlier. — 5% is more than 4.3%, though the text says “less than”
    /// - Output grew **2.1%**, more than the 3.4% that was forecast. — 2.1% is less than 3.4%, though the text says “more than”
    ///
    /// ## Passes
    ///
    /// - The firm saw a 3% rise in sales, less than the 4.3% of a year earlier.
    /// - Output grew 4.1%, more than the 3.4% that was forecast.
    /// - It sold 300 of its shops, more than the 200 it had named.
    /// - Sales rose to $9.8 million from $8.9 million.
    /// - The rate fell to 41% from 58%.
    /// - The bank cut its rate from 2.5% to 2%.
    /// - It rose $2 to $14 in a day.
    /// - Net fell to $15 million from 39 in the first half.
    /// - Profit rose to $3 million, or 29 cents a share, from $2.4 million, or 24 cents a share.
    /// - The team fell 100 to 64 in the final.
    /// - The share rose to 98 cents from $0.93.
    /// - He scaled it up to 40 from one side.
    /// - Set up in 1990, it has grown from 5 to 50 shops.
    /// - Output was cut to about 20,000 from 60,000.
    /// - She moved up to number 14 from 27 in the rankings.
    /// - Rates of between 4.75 and 3.13 million were seen.
    DIRECTION_MISMATCH, "direction-mismatch", Arithmetic, &direction::WAY, Outcome::Off
}
