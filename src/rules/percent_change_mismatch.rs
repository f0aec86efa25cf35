//! A change in per cent that does not follow from its two values.

use crate::relation::{Outcome, percent_change};

rule! {
    /// # percent-change-mismatch
    ///
    /// A text gives a change in per cent and the values it lies between, or the step and the value it led to,
    /// and the percentage does not follow from them.
    ///
    /// A change is told in parts of the old value: (new − old) ÷ old. Each value is the interval that was
    /// printed. A percentage that no values printed so could give is an error; one that is possible, yet is
    /// made exactly by known wrong arithmetic (the new value as the base, the ratio itself, points for per
    /// cent), is a warning.
    ///
    /// ## Flags
    ///
    /// - Profit rose **12%** to $57 million from $50 million. — from $50 million to $57 million is a rise of 14%, not 12% (slip: share-of-new-value)
    /// - Sales rose **16.2%** to $1.45 billion from $1.37 billion. — from $1.37 billion to $1.45 billion is a rise of 5.8%, not 16.2%
    /// - Net fell **25%** to $80 million from $100 million. — from $100 million to $80 million is a fall of 20%, not 25% (slip: share-of-new-value)
    /// - The price jumped **150%** from $20.00 to $30.00. — from $20.00 to $30.00 is a rise of 50%, not 150% (slip: ratio-as-change)
    /// - Revenue was $77.3 million, up **31%** from $68.5 million. — from $68.5 million to $77.3 million is a rise of 13%, not 31%
    /// - The shares rose 4p, or **10%**, to 548p. — a rise of 4p to 548p is 0.74%, not 10%
    /// - The index fell 102.2 points, or **3.6%**, to 27,934.02. — a fall of 102.2 to 27,934.02 is 0.36%, not 3.6%
    /// - Prices rose **5%** to 55 from 50. — from 50 to 55 is a rise of 10%, not 5% (slip: points-as-percent)
    /// - The number of shops fell **15%** from 400 to 300. — from 400 to 300 is a fall of 25%, not 15%
    /// - It made $50m in 2022. A year later it made $60m, **12%** more. — from $50m to $60m is a rise of 20%, not 12%
    /// - The town had 412 shops in 2010. By 2015 it had 503 shops, up **32%**. — from 412 to 503 is a rise of 22%, not 32%
    /// - They had 70 shops then. Two years later they had 60, **24%** fewer. — from 70 to 60 is a fall of 14%, not 24%
    ///
    /// ## Passes
    ///
    /// - Profit rose 12% to $56 million from $50 million.
    /// - Sales rose 6.2% to $1.45 billion from $1.37 billion.
    /// - Net fell 20% to $80 million from $100 million.
    /// - Revenue was $77.3 million, up 13% from $68.5 million.
    /// - The shares rose 4p, or 1%, to 548p.
    /// - The index fell 102.2 points, or 0.36%, to 27,934.02.
    /// - Net fell 16% to $123.1 million, or $1.02 a share, from $145.7 million, or $1.18 a share.
    /// - Money supply rose 3.8 percent to 456.8 billion taka after a 0.27 percent rise to 439.9 billion in May.
    /// - Shares sank 14.87% – or $1.83 – to close at $10.48.
    /// - Unemployment rose two points to 5% from 3%.
    /// - Prices rose about 10% to $55 from $50.
    /// - The share of women rose from 20% to 30%.
    /// - It made $50m in 2022. A year later it made $60m, 20% more.
    /// - It made $50m in 2022. A year later its rival made $60m, 12% more.
    /// - It made $50m on sales of $300m. A year later it made $60m, 12% more.
    /// - The town had 412 shops in 2010. By 2015 it had 503 houses, up 30%.
    PERCENT_CHANGE_MISMATCH, "percent-change-mismatch", Percent, &percent_change::WAY, Outcome::Off
}
